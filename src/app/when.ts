import type { DateContext, FoundWhen, When } from '../reading/dates/context.ts'
import { findWhen, leadingWhen, readWhen } from '../reading/dates/read-when.ts'
import type { App } from './app.ts'

/** What a phrase of this user is read against, now. */
export function dateContext(app: App, tense: DateContext['tense']): DateContext {
  return {
    now: app.clock.wall(),
    zone: app.clock.zone(),
    lang: app.lang,
    region: app.region,
    tense,
    config: app.config,
    offsetAt: app.clock.offsetAt,
  }
}

/** Reads a phrase the user gave as a date. Faults as `readWhen`. */
export function whenFrom(app: App, phrase: string, tense: DateContext['tense'] = 'future'): Promise<When> {
  return readWhen(phrase, dateContext(app, tense))
}

/** Finds a date phrase in free text. */
export function whenIn(app: App, text: string, tense: DateContext['tense'] = 'future'): Promise<FoundWhen | null> {
  return findWhen(text, dateContext(app, tense))
}

/** Takes the date that a text begins with, the longest there is. */
export function whenAtStart(app: App, text: string, tense: DateContext['tense'] = 'future'): FoundWhen | null {
  return leadingWhen(text, dateContext(app, tense))
}

/** The columns of a follow-up that hold its moment: a day alone, or day, time, zone and the instant they derive. */
export function dueColumns(app: App, when: When) {
  if (when.time === null) return { day: when.day, time: null, zone: null, dueAt: null }
  const zone = when.zone ?? app.clock.zone()
  return { day: when.day, time: when.time, zone, dueAt: app.clock.instantOf({ day: when.day, time: when.time }, zone) }
}
