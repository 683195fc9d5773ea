import { addDays, addMonths, type Day } from '../../../domain/time/day.ts'
import type { DateContext } from '../context.ts'
import { readOwn, type Reading } from '../own.ts'

const denied = /^\s*(?:not|не)\s+(.+?)(?:\s*,?\s+(?:but|а)\s+|\s*,\s*)(.+)$/iu

/** Reads "not this friday but next", "not next week, the one after", «не в эту пятницу, а в следующую»: the other one. */
export function readInstead(phrase: string, context: DateContext): Reading | undefined {
  const [, not, meant] = denied.exec(phrase) ?? []
  if (not === undefined || meant === undefined) return undefined
  const refused = readOwn(not, context)
  if (refused.kind !== 'when') return undefined
  const { day } = refused.when
  const after = dayAfter(day, not, meant)
  if (after !== undefined) return { kind: 'when', when: { day: after, time: null, zone: null } }
  const noun = /[^\s,]+$/u.exec(not)?.[0] ?? ''
  const reading = [meant, `${meant} ${noun}`, meant.replace(/\bone$/iu, noun)]
    .map((words) => readOwn(words, context))
    .find((one) => one.kind === 'when' && one.when.day !== day)
  return reading
}

const oneAfter = /^(?:the )?(one|day|week|month|[a-z]+day)(?: right)? after(?: that| it)?$/iu
const afterOne = /^через (?:одну|один|одно)$/iu

/** "the one after", «через одну»: the next of the same kind. */
function dayAfter(day: Day, not: string, meant: string): Day | undefined {
  const said = oneAfter.exec(meant)?.[1]?.toLowerCase() ?? (afterOne.test(meant) ? 'one' : undefined)
  if (said === undefined) return undefined
  const isMonth = said === 'month' || (said === 'one' && /(?:month|месяце?)$/iu.test(not))
  if (isMonth) return addMonths(day, 1)
  const isDay = said === 'day' || (said === 'one' && /(?:today|tomorrow|сегодня|завтра)$/iu.test(not))
  return addDays(day, isDay ? 1 : 7)
}
