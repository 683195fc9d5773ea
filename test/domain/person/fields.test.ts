import { expect, test } from 'vitest'
import { columnInFiles, fieldKeys, fileFields, optionName } from '../../../src/domain/person/fields.ts'
import { columnOf } from '../../../src/exchange/sheet/header/column-of.ts'
import { keysOf } from '../../../src/store/rows/keys.ts'

test.each(fileFields)('the heading that exports write for %s is read as that field', (key) => {
  expect(columnOf(columnInFiles(key).heading)).toEqual({ holds: key })
})

test('no two fields share a heading or a property of a vCard', () => {
  const headings = fileFields.flatMap((key) => columnInFiles(key).headings.split('|'))
  const properties = fileFields.flatMap((key) => columnInFiles(key).vcard ?? [])
  expect(new Set(headings).size).toBe(headings.length)
  expect(new Set(properties).size).toBe(properties.length)
})

test('every field has a column of its own', () => {
  expect(keysOf.person.filter((key) => fieldKeys.some((field) => field === key))).toEqual(fieldKeys)
})

test('a flag of two words is written with a hyphen', () => {
  expect(optionName('birthday')).toBe('birthday')
})
