import type { GoReach, GoSight } from '../domain/pages/go-sight.ts'
import type { GoAsk, GoTold } from '../domain/pages/go-ask.ts'

/** What the page of a session stands at. */
export interface GoState {
  readonly sight: GoSight
  /** How to reach the person in front, once it was asked. */
  readonly reach: GoReach | null
  /** What is being asked; null where the card waits for a key. */
  readonly ask: GoAsk | null
  /** In discreet mode the card was asked to show who it is. */
  readonly isRevealed: boolean
  readonly told: GoTold | null
}
