import { CsvError, parse, type Info } from 'csv-parse/sync'
import { Fault } from '../../domain/fault.ts'
import type { SheetRow } from '../sheet/grid.ts'

/** Excel writes the separator of a sheet before it: `sep=;`. */
const separatorLine = /^\ufeff?"?sep=(.)"?[,;\t]*\n/i

/**
 * Reads the rows of a CSV text (RFC 4180) that hold anything; its separator is a comma, a semicolon, a tab or a bar. A quote matters only at
 * the start of a cell. Fault: `file-format` with the line of a quote that is never closed.
 */
export function rowsOfCsv(written: string): readonly SheetRow[] {
  const text = written.replace(/\r\n?/g, '\n')
  const told = separatorLine.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const before = told ? 1 : 0
  const rows: SheetRow[] = []
  let ended = before
  const onRecord = (cells: string[], { lines }: Info) => {
    ended = before + lines
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ line: ended - cells.reduce((sum, cell) => sum + breaksIn(cell), 0), cells: cells.map(unquoted) })
    return null
  }
  try {
    parse(body, {
      bom: true,
      delimiter: told?.[1] ?? delimiterOf(body),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: onRecord,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Fault('file-format', { line: ended + 1, problem: 'quote-open' })
  }
  return rows
}

/** `"Anna" ` was quoted whole, with a blank behind it. */
function unquoted(cell: string): string {
  return /^"[^"]*"\s+$/.test(cell) ? cell.trim().slice(1, -1) : cell
}

function breaksIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0
}

/** The separator that stands equally often in most of the first lines, quoted cells left out; of several the one that parts more. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 64_000).replace(/(^|[,;\t|\n])[^\S\n\t]*"(?:[^"]|"")*"/g, '$1')
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 60)
  const ranked = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, ...commonCount(lines, delimiter) }))
  return ranked.reduce((best, one) =>
    one.lines > best.lines || (one.lines === best.lines && one.count > best.count) ? one : best,
  ).delimiter
}

function commonCount(lines: readonly string[], delimiter: string): { readonly lines: number; readonly count: number } {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  return [...counts].reduce(
    (best, [count, times]) =>
      times > best.lines || (times === best.lines && count > best.count) ? { lines: times, count } : best,
    { lines: 0, count: 0 },
  )
}
