import type { Followup } from '../step/followup.ts'
import type { GoReach, GoTouch } from './go-sight.ts'
import type { Outcome } from '../touch/touch.ts'

/** The touch a key tells of: by what was last looked at to reach the person, with what was sent. */
export function touchBy(reach: GoReach | null, outcome: Outcome | null): GoTouch {
  if (reach === null) return { outcome, channel: null, via: null, words: '', closes: null }
  if (reach.by === 'call') return { outcome, channel: 'call', via: null, words: '', closes: null }
  const channel = reach.via === 'email' ? 'email' : 'message'
  return { outcome, channel, via: reach.via, words: reach.message?.text ?? '', closes: null }
}

/** Tells whether it has to be asked which of what is due a touch closes; nudges of a cadence are closed with it anyway. */
export function isDoubtful(due: readonly Pick<Followup, 'kind' | 'cadence'>[]): boolean {
  return due.filter(({ kind, cadence }) => kind === 'promise' || cadence === null).length > 1
}
