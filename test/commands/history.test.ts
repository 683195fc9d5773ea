import { expect, test } from 'vitest'
import { withPeople } from '../support/loop.ts'
import { widthOf } from '../../src/render/width.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

async function twoDays(app: TestApp): Promise<void> {
  await app.run('plan 1 friday "call about the price list"')
  app.moveTo('2026-03-11T10:05')
  await app.run('done 2 "отправила каталог"')
  app.pass(3)
  await app.run('note 1 "two children"')
  await app.run('undo')
}

test('what was changed is listed day by day, newest first, and what was taken back is marked', async () => {
  const app = withPeople()
  await twoDays(app)
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
  await twoDays(app)
  const drawn = await app.run('history')
  expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
  expect(drawn).toMatchSnapshot()
})

test('one person, and a limit that says what is left', async () => {
  const app = withPeople()
  await twoDays(app)
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
  await app.run('plan 1 friday')
  expect(await app.json('history --limit 1')).toMatchInlineSnapshot(`
    {
      "items": [
        {
          "about": "Anna Petrova",
          "actor": "user",
          "at": "2026-03-10T09:00:00.002Z",
          "changes": 1,
          "command": "plan",
          "id": "01900000-0000-7000-8000-000000000016",
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
