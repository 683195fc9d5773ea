import { dayParts, daysBetween, weekdayOf, type Day, type WallTime } from '../domain/time/day.ts'
import { zoneName, type Zone } from '../domain/time/zone.ts'
import type { Words } from './words.ts'

/** A day, and a time on it where there is one. */
export interface MomentToWrite {
  readonly day: Day
  readonly time: WallTime | null
}

/** "Tue 24 Nov", with the year where the day is more than ten months off, so that two years are never confused. */
export function writeDay(
  day: Day,
  { words, today }: { readonly words: Pick<Words, 'dates'>; readonly today: Day },
): string {
  const { year, month, date } = dayParts(day)
  const isNear = Math.abs(daysBetween(today, day)) < 300
  return words.dates.day({
    weekday: words.dates.weekdays[weekdayOf(day) - 1] ?? '',
    date,
    month: words.dates.months[month - 1] ?? '',
    year: isNear ? null : year,
  })
}

/** "Tue 24 Nov 10:00". */
export function writeMoment(
  { day, time }: MomentToWrite,
  ui: { readonly words: Pick<Words, 'dates'>; readonly today: Day },
): string {
  return time === null ? writeDay(day, ui) : `${writeDay(day, ui)} ${time}`
}

/** The same with the zone of its clock, where that is another than the user's, so that it reads back as the same moment. */
export function writeWhen(
  moment: MomentToWrite & { readonly zone?: Zone | null },
  ui: { readonly words: Pick<Words, 'dates'>; readonly today: Day; readonly ownZone: Zone },
): string {
  const { time, zone } = moment
  const isElsewhere = time !== null && zone != null && zone !== ui.ownZone
  return isElsewhere ? `${writeMoment(moment, ui)} ${zoneName(zone)}` : writeMoment(moment, ui)
}
