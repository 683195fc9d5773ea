import type { Board } from '../funnel/board.ts'
import type { BriefPerson } from '../person/brief.ts'
import type { PersonCard } from '../person/card.ts'
import type { Fault } from '../fault.ts'

/** A board as a page sees it: of each stage the cards around the one the page stands at. */
export interface BoardSight {
  readonly board: Board
  /** How many of those who stand on each stage come before its first card here. */
  readonly from: readonly number[]
  /** What is typed to filter by. */
  readonly filter: string
  /** There is another funnel to go to. */
  readonly hasOthers: boolean
}

/** Where a page stands: a stage, and on each stage a card, counted from 0. */
export interface BoardPlace {
  readonly stage: number
  readonly cards: readonly number[]
}

/** What a key of the board asks for. */
export type BoardEffect =
  | {
      readonly kind: 'look'
      readonly filter: string
      readonly place: BoardPlace
      /** Who the page is to stand at, wherever they stand now. */
      readonly personId?: string | undefined
    }
  | {
      readonly kind: 'move'
      readonly personId: string
      /** The stage where the page shows them. */
      readonly from: string
      readonly to: string
      readonly filter: string
      readonly place: BoardPlace
    }
  | { readonly kind: 'open'; readonly personId: string }
  | { readonly kind: 'undo'; readonly filter: string; readonly place: BoardPlace }
  | { readonly kind: 'funnel' }

/** What a key did. */
export type BoardDeed =
  | { readonly kind: 'moved'; readonly person: BriefPerson; readonly stage: string }
  /** They stand on another stage than the page showed: another window moved them. */
  | { readonly kind: 'elsewhere'; readonly person: BriefPerson; readonly stage: string }
  | { readonly kind: 'undone'; readonly command: string; readonly about: string }

/** The answer to an effect, or news. */
export type BoardMessage =
  | { readonly sight: BoardSight; readonly place: BoardPlace; readonly deed: BoardDeed | null }
  | { readonly card: PersonCard }
  /** Another window has changed the list. */
  | { readonly changed: true }

/** What the last key did, or why it did nothing. */
export type BoardTold = { readonly deed: BoardDeed } | { readonly refused: Pick<Fault, 'code' | 'data'> }
