import { describe, expect, test } from 'vitest'
import { isKeptDay, isKeptInstant, longest, most, refuseBeyondBounds } from '../../src/domain/bounds.ts'
import { add, alter, takeBack, type Rows } from '../../src/domain/record/change.ts'
import type { Fault } from '../../src/domain/fault.ts'
import { contact, followup, order } from '../support/people.ts'
import { touch } from '../support/rows.ts'

test.each([
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2026-03-10', true],
  ['9998-12-31', true],
  ['9999-01-01', false],
])('a list keeps the day %s: %s', (day, kept) => {
  expect(isKeptDay(day)).toBe(kept)
})

test.each([
  ['1899-12-29T23:59:59.999Z', false],
  ['1899-12-30T00:00:00.000Z', true],
  ['9999-01-01T23:59:59.999Z', true],
  ['9999-01-02', false],
  ['9999-01-02T00:00:00.000Z', false],
  ['+010000-01-01T00:00:00.000Z', false],
  ['20260-01-01T00:00:00.000Z', false],
])('a list keeps the instant %s: %s', (at, kept) => {
  expect(isKeptInstant(at)).toBe(kept)
})

describe('a change', () => {
  const refusalOf = (change: Parameters<typeof refuseBeyondBounds>[0]) => {
    try {
      refuseBeyondBounds(change)
      return undefined
    } catch (fault) {
      return (fault as Fault).data
    }
  }
  const money = (amountMinor: number, currency = 'EUR') =>
    add('order', order({ personId: 'a', day: '2026-03-10', amountMinor, currency }))
  const step = (given: Partial<Parameters<typeof followup>[0]>) =>
    add('followup', followup({ personId: 'a', day: '2026-03-10', ...given }))

  test.each([
    ['the most money there is', money(most.amountMinor), undefined],
    ['as much owed', money(-most.amountMinor), undefined],
    [
      'a cent more',
      money(most.amountMinor + 1),
      { kind: 'amount', value: '10000000000.01', most: '10000000000', currency: 'EUR' },
    ],
    [
      'more owed',
      money(-most.amountMinor - 100),
      { kind: 'amount', value: '-10000000001', most: '10000000000', currency: 'EUR' },
    ],
    [
      'more of what has no cents',
      money(most.amountMinor + 1, 'JPY'),
      { kind: 'amount', value: '1000000000001', most: '1000000000000', currency: 'JPY' },
    ],
    ['no amount', add('order', order({ personId: 'a', day: '2026-03-10' })), undefined],
    ['the last day', step({ day: '9998-12-31' }), undefined],
    [
      'a day later',
      step({ day: '9999-01-01' }),
      { kind: 'day', value: '9999-01-01', first: '1900-01-01', last: '9998-12-31' },
    ],
    [
      'hidden till then',
      step({ hiddenUntilDay: '9999-01-01' }),
      { kind: 'day', value: '9999-01-01', first: '1900-01-01', last: '9998-12-31' },
    ],
    [
      'a touch of before there were telephones',
      add('touch', touch('a', { at: '1850-01-01T00:00:00.000Z' })),
      { kind: 'instant', first: '1900-01-01', last: '9998-12-31' },
    ],
    ['the longest words', add('touch', touch('a', { words: 'a'.repeat(longest.words) })), undefined],
    [
      'a letter more',
      add('touch', touch('a', { words: 'a'.repeat(longest.words + 1) })),
      { kind: 'words', value: longest.words + 1, most: longest.words },
    ],
    ['the longest address', add('contactPoint', contact('a', 'address', 'a'.repeat(longest.line))), undefined],
    [
      'a longer one',
      add('contactPoint', contact('a', 'address', 'a'.repeat(longest.line + 1))),
      { kind: 'contact', value: longest.line + 1, most: longest.line },
    ],
    ['the longest count of a rule', step({ rule: `FREQ=DAILY;COUNT=${String(most.ruleNumber)}` }), undefined],
    [
      'one more',
      step({ rule: `FREQ=DAILY;INTERVAL=2;COUNT=${String(most.ruleNumber + 1)}` }),
      { kind: 'rule', value: most.ruleNumber + 1, most: most.ruleNumber },
    ],
    [
      'more days between',
      step({ rule: `FREQ=DAILY;INTERVAL=${String(most.ruleNumber + 1)}` }),
      { kind: 'rule', value: most.ruleNumber + 1, most: most.ruleNumber },
    ],
  ])('with %s', (_, change, refused) => {
    expect(refusalOf(change)).toEqual(refused)
  })

  test('is judged by what it sets, not by what stood there', () => {
    const was = { ...followup({ personId: 'a', day: '9999-12-31' }) } as Rows['followup']
    expect(refusalOf(alter('followup', was, { what: 'price list' }))).toBeUndefined()
    expect(refusalOf(alter('followup', was, { day: '9999-06-01' }))).toMatchObject({ value: '9999-06-01' })
    expect(refusalOf(takeBack('followup', was))).toBeUndefined()
  })
})
