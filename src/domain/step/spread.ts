import { addDays, type Day } from '../time/day.ts'

/**
 * Spreads a number of steps over the days from one on, so that no day holds more than `perDay` with what is planned on it
 * already. Gives a day for each, earliest first. `perDay` is 1 or more.
 */
export function spreadOver(
  count: number,
  from: Day,
  perDay: number,
  planned: ReadonlyMap<Day, number>,
): readonly Day[] {
  const days: Day[] = []
  for (let day = from; days.length < count; day = addDays(day, 1)) {
    const room = Math.max(0, perDay - (planned.get(day) ?? 0))
    for (let left = Math.min(room, count - days.length); left > 0; left--) days.push(day)
  }
  return days
}

/** Days from one to another, both among them. */
export interface Span {
  readonly from: Day
  readonly until: Day
}

/**
 * Spreads a number of steps over a span of days: each goes on the day on which the fewest are planned, the earliest of such.
 * When no day of the span has room under `perDay` the rest go behind it. Gives a day for each, earliest first. `perDay` is 1
 * or more.
 */
export function spreadWithin(
  count: number,
  { from, until }: Span,
  perDay: number,
  planned: ReadonlyMap<Day, number>,
): readonly Day[] {
  const taken = new Map(planned)
  const span: Day[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) span.push(day)
  const load = (day: Day) => taken.get(day) ?? 0
  const days: Day[] = []
  while (days.length < count) {
    const day = span.reduce((least, one) => (load(one) < load(least) ? one : least), from)
    if (load(day) >= perDay) break
    days.push(day)
    taken.set(day, load(day) + 1)
  }
  return [...days.sort(), ...spreadOver(count - days.length, addDays(until, 1), perDay, planned)]
}
