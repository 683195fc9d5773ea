// Notify: what the reminders do. The tick, the ways to show a notice, the loop that watches. Words come from i18n, due ones from the store.
import type { App } from '../../app/app.ts'
import type { Notifier, NoticeWay } from '../../app/notifier.ts'
import { briefFollowup, briefPerson, type BriefFollowup, type BriefPerson } from '../../domain/person/brief.ts'
import { runsOutOn } from '../../domain/touch/order.ts'
import type { Person } from '../../domain/person/person.ts'
import {
  againAt,
  isForMorning,
  isMissed,
  isQuiet,
  planDeliveries,
  roomBeside,
  type Delivery,
  type DigestCause,
  type Moment,
  type NoticeTrouble,
  type RemindersDue,
  type Waiting,
} from '../../domain/watch/reminder.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { minutesIn } from '../../reading/setting.ts'
import type { Day, WallTime } from '../../domain/time/day.ts'
import { withPhoneGroups } from '../../reading/phone-groups.ts'
import { withMark } from '../desktop/mark.ts'
import { noticeOf, reachWords } from '../popup/notice.ts'

/** One popup that was shown. */
export interface ShownReminder {
  readonly kind: 'followup' | DigestCause
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
  /** Quiet hours hold back until then whatever is not promised for a time within them; null outside them. */
  readonly quietUntil: WallTime | null
}

/**
 * One pass: brings the ledger up to the list, plans what is due by the clock and shows it. Each popup is claimed in the ledger, shown, then confirmed; what was
 * claimed and not confirmed is shown again by a later pass.
 */
export async function tick(app: App, notifier: Notifier, stop: AbortSignal): Promise<Tick> {
  const { reminders } = await app.store()
  await settle(app, notifier)
  await makeRoom(app)
  const { plan, due, isQuietNow } = await planNow(app)
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
  return { shown, waiting, trouble, quietUntil: isQuietNow ? app.config.quietTo : null }
}

/** What a pass would show by now. Writes nothing. */
export async function planNow(app: App): Promise<{
  readonly plan: readonly Delivery[]
  readonly due: RemindersDue
  readonly isQuietNow: boolean
}> {
  const isQuietNow = isQuietHere(app)
  const due = isQuietNow ? await promisedNow(app) : await remindersDue(app)
  return { plan: planDeliveries(due), due, isQuietNow }
}

/** When what was shown for the n-th time just now comes again. */
export function comesAgain(
  { config, clock }: Pick<App, 'config' | 'clock'>,
  shows: number,
  digest = false,
): Instant | null {
  return againAt({ after: minutesIn(config.repeatAfter), shows, digest }, clock.now())
}

async function settle(app: App, notifier: Notifier): Promise<void> {
  const { reminders } = await app.store()
  const { clock } = app
  const dayBegan = clock.instantOf({ day: clock.today(), time: '00:00' })
  const done = reminders.settle({ now: clock.now(), today: clock.today(), dayBegan, againAt: comesAgain(app, 1) })
  for (const popup of done) await notifier.close(popup)
}

/** What came due is shown beside few others; where too many are up, they come again as one. */
async function makeRoom(app: App): Promise<void> {
  if (isQuietHere(app)) return
  const { reminders } = await app.store()
  const now = app.clock.now()
  const unshown = reminders.unshownBy(now).length
  if (unshown > 0) reminders.gather(now, roomBeside(unshown))
}

function isQuietHere({ config, clock }: Pick<App, 'config' | 'clock'>): boolean {
  return isQuiet(clock.wall().time, config.quietFrom, config.quietTo)
}

/** In quiet hours a promise for that very minute rings all the same, since the user named it; the rest waits. */
async function promisedNow(app: App): Promise<RemindersDue> {
  const { reminders } = await app.store()
  const now = app.clock.now()
  const unshown = reminders.unshownBy(now).filter((item) => item.followup.kind === 'promise' && !isMissed(item, now))
  return { now, unshown, again: [], morning: null, wasQuiet: () => false }
}

async function remindersDue(app: App): Promise<RemindersDue> {
  const { reminders } = await app.store()
  const { clock, config } = app
  const now = clock.now()
  const { day, time } = clock.wall()
  const wasQuiet = (at: Instant) => isQuiet(clock.wallAt(at).time, config.quietFrom, config.quietTo)
  const due = { now, unshown: reminders.unshownBy(now), again: reminders.againBy(now), wasQuiet }
  if (time < config.morning || reminders.hasMorning(day)) return { ...due, morning: null }
  const at = clock.instantOf({ day, time: config.morning })
  return { ...due, morning: { day, at, waiting: waitingInMorning(reminders, day, now) } }
}

/** What the digest of a day's morning is about. */
export function waitingInMorning(reminders: Reminders, day: Day, now: Instant): readonly Waiting[] {
  const last = reminders.lastMorning(day)
  return reminders.waitingBy(day, now).filter((item) => isForMorning(item, last))
}

type Reminders = Pick<Awaited<ReturnType<App['store']>>['reminders'], 'lastMorning' | 'waitingBy'>

/** Shows one popup; `gone` where there is nothing to show any more. */
async function deliver(
  app: App,
  notifier: Notifier,
  delivery: Delivery,
  stop: AbortSignal,
): Promise<ShownReminder | NoticeTrouble | 'gone'> {
  const resting = stop.aborted ? 'stopped' : notifier.resting()
  if (resting !== null) return resting
  const { reminders, people, touches, orders } = await app.store()
  const claimed = reminders.claim(delivery.moments, { tag: delivery.tag, at: app.clock.now() })
  if (!claimed) return 'gone'
  const known = ({ id }: Person) => ({
    lastTouch: touches.last(id),
    contacts: people.contactsOf(id),
    runsOut: runsOutOn(orders.of(id, 1)[0]),
  })
  const notice = await withPhoneGroups(() => noticeOf(app, delivery, known))
  const followups = itemsOf(delivery).map(({ followup }) => followup.id)
  const before = reminders.replacedBy({ claimed: claimed.map(({ id }) => id), followups })
  const [place = null] = before
  const marked = claimed.some(({ maybeUp }) => maybeUp) ? withMark(notice) : notice
  const outcome = await notifier.show({ ...marked, replaces: reminders.popupUnder(notice.tag) ?? place }, stop)
  if (!outcome.shown) {
    if (!isUnknown(outcome.trouble)) reminders.release(claimed)
    return outcome.trouble
  }
  const replaced = outcome.way === 'dbus' ? before : []
  // Before it is written down: should the process end here, the next one still knows their numbers.
  await Promise.all(replaced.filter((popup) => popup !== outcome.popup).map((popup) => notifier.close(popup)))
  const at = app.clock.now()
  const aboutId = delivery.kind === 'one' ? delivery.item.followup.id : null
  const againIn = (shows: number) => comesAgain(app, shows, aboutId === null)
  reminders.confirm(
    claimed.map(({ id, shows }) => ({ id, againAt: againIn(shows + 1) })),
    { at, way: outcome.way, tag: notice.tag, popup: outcome.popup, aboutId, followups, replaced, againAt: againIn(1) },
  )
  const kind = delivery.kind === 'one' ? 'followup' : delivery.cause
  const reach =
    delivery.kind === 'one' && !app.config.discreet ? reachWords(known(delivery.item.person).contacts) : null
  return { kind, at, way: outcome.way, reach, items: briefItems(delivery) }
}

/** Nobody said whether it was shown, and it may be yet. */
function isUnknown(trouble: NoticeTrouble): boolean {
  return trouble === 'no-answer' || trouble === 'stopped'
}

/** What is told of a popup: whom it is about. */
export function briefItems(delivery: Delivery): ShownReminder['items'] {
  return itemsOf(delivery).map(briefItem)
}

function isMorning(moment: Moment): boolean {
  return moment.kind === 'morning'
}

function itemsOf(delivery: Delivery): readonly Waiting[] {
  return delivery.kind === 'one' ? [delivery.item] : delivery.items
}

/** A follow-up and its person, as they are told of. */
export function briefItem({ person, followup }: Waiting): ShownReminder['items'][number] {
  return { person: briefPerson(person), followup: briefFollowup(followup, person) }
}
