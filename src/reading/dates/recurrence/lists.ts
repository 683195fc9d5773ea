import type { Weekday } from '../../../domain/time/day.ts'
import { readOrdinal } from '../grammar/numbers.ts'
import { as, digitCount, digitsAt, is, isGlued, isText, skip, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** A list of weekdays; a stretch of them is written out. */
export function readWeekdays(tokens: Tokens, at: number): Hit<readonly Weekday[]> | undefined {
  const list = readList(tokens, at, (one) => {
    const weekday = as(tokens, one, 'weekday') ?? as(tokens, one, 'weekdays')
    return weekday === undefined ? undefined : { value: weekday, next: one + 1 }
  })
  if (!list) return undefined
  const joint = tokens[list.next]?.text ?? ''
  const to = ['-', '–', 'to', 'thru', 'through', 'по'].includes(joint)
    ? (as(tokens, list.next + 1, 'weekday') ?? as(tokens, list.next + 1, 'weekdays'))
    : undefined
  if (to === undefined) return { value: list.value as readonly Weekday[], next: list.next }
  const from = list.value.at(-1) ?? to
  const stretch = Array.from(
    { length: ((to - from + 7) % 7) + 1 },
    (_, index) => (((from - 1 + index) % 7) + 1) as Weekday,
  )
  return { value: [...(list.value.slice(0, -1) as Weekday[]), ...stretch], next: list.next + 2 }
}

/** A list of numbers: "4th and 10th", «21 и 31». */
export function readNumbers(tokens: Tokens, at: number): Hit<readonly number[]> | undefined {
  return readList(tokens, at, (one) => {
    const the = skip(tokens, one, 'the')
    const ordinal = readOrdinal(tokens, the)
    if (ordinal) return ordinal
    const digits = digitsAt(tokens, the)
    return digits === undefined ||
      digitCount(tokens, the) > 2 ||
      isText(tokens, the + 1, ':') ||
      is(tokens, the + 1, 'times') ||
      isGlued(tokens, the + 1)
      ? undefined
      : { value: digits, next: the + 1 }
  })
}

/** Reads things joined by commas, "and" and «и». */
export function readList(
  tokens: Tokens,
  at: number,
  one: (at: number) => Hit<number> | undefined,
): Hit<readonly number[]> | undefined {
  const values: number[] = []
  let next = at
  for (;;) {
    const comma =
      values.length > 0 && (isText(tokens, next, ',') || isText(tokens, next, '/') || isText(tokens, next, '&'))
        ? next + 1
        : next
    const joint = values.length > 0 && is(tokens, comma, 'and') ? comma + 1 : comma
    if (values.length > 0 && joint === next) break
    const hit = one(values.length > 0 ? skip(tokens, joint, 'on') : joint)
    if (!hit || values.length > 12) break
    values.push(hit.value)
    next = hit.next
  }
  return values.length === 0 ? undefined : { value: values, next }
}
