import { read, SSF, type CellObject, type WorkBook } from '@e965/xlsx'
import { Fault } from '../../domain/fault.ts'
import type { FormatOptions, RawFile } from '../import-format.ts'
import type { SheetRow } from '../sheet/grid.ts'
import { readColumnMap } from '../sheet/header/column-map.ts'
import { readSheet, type SheetReading } from '../sheet/read-sheet.ts'
import { refuseHugeArchive } from './archive.ts'
import { cellText, type CellReader } from './cell.ts'

/**
 * Reads the people of a workbook (XLSX, XLS or ODS): of its first sheet that is to be seen and holds people. Faults: `file-format` with the
 * `problem`: `workbook-locked` by a password, `workbook-damaged`, `too-large`, and as `readSheet`.
 */
export async function readWorkbook(bytes: Uint8Array, options: FormatOptions): Promise<RawFile> {
  if (bytes[0] === 0x50) refuseHugeArchive(bytes)
  // The library takes what is no container for a text.
  else if (bytes.length < 512) throw new Fault('file-format', { line: 1, problem: 'workbook-damaged' })
  const book = openBook(bytes)
  const sheets = seenSheets(book).map((name) => ({ name, rows: rowsOf(book, name) }))
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const map = readColumnMap(options.map ?? [])
  let refused: unknown = new Fault('file-format', { line: 1, problem: 'no-people' })
  for (const [index, { name, rows }] of filled.entries()) {
    try {
      const reading = await readSheet(rows, { ...options, map })
      const others = book.SheetNames.filter((other) => other !== name).join(', ')
      return { encoding: 'utf-8', ...withOthers(reading, name, others) }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      if (index === 0) refused = error
    }
  }
  throw refused
}

/** The library declares its writer of formats as anything. */
const formats = SSF as {
  readonly is_date: (format: string) => boolean
  readonly format: (format: string, value: number) => string
}

function openBook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new Fault('file-format', { line: 1, problem: isLocked ? 'workbook-locked' : 'workbook-damaged' })
  }
}

function seenSheets(book: WorkBook): readonly string[] {
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) => (Hidden ? [name] : [])))
  return book.SheetNames.filter((name) => !hidden.has(name))
}

function rowsOf(book: WorkBook, name: string): readonly SheetRow[] {
  const reader: CellReader = {
    is1904: book.Workbook?.WBProps?.date1904 === true,
    isDate: (format) => formats.is_date(format),
    format: (format, value) => formats.format(format, value),
  }
  const data = (book.Sheets[name]?.['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const rows: SheetRow[] = []
  for (const [index, row] of data.entries()) {
    const cells = Array.from(row ?? [], (cell) => cellText(cell, reader))
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: index + 1, cells })
  }
  return rows
}

function withOthers(reading: SheetReading, sheet: string, others: string): SheetReading {
  if (others === '') return reading
  const notes = [{ kind: 'one-of-sheets', sheet, others } as const, ...reading.sheet.notes]
  return { ...reading, sheet: { ...reading.sheet, notes } }
}
