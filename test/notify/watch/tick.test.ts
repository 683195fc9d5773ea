import { beforeEach, expect, test } from 'vitest'
import { longest } from '../../../src/domain/bounds.ts'
import { add, alter } from '../../../src/domain/record/change.ts'
import { followup, given, withPeople } from '../../support/loop.ts'
import { order, person, save } from '../../support/people.ts'
import type { TestApp, TestOptions } from '../../support/test-app.ts'
import { calledName } from '../../../src/notify/popup/notice.ts'
import { tick } from '../../../src/notify/watch/tick.ts'
import type { Followup } from '../../../src/domain/step/followup.ts'
import type { WallTime, Day } from '../../../src/domain/time/day.ts'

let app: TestApp
beforeEach(() => {
  app = withPeople()
})

/** A promise to Anna at a time of Tuesday 10 March or another day, in UTC. */
function timed(time: WallTime, more: { readonly what?: string; readonly day?: Day; readonly personId?: string } = {}) {
  const day = more.day ?? '2026-03-10'
  return followup({ what: 'call', ...more, day, time, zone: 'UTC', dueAt: `${day}T${time}:00.000Z` })
}

async function pass(of: TestApp = app) {
  const whole = await of.app()
  return tick(whole, await whole.notifier(), whole.stopSignal())
}

/** What was shown so far, a popup a text. */
function popups(of: TestApp = app): readonly string[] {
  return of.watch.notices.map(({ title, body }) => `${title}\n${body}`)
}

function openFollowup(): Followup {
  const [first] = app.store().followups.openOf('anna')
  if (!first) throw new Error('nothing is open')
  return first
}

test('a timed follow-up rings at its time, once', async () => {
  given(app, timed('10:00', { what: 'call about the price list' }))
  app.moveTo('2026-03-10T09:59')
  await pass()
  expect(popups()).toEqual([])
  app.moveTo('2026-03-10T10:00')
  await pass()
  await pass()
  app.pass(9)
  await pass()
  expect(popups()).toMatchInlineSnapshot(`
    [
      "Promise: Anna Petrova
    10:00: call about the price list",
    ]
  `)
})

test('the popup says who, why now, what was last and how to reach them', async () => {
  app.store().commit(
    [
      add('contactPoint', { id: 'c1', personId: 'anna', kind: 'email', value: 'anna@example.com', label: null }),
      add('contactPoint', { id: 'c2', personId: 'anna', kind: 'phone', value: '+14155552671', label: null }),
      add('touch', {
        id: 't1',
        personId: 'anna',
        at: '2026-03-07T12:00:00.000Z',
        zone: 'UTC',
        channel: 'call',
        via: null,
        direction: 'out',
        outcome: 'interested',
        words: 'wants the price list',
      }),
    ],
    { command: 'add', about: 'Anna Petrova', actor: 'user' },
  )
  given(app, timed('09:00', { what: 'send it and call' }))
  await pass()
  expect(popups()).toMatchInlineSnapshot(`
    [
      "Promise: Anna Petrova
    09:00: send it and call
    Last time 3 days ago, call, interested: wants the price list
    Phone: +1 415 555-2671",
    ]
  `)
})

test('a Russian popup is written in Russian', async () => {
  const russian = withPeople({ lang: 'ru' })
  given(russian, { ...timed('08:30', { personId: 'lena', what: '' }), kind: 'nudge' })
  await pass(russian)
  expect(popups(russian)).toMatchInlineSnapshot(`
    [
      "Пора связаться: Лена Орлова
    08:30: пора связаться",
    ]
  `)
})

test('a follow-up of an earlier day says how late it is', async () => {
  given(app, timed('10:00', { day: '2026-03-07' }))
  await pass()
  expect(popups()).toMatchInlineSnapshot(`
    [
      "Promise: Anna Petrova
    Sat 7 Mar 10:00 (3 days ago): call",
    ]
  `)
})

test('day-only follow-ups ring as one digest at the morning hour', async () => {
  given(
    app,
    followup({ day: '2026-03-10', what: 'send the catalogue' }),
    followup({ day: '2026-03-08', personId: 'lena', kind: 'nudge', what: 'витамины' }),
    followup({ day: '2026-03-11', what: 'tomorrow' }),
  )
  app.moveTo('2026-03-10T08:59')
  await pass()
  expect(popups()).toEqual([])
  app.moveTo('2026-03-10T09:00')
  await pass()
  await pass()
  expect(popups()).toMatchInlineSnapshot(`
    [
      "Today: 2 people, 1 promise, 1 late
    • Anna Petrova: send the catalogue
    • Лена Орлова: витамины
    All of it: followup today",
    ]
  `)
  app.moveTo('2026-03-11T09:00')
  await pass()
  expect(app.watch.notices).toHaveLength(2)
})

test.each([
  ['en', 'Today: 3 people, 1 promise, 2 reorders'],
  ['ru', 'Сегодня: 3 человека, 1 обещание, 2 повторных заказа'],
] as const)('a digest in %s counts those whose order runs out', async (lang, title) => {
  app = withPeople({ lang, now: '2026-03-10T08:00' })
  save(app.store(), add('person', person({ id: 'tom', name: 'Tom Baker' })))
  for (const personId of ['anna', 'lena']) {
    // Thirty days from 11 February are over on 13 March; it is talked about three days before.
    save(app.store(), add('order', order({ personId, day: '2026-02-11', lastsDays: 30 })))
    given(app, followup({ personId, day: '2026-03-10', kind: 'nudge', cadence: 'customer', cadenceStep: 2 }))
  }
  given(app, followup({ personId: 'tom', day: '2026-03-10', what: 'call' }))
  app.moveTo('2026-03-10T09:00')
  await pass()
  expect(app.watch.notices.map((notice) => notice.title)).toEqual([title])
})

test('what is added for today after the morning does not ring at once', async () => {
  await pass()
  given(app, followup({ day: '2026-03-10' }))
  app.pass(60)
  await pass()
  expect(popups()).toEqual([])
})

test('a digest of one person is the popup of that person', async () => {
  given(app, followup({ day: '2026-03-10', what: 'send the catalogue' }))
  await pass()
  expect(popups()).toMatchInlineSnapshot(`
    [
      "Promise: Anna Petrova
    Today: send the catalogue",
    ]
  `)
})

test('three days off with seven missed ring as one digest', async () => {
  await pass()
  given(
    app,
    ...['2026-03-10', '2026-03-11', '2026-03-12'].flatMap((day) => [
      timed('10:00', { day: day as Day }),
      timed('12:00', { day: day as Day, personId: 'lena' }),
    ]),
    followup({ day: '2026-03-12' }),
  )
  app.moveTo('2026-03-13T14:00')
  await pass()
  await pass()
  expect(popups()).toMatchInlineSnapshot(`
    [
      "Today: 2 people, 7 promises, 7 late
    • Anna Petrova: call
    • Лена Орлова: call
    All of it: followup today",
    ]
  `)
})

test('many missed after the morning digest was shown ring as one digest', async () => {
  await pass()
  given(app, timed('10:00'), timed('10:05', { personId: 'lena' }), timed('10:10', { what: 'write' }))
  app.moveTo('2026-03-10T12:00')
  await pass()
  await pass()
  expect(popups()).toMatchInlineSnapshot(`
    [
      "Missed while away: 2 people, 3 promises
    • Anna Petrova: call
    • Лена Орлова: call
    All of it: followup today",
    ]
  `)
})

test('two missed ring one by one', async () => {
  await pass()
  given(app, timed('10:00'), timed('10:05', { personId: 'lena' }))
  app.moveTo('2026-03-10T12:00')
  await pass()
  expect(app.watch.notices.map(({ title }) => title)).toEqual(['Promise: Anna Petrova', 'Promise: Лена Орлова'])
})

test('a crash after showing loses nothing: it is shown again in the place of the first', async () => {
  given(app, timed('09:00'))
  app.watch.crashAfterShowing()
  await expect(pass()).rejects.toThrow('killed')
  await pass()
  await pass()
  const tags = app.watch.notices.map(({ tag }) => tag)
  expect(tags).toHaveLength(2)
  expect(new Set(tags).size).toBe(1)
})

test('without a desktop reminders wait and come when it is there', async () => {
  given(app, timed('09:00'), timed('09:00', { personId: 'lena' }))
  app.watch.desktopFails('refused')
  expect(await pass()).toMatchObject({ shown: [], waiting: 2, trouble: 'refused' })
  app.watch.desktopFails(null)
  expect(await pass()).toMatchObject({ waiting: 0, trouble: null })
  expect(app.watch.notices).toHaveLength(2)
})

test('a clock set back an hour rings nothing twice', async () => {
  given(app, timed('09:00'), followup({ day: '2026-03-10', personId: 'lena' }))
  await pass()
  const shown = app.watch.notices.length
  app.moveTo('2026-03-10T08:00')
  await pass()
  app.moveTo('2026-03-10T09:09')
  await pass()
  expect(app.watch.notices).toHaveLength(shown)
})

test('a clock that jumps two hours ahead rings what came due', async () => {
  await pass()
  given(app, timed('10:30'))
  app.pass(120)
  await pass()
  expect(app.watch.notices).toHaveLength(1)
})

test('a snoozed follow-up rings when it shows again, and says when it was promised', async () => {
  given(app, timed('09:00'))
  await pass()
  app.store().commit(
    [
      alter('followup', openFollowup(), {
        hiddenUntilDay: '2026-03-11',
        hiddenUntilTime: '11:00',
        hiddenUntilZone: 'UTC',
        hiddenUntilAt: '2026-03-11T11:00:00.000Z',
      }),
    ],
    { command: 'snooze', about: 'Anna Petrova', actor: 'user' },
  )
  app.moveTo('2026-03-11T11:00')
  await pass()
  expect(popups().slice(1)).toMatchInlineSnapshot(`
    [
      "Promise: Anna Petrova
    Tue 10 Mar 09:00 (yesterday): call",
    ]
  `)
})

test('a closed follow-up and one of a person let go do not ring', async () => {
  given(app, timed('09:30'), timed('09:30', { personId: 'lena' }))
  app.store().commit(
    [
      alter('followup', openFollowup(), { closedAt: '2026-03-10T09:10:00.000Z', closedBy: 'done' }),
      ...app
        .store()
        .people.named('Лена Орлова')
        .map((lena) => alter('person', lena, { letGoAt: '2026-03-10T09:10:00.000Z' })),
    ],
    { command: 'done', about: 'Anna Petrova', actor: 'user' },
  )
  app.moveTo('2026-03-10T09:30')
  await pass()
  expect(popups()).toEqual([])
})

test('a huge text is cut', async () => {
  given(app, timed('09:00', { what: 'x'.repeat(longest.words) }))
  await pass()
  expect(popups()).toEqual([`Promise: Anna Petrova\n09:00: ${'x'.repeat(199)}…`])
})

test('control and bidi characters, line breaks and lone surrogates do not come out', async () => {
  given(app, timed('09:00', { what: 'a\u0000\u001b[31m\u202eb\nc' }))
  await pass()
  expect(popups()).toEqual(['Promise: Anna Petrova\n09:00: a[31mb c'])
  expect(calledName(await app.app(), { name: '\ud800Anna\u2066 \udfffBell\u0007' })).toBe('Anna Bell')
})

test('a discreet popup holds initials, and neither name nor agreement nor phone', async () => {
  const discreet = withPeople({ config: { discreet: true } } satisfies TestOptions)
  given(discreet, timed('09:00', { what: 'tell Anna of +1 415 555 2671' }))
  await pass(discreet)
  given(discreet, followup({ day: '2026-03-11' }), followup({ day: '2026-03-11', personId: 'lena' }))
  discreet.moveTo('2026-03-11T09:00')
  await pass(discreet)
  expect(popups(discreet)).toMatchInlineSnapshot(`
    [
      "Promise: A. P.
    09:00. To see it: followup show 1",
      "Today: 2 people, 3 promises, 1 late
    • A. P.
    • Л. О.
    All of it: followup today",
    ]
  `)
})

test('the ledger says when each reminder was claimed, shown and confirmed, and neither undo nor history know of it', async () => {
  given(app, timed('09:00'))
  await pass()
  expect(
    app
      .store()
      .sql.all(
        'SELECT followup_id IS NULL AS morning, claimed_at, shown_at, confirmed_at, attempts, way, popup FROM reminder',
      ),
  ).toMatchInlineSnapshot(`
    [
      {
        "attempts": 1,
        "claimed_at": "2026-03-10T09:00:00.000Z",
        "confirmed_at": "2026-03-10T09:00:00.000Z",
        "morning": 0,
        "popup": "1",
        "shown_at": "2026-03-10T09:00:00.000Z",
        "way": "notify-send",
      },
      {
        "attempts": 1,
        "claimed_at": "2026-03-10T09:00:00.000Z",
        "confirmed_at": "2026-03-10T09:00:00.000Z",
        "morning": 1,
        "popup": null,
        "shown_at": null,
        "way": null,
      },
    ]
  `)
  expect(app.store().history(10)).toHaveLength(2)
})
