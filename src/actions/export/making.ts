import type { Exports } from '../../store/reads/exports.ts'

/** The text of an export, read from the list while it is taken, and what it has come to so far. */
export interface ExportContent {
  readonly parts: Iterable<string>
  /** How many people, or follow-ups in a calendar. */
  total: number
  bytes: number
  /** Of a calendar, known before its text: how many follow-ups come again and stand in it once. */
  once?: number
}

/** Tells whether a person goes out. */
export type IsWanted = (personId: string) => boolean

/** An export in the making: what is read, of whom, and what it has come to. */
export interface Making {
  readonly exports: Exports
  readonly isWanted: IsWanted
  readonly content: ExportContent
}
