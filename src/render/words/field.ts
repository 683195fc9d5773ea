import { kindOf, personFields, type FieldKey } from '../../domain/person/fields.ts'
import { zoneName } from '../../domain/time/zone.ts'
import { birthdayWords } from './birthday.ts'
import type { Ui } from '../ui.ts'

/** The value of a field of a person in words. */
export function fieldWords(key: FieldKey, value: string, ui: Pick<Ui, 'words'>): string {
  switch (kindOf(key)) {
    case 'birthday':
      return value === '' ? '' : birthdayWords(value, ui)
    case 'zone':
      return zoneName(value)
    default:
      return value
  }
}

/** Tells whether a name is one of a field of a person. */
export function isFieldKey(name: string): name is FieldKey {
  return Object.hasOwn(personFields, name)
}
