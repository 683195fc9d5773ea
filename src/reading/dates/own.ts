import { addDays, addMonths } from '../../domain/time/day.ts'
import { instantOf, wallClockAt, type Zone } from '../../domain/time/zone.ts'
import type { DateContext, When } from './context.ts'
import { dateOrderOf, type DateOrder } from '../../domain/time/date-order.ts'
import type { DayTerm, Said } from './grammar/meaning.ts'
import { longestPhrase, isClosing, readPhrase } from './grammar/phrase.ts'
import { resolve } from './calendar/resolve.ts'
import type { Env } from './calendar/env.ts'
import { correctTypos } from './lexicon/typos.ts'
import { scan, type Tokens } from './lexicon/tokens.ts'

/** What became of a phrase. */
export type Reading =
  | { readonly kind: 'when'; readonly when: When }
  /** No grammar covers it; tokens are given so that the part can be named. */
  | { readonly kind: 'unknown'; readonly tokens: Tokens }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'doubtful'; readonly options: readonly When[] }
  /** On the wrong side of the present; `instead` is the reading on the right side. */
  | { readonly kind: 'past' | 'future'; readonly when: When; readonly instead: When | null }
  | { readonly kind: 'zone-unknown' }

/** Reads a whole phrase with our own grammar. */
export function readOwn(phrase: string, context: DateContext): Reading {
  const tokens = scan(phrase)
  const ways = readPhrase(tokens, orderOf(context, tokens))
  if (ways.length > 0) return judge(ways, tokens, context)
  const inner = trimmed(tokens)
  const again = inner === tokens ? ways : readPhrase(inner, orderOf(context, tokens))
  if (again.length > 0) return judge(again, inner, context)
  const corrected = inner.length > longestPhrase ? null : correctTypos(inner)
  return judge(corrected ? readPhrase(corrected, orderOf(context, tokens)) : [], inner, context)
}

/** Weighs the ways to take a phrase: the first that names a moment on the right side of the present. */
export function judge(ways: readonly Said[], tokens: Tokens, context: DateContext): Reading {
  const env = envOf(context, tokens)
  const doubt = lengthOrHour(ways, env)
  if (doubt) return doubt
  let best: Reading = { kind: 'unknown', tokens }
  for (const said of ways) {
    const reading = readingOf(said, env, context)
    if (reading.kind === 'when') return reading
    if (best.kind === 'unknown' || (best.kind === 'impossible' && reading.kind !== 'impossible')) best = reading
  }
  return best
}

/** «3 часа» is a length and a time of day; which one only the user can say. */
function lengthOrHour(ways: readonly Said[], env: Env): Reading | undefined {
  const length = ways.find(
    ({ day }) => day?.kind === 'shift' && day.from === null && day.amounts.every(({ unit }) => unit === 'hour'),
  )
  const hour = ways.find(({ day, clock, part }) => day === null && clock !== null && part === null)
  if (!length || !hour) return undefined
  const options = [...resolve(length, env), ...resolve(hour, env)].map((moment) => ({ ...moment, zone: null }))
  return { kind: 'doubtful', options }
}

function readingOf(said: Said, env: Env, context: DateContext): Reading {
  const zone = said.zone === 'theirs' ? (context.theirZone ?? null) : said.zone
  if (said.zone === 'theirs' && zone === null) return { kind: 'zone-unknown' }
  const whens = resolve(said, zone === null || said.day !== null ? env : envIn(zone, env)).map((moment): When => ({
    day: moment.day,
    time: moment.time,
    zone: moment.time === null ? null : zone,
    ...(moment.at !== undefined && zone === null ? { at: moment.at } : {}),
  }))
  const [when, ...others] = whens
  if (!when || whens.every((one) => isSkipped(one, context))) return { kind: 'impossible' }
  const ahead = whens.filter((one) => !isWrongSide(one, context))
  if (others.length > 0 && ahead.length !== 1) return { kind: 'doubtful', options: whens }
  const [only = when] = ahead
  return sided(only, context, hasOneReading(said.day))
}

/** A time that no clock of its zone shows on that day, as the clocks go forward over it. */
function isSkipped({ day, time, zone, at }: When, { zone: own, offsetAt }: DateContext): boolean {
  if (time === null || at !== undefined || !offsetAt) return false
  const clock = zone ?? own
  return wallClockAt(instantOf({ day, time }, clock, offsetAt), clock, offsetAt).time !== time
}

/** Holds a moment against the present: a follow-up lies ahead, a touch behind. One said in full (`isFull`) has no other reading. */
export function sided(when: When, context: DateContext, isFull: boolean): Reading {
  if (!isWrongSide(when, context)) return { kind: 'when', when }
  return context.tense === 'past'
    ? { kind: 'future', when, instead: null }
    : { kind: 'past', when, instead: isFull ? null : forward(when, context) }
}

/** A day whose words name its year, or say that it is over, comes no second time. */
function hasOneReading(day: DayTerm | null): boolean {
  switch (day?.kind) {
    case 'date':
    case 'holiday':
    case 'isoWeek':
      return day.year !== null
    case 'period':
    case 'nth':
      return day.period.kind === 'unit'
        ? day.period.offset < 0 && day.period.that !== true
        : day.period.kind === 'year' || day.period.year !== null
    case 'away':
      return day.days < 0
    case 'weekday':
      return day.which === 'last' || day.which === 'beforelast'
    case 'weekdaysAway':
      return day.count < 0
    case 'checked':
      return hasOneReading(day.term)
    case 'both':
      return hasOneReading(day.one) || hasOneReading(day.other)
    case 'beside':
    case 'weekOf':
      return hasOneReading(day.of)
    case 'weekdayIn':
      return hasOneReading(day.week)
    case 'shift':
      return day.sign < 0 || hasOneReading(day.from?.day ?? null)
    case 'now':
    case undefined:
      return false
  }
}

/** A time in another zone, without a day, is the next one there. */
function envIn(zone: Zone, env: Env): Env {
  if (env.offsetAt === null) return env
  const now = wallClockAt(instantOf(env.now, env.zone, env.offsetAt), zone, env.offsetAt)
  return { ...env, now, today: now.day }
}

/** Before now for a follow-up, after now for a touch. */
function isWrongSide(when: When, context: DateContext): boolean {
  const { now, tense } = context
  if (tense === 'any') return false
  const order = compare(when, context)
  if (tense === 'past') return order > 0
  return when.time === null ? when.day < now.day : order < 0
}

function compare({ day, time, zone, at: said }: When, { now, zone: own, offsetAt, at: given }: DateContext): number {
  const isElsewhere = zone !== null && zone !== own
  if ((isElsewhere || said) && time !== null && offsetAt) {
    const at = said ?? instantOf({ day, time }, zone ?? own, offsetAt)
    const present = given ?? instantOf(now, own, offsetAt)
    return at === present ? 0 : at < present ? -1 : 1
  }
  if (day !== now.day) return day < now.day ? -1 : 1
  if (time === null || time === now.time) return 0
  return time < now.time ? -1 : 1
}

/** The same time tomorrow, the same weekday to come, the same date of a year to come. */
function forward(when: When, { now }: DateContext): When {
  if (when.day === now.day) return { ...when, day: addDays(when.day, 1) }
  const isNear = when.day >= addDays(now.day, -7)
  let day = when.day
  for (let round = 0; round < 3000 && day < now.day; round += 1)
    day = isNear ? addDays(day, 7) : addMonths(when.day, 12 * (round + 1))
  return { ...when, day }
}

/** Tells the order of n/m in a phrase. */
export function orderOf(context: DateContext, tokens: Tokens): DateOrder {
  return dateOrderOf(context, isRussian(tokens))
}

function isRussian(tokens: Tokens): boolean {
  return tokens.some(({ text }) => /^[а-яё]/.test(text))
}

/** What the words are measured against in this context. */
export function envOf({ now, at, zone, tense, config, offsetAt, lang, homeLang }: DateContext, tokens: Tokens): Env {
  const russian = isRussian(tokens)
  return {
    today: now.day,
    now,
    at: at ?? null,
    zone,
    tense,
    config,
    weekStart: config.weekStart === 'sunday' ? 'sunday' : 'monday',
    offsetAt: offsetAt ?? null,
    isRussian: russian,
    is24: russian || ((homeLang ?? lang) === 'ru' && !tokens.some(({ text }) => text >= 'a' && text <= 'z~')),
  }
}

function trimmed(tokens: Tokens): Tokens {
  let to = tokens.length
  while (to > 0 && isClosing(tokens, to - 1)) to -= 1
  let from = 0
  while (from < to && isOpening(tokens, from)) from += 1
  return from === 0 && to === tokens.length ? tokens : tokens.slice(from, to)
}

function isOpening(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text ?? ''
  // "back in january", «ещё в январе»: only as a whole phrase; in free text "back" belongs to what is to be done.
  if (text === 'back' || text === 'еще') return leads.has(tokens[at + 1]?.text ?? '')
  return ['"', '«', '“', "'", '(', '['].includes(text)
}

const leads = new Set(['on', 'in', 'at', 'during', 'в', 'во', 'на'])
