import { addDays, readDay, weekdayOf, type Day } from '../../domain/day.ts'
import { Fault } from '../../domain/fault.ts'
import type { DateContext, FoundWhen, When } from './context.ts'

/**
 * Reads a whole phrase as a day with or without a time. Faults: `date-not-understood` naming the part, `date-impossible`,
 * `date-past` for a follow-up and `date-future` for a touch.
 */
export async function readWhen(phrase: string, context: DateContext): Promise<When> {
  const day = readDayWords(phrase.trim().toLowerCase(), context)
  if (!day) throw new Fault('date-not-understood', { phrase, part: phrase })
  return Promise.resolve({ day, time: null, zone: null })
}

/** Finds the one date phrase in free text; null where there is none. Faults as `readWhen` for what is clearly meant as a date and cannot be one. */
export async function findWhen(text: string, context: DateContext): Promise<FoundWhen | null> {
  for (const match of text.matchAll(/\S+/g)) {
    const phrase = match[0].replace(/[,.;]$/, '')
    const day = readDayWords(phrase.toLowerCase(), context)
    if (day) {
      const when = { day, time: null, zone: null }
      return Promise.resolve({ when, phrase, start: match.index, end: match.index + phrase.length })
    }
  }
  return Promise.resolve(null)
}

const relative: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, сегодня: 0, завтра: 1, послезавтра: 2 }
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function readDayWords(phrase: string, { now }: DateContext): Day | undefined {
  const shift = relative[phrase]
  if (shift !== undefined) return addDays(now.day, shift)
  const weekday = weekdays.indexOf(phrase)
  if (weekday >= 0) return addDays(now.day, ((weekday + 1 - weekdayOf(now.day) + 6) % 7) + 1)
  return readDay(phrase)
}
