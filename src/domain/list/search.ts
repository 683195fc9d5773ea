import { nameFields } from '../person/fields.ts'
import type { BriefPerson } from '../person/brief.ts'
import type { Day } from '../time/day.ts'
import type { ContactKind } from '../person/person.ts'
import type { Instant } from '../time/zone.ts'

/** Where words can be found, in the order in which people are shown: notes, touches and follow-ups go by their time. */
export const searchPlaces = [...nameFields, 'contact', 'tag', 'note', 'touch', 'followup'] as const
export type SearchPlace = (typeof searchPlaces)[number]

/** The places where whole texts stand. */
export type TextPlace = 'note' | 'touch' | 'followup'

/** A person who was found, by the place that fits best. */
export interface Found {
  readonly personId: string
  readonly in: SearchPlace
  /** The row to read the words from, where they are a note's, a touch's or a follow-up's. */
  readonly seq: number | null
  readonly value: string
  /** What kind of contact it is, where it is one. */
  readonly kind: ContactKind | null
  readonly at: Instant | null
  /** The day a follow-up is or was due on. */
  readonly day: Day | null
  /** How many places of this person fit. */
  readonly count: number
}

/** A piece of a text: what was looked for, or what stands around it. */
export interface SnippetPart {
  readonly text: string
  readonly found: boolean
}

/** One person who was found, as results give it. */
export interface SearchHit {
  readonly person: BriefPerson
  readonly company: string | null
  readonly in: SearchPlace
  readonly kind: ContactKind | null
  /** The whole text the words stand in. */
  readonly text: string
  /** The words with their surroundings, cut to a line or two. */
  readonly snippet: readonly SnippetPart[]
  readonly at: Instant | null
  readonly day: Day | null
  /** How many more places of this person fit. */
  readonly more: number
}
