import type { PersonCard } from '../person/card.ts'
import type { Fault } from '../fault.ts'
import type { Decided, Undecided, Verdict } from '../person/triage.ts'

/** The undecided people as a page sees them: those around the one it stands at. */
export interface TriageSight {
  readonly items: readonly Undecided[]
  /** How many of those shown come before the first one here. */
  readonly from: number
  /** How many the filter lets through. */
  readonly shown: number
  /** How many there are, whatever is filtered. */
  readonly left: number
  /** How many were decided about today. */
  readonly today: number
  /** What is typed to filter by. */
  readonly filter: string
  /** The one the page stands at; null where nobody is shown. */
  readonly card: PersonCard | null
}

/** What is seen, and which of those shown the page stands at, counted from 0. */
export interface TriageView {
  readonly filter: string
  readonly at: number
}

/** What a key of the page asks for. */
export type TriageEffect =
  | ({ readonly kind: 'look'; /** Who the page is to stand at. */ readonly personId?: string | undefined } & TriageView)
  | ({ readonly kind: 'decide'; readonly ids: readonly string[]; readonly verdict: Verdict } & TriageView)
  | ({ readonly kind: 'tag'; readonly ids: readonly string[]; readonly words: string } & TriageView)
  | ({ readonly kind: 'undo' } & TriageView)
  | { readonly kind: 'mark'; readonly filter: string }
  | { readonly kind: 'card'; readonly personId: string }

/** What a key did. */
export type TriageDeed =
  | ({ readonly kind: 'decided' } & Decided)
  | {
      readonly kind: 'tagged'
      readonly names: readonly string[]
      readonly total: number
      readonly tags: readonly string[]
    }
  | { readonly kind: 'undone'; readonly command: string; readonly about: string }

/** The answer to an effect. */
export type TriageMessage =
  | {
      readonly sight: TriageSight
      readonly at: number
      readonly told: TriageTold | null
      /** Who was to be decided about and waits no more, whoever decided. */
      readonly gone?: readonly string[]
    }
  | { readonly marks: readonly string[] }
  | { readonly card: PersonCard }

/** What the last key did, or why it did nothing. */
export type TriageTold = { readonly deed: TriageDeed } | { readonly refused: Pick<Fault, 'code' | 'data'> }
