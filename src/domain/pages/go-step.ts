import type { Day } from '../time/day.ts'
import type { QueueGroup } from '../step/queue.ts'
import type { Outcome } from '../touch/touch.ts'

/** What a session did with a card; a note leaves the card where it is, and who was skipped comes last. */
export type GoDeedKind = 'logged' | 'snoozed' | 'let-go' | 'noted' | 'skipped'

/** One step of a session: the day's work through one list, which is left and taken up again. */
export interface GoStep {
  readonly id: number
  readonly personId: string
  readonly deed: GoDeedKind
  /** Of what was logged: how it went. */
  readonly outcome: Outcome | null
  readonly group: QueueGroup
  /** The journal's number of the change; null where nothing was changed. */
  readonly seq: number | null
}

/** A day's work through one list: today's people, or others by what they were asked for. */
export interface GoSession {
  readonly day: Day
  /** Empty for today's people. */
  readonly list: string
}

/** Tells whether a card was dealt with by a step. */
export function deals({ deed }: Pick<GoStep, 'deed'>): boolean {
  return deed === 'logged' || deed === 'snoozed' || deed === 'let-go'
}
