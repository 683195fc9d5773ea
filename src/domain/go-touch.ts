import type { GoReach, GoTouch } from './go-sight.ts'
import type { Outcome } from './touch.ts'

/** The touch a key tells of: by what was last looked at to reach the person, with what was sent. */
export function touchBy(reach: GoReach | null, outcome: Outcome | null): GoTouch {
  if (reach === null) return { outcome, channel: null, via: null, words: '', closes: null }
  if (reach.by === 'call') return { outcome, channel: 'call', via: null, words: '', closes: null }
  const channel = reach.via === 'email' ? 'email' : 'message'
  return { outcome, channel, via: reach.via, words: reach.message?.text ?? '', closes: null }
}
