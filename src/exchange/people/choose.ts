import { fold, wordsOf } from '../../reading/fold.ts'
import type { PersonRecord } from './record.ts'

/** Whom of a file the user wants; each text is a name, a company or a tag, whole words of it. */
export interface Wanted {
  readonly only: readonly string[]
  readonly skip: readonly string[]
}

/** Keeps the people a user wants of a file: those one of `only` fits, where it is given, and none that one of `skip` fits. */
export function chooseAmong(people: readonly PersonRecord[], { only, skip }: Wanted): readonly PersonRecord[] {
  if (only.length === 0 && skip.length === 0) return people
  const [wanted, unwanted] = [only, skip].map((texts) => texts.map((text) => wordsOf(fold(text))))
  return people.filter((person) => {
    const words = new Set([person.name, person.company ?? '', ...person.tags].flatMap((text) => wordsOf(fold(text))))
    const fits = (list: readonly string[]) => list.length > 0 && list.every((word) => words.has(word))
    return (only.length === 0 || wanted?.some(fits) === true) && unwanted?.some(fits) !== true
  })
}
