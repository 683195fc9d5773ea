import type { PersonName } from '../../../domain/person/person.ts'

/** Finds whom on the list a name may mean, by all that names are found by, letter slips aside; or which of some it means, standing so. */
export type FindNamed = (
  name: string,
  among?: { readonly people: readonly PersonName[]; readonly standing: Standing },
) => Promise<readonly PersonName[]>

/** The cases a name stands in and of whom it is, as bits. */
export interface Standing {
  readonly cases: number
  readonly genders: number
}
