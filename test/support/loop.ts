import { add, type Change, type New } from '../../src/domain/record/change.ts'
import type { Day } from '../../src/domain/time/day.ts'
import { followup as openPromise, person } from './people.ts'
import { testApp, type TestApp, type TestOptions } from './test-app.ts'

let count = 0

/** A followup with Anna #1, a prospect, and Лена #2, a customer, on the list; nothing is planned. Tuesday 10 March 2026, 09:00. */
export function withPeople(options: TestOptions = {}): TestApp {
  const app = testApp(options)
  const people: readonly New<'person'>[] = [
    person({ id: 'anna', name: 'Anna Petrova' }),
    person({ id: 'lena', name: 'Лена Орлова' }),
  ]
  app
    .store()
    .commit(
      [
        ...people.map((one) => add('person', one)),
        add('role', { id: 'role-anna', personId: 'anna', role: 'prospect' }),
        add('role', { id: 'role-lena', personId: 'lena', role: 'customer' }),
      ],
      { command: 'add', about: 'Anna Petrova', actor: 'user' },
    )
  return app
}

/** Builds a day-only promise of the user's to Anna, open; everything not given is empty. */
export function followup(given: Partial<New<'followup'>> & Pick<New<'followup'>, 'day'>): New<'followup'> {
  return openPromise({ id: `followup-${String(++count)}`, personId: 'anna', ...given })
}

/** Builds a nudge of the lead cadence. */
export function nudge(day: Day, cadenceStep: number): New<'followup'> {
  return followup({ day, kind: 'nudge', cadence: 'lead', cadenceStep })
}

/** Puts follow-ups on the list as an earlier command would have. */
export function given(app: TestApp, ...followups: readonly New<'followup'>[]): void {
  const changes = followups.map((one) => add('followup', one))
  app.store().commit(changes, { command: 'add', about: 'Anna Petrova', actor: 'user' })
}

/** Changes what the file says as a command about someone would have. */
export function did(app: TestApp, command: string, about: string, ...changes: readonly Change[]): void {
  app.store().commit(changes, { command, about, actor: 'user' })
}

/** A person's open follow-ups as a short text each. */
export function openOf(app: TestApp, personId = 'anna'): readonly string[] {
  return app
    .store()
    .followups.openOf(personId)
    .map(({ handle, kind, day, what }) => `${String(handle)} ${kind} ${day} ${what}`.trim())
}

/** Runs a command line, takes it back, and gives what the file said before, between and after. */
export async function undone(app: TestApp, line: string) {
  const before = app.store().dump()
  const said = await app.run(line)
  const between = app.store().dump()
  const took = app.undo()
  return { before, said, between, took, after: app.store().dump() }
}
