import { defaultConfig } from '../../src/domain/config.ts'
import { readDay, readWallTime } from '../../src/domain/time/day.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { WallClock } from '../../src/domain/time/zone.ts'
import type { DateContext, When } from '../../src/reading/dates/context.ts'
import { findWhen, readWhen } from '../../src/reading/dates/read-when.ts'
import { offsetOf } from './zones.ts'

export interface Given extends Partial<Omit<DateContext, 'now' | 'config'>> {
  /** The user's wall clock, `YYYY-MM-DD HH:MM`; Wednesday 11 March 2026, 10:20 where not given. */
  readonly now?: string
  readonly config?: Partial<DateContext['config']>
}

/** What a phrase is read against in a test. */
export function dateContext({ now = '2026-03-11 10:20', config, ...rest }: Given = {}): DateContext {
  return {
    now: wall(now),
    zone: 'UTC',
    lang: 'en',
    tense: 'future',
    config: { ...defaultConfig, ...config },
    offsetAt: offsetOf,
    ...rest,
  }
}

/** Reads a phrase and writes what it means: `2026-03-13`, `2026-03-13 10:00`, with the zone where one was said, or the fault's code. */
export async function read(phrase: string, given: Given = {}): Promise<string> {
  try {
    return written(await readWhen(phrase, dateContext(given)))
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

/** Finds a phrase in free text and writes `phrase = moment`; `none` where there is no date. */
export async function find(text: string, given: Given = {}): Promise<string> {
  try {
    const found = await findWhen(text, dateContext(given))
    return found ? `${found.phrase} = ${written(found.when)}` : 'none'
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

function written({ day, time, zone }: When): string {
  return [day, time, zone].filter((part) => part !== null).join(' ')
}

function wall(text: string): WallClock {
  const day = readDay(text.slice(0, 10))
  const time = readWallTime(text.slice(11))
  if (!day || !time) throw new Error(`not a wall clock: ${text}`)
  return { day, time }
}
