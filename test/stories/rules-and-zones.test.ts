import { expect, test } from 'vitest'
import { withPeople } from '../support/loop.ts'

const monday = { now: '2026-12-07T08:00' } as const

test.each([
  ['every monday at 21:00', '2026-12-07'],
  ['every monday at 07:00', '2026-12-14'],
  ['every monday at 21:00 until 7 december', '2026-12-07'],
  ['every day at 21:00, 5 times', '2026-12-07'],
  ['every day at 07:00, 5 times', '2026-12-08'],
  ['каждый день в 21:00', '2026-12-07'],
  ['every monday', '2026-12-14'],
  ['every 2 weeks at 21:00', '2026-12-21'],
  ['every monday at 9 starting today', '2026-12-07'],
  ['every monday at 07:00 starting today', '2026-12-14'],
  // At 08:00 in Berlin it is already 16:00 in Tokyo, and still Sunday in Honolulu.
  ['every monday at 15:00 tokyo time', '2026-12-14'],
  ['every sunday at 23:00 hawaii time', '2026-12-06'],
])('said on a Monday at 08:00, %s begins on %s', async (rule, first) => {
  const app = withPeople({ ...monday, zone: 'Europe/Berlin' })
  await app.run(`plan 1 call --every "${rule}"`)
  expect(app.store().followups.openOf('anna')[0]?.day).toBe(first)
  const { items } = await app.json<{ items: { repeats: { next: string[] } }[] }>(`when "${rule}"`)
  expect(items[0]?.repeats.next[0]).toBe(first)
})

test.each([
  ['every monday at 9am london time', '2026-12-14', '09:00', 'Europe/London'],
  ['каждый вторник в 10 по Москве', '2026-12-08', '10:00', 'Europe/Moscow'],
  ['каждый вторник в 10 по московскому времени до марта', '2026-12-08', '10:00', 'Europe/Moscow'],
  ['every friday at 9 his time', '2026-12-11', '09:00', 'America/New_York'],
  ['every day at 9 МСК+4, 3 times', '2026-12-08', '09:00', 'Etc/GMT-7'],
])('the time of %s is of the zone that was said', async (rule, day, time, zone) => {
  for (const line of [`plan 1 call --every "${rule}"`, `plan 1 "${rule}" call`, `done 1 talked --next "${rule}"`]) {
    const app = withPeople({ now: '2026-12-07T15:00', zone: 'Europe/Berlin' })
    await app.run('edit 1 --zone "new york"')
    await app.run(line)
    expect(app.store().followups.openOf('anna')[0]).toMatchObject({ day, time, zone })
  }
})

test('a rule in the time of somebody whose zone is not known is refused, with the line that tells it', async () => {
  const app = withPeople()
  for (const line of ['plan 1 --every "friday at 9 her time"', 'done 1 talked --next "every friday at 9 her time"'])
    expect(await app.run(line)).toMatch(/time zone is not known[^]*followup edit 1 --zone …\nexit 1$/)
})

test('a new person may come with a rule', async () => {
  const app = withPeople(monday)
  expect(await app.run('add "Bob Fox" --next "every monday at 21:00 until 18 january"')).toMatchInlineSnapshot(`
    "Added Bob Fox #3.
      Next  Mon 7 Dec 21:00, today - wrong? followup move 3 …
            promise, every Monday at 21:00, until 18 Jan"
  `)
  expect(await app.run('add "Олег Крот" --next "каждый вторник в 10 по Омску" --lang ru')).toMatchInlineSnapshot(`
    "Добавлено: Олег Крот #4.
      Дальше  вт 8 декабря 10:00 Asia/Omsk (у вас вт 8 декабря 04:00), завтра
              не так? followup move 4 …
              обещание, по вторникам в 10:00"
  `)
})

test('a rule that cannot be, or ends before it begins, is refused as such', async () => {
  const app = withPeople(monday)
  for (const rule of ['every 31 april', 'каждое 30 февраля'])
    expect(await app.run(`plan 1 --every "${rule}"`)).toMatch(/has no such thing[^]*exit 1$/)
  for (const rule of [
    'every monday from 18 january until 5 january',
    'every monday from 18 january 2027 until 5 january 2027',
    'каждый понедельник с 18 января до 5 января',
  ])
    expect(await app.run(`plan 1 --every "${rule}"`)).toMatch(/ends before it begins[^]*exit 1$/)
  for (const rule of ['every 29 february', 'every monday from 18 november until 5 february'])
    expect(await app.run(`plan 1 --every "${rule}"`)).not.toContain('exit')
})

test('of an option given twice neither value is passed over', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 --every monday --every tuesday')).toMatchInlineSnapshot(`
    "! --every is given twice, "monday" and "tuesday", and only one counts. Say it once.
    ! Try: followup help plan
    exit 2"
  `)
  expect(await app.run('plan 1 --every monday --every=tuesday --lang ru')).toMatch(/дважды[^]*exit 2$/)
  expect(await app.run('plan 1 --every monday --every monday')).not.toContain('exit')
})

test('what is proposed for a time by another clock keeps that clock', async () => {
  const app = withPeople()
  await app.run('edit 1 --zone "new york"')
  const said = await app.run('plan 1 "9am his time" status --every friday')
  expect(said).toContain('Try: followup plan 1 "Fri 13 Mar 09:00 America/New_York" status --every friday')
  await app.run('plan 1 "Fri 13 Mar 09:00 America/New_York" status --every friday')
  expect(app.store().followups.openOf('anna')[0]).toMatchObject({ day: '2026-03-13', zone: 'America/New_York' })
  expect(await app.run('plan 1 "6 mar 15:00 UTC+5:45" status')).toContain('UTC+5:45')
})

test('a distance from UTC is told with the sign that people know', async () => {
  const app = withPeople()
  expect(await app.run('when "15:00 UTC+3" "10am PST" "15:00 UTC+5:45" "в 10 МСК+4" "15:00 GMT-14"'))
    .toMatchInlineSnapshot(`
      "15:00 UTC+3: Tue 10 Mar 15:00, today (UTC+3)
      10am PST: Tue 10 Mar 10:00, today (UTC-8)
      15:00 UTC+5:45: Tue 10 Mar 15:00, today (UTC+5:45)
      в 10 МСК+4: Wed 11 Mar 10:00, tomorrow (UTC+7)
      15:00 GMT-14: "-14" is not understood as a date."
    `)
  expect(await app.run('plan 1 "15:00 UTC+3" call')).toContain('UTC+3')
  expect(await app.run('edit 1 --zone UTC+5:45')).toContain('Time zone  UTC+5:45')
})

test.each([
  ['London', 'Europe/London'],
  ['Москва', 'Europe/Moscow'],
  ['New York', 'America/New_York'],
  ['asuncion', 'America/Asuncion'],
  ['МСК+4', 'Etc/GMT-7'],
  ['europe/berlin', 'Europe/Berlin'],
  ['America/asuncion', 'America/Asuncion'],
  ['EST', 'EST'],
])('--zone %s is %s', async (said, zone) => {
  const app = withPeople()
  await app.run(`edit 1 --zone "${said}"`)
  expect(app.store().people.byNo(1)?.zone).toBe(zone)
})

test('a zone that is not found is refused with how to find one', async () => {
  const app = withPeople({ width: 60 })
  expect(await app.run('edit 1 --zone Gotham')).toMatchInlineSnapshot(`
    "! Time zone cannot be "Gotham". It takes: a city (London,
    ! Chicago), UTC+3 or a name such as Europe/Berlin; where
    ! yours is missing, that of a city by the same clock.
    exit 1"
  `)
  expect(await app.run('edit 1 --zone Урюпинск --lang ru')).toMatchInlineSnapshot(`
    "! Часовой пояс: значение «Урюпинск» не подходит. Можно:
    ! город (Москва, Омск) или МСК+4; нет вашего города —
    ! назовите другой с тем же временем.
    exit 1"
  `)
})

test('an hour that the clocks pass over is refused, in their zone and in mine', async () => {
  const app = withPeople({ zone: 'America/New_York', now: '2027-03-01T09:00' })
  for (const line of [
    'when "2:30am on 14 march 2027"',
    'when "14 марта в 2:30 ночи"',
    'plan 1 "14 march 2:30am" call',
    'plan 1 14 march 2:30am call',
    'plan 1 "28 march 1:30am London time" call',
    'done 1 talked --next "14 march 2:30am"',
  ])
    expect(await app.run(line), line).toMatch(/has no such thing[^]*exit 1$/)
  for (const [line, shown] of [
    ['when "3:00am on 14 march 2027"', '03:00'],
    ['when "2:30am on 13 march 2027"', '02:30'],
    // As the clocks go back, an hour comes twice, and the first is meant.
    ['when "1:30am on 7 november 2027"', '01:30'],
    ['when "28 march 2:30am London time"', '02:30'],
  ] as const)
    expect(await app.run(line)).toContain(shown)
  expect(await app.run('when "every day at 2:30am"')).toContain('02:30')
})
