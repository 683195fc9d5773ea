import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  briefTemplate,
  chooseTemplate,
  fieldsIn,
  filledIn,
  templateFields,
  unknownFields,
  type Template,
} from '../../../src/domain/person/template.ts'

test('fields are known by their names in both languages, in any case', () => {
  expect(fieldsIn('{first} {Имя} { DAY } {день} {фио}')).toEqual(['first', 'day', 'name'])
  for (const { en, ru } of Object.values(templateFields)) expect(fieldsIn(`{${en}}`)).toEqual(fieldsIn(`{${ru}}`))
})

test.each([
  ['{frist}', ['{frist}']],
  ['{}', ['{}']],
  ['{first', ['{']],
  ['first}', ['}']],
  ['{{first}}', []],
  ['{{{first}}}', []],
  ['{a{first}b}', ['{', '}']],
])('in %s unknown are %j', (text, unknown) => {
  expect(unknownFields(text)).toEqual(unknown)
})

test('a value is filled in as it is, whatever is in it', () => {
  expect(filledIn('{{x}} {first}', { first: '{name} $1' })).toBe('{x} {name} $1')
})

test.each([
  ['Call on {day}.', 'Call today.'],
  ['{day} at six', 'Today at six'],
  ['On {day} at six', 'Today at six'],
  ['Hello! On {day} we meet', 'Hello! Today we meet'],
  ['Hello,\n{day} we meet', 'Hello,\nToday we meet'],
  ['Salmon {day}', 'Salmon today'],
  ['Until {day} then', 'Until today then'],
])('an adverb takes the place of "on", and begins a sentence: %j is %j', (text, filled) => {
  expect(filledIn(text, { day: 'today' }, ['day'])).toBe(filled)
})

test('a day that is no adverb stands behind "on"', () => {
  expect(filledIn('Call on {day}', { day: 'Friday' })).toBe('Call on Friday')
  expect(filledIn('On {day} with {first}', { day: 'Friday', first: 'anna' }, ['time'])).toBe('On Friday with anna')
})

test('a template is given with the fields of its subject and its text', () => {
  const given = { id: 't', name: 'hello', lang: 'en', channel: 'email', text: 'Hi {first}, {day}' } as const
  expect(briefTemplate({ ...given, subject: 'For {company}, {first}' }).fields).toEqual(['company', 'first', 'day'])
  expect(briefTemplate({ ...given, subject: null }).fields).toEqual(['first', 'day'])
})

test('any text with its braces doubled comes out as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', 'ж') }), (text) => {
      const escaped = text.replace(/[{}]/g, '$&$&')
      expect(unknownFields(escaped)).toEqual([])
      expect(filledIn(escaped, {})).toBe(text)
    }),
  )
})

const row = { createdAt: 'Z', updatedAt: 'Z', owner: '', voidedAt: null } as const
const template = (lang: Template['lang'], channel: Template['channel'] = 'message'): Template => ({
  ...row,
  id: `${lang} ${channel}`,
  name: 'hello',
  lang,
  channel,
  subject: null,
  text: '',
})

test.each([
  [['ru', 'en'], 'ru message'],
  [['en', 'ru'], 'en message'],
  [['ru-RU'], 'ru message'],
  [['de', 'en'], 'en message'],
  [['de'], 'en message'],
  [[], 'en message'],
])('for the languages %j it is %s', (langs, id) => {
  const all = [template('ru', 'email'), template('en'), template('ru')]
  expect(chooseTemplate(all, { name: 'hello', channel: 'message', langs })?.id).toBe(id)
})

test('a template of another channel or name is none', () => {
  expect(
    chooseTemplate([template('en', 'email')], { name: 'hello', channel: 'message', langs: ['en'] }),
  ).toBeUndefined()
  expect(chooseTemplate([template('en')], { name: 'hi', channel: 'message', langs: ['en'] })).toBeUndefined()
})
