import type { Row } from '../person/person.ts'
import type { Instant } from '../time/zone.ts'

/** A way to yes with its stages; two by default, customers and team. */
export interface Funnel extends Row {
  readonly slug: string
  readonly labelEn: string
  readonly labelRu: string
  readonly position: number
}

/** One stage of a funnel. */
export interface Stage extends Row {
  readonly funnelId: string
  readonly slug: string
  readonly labelEn: string
  readonly labelRu: string
  readonly position: number
  readonly kind: StageKind
  /** Days after which a person standing here without a touch rots; null where none do. */
  readonly rotDays: number | null
}

/** Open stages lead on; won and lost ones end the way. */
export type StageKind = 'open' | 'won' | 'lost'

/** Where a person stands in a funnel; one for each person and funnel. */
export interface Placement extends Row {
  readonly personId: string
  readonly funnelId: string
  readonly stageId: string
  readonly since: Instant
}

/** Where someone stands, without its bookkeeping. */
export type Standing = Pick<Placement, 'personId' | 'funnelId' | 'stageId' | 'since'>

/** One move between stages. Append-only; `fromStageId` is null where the person entered the funnel. */
export interface StageMove extends Row {
  readonly personId: string
  readonly funnelId: string
  readonly fromStageId: string | null
  readonly toStageId: string
  readonly at: Instant
}

/** A funnel or a stage as results name it: its fixed name, and its label in the language of the run. */
export interface Labelled {
  readonly slug: string
  readonly label: string
}

/** Names a funnel or a stage in a result. */
export function labelled(row: Funnel | Stage, lang: 'en' | 'ru'): Labelled {
  return { slug: row.slug, label: labelIn(row, lang) }
}

/** Gives the label of a funnel or a stage in a language. */
export function labelIn(row: { readonly labelEn: string; readonly labelRu: string }, lang: 'en' | 'ru'): string {
  return lang === 'ru' ? row.labelRu : row.labelEn
}
