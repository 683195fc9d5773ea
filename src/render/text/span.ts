import type { Colour } from './paint.ts'

/** A piece of text with its paint. A kept piece is never broken at its spaces: a phone, a date. */
export interface Span {
  readonly text: string
  readonly paint?: Colour
  readonly keep?: true
  /** Stands between two pieces on one line only. */
  readonly between?: true
}

/** Text to flow: plain, or with paint. */
export type Inline = string | Span

/** The text of a piece, without its paint. */
export function textOf(piece: Inline): string {
  return typeof piece === 'string' ? piece : piece.text
}
