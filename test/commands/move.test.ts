import { expect, test } from 'vitest'
import { followup, given, nudge, openOf, undone, withPeople } from '../support/loop.ts'

test('the next follow-up gets another date, and both dates are told', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09', what: 'send the catalogue' }), followup({ day: '2026-03-20' }))
  expect(await app.run('move anna friday')).toMatchInlineSnapshot(`
    "Moved for Anna Petrova #1.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise: send the catalogue
      Was   promise for Mon 9 Mar"
  `)
  expect(openOf(app)).toEqual(['1 promise 2026-03-13 send the catalogue', '2 promise 2026-03-20'])
})

test('in Russian', async () => {
  const app = withPeople({ lang: 'ru', width: 60 })
  given(app, followup({ day: '2026-03-10', personId: 'lena', what: 'отправить каталог' }))
  expect(await app.run('move лена послезавтра')).toMatchInlineSnapshot(`
    "Перенесено: Лена Орлова #2.
      Дальше  чт 12 марта, через 2 дня
              не так? followup move 2 …
              обещание: отправить каталог
      Прежде  обещание на вт 10 марта"
  `)
})

test('a moved one is no longer hidden', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09', hiddenUntilDay: '2026-03-15' }))
  await app.run('move 1 tomorrow')
  expect(app.store().followups.openOf('anna')[0]).toMatchObject({ day: '2026-03-11', hiddenUntilDay: null })
})

test('a nudge moved to a date the user names becomes a promise, unless they say otherwise', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-10', 1))
  await app.run('move 1 friday')
  expect(openOf(app)).toEqual(['1 promise 2026-03-13'])
  await app.run('move 1 tomorrow --nudge')
  expect(openOf(app)).toEqual(['1 nudge 2026-03-11'])
})

test('without an open follow-up, or with a date that is none, it refuses', async () => {
  const app = withPeople()
  expect(await app.run('move 1 tomorrow')).toMatchInlineSnapshot(`
    "! Anna Petrova has no open follow-up.
    ! Try: followup plan 1 …
    exit 1"
  `)
  given(app, followup({ day: '2026-03-09' }))
  expect(await app.run('move 1 someday')).toMatchInlineSnapshot(`
    "! "someday" is not understood as a date. Nothing was saved.
    exit 1"
  `)
  expect(await app.run('move 1.7 tomorrow')).toMatchInlineSnapshot(`
    "! There is no follow-up 1.7.
    ! Try: followup show 1
    exit 1"
  `)
})

test('undo moves it back', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09', hiddenUntilDay: '2026-03-15' }))
  const { before, between, after } = await undone(app, 'move 1 friday')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
})

test('as JSON', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09' }))
  expect(await app.json('move 1 friday')).toMatchObject({
    was: { day: '2026-03-09' },
    next: { day: '2026-03-13', handle: '1.1' },
  })
})

test.each([
  ['move 1 to friday', '2026-03-13'],
  ['move 1 till next week', '2026-03-16'],
  ['move 1 "to the 20th"', '2026-03-20'],
  ['move 1 to 15 dec at noon', '2026-12-15'],
  ['move 1 to every friday', '2026-03-13'],
])('"to" before a date is no part of it: %s', async (line, day) => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-11' }))
  await app.run(line)
  expect(openOf(app)).toEqual([`1 promise ${day}`])
})
