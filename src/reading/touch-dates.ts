import { Fault } from '../domain/fault.ts'
import type { DateContext, FoundWhen, UnreadWhen, When } from './dates/context.ts'
import { leadsNear } from './dates/near-words.ts'
import { findWhen, unreadIn } from './dates/read-when.ts'
import { spaced } from './touch-words.ts'

/** The dates in the words of a touch: when it happened, and what is to come of it. */
export interface TouchDates {
  readonly happened: FoundWhen | null
  readonly ahead: AheadWhen | null
  /** Words of a next step that stand like its date and are none. */
  readonly unread: UnreadWhen | null
}

/** A next step named in the words of a touch. */
export interface AheadWhen {
  readonly when: When
  /** As the user wrote it. */
  readonly phrase: string
  /** The clause it stands in, without the date. */
  readonly what: string
  /** Who is to do it, where the words say that the other person is. */
  readonly by: 'me' | 'them'
  /** The words plainly speak of a next step; otherwise the date may be about anything. */
  readonly plain: boolean
}

/**
 * Finds the dates in the words of a touch, clause by clause, so that in "called yesterday, wants the list by friday" the
 * friday to come is meant. The first of each kind counts. Faults: `date-impossible`,
 * `date-zone-unknown`.
 */
export async function readTouchDates(text: string, context: Omit<DateContext, 'tense'>): Promise<TouchDates> {
  let unread: UnreadWhen | null = null
  const behind: Behind[] = []
  const ahead: AheadWhen[] = []
  const clauses = clausesOf(text)
  for (const clause of clauses) {
    const found = await readClause(clause.text, context)
    if (found && 'either' in found) {
      if (aheadCue.test(spaced(clause.text))) unread ??= placed(found.either, clause.start)
      continue
    }
    unread ??= unreadAhead(clause, found?.found ?? null, context)
    if (!found) continue
    if (found.tense === 'past') behind.push({ found: shifted(found.found, clause.start), clause })
    else ahead.push(aheadOf(clause.text, found.found))
  }
  return { happened: touchIn(behind, clauses), ahead: stepIn(ahead), unread }
}

interface Behind {
  readonly found: FoundWhen
  readonly clause: Clause
}

/**
 * The date of the touch stands where the contact is told of, or by itself; where no clause tells of one, the first counts. "she
 * was ill on monday" beside "called" is a remark.
 */
function touchIn(behind: readonly Behind[], clauses: readonly Clause[]): FoundWhen | null {
  const tellsContact = ({ text }: Clause) => contactCue.test(spaced(text))
  const isAlone = ({ found, clause }: Behind) =>
    spaced(
      clause.text.slice(0, found.start - clause.start).replace(joint, '') + clause.text.slice(found.end - clause.start),
    ).trim() === ''
  const own = behind.find((one) => tellsContact(one.clause) || isAlone(one))
  return (own ?? (clauses.some(tellsContact) ? undefined : behind[0]))?.found ?? null
}

/** Of several next steps the one that says to contact the person; without one the first, which is not plain where the days differ. */
function stepIn(steps: readonly AheadWhen[]): AheadWhen | null {
  const contacts = steps.filter(({ what }) => contactStep.test(spaced(what)))
  const [first, ...others] = contacts.length > 0 ? contacts : steps
  if (!first) return null
  const isOne = others.every(({ when }) => sameMoment(when, first.when) || when.day === first.when.day)
  return isOne ? first : { ...first, plain: false }
}

/** What tells that the two were in touch. */
const contactCue =
  / (?:called|rang|phoned|wrote|texted|messaged|emailed|met|saw (?:her|him|them)|visited|talked|spoke|chatted|(?:по|пере|до|со)?звонил[аи]?(?:с[ья])?|(?:до|со)звонил(?:ся|ась|ись)|(?:на)?писал[аи]?|встретил(?:ся|ась|ись)|виделись|(?:по)?говорил[аи]?|общал(?:ся|ась|ись)|приходил[аи]?) /

/** What asks for a contact to come. */
const contactStep =
  / (?:call|ring|phone|text|write|message|email|meet|meeting|visit|contact|follow up|remind|check in|(?:по|пере|со)звон(?:ить|ю|им|ит|имся|иться|ите)|созвон|звонок|набрать|написать|напишу|встреча|встретиться|встретимся|связаться|напомнить|заити|заехать) /

interface Clause {
  readonly text: string
  readonly start: number
}

/** Ends of clauses; a comma or "and" before a number may stand inside a date or a time, a comma before "or" between two. */
const clauseEnd =
  /[.!?;]+\s+|\n+|,\s*(?!\s*(?:(?:(?:at|в|к|около|about) )?\d|(?:or|или)\s))|\s+[-–—]+\s+|\s+(?:and|but|then|и|а|но|потом|затем)\s+(?!\d|a half)/gi

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const end of text.matchAll(clauseEnd)) {
    clauses.push({ text: text.slice(start, end.index), start })
    start = end.index + end[0].length
  }
  return [...clauses, { text: text.slice(start), start }].filter((clause) => clause.text.trim() !== '')
}

/** The date of a clause, or two of which it leaves the choice. */
type Dated = { readonly found: FoundWhen; readonly tense: DateContext['tense'] } | { readonly either: UnreadWhen }

async function readClause(clause: string, context: Omit<DateContext, 'tense'>): Promise<Dated | null> {
  const future = await tryFind(ahead(clause), { ...context, tense: 'future' })
  const past = reported.test(clause) ? none : await tryFind(clause, { ...context, tense: 'past' })
  if (!future.found && !past.found) {
    if (future.either) return { either: future.either }
    if (future.impossible && past.impossible) throw future.impossible
    return null
  }
  if (!future.found || !past.found) {
    const only = future.found ?? past.found
    return only && { found: only, tense: future.found ? 'future' : 'past' }
  }
  if (sameMoment(future.found.when, past.found.when))
    return { found: future.found, tense: isBehind(future.found.when, context) ? 'past' : 'future' }
  const said = spaced(clause)
  return pastCue.test(said) && !aheadCue.test(said)
    ? { found: past.found, tense: 'past' }
    : { found: future.found, tense: 'future' }
}

const none: Try = { found: null }

/** What someone said or asked for is no touch: "told me to come friday", «сказала в пятницу». */
const reported =
  /(?<![\p{L}\p{N}])(?:said|told (?:me|us)|asked|promised|agreed|сказал[аи]?|(?:по)?просил[аи]?|(?:по)?обещал[аи]?|договорил(?:ся|ась|ись))(?![\p{L}\p{N}])/iu

/** Blanks the verb of what was said, so that it does not stand for the past. */
function ahead(clause: string): string {
  return clause.replace(/(?<![\p{L}\p{N}])(?:said|told (?:me|us)|сказал[аи]?)(?![\p{L}\p{N}])/giu, (verb) =>
    ' '.repeat(verb.length),
  )
}

/** Looks for what is nearly a date where the words plainly speak of a next step, beside the date that was found or leading to it. */
function unreadAhead(
  { text, start }: Clause,
  found: FoundWhen | null,
  context: Omit<DateContext, 'tense'>,
): UnreadWhen | null {
  if (!aheadCue.test(spaced(text))) return null
  const before = /(\S+)\s*$/.exec(text.slice(0, found?.start ?? 0))?.[1] ?? ''
  const isLed = leadsNear(before.toLowerCase().replaceAll('ё', 'е')).length > 0
  const rest =
    found && !isLed ? text.slice(0, found.start) + ';'.padEnd(found.end - found.start) + text.slice(found.end) : text
  const unread = unreadIn(rest, { ...context, tense: 'future' }, text)
  return unread && placed(unread, start)
}

/** As it stands in the whole text. */
function placed(unread: UnreadWhen, start: number): UnreadWhen {
  return { ...unread, start: unread.start + start, end: unread.end + start }
}

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

function sameMoment(a: When, b: When): boolean {
  return a.day === b.day && a.time === b.time
}

function aheadOf(clause: string, found: FoundWhen): AheadWhen {
  const said = spaced(clause)
  const before = clause.slice(0, found.start).replace(joint, '').trim()
  const what = `${before} ${clause.slice(found.end)}`.replace(/\s+/g, ' ').replace(/^[\s,:]+|[\s,:.!]+$/g, '')
  return {
    when: found.when,
    phrase: found.phrase,
    what,
    by: theirs.test(said) ? 'them' : 'me',
    plain: aheadCue.test(said),
  }
}

function shifted(found: FoundWhen, by: number): FoundWhen {
  return { ...found, start: found.start + by, end: found.end + by }
}

/** What joins a date to the words before it. */
const joint = /(?:^|\s)(?:by|until|till|before|on|at|for|к|ко|до|в|во|на)\s*$/i

const aheadCue = new RegExp(
  ` (?:${[
    'again|by|until|till|before|will|ll|next|wants?|asks?|asked|promised|agreed|going to|has to|need(?:s)? to|must|let s',
    'call (?:her|him|them|back)|to (?:call|ring|meet|write|send|talk|come|pay|order|decide|think)|meeting|appointment|remind|follow up',
    'снова|еще раз|до|к|ко|хочет|хотят|прос[ия]т|просил[аи]?|попросил[аи]?|обещал[аи]?|обещает|договорил(?:ся|ась|ись)|надо|нужно|буд(?:у|ет|ем|ут)',
    '(?:по|пере|со)звон(?:ить|ю|им|ит|имся|иться|итесь)|созвон|встреча|встретимся|встретиться|напи(?:сать|шу|шет)|напомнить|связаться',
    '(?:от|при)пра(?:вить|влю|вит)|при(?:слать|шлю|шлет|дет|ду|ехать|едет)|скин(?:уть|у|ет)|поговорим|поговорить|решит|подумает|оплатит|закажет|заказать',
  ].join('|')}) | (?:call|ring|write|text|send|meet) `,
)

const pastCue =
  / (?:called|rang|phoned|wrote|texted|messaged|emailed|sent|met|saw|visited|talked|spoke|last|ago|(?:по|пере|до|со)?звонил[аи]?(?:с[ья])?|(?:до|со)звонил(?:ся|ась|ись)|(?:на)?писал[аи]?|отправил[аи]?|встретил(?:ся|ась|ись)|виделись|говорил[аи]?|поговорил[аи]?|приходил[аи]?|был[аио]?|прошл(?:ую|ыи|ое|ом|ои)|назад) /

const theirs =
  / (?:(?:she|he|they) (?:will|ll|promised|wants to (?:send|come|pay|call|write|order))|(?:она|он|они) (?:обещал[аи]?|обещает|буд(?:ет|ут))|(?:сам|сама|сами) (?:позвон|перезвон|напиш|прид|закаж)[а-я]+|(?:пере|по)звонит|напишет|пришлет|отправит|скинет|переведет|оплатит|придет|приедет|закажет|решит|подумает) /
