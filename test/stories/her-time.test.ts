import { expect, test } from 'vitest'
import { followup, given, withPeople } from '../support/loop.ts'
import type { TestApp } from '../support/test-app.ts'

/** Anna in New York; the user's clock shows another time. */
async function annaInNewYork(lang: 'en' | 'ru' = 'en'): Promise<TestApp> {
  const app = withPeople({ lang })
  await app.run('edit 1 --zone America/New_York')
  return app
}

function dueOf(app: TestApp): string {
  const { day, time, zone, dueAt } = app.store().followups.openOf('anna').at(-1) ?? {}
  return [day, time, zone, dueAt].join(' ')
}

test.each([
  ['plan 1 "tomorrow 10am her time" "call"', '2026-03-11 10:00 America/New_York 2026-03-11T14:00:00.000Z'],
  ['plan 1 tomorrow 10am her time', '2026-03-11 10:00 America/New_York 2026-03-11T14:00:00.000Z'],
  ['plan 1 "завтра в 10 утра по её времени"', '2026-03-11 10:00 America/New_York 2026-03-11T14:00:00.000Z'],
  ['plan 1 "friday 3pm their time"', '2026-03-13 15:00 America/New_York 2026-03-13T19:00:00.000Z'],
  ['done 1 "sent it" --next "friday 10am her time"', '2026-03-13 10:00 America/New_York 2026-03-13T14:00:00.000Z'],
  ['done 1 "sent it, call again friday 10am his time"', '2026-03-13 10:00 America/New_York 2026-03-13T14:00:00.000Z'],
])('%s is due by the clock of the person', async (line, due) => {
  const app = await annaInNewYork()
  await app.run(line)
  expect(dueOf(app)).toBe(due)
})

test('move and snooze know her time too', async () => {
  const app = await annaInNewYork()
  given(app, followup({ day: '2026-03-10' }))
  expect(await app.run('move 1 "friday 10am her time"')).toMatchInlineSnapshot(`
    "Moved for Anna Petrova #1.
      Next  Fri 13 Mar 10:00 America/New_York (Fri 13 Mar 14:00 here), in 3 days
            wrong? followup move 1 …
            promise
      Was   promise for Tue 10 Mar"
  `)
  expect(dueOf(app)).toBe('2026-03-13 10:00 America/New_York 2026-03-13T14:00:00.000Z')
  await app.run('snooze 1 "monday 9am her time"')
  expect(app.store().followups.openOf('anna')[0]).toMatchObject({
    hiddenUntilDay: '2026-03-16',
    hiddenUntilZone: 'America/New_York',
    hiddenUntilAt: '2026-03-16T13:00:00.000Z',
  })
})

test('a touch at her time is logged at that instant', async () => {
  const app = await annaInNewYork()
  await app.run('log 1 "called yesterday at 3pm her time"')
  expect(app.store().touches.last('anna')).toMatchObject({ at: '2026-03-09T19:00:00.000Z', zone: 'America/New_York' })
  await app.run('log 1 talked --at "yesterday 5pm her time"')
  expect(app.store().touches.last('anna')).toMatchObject({ at: '2026-03-09T21:00:00.000Z' })
})

test('add takes her time with the zone it was given', async () => {
  const app = withPeople()
  await app.run('add "Rosa Diaz, call tomorrow 10am her time" --zone America/New_York')
  const { id = '' } = app.store().people.byNo(3) ?? {}
  expect(app.store().followups.openOf(id)[0]).toMatchObject({ dueAt: '2026-03-11T14:00:00.000Z' })
})

test('where the zone of the person is not known the phrase is refused', async () => {
  const app = withPeople({ lang: 'ru' })
  expect(await app.run('plan 1 "завтра в 10 по её времени"')).toMatchInlineSnapshot(`
    "! «завтра в 10 по её времени»: часовой пояс этого человека неизвестен. Ничего не сохранено.
    ! Попробуйте: followup edit 1 --zone …
    exit 1"
  `)
})

test('a zone that is not known is asked for with the line to type', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 tomorrow 10am her time')).toMatchInlineSnapshot(`
    "! "tomorrow 10am her time": their time zone is not known. Nothing was saved.
    ! Try: followup edit 1 --zone …
    exit 1"
  `)
  expect(await app.run('log 1 "talked, call tomorrow 10am her time"')).toMatchInlineSnapshot(`
    "! "tomorrow 10am her time": their time zone is not known. Nothing was saved.
    ! Try: followup edit 1 --zone …
    exit 1"
  `)
})

test.each(['call Anna every friday at 9 her time', 'позвонить Anna Petrova каждую пятницу в 9 по её времени'])(
  'add takes her time in a rule too: %s',
  async (sentence) => {
    const app = await annaInNewYork(sentence.startsWith('c') ? 'en' : 'ru')
    await app.runArgs(['add', sentence])
    expect(dueOf(app)).toBe('2026-03-13 09:00 America/New_York 2026-03-13T13:00:00.000Z')
    expect(app.store().followups.openOf('anna').at(-1)?.what).not.toMatch(/time|времени/)
  },
)
