import type { Colour } from './paint.ts'

/** Draws a share, 0 to 1, as a bar of a width: what is there in a paint, the rest light. */
export function bar(share: number, width: number, paint: Colour, rest: Colour): string {
  const rounded = Math.round(Math.min(1, Math.max(0, share)) * width)
  // What is there at all is seen.
  const full = share > 0 ? Math.max(1, rounded) : 0
  return (full > 0 ? paint('█'.repeat(full)) : '') + (full < width ? rest('░'.repeat(width - full)) : '')
}

/** Draws a count out of a few as dots. */
export function dots(count: number, of: number, paint: Colour, rest: Colour): string {
  const full = Math.min(count, of)
  return (full > 0 ? paint('●'.repeat(full)) : '') + (full < of ? rest('○'.repeat(of - full)) : '')
}
