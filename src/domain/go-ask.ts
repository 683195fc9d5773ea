import type { BriefFollowup } from './brief.ts'
import type { Fault } from './fault.ts'
import type { GoDeed, GoEcho, GoElsewhere, GoOrder, GoProposal, GoTouch } from './go-sight.ts'

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
  | {
      readonly kind: 'next'
      readonly touch: GoTouch
      readonly order: GoOrder | null
      readonly proposal: GoProposal | null
    }
  | { readonly kind: 'items'; readonly touch: GoTouch }
  | { readonly kind: 'amount'; readonly touch: GoTouch; readonly items: string }
  | { readonly kind: 'why'; readonly touch: GoTouch | null; readonly drops: readonly BriefFollowup[] }
  | { readonly kind: 'until' }
  | { readonly kind: 'note' }

/** What the last key did, or why it did nothing. */
export type GoTold =
  | { readonly deed: GoDeed }
  | { readonly elsewhere: GoElsewhere }
  | { readonly opened: true }
  | { readonly refused: Pick<Fault, 'code' | 'data'> }
