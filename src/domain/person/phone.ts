/** Writes a number of a country beyond +1 and +7 as people there group it; known once it was learnt. */
let foreign: ((value: string) => string) | undefined

/** How many foreign numbers were written before that, and stayed as they are kept. */
let ungrouped = 0

/** Groups the digits of a number kept as E.164 as people write them; what is no such number stays as it is. */
export function phoneWords(value: string): string {
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(value)
  if (american) return `+1 ${american.slice(1, 3).join(' ')}-${american[3] ?? ''}`
  const russian = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(value)
  if (russian) return `+7 ${russian.slice(1, 3).join(' ')}-${russian.slice(3).join('-')}`
  if (!/^\+[2-9]\d{6,14}$/.test(value)) return value
  if (foreign) return foreign(value)
  ungrouped += 1
  return value
}

/**
 * Writes a text with phones in it; where one of them is foreign, learns first how such numbers are grouped and writes it anew.
 * Most texts have none, and the rules of all countries take a while to load.
 */
export async function withPhones<T>(write: () => T | Promise<T>, learn: () => Promise<(value: string) => string>) {
  const before = ungrouped
  const written = await write()
  if (ungrouped === before) return written
  foreign = await learn()
  return write()
}
