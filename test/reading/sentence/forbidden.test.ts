import { expect, test } from 'vitest'
import { clausesOf } from '../../../src/reading/sentence/clauses.ts'
import { forbiddenIn, withoutForbidden } from '../../../src/reading/sentence/forbidden.ts'

test.each([
  ['не звонить в среду', ''],
  ['в среду не звонить', ''],
  ['по понедельникам не беспокоить', ''],
  ['просила не писать в выходные, набрать в пн', 'набрать в пн'],
  ['не звонить в среду а написать в четверг', 'а написать в четверг'],
  ['отправить прайс в пн не звонить', 'отправить прайс в пн'],
  ["don't call on wednesday, text her friday", 'text her friday'],
])('the day on which nobody is to be bothered is no date: "%s" leaves "%s"', (text, left) => {
  expect(
    withoutForbidden(text, clausesOf(text))
      .replaceAll('\u0000', '')
      .replace(/^[\s,]+|[\s,]+$/g, ''),
  ).toBe(left)
})

test.each([
  'не звонить до 15 января',
  'не беспокоить раньше среды',
  "don't call until friday",
  'не забыть позвонить в пн',
])('what holds until a day, and what is not to be forgotten, is kept: "%s"', (text) => {
  expect(forbiddenIn(text, { start: 0, end: text.length })).toBeNull()
})
