import { dayFrom } from '../../domain/time/day.ts'
import { birthdayParts } from '../../domain/person/person.ts'
import { dateWords } from './day.ts'
import type { Ui } from '../ui.ts'

/** "12 May 1990", "12 May" where the year is not known; what is no birthday stays as it is kept. */
export function birthdayWords(birthday: string, { words }: Pick<Ui, 'words'>): string {
  const parts = birthdayParts(birthday)
  const day = parts && dayFrom(parts.year ?? 2000, parts.month, parts.date)
  if (!day) return birthday
  return dateWords(day, { words, today: parts.year === null ? day : '9999-12-31' })
}
