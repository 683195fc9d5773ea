import type { PhoneState } from '../../domain/person/person.ts'
import type { Channel, Direction, Outcome } from '../../domain/touch/touch.ts'
import { channelOf } from './channel.ts'
import { clausesOf } from './clauses.ts'
import { isIncoming } from './direction.ts'
import { wantsNoMore } from './no-more.ts'
import { outcomeOf } from './outcome.ts'
import { phoneStateOf } from './phone-state.ts'

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
  const clauses = clausesOf(words)
  const noMore = wantsNoMore(clauses)
  const phone = phoneStateOf(clauses)
  const told = noMore ? 'not-interested' : outcomeOf(clauses)
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

const afterState: Readonly<Record<PhoneState, Outcome>> = {
  wrong: 'no-answer',
  dead: 'no-answer',
  blocked: 'not-interested',
}
