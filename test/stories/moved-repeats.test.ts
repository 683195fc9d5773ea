import { expect, test } from 'vitest'
import { followup, given, withPeople } from '../support/loop.ts'
import type { TestApp } from '../support/test-app.ts'

/** A person's open follow-ups, each by its day, time, zone and words. */
function standing(app: TestApp, personId = 'anna'): readonly string[] {
  return app
    .store()
    .followups.openOf(personId)
    .map(({ day, time, zone, what }) => [day, time, zone === 'UTC' ? null : zone, what].filter(Boolean).join(' '))
}

/** Where the series of the one open follow-up goes on after it is done. */
async function after(app: TestApp, touched?: `${string}T${string}`): Promise<readonly string[]> {
  if (touched !== undefined) app.moveTo(touched)
  await app.run('done 1.1 talked --channel call')
  return standing(app)
}

test('a move moves one occurrence, and the rule goes on by its own day and time', async () => {
  const app = withPeople()
  await app.run('plan 1 call --every "every monday at 21:00 until 18 june"')
  expect(await app.run('move 1 "next tuesday 10am"')).toMatchInlineSnapshot(`
    "Moved for Anna Petrova #1.
      Next  Tue 17 Mar 10:00, in 7 days - wrong? followup move 1 …
            promise, every Monday at 21:00, until 18 Jun: call
      Then  Mon 23 Mar 21:00, in 13 days
      Was   promise for Mon 16 Mar 21:00"
  `)
  expect(await after(app, '2026-03-17T11:00')).toEqual(['2026-03-23 21:00 call'])
})

test.each([
  ['every day at 09:00', 'tomorrow 12:00', '2026-03-11T12:05', '2026-03-12 09:00'],
  ['every second tuesday at 10', 'next wednesday 15:00', '2026-03-18T15:30', '2026-03-24 10:00'],
  ['every 31st', '2026-04-02', '2026-04-02T10:00', '2026-05-31'],
  ['every monday', 'saturday 10:00', '2026-03-14T10:30', '2026-03-23'],
  ['every monday', 'next wednesday', '2026-03-11T10:30', '2026-03-23'],
  ['every friday at 9, 3 times', 'thursday', '2026-03-12T10:30', '2026-03-20 09:00'],
  ['every 2 weeks', 'friday 10am', '2026-03-13T10:30', '2026-03-27'],
] as const)('%s, moved to %s and done at %s, goes on at %s', async (rule, to, touched, expected) => {
  const app = withPeople()
  await app.run(`plan 1 --every "${rule}"`)
  await app.run(`move 1 "${to}"`)
  expect(await after(app, touched)).toEqual([expected])
})

test('a rule planned at a time keeps that time when one occurrence is moved', async () => {
  const app = withPeople()
  await app.run('plan 1 "friday 10am" call --every friday')
  await app.run('move 1 thursday')
  await app.run('move 1 "thursday 15:00"')
  expect(await after(app, '2026-03-12T15:30')).toEqual(['2026-03-20 10:00 call'])
})

test('a rule in the zone of somebody goes on in it after a move by my own clock', async () => {
  const app = withPeople()
  await app.run('edit 1 --zone Asia/Tokyo')
  await app.run('plan 1 "friday 10am her time" call --every friday')
  await app.run('move 1 "thursday 15:00"')
  expect(await after(app, '2026-03-12T15:30')).toEqual(['2026-03-20 10:00 Asia/Tokyo call'])
})

test('one moved before rules kept their own time goes on by the time that its words say', async () => {
  const app = withPeople()
  const rule = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=21;BYMINUTE=0'
  given(app, followup({ day: '2026-03-10', time: '10:00', zone: 'UTC', rule, ruleFrom: 'calendar' }))
  expect(await after(app)).toEqual(['2026-03-16 21:00'])
})

test('the rule that people and scripts read says nothing of the move, and an export brings it back', async () => {
  const app = withPeople()
  await app.run('plan 1 call --every "every monday at 21:00"')
  await app.run('move 1 "next tuesday 10am"')
  expect(await app.json('show 1')).toMatchObject({
    next: [{ day: '2026-03-17', rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=21;BYMINUTE=0' }],
  })
  await app.run('export all.json')
  const other = withPeople({ files: { 'all.json': app.files.get('all.json') ?? '' } })
  expect(await other.run('import all.json --yes')).not.toContain('exit')
})

test('a calendar has the moved one alone and the series from its next occurrence on', async () => {
  const app = withPeople({ zone: 'Europe/Berlin' })
  await app.run('plan 1 call --every "every monday at 21:00, 5 times"')
  await app.run('move 1 "next tuesday 10am"')
  expect(await app.run('export steps.ics')).not.toContain('once')
  const text = Buffer.from(app.files.get('steps.ics') ?? []).toString()
  const [, events = ''] = text.split('END:VTIMEZONE')
  expect(events.match(/(?:DTSTART|RRULE|UID)[^\r]*/g)?.map((line) => line.replace(/:.*@/, ':…@'))).toEqual([
    'UID:…@followup',
    'DTSTART:20260317T090000Z',
    'UID:…@followup',
    'DTSTART;TZID=Europe/Berlin:20260323T210000',
    'RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=4',
  ])
})

test('a step named at done is a step of its own, and the series is told and goes on', async () => {
  const app = withPeople()
  given(
    app,
    followup({
      day: '2026-03-10',
      what: 'birthday',
      rule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10',
      ruleFrom: 'calendar',
    }),
    followup({ day: '2026-04-01', what: 'send the catalogue' }),
  )
  expect(await app.run('done 1.1 congratulated --next "friday 10am"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1.
      Closed      promise for Tue 10 Mar: birthday
      Next        Fri 13 Mar 10:00, in 3 days - wrong? followup move 1 …
                  promise
      Repeats     Wed 10 Mar 2027, in about 12 months
                  promise, every year on 10 March: birthday
      Still open  promise for Wed 1 Apr: send the catalogue"
  `)
  expect(standing(app)).toEqual(['2026-03-13 10:00', '2026-04-01 send the catalogue', '2027-03-10 birthday'])
})

test('a step named on the very day of the series is that occurrence', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09', what: 'call', rule: 'FREQ=WEEKLY;BYDAY=MO', ruleFrom: 'calendar' }))
  await app.run('done 1 talked --next monday')
  expect(standing(app)).toEqual(['2026-03-16 call'])
})

test('--next and move take a rule, which begins with its first day', async () => {
  const app = withPeople()
  expect(await app.run('done 1 talked --next "every 2 weeks"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: reached.
      Next  Tue 24 Mar, in 2 weeks - wrong? followup move 1 …
            promise, every 2 weeks"
  `)
  expect(await app.run('move 1 "every monday at 9"')).toMatchInlineSnapshot(`
    "Moved for Anna Petrova #1.
      Next  Mon 16 Mar 09:00, in 6 days - wrong? followup move 1 …
            promise, every Monday at 09:00
      Was   promise for Tue 24 Mar"
  `)
  expect(await app.run('move 1 "по средам в 10" --lang ru')).toMatchInlineSnapshot(`
    "Перенесено: Anna Petrova #1.
      Дальше  ср 11 марта 10:00, завтра — не так? followup move 1 …
              обещание, по средам в 10:00
      Прежде  обещание на пн 16 марта 09:00"
  `)
})

test('the end of a series is said', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10', what: 'call', rule: 'FREQ=DAILY;COUNT=1', ruleFrom: 'touch' }))
  expect(await app.run('done 1 talked --lang ru')).toMatchInlineSnapshot(`
    "Записано: Anna Petrova #1 — поговорили.
      Закрыто  обещание на вт 10 марта: call
      Дальше   пт 13 марта, через 3 дня — не так? followup move 1 …
               шаг по ритму, через 3 дня после этого касания
      Повтор   больше не будет: каждый день: call"
  `)
  given(app, followup({ day: '2026-03-10', what: 'call', rule: 'FREQ=WEEKLY;BYDAY=TU', ruleFrom: 'calendar' }))
  expect(await app.run('done 1 talked --next none')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: reached.
      Closed   promise for Tue 10 Mar: call
      Stands   Fri 13 Mar, in 3 days
               nudge
      Repeats  no more: every Tuesday: call"
  `)
})

test('more promises than three are counted', async () => {
  const app = withPeople()
  given(app, ...['20', '21', '22', '23', '24'].map((date) => followup({ day: `2026-03-${date}` as '2026-03-20' })))
  expect(await app.run('done 1 talked --next friday')).toContain('and 2 more: followup show 1')
})
