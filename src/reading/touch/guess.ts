import type { PhoneState } from '../../domain/person/person.ts'
import type { Channel, Direction, Outcome } from '../../domain/touch/touch.ts'
import { channelOf } from './channel.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { correctionsIn } from './corrected.ts'
import { isIncoming } from './direction.ts'
import { forbidsContact, wantsNoMore } from './no-more.ts'
import { outcomeOf } from './outcome.ts'
import { phoneStateOf } from './phone-state.ts'
import { refusesDay } from './rejected.ts'

/** What words plainly say of a touch; null for what they leave open. */
export interface TouchGuess {
  readonly channel: Channel | null
  readonly direction: Direction | null
  readonly outcome: Outcome | null
  /** A no that ends it: "stop calling". */
  readonly noMore: boolean
  /** Nobody is reached by the phone that was called. */
  readonly phone: PhoneState | null
}

/** Reads what came of a touch off the user's words, English or Russian, where they are plain. */
export function guessTouch(words: string): TouchGuess {
  const all = clausesOf(words)
  const corrections = correctionsIn(all)
  const clauses = all.filter((clause) => !corrections.has(clause))
  const noMore = wantsNoMore(clauses)
  const phone = phoneStateOf(clauses)
  const told = noMore ? 'not-interested' : outcomeBeside(clauses)
  // «номер больше не его»: nobody refused anything.
  const isNobody = phone !== null && phone !== 'blocked' && told === 'not-interested' && !noMore
  const outcome = isNobody ? afterState[phone] : (told ?? (phone && afterState[phone]))
  const isMissed = outcome === 'no-answer'
  return {
    channel: phone ? 'call' : channelOf(clauses),
    direction: !isMissed && isIncoming(clauses) ? 'in' : null,
    outcome,
    noMore,
    phone,
  }
}

/** Who is not to be called at work, or this week, refused nothing by that. */
function outcomeBeside(clauses: readonly Clause[]): Outcome | null {
  const told = outcomeOf(clauses)
  if (told !== 'not-interested' && told !== 'no-answer') return told
  return outcomeOf(clauses.filter((clause) => !forbidsContact(clause) && !refusesDay(clause)))
}

const afterState: Readonly<Record<PhoneState, Outcome>> = {
  wrong: 'no-answer',
  dead: 'no-answer',
  blocked: 'not-interested',
}
