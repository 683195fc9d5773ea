import type { AheadWhen } from '../../reading/touch/dates.ts'

/** Gives the command line that plans a step named in the words of a touch. */
export function planLine(no: number, { phrase, what, by }: AheadWhen): readonly string[] {
  return ['plan', String(no), phrase, what, by === 'them' ? '--theirs' : ''].filter((word) => word !== '')
}
