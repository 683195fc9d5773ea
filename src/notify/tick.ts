// Notify: what the reminders do. The tick, the ways to show a notice, the loop that watches. Words come from i18n, due ones from the store.
import type { App } from '../app/app.ts'
import type { Notifier, NoticeWay } from '../app/notifier.ts'
import { briefFollowup, briefPerson, type BriefFollowup, type BriefPerson } from '../domain/brief.ts'
import type { Person } from '../domain/person.ts'
import {
  planDeliveries,
  type Delivery,
  type Moment,
  type NoticeTrouble,
  type RemindersDue,
  type Waiting,
} from '../domain/reminder.ts'
import type { Instant } from '../domain/zone.ts'
import { withPhoneGroups } from '../reading/phone-groups.ts'
import { noticeOf, reachWords } from './notice.ts'

/** One popup that was shown. */
export interface ShownReminder {
  readonly kind: 'followup' | 'morning' | 'missed'
  readonly at: Instant
  readonly way: NoticeWay
  /** How to reach the one person it is about; null for a digest, and where it is discreet. */
  readonly reach: string | null
  readonly items: readonly { readonly person: BriefPerson; readonly followup: BriefFollowup }[]
}

/** What one pass did. */
export interface Tick {
  readonly shown: readonly ShownReminder[]
  /** Popups that could not be shown; they stay due. */
  readonly waiting: number
  readonly trouble: NoticeTrouble | null
}

/**
 * One pass: plans what is due by the clock and shows it. Each popup is claimed in the ledger, shown, then confirmed; what was
 * claimed and not confirmed is shown again by a later pass.
 */
export async function tick(app: App, notifier: Notifier, stop: AbortSignal): Promise<Tick> {
  const { reminders } = await app.store()
  const due = await remindersDue(app)
  const plan = planDeliveries(due)
  const shown: ShownReminder[] = []
  let waiting = 0
  let trouble: NoticeTrouble | null = null
  for (const delivery of plan) {
    const tried = await deliver(app, notifier, delivery, stop)
    if (typeof tried === 'object') shown.push(tried)
    else if (tried !== 'gone') {
      waiting++
      trouble = tried
    }
  }
  if (due.morning && !plan.some(({ moments }) => moments.some(isMorning))) {
    reminders.skipMorning({ kind: 'morning', day: due.morning.day, dueAt: due.morning.at }, due.now)
  }
  return { shown, waiting, trouble }
}

async function remindersDue(app: App): Promise<RemindersDue> {
  const { reminders } = await app.store()
  const { clock, config } = app
  const now = clock.now()
  const { day, time } = clock.wall()
  const unshown = reminders.unshownBy(now)
  if (time < config.morning || reminders.hasMorning(day)) return { now, unshown, morning: null }
  const at = clock.instantOf({ day, time: config.morning })
  return { now, unshown, morning: { day, at, waiting: reminders.waitingBy(day, now) } }
}

/** Shows one popup; `gone` where there is nothing to show any more. */
async function deliver(
  app: App,
  notifier: Notifier,
  delivery: Delivery,
  stop: AbortSignal,
): Promise<ShownReminder | NoticeTrouble | 'gone'> {
  const resting = stop.aborted ? 'stopped' : notifier.resting()
  if (resting !== null) return resting
  const { reminders, people, touches } = await app.store()
  const claimed = reminders.claim(delivery.moments, app.clock.now())
  if (!claimed) return 'gone'
  const known = ({ id }: Person) => ({ lastTouch: touches.last(id), contacts: people.contactsOf(id) })
  const notice = await withPhoneGroups(() => noticeOf(app, delivery, known))
  const outcome = await notifier.show(notice, stop)
  if (!outcome.shown) return outcome.trouble
  const at = app.clock.now()
  reminders.confirm(claimed, { at, way: outcome.way, popup: outcome.popup })
  const kind = delivery.kind === 'one' ? 'followup' : delivery.cause
  const reach =
    delivery.kind === 'one' && !app.config.discreet ? reachWords(known(delivery.item.person).contacts) : null
  return { kind, at, way: outcome.way, reach, items: itemsOf(delivery).map(briefItem) }
}

function isMorning(moment: Moment): boolean {
  return moment.kind === 'morning'
}

function itemsOf(delivery: Delivery): readonly Waiting[] {
  return delivery.kind === 'one' ? [delivery.item] : delivery.items
}

function briefItem({ person, followup }: Waiting): ShownReminder['items'][number] {
  return { person: briefPerson(person), followup: briefFollowup(followup, person) }
}
