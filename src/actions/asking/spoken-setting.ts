import type { SettingValue, SpokenKind } from '../../domain/config.ts'
import { addDays, readWallTime, type WallTime } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import { minutesOf, type WallClock } from '../../domain/time/zone.ts'
import type { Amount } from '../../reading/dates/grammar/meaning.ts'
import { readDuration } from '../../reading/dates/grammar/durations.ts'
import { readWhen } from '../../reading/dates/read-when.ts'
import { scan } from '../../reading/dates/lexicon/tokens.ts'
import { lengthText, readLength } from '../../reading/duration.ts'
import type { App } from '../../app/app.ts'
import { dateContext } from '../when/when.ts'

/** A setting that people say in many ways, and its usual value. */
interface SpokenSetting {
  readonly kind: SpokenKind
  readonly usual: SettingValue
}

/**
 * Writes what people say for a time of day or a length of time as settings take it: "9pm" and «в 9 вечера» as 21:00, "two
 * hours" as 2h. Undefined where it is neither.
 */
export async function spokenSetting(app: App, spoken: SpokenSetting, text: string): Promise<string | undefined> {
  if (spoken.kind === 'time') return timeOfDay(app, text.trim(), readWallTime(String(spoken.usual)) ?? '12:00')
  const lengths = (spoken.kind === 'length' ? [text] : text.split(/[,;]/)).map(minutesSaid)
  const all = lengths.flatMap((one) => (one === undefined ? [] : lengthText(one)))
  return all.length === lengths.length ? all.join(', ') : undefined
}

/** An hour that may be in the morning or in the evening is the one nearer to the usual time: quiet from 9 is from 21:00. */
async function timeOfDay(app: App, text: string, usual: WallTime): Promise<WallTime | undefined> {
  const dotted = /^(\d{1,2})[.-](\d{2})$/.exec(text)
  if (dotted) return readWallTime(`${(dotted[1] ?? '').padStart(2, '0')}:${dotted[2] ?? ''}`)
  for (const phrase of [text, `at ${text}`, `в ${text}`]) {
    const said = await timeSaid(app, phrase)
    if (said === undefined) continue
    const sides = [await timeSaid(app, `${phrase} in the morning`), await timeSaid(app, `${phrase} in the evening`)]
    const times = [said, ...sides].flatMap((time) => time ?? [])
    return times.sort((a, b) => apart(a, usual) - apart(b, usual))[0]
  }
  return undefined
}

/** The time that a phrase means on every day alike; none of what is counted from now or stands on a day of its own. */
async function timeSaid(app: App, phrase: string): Promise<WallTime | undefined> {
  const today = app.clock.today()
  const first = await timeAgainst(app, phrase, { day: today, time: '00:00' })
  const second = first && (await timeAgainst(app, phrase, { day: addDays(today, 1), time: '00:01' }))
  return first === second ? first : undefined
}

async function timeAgainst(app: App, phrase: string, now: WallClock): Promise<WallTime | undefined> {
  const { at: _at, offsetAt: _offsetAt, ...context } = dateContext(app, 'future')
  try {
    const { day, time, zone } = await readWhen(phrase, { ...context, now })
    const isThatDay = day === now.day || (time === '00:00' && day === addDays(now.day, 1))
    return time !== null && zone === null && isThatDay ? time : undefined
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

/** Minutes between two times of day, the shorter way round. */
function apart(a: WallTime, b: WallTime): number {
  const minutes = Math.abs(minutesOf(a) - minutesOf(b))
  return Math.min(minutes, 24 * 60 - minutes)
}

const minutesOfUnit: Readonly<Partial<Record<Amount['unit'], number>>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
}

function minutesSaid(text: string): number | undefined {
  const short = readLength(text)
  if (short !== undefined) return short
  const tokens = scan(text.trim())
  const read = readDuration(tokens, 0)
  if (read?.next !== tokens.length) return undefined
  const minutes = read.value.map(({ unit, count }) => count * (minutesOfUnit[unit] ?? NaN))
  const sum = minutes.reduce((one, other) => one + other, 0)
  return Number.isNaN(sum) ? undefined : sum
}
