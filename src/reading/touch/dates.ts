import { addDays } from '../../domain/time/day.ts'
import { isInfinitive } from '../infinitive.ts'
import type { FoundWhen, UnreadWhen, When } from '../dates/context.ts'
import { leadsNear } from '../dates/lexicon/near-words.ts'
import { findWhen, unreadIn } from '../dates/read-when.ts'
import { afterAbsence } from '../absence.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { correctionsIn } from './corrected.ts'
import { asEarliest, isForbidden, isRejected, restOf, taskBefore } from './rejected.ts'
import { dateOf, sameMoment, type TouchContext } from './clause-date.ts'
import { withReason } from './step-reason.ts'
import { withoutNoDays } from './no-days.ts'
import {
  asksForContact,
  asksForStep,
  goesOnPromising,
  isAboutThem,
  isMoved,
  isReported,
  isTheirs,
  orders,
} from './step-words.ts'
import { lastJoined } from './last-joined.ts'
import { tellsOf } from './tells.ts'
import { joint, touchIn, type Behind } from './touch-day.ts'

/** The dates in the words of a touch: when it happened, and what is to come of it. */
export interface TouchDates {
  readonly happened: FoundWhen | null
  readonly ahead: AheadWhen | null
  /** Words of a next step that stand like its date and are none. */
  readonly unread: UnreadWhen | null
  /** What else the user is to do, on another day. */
  readonly others: readonly AheadWhen[]
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

/** What the words are of: a touch to be followed by a step, or one that is only recorded. */
export interface TouchWords extends TouchContext {
  /** Nothing is to follow, so that "coffee friday" was on friday. */
  readonly isRecord?: boolean
}

/**
 * Finds the dates in the words of a touch, clause by clause, so that in "called yesterday, wants the list by friday" the
 * friday to come is meant. The first of each kind counts. Faults: `date-impossible`,
 * `date-zone-unknown`.
 */
export async function readTouchDates(text: string, context: TouchWords): Promise<TouchDates> {
  let unread: UnreadWhen | null = null
  const behind: Behind[] = []
  const ahead: Ahead[] = []
  const undated: Clause[] = []
  const clauses = clausesOf(withoutNoDays(text))
  const corrections = correctionsIn(clauses)
  const findAhead = (phrase: string) => findWhen(phrase, { ...context, tense: 'future' })
  const parts = [...clauses]
  /** What was to be done on a day that was taken back or will not do. */
  let task = ''
  for (let clause = parts.shift(); clause; clause = parts.shift()) {
    if (corrections.has(clause)) task = ahead.pop()?.step.what ?? ''
    const looksBack =
      context.isRecord === true &&
      (clause.start === clauses[0]?.start || (isDateAlone(clause) && ahead.at(-1)?.clause !== before(clauses, clause)))
    const dated = await dateOf({ ...clause, text: asEarliest(clause) }, context, {
      isWhole: clauses.length === 1,
      looksBack,
    })
    if (dated && 'found' in dated && !wasThen(dated.tells, clause) && isRejected(clause, dated.found)) {
      task = taskBefore(clause, dated.found)
      parts.unshift(...restOf(clause, dated.found))
      continue
    }
    if (dated && 'either' in dated) {
      if (asksForStep(clause) || isReported(clause)) unread ??= placed(dated.either, clause.start)
      continue
    }
    unread ??= unreadAhead(clause, dated?.found ?? null, context)
    if (!dated) undated.push(clause)
    else if (dated.tells === 'past') {
      const found = await lastJoined(dated.found, clause, context)
      behind.push({ found: shifted(found, clause.start), clause })
    } else {
      const own = stepOf(clause, dated.found, dated.tells)
      const isPromised = goesOnPromising(clause, before(clauses, clause))
      const step = isPromised ? { ...own, by: 'them' as const } : own
      const said = bareStep.test(step.what) ? inPlace(step, task) : step
      ahead.push({
        clause,
        tells: dated.tells,
        step: said.what === '' || isRepeat.test(said.what) ? joined(said, ahead) : said,
      })
    }
  }
  const chosen = stepIn(ahead, undated)
  const own = ahead.find(({ step: { when } }) => when === chosen?.when)?.clause
  const said = chosen && own ? { ...chosen, what: withReason(chosen.what, own, clauses) } : chosen
  const back = said && movedTo(said, await afterAbsence(text, said, findAhead))
  const step = back && ahead.length === 1 ? beforeThen(back, undated) : back
  return {
    happened: touchIn(behind, clauses, context.now.day),
    ahead: context.isRecord && step && isRemark(ahead, step) ? null : step,
    unread,
    others: chosen ? othersIn(ahead, chosen) : [],
  }
}

/** "on leave from the 10th, call before then": the day before the one that was said. */
function beforeThen(step: AheadWhen, undated: readonly Clause[]): AheadWhen {
  const task = undated.find(({ said }) => / before (?:then|that) $/.test(said) && tellsOf(said) === 'ahead')
  if (!task) return step
  const moved = movedTo(step, { ...step.when, day: addDays(step.when.day, -1), time: null })
  return { ...moved, what: task.text.trim(), by: 'me', plain: true }
}

/** A step on another day than its words name by themselves. */
function movedTo(step: AheadWhen, when: When): AheadWhen {
  if (when.day === step.when.day) return step
  return { ...step, when, phrase: when.time === null ? when.day : `${when.day} ${when.time}` }
}

function before(clauses: readonly Clause[], { start }: Clause): Clause | undefined {
  return clauses.findLast((one) => one.start < start)
}

/** Other things that are plainly to be done by the user, each on a day of its own. */
function othersIn(steps: readonly Ahead[], step: AheadWhen): readonly AheadWhen[] {
  const isTask = ({ clause, step: { what, plain } }: Ahead) =>
    tellsOf(clause.said) === 'ahead' || (plain && asksForContact(what))
  const tasks = steps.filter((one) => one.step.by === 'me' && isTask(one))
  return tasks.map((one) => one.step).filter(({ when }) => when.day !== step.when.day)
}

function wasThen(tells: string, { said }: Clause): boolean {
  return tells === 'past' && tellsOf(said) === 'happened'
}

/** A day by itself is of the task that was to be done on another. */
function inPlace(step: AheadWhen, task: string): AheadWhen {
  return { ...step, what: task, plain: step.plain || task !== '' }
}

/** "call tomorrow and on friday": a day by itself behind a task is another one for it. */
function joined(step: AheadWhen, before: readonly Ahead[]): AheadWhen {
  const last = before.at(-1)
  return last && tellsOf(last.clause.said) === 'ahead' && last.step.when.day < step.when.day
    ? { ...step, what: last.step.what, plain: true }
    : step
}

const isRepeat = /^(?:and|again|then|also|once more|и|ещё раз|снова|[\s,])*$/i

/** A day alone, or with what leads from the one that was taken back to it. */
const bareStep = /^(?:no|sorry|wait|actually|better|rather|make it|а|нет|лучше|уже|[\s,])*$/i

/** Nothing but a date: "tuesday", "on the 5th". */
function isDateAlone({ said }: Clause): boolean {
  return alone.test(said)
}

const alone =
  /^ (?:(?:on|in|at|the|and|в|во|и|mon|tues?|weds?|wednes|thur?s?|fri|sat|satur|sun|yesterday|вчера|позавчера|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|пн|вт|ср|чт|пт|сб|вс|\d{1,2}(?:st|nd|rd|th|го)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:янв|фев|мар|апр|ма[ия]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*)(?:day)? )+$/

interface Ahead {
  readonly clause: Clause
  readonly tells: 'future' | 'wait' | 'remark'
  readonly step: AheadWhen
}

/**
 * Of several next steps the one that something was moved to, then the one that says to contact the person, then one that speaks of a step; the first of them is not plain
 * where the days differ. What is to be done without a day of its own is on the one day that is told of: "back on the 9th, call then".
 */
function stepIn(steps: readonly Ahead[], undated: readonly Clause[]): AheadWhen | null {
  const tasks = steps.filter(({ clause }) => tellsOf(clause.said) === 'ahead')
  const among = tasks.length > 0 ? tasks : steps
  const moved = among.filter(({ clause, tells }) => tells === 'future' && isMoved(clause))
  const contacts = among.filter(({ step }) => asksForContact(step.what))
  const plain = among.filter(({ step }) => step.plain)
  const deeds = plain.filter(({ clause }) => orders(clause))
  const own = deeds.filter(({ step }) => step.by === 'me' && step.what.toLowerCase().split(' ').some(isInfinitive))
  const [first, ...others] = [moved, contacts, own, deeds, plain, among].find((some) => some.length > 0) ?? []
  if (!first) return null
  const isOne = others.every(
    ({ step: { when } }) => sameMoment(when, first.step.when) || when.day === first.step.when.day,
  )
  // "text wed and call fri": the first of what is to be done; the others are told.
  if (!isOne) return { ...first.step, plain: first.step.plain && among === tasks && others.every(isLater(first)) }
  if (first.step.plain || first.tells === 'remark') return first.step
  const task = undated.find(({ said }) => tellsOf(said) === 'ahead')
  return task ? { ...first.step, what: task.text.trim(), plain: true } : first.step
}

function isLater({ step: { when, by } }: Ahead) {
  return ({ step }: Ahead) => step.plain && step.by === by && step.when.day > when.day
}

/** A day that nothing is to be done on. */
function isRemark(steps: readonly Ahead[], { plain, when }: AheadWhen): boolean {
  return !plain && steps.every(({ step }) => step.when.day === when.day)
}

/** Looks for what is nearly a date where the words plainly speak of a next step, beside the date that was found or leading to it. */
function unreadAhead(clause: Clause, found: FoundWhen | null, context: TouchContext): UnreadWhen | null {
  if (!asksForStep(clause)) return null
  const { text, start } = clause
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

function stepOf(clause: Clause, found: FoundWhen, tells: 'future' | 'wait' | 'remark'): AheadWhen {
  const { text } = clause
  const before = text.slice(0, found.start).replace(joint, '').trim()
  const what = `${before} ${text.slice(found.end)}`.replace(/\s+/g, ' ').replace(/^[\s,:]+|[\s,:.!]+$/g, '')
  const isStep = tells === 'wait' || orders(clause) || !isAboutThem(clause)
  return {
    when: found.when,
    phrase: found.phrase,
    what: isForbidden(clause) ? '' : what,
    by: isTheirs(clause) ? 'them' : 'me',
    plain: isStep && tells !== 'remark',
  }
}

function shifted(found: FoundWhen, by: number): FoundWhen {
  return { ...found, start: found.start + by, end: found.end + by }
}
