import { beforeEach, expect, test } from 'vitest'
import type { Day, WallTime } from '../../../src/domain/time/day.ts'
import { isQuiet } from '../../../src/domain/watch/reminder.ts'
import { tick } from '../../../src/notify/watch/tick.ts'
import { followup, given, withPeople } from '../../support/loop.ts'
import type { TestApp } from '../../support/test-app.ts'

let app: TestApp
beforeEach(() => {
  app = withPeople()
})

function timed(
  time: WallTime,
  more: { readonly day?: Day; readonly personId?: string; readonly kind?: 'promise' | 'nudge' } = {},
) {
  const day = more.day ?? '2026-03-10'
  return followup({ what: 'call', ...more, day, time, zone: 'UTC', dueAt: `${day}T${time}:00.000Z` })
}

async function pass(of: TestApp = app): Promise<void> {
  const whole = await of.app()
  await tick(whole, await whole.notifier(), whole.stopSignal())
}

/** Passes every five minutes up to a moment and gives when something was shown. */
async function passUntil(until: string, of: TestApp = app): Promise<readonly string[]> {
  const whole = await of.app()
  const rang: string[] = []
  for (;;) {
    const before = of.watch.notices.length
    await pass(of)
    const { day, time } = whole.clock.wall()
    for (const { title } of of.watch.notices.slice(before)) rang.push(`${day.slice(8)} ${time} ${title}`)
    if (`${day}T${time}` >= until) return rang
    of.pass(5)
  }
}

test('a promise nobody acts on comes again after longer and longer, then each morning, always in its own place', async () => {
  given(app, timed('09:30'))
  expect(await passUntil('2026-03-12T20:00')).toMatchInlineSnapshot(`
    [
      "10 09:30 Promise: Anna Petrova",
      "10 09:40 Promise: Anna Petrova",
      "10 10:10 Promise: Anna Petrova",
      "10 12:10 Promise: Anna Petrova",
      "11 09:00 Promise: Anna Petrova",
      "12 09:00 Promise: Anna Petrova",
    ]
  `)
  const ids = app.watch.notices.map(({ tag, replaces }) => `${tag.replace(/\d+$/, 'N')} ${String(replaces)}`)
  expect(ids.slice(0, 4)).toEqual([
    'followup-followup-N null',
    'followup-followup-N 1',
    'followup-followup-N 2',
    'followup-followup-N 3',
  ])
})

test.each<[setting: string, rang: readonly string[]]>([
  ['never', ['09:30']],
  ['1h', ['09:30', '10:30']],
  ['5m, 1h30', ['09:30', '09:35', '11:05']],
])('with repeatAfter %s it rings at %j', async (repeatAfter, rang) => {
  const other = withPeople({ config: { repeatAfter } })
  given(other, timed('09:30'))
  expect((await passUntil('2026-03-10T20:55', other)).map((line) => line.slice(3, 8))).toEqual(rang)
})

test('once it is done it never comes again; when undo opens it again it does', async () => {
  given(app, timed('09:30'))
  await passUntil('2026-03-10T09:30')
  await app.run('done anna --next none')
  expect(await passUntil('2026-03-10T12:00')).toEqual([])
  app.undo()
  expect(await passUntil('2026-03-10T12:30')).toEqual(['10 12:10 Promise: Anna Petrova'])
})

test('a nudge repeats on its own day, expires with it, and a promise does not', async () => {
  given(app, timed('20:00', { kind: 'nudge' }), timed('20:00', { personId: 'lena' }))
  const rang = await passUntil('2026-03-12T20:00')
  expect(rang.filter((line) => line.includes('Anna'))).toEqual([
    '10 20:00 Follow-up: Anna Petrova',
    '10 20:10 Follow-up: Anna Petrova',
    '10 20:40 Follow-up: Anna Petrova',
  ])
  expect(rang.filter((line) => line.includes('Лена')).at(-1)).toBe('12 09:00 Promise: Лена Орлова')
  expect(states()).toMatchInlineSnapshot(`
    [
      {
        "acted": null,
        "due": "2026-03-10T20:00",
        "expired": "2026-03-11T00:00",
        "shown": "2026-03-10T20:40",
        "shows": 3,
      },
      {
        "acted": null,
        "due": "2026-03-10T20:00",
        "expired": null,
        "shown": "2026-03-11T08:00",
        "shows": 4,
      },
    ]
  `)
})

/** What the ledger says of each follow-up, the mornings left out. */
function states() {
  return app.store().sql.all(
    `SELECT substr(due_at, 1, 16) AS due, substr(shown_at, 1, 16) AS shown, substr(acted_at, 1, 16) AS acted,
       substr(expired_at, 1, 16) AS expired, shows FROM reminder WHERE followup_id IS NOT NULL ORDER BY followup_id`,
  )
}

test('a nudge that was missed with its day is told of in one morning and expires', async () => {
  await pass()
  given(app, timed('10:00', { kind: 'nudge' }))
  app.moveTo('2026-03-12T09:00')
  expect(await passUntil('2026-03-14T10:00')).toEqual(['12 09:00 Follow-up: Anna Petrova'])
  expect(states()).toMatchObject([{ expired: '2026-03-12T09:00', shows: 0 }])
})

test('quiet hours hold nudges back, and the morning tells of them', async () => {
  given(app, timed('21:30', { kind: 'nudge' }), timed('23:00', { personId: 'lena', kind: 'nudge' }))
  app.moveTo('2026-03-10T20:55')
  expect(await passUntil('2026-03-11T09:05')).toEqual(['11 09:00 Today: 2 people, 2 late'])
})

test('a promise for a time within quiet hours rings at that time, and comes again when they end', async () => {
  given(app, timed('23:00'))
  app.moveTo('2026-03-10T20:55')
  expect(await passUntil('2026-03-11T08:05')).toEqual([
    '10 23:00 Promise: Anna Petrova',
    '11 08:00 Promise: Anna Petrova',
  ])
})

test('a promise that was missed before waits for the end of quiet hours', async () => {
  given(app, timed('20:30'))
  app.moveTo('2026-03-10T23:00')
  expect(await passUntil('2026-03-11T08:05')).toEqual(['11 08:00 Promise: Anna Petrova'])
})

test('a repeat that falls into quiet hours waits for their end too', async () => {
  given(app, timed('20:55'), timed('20:55', { personId: 'lena' }))
  app.moveTo('2026-03-10T20:55')
  expect(await passUntil('2026-03-11T08:05')).toEqual([
    '10 20:55 Promise: Anna Petrova',
    '10 20:55 Promise: Лена Орлова',
    '11 08:00 During quiet hours: 2 people, 2 promises, 2 late',
  ])
})

test('one pass in quiet hours says that it is quiet', async () => {
  given(app, timed('21:30'))
  app.moveTo('2026-03-10T22:00')
  expect(await app.run('watch --once')).toBe('Quiet hours: until 08:00 only promises for their time ring.')
  expect(await app.json('watch --once')).toMatchObject({ total: 0, quietUntil: '08:00' })
})

test.each<[time: WallTime, from: WallTime, to: WallTime, quiet: boolean]>([
  ['20:59', '21:00', '08:00', false],
  ['21:00', '21:00', '08:00', true],
  ['00:00', '21:00', '08:00', true],
  ['07:59', '21:00', '08:00', true],
  ['08:00', '21:00', '08:00', false],
  ['13:30', '13:00', '14:00', true],
  ['12:00', '13:00', '14:00', false],
  ['12:00', '12:00', '12:00', false],
])('%s is quiet between %s and %s: %s', (time, from, to, quiet) => {
  expect(isQuiet(time, from, to)).toBe(quiet)
})

test('what was shown as one digest comes again as one', async () => {
  await pass()
  given(app, timed('10:00'), timed('10:05', { personId: 'lena' }), timed('10:10', { personId: 'lena' }))
  app.moveTo('2026-03-10T12:00')
  expect(await passUntil('2026-03-10T16:45')).toEqual([
    '10 12:00 Missed while away: 2 people, 3 promises',
    '10 14:00 Still to do: 2 people, 3 promises',
    '10 16:00 Still to do: 2 people, 3 promises',
  ])
  expect(app.watch.notices.map(({ replaces }) => replaces)).toEqual([null, '1', '2'])
})
