import { dayParts, daysBetween, type Day, type WallTime } from '../../domain/time/day.ts'
import { zoneName, type Instant, type Zone } from '../../domain/time/zone.ts'
import { writeDay, writeMoment } from '../../i18n/moment.ts'
import type { Ui } from '../ui.ts'

/** A day, and a time on it where there is one. */
export interface Moment {
  readonly day: Day
  readonly time: WallTime | null
  readonly zone?: Zone | null
  /** The instant, where it is known: a time by another clock than the user's is told by both. */
  readonly dueAt?: Instant | null
}

type DayUi = Pick<Ui, 'words' | 'today'> & Partial<Pick<Ui, 'wallAt'>>

/** "Tue 24 Nov"; with the year where the day is more than ten months off, so that two years are never confused. */
export function dayWords(day: Day, ui: DayUi): string {
  return writeDay(day, ui)
}

/** "24 Nov": the date without its weekday, with the year as above. */
export function dateWords(day: Day, { words, today }: DayUi): string {
  const { year, month, date } = dayParts(day)
  const near = Math.abs(daysBetween(today, day)) < 300
  return words.dates.date({ date, month: words.dates.months[month - 1] ?? '', year: near ? null : year })
}

/** "Tue 24 Nov 10:00". */
export function momentWords(moment: Moment, ui: DayUi): string {
  return writeMoment(moment, ui)
}

/**
 * "Tue 24 Nov 10:00, in 3 days": what every command echoes of a date it took. A time by another clock is told by both:
 * "Mon 23 Nov 09:00 Asia/Tokyo (Sun 22 Nov 19:00 here), today".
 */
export function echoWords(moment: Moment, ui: DayUi): string {
  const own = ownMoment(moment, ui)
  if (!own) return `${momentWords(moment, ui)}, ${distanceWords(moment.day, ui)}`
  const here = ui.words.dates.here({ when: momentWords(own, ui) })
  return `${momentWords(moment, ui)} ${zoneName(moment.zone ?? '')} (${here}), ${distanceWords(own.day, ui)}`
}

/** A moment with its distance, without, and today's by its time alone: the first that has room is taken. */
export function momentWays(moment: Moment, ui: DayUi): readonly string[] {
  const isToday = moment.day === ui.today && moment.time !== null && ownMoment(moment, ui) === null
  return [echoWords(moment, ui), momentWords(moment, ui), ...(isToday ? [moment.time] : [])]
}

/** The same moment by the user's own clock, where it shows something else. */
function ownMoment({ day, time, dueAt }: Moment, { wallAt }: DayUi): Moment | null {
  if (!dueAt || !wallAt) return null
  const own = wallAt(dueAt)
  return own.day === day && own.time === time ? null : own
}

/** "in 3 days", "yesterday", "3 weeks ago". Weeks where they come out even, months from 60 days on, years from three on. */
export function distanceWords(day: Day, { words, today }: DayUi): string {
  const days = daysBetween(today, day)
  const { dates } = words
  if (days === 0) return dates.today
  if (days === 1) return dates.tomorrow
  if (days === -1) return dates.yesterday
  const far = Math.abs(days)
  if (far >= 1095) return days > 0 ? dates.inYears(Math.round(far / 365.25)) : dates.yearsAgo(Math.round(far / 365.25))
  if (far >= 60) return days > 0 ? dates.inMonths(Math.round(far / 30.4)) : dates.monthsAgo(Math.round(far / 30.4))
  if (far >= 14 && far % 7 === 0) return days > 0 ? dates.inWeeks(far / 7) : dates.weeksAgo(far / 7)
  return days > 0 ? dates.inDays(far) : dates.daysAgo(far)
}
