import { CsvError, parse, type Info } from 'csv-parse/sync'
import { Fault } from '../../domain/fault.ts'
import { readHeader, type Column, type ColumnMap } from './header.ts'
import { takeCells } from './row.ts'
import type { RawPerson, Reading } from '../people/record.ts'

/**
 * Reads the people of a CSV text (RFC 4180; commas, semicolons or tabs, whichever its first line holds most of): the columns of
 * Google Contacts, old and new, of Outlook and of a plain sheet. Fault: `file-format` with the line of an unclosed quote, of a
 * row with too few or too many cells, or as `readHeader`.
 */
export function readCsv(text: string, map?: ColumnMap): Reading<RawPerson> {
  const rows = rowsOf(text.replace(/\r\n?/g, '\n'))
  const [header, ...body] = rows
  if (!header) throw new Fault('file-format', { line: 1, problem: 'no-people' })
  const columns = readHeader(header.cells, header.line, map)
  return { people: body.map((row) => personFrom(row, columns)), skipped: [] }
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

function personFrom({ line, cells }: Row, columns: readonly Column[]): RawPerson {
  const excess = cells.slice(columns.length).some((cell) => cell.trim() !== '')
  if (cells.length < columns.length || excess)
    throw new Fault('file-format', { line, problem: 'ragged', cells: cells.length, columns: columns.length })
  return takeCells(line, cells, columns)
}

/** Excel writes the separator of a sheet before it: `sep=;`. */
const separatorLine = /^\ufeff?sep=(.)\n/i

function rowsOf(text: string): readonly Row[] {
  const told = separatorLine.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const before = told ? 1 : 0
  const rows: Row[] = []
  let ended = before
  const onRecord = (cells: readonly string[], { lines }: Info) => {
    ended = before + lines
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ line: ended - cells.reduce((sum, cell) => sum + breaksIn(cell), 0), cells })
    return null
  }
  try {
    parse(body, {
      bom: true,
      delimiter: told?.[1] ?? delimiterOf(body),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: onRecord,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED'
    const line = unclosed ? ended + 1 : before + ((error as { lines?: number }).lines ?? ended + 1)
    throw new Fault('file-format', { line, problem: unclosed ? 'quote-open' : 'quote-astray' })
  }
  return rows
}

function breaksIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0
}

/** The separator the first line holds most of, quoted cells left out. */
function delimiterOf(text: string): string {
  const first = /^[^\n]*/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? ''
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: first.split(delimiter).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter
}
