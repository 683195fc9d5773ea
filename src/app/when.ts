import type { DateContext, FoundWhen, UnreadWhen, When } from '../reading/dates/context.ts'
import type { App } from './app.ts'

/** The grammar of dates loads at the first phrase: a page without one does not wait for it. */
const grammar = () => import('../reading/dates/read-when.ts')

/** What a phrase of this user is read against, now. */
export function dateContext(app: App, tense: DateContext['tense']): DateContext {
  return {
    now: app.clock.wall(),
    zone: app.clock.zone(),
    lang: app.lang,
    homeLang: app.homeLang,
    region: app.region,
    tense,
    config: app.config,
    offsetAt: app.clock.offsetAt,
  }
}

/** Reads a phrase the user gave as a date. Faults as `readWhen`. */
export async function whenFrom(app: App, phrase: string, tense: DateContext['tense'] = 'future'): Promise<When> {
  return (await grammar()).readWhen(phrase, dateContext(app, tense))
}

/** Finds a date phrase in free text. */
export async function whenIn(
  app: App,
  text: string,
  tense: DateContext['tense'] = 'future',
): Promise<FoundWhen | null> {
  return (await grammar()).findWhen(text, dateContext(app, tense))
}

/** Finds words that stand like a date and are none, `whole` being the text they stand in. */
export async function unreadIn(app: App, text: string, whole: string): Promise<UnreadWhen | null> {
  return (await grammar()).unreadIn(text, dateContext(app, 'future'), whole)
}

/** Takes the date that a text begins with, the longest there is. */
export async function whenAtStart(
  app: App,
  text: string,
  tense: DateContext['tense'] = 'future',
): Promise<FoundWhen | null> {
  return (await grammar()).leadingWhen(text, dateContext(app, tense))
}

/** The columns of a follow-up that hold its moment: a day alone, or day, time, zone and the instant they derive. */
export function dueColumns(app: App, when: When) {
  if (when.time === null) return { day: when.day, time: null, zone: null, dueAt: null }
  const zone = when.zone ?? app.clock.zone()
  return { day: when.day, time: when.time, zone, dueAt: app.clock.instantOf({ day: when.day, time: when.time }, zone) }
}
