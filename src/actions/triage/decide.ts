import { briefPerson } from '../../domain/person/brief.ts'
import { add, type Change } from '../../domain/record/change.ts'
import type { Day } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import type { Person } from '../../domain/person/person.ts'
import { spreadWithin } from '../../domain/step/spread.ts'
import { spanOf, type Decided, type TriagedRole, type Verdict } from '../../domain/person/triage.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { beginCadence, nudgesADay } from '../step/begin-cadence.ts'
import { letGoChanges } from '../step/let-go.ts'
import { moveToStage } from '../funnel/move-stage.ts'
import { aboutOf } from './people.ts'

/**
 * Decides about people, all in one commit, in the order in which they are named: those who come first get the earlier days.
 * Who is decided about in another window meanwhile is left alone. Fault: `changed-meanwhile` where that is everybody.
 */
export function decide(app: App, store: Store, ids: readonly string[], verdict: Verdict): Decided {
  const people = inOrder(store.triage.among(ids), ids)
  const days = verdict.kind === 'step' ? daysFor(app, store, people.length, verdict) : []
  const changes = people.flatMap((person, index) => changesFor(app, store, person, verdict, days[index]))
  store.commit(
    () => {
      if (people.length === 0 || store.triage.among(ids).length !== people.length) throw new Fault('changed-meanwhile')
      return changes
    },
    { command: 'triage', about: aboutOf(app, people), actor: 'user' },
  )
  return {
    items: people.map((person, index) => ({ person: briefPerson(person), day: days[index] ?? null })),
    total: people.length,
    verdict,
    from: days[0] ?? null,
    until: days.at(-1) ?? null,
  }
}

function inOrder(people: readonly Person[], ids: readonly string[]): readonly Person[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function daysFor(app: App, store: Store, count: number, { rank }: Verdict & { readonly kind: 'step' }): readonly Day[] {
  const span = spanOf(rank, app.clock.today())
  return spreadWithin(count, span, nudgesADay(app), store.followups.countsFrom(span.from))
}

function changesFor(app: App, store: Store, person: Person, verdict: Verdict, day: Day | undefined): readonly Change[] {
  if (verdict.kind === 'let-go' || day === undefined)
    return letGoChanges(app, person, [], verdict.kind === 'let-go' ? verdict.why : '')
  const roles = store.people.roleNamesOf(person.id)
  if (verdict.as === null) return [beginCadence(app, person, roles, { day, what: '' })]
  const joined = roleChanges(app, store, person, verdict.as)
  return [...joined, beginCadence(app, person, new Set([...roles, verdict.as]), { day, what: '' })]
}

/** The role, and the stage at which its way ends. */
function roleChanges(app: App, store: Store, person: Person, role: TriagedRole): readonly Change[] {
  const slug = role === 'team' ? 'team' : 'customers'
  const funnel = store.funnels.all().find((one) => one.slug === slug)
  const won = store.funnels.stages().find(({ funnelId, kind }) => funnelId === funnel?.id && kind === 'won')
  const moved = won ? moveToStage(app, store, person, won).changes : []
  const hasRole =
    store.people.roleNamesOf(person.id).has(role) ||
    moved.some((change) => change.op === 'add' && change.entity === 'role')
  return [...moved, ...(hasRole ? [] : [add('role', { id: app.newId(), personId: person.id, role })])]
}
