import { expect, test } from 'vitest'
import type { GoReach } from '../../../src/domain/pages/go-sight.ts'
import { deals } from '../../../src/domain/pages/go-step.ts'
import { isDoubtful, touchBy } from '../../../src/domain/pages/go-touch.ts'

test.each([
  ['logged', true],
  ['snoozed', true],
  ['let-go', true],
  ['noted', false],
  ['skipped', false],
] as const)('a card that was %s is dealt with: %s', (deed, dealt) => {
  expect(deals({ deed })).toBe(dealt)
})

const none = { outcome: 'reached', channel: null, via: null, words: '', closes: null } as const

test.each<readonly [string, GoReach | null, object]>([
  ['nothing', null, none],
  ['the number', { by: 'call' } as GoReach, { ...none, channel: 'call' }],
  [
    'an email with a text',
    { by: 'message', via: 'email', message: { text: 'Hello' } } as GoReach,
    { ...none, channel: 'email', via: 'email', words: 'Hello' },
  ],
  [
    'a messenger without one',
    { by: 'message', via: 'telegram' } as GoReach,
    { ...none, channel: 'message', via: 'telegram' },
  ],
])('after %s was looked at, a key tells of that', (_, reach, touch) => {
  expect(touchBy(reach, 'reached')).toEqual(touch)
})

test.each([
  ['one promise', ['promise'], false],
  ['a promise and a nudge of a cadence', ['promise', 'cadence'], false],
  ['two nudges of cadences', ['cadence', 'cadence'], false],
  ['two promises of a cadence', ['kept', 'kept'], true],
  ['two promises', ['promise', 'promise'], true],
  ['a promise and a date of the user', ['promise', 'own'], true],
  ['two dates of the user', ['own', 'own', 'cadence'], true],
])('which of %s a touch closes', (_, due, doubtful) => {
  const kinds = due.map((one) => ({
    kind: one === 'promise' || one === 'kept' ? ('promise' as const) : ('nudge' as const),
    cadence: one === 'cadence' || one === 'kept' ? 'lead' : null,
  }))
  expect(isDoubtful(kinds)).toBe(doubtful)
})
