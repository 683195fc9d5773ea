import type { DateOrder } from '../../../domain/time/date-order.ts'
import { dayFrom, type Day } from '../../../domain/time/day.ts'
import { readBirthday } from '../../people/birthday.ts'

/** What the dates of a column prove: the order of day and month, or nothing where each could be either. */
export function orderProven(cells: readonly string[]): {
  readonly order: DateOrder | undefined
  readonly isOpen: boolean
} {
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  for (const cell of cells) {
    const parts = /^(\d{1,2})([./-])(\d{1,2})(?:\2(?:\d{4}|\d\d))?(?:[\sT].*)?$/.exec(cell.trim())
    if (!parts || parts[2] === '.') continue
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    if (first > 12) dayFirst++
    else if (second > 12) monthFirst++
    else if (first !== second) open++
  }
  const order = dayFirst > monthFirst ? 'dmy' : monthFirst > dayFirst ? 'mdy' : undefined
  return { order, isOpen: open > 0 }
}

/** Finds the day that a report says of itself in the words above it. */
export function dayInTitle(text: string, order: DateOrder): Day | null {
  const figures = /(?<!\d)(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})[-./](\d{1,2})[-./](\d{4}))(?!\d)/.exec(
    text,
  )?.[0]
  const words =
    /(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)? (?:de |of )?\p{L}{3,10}\.?,? (?:de )?\d{4}/u.exec(text)?.[0] ??
    /\p{L}{3,10} \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u.exec(text)?.[0]
  for (const found of [figures, words]) {
    const read = found === undefined ? null : readBirthday(found.replaceAll('.', figures === found ? '.' : ''), order)
    const parts = read === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/.exec(read)
    if (parts) return dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? null
  }
  return null
}
