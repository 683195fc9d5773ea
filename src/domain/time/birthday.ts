import { dayFrom, dayParts, type Day } from './day.ts'
import { birthdayParts } from '../person/person.ts'

/** The next birthday, today's included, and the age it brings where the year of birth is known. */
export interface NextBirthday {
  readonly day: Day
  readonly age: number | null
}

/** Finds the next birthday; 29 February is kept on the 28th of a shorter year. Null for what is no birthday. */
export function nextBirthday(birthday: string, today: Day): NextBirthday | null {
  const born = birthdayParts(birthday)
  if (!born) return null
  const { year } = dayParts(today)
  for (const candidate of [year, year + 1]) {
    const day = dayFrom(candidate, born.month, born.date) ?? dayFrom(candidate, born.month, born.date - 1)
    if (day !== undefined && day >= today) return { day, age: born.year === null ? null : candidate - born.year }
  }
  return null
}
