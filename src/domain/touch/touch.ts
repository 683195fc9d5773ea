import type { MessageVia } from '../person/link.ts'
import type { Row } from '../person/person.ts'
import type { Instant, Zone } from '../time/zone.ts'

/** One contact that happened. Append-only: a mistake is voided and, where needed, written anew. */
export interface Touch extends Row {
  readonly personId: string
  readonly at: Instant
  /** Where the user's clock stood, so that the touch keeps its day. */
  readonly zone: Zone
  readonly channel: Channel | null
  /** By what a message went, where that is known. */
  readonly via: MessageVia | null
  readonly direction: Direction
  readonly outcome: Outcome | null
  /** What was said, in the user's words; may be empty. */
  readonly words: string
}

export type Channel = 'call' | 'message' | 'email' | 'meeting'
export type Direction = 'out' | 'in'
export type Outcome = 'reached' | 'no-answer' | 'interested' | 'later' | 'order' | 'not-interested'

export const channels: readonly Channel[] = ['call', 'message', 'email', 'meeting']
export const outcomes: readonly Outcome[] = ['reached', 'no-answer', 'interested', 'later', 'order', 'not-interested']

/** The usual number of outgoing touches before a yes. */
export const usualTouches = 7

/** How far a person is on the way of seven: outgoing touches since the last order, and how many of them went unanswered. */
export interface TouchCount {
  readonly sent: number
  readonly unanswered: number
}
