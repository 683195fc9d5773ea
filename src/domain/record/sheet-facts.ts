import type { DateOrder } from '../time/date-order.ts'
import type { Day } from '../time/day.ts'

/** What was found of a sheet as a whole, and what was decided about it. */
export interface SheetFacts {
  /** The words above the header: the report's own name; empty where nothing stands there. */
  readonly title: string
  /** The day those words tell. */
  readonly day: Day | null
  readonly notes: readonly SheetNote[]
}

/** One thing that whoever imports a sheet is told about it. */
export type SheetNote =
  /** Rows that are no people, by their lines. */
  | { readonly kind: 'totals' | 'headers-again' | 'remarks'; readonly lines: readonly number[] }
  /** Cells beyond the last column, each kept as a field of its own. */
  | { readonly kind: 'extra-cells'; readonly lines: readonly number[] }
  /** Numbers that a spreadsheet program has cut; they are left out. */
  | { readonly kind: 'cut-phones'; readonly lines: readonly number[]; readonly value: string }
  /** No row names the columns; these were told by what stands in them. */
  | { readonly kind: 'no-header'; readonly columns: string }
  /** Columns known by their cells rather than by their name. */
  | { readonly kind: 'by-content'; readonly columns: string }
  | { readonly kind: 'date-order'; readonly column: string; readonly order: DateOrder; readonly isProven: boolean }
  /** Names that have the family name first, turned or only understood. */
  | { readonly kind: 'family-first'; readonly column: string; readonly example: string }
  /** Bare digits, read with the code of another country, or left as they are since nothing tells. */
  | { readonly kind: 'abroad' | 'unsure-phones'; readonly column: string; readonly example: string }
  /** The sheet of a workbook that was read, and the others. */
  | { readonly kind: 'one-of-sheets'; readonly sheet: string; readonly others: string }
