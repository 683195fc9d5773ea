import { addDays, daysBetween } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import type { DateContext, FoundWhen, UnreadWhen, When } from '../dates/context.ts'
import { asDeadline } from '../dates/text/deadline.ts'
import { asMoved } from '../dates/text/moved.ts'
import { findWhen } from '../dates/read-when.ts'
import { findAmid } from './amid-words.ts'
import type { Clause } from './clauses.ts'
import { asksForStep, isArranged, isReported, orders, sayingIn, withoutSaying } from './step-words.ts'
import { tellsOf } from './tells.ts'

export type TouchContext = Omit<DateContext, 'tense'>

/** The date of a clause - of what happened, of a step, or of something that is to be ready by then - or two of which it leaves the choice. */
export type Dated =
  { readonly found: FoundWhen; readonly tells: 'past' | 'future' | 'wait' | 'remark' } | { readonly either: UnreadWhen }

/** How a clause stands among the others. */
export interface Standing {
  /** It is all that was typed. */
  readonly isWhole: boolean
  /** Where no verb tells, its date is of what was. */
  readonly looksBack: boolean
}

/** Finds the date of a clause, and tells by its words which way it looks. Faults: `date-impossible`, `date-zone-unknown`. */
export async function dateOf(clause: Clause, context: TouchContext, standing: Standing): Promise<Dated | null> {
  const { text } = clause
  if (isUnwanted(clause)) return null
  const plain = asDeadline(asMoved(withoutSums(withoutStopping(text))))
  const future = await tryFind(withoutMorning(withoutSaying(plain)), { ...context, tense: 'future' })
  const past = await tryFind(plain, { ...context, tense: 'past' })
  if (future.found ?? past.found) {
    const moved = !future.found && isArranged(clause) ? await findAmid(plain, { ...context, tense: 'future' }) : null
    return sided({ future: future.found ?? moved, past: past.found }, clause, context, standing)
  }
  if (future.either) return { either: future.either }
  if (future.impossible && past.impossible) throw future.impossible
  const span = await spanAlone(clause, standing.isWhole, context)
  if (span) return { found: span, tells: 'wait' }
  const ahead = await findAmid(plain, { ...context, tense: 'future' })
  const behind = await findAmid(plain, { ...context, tense: 'past' })
  return sided({ future: ahead, past: behind }, clause, context, standing)
}

/** What a date would be of a step, and of what happened. */
interface Both {
  readonly future: FoundWhen | null
  readonly past: FoundWhen | null
}

function sided({ future, past }: Both, clause: Clause, context: TouchContext, { looksBack }: Standing): Dated | null {
  const text = withoutStopping(clause.text)
  const isSaid = isReported(clause)
  const hasHappened = tellsOf(clause.said) === 'happened' && !isSaid
  const found = future ?? past
  if (!found || (isSince(text, found) && !isSaid && !orders(clause))) return null
  const was = isSaid && !(looksBack && found.end <= sayingIn(text)) ? null : past
  if (hasHappened && spanAfter.test(found.phrase)) return null
  const isNew =
    isArranged(clause) &&
    future &&
    (isMovedTo(text, future) ||
      (agreedOn.test(text) && (!past || invited.test(text) || isNearer(future, past, context))))
  if (isNew) return { found: future, tells: 'future' }
  if (past && isThisPeriod.test(past.phrase) && !orders(clause)) return null
  if (hasHappened && isDeadline(text, found))
    return future && { found: future, tells: isUntil(text, found) ? 'wait' : 'remark' }
  const ahead = future && ({ found: future, tells: aheadIn(clause, future, isSaid) } as const)
  if (!future || !was) return ahead ?? (was && { found: was, tells: 'past' })
  if (sameMoment(future.when, was.when))
    return isBehind(future.when, context) && !isPartToCome(clause, future) ? { found: future, tells: 'past' } : ahead
  const isBack =
    isLongAhead(future, was, context) ||
    (hasHappened ? !asksForStep(clause) : looksBack && !isDeadline(text, was) && (isSaid || !orders(clause)))
  return isBack ? { found: was, tells: 'past' } : ahead
}

/** "felt better after 2 weeks": how long it took. */
const spanAfter =
  /^(?:after|within|in) (?:(?:an?|one|two|three|four|five|six|ten|\d+|a few|a couple of|several|just|only) )+(?:hours?|days?|weeks?|months?|years?)$/i

/** What lasts until then is waited for; a month amid other words may be of anything. */
function aheadIn(clause: Clause, found: FoundWhen, isSaid: boolean): 'future' | 'wait' | 'remark' {
  if (orders(clause) || isSaid) return 'future'
  if (isUntil(clause.text, found)) return 'wait'
  return found.unsure && clause.said.trim().split(' ').length > 3 ? 'remark' : 'future'
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
const deadlineFirst =
  /^(?:(?:by|until|till|before|for|к|ко|до)|на(?! (?:прошл|т[ео]|эт|выходн|дн|недел|праздн|нов)))\s/i

/** What lasts until a day is waited for. */
function isUntil(text: string, { start, end }: FoundWhen): boolean {
  return (
    /(?:^|\s)(?:until|till|до)\s*$/i.test(text.slice(0, start)) || /^(?:until|till|до)\s/i.test(text.slice(start, end))
  )
}

/** What was arranged for a day is on the nearer of the two that it may be. */
function isNearer(future: FoundWhen, past: FoundWhen, { now }: TouchContext): boolean {
  return daysBetween(now.day, future.when.day) <= daysBetween(past.when.day, now.day)
}

const agreedOn =
  /(?<!\p{L})(?:agreed|(?:re)?booked|(?:re)?scheduled|(?:re)?arranged|confirmed|соглас|запис|договор|назнач|пригла[сш]|(?:по)?звал[аи]?(?!\p{L}))/iu
/** Nobody is asked to come on a day gone by. */
const invited = /(?<!\p{L})(?:invited|пригла[сш]\p{L}+|(?:по)?звал[аи]?(?!\p{L}))/iu

/** "3 calls this week" were on no day of it. */
const isThisPeriod = /^(?:this (?:week|month|year|quarter)|(?:на |в )?эт(?:ой|ом|у) (?:недел|месяц|год)\p{L}*)$/iu

/** "moved to friday", «записалась на 12-е»: what leads to the new day. */
function isMovedTo(text: string, { start, end }: FoundWhen): boolean {
  return movedTo.test(text.slice(0, start)) || /^(?:to|for|until|till|на|до|к)\s/i.test(text.slice(start, end))
}

const movedTo = /(?:(?:^|\s)(?:to|for|until|till|на|до|к|date)|^)\s*$/i

/** "since monday", «с понедельника»: from then on, not then. */
function isSince(text: string, { start, end }: FoundWhen): boolean {
  return since.test(text.slice(0, start)) || /^(?:since|со?)\s(?!утра|самого)/i.test(text.slice(start, end))
}

const since = /(?:^|\s)(?:since|со?)\s*$/i

/** "sending it today": a step of the rest of the day. */
function isPartToCome(clause: Clause, { when }: FoundWhen): boolean {
  return when.time === null && tellsOf(clause.said) !== 'happened' && orders(clause)
}

/** A length of time that is all the clause says is how long to wait: "too busy, 3 months", "give it a week". */
async function spanAlone({ text }: Clause, isWhole: boolean, context: TouchContext): Promise<FoundWhen | null> {
  const said = waiting.exec(text)
  const span = said?.groups?.span
  if (!said || span === undefined || (isWhole && said.index === 0 && said.groups?.lead === undefined)) return null
  const phrase = `${/[а-яё]/i.test(span) ? 'через' : 'in'} ${span}`
  const { found } = await tryFind(phrase, { ...context, tense: 'future' })
  const end = said.index + said[0].trimEnd().length
  return found && { ...found, phrase, start: end - span.length, end }
}

const waiting =
  /(?:^|,)\s*(?:(?:give|let|leave) (?:it|him|her|them|me) (?:sit )?(?:for )?|wait (?:for )?|another |maybe |try |дать |дам |подождать |ждать |пауза |еще |ещё )*(?<lead>(?:(?:she|he|they)(?:['’]ll)? )?(?:will |to )?(?:wants?|needs?|asked for|think(?:s|ing)?(?: (?:it over|about it))?|wait(?:s|ing)?) (?:for |another )?|(?:сам[аи]? )?(?:подумает|думает|подумать|думать|просит|просил[аи]?|попросил[аи]?|взял[аи]?|нужн[аоы]?|отсрочка|подождет|ждет) (?:паузу |время |еще |ещё |на |дать )*)?(?<span>(?:(?:an?|\d+|one|two|three|four|five|six|ten|a few|a couple(?: of)?|another) (?:days?|weeks?|fortnights?|months?|years?)|(?:\d+|пару|две|два|три|четыре|пять) (?:дн(?:я|ей)|недел[юиь]|месяц(?:а|ев)|года?)|неделю|недельку|денек|месяц|полгода))\s*$/i

/** Who "stopped by on tuesday" did nothing by then. */
function withoutStopping(text: string): string {
  return text.replace(/(?<=(?:stopp|dropp|popp|pass)ed |swung |came |went )by(?=\s)/gi, '  ')
}

/** "for 54.50" can be no day and no hour: it is a sum. */
function withoutSums(text: string): string {
  return text.replace(sum, (found) => ' '.repeat(found.length))
}

const sum =
  /(?<=(?<!\p{L})(?:for|paid|cost|costs|price|at|@|за|по|на|заплатил[аи]?|оплатил[аи]?|взял[аи]?|купил[аи]?|цена|стоит)\s)(?:(?:3[2-9]|[4-9]\d|\d{3,})[.,]\d{2}|\d{1,2}[.,][6-9]\d)(?![\d.,:]\d|\d)/giu

/** "asked me not to call in the mornings", «просит не звонить по утрам»: when nothing is to be done; what lasts until then is waited for; what somebody does every week is of no day. */
function isUnwanted(clause: Clause): boolean {
  const { said } = clause
  return (
    (unwanted.test(said) && !waitsUntil.test(said)) || (habit.test(said) && !orders(clause) && !asksForStep(clause))
  )
}

/** "she trains every monday": what goes on by itself is no step of the next one. */
const habit = / (?:every|each|кажд[а-я]+) /

const unwanted =
  / not (?:to )?(?:call|ring|phone|text|write|message|email|contact|bother|disturb|visit|come)(?: (?:me|him|her|them|us))?(?: back)? (?:on|in|at|during|after|before|this|over|early|late|mornings?|evenings?|weekends?|so) | не (?:звонить|набирать|писать|беспокоить|тревожить|приходить|приезжать)(?: (?:ей|еи|ему|им))? (?:по|в|во|утром|вечером|днем|ночью|после|до|раньше|с|рано|поздно|на|так) /
const waitsUntil =
  / (?:until|till|til) | (?:before|до|раньше) (?!(?:\d{1,2}(?: \d\d)?(?: (?:am|pm|часов|утра|вечера))?|\d{1,2} in the \S+|noon|midday|lunch|breakfast|dinner|work|обеда|полудня|завтрака|ужина|работы|вечера|утра) $)/

/** «с утра» alone is the morning that was. */
function withoutMorning(text: string): string {
  return text.replace(/^\s*с (?:самого )?утра(?=\s)/i, (said) => ' '.repeat(said.length))
}

interface Try {
  readonly found: FoundWhen | null
  readonly impossible?: Fault
  readonly either?: UnreadWhen | undefined
}

/** A date of the other tense is no date here; one that no calendar has is told, and so is a choice of two. */
async function tryFind(clause: string, context: DateContext): Promise<Try> {
  try {
    const found = await findWhen(clause, context)
    return { found: found && ((await widerThan(found, clause, context)) ?? found) }
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'date-zone-unknown') throw error
    return error.code === 'date-impossible'
      ? { found: null, impossible: error }
      : { found: null, either: eitherIn(clause, error) }
  }
}

/** "before christmas" and "after" it is another day than it. */
async function widerThan(found: FoundWhen, clause: string, context: DateContext): Promise<FoundWhen | null> {
  const side = /(?<!\p{L})(?:before|after|перед|после|накануне)\s+$/iu.exec(clause.slice(0, found.start))
  return side && findAmid(clause.slice(0, found.end), context, side.index)
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
