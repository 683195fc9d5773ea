import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { ru } from '../../../src/i18n/ru.ts'
import { contactLabelWords, contactWords, waysToReach } from '../../../src/render/words/contact.ts'

test.each([
  ['phone', '+14155552671', '+1 415 555-2671'],
  ['phone', '+79161234567', '+7 916 123-45-67'],
  ['whatsapp', '+77012223344', '+7 701 222-33-44'],
  ['phone', '+441711', '+441711'],
  ['phone', '555 12 (ask for Jo)', '555 12 (ask for Jo)'],
  ['telegram', 'jane_d', '@jane_d'],
  ['email', 'jane@example.com', 'jane@example.com'],
] as const)('a %s %s is written %s', (kind, value, written) => {
  expect(contactWords({ kind, value })).toBe(written)
})

test('the quickest way comes first and an address is none', () => {
  const ways = waysToReach([
    { kind: 'address', value: 'Main St 1' },
    { kind: 'email', value: 'a@b.example' },
    { kind: 'phone', value: '+14155552671' },
  ])
  expect(ways.map(({ kind }) => kind)).toEqual(['phone', 'email'])
})

test.each([
  ['mobile', 'mobile', 'мобильный'],
  ['Home', 'home', 'домашний'],
  ['mobile, work', 'mobile, work', 'мобильный, рабочий'],
  ['дача', 'дача', 'дача'],
  ['constructor', 'constructor', 'constructor'],
  [null, '', ''],
])('a number called %s in a file is called %s, in Russian %s', (label, english, russian) => {
  expect(contactLabelWords(label, { words: en })).toBe(english)
  expect(contactLabelWords(label, { words: ru })).toBe(russian)
})
