import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('one sentence adds a person with phone, source, tag and next step', async () => {
  const app = testApp()
  expect(await app.run('add "Jane Doe, met at the expo, +1 415 555 2671, call tomorrow #expo"')).toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Phone  +1 415 555-2671
      From   expo
      Tags   #expo
      Next   Wed 11 Mar, tomorrow - wrong? followup move 1 …
             promise: call"
  `)
  expect(await app.run('undo')).toMatchInlineSnapshot(
    `"Taken back: what was added - Jane Doe #1 (add, Tue 10 Mar 09:00)."`,
  )
})

test('a Russian sentence in an English interface', async () => {
  const app = testApp()
  expect(await app.run('add "Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, завтра"')).toMatchInlineSnapshot(`
    "Added Лена #1.
      Phone  +7 916 123-45-67
      Note   мама Тимы
      Next   Wed 11 Mar, tomorrow - wrong? followup move 1 …
             promise: интересуют витамины"
  `)
})

test('a Russian sentence without quotes in a Russian interface', async () => {
  const app = testApp({ lang: 'ru' })
  expect(await app.run('add Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, завтра')).toMatchInlineSnapshot(`
    "Новый контакт: Лена #1.
      Телефон  +7 916 123-45-67
      Заметка  мама Тимы
      Дальше   ср 11 марта, завтра - не так? followup move 1 …
               обещание: интересуют витамины"
  `)
})

test('without a date the cadence proposes the next step, and says so', async () => {
  const app = testApp()
  expect(await app.run('add "Jane Doe, send the price list, +1 415 555 2671"')).toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Phone  +1 415 555-2671
      Next   Fri 13 Mar, in 3 days - wrong? followup move 1 …
             nudge: send the price list
             no date was given; proposed by the cadence: 3 days, 3 weeks, 3 months"
  `)
})
