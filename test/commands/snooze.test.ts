import { expect, test } from 'vitest'
import { followup, given, openOf, undone, withPeople } from '../support/loop.ts'

test('a snoozed promise is hidden and its date stays on record', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09', what: 'send the catalogue' }))
  expect(await app.run('snooze anna tomorrow')).toMatchInlineSnapshot(`
    "Snoozed for Anna Petrova #1.
      Until  Wed 11 Mar, tomorrow - wrong? followup snooze 1 …
      Stays  promise for Mon 9 Mar: send the catalogue"
  `)
  const [open] = app.store().followups.openOf('anna')
  expect(open).toMatchObject({ day: '2026-03-09', hiddenUntilDay: '2026-03-11', kind: 'promise' })
  expect(app.store().followups.dueBy('2026-03-10')).toEqual([])
})

test('in Russian, in 40 columns', async () => {
  const app = withPeople({ lang: 'ru', width: 40 })
  given(app, followup({ day: '2026-03-10', personId: 'lena', what: 'отправить каталог и прайс-лист' }))
  expect(await app.run('snooze лена послезавтра')).toMatchInlineSnapshot(`
    "Отложено: Лена Орлова #2.
      До        чт 12 марта, через 2 дня
                не так? followup snooze 2 …
      Остаётся  обещание на вт 10 марта:
                отправить каталог и
                прайс-лист"
  `)
})

test('one of several is named by its handle', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09' }), followup({ day: '2026-03-10', what: 'call' }))
  expect(await app.run('snooze 1.2 friday')).toMatchInlineSnapshot(`
    "Snoozed for Anna Petrova #1.
      Until  Fri 13 Mar, in 3 days - wrong? followup snooze 1.2 …
      Stays  promise for Tue 10 Mar: call"
  `)
})

test('without an open follow-up it refuses and says how to plan one', async () => {
  const app = withPeople()
  expect(await app.run('snooze 1 tomorrow')).toMatchInlineSnapshot(`
    "! Anna Petrova has no open follow-up.
    ! Try: followup plan 1 …
    exit 1"
  `)
})

test('a follow-up that shows later anyway is left as it is, and said so', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-20', what: 'call' }))
  const before = app.store().history(1)
  expect(await app.run('snooze 1 friday')).toMatchInlineSnapshot(`
    "Nothing was changed for Anna Petrova #1: it shows no earlier than that anyway.
      Shows  Fri 20 Mar, in 10 days
      Stays  promise for Fri 20 Mar: call"
  `)
  expect(app.store().history(1)).toEqual(before)
})

test('what was snoozed to a day shows on that day at no time, whatever time was promised', async () => {
  const app = withPeople()
  given(
    app,
    followup({ day: '2026-03-20', time: '10:00', zone: 'UTC', dueAt: '2026-03-20T10:00:00.000Z', what: 'call' }),
  )
  await app.run('snooze 1 "march 25"')
  expect(await app.run('snooze 1 friday')).toMatchInlineSnapshot(`
    "Nothing was changed for Anna Petrova #1: it shows no earlier than that anyway.
      Shows  Wed 25 Mar, in 15 days
      Stays  promise for Fri 20 Mar 10:00: call"
  `)
})

test.each([
  ['wed', null],
  ['tomorrow morning', null],
  ['tomorrow 8:00', '10:00'],
] as const)('"%s" hides nothing of what comes then or later (%s)', async (phrase, time) => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-11', time, zone: time && 'UTC' }))
  expect(await app.run(`snooze 1 ${phrase}`)).toContain('Nothing was changed')
  expect(app.store().followups.openOf('anna')[0]?.hiddenUntilDay).toBeNull()
})

test.each([
  ['tomorrow 15:00', null],
  ['tomorrow 15:00', '10:00'],
] as const)('"%s" hides what would come earlier on that day (%s)', async (phrase, time) => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-11', time, zone: time && 'UTC' }))
  await app.run(`snooze 1 ${phrase}`)
  expect(app.store().followups.openOf('anna')[0]).toMatchObject({
    hiddenUntilDay: '2026-03-11',
    hiddenUntilTime: '15:00',
  })
})

test.each([
  ['2026-10-25T01:30', 'for 2 hours', '02:30', '2026-10-25T01:30:00.000Z'],
  ['2026-10-25T02:50', 'for 20 minutes', '02:10', '2026-10-25T01:10:00.000Z'],
  ['2026-10-25T02:10', 'на час', '02:10', '2026-10-25T01:10:00.000Z'],
  ['2026-10-25T01:30', 'for 1 hour', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T01:30', 'for 3 hours', '03:30', '2026-10-25T02:30:00.000Z'],
  ['2026-10-25T01:30', 'until 02:30', '02:30', '2026-10-25T00:30:00.000Z'],
])('at %s, when an hour of the night comes twice, "%s" is so long', async (now, phrase, time, at) => {
  const app = withPeople({ zone: 'Europe/Berlin', now })
  given(app, followup({ day: '2026-10-24' }))
  await app.run(`snooze 1 ${phrase}`)
  expect(app.store().followups.openOf('anna')[0]).toMatchObject({ hiddenUntilTime: time, hiddenUntilAt: at })
})

test('without a date it refuses off a terminal and asks on one', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10' }))
  expect(await app.run('snooze 1')).toMatchInlineSnapshot(`
    "! The date: nothing was given.
    ! Try: followup snooze 1 …
    exit 1"
  `)
  app.answer('tomorrow')
  await app.run('snooze 1')
  expect(app.asked).toEqual(['When?'])
})

test('undo shows it again', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10' }))
  const { before, between, after } = await undone(app, 'snooze 1 friday')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
})

test('as JSON', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10', what: 'call' }))
  expect(await app.json('snooze 1 friday')).toMatchObject({
    person: { no: 1, name: 'Anna Petrova' },
    followup: { handle: '1.1', day: '2026-03-10', hiddenUntilDay: '2026-03-13' },
    until: { day: '2026-03-13', time: null },
  })
  expect(openOf(app)).toEqual(['1 promise 2026-03-10 call'])
})

test.each([
  ['for 2 hours', '2026-03-10', '11:00'],
  ['на 2 часа', '2026-03-10', '11:00'],
  ['на час', '2026-03-10', '10:00'],
  ['на неделю', '2026-03-17', null],
  ['на завтра', '2026-03-11', null],
] as const)('"%s" is how long, from now', async (phrase, hiddenUntilDay, hiddenUntilTime) => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10' }))
  await app.run(`snooze 1 ${phrase}`)
  expect(app.store().followups.openOf('anna')[0]).toMatchObject({ hiddenUntilDay, hiddenUntilTime })
})

test('"to" before a date is no part of it', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-11' }))
  expect(await app.run('snooze 1 to monday')).toContain('Until  Mon 16 Mar')
})
