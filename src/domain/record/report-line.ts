import type { BriefPerson } from '../person/brief.ts'

/** What became of somebody in a report; each is a line of its preview. */
export type ReportEvent =
  | 'new'
  | 'doubtful'
  | 'learned'
  | 'changed'
  | 'yours'
  | 'contact'
  | 'emptied'
  | 'renamed'
  | 'shared'
  | 'gone'
  | 'back'
  | 'order'
  | 'sponsor'
  | 'optedOut'

/** Every event, in the order in which a preview tells them. */
export const reportEvents = [
  'doubtful',
  'new',
  'shared',
  'optedOut',
  'order',
  'contact',
  'changed',
  'yours',
  'renamed',
  'sponsor',
  'learned',
  'emptied',
  'back',
  'gone',
] as const satisfies readonly ReportEvent[]

/** One line of what a report says otherwise than the last time. */
export interface ReportLine {
  readonly event: ReportEvent
  readonly key: string
  readonly name: string
  /** The number of the person; null for one who joins the list now. */
  readonly no: number | null
  /** The day on which the person was let go, where that stands. */
  readonly letGo: string | null
  /** The field it is about, as the report or the list calls it; null where it is about the person. */
  readonly field: string | null
  readonly from: string | null
  readonly to: string | null
  /** Whom on the list the row may be, or who has the same number. */
  readonly like: readonly BriefPerson[]
}

/** Why a report is not taken over without being asked for. */
export type ReportStop =
  | { readonly kind: 'older'; readonly day: string; readonly last: string }
  | { readonly kind: 'missing'; readonly gone: number; readonly of: number }
  | { readonly kind: 'headers'; readonly missing: readonly string[]; readonly fresh: readonly string[] }
  | { readonly kind: 'key'; readonly column: string }
  | { readonly kind: 'shifted'; readonly rows: number; readonly of: number }

/** Every such reason. */
export const reportStops = [
  'older',
  'missing',
  'headers',
  'key',
  'shifted',
] as const satisfies readonly ReportStop['kind'][]

/** A report beside the one before it. */
export interface ReportPage {
  readonly name: string
  readonly day: string
  /** Whether it was never read before. */
  readonly isFirst: boolean
  readonly lines: readonly ReportLine[]
  /** How many lines of each kind there are. */
  readonly events: Readonly<Record<ReportEvent, number>>
  /** People who are as they were. */
  readonly unchanged: number
  /** Values that the user took off, and people taken off the list: none of it comes back. */
  readonly held: number
  readonly stops: readonly ReportStop[]
}
