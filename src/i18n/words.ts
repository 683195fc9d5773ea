import type { en } from './en.ts'

/** Everything a catalogue says; `en` is the model, every other language is typed by it. */
export type Words = typeof en

/** Values words are filled with. */
export type Fill = Readonly<Record<string, unknown>>

/** Names a file in a sentence; one that is called `-` is stdin. */
export function fileWords(file: string): string {
  return file === '-' ? 'stdin' : file
}

/** Takes off what a refusal says of saving, for a command that saves nothing. */
export function ofReading(text: string, { program: { nothingSaved } }: Words): string {
  return text.endsWith(` ${nothingSaved}`) ? text.slice(0, -nothingSaved.length - 1) : text
}

/** Writes one value of a fill as text. */
export function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
