import type { Day } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import { startOfMinute, type Instant, type Zone } from '../../domain/time/zone.ts'
import { writeWhen, type MomentToWrite } from '../../i18n/moment.ts'
import type { DateContext, FoundWhen, UnreadWhen, When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'

/** The grammar of dates loads at the first phrase: a page without one does not wait for it. */
const grammar = () => import('../../reading/dates/read-when.ts')

/** Whom a date is about: their zone is "her time", «по её времени». */
export interface Whose {
  readonly zone: Zone | null
  /** The number on the list, of someone who is on it. */
  readonly no?: number
}

/** Reads dates; where the person's zone is asked for and not known, the fault gives the line that tells it. Faults: `date-zone-unknown`, `zone-unknown`. */
export async function withZoneHint<T>(whose: Whose | undefined, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Fault) || whose?.no === undefined) throw error
    const isTheirs =
      error.code === 'date-zone-unknown' || (error.code === 'zone-unknown' && error.data.zone === whose.zone)
    if (!isTheirs) throw error
    throw new Fault(error.code, error.data, [['edit', String(whose.no), '--zone', '…']])
  }
}

/** What a phrase of this user is read against, now. */
export function dateContext(app: App, tense: DateContext['tense'], whose?: Whose): DateContext {
  const at = startOfMinute(app.clock.now())
  return {
    now: app.clock.wallAt(at),
    at,
    zone: app.clock.zone(),
    lang: app.lang,
    homeLang: app.homeLang,
    region: app.region,
    tense,
    config: app.config,
    theirZone: whose?.zone ?? null,
    offsetAt: app.clock.offsetAt,
  }
}

/** Reads a phrase the user gave as a date. Faults as `readWhen`. */
export async function whenFrom(
  app: App,
  phrase: string,
  tense: DateContext['tense'] = 'future',
  whose?: Whose,
): Promise<When> {
  const { readWhen } = await grammar()
  return withZoneHint(whose, () => readWhen(withoutTo(phrase), dateContext(app, tense, whose)))
}

/** Drops what joins a date to the verb before it: "to friday", "until the 5th". */
export function withoutTo(phrase: string): string {
  return phrase.replace(/^\s*(?:to|till?|until|'til)\s+(?=\S)/i, '')
}

/** Finds a date phrase in free text. */
export async function whenIn(
  app: App,
  text: string,
  whose?: Whose,
  tense: DateContext['tense'] = 'future',
): Promise<FoundWhen | null> {
  const { findWhen } = await grammar()
  return withZoneHint(whose, () => findWhen(text, dateContext(app, tense, whose)))
}

/** Finds words that stand like a date and are none, `whole` being the text they stand in. */
export async function unreadIn(app: App, text: string, whole: string, whose?: Whose): Promise<UnreadWhen | null> {
  return (await grammar()).unreadIn(text, dateContext(app, 'future', whose), whole)
}

/** Takes the date that a text begins with, the longest there is. */
export async function whenAtStart(app: App, text: string, whose?: Whose): Promise<FoundWhen | null> {
  const { leadingWhen } = await grammar()
  return withZoneHint(whose, () => leadingWhen(text, dateContext(app, 'future', whose)))
}

/** The columns of a follow-up that hold its moment: a day alone, or day, time, zone and the instant they derive. */
export function dueColumns(app: App, when: When) {
  if (when.time === null) return { day: when.day, time: null, zone: null, dueAt: null }
  const zone = when.zone ?? app.clock.zone()
  const dueAt = when.at ?? app.clock.instantOf({ day: when.day, time: when.time }, zone)
  return { day: when.day, time: when.time, zone, dueAt }
}

/** Names a moment to this user: "Tue 24 Nov 10:00". */
export function sayMoment(app: App, moment: MomentToWrite & { readonly zone?: Zone | null }): string {
  return writeWhen(moment, { words: app.words, today: app.clock.today(), ownZone: app.clock.zone() })
}

/** Tells when a day begins by the user's own clock. */
export function startOf(app: App): (day: Day) => Instant {
  return (day) => app.clock.instantOf({ day, time: '00:00' })
}
