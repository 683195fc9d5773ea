// Days reckoned apart from the program's own code, as whole days since 1970, for the tests that run on the real clock.

const dayLength = 86_400_000
const hourLength = 3_600_000

/** A zone without summer time. */
export interface FixedZone {
  readonly name: string
  /** Milliseconds before UTC's clock. */
  readonly ahead: number
}

/** The zone where it is between noon and one, so that midnight is far from any test. */
export function middayZone(now: number): FixedZone {
  const hours = 12 - new Date(now).getUTCHours()
  const name = hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${String(Math.abs(hours))}`
  return { name, ahead: hours * hourLength }
}

/** The days that the script names, counted from the zone's today. */
export function around(now: number, { ahead }: FixedZone) {
  const today = Math.floor((now + ahead) / dayLength)
  const monday = after(today, 1)
  return { today, tomorrow: today + 1, inThreeDays: today + 3, friday: after(today, 5), nextTuesday: monday + 1 }
}

/** The nearest day of the week behind a day; Sunday is 0. */
function after(day: number, weekday: number): number {
  let next = day + 1
  while (weekdayOf(next) !== weekday) next++
  return next
}

// The first of January 1970 was a Thursday.
function weekdayOf(day: number): number {
  return (day + 4) % 7
}

/** Writes a day as YYYY-MM-DD. */
export function isoDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** How a language writes a day of the next weeks. */
export interface DayNames {
  day(day: number): string
}

/** "Tue 24 Nov". */
export const english = namesOf('Sun Mon Tue Wed Thu Fri Sat', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec')

/** "вт 24 ноября". */
export const russian = namesOf(
  'вс пн вт ср чт пт сб',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
)

function namesOf(weekdays: string, months: string): DayNames {
  return {
    day: (day) => {
      const date = new Date(day * dayLength)
      const weekday = weekdays.split(' ')[weekdayOf(day)] ?? ''
      const month = months.split(' ')[date.getUTCMonth()] ?? ''
      return `${weekday} ${String(date.getUTCDate())} ${month}`
    },
  }
}
