import { addDays, wallTimeFrom, type Day, type WallTime } from '../../../domain/time/day.ts'
import { minutesOf } from '../../../domain/time/zone.ts'
import type { Part } from '../lexicon/lexicon.ts'
import type { Clock, Said, Shade } from '../grammar/meaning.ts'
import type { Env, Moment } from './env.ts'

/** Up to this hour a bare one is meant after noon: nobody is called at 5 in the morning. */
const lastHourOfAfternoon = 7

/** Puts the time that was said on a day, or on the nearest day that suits where none was. Empty where no clock shows it. */
export function timeOf(said: Said, day: Day | null, env: Env): readonly Moment[] {
  if (said.clock !== null) return clockMoments(said.clock, said.part, day, env)
  if (said.part !== null) return partMoments(said.part, said.shade, day, env)
  return day === null ? [] : [{ day, time: null }]
}

function clockMoments(clock: Clock, part: Part | null, day: Day | null, env: Env): readonly Moment[] {
  if (clock.same === true) return [{ day: day ?? env.today, time: env.now.time }]
  const hour = hourOf(clock, part, env)
  if (clock.hour === 24 && clock.minute === 0)
    return clockMoments({ hour: 0, minute: 0, exact: true }, null, day === null ? null : addDays(day, 1), env)
  const time = wallTimeFrom(hour >= 24 ? hour - 24 : hour, clock.minute)
  if (time === undefined || clock.hour >= 24) return []
  if (day === null) return [nearest(time, env)]
  if (isOfNight(hour, clock, part)) return inNight(day, time, part, env)
  if (day !== env.today) return [{ day, time }]
  return [{ ...onToday(time, clock, part, env) }]
}

/** Up to this hour the night goes on. */
const lastHourOfNight = 4

/** Stands for an hour that its part of the day does not have: "3 in the evening", «9 дня». */
const noHour = 99

/** An hour that could be either side of noon, once the part of the day is known; of the night after it, 24 and more. */
function hourOf({ hour, exact, written }: Clock, part: Part | null, { is24, isRussian }: Env): number {
  if (hour > 12 && part === 'morning') return noHour
  if (exact || hour > 12 || (part === null && written === true && is24)) return hour
  switch (part) {
    case 'morning':
      return hour === 12 ? 0 : hour
    case 'lunch':
      return hour < 6 ? hour + 12 : hour
    case 'afternoon':
      return hour === 12 || (hour > 9 && isRussian) ? hour : hour < 8 ? hour + 12 : noHour
    case 'evening':
      return hour === 12 ? 24 : hour < 4 && written !== true ? noHour : hour + 12
    case 'night':
    case 'tonight':
      return hour === 12 ? 24 : hour <= lastHourOfNight ? hour + 24 : hour + 12
    case 'deep night':
    case 'small hours':
      return hour === 12 ? 24 : hour < 6 ? hour + 24 : hour + 12
    case null:
      return hour <= lastHourOfAfternoon ? hour + 12 : hour
  }
}

/** "tonight at 1", "tonight at 00:30", «в 2 ночи»: after the midnight that ends a day. */
function isOfNight(hour: number, { exact }: Clock, part: Part | null): boolean {
  return hour >= 24 || (exact && hour <= lastHourOfNight && part !== null && nights.has(part))
}

const nights: ReadonlySet<Part> = new Set(['night', 'deep night', 'small hours', 'tonight'])

/**
 * A night belongs to the day it begins on: "friday night at 1" is on Saturday, tonight is the night to come, or the one there is.
 * «В пятницу в час ночи» is Friday's own; «в пятницу ночью в час» is said of either.
 */
function inNight(day: Day, time: WallTime, part: Part | null, { today, now, tense }: Env): readonly Moment[] {
  const after = { day: addDays(day, 1), time }
  if (day === today) return [tense === 'past' || time >= now.time ? { day, time } : after]
  if (part === 'small hours') return [{ day, time }]
  return part === 'deep night' ? [{ day, time }, after] : [after]
}

/** Today at nine, said at two in the afternoon, is tonight; midnight today is the coming one. */
function onToday(time: WallTime, clock: Clock, part: Part | null, env: Env): Moment {
  const { today, now } = env
  const isBehind = time < now.time
  if (env.tense !== 'past' && isBehind) {
    if (time === '00:00') return { day: addDays(today, 1), time }
    const isLoose = !clock.exact && part === null && !(clock.written === true && env.is24)
    const later = isLoose ? wallTimeFrom(clock.hour + 12, clock.minute) : undefined
    if (later !== undefined && later > now.time) return { day: today, time: later }
  }
  return { day: today, time }
}

/** Without a day a time is the next one to come, or the last one that was. */
function nearest(time: WallTime, { today, now, tense }: Env): Moment {
  if (tense === 'past') return { day: time <= now.time ? today : addDays(today, -1), time }
  return { day: time >= now.time ? today : addDays(today, 1), time }
}

/** When each part of the day begins and ends, in minutes from midnight. */
const windows: Readonly<Record<Part, readonly [from: number, to: number]>> = {
  morning: [240, 720],
  lunch: [690, 900],
  afternoon: [720, 1139],
  evening: [960, 1439],
  tonight: [960, 1439],
  night: [1080, 1439],
  'deep night': [1080, 1439],
  'small hours': [1080, 1439],
}

function partMoments(part: Part, shade: Shade | undefined, day: Day | null, env: Env): readonly Moment[] {
  const { today, now } = env
  const [from, to] = windows[part]
  const time = shaded(partTime(part, env), part, shade)
  const minutes = minutesOf(now.time)
  if (day !== null && day !== today) return [{ day, time }]
  if (env.tense === 'past') {
    if (time <= now.time) return [{ day: today, time }]
    return [
      minutes >= from || day !== null
        ? { day: today, time: minutes >= from ? now.time : time }
        : { day: addDays(today, -1), time },
    ]
  }
  if (time >= now.time) return [{ day: today, time }]
  const nextHour = (Math.floor(minutes / 60) + 1) * 60
  const isMissed = shade === 'first' && day === null
  if (nextHour <= to && !isMissed) return [{ day: today, time: wallTimeFrom(nextHour / 60, 0) ?? time }]
  return [{ day: day === null ? addDays(today, 1) : today, time }]
}

/** How many minutes "early", "mid" and "late" move a part of the day. */
const shades: Readonly<Partial<Record<Part, Readonly<Partial<Record<Shade, number>>>>>> = {
  morning: { middle: 60, late: 120 },
  afternoon: { early: -60, late: 120 },
  evening: { middle: 60, late: 180 },
  tonight: { middle: 60, late: 180 },
  night: { late: 60 },
  'deep night': { late: 60 },
}

function shaded(time: WallTime, part: Part, shade: Shade | undefined): WallTime {
  const by = shade === undefined ? 0 : (shades[part]?.[shade] ?? 0)
  return by === 0 ? time : later(time, by, time)
}

function partTime(part: Part, { config }: Env): WallTime {
  switch (part) {
    case 'morning':
      return config.morning
    case 'lunch':
      return config.noon
    case 'afternoon':
      return later(config.noon, 120, '15:00')
    case 'evening':
    case 'tonight':
      return config.evening
    case 'night':
      return later(config.evening, 120, '22:00')
    case 'deep night':
    case 'small hours':
      return later(config.evening, 240, '22:00')
  }
}

/** Some minutes after a configured hour, at the latest half past eleven at night. */
function later(time: WallTime, minutes: number, fallback: WallTime): WallTime {
  const total = Math.min(minutesOf(time) + minutes, 1410)
  return wallTimeFrom(Math.floor(total / 60), total % 60) ?? fallback
}
