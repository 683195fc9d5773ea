import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { followup, given, nudge, openOf, undone, withPeople } from '../support/loop.ts'
import { contact, place, save } from '../support/people.ts'

test('a touch is logged and nothing is closed', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10', what: 'send the catalogue' }))
  expect(await app.run('log anna "called, wants the price list"')).toMatchInlineSnapshot(
    `"Logged for Anna Petrova #1: call, interested."`,
  )
  expect(openOf(app)).toEqual(['1 promise 2026-03-10 send the catalogue'])
  expect(app.store().touches.last('anna')).toMatchObject({ channel: 'call', words: 'called, wants the price list' })
})

test('a nudge of the cadence is counted anew from the touch, and said', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-12', 1))
  expect(await app.run('log 1 "she called" --in')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: incoming call, reached.
      Next  Tue 31 Mar, in 3 weeks - wrong? followup move 1 …
            nudge, 3 weeks after this touch
      Was   nudge for Thu 12 Mar"
  `)
  expect(openOf(app)).toEqual(['1 nudge 2026-03-31'])
})

test('an older touch than the last one does not count anew', async () => {
  const app = withPeople()
  await app.run('log 1 talked')
  given(app, nudge('2026-03-31', 1))
  await app.run('log 1 wrote --at 2026-03-10')
  app.pass(60)
  await app.run('log 1 "wrote 2026-03-08"')
  expect(openOf(app)).toEqual(['1 nudge 2026-03-31'])
})

test('the day it happened and what is to come are told apart, off a terminal with the line to type', async () => {
  const app = withPeople()
  expect(await app.run('log 1 "called 2026-03-09, wants the price list by friday"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: call, interested.
      When  Mon 9 Mar, yesterday - wrong? followup undo
    ! The words speak of Fri 13 Mar, in 3 days. To plan it:
    ! followup plan 1 friday "wants the price list""
  `)
  expect(app.store().touches.last('anna')?.at).toBe('2026-03-09T13:00:00.000Z')
  expect(openOf(app)).toEqual([])
})

test('what the other person is to do is planned as theirs', async () => {
  const app = withPeople({ lang: 'ru' })
  expect(await app.run('log лена "поговорили, пришлёт документы завтра"')).toMatchInlineSnapshot(`
    "Записано: Лена Орлова #2 — поговорили.
    ! В словах есть дата: ср 11 марта, завтра. Чтобы запланировать:
    ! followup plan 2 завтра "пришлёт документы" --theirs"
  `)
})

test('on a terminal a promise in the words is offered: mine, theirs or none', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-12', 0))
  app.answer('my promise')
  expect(await app.run('log 1 "called, wants the price list by friday"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: call, interested.
      Next      Fri 13 Mar, in 3 days - wrong? followup move 1 …
                promise: wants the price list
      Replaces  nudge for Thu 12 Mar"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Fri 13 Mar, in 3 days (wants the price list) - whose promise is it?
      my promise
      their promise
      neither, leave it in the words",
    ]
  `)
  app.answer('neither')
  await app.run('log 1 "called, wants the price list by tomorrow"')
  expect(openOf(app)).toEqual(['2 promise 2026-03-13 wants the price list'])
})

test('a person without a next step is pointed out', async () => {
  expect(await withPeople().run('log 1 "met at the fair"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: meeting, reached.
    ! There is no next step yet: followup plan 1 …"
  `)
})

test('without words it asks on a terminal and refuses off it', async () => {
  const app = withPeople()
  expect(await app.run('log 1')).toMatchInlineSnapshot(`
    "! What happened: nothing was given.
    exit 1"
  `)
  app.answer('anna', 'called')
  await app.run('log')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Whom?",
      "What happened?",
    ]
  `)
})

test('flags win over the words', async () => {
  const app = withPeople()
  await app.run('log 1 "called, no answer" --channel email --outcome later --at 2026-03-09 --out')
  expect(app.store().touches.last('anna')).toMatchObject({
    channel: 'email',
    outcome: 'later',
    direction: 'out',
    at: '2026-03-09T13:00:00.000Z',
  })
})

test('an outcome moves the person on, without closing anything', async () => {
  const app = withPeople()
  save(app.store(), ...place(app.store(), 'anna', 'new', '2026-03-01T00:00:00.000Z'))
  given(app, followup({ day: '2026-03-20' }))
  expect(await app.run('log 1 "she called, interested"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: incoming call, interested.
      Customers  New → Interested"
  `)
  expect(await app.run('log 1 "wants two boxes" --outcome order')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: order.
      Customers  Interested → Customer
    ! Write the order down: followup order 1 …"
  `)
  expect(openOf(app)).toHaveLength(1)
  const { before, after } = await undone(app, 'log 2 "no" --outcome not-interested')
  expect(after).toEqual(before)
})

test('the day of a touch is the one the user lived in', async () => {
  const app = withPeople({ zone: 'Asia/Vladivostok', now: '2026-03-10T01:30' })
  given(app, nudge('2026-03-11', 0))
  await app.run('log 1 called')
  expect(openOf(app)).toEqual(['1 nudge 2026-03-13'])
})

test('undo takes back the touch and the new count', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-12', 1))
  const { before, between, after } = await undone(app, 'log 1 called')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
})

test('a next step whose date is not understood is refused off a terminal, and --yes leaves it in the words', async () => {
  const app = withPeople()
  expect(await app.run('log 1 "called, call back in 3 dyas"')).toMatchInlineSnapshot(`
    "! "in 3 dyas" is not understood as a date. Nothing was saved. Perhaps you mean:
    !   Fri 13 Mar
    ! Try: followup log 1 "called, call back in 3 days"
    !      followup log 1 "called, call back in 3 dyas" --yes
    exit 1"
  `)
  expect(app.store().touches.last('anna')).toBeNull()
  await app.run('log 1 "called, call back in 3 dyas" --yes')
  expect(app.store().touches.last('anna')).toMatchObject({ words: 'called, call back in 3 dyas' })
})

test('on a terminal the user says which date of a next step is meant, and the words stay as they were', async () => {
  const app = withPeople()
  app.answer('Fri 13 Mar', 'my promise')
  await app.run('log 1 "called, call back in 3 dyas"')
  expect(openOf(app)).toEqual(['1 promise 2026-03-13 call back'])
  expect(app.store().touches.last('anna')).toMatchObject({ words: 'called, call back in 3 dyas' })
})

test('who wants to hear no more is let go, on a terminal if Enter says so', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-12', 0))
  expect(await app.run('log 1 "take me off your list"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: not interested.
      Next     no next step: let go - wrong? followup undo
      Dropped  nudge for Thu 12 Mar"
  `)
  app.answer(false)
  await app.run('log 2 "stop calling"')
  expect(app.asked).toEqual(['Лена Орлова wants to hear no more. Let go?'])
  expect(app.store().people.byNo(2)).toMatchObject({ letGoAt: null })
})

test('the order is offered with what the words tell of it', async () => {
  expect(await withPeople({ lang: 'ru' }).run('log 1 "взяла набор за 5400"')).toMatchInlineSnapshot(`
    "Записано: Anna Petrova #1 — заказ.
    ! Запишите заказ: followup order 1 набор --amount 5400
    ! Следующего шага пока нет: followup plan 1 …"
  `)
})

test('every step that the words name is told with the line that plans it', async () => {
  const told = await withPeople().run('log 1 "met her, send the list monday, call her friday"')
  expect(told).toContain('followup plan 1 monday "send the list"')
  expect(told).toContain('followup plan 1 friday "call her"')
})

/** Anna with two numbers. */
function withTwoPhones() {
  const app = withPeople()
  save(
    app.store(),
    add('contactPoint', { ...contact('anna', 'phone', '+14155550101'), id: 'first' }),
    add('contactPoint', { ...contact('anna', 'phone', '+14155550777'), id: 'second' }),
  )
  const marked = () =>
    app
      .store()
      .people.contactsOf('anna')
      .flatMap(({ id, state }) => (state ? [id] : []))
  return { app, marked }
}

test.each([
  ['+1 415 555 0777 is the wrong number', ['second']],
  ['0777 is the wrong number', ['second']],
  ['номер 0777 неверный', ['second']],
  ['the second number is wrong, reached her on the first', ['second']],
  ['первый номер чужой', ['first']],
  ['the number 4155550777 is wrong, new one is 4155550999', ['second']],
  ['4155550999 is the wrong number', []],
  ['wrong number', []],
  ['номер неверный', []],
])('of two numbers the one in the words is marked: "%s"', async (words, ids) => {
  const { app, marked } = withTwoPhones()
  await app.run(`log 1 "${words}"`)
  expect(marked()).toEqual(ids)
  expect(app.store().touches.last('anna')).toMatchObject({ words })
})

test('the number that is to stand for a wrong one is in the line to type', async () => {
  const { app } = withTwoPhones()
  expect(await app.run('log 1 "0777 is the wrong number, new one is 415 555 0999"')).toContain(
    'followup edit 1 --phone "415 555 0999"',
  )
})

test('on a terminal it is asked which of two numbers is wrong', async () => {
  const { app, marked } = withTwoPhones()
  app.answer('+1 415 555-0777')
  await app.run('log 1 "wrong number"')
  expect(marked()).toEqual(['second'])
})
