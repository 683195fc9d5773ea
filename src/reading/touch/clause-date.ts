import { addDays } from '../../domain/day.ts'
import { Fault } from '../../domain/fault.ts'
import type { DateContext, FoundWhen, UnreadWhen, When } from '../dates/context.ts'
import { findWhen } from '../dates/read-when.ts'
import type { Clause } from './clauses.ts'
import { asksForStep, isReported, withoutSaying } from './step-words.ts'
import { tellsOf } from './tells.ts'

export type TouchContext = Omit<DateContext, 'tense'>

/** The date of a clause - of what happened, of a step, or of something that is to be ready by then - or two of which it leaves the choice. */
export type Dated =
  { readonly found: FoundWhen; readonly tells: 'past' | 'future' | 'wait' | 'remark' } | { readonly either: UnreadWhen }

/** Finds the date of a clause, and tells by its words which way it looks. Faults: `date-impossible`, `date-zone-unknown`. */
export async function dateOf(clause: Clause, context: TouchContext, isWhole: boolean): Promise<Dated | null> {
  const { text } = clause
  const isSaid = isReported(clause)
  const hasHappened = tellsOf(clause.said) === 'happened' && !isSaid
  const future = await tryFind(withoutMorning(withoutSaying(text)), { ...context, tense: 'future' })
  const past = isSaid ? none : await tryFind(text, { ...context, tense: 'past' })
  if (!future.found && !past.found) {
    if (future.either) return { either: future.either }
    if (future.impossible && past.impossible) throw future.impossible
    const span = await spanAlone(clause, isWhole, context)
    if (span) return { found: span, tells: 'wait' }
    const day = await dayOfMonth(clause, hasHappened, context)
    return day && { found: day, tells: hasHappened ? 'past' : 'future' }
  }
  const found = future.found ?? past.found
  if (hasHappened && found && isDeadline(text, found)) return future.found && { found: future.found, tells: 'remark' }
  if (!future.found || !past.found) return found && { found, tells: future.found ? 'future' : 'past' }
  if (sameMoment(future.found.when, past.found.when))
    return isBehind(future.found.when, context)
      ? { found: future.found, tells: 'past' }
      : { found: future.found, tells: 'future' }
  const looksBack = (hasHappened && !asksForStep(clause)) || isLongAhead(future.found, past.found, context)
  return looksBack ? { found: past.found, tells: 'past' } : { found: future.found, tells: 'future' }
}

/** A day of the calendar that was just now and will be again nearly a year on. */
function isLongAhead(future: FoundWhen, past: FoundWhen, { now }: TouchContext): boolean {
  return future.when.day > addDays(now.day, 240) && past.when.day >= addDays(now.day, -60)
}

/** What was bought "for the 8th" did not happen then. */
function isDeadline(text: string, { start, end }: FoundWhen): boolean {
  return deadline.test(text.slice(0, start)) || deadlineFirst.test(text.slice(start, end))
}

const deadline = /(?:^|\s)(?:by|until|till|before|for|к|ко|до)\s*$/i
const deadlineFirst = /^(?:by|until|till|before|for|к|ко|до)\s/i

/** A length of time that is all the clause says is how long to wait: "too busy, 3 months", "give it a week". */
async function spanAlone({ text }: Clause, isWhole: boolean, context: TouchContext): Promise<FoundWhen | null> {
  const said = waiting.exec(text)
  const span = said?.groups?.span
  if (!said || span === undefined || (isWhole && said.index === 0)) return null
  const phrase = `${/[а-яё]/i.test(span) ? 'через' : 'in'} ${span}`
  const { found } = await tryFind(phrase, { ...context, tense: 'future' })
  const end = said.index + said[0].trimEnd().length
  return found && { ...found, phrase, start: end - span.length, end }
}

const waiting =
  /(?:^|,)\s*(?:(?:give|let|leave) (?:it|him|her|them|me) (?:sit )?(?:for )?|wait (?:for )?|another |maybe |try |дать |дам |подождать |ждать |пауза |еще |ещё )*(?<span>(?:(?:an?|\d+|one|two|three|four|five|six|a few|a couple of) (?:days?|weeks?|months?|years?)|(?:\d+|пару|две|два|три|четыре|пять) (?:дн(?:я|ей)|недел[юиь]|месяц(?:а|ев)|года?)|неделю|недельку|месяц|полгода))\s*$/i

/** «отгрузка 7-го», «20-го отправили»: the ending makes the number a day of the month. */
async function dayOfMonth({ text }: Clause, hasHappened: boolean, context: TouchContext): Promise<FoundWhen | null> {
  const said =
    /(?<![\d.:/-])(?:[1-9]|[12]\d|3[01])-го(?![\p{L}\d-])(?!\s+(?:класс|этаж|сорт|размер|уровн|курс|разряд|набор|раз))/iu.exec(
      text,
    )
  if (!said) return null
  const { found } = await tryFind(`${said[0]} числа`, { ...context, tense: hasHappened ? 'past' : 'future' })
  return found && { ...found, phrase: `${said[0]} числа`, start: said.index, end: said.index + said[0].length }
}

/** «с утра» alone is the morning that was. */
function withoutMorning(text: string): string {
  return text.replace(/^\s*с (?:самого )?утра(?=\s)/i, (said) => ' '.repeat(said.length))
}

const none: Try = { found: null }

interface Try {
  readonly found: FoundWhen | null
  readonly impossible?: Fault
  readonly either?: UnreadWhen | undefined
}

/** A date of the other tense is no date here; one that no calendar has is told, and so is a choice of two. */
async function tryFind(clause: string, context: DateContext): Promise<Try> {
  try {
    return { found: await findWhen(clause, context) }
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'date-zone-unknown') throw error
    return error.code === 'date-impossible'
      ? { found: null, impossible: error }
      : { found: null, either: eitherIn(clause, error) }
  }
}

/** Where the words leave the choice between two days; dates apart from each other are each of something else. */
function eitherIn(clause: string, { code, data }: Fault): UnreadWhen | undefined {
  const { phrase = '', near, candidates } = data as Partial<Choice>
  const start = clause.indexOf(phrase)
  if (code !== 'doubtful' || !near || !candidates || phrase === clause || start < 0) return undefined
  const words = (index: number, when: When) => candidates[index] ?? when.day
  return {
    phrase,
    start,
    end: start + phrase.length,
    near: near.map((when, index) => ({ words: words(index, when), when })),
    isEither: true,
  }
}

interface Choice {
  readonly phrase: string
  readonly near: readonly When[]
  readonly candidates: readonly string[]
}

/** Today without a time is when the touch happened. */
function isBehind(when: When, { now }: Pick<DateContext, 'now'>): boolean {
  if (when.day !== now.day) return when.day < now.day
  return when.time === null || when.time <= now.time
}

/** Tells whether two moments are one. */
export function sameMoment(a: When, b: When): boolean {
  return a.day === b.day && a.time === b.time
}
