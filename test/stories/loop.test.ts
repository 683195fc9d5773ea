import { expect, test } from 'vitest'
import { openOf, withPeople } from '../support/loop.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

test('what came in by a file goes out to one and in again unchanged', async () => {
  const app = testApp({ files: { 'a.csv': 'name,phone,City\nAnna,+1 415 555 2671,Riga\nBoris,,Oslo\n' } })
  await app.run('import a.csv')
  await app.run('export b.vcf')
  const again = testApp({ files: { 'b.vcf': app.files.get('b.vcf') ?? '' } })
  await again.run('import b.vcf')
  const people = (one: TestApp) =>
    one
      .store()
      .dump()
      .person.map(({ name, custom, source }) => ({ name, custom, source }))
  expect(people(again)).toEqual(people(app))
  expect(people(app)[0]).toEqual({ name: 'Anna', custom: { City: 'Riga' }, source: null })
})

test('what comes again comes again: a plain interval from the touch, the rest by the calendar', async () => {
  const app = withPeople()
  await app.run('plan 1 tomorrow "check in" --every "2 weeks"')
  await app.run('plan 2 2026-03-16 "weekly call" --every monday')
  app.moveTo('2026-03-18T09:00')
  expect(await app.run('done 1 talked')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: reached.
      Closed  promise for Wed 11 Mar: check in
      Next    Wed 1 Apr, in 2 weeks - wrong? followup move 1 …
              promise, every 2 weeks: check in"
  `)
  expect(await app.run('done 2 talked')).toMatchInlineSnapshot(`
    "Logged for Лена Орлова #2: reached.
      Closed  promise for Mon 16 Mar: weekly call
      Next    Mon 23 Mar, in 5 days - wrong? followup move 2 …
              promise, every Monday: weekly call"
  `)
  app.moveTo('2026-04-01T09:00')
  await app.run('done 1 talked --next none')
  expect(openOf(app)).toEqual([])
})

test('a touch with a person who was let go sets no next step', async () => {
  const app = withPeople()
  await app.run('let-go 1')
  expect(await app.run('done 1 "she wrote"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: incoming message.
      Next  no next step: let go"
  `)
  expect(await app.run('log 1 "she wrote"')).toMatchInlineSnapshot(`"Logged for Anna Petrova #1: incoming message."`)
})

test('an order that runs out before the cadence comes round is talked about in time', async () => {
  const app = withPeople()
  await app.run('order 2 omega --lasts 30d')
  app.moveTo('2026-03-12T10:00')
  await app.run('done 2 talked')
  app.moveTo('2026-03-26T10:00')
  expect(await app.run('done 2 talked')).toMatchInlineSnapshot(`
    "Logged for Лена Орлова #2: reached.
      Closed  nudge for Sat 14 Mar
      Next    Mon 6 Apr, in 11 days - wrong? followup move 2 …
              nudge: time for a new order"
  `)
})
