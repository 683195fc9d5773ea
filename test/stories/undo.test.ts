import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { followup, given, nudge, withPeople } from '../support/loop.ts'
import { contact, place, save } from '../support/people.ts'
import { splitShell } from '../support/test-app.ts'

const commands = [
  'plan 1 friday call',
  'plan 2 tomorrow --nudge',
  'plan 1 2026-04-01 --theirs',
  'plan 2 "check in" --every "2 weeks"',
  'done 1 "called, talked" --all',
  'done 2 "no answer, call again friday" --all',
  'done 1 --all --next none',
  'snooze 1 2026-06-01',
  'snooze 2 2026-06-01',
  'move 1 tomorrow',
  'move 2 friday --nudge',
  'log 1 "wrote to her"',
  'log 2 "she called yesterday"',
  'let-go 1 "moved away" --yes',
  'let-go 2 --yes',
  'let-go 1 --back',
  'order 1 "2x omega" --amount 5 --lasts 30d',
  'order 2 soap',
  'note 1 "two children"',
  'call 1 --outcome interested',
  'call 1 --outcome order',
  'call 2 --outcome not-interested --next let-go --yes',
  'message 1 "Hi" --via sms --outcome sent --next friday',
  'email 2 "Hi" --outcome no-answer',
  'template add hello "Hi {first}"',
  'template edit hello "Hey {name}"',
  'template remove hello',
] as const

test('whatever was done, undo restores what the file says, step by step, and redo does it again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 8 }), async (lines) => {
      const app = withPeople()
      save(app.store(), ...place(app.store(), 'anna', 'deciding', '2026-02-01T09:00:00.000Z'))
      save(
        app.store(),
        ...['anna', 'lena'].flatMap((id, index) => [
          add('contactPoint', contact(id, 'phone', `+1415555267${String(index)}`)),
          add('contactPoint', contact(id, 'email', `${id}@example.com`)),
        ]),
      )
      given(app, followup({ day: '2026-03-09', what: 'send the catalogue' }), nudge('2026-03-10', 1))
      const states = [app.store().dump()]
      for (const line of lines) {
        app.pass(7)
        const count = app.store().historyCount()
        const { exit, stderr } = await app.runArgs(splitShell(line))
        expect(exit, stderr).toBeLessThan(2)
        if (app.store().historyCount() > count) states.push(app.store().dump())
      }
      for (const state of states.slice(1).reverse()) {
        expect(app.store().dump()).toEqual(state)
        app.undo()
      }
      expect(app.store().dump()).toEqual(states[0])
      for (const state of states.slice(1)) {
        app.store().redo()
        expect(app.store().dump()).toEqual(state)
      }
      for (const state of states.slice(0, -1).reverse()) {
        app.undo()
        expect(app.store().dump()).toEqual(state)
      }
    }),
    { numRuns: 40 },
  )
})

test('a person whose adding was done again stands in the history and is taken off again', async () => {
  const app = withPeople()
  await app.run('add "Jane Doe, call friday"')
  await app.run('undo')
  expect(await app.run('redo')).toMatchInlineSnapshot(
    `"Done again: what was added - Jane Doe #3 (add, taken back Tue 10 Mar 09:00)."`,
  )
  await app.run('note jane "two children"')
  expect(await app.run('history --limit 4')).toMatchInlineSnapshot(`
    "Tue 10 Mar
      09:00  note  Jane Doe #3 · two children
      09:00  add   Jane Doe #3
      09:00  undo  Jane Doe #3 · undone
      09:00  add   Jane Doe #3 · undone
    ! and 1 more: followup history --limit 5"
  `)
  expect(await app.json('undo --steps 2')).toMatchObject({ items: [{ command: 'note' }, { command: 'add' }] })
  expect(await app.json('search jane')).toMatchObject({ total: 0 })
})

test('a setting comes back too', async () => {
  const app = withPeople()
  await app.run('config set lang ru')
  await app.run('undo')
  expect(await app.json('redo')).toMatchObject({ command: 'config' })
})
