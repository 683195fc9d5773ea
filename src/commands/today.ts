import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { dueOn, gatherDue, queueEntries, type QueueFilter } from '../actions/step/queue.ts'
import { idsOf, isIds, type IdPage } from '../actions/list/id-page.ts'
import { minutesFrom } from '../reading/minutes.ts'
import { whenFrom } from '../actions/when/when.ts'
import { addDays, type Day } from '../domain/time/day.ts'
import { Fault } from '../domain/fault.ts'
import { roleNames } from '../domain/person/person.ts'
import { capNudges, fitMinutes, minutesFor, rankQueue, type QueueItem, type Share } from '../domain/step/queue.ts'
import { drawIds } from '../render/text/ids.ts'
import { drawQueuePage, queueHint, type QueuePage } from '../render/queue/queue-page.ts'
import type { Store } from '../store/store.ts'

export default command({
  name: 'today',
  group: 'day',
  params: {},
  options: {
    for: { value: 'TIME' },
    asOf: { value: 'DATE' },
    week: {},
    all: {},
    tag: { value: 'TAG', many: true },
    role: { value: 'ROLE', oneOf: roleNames },
    limit: { value: 'N', number: true },
    ids: {},
  },
  examples: ['today', 'today --for 45m', 'today --week --tag expo', 'today --as-of friday'],

  async run(app, input): Promise<QueuePage | IdPage> {
    const store = await app.store()
    const day = input.asOf === undefined ? app.clock.today() : await dayFrom(app, input.asOf)
    const forMinutes = input.for === undefined ? null : minutesFrom(input.for, 'today')
    const filter = { role: input.role, tags: input.tag }
    const cap = input.all ? Infinity : app.config.nudgeCap
    const until = input.week ? addDays(day, 6) : null
    const days = until === null ? [rankQueue(dueOn(app, store, day, filter), day)] : rankDays(app, store, day, filter)
    const shares = days.map((ranked): Share<QueueItem> =>
      forMinutes === null ? capNudges(ranked, cap) : fitMinutes(ranked, forMinutes),
    )
    const shown = shares.flatMap((share) => share.shown).slice(0, input.limit)
    const total = peopleIn(days.flat())
    if (input.ids) {
      const people = new Map(shown.map(({ person }) => [person.id, person]))
      return idsOf([...people.values()], total)
    }
    const filtered = filter.role !== undefined || filter.tags.length > 0
    const orphans = filtered ? null : store.people.orphanCount()
    return {
      day,
      until,
      items: queueEntries(app, store, shown),
      days: until === null ? null : days.map((ranked, index) => ({ day: addDays(day, index), total: ranked.length })),
      total,
      left: total - peopleIn(shown),
      minutes: shown.reduce((sum, { group }) => sum + minutesFor[group], 0),
      forMinutes,
      more: moreOf(input, total > peopleIn(days.flatMap((ranked) => capNudges(ranked, cap).shown))),
      orphans,
      firstRun: total === 0 && orphans === 0 && store.people.isEmpty(),
    }
  },

  view: (page, ui) => (isIds(page) ? drawIds(page) : { out: drawQueuePage(page, ui), talk: queueHint(page, ui) }),
})

/** The same page with everyone: the filters stay, what cut it goes. */
function moreOf(
  {
    asOf,
    week,
    role,
    tag,
  }: {
    readonly asOf: string | undefined
    readonly week: boolean
    readonly role: string | undefined
    readonly tag: readonly string[]
  },
  isCapped: boolean,
): readonly string[] {
  return [
    'today',
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
    ...(week ? ['--week'] : []),
    ...(role === undefined ? [] : ['--role', role]),
    ...tag.flatMap((one) => ['--tag', one]),
    ...(isCapped ? ['--all'] : []),
  ]
}

/** Someone listed on two days is one person. */
function peopleIn(items: readonly QueueItem[]): number {
  return new Set(items.map(({ person }) => person.id)).size
}

/** Seven days: what is due by the first, then day by day what comes to be due. */
function rankDays(app: App, store: Store, first: Day, filter: QueueFilter): readonly (readonly QueueItem[])[] {
  const ahead = gatherDue(app, store, store.followups.between(first, addDays(first, 6)), filter)
  const rest = Array.from({ length: 6 }, (_, index) => addDays(first, index + 1))
  return [
    rankQueue(dueOn(app, store, first, filter), first),
    ...rest.map((day) =>
      rankQueue(
        ahead.filter(({ followup }) => followup.showDay === day),
        day,
      ),
    ),
  ]
}

/** The queue can be seen as it will stand on a day to come or as it stood on one that has passed. */
async function dayFrom(app: App, phrase: string): Promise<Day> {
  try {
    return (await whenFrom(app, phrase)).day
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'date-past') throw error
    return (await whenFrom(app, phrase, 'past')).day
  }
}
