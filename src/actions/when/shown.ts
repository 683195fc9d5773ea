import type { App } from '../../app/app.ts'
import { nextDays } from '../step/repeat.ts'
import { typedText } from '../asking/typed-text.ts'
import { readDay, readWallTime, type Day } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import { ofReading } from '../../i18n/words.ts'
import { writeRule, type Recurrence } from '../../domain/time/recurrence.ts'
import { instantOf, wallClockAt, type WallClock, type Zone } from '../../domain/time/zone.ts'
import type { DateContext, When } from '../../reading/dates/context.ts'
import { readOwn } from '../../reading/dates/own.ts'
import { readWhen } from '../../reading/dates/read-when.ts'
import { readRecurrence } from '../../reading/dates/recurrence/read.ts'

/** One phrase and what it was read as. */
export interface Shown {
  readonly phrase: string
  readonly when: When | null
  /** Where it is a rule: the rule by RFC 5545, its beginning where one was said, and the next days it falls on. */
  readonly repeats: {
    readonly rule: string
    /** The zone of its time, where one was said. */
    readonly zone?: Zone
    readonly start: Day | null
    readonly next: readonly Day[]
  } | null
  /** Why it was refused. */
  readonly refusal: string | null
}

/** Reads a phrase as the commands do: as a day, else as a rule. Faults as `typedText`, `readWhen`. */
export async function readShown(given: string, context: DateContext): Promise<Shown> {
  const phrase = typedText(given, '--stdin')
  const rule = readOwn(phrase, context).kind === 'when' ? null : ruleToCome(phrase, context)
  if (!rule) return { phrase, when: await readWhen(phrase, context), repeats: null, refusal: null }
  return {
    phrase,
    when: null,
    repeats: {
      rule: writeRule(rule),
      ...(rule.zone === null ? {} : { zone: rule.zone }),
      start: rule.start,
      next: nextDays(rule, nowIn(rule.zone, context), 3),
    },
    refusal: null,
  }
}

/** What the clock shows in the zone of a rule. */
export function nowIn(zone: Zone | null, { now, zone: own, offsetAt }: DateContext): WallClock {
  return zone === null || !offsetAt ? now : wallClockAt(instantOf(now, own, offsetAt), zone, offsetAt)
}

/** Reads a rule; a touch gone by has none. */
export function ruleToCome(phrase: string, context: DateContext): Recurrence | null {
  return context.tense === 'past' ? null : readRecurrence(phrase, context)
}

/** Reads a phrase, or tells why it is refused. */
export async function shownOrRefused(app: App, phrase: string, context: DateContext): Promise<Shown> {
  try {
    return await readShown(phrase, context)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return {
      phrase,
      when: null,
      repeats: null,
      refusal: ofReading(app.words.faults[error.code](error.data), app.words),
    }
  }
}

/** Reads `--now`, a minute of the user's wall clock; seconds are passed over, a zone is none of it. Fault: `value-invalid`. */
export function readNow(text: string): WallClock {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text.trim())
  const day = readDay(parts?.[1] ?? '')
  const time = readWallTime(parts?.[2] ?? '')
  if (!day || !time) throw new Fault('value-invalid', { name: '--now', value: text, takes: 'YYYY-MM-DDTHH:MM' })
  return { day, time }
}
