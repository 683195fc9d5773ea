import { Fault } from '../../domain/fault.ts'
import type { FoundWhen } from '../dates/context.ts'
import { hasAny } from '../has-any.ts'
import { fill, withoutTail } from './date-text.ts'
import type { Span } from './draft.ts'
import { clockLike } from './vocabulary.ts'

type FindWhen = (text: string) => Promise<FoundWhen | null>

/** Finds the one date of all that is left; of "friday demo with them at 3pm" the day, the time of which stands apart. */
export async function dateOfAll(whole: string, findWhen: FindWhen): Promise<FoundWhen | null> {
  try {
    const found = withoutTail(await findWhen(whole))
    const [clock, ...more] = clocksIn(whole)
    const isClock = clock && found && found.start >= clock.start && found.end <= clock.end
    const day = isClock && more.length === 0 ? await findWhen(without(whole, clock)).catch(() => null) : null
    return day?.when.time === null ? withoutTail(day) : found
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'doubtful') throw error
    const [clock, ...more] = clocksIn(whole)
    const found = clock && more.length === 0 ? await findWhen(without(whole, clock)).catch(() => null) : null
    if (!found || found.when.time !== null) throw error
    return withoutTail(found)
  }
}

/** Finds the one time of day that stands apart from a date without a time. */
export async function timeApart(text: string, { when, start, end }: FoundWhen, findWhen: FindWhen) {
  const clocks = when.time === null && start < end ? clocksIn(text) : []
  const [clock, ...more] = clocks.length > 1 ? clocks.filter((one) => metAt.test(text.slice(0, one.start))) : clocks
  if (!clock || more.length > 0) return null
  const found = await findWhen(fill(';')(text.slice(0, clock.start)) + text.slice(clock.start, clock.end)).catch(
    () => null,
  )
  return found?.when.time == null ? null : { ...found, ...clock }
}

/** "train 10:03, meet 12:30". */
const metAt = /(?<![\p{L}\p{N}])(?:meet|meeting|call|ring|lunch|dinner|coffee)\s$/iu

/** Finds the one time of day of a text that has no date: that of a rule said elsewhere. */
export async function clockAlone(text: string, findWhen: FindWhen): Promise<FoundWhen | null> {
  const [clock, ...more] = clocksIn(text)
  if (!clock || more.length > 0) return null
  const found = await findWhen(fill(';')(text.slice(0, clock.start)) + text.slice(clock.start, clock.end)).catch(
    () => null,
  )
  return found?.when.time == null ? null : { ...found, phrase: text.slice(clock.start, clock.end), ...clock }
}

function clocksIn(text: string): readonly Span[] {
  return Array.from(
    clockLike.test(text) || hasAny(text, ['at ', 'в ', 'к ']) ? text.matchAll(clocks) : [],
    ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }),
  )
}

function without(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}${fill(';')(text.slice(start, end))}${text.slice(end)}`
}

const clocks =
  /(?<![\p{L}\p{N}:.,$€£])(?:(?:at|by|around|в|к) )?(?:\d{1,2}:\d\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|(?<=(?<!\p{L})[вк] )(?:\d{1,2}|час|два|три|четыре|пять|шесть|семь|восемь|девять|десять)(?=\s*$|\s*[,;.](?!\d))|(?<=at )\d{1,2}(?=\s*$|\s*[,;.]))(?![\p{L}\p{N}:])/giu
