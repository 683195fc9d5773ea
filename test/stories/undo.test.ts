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

test('whatever was done, undo restores what the file says, step by step', async () => {
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
      while (states.length > 1) {
        expect(app.store().dump()).toEqual(states.pop())
        app.undo()
      }
      expect(app.store().dump()).toEqual(states[0])
    }),
    { numRuns: 40 },
  )
})
