import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('a phrase is shown with weekday, date, time and distance', async () => {
  expect(await testApp().run('when next tuesday 10am')).toMatchInlineSnapshot(`"Tue 17 Mar 10:00, in 7 days"`)
  expect(await testApp({ lang: 'ru' }).run('when в следующий вторник в 10')).toMatchInlineSnapshot(
    `"вт 17 марта 10:00, через 7 дней"`,
  )
})

test('several phrases are shown one by one, the refused ones with the reason', async () => {
  expect(await testApp().run('when "in 2 weeks" "31 june" "10:00 MSK tomorrow"')).toMatchInlineSnapshot(`
    "in 2 weeks: Tue 24 Mar, in 2 weeks
    31 june: "31 june": the calendar or the clock has no such thing.
    10:00 MSK tomorrow: Wed 11 Mar 10:00, tomorrow (Europe/Moscow)"
  `)
})

test('a phrase that is not understood names the part and the nearest readings', async () => {
  expect(await testApp().run('when "tomorrow at ten or so maybe"')).toMatchInlineSnapshot(`
    "! "maybe" is not understood as a date. Perhaps you mean:
    !   Wed 11 Mar 10:00
    !   Tue 10 Mar 10:00
    exit 1"
  `)
})

test('a date of the past is refused with the reading that lies ahead', async () => {
  expect(await testApp().run('when 1.3.2026')).toMatchInlineSnapshot(`
    "! "1.3.2026" is in the past: Sun 1 Mar.
    exit 1"
  `)
  expect(await testApp().run('when --past 1.3.2026')).toMatchInlineSnapshot(`"Sun 1 Mar, 9 days ago"`)
})

test('--now reads against another moment', async () => {
  expect(await testApp().run('when tomorrow --now 2027-12-31T23:00')).toMatchInlineSnapshot(`"Sat 1 Jan, tomorrow"`)
  expect(await testApp().run('when tomorrow --now yesterday')).toMatchInlineSnapshot(`
    "! --now cannot be "yesterday". It takes: YYYY-MM-DDTHH:MM.
    exit 1"
  `)
})

test('lines of JSON are answered with lines of JSON', async () => {
  const stdin = [
    { id: 1, phrase: '4/5 at 3pm', now: '2026-01-10T12:00:00', lang: 'en' },
    { id: 2, phrase: '4/5 at 3pm', now: '2026-01-10T12:00:00', lang: 'en-GB' },
    { id: 3, phrase: 'в пятницу', now: '2026-01-10T12:00:00', lang: 'ru', tense: 'past' },
    { id: 4, phrase: 'room 12', now: '2026-01-10T12:00:00', lang: 'en', tense: 'any' },
    { id: 5, phrase: 'tomorrow 10:00 MSK', now: '2026-01-10T12:00:00', lang: 'en' },
  ]
  const app = testApp({ stdin: stdin.map((line) => JSON.stringify(line)).join('\n') })
  const { stdout, exit } = await app.runArgs(['when', '--stdin', '--json'])
  expect(exit).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "{"id":1,"due":"2026-04-05T15:00","rrule":null}
    {"id":2,"due":"2026-05-04T15:00","rrule":null}
    {"id":3,"due":"2026-01-09","rrule":null}
    {"id":4,"due":null,"rrule":null}
    {"id":5,"due":"2026-01-11T07:00","rrule":null}
    "
  `)
})

test('a broken line is answered with what is wrong, and the others are answered too', async () => {
  const lines = [
    '{"id":1,"phrase":"tomorrow"',
    '{"id":2,"phrase":"tomorrow","now":"2026-03-10T09:00+03:00"}',
    '{"id":3,"phrase":"tomorrow"}',
  ]
  const { stdout, exit } = await testApp({ stdin: lines.join('\n') }).runArgs(['when', '--stdin', '--json'])
  expect(exit).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "{"id":null,"due":null,"rrule":null,"error":{"code":"value-invalid","message":"--stdin cannot be \\"{\\"id\\":1,\\"phrase\\":\\"tomorrow\\"\\". It takes: {\\"id\\", \\"phrase\\", \\"now\\", \\"lang\\", \\"tense\\"}."}}
    {"id":2,"due":null,"rrule":null,"error":{"code":"value-invalid","message":"--now cannot be \\"2026-03-10T09:00+03:00\\". It takes: YYYY-MM-DDTHH:MM."}}
    {"id":3,"due":"2026-03-11","rrule":null}
    "
  `)
})

test.each([
  '2026-03-10T09:00+03:00',
  '2026-03-10T09:00Z',
  '2026-03-10T09:00 or so',
  '2026-03-10',
  'T09:00',
  '2026-03-10x09:00',
])('--now "%s" is refused', async (now) => {
  expect((await testApp().runArgs(['when', 'tomorrow', '--now', now])).exit).toBe(1)
})

test('what comes again is shown as a rule in words with the next three dates', async () => {
  expect(await testApp().run('when "every friday"')).toMatchInlineSnapshot(`
    "every Friday
      Fri 13 Mar, in 3 days
      Fri 20 Mar, in 10 days
      Fri 27 Mar, in 17 days"
  `)
  expect(await testApp().run('when every 2 weeks')).toMatchInlineSnapshot(`
    "every 2 weeks
      Tue 24 Mar, in 2 weeks
      Tue 7 Apr, in 4 weeks
      Tue 21 Apr, in 6 weeks"
  `)
  expect(await testApp({ lang: 'ru' }).run('when каждый второй вторник месяца в 10')).toMatchInlineSnapshot(`
    "каждый месяц во второй вторник в 10:00
      вт 10 марта 10:00, сегодня
      вт 14 апреля 10:00, через 5 недель
      вт 12 мая 10:00, примерно через 2 месяца"
  `)
  expect(await testApp({ lang: 'ru' }).run('when "по будням до 12 марта" "завтра"')).toMatchInlineSnapshot(`
    "по будням до 12 марта: по будням, до 12 марта
      ср 11 марта, завтра
      чт 12 марта, через 2 дня
    завтра: ср 11 марта, завтра"
  `)
  expect(await testApp().run('when "every friday" --json')).toMatchInlineSnapshot(`
    "{
      "today": "2026-03-10",
      "items": [
        {
          "phrase": "every friday",
          "when": null,
          "repeats": {
            "rule": "FREQ=WEEKLY;INTERVAL=1;BYDAY=FR",
            "start": null,
            "next": [
              "2026-03-13",
              "2026-03-20",
              "2026-03-27"
            ]
          },
          "refusal": null
        }
      ]
    }"
  `)
})

test('the days that are shown of a rule are those a plan would take', async () => {
  const app = testApp({ now: '2027-01-31T09:00' })
  expect(await app.run('when "every month"')).toMatchInlineSnapshot(`
    "every month on the last day
      Sun 28 Feb, in 4 weeks
      Wed 31 Mar, in 59 days
      Fri 30 Apr, in about 3 months"
  `)
  expect(await app.run('when "every week until friday"')).toMatchInlineSnapshot(`
    "every week, until 5 Feb
      no day of it is left"
  `)
  expect(await app.run('when "every monday at 21:00 until 18 february"')).toMatchInlineSnapshot(`
    "every Monday at 21:00, until 18 Feb
      Mon 1 Feb 21:00, tomorrow
      Mon 8 Feb 21:00, in 8 days
      Mon 15 Feb 21:00, in 15 days"
  `)
})

test('a rule in the time of another zone names it, for people and for scripts', async () => {
  expect(await testApp().run('when "every monday at 10 london time"')).toContain('(Europe/London)')
  const line = JSON.stringify({ id: 1, phrase: 'every monday at 10 london time' })
  const { stdout } = await testApp({ stdin: line }).runArgs(['when', '--stdin', '--json'])
  expect(stdout).toContain('DTSTART;TZID=Europe/London:20260316T100000\\nRRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO')
})

test('a long rule is broken between its words in a narrow window', async () => {
  const app = testApp({ lang: 'ru', now: '2026-11-30T09:00', width: 40 })
  const rows = (await app.run('when "каждый месяц 30-го, иначе в последний день"')).split('\n')
  expect(rows.slice(0, 3)).toEqual([
    'каждый месяц 30-го числа, иначе в',
    'последний день',
    '  ср 30 декабря, через 30 дней',
  ])
})
