import { expect, test } from 'vitest'
import { withPeople } from '../support/loop.ts'

const newYork = { zone: 'America/New_York', now: '2026-03-10T09:00' } as const

test('a time by another clock is echoed by both, and is due on the day it has here', async () => {
  const app = withPeople(newYork)
  expect(await app.run('plan 1 "monday 9am Tokyo time" call')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Mon 16 Mar 09:00 Asia/Tokyo (Sun 15 Mar 20:00 here), in 5 days
            wrong? followup move 1 …
            promise: call"
  `)
  const [step] = app.store().followups.openOf('anna')
  expect(step).toMatchObject({ day: '2026-03-16', time: '09:00', zone: 'Asia/Tokyo', showDay: '2026-03-15' })
  app.moveTo('2026-03-15T08:00')
  expect(await app.run('today')).toMatchInlineSnapshot(`
    "Sun 15 Mar · 1 person · about 6 min

    Promises ───────────────────────────────────────────────────────────────────── 1

     #1  Anna Petrova       20:00         call
         no phone or email  touch 1 of 7  no contact so far

    1 person has no next step: followup plan --orphans"
  `)
  app.moveTo('2026-03-16T08:00')
  expect(await app.run('today')).toContain('1 late')
})

test('in Russian, and a day that comes later here than there', async () => {
  const app = withPeople({ zone: 'Asia/Tokyo', lang: 'ru', now: '2026-03-10T09:00' })
  expect(await app.run('plan 1 "в понедельник в 21:00 мск" созвон')).toMatchInlineSnapshot(`
    "Запланировано: Anna Petrova #1.
      Дальше  пн 16 марта 21:00 Europe/Moscow (у вас вт 17 марта 03:00), через 7
              дней — не так? followup move 1 …
              обещание: созвон"
  `)
  app.moveTo('2026-03-16T12:00')
  expect(await app.run('today')).not.toContain('Anna')
  app.moveTo('2026-03-17T08:00')
  expect(await app.run('today')).toContain('03:00')
})

test('what is snoozed until later today is out of the queue until then', async () => {
  const app = withPeople(newYork)
  await app.run('plan 1 today call')
  await app.run('snooze 1 "for 2 hours"')
  expect(await app.run('today')).not.toContain('Anna')
  app.moveTo('2026-03-10T11:00')
  expect(await app.run('today')).toContain('Anna')
})

test.each([
  ['Asia/Vladivostok', '2026-03-08T23:30', 0],
  ['Asia/Vladivostok', '2026-03-09T08:00', 1],
  ['America/Los_Angeles', '2026-03-08T21:00', 0],
  ['America/Los_Angeles', '2026-03-09T00:30', 1],
])('touches count from the day after the order, as days are in %s (%s)', async (zone, at, sent) => {
  const app = withPeople({ zone, now: at })
  await app.run('order 2 tea --on 2026-03-08')
  await app.run('log 2 called')
  app.moveTo('2026-03-10T12:00')
  expect(await app.json('show 2')).toMatchObject({ touches: { sent } })
  await app.run('plan 2 today')
  expect(await app.json('today')).toMatchObject({ items: [{ touches: { sent } }] })
})
