import { addDays, type Day } from './day.ts'

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
