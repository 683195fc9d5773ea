import {
  briefContact,
  briefFollowup,
  briefPerson,
  briefStages,
  datedTouch,
  type BriefPerson,
} from '../../domain/person/brief.ts'
import type { Day } from '../../domain/time/day.ts'
import { isInSight, shownAt, type DueFollowup } from '../../domain/step/followup.ts'
import type { RoleName } from '../../domain/person/person.ts'
import { minutesFor, type Due, type QueueEntry, type QueueItem } from '../../domain/step/queue.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { startOf } from '../when/when.ts'

/** Which people of the queue are wanted; all where nothing is named. */
export interface QueueFilter {
  readonly role?: RoleName | undefined
  /** Any of these, folded or not. */
  readonly tags: readonly string[]
}

/** Gathers what ranking needs of due follow-ups, leaving out people who were not asked for. */
export function gatherDue(
  app: App,
  store: Store,
  found: readonly { readonly followup: DueFollowup; readonly person: BriefPerson }[],
  filter: QueueFilter,
): readonly Due[] {
  const tagged = filter.tags.length === 0 ? null : new Set(filter.tags.flatMap((tag) => store.people.idsTagged(tag)))
  const ids = idsOf(found)
  const rolesOf = store.people.rolesOfMany(ids)
  const lastTouches = store.touches.lastOfMany(ids)
  const due: Due[] = []
  for (const { followup, person } of found) {
    if (tagged && !tagged.has(person.id)) continue
    const roles = new Set(rolesOf.get(person.id)?.map(({ role }) => role))
    if (filter.role && !roles.has(filter.role)) continue
    const lastTouch = lastTouches.get(person.id) ?? null
    due.push({ person, followup, roles, lastTouch, lastTouchDay: lastTouch && app.clock.wallAt(lastTouch.at).day })
  }
  return due
}

/** Adds to ranked items what a call needs - how to reach the person, where they stand, what was last said. */
export function queueEntries(app: App, store: Store, items: readonly QueueItem[]): readonly QueueEntry[] {
  if (items.length === 0) return []
  const ways = { funnels: store.funnels.all(), stages: store.funnels.stages() }
  const cadences = new Map(store.cadences.all().map((cadence) => [cadence.slug, cadence]))
  const ids = idsOf(items)
  const counts = store.touches.countsOfMany(ids, startOf(app))
  const placements = store.funnels.placementsOfMany(ids)
  const contacts = store.people.contactsOfMany(ids)
  const today = app.clock.today()
  const now = app.clock.wall().time
  return items.map((item) => {
    const { person, followup, lastTouch, lastTouchDay } = item
    const showAt = shownAt(followup)
    const time = showAt === null ? null : app.clock.wallAt(showAt).time
    const passed = time !== null && followup.showDay === today && time < now
    const cadence = followup.cadence === null ? undefined : cadences.get(followup.cadence)
    return {
      person: briefPerson(person),
      roles: [...item.roles],
      followup: briefFollowup(followup, person),
      alsoDue: item.alsoDue.map((other) => briefFollowup(other, person)),
      group: item.group,
      day: followup.showDay,
      time,
      overdueDays: item.overdueDays,
      late: item.overdueDays > 0 || passed,
      warmth: item.warmth,
      minutes: minutesFor[item.group],
      gap: cadence?.steps[followup.cadenceStep ?? 0] ?? null,
      lastTouch: lastTouch && lastTouchDay ? datedTouch(lastTouch, lastTouchDay) : null,
      touches: counts.get(person.id) ?? { sent: 0, unanswered: 0 },
      stages: briefStages(placements.get(person.id) ?? [], ways, app.lang),
      contacts: (contacts.get(person.id) ?? []).map(briefContact),
    }
  })
}

function idsOf(list: readonly { readonly person: BriefPerson }[]): readonly string[] {
  return [...new Set(list.map(({ person }) => person.id))]
}

/** The queue of one day as the user sees it; what is hidden until later today is not in it yet. */
export function dueOn(app: App, store: Store, day: Day, filter: QueueFilter): readonly Due[] {
  const due = store.followups.dueBy(day)
  if (day !== app.clock.today()) return gatherDue(app, store, due, filter)
  const at = { today: day, now: app.clock.now() }
  const inSight = due.filter(({ followup }) => isInSight(followup, at))
  return gatherDue(app, store, inSight, filter)
}
