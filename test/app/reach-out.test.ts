import { expect, test } from 'vitest'
import { add } from '../../src/domain/change.ts'
import { followup, given, withPeople } from '../support/loop.ts'
import { contact, save } from '../support/people.ts'

test.each(['call', 'message', 'email'])(
  '%s of an empty name is of nobody, not of the first who is due',
  async (name) => {
    const app = withPeople()
    given(app, followup({ day: '2026-03-10' }))
    save(
      app.store(),
      add('contactPoint', contact('anna', 'phone', '+14155552671')),
      add('contactPoint', contact('anna', 'email', 'a@b.example')),
    )
    const before = app.store().history(1)
    for (const rest of [[], ['--open'], ['--outcome', 'reached']])
      expect(await app.runArgs([name, '', ...rest])).toMatchObject({ exit: 1, stdout: '' })
    expect(await app.runArgs([name, ' '])).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('The person: nothing') as string,
    })
    expect(app.opened).toEqual([])
    expect(app.store().history(1)).toEqual(before)
  },
)
