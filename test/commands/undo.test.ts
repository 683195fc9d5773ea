import { expect, test } from 'vitest'
import { add, alter } from '../../src/domain/record/change.ts'
import { did, followup, withPeople } from '../support/loop.ts'
import { note, touch } from '../support/rows.ts'

test('it says what it took back, with whom and when', async () => {
  const app = withPeople()
  did(app, 'plan', 'Anna Petrova', add('followup', followup({ day: '2026-03-13' })))
  app.pass(30)
  expect(await app.run('undo')).toMatchInlineSnapshot(
    `
    "Taken back: the next step - Anna Petrova #1 (plan, Tue 10 Mar 09:00).
      Fri 13 Mar"
  `,
  )
  did(app, 'plan', 'Лена Орлова', add('followup', followup({ personId: 'lena', day: '2026-03-13' })))
  expect(await app.json('undo')).toMatchInlineSnapshot(`
    {
      "about": "Лена Орлова",
      "at": "2026-03-10T09:30:00.004Z",
      "command": "plan",
      "person": {
        "id": "lena",
        "name": "Лена Орлова",
        "no": 2,
      },
      "seq": 4,
      "what": [
        {
          "after": {
            "day": "2026-03-13",
            "time": null,
          },
          "before": null,
          "kind": "step",
          "what": "",
        },
      ],
    }
  `)
})

test('in Russian, in 40 columns', async () => {
  const app = withPeople({ lang: 'ru', width: 40 })
  did(app, 'done', 'Лена Орлова', add('touch', touch('lena')))
  expect(await app.run('undo')).toMatchInlineSnapshot(`
    "Отменено: касание и всё, что из него
      следовало — Лена Орлова #2 (done, вт
      10 марта 09:00)."
  `)
})

test('one after the other is taken back, until nothing is left', async () => {
  const app = withPeople()
  did(app, 'note', 'Anna Petrova', add('note', note('anna', 'one')))
  await app.run('undo')
  await app.run('undo')
  expect(await app.run('undo')).toMatchInlineSnapshot(`
    "! There is nothing to undo.
    exit 1"
  `)
})

test('several commands are taken back at once, or none where so many do not stand', async () => {
  const app = withPeople()
  did(app, 'note', 'Anna Petrova', add('note', note('anna', 'one')))
  did(app, 'note', 'Anna Petrova', add('note', note('anna', 'two')))
  const before = app.store().dump()
  expect(await app.run('undo --steps 9')).toMatchInlineSnapshot(`
    "! Only 3 commands can be taken back. Nothing was changed.
    ! Try: followup undo --steps 3
    exit 1"
  `)
  expect(app.store().dump()).toEqual(before)
  expect(await app.run('undo --steps 2')).toMatchInlineSnapshot(`
    "Taken back: the note - Anna Petrova #1 (note, Tue 10 Mar 09:00).
      two
    Taken back: the note - Anna Petrova #1 (note, Tue 10 Mar 09:00).
      one"
  `)
})

test('of an edit it says what was edited', async () => {
  const app = withPeople()
  const person = app.store().people.byId('anna')
  if (person) did(app, 'edit', 'Anna Petrova', alter('person', person, { company: 'Zenith' }))
  expect(await app.run('undo')).toMatchInlineSnapshot(`
    "Taken back: the edit - Anna Petrova #1 (edit, Tue 10 Mar 09:00).
      Company: Zenith"
  `)
})
