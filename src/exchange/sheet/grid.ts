// Sheets: rows of cells of whatever file, and what they say of people. What a CSV file or a workbook is made of is not known here.

/** One row of a sheet with the line it begins on, counted from 1. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}
