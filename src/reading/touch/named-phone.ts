import type { ContactPoint } from '../../domain/person/person.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { phoneStateOf } from './phone-state.ts'

/** Finds the phone that words tell of: by its digits, its place or its label; undefined where they name none, null for one not on record. */
export function namedPhone(words: string, phones: readonly ContactPoint[]): ContactPoint | null | undefined {
  const clauses = clausesOf(words)
  const at = clauses.findIndex((clause) => phoneStateOf([clause]) !== null)
  const clause = clauses[at]
  if (!clause) return undefined
  const found = byDigits(clause, phones) ?? byDigits(clauses[at - 1], phones)
  if (found !== undefined) return found
  const place = places.findIndex((one) => one.test(clause.said))
  if (place >= 0) return phones[place] ?? null
  const label = labels.find(([, says]) => says.test(clause.said))?.[0]
  const labelled = phones.filter((one) => label !== undefined && one.label === label)
  return labelled.length === 1 ? labelled[0] : undefined
}

function byDigits(clause: Clause | undefined, phones: readonly ContactPoint[]): ContactPoint | null | undefined {
  const named = [...(clause?.text ?? '').matchAll(digits)].map(([said]) => said.replace(/\D/g, ''))[0]
  if (named === undefined) return undefined
  const ends = phones.filter(({ value }) => value.replace(/\D/g, '').endsWith(named.replace(/^8(?=\d{10}$)/, '')))
  return ends.length === 1 ? (ends[0] ?? null) : null
}

/** Four digits of a number at least. */
const digits = /\d(?:[\s().-]{0,2}\d){3,}/g

const places = [/ (?:first|1st|перв[а-я]+) /, / (?:second|2nd|втор[а-я]+) /, / (?:third|3rd|трет[а-я]+) /]

const labels = [
  ['work', / (?:work|office|рабоч[а-я]+) /],
  ['mobile', / (?:mobile|cell|мобильн[а-я]+|сотов[а-я]+) /],
  ['home', / (?:home|домашн[а-я]+) /],
] as const
