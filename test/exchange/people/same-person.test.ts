import { expect, test } from 'vitest'
import { companiesAgree, isSameContact, namesAgree, tellingKeys } from '../../../src/exchange/people/same-person.ts'

test.each([
  ['Anna Petrova', 'Anna Petrova', true],
  ['Anna', 'Anna Petrova', true],
  ['Petrova Anna', 'anna petrova', true],
  ['A. Petrova', 'Anna Petrova', true],
  ['Anna P.', 'Anna Petrova', true],
  ['Anna Petrova', 'Anna P.', true],
  ['Anna P. Lee', 'Anna Petrova Lee', true],
  ['Anna Petrova', 'P. Anna Lee', true],
  ['Ann', 'Anna', false],
  ['Anna Lee', 'Anna Petrova', false],
  ['Anna Pe', 'Anna Petrova', false],
  ['Anna Petrova', 'Anna Pe Lee', false],
  ['A. P.', 'Anna Petrova', false],
  ['A.', 'Anna', false],
  ['B. Petrova', 'Anna Petrova', false],
  ['', 'Anna', false],
  ['', '', false],
])('"%s" and "%s" may be one person: %s', (one, other, agree) => {
  expect(namesAgree(one, other)).toBe(agree)
  expect(namesAgree(other, one)).toBe(agree)
})

test.each([
  ['+14155552671', '+14155552671', true],
  ['+79161234567', '89161234567', true],
  ['+441914980123', '01914980123', true],
  ['+14155552671', '5552671', true],
  ['+14155552671', '555267', false],
  ['+14155552671', '552671', false],
  ['+74155552671', '+4155552671', false],
  ['+14155552671', '5552672', false],
  ['5552671', '4155552671', true],
])('the phones %s and %s are one: %s', (one, other, same) => {
  expect(isSameContact({ kind: 'phone', value: one }, { kind: 'phone', value: other })).toBe(same)
  expect(isSameContact({ kind: 'phone', value: other }, { kind: 'phone', value: one })).toBe(same)
})

test.each([
  ['email', 'Anna@x.com', 'email', 'anna@x.com', true],
  ['email', 'anna@x.com', 'email', 'joanna@x.com', false],
  ['telegram', 'anna1234567', 'telegram', '1234567', false],
  ['telegram', 'anna', 'instagram', 'anna', false],
] as const)('%s %s and %s %s are one: %s', (kind, value, otherKind, other, same) => {
  expect(isSameContact({ kind, value }, { kind: otherKind, value: other })).toBe(same)
})

test.each([
  [null, null, true],
  ['Acme', null, true],
  [null, 'Acme', true],
  ['Acme', 'ACME', true],
  ['Acme', 'Bolt', false],
])('the companies %s and %s do not contradict each other: %s', (one, other, agree) => {
  expect(companiesAgree(one, other)).toBe(agree)
})

test('pages and addresses tell nobody from another, and a way told twice tells once', () => {
  expect(
    tellingKeys([
      { kind: 'url', value: 'https://x.com' },
      { kind: 'address', value: 'Main Street 1' },
      { kind: 'email', value: 'Anna@x.com' },
      { kind: 'email', value: 'anna@X.com' },
    ]),
  ).toHaveLength(1)
})
