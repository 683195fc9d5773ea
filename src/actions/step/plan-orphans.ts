import { briefPerson, type BriefPerson } from '../../domain/person/brief.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { labelIn } from '../../domain/funnel/funnel.ts'
import { spreadOver } from '../../domain/step/spread.ts'
import type { LeftOut } from '../../render/results/orphans-planned.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { beginCadence, nudgesADay } from './begin-cadence.ts'
import { whenAndWhy } from '../when/leading.ts'
import { wordsWithin } from '../asking/words-from.ts'

/** What planning the people without a next step came to. */
export interface OrphansPlanned {
  readonly planned: number
  /** The first and the last day; null where nobody was without a next step. */
  readonly from: Day | null
  readonly until: Day | null
  readonly perDay: number
  /** Who has no next step either, but said no and was left out. */
  readonly leftOut: LeftOut
  /** Whose only number is marked wrong; they were left out too. */
  readonly misnumbered: readonly BriefPerson[]
}

/**
 * Gives everyone active who has no next step a nudge of their cadence, whoever was added last first, spread over the days
 * from tomorrow on, or from the date that the words begin with. `perDay` is 1 or more. Faults: those of dates, `too-long`.
 */
export async function planOrphans(
  app: App,
  words: readonly string[],
  perDay = nudgesADay(app),
): Promise<OrphansPlanned> {
  const when = (text: string, why: string) => ['plan', '--orphans', text, ...(why === '' ? [] : [why])]
  const given = words.length === 0 ? null : await whenAndWhy(app, words, { zone: null }, when)
  const from = given?.when.day ?? addDays(app.clock.today(), 1)
  const what = wordsWithin(given?.why ?? '', app.words.steps.whatFor)
  const store = await app.store()
  const people = store.people.orphans()
  const roles = store.people.rolesOfMany(people.map(({ id }) => id))
  const days = spreadOver(people.length, from, perDay, store.followups.countsFrom(from))
  const changes = people.map((person, index) => {
    const has = new Set(roles.get(person.id)?.map(({ role }) => role))
    return beginCadence(app, person, has, { day: days[index] ?? from, what })
  })
  const about = app.words.common.people(people.length)
  if (changes.length > 0) store.commit(changes, { command: 'plan', about, actor: 'user' })
  return {
    planned: people.length,
    from: days[0] ?? null,
    until: days.at(-1) ?? null,
    perDay,
    leftOut: leftOutOf(app, store),
    misnumbered: store.people.orphansMisnumbered(),
  }
}

function leftOutOf(app: App, store: Store): LeftOut {
  const lost = store.people.orphansLost()
  const items = [...new Map(lost.map((person) => [person.id, briefPerson(person)])).values()]
  const at = new Set(lost.map(({ stageId }) => stageId))
  const labels = new Map(
    store.funnels
      .stages()
      .filter(({ id }) => at.has(id))
      .map((stage) => [stage.slug, labelIn(stage, app.lang)]),
  )
  return { items, total: items.length, stages: [...labels].map(([slug, label]) => ({ slug, label })) }
}
