import { impliedCadence } from '../../domain/step/cadence.ts'
import { add, type Change } from '../../domain/record/change.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Person, RoleName } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { stepRow } from './step.ts'

/** Makes the change that gives a person the first nudge of their cadence: the chosen one, or the one these roles imply. */
export function beginCadence(
  app: App,
  person: Pick<Person, 'id' | 'cadence'>,
  roles: ReadonlySet<RoleName>,
  { day, what }: { readonly day: Day; readonly what: string },
): Change {
  const slug = person.cadence ?? impliedCadence(roles)
  const when = { day, time: null, zone: null }
  return add('followup', stepRow(app, person, { when, kind: 'nudge', what, cadence: { slug, step: 0 } }))
}

/** How many nudges a day is to hold where they are spread over days: as many as `today` shows. */
export function nudgesADay(app: App): number {
  return Math.max(1, app.config.nudgeCap)
}
