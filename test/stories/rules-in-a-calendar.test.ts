import { expect, test } from 'vitest'
import { followup, given, withPeople } from '../support/loop.ts'

test('a calendar carries a rule whose days are known, and says of how many only the next day is', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-13', what: 'call about the list' }))
  await app.run('plan 1 "take stock" --every "every day at 21:00, 5 times"')
  await app.run('plan 1 "talk" --every "monday at 21:00 until 18 june"')
  await app.run('plan 1 "check in" --every "2 weeks"')
  await app.run('plan 2 "check in" --every month')
  expect(await app.run('export steps.ics')).toMatchInlineSnapshot(`
    "steps.ics: 5 follow-ups, 1.8 KB.
    ! 2 of them repeat and stand in the calendar once each: when they come again
    !   depends on the touch."
  `)
  expect(await app.run('export again.ics --lang ru')).toMatchInlineSnapshot(`
    "again.ics: 5 шагов, 1,8 КБ.
    ! Повторяются, но записаны в календаре по одному разу: 2. Когда они наступят
    !   снова, зависит от касания."
  `)
  const text = Buffer.from(app.files.get('steps.ics') ?? []).toString()
  expect(text.match(/RRULE:.*/g)).toMatchInlineSnapshot(`
    [
      "RRULE:FREQ=DAILY;INTERVAL=1;COUNT=5",
      "RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20260618T235959Z",
    ]
  `)
  const piped = await app.runArgs(['export', '--format', 'ics'])
  expect(piped.stderr).toContain('2 of them repeat')
  expect(piped.stdout.match(/BEGIN:VEVENT/g)).toHaveLength(5)
  expect(await app.json('export more.ics')).toMatchObject({ total: 5, once: 2 })
})
