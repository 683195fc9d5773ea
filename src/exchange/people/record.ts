// Exchange: files other programs write and read - vCard, CSV, iCalendar, JSON - as bytes on one side and plain records on
// the other. Pure: knows no store, no terminal, no words for people.
import type { Day } from '../../domain/time/day.ts'
import { columnInFiles, fieldValues, fileFields, type FieldValues, type FileField } from '../../domain/person/fields.ts'
import type { NameParts } from '../../domain/person/name-parts.ts'
import type { ContactKind, RoleName } from '../../domain/person/person.ts'

/** One person as a file gives them, nothing cleaned or checked yet. */
export interface RawPerson {
  /** Where the person begins in the file, counted from 1. */
  readonly line: number
  /** The whole name, or empty where the file has only its parts or none. */
  name: string
  /** Made of given, middle and family name, for where there is no whole name. */
  nameFromParts: string
  /** The fields that a text is enough for. */
  readonly fields: Record<FileField, string>
  readonly contacts: RawContact[]
  readonly tags: string[]
  readonly notes: string[]
  readonly roles: string[]
  readonly stages: string[]
  letGo: string
  /** How the person is not to be reached. */
  readonly refuses: RefusedWay[]
  readonly custom: Map<string, string>
}

/** A way in which somebody is not to be reached. */
export type RefusedWay = 'phone' | 'email' | 'any'

/** Under which a time zone that nobody knows is kept. */
export const zoneField = columnInFiles('zone').heading

/** One way to reach a person as a file gives it. */
export interface RawContact {
  readonly kind: ContactKind
  readonly value: string
  readonly label: string
  /** Whether nothing is to be made of a number, since it may be of two countries. */
  readonly asWritten?: true
}

/** One person of a file, cleaned, with phones in E.164 where they could be read. */
export interface PersonRecord extends FieldValues<FileField> {
  readonly line: number
  /** Who it is in our own export; several where entries were put together. Other files have none. */
  readonly ids: readonly string[]
  readonly name: string
  /** Whether the file names the person; else the name was taken from the company, an address or a phone. */
  readonly named: boolean
  readonly contacts: readonly ContactRecord[]
  readonly tags: readonly string[]
  readonly notes: readonly string[]
  readonly roles: readonly RoleName[]
  /** As the file writes them, the funnel before a colon; only the list knows its stages. */
  readonly stages: readonly string[]
  readonly letGo: LetGoRecord | null
  /** How the person asked not to be reached, where the file says so. */
  readonly doNotContact?: readonly RefusedWay[]
  readonly custom: Readonly<Record<string, string>>
}

/** That a person is no longer followed up; the day is null where the file names none. */
export interface LetGoRecord {
  readonly day: Day | null
  readonly reason: string | null
}

export interface ContactRecord {
  readonly kind: ContactKind
  readonly value: string
  readonly label: string | null
}

/** An entry of a file that cannot become a person. */
export interface SkippedEntry {
  readonly line: number
  /** What is known of the name, cut short; may be empty. */
  readonly name: string
  readonly why: SkipReason
}

/**
 * Why an entry is skipped: nothing to go by, a text too long, letters that cannot be decoded, a card that never ends, a
 * group of cards, one that changes another entry.
 */
export type SkipReason = 'empty' | 'too-long' | 'damaged' | 'unclosed' | 'group' | 'change'

/** Everything read from a file. */
export interface Reading<P = PersonRecord> {
  readonly people: readonly P[]
  readonly skipped: readonly SkippedEntry[]
  /** The headings of a sheet, in order. */
  readonly headings?: readonly string[]
}

/** Takes what a file says of a field, the first time it says anything. */
export function takeField({ fields }: RawPerson, key: FileField, text: string): void {
  if (fields[key] === '') fields[key] = text
}

/** Takes the parts of a name, and the whole name they make where the file has none. */
export function takeNameParts(
  person: RawPerson,
  { given, middle, family }: Pick<NameParts, 'given' | 'middle' | 'family'>,
): void {
  person.nameFromParts = [given, middle, family].filter(Boolean).join(' ')
  Object.assign(person.fields, { givenName: given, familyName: family })
}

/** Starts a raw person with nothing known. */
export function rawPerson(line: number): RawPerson {
  return {
    line,
    name: '',
    nameFromParts: '',
    fields: fieldValues(fileFields, () => ''),
    contacts: [],
    tags: [],
    notes: [],
    roles: [],
    stages: [],
    letGo: '',
    refuses: [],
    custom: new Map(),
  }
}
