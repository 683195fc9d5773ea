import { addDays, addMonths, dayParts, type Day } from '../../../domain/time/day.ts'
import { addMinutes, instantAt, instantMs, instantOf, wallClockAt, type WallClock } from '../../../domain/time/zone.ts'
import type { Amount, DayTerm, Said } from '../grammar/meaning.ts'
import { addWorkdays, weekdayInWeek } from './periods.ts'
import type { Days, Env, Moment } from './env.ts'

type Resolve = (said: Said, env: Env) => readonly Moment[]

/** Finds the day, or the moment on the clock, that lies so far from now or from what was said. */
export function shifted(
  { sign, amounts, from }: DayTerm & { readonly kind: 'shift' },
  env: Env,
  resolve: Resolve,
): Days {
  const base: Moment | undefined = from === null ? { day: env.today, time: null } : resolve(from, env)[0]
  if (!base) return { days: [] }
  let { day } = base
  let minutes = 0
  for (const { unit, count } of amounts) {
    const by = count * sign
    if (Math.abs(by) > 100_000) return { days: [] }
    if (unit === 'second') minutes += by / 60
    else if (unit === 'minute') minutes += by
    else if (unit === 'hour') minutes += by * 60
    else day = addUnit(day, { unit, count: by })
  }
  if (dayParts(day).year > 9000) return { days: [] }
  const isOfClock = amounts.some(({ unit }) => unit === 'second' || unit === 'minute' || unit === 'hour')
  if (!isOfClock) return base.time === null ? { days: [day] } : { days: [day], moment: { day, time: base.time } }
  const start: WallClock = { day, time: base.time ?? env.now.time }
  return { days: [day], moment: onTheClock(start, Math.floor(minutes), env) }
}

/** Counts minutes as a clock on the wall runs, over its changes. */
function onTheClock(start: WallClock, minutes: number, { now, at: present, zone, offsetAt }: Env): Moment {
  if (offsetAt === null) return addMinutes(start, minutes)
  const isNow = start.day === now.day && start.time === now.time
  const from = instantMs(isNow && present !== null ? present : instantOf(start, zone, offsetAt))
  const at = instantAt(from + minutes * 60_000)
  const wall = wallClockAt(at, zone, offsetAt)
  return instantOf(wall, zone, offsetAt) === at ? wall : { ...wall, at }
}

function addUnit(day: Day, { unit, count }: Amount): Day {
  const whole = Math.trunc(count)
  switch (unit) {
    case 'day':
      return addDays(day, whole)
    case 'week':
      return addDays(day, whole * 7)
    case 'month':
      return addMonths(day, whole)
    case 'quarter':
      return addMonths(day, whole * 3)
    case 'year':
      return addMonths(day, whole * 12)
    case 'workday':
      return addWorkdays(day, whole)
    case 'weekend':
      return addDays(weekdayInWeek(day, 6, 'monday'), whole * 7)
    case 'hour':
    case 'minute':
    case 'second':
      return day
  }
}
