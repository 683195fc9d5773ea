import { expect, test } from 'vitest'
import { add } from '../../src/domain/change.ts'
import { widthOf } from '../../src/render/width.ts'
import { did, followup, withPeople } from '../support/loop.ts'
import { touch, note } from '../support/rows.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

function twoDays(app: TestApp): void {
  did(app, 'plan', 'Anna Petrova', add('followup', followup({ day: '2026-03-13' })))
  app.moveTo('2026-03-11T10:05')
  did(app, 'done', 'Лена Орлова', add('touch', touch('lena', { at: '2026-03-11T10:05:00.000Z' })))
  app.pass(3)
  did(app, 'note', 'Anna Petrova', add('note', note('anna', 'two children')))
  app.undo()
}

test('what was changed is listed day by day, newest first, and what was taken back is marked', async () => {
  const app = withPeople()
  twoDays(app)
  expect(await app.run('history')).toMatchInlineSnapshot(`
    "Wed 11 Mar
      10:08  undo  Anna Petrova #1
      10:08  note  Anna Petrova #1 · undone
      10:05  done  Лена Орлова #2

    Tue 10 Mar
      09:00  plan  Anna Petrova #1
      09:00  add   Anna Petrova"
  `)
})

test.each([40, 80])('in Russian it fits %d columns', async (width) => {
  const app = withPeople({ lang: 'ru', width })
  twoDays(app)
  const drawn = await app.run('history')
  expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
  expect(drawn).toMatchSnapshot()
})

test('one person, and a limit that says what is left', async () => {
  const app = withPeople()
  twoDays(app)
  expect(await app.run('history лена')).toMatchInlineSnapshot(`
    "Wed 11 Mar
      10:05  done  Лена Орлова #2

    Tue 10 Mar
      09:00  add   Anna Petrova"
  `)
  expect(await app.run('history --limit 1')).toMatchInlineSnapshot(`
    "Wed 11 Mar
      10:08  undo  Anna Petrova #1
    ! and 4 more: followup history --limit 5"
  `)
})

test('as JSON, and as numbers alone', async () => {
  const app = withPeople()
  did(app, 'plan', 'Anna Petrova', add('followup', followup({ day: '2026-03-13' })))
  expect(await app.json('history --limit 1')).toMatchInlineSnapshot(`
    {
      "items": [
        {
          "about": "Anna Petrova",
          "actor": "user",
          "at": "2026-03-10T09:00:00.002Z",
          "changes": 1,
          "command": "plan",
          "id": "01900000-0000-7000-8000-000000000015",
          "personId": "anna",
          "personNo": 1,
          "seq": 2,
          "undoes": null,
          "undoneAt": null,
        },
      ],
      "person": null,
      "total": 2,
    }
  `)
  expect(await app.run('history --ids')).toMatchInlineSnapshot(`
    "2
    1"
  `)
})

test('a new file has none', async () => {
  expect(await testApp().run('history')).toMatchInlineSnapshot(`"Nothing has been changed yet."`)
})
