/** A calendar day, `YYYY-MM-DD`, in nobody's zone. Days compare as text. */
export type Day = `${number}-${number}-${number}`

/** A wall-clock time, `HH:MM`, 00:00 to 23:59. */
export type WallTime = `${number}:${number}`

/** Monday 1 to Sunday 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayMs = 86_400_000

/** Makes a day of its parts, or undefined where the calendar has no such day. Month 1 to 12. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (date < 1 || date > daysInMonth(year, month)) return undefined
  return write(year, month, date)
}

/** Reads `YYYY-MM-DD`; undefined where it is no day of the calendar. */
export function readDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts ? dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/** Gives a day's year, month (1 to 12) and date. */
export function dayParts(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** Counts days since 1970-01-01, negative before it. */
export function dayNumber(day: Day): number {
  return Date.parse(day) / dayMs
}

/** The day that stands `number` days after 1970-01-01. */
export function dayAt(number: number): Day {
  const at = new Date(number * dayMs)
  return write(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** Moves by whole days, backwards when negative. */
export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumber(day) + days)
}

/** Moves by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dayParts(day)
  const total = year * 12 + (month - 1) + months
  const toYear = Math.floor(total / 12)
  const toMonth = (total % 12) + 1
  return write(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** Counts the days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Tells the day of the week. */
export function weekdayOf(day: Day): Weekday {
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7
  return weekdays[sinceMonday] ?? 1
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Counts the days of a month, 28 to 31; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Reads `HH:MM`; undefined where no clock shows it. */
export function readWallTime(text: string): WallTime | undefined {
  const parts = /^(\d{2}):(\d{2})$/.exec(text)
  return parts ? wallTimeFrom(Number(parts[1]), Number(parts[2])) : undefined
}

/** Makes a wall-clock time, or undefined where no clock shows it. Hour 0 to 23, minute 0 to 59. */
export function wallTimeFrom(hour: number, minute: number): WallTime | undefined {
  if (!Number.isInteger(hour) || !Number.isInteger(minute)) return undefined
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined
  return `${two(hour)}:${two(minute)}` as WallTime
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day
}

function two(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value)
}
