/** Values words are filled with. */
export type Fill = Readonly<Record<string, unknown>>

/** Writes one value of a fill as text. */
export function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
