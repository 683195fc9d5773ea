/**
 * The fields of a person that hold one text: what each is, where it is asked, shown and written. Who adds one gives it a line here,
 * a column in `Person` and in a migration, and its words in `i18n`; typing, cards, merging and files draw from this table.
 */
export interface PersonField {
  /** How a value is read from what is typed or stands in a file. */
  readonly reads: FieldKind
  /** The word that stands for its value in help. */
  readonly value: string
  /** Whether rows are written without it where it is empty: a file of an older version knows no such field. */
  readonly isSpare?: true
  /** Whether a person is found by its words. */
  readonly isName?: true
  /** Whether `add` takes it. */
  readonly isAdded?: true
  /** Whether `edit` offers it where nothing was said. */
  readonly isAsked?: true
  /** Whether a card has a row for it. */
  readonly isOnCard?: true
  /** Where it stands in sheets and cards of other programs. */
  readonly inFiles?: FileColumn
}

/** What a field holds. */
export type FieldKind = 'name' | 'line' | 'birthday' | 'language' | 'zone' | 'cadence'

/** A field in the files of other programs. */
export interface FileColumn {
  /** The heading that exports write; one that `isRare` stands only where somebody has it. */
  readonly heading: string
  readonly isRare?: true
  /** Headings it is read from, between bars. */
  readonly headings: string
  /** The property of a vCard (RFC 6350) that holds it alone, with what parts its values. */
  readonly vcard?: string
  readonly parts?: ',' | ';'
}

/** Every such field, in the order in which they are told. */
export const personFields = {
  name: { reads: 'name', value: 'NAME', isName: true, isAsked: true },
  givenName: {
    reads: 'line',
    value: 'NAME',
    isSpare: true,
    isName: true,
    isOnCard: true,
    inFiles: {
      heading: 'first name',
      isRare: true,
      headings: 'first name|given name|forename|first|имя',
    },
  },
  familyName: {
    reads: 'line',
    value: 'NAME',
    isSpare: true,
    isName: true,
    isOnCard: true,
    inFiles: {
      heading: 'last name',
      isRare: true,
      headings: 'last name|family name|surname|last|фамилия',
    },
  },
  nickname: {
    reads: 'line',
    value: 'NAME',
    isSpare: true,
    isName: true,
    isAdded: true,
    isAsked: true,
    isOnCard: true,
    inFiles: {
      heading: 'nickname',
      isRare: true,
      headings: 'nickname|псевдоним|прозвище|ник',
      vcard: 'NICKNAME',
      parts: ',',
    },
  },
  formerName: {
    reads: 'line',
    value: 'NAME',
    isSpare: true,
    isName: true,
    isOnCard: true,
    inFiles: {
      heading: 'former name',
      isRare: true,
      headings: 'former name|прежнее имя',
    },
  },
  company: {
    reads: 'line',
    value: 'COMPANY',
    isName: true,
    isAdded: true,
    isAsked: true,
    isOnCard: true,
    inFiles: {
      heading: 'company',
      headings:
        'company|organization|organisation|organization name|company name|employer|firm|org|business|workplace|компания|организация|фирма|место работы|работа',
      vcard: 'ORG',
      parts: ';',
    },
  },
  source: {
    reads: 'line',
    value: 'SOURCE',
    isAdded: true,
    isAsked: true,
    isOnCard: true,
    inFiles: {
      heading: 'source',
      headings: 'source|where from|where met|met at|met|how met|lead source|источник|откуда|где познакомились',
      vcard: 'X-FOLLOWUP-SOURCE',
    },
  },
  birthday: {
    reads: 'birthday',
    value: 'DAY',
    isAdded: true,
    isAsked: true,
    isOnCard: true,
    inFiles: {
      heading: 'birthday',
      headings:
        'birthday|birth date|date of birth|birthdate|b-day|bday|born|dob|день рождения|дата рождения|дата рожд.|др|д.р.|д/р',
      vcard: 'BDAY',
    },
  },
  language: { reads: 'language', value: 'LANG', isAdded: true, isOnCard: true },
  zone: {
    reads: 'zone',
    value: 'ZONE',
    isAdded: true,
    inFiles: {
      heading: 'time zone',
      isRare: true,
      headings: 'time zone|timezone|time-zone|zone|tz|часовой пояс|часовой пояс клиента|пояс|таймзона',
      vcard: 'TZ',
    },
  },
  cadence: { reads: 'cadence', value: 'CADENCE' },
} as const satisfies Readonly<Record<string, PersonField>>

export type FieldKey = keyof typeof personFields

/** The keys of fields with a mark. */
export type FieldWith<Mark extends keyof PersonField> = {
  [Key in FieldKey]: (typeof personFields)[Key] extends Readonly<Record<Mark, unknown>> ? Key : never
}[FieldKey]

/** Fields that `add` takes, that a card shows, that a question offers, that files hold, by which a person is found, and that rows may lack. */
export const addedFields = fieldsWith('isAdded')
export const cardFields = fieldsWith('isOnCard')
export const askedFields = fieldsWith('isAsked')
export const fileFields = fieldsWith('inFiles')
export const nameFields = fieldsWith('isName')
export const spareFields = fieldsWith('isSpare')

export type AddedField = FieldWith<'isAdded'>
export type CardField = FieldWith<'isOnCard'>
export type FileField = FieldWith<'inFiles'>

/** The values of some fields; null where nothing is known. */
export type FieldValues<Key extends FieldKey> = Readonly<Record<Key, string | null>>

/** Every key, in the order of the table. */
export const fieldKeys = Object.keys(personFields) as readonly FieldKey[]

/** Every field but the name, which alone cannot be taken off. */
export const emptiableFields = fieldKeys.filter((key) => key !== 'name')

/** Tells whether people are found by the words of a field. */
export function isNameField(key: FieldKey): boolean {
  return nameFields.some((one) => one === key)
}

/** Tells whether a field holds any line of text. */
export function isLineField(key: FieldKey): boolean {
  return kindOf(key) === 'line'
}

/** Gives what a person is called beside the name; null where there is nothing. */
export function otherNamesOf(person: Partial<FieldValues<FieldWith<'isName'>>>): string | null {
  return nameFields.flatMap((key) => (key === 'name' ? [] : (person[key] ?? []))).join(' ') || null
}

/** Names a field as flags do: `given-name`. */
export function optionName(key: FieldKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Declares an option for each of some fields. */
export function fieldOptions<Key extends FieldKey>(keys: readonly Key[]): Record<Key, { readonly value: string }> {
  return fieldValues(keys, (key) => ({ value: personFields[key].value }))
}

/** Tells how a field is read. */
export function kindOf(key: FieldKey): FieldKind {
  return personFields[key].reads
}

/** Gives the place of a field in files. */
export function columnInFiles(key: FileField): FileColumn {
  return personFields[key].inFiles
}

/** Makes the value of each of some fields. */
export function fieldValues<Key extends FieldKey, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>
}

function fieldsWith<Mark extends keyof PersonField>(mark: Mark): readonly FieldWith<Mark>[] {
  const all: Readonly<Record<string, PersonField>> = personFields
  return Object.keys(all).filter((key): key is FieldWith<Mark> => all[key]?.[mark] !== undefined)
}
