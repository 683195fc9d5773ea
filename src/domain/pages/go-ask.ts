import type { BriefFollowup } from '../person/brief.ts'
import type { Fault } from '../fault.ts'
import type { GoDeed, GoEcho, GoElsewhere, GoOrder, GoSaved, GoTouch } from './go-sight.ts'

/** A question about the card in front. What is typed goes into its line; `echo` says how that is understood. */
export interface GoAsk {
  readonly of: GoQuestion
  readonly entry: { readonly before: string; readonly after: string }
  readonly echo: GoEcho | null
  /** Enter was pressed on words that are not understood. */
  readonly isRefused: boolean
}

/** What is asked, with what was answered before. */
export type GoQuestion =
  /** Which of several that are due is done. */
  | { readonly kind: 'which'; readonly touch: GoTouch; readonly due: readonly BriefFollowup[] }
  /** What was said, and when it goes on. */
  | { readonly kind: 'next'; readonly saved: GoSaved; readonly order: GoOrder | null }
  | { readonly kind: 'items'; readonly saved: GoSaved }
  | { readonly kind: 'amount'; readonly saved: GoSaved; readonly items: string }
  /** Of a touch that was saved, or of nobody's: the person alone. */
  | { readonly kind: 'why'; readonly saved: GoSaved | null; readonly drops: readonly BriefFollowup[] }
  | { readonly kind: 'until' }
  | { readonly kind: 'note' }

/** What the last key did, or why it did nothing. */
export type GoTold =
  | { readonly deed: GoDeed }
  | { readonly elsewhere: GoElsewhere }
  | { readonly opened: true }
  | { readonly refused: Pick<Fault, 'code' | 'data'> }
