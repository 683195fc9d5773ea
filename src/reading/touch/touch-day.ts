import { addDays, type Day } from '../../domain/time/day.ts'
import type { FoundWhen } from '../dates/context.ts'
import { channelOf } from './channel.ts'
import type { Clause } from './clauses.ts'
import { tellsContact } from './step-words.ts'

/** A date behind us, and the clause it stands in. */
export interface Behind {
  readonly found: FoundWhen
  readonly clause: Clause
}

/**
 * The date of the touch stands where the contact is told of, or by itself; where no clause tells of one, the first counts that is not
 * long ago. "she was ill on monday" beside "called" is a remark.
 */
export function touchIn(told: readonly Behind[], clauses: readonly Clause[], today: Day): FoundWhen | null {
  const behind = told.filter(({ clause }) => !calledOff.test(clause.said))
  const isAlone = ({ found, clause }: Behind) =>
    (
      clause.text.slice(0, found.start - clause.start).replace(joint, '') + clause.text.slice(found.end - clause.start)
    ).replace(/[\s\p{P}]/gu, '') === ''
  const own = behind.filter((one) => tellsContact(one.clause) || isAlone(one) || channelOf([one.clause]) !== null)
  // "no answer friday, no answer again today": it is the last of several attempts.
  if (clauses.some(({ said }) => attempted.test(said) && nowadays.test(said))) return null
  // «вчера не отвечал, сегодня ответил»
  const isMissed = own.every(({ clause }) => attempted.test(clause.said))
  if (isMissed && clauses.some(({ said }) => nowadays.test(said) && answered.test(said))) return null
  const [first] = own
  const met = own.filter(({ clause }) => answered.test(clause.said) && !attempted.test(clause.said))
  const isUnanswered = clauses.some((one) => first && one.start >= first.clause.start && attempted.test(one.said))
  if (first && met.length > 0 && isUnanswered) return met.reduce(later, first).found
  if (first) return own.filter(({ clause }) => attempted.test(clause.said)).reduce(later, first).found
  return clauses.some((clause) => tellsContact(clause) && !sameDay.test(clause.said))
    ? null
    : (behind.find(({ found }) => found.when.day >= addDays(today, -60))?.found ?? null)
}

/** "meeting on friday called off": on that day nothing happened. */
const calledOff =
  / (?:meeting|call|zoom|lunch|coffee|dinner|appointment|demo|visit|viewing|session|fitting|consultation|встреч\S*|созвон\S*|показ\S*|звонок|визит|примерк\S*|консультаци\S*) (?:\S+ ){0,4}(?:called off|cancell?ed|postponed|is off|was off|отмен\S*|перен[её]с\S*|не состоя\S*|сорвал\S*) /

function later(one: Behind, other: Behind): Behind {
  return other.found.when.day > one.found.when.day ? other : one
}

const nowadays = / (?:today|this (?:morning|afternoon|evening)|just now|сегодня) /
const attempted =
  / (?:not|no) (?:answer|reply|response|luck|pick ?up)|(?:re)?tried| again | не (?:взял|брал|берет|подн|сним|ответ|отвеча|дозвон|перезвон|читал|прочитал)/

const answered =
  / (?:answered|replied|picked up|called back|got (?:hold|through|her|him)|(?:ответил|перезвонил|взял|отписал|написал|поговорил|встретил)[а-я]*|(?:до|со)звонил[а-я]*) /

const sameDay = / (?:(?:the )?same (?:day|evening|afternoon|morning)|that day|в тот же (?:день|вечер)|тогда же) /

/** What joins a date to the words before it. */
export const joint =
  /(?:^|\s)(?:(?:so )?(?:(?:is|was|got) )?(?:moved|pushed|rescheduled|postponed|shifted)(?: it)? (?:to|until|till|for)|by|until|till|before|on|at|for|к|ко|до|в|во|на)\s*$/i
