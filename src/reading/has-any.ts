/**
 * Tells whether a text has one of some pieces, whatever its case. It is asked before a long expression of which every match has
 * one of them: V8 takes a millisecond to set such an expression up, and most texts have none.
 */
export function hasAny(text: string, pieces: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return pieces.some((piece) => lower.includes(piece))
}
