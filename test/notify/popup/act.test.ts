import { beforeEach, expect, test } from 'vitest'
import type { PopupEvent } from '../../../src/app/notifier.ts'
import { add } from '../../../src/domain/record/change.ts'
import type { ActionKey } from '../../../src/domain/watch/reminder.ts'
import { takeEvent } from '../../../src/notify/popup/act.ts'
import { tick } from '../../../src/notify/watch/tick.ts'
import { followup, given, nudge, openOf, withPeople } from '../../support/loop.ts'
import { contact, save } from '../../support/people.ts'
import type { TestApp } from '../../support/test-app.ts'

let app: TestApp
beforeEach(() => {
  app = withPeople()
})

/** A promise at 09:00 of Tuesday 10 March, in UTC, which is now. */
function promise(personId = 'anna') {
  return followup({
    personId,
    what: 'call',
    day: '2026-03-10',
    time: '09:00',
    zone: 'UTC',
    dueAt: '2026-03-10T09:00:00.000Z',
  })
}

async function pass(of: TestApp = app): Promise<void> {
  const whole = await of.app()
  await tick(whole, await whole.notifier(), whole.stopSignal())
}

async function happens(event: PopupEvent, of: TestApp = app) {
  const whole = await of.app()
  return takeEvent(whole, await whole.notifier(), event, whole.stopSignal())
}

function press(popup: string, key: ActionKey, of: TestApp = app) {
  return happens({ kind: 'action', popup, key }, of)
}

/** The last thing shown. */
function said(of: TestApp = app): string {
  const last = of.watch.notices.at(-1)
  return last ? `${last.title}\n${last.body}` : ''
}

test('a popup has the buttons of what can be done: Call only where a number is known and may be seen', async () => {
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  given(app, promise(), promise('lena'))
  await pass()
  expect(app.watch.notices.map(({ actions }) => actions.map(({ label }) => label))).toEqual([
    ['Call', 'Done', 'Snooze'],
    ['Done', 'Snooze'],
  ])
  const discreet = withPeople({ config: { discreet: true }, lang: 'ru' })
  save(discreet.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  given(discreet, promise())
  await pass(discreet)
  expect(discreet.watch.notices[0]?.actions.map(({ label }) => label)).toEqual(['Готово', 'Отложить'])
})

test('Done closes, takes what the cadence proposes, says so, and undo takes it all back', async () => {
  given(app, promise())
  await pass()
  const before = app.store().dump()
  await press('1', 'done')
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
  expect(said()).toMatchInlineSnapshot(`
    "Done: Anna Petrova
    Next: Fri 13 Mar, in 3 days
    Wrong? followup undo"
  `)
  expect(app.undo()).toBe('done')
  expect(app.store().dump()).toEqual(before)
})

test('what is written into a popup is logged as done would, with the next step that it speaks of, and undo takes it back', async () => {
  given(app, promise())
  await pass()
  const before = app.store().dump()
  const pressed = await happens({
    kind: 'replied',
    popup: '1',
    text: 'sent it,\tshe wants 20\u0007, call friday at 11',
  })
  expect(pressed?.key).toBe('reply')
  expect(app.store().touches.of('anna', 1)[0]?.words).toBe('sent it, she wants 20, call friday at 11')
  expect(said()).toMatchInlineSnapshot(`
    "Done: Anna Petrova
    Next: Fri 13 Mar 11:00, in 3 days
    Wrong? followup undo"
  `)
  expect(app.undo()).toBe('done')
  expect(app.store().dump()).toEqual(before)
})

test('an empty reply is a Done', async () => {
  given(app, promise())
  await pass()
  await happens({ kind: 'replied', popup: '1', text: ' ' })
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
})

test.each([
  ['sent it, call blursday at 10', 'en'],
  ['отправил, позвонить в пятнитсу', 'ru'],
  ['call monday or tuesday', 'en'],
] as const)('a reply whose date is doubtful saves nothing and stays to be typed again: %s', async (text, lang) => {
  const other = withPeople({ lang })
  given(other, promise())
  await pass(other)
  const before = other.store().dump()
  await happens({ kind: 'replied', popup: '1', text }, other)
  expect(other.store().dump()).toEqual(before)
  expect(said(other)).toContain(`followup done 1.1 "${text}"`)
  expect(other.watch.notices.at(-1)).toMatchObject({ urgent: true, actions: [], reply: null })
})

test('where not even the refusal can be shown, what was written is kept as a note', async () => {
  given(app, promise())
  await pass()
  app.watch.desktopFails('no-answer')
  await happens({ kind: 'replied', popup: '1', text: 'sent it, call blursday at 10' })
  expect(
    app
      .store()
      .people.notesOf('anna', 5)
      .map(({ words }) => words),
  ).toEqual(['sent it, call blursday at 10'])
  expect(openOf(app)).toEqual(['1 promise 2026-03-10 call'])
  expect(app.undo()).toBe('note')
})

test('a reply to what is dealt with already says so, and how to log it all the same', async () => {
  given(app, promise())
  await pass()
  await press('1', 'done')
  await happens({ kind: 'replied', popup: '1', text: 'sent it' })
  expect(said()).toMatchInlineSnapshot(`
    "Already dealt with: Anna Petrova
    followup show 1
    To save it: followup log 1 "sent it""
  `)
  expect(app.watch.notices.at(-1)?.urgent).toBe(true)
  expect(app.undo()).toBe('done')
})

test('words that were not saved stand under a tag of their own, which no later notice takes', async () => {
  given(app, promise(), promise('lena'))
  await pass()
  await happens({ kind: 'replied', popup: '1', text: 'call blursday at 10' })
  await happens({ kind: 'replied', popup: '2', text: 'call blursday at 11' })
  await press('1', 'done')
  expect(new Set(app.watch.notices.slice(-3).map(({ tag }) => tag)).size).toBe(3)
})

test('words that begin with a dash are typed again as words', async () => {
  given(app, promise())
  await pass()
  await happens({ kind: 'replied', popup: '1', text: '- sent it, call blursday at 10' })
  expect(said()).toContain('followup done 1.1 -- "- sent it, call blursday at 10"')
})

test('a popup has a field for what was said, in the place of buttons only after a call, and none in discreet mode', async () => {
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  given(app, promise())
  await pass()
  await press('1', 'call')
  expect(app.watch.notices.map(({ reply }) => reply?.insteadOfButtons)).toEqual([false, true])
  const discreet = withPeople({ config: { discreet: true } })
  given(discreet, promise())
  await pass(discreet)
  expect(discreet.watch.notices[0]?.reply).toBeNull()
})

test('Done names the step that stands by the day it was snoozed to', async () => {
  const snoozed = followup({ day: '2026-03-12', time: '10:00', zone: 'UTC', dueAt: '2026-03-12T10:00:00.000Z' })
  given(app, promise(), { ...snoozed, hiddenUntilDay: '2026-03-16' })
  await pass()
  await press('1', 'done')
  expect(said()).toContain('Next: Mon 16 Mar, in 6 days')
})

test('Snooze hides for the length that is set, and undo takes it back', async () => {
  const other = withPeople({ config: { snoozeFor: '30m' }, lang: 'ru' })
  given(other, promise())
  await pass(other)
  await press('1', 'snooze', other)
  expect(said(other)).toMatchInlineSnapshot(`
    "Отложено: Anna Petrova
    До: вт 10 марта 09:30, сегодня
    Не то? followup undo"
  `)
  other.moveTo('2026-03-10T09:29')
  await pass(other)
  expect(other.watch.notices).toHaveLength(2)
  other.moveTo('2026-03-10T09:30')
  await pass(other)
  expect(other.watch.notices).toHaveLength(3)
  expect(other.undo()).toBe('snooze')
})

test('an hour of Snooze is an hour where the clock shows it twice', async () => {
  const other = withPeople({ zone: 'Europe/Berlin', now: '2026-10-25T02:10' })
  given(other, followup({ day: '2026-10-25', time: '02:10', zone: 'Europe/Berlin', dueAt: '2026-10-25T00:10:00.000Z' }))
  await pass(other)
  await press('1', 'snooze', other)
  expect(other.store().followups.openOf('anna')[0]).toMatchObject({
    hiddenUntilTime: '02:10',
    hiddenUntilAt: '2026-10-25T01:10:00.000Z',
  })
})

test('Call opens the number here where that is set, and says what came of it', async () => {
  const other = withPeople({ config: { callButton: 'open' } })
  save(other.store(), add('contactPoint', { ...contact('anna', 'phone', '+14155552671'), label: 'ext 12' }))
  given(other, promise())
  await pass(other)
  await press('1', 'call', other)
  expect(other.opened).toEqual(['tel:+14155552671;ext=12'])
  expect(said(other)).toContain('Opened here.')
})

test('Call is no button of what is stored as a phone and is none', async () => {
  save(app.store(), add('contactPoint', contact('anna', 'phone', '*100#')))
  given(app, promise())
  await pass()
  expect(app.watch.notices[0]?.actions.map(({ key }) => key)).toEqual(['done', 'snooze'])
  expect(app.opened).toEqual([])
})

test('Call shows the number to dial in the place of the popup, changes nothing, and its buttons still act', async () => {
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  given(app, promise())
  await pass()
  await press('1', 'call')
  expect({ ...app.watch.notices.at(-1), tag: 'its own' }).toMatchInlineSnapshot(`
    {
      "actions": [
        {
          "key": "done",
          "label": "Done",
        },
        {
          "key": "snooze",
          "label": "Snooze",
        },
      ],
      "body": "+1 415 555-2671
    tel:+14155552671
    09:00: call
    The card, and the number as a code: followup call 1",
      "mark": "#1.1",
      "replaces": "1",
      "reply": {
        "hint": "sent the price list, call friday",
        "insteadOfButtons": true,
        "label": "Log",
      },
      "tag": "its own",
      "title": "Call: Anna Petrova",
      "urgent": true,
    }
  `)
  expect(openOf(app)).toEqual(['1 promise 2026-03-10 call'])
  await press('2', 'done')
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
})

test.each<[what: string, line: string]>([
  ['done', 'done anna'],
  ['snoozed', 'snooze anna tomorrow'],
  ['moved', 'move anna friday'],
])('a button of a popup whose follow-up was %s meanwhile says so and changes nothing', async (_, line) => {
  given(app, promise())
  await pass()
  await app.run(line)
  const between = app.store().dump()
  await press('1', 'done')
  expect(said()).toBe('Already dealt with: Anna Petrova\nfollowup show 1')
  expect(app.store().dump()).toEqual(between)
})

test('each button reaches its own reminder, and one of a popup nobody knows does nothing', async () => {
  given(app, promise(), promise('lena'))
  await pass()
  expect(await press('7', 'done')).toBeNull()
  await press('2', 'done')
  expect(openOf(app)).toEqual(['1 promise 2026-03-10 call'])
  expect(openOf(app, 'lena')).not.toContain('1 promise 2026-03-10 call')
})

test('the button of a morning popup about one person acts on that person', async () => {
  given(app, nudge('2026-03-10', 0))
  await pass()
  await press('1', 'done')
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
})

test('what is closed by a command leaves the screen, the popup of a morning too', async () => {
  given(app, promise(), nudge('2026-03-10', 0), promise('lena'))
  await pass()
  expect(app.watch.notices.map(({ title }) => title)).toEqual([
    'Follow-up: Anna Petrova',
    'Promise: Anna Petrova',
    'Promise: Лена Орлова',
  ])
  await app.run('done anna --all')
  await pass()
  expect(app.watch.taken.toSorted()).toEqual(['1', '2'])
})

test('why a popup was closed is kept, and is no answer: it comes again', async () => {
  given(app, promise())
  await pass()
  await happens({ kind: 'closed', popup: '1', why: 'dismissed' })
  expect(app.store().sql.all('SELECT closed_at, closed_why FROM reminder WHERE popup = ?', ['1'])).toEqual([
    { closed_at: '2026-03-10T09:00:00.000Z', closed_why: 'dismissed' },
  ])
  app.pass(10)
  await pass()
  expect(app.watch.notices).toHaveLength(2)
})

test('popups that went with their server come again at once, once', async () => {
  given(app, promise(), promise('lena'))
  await pass()
  await happens({ kind: 'lost', popups: ['2'] })
  await pass()
  await pass()
  expect(app.watch.notices.map(({ title }) => title)).toEqual([
    'Promise: Anna Petrova',
    'Promise: Лена Орлова',
    'Promise: Лена Орлова',
  ])
})

test('the watch takes a button that was pressed at once and writes it down without a name', async () => {
  given(app, promise())
  app.watch.whileAsleep(() => {
    app.watch.happens({ kind: 'action', popup: '1', key: 'done' })
  })
  expect(await app.run('watch')).toMatchInlineSnapshot(`
    "2026-03-10 09:00 Watching. Ctrl-C ends it.
    2026-03-10 09:00 #1.1 (notify-send)
    2026-03-10 09:00 #1.1: "Done" pressed
    Stopped. Shown: 1 reminder."
  `)
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
})

test('a watch over the demo names commands that go on there', async () => {
  given(app, promise())
  await pass()
  const real = await app.app()
  const whole = { ...real, flags: { ...real.flags, demo: true } }
  const event = { kind: 'action', popup: '1', key: 'done' } as const
  await takeEvent(whole, await whole.notifier(), event, whole.stopSignal())
  expect(said()).toContain('Wrong? followup undo --demo')
  await takeEvent(whole, await whole.notifier(), event, whole.stopSignal())
  expect(said()).toContain('followup show 1 --demo')
})
