import { expect, test } from 'vitest'
import { add, alter } from '../../src/domain/record/change.ts'
import { widthOf } from '../../src/render/text/width.ts'
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
      10:08  note  Anna Petrova #1 · two children · undone
      10:05  done  Лена Орлова #2

    Tue 10 Mar
      09:00  plan  Anna Petrova #1 · Fri 13 Mar
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

test('a day alone', async () => {
  const app = withPeople()
  twoDays(app)
  expect(await app.run('history --on yesterday')).toMatchInlineSnapshot(`
    "Tue 10 Mar
      09:00  plan  Anna Petrova #1 · Fri 13 Mar
      09:00  add   Anna Petrova"
  `)
  expect(await app.run('history --on "9 march"')).toMatchInlineSnapshot(`"Nothing was changed on Mon 9 Mar."`)
  expect(await app.run('history --on today --limit 1')).toMatchInlineSnapshot(`
    "Wed 11 Mar
      10:08  undo  Anna Petrova #1
    ! and 2 more: followup history --on 2026-03-11 --limit 3"
  `)
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
      "day": null,
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
          "redoes": null,
          "seq": 2,
          "undoes": null,
          "undoneAt": null,
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

test('each line says in a few words what was changed', async () => {
  const app = withPeople()
  const anna = () => app.store().people.byId('anna')
  const edit = (set: Parameters<typeof alter<'person'>>[2]) => {
    const person = anna()
    if (person) did(app, 'edit', 'Anna Petrova', alter('person', person, set))
  }
  edit({ company: 'Acme' })
  edit({ company: 'Zenith', custom: { size: 'M' } })
  edit({ company: null })
  const row = { id: 'vip', personId: 'anna' }
  did(app, 'tag', 'Anna Petrova', add('tag', { ...row, tag: 'vip' }))
  did(app, 'plan', 'Anna Petrova', add('followup', followup({ id: 'step', day: '2026-03-13', what: 'call' })))
  const step = app.store().followups.openOf('anna')[0]
  if (step) did(app, 'move', 'Anna Petrova', alter('followup', step, { day: '2026-03-16' }))
  expect(await app.run('history anna --limit 6')).toMatchInlineSnapshot(`
    "Tue 10 Mar
      09:00  move  Anna Petrova #1 · Fri 13 Mar → Mon 16 Mar
      09:00  plan  Anna Petrova #1 · Fri 13 Mar: call
      09:00  tag   Anna Petrova #1 · Tags: #vip
      09:00  edit  Anna Petrova #1 · Company: Zenith → nothing
      09:00  edit  Anna Petrova #1 · Company: Acme → Zenith; size: M
      09:00  edit  Anna Petrova #1 · Company: Acme
    ! and 1 more: followup history 1 --limit 7"
  `)
  expect(await app.run('history anna --limit 6 --lang ru')).toMatchInlineSnapshot(`
    "вт 10 марта
      09:00  move  Anna Petrova #1 · пт 13 марта → пн 16 марта
      09:00  plan  Anna Petrova #1 · пт 13 марта: call
      09:00  tag   Anna Petrova #1 · Метки: #vip
      09:00  edit  Anna Petrova #1 · Компания: Zenith → ничего
      09:00  edit  Anna Petrova #1 · Компания: Acme → Zenith; size: M
      09:00  edit  Anna Petrova #1 · Компания: Acme
    ! и ещё 1: followup history 1 --limit 7"
  `)
})

test.each(['en', 'ru'] as const)(
  'in a narrow window the command that shows more stands whole on a line (%s)',
  async (lang) => {
    const app = withPeople({ lang, width: 36 })
    for (let count = 2; count <= 12; count++) did(app, 'note', 'Anna Petrova', add('note', note('anna', 'tea')))
    const lines = (await app.run('history --limit 1')).split('\n')
    expect(lines.slice(-2)).toEqual([lang === 'en' ? '! and 11 more:' : '! и ещё 11:', '! followup history --limit 12'])
  },
)
