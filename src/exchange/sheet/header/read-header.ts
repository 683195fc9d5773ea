import { Fault, type FaultData } from '../../../domain/fault.ts'
import { cleanLine } from '../../../reading/clean.ts'
import { fold } from '../../../reading/fold.ts'
import { areMost, isEmailCell, isLikelyPhone, isNameCell, isPhoneCell } from '../content.ts'
import type { CellsAt, Column, ColumnMap, Field } from './column.ts'
import { columnOf, unguarded } from './column-of.ts'
import { columnsInContext } from './context.ts'
import { normalHeading } from './normal.ts'
import { isOfOthers, isPlaceAlone, kindAmongWords } from './words.ts'

/** A column with its heading as the file writes it. */
export interface HeadedColumn {
  readonly heading: string
  readonly column: Column
}

/** What a header says. */
export interface Header {
  readonly columns: readonly HeadedColumn[]
  /** Whether our own export wrote it; then nothing is guessed. */
  readonly isOwn: boolean
  /** Headings of columns that were told by what stands in them. */
  readonly byContent: readonly string[]
}

/**
 * Reads the headings of a sheet, by the user's word for what a column holds before our own, and by what stands in it after. Fault:
 * `file-format` with the `problem`: it names neither people nor ways to reach them, none of the columns we know holds names while
 * another may, or the user's word is about a column that is not there. `columns` are those that may be meant.
 */
export function readHeader(
  cells: readonly string[],
  { line, map, cellsAt }: { readonly line: number; readonly map: ColumnMap; readonly cellsAt: CellsAt },
): Header {
  const written = cells.map((cell) => cleanLine(unguarded(cell)))
  const isOwn = isOwnHeader(written)
  const headings = isOwn ? written : withoutPrefix(written)
  const refuse = (problem: string, names: readonly string[], data: FaultData = {}) => {
    const found = names.filter((name) => name !== '').slice(0, 8)
    return new Fault('file-format', { line, problem, columns: found, found: found.join(', ').slice(0, 200), ...data })
  }
  const told = headings.map((heading, index) => map.get(fold(written[index] ?? '')) ?? columnOf(heading, isOwn))
  const inContext = isOwn ? told : columnsInContext(told, headings, cellsAt)
  const columns = isOwn
    ? inContext
    : inContext.map((column, index) => byContent(column, headings[index] ?? '', cellsAt(index)))
  const likely = () => likelyNames(written, columns, cellsAt)
  const stray = [...map.keys()].find((name) => !written.some((header) => fold(header) === name))
  if (stray !== undefined) throw refuse('no-such-column', written, { column: stray, likely: likely() })
  const holds = (field: Column['holds']) => columns.some((column) => column.holds === field)
  const isNamed = ['name', 'givenName', 'familyName', 'nickname', 'company'].some((field) => holds(field as Field))
  if (!isNamed && !holds('contact') && !holds('part')) throw refuse('no-columns', written, { columns: [] })
  const unknown = written.filter((_, index) => columns[index]?.holds === 'custom')
  if (!isNamed && map.size === 0 && unknown.length > 0) throw refuse('no-names', unknown, { likely: likely() })
  return {
    columns: columns.map((column, index) => ({ heading: written[index] ?? '', column })),
    isOwn,
    byContent: written.filter((_, index) => columns[index] !== inContext[index]),
  }
}

/** Tells whether our own export wrote a row of headings. */
export function isOwnHeader(headings: readonly string[]): boolean {
  return ['no', 'name', 'roles'].every((name) => headings.some((header) => fold(cleanLine(unguarded(header))) === name))
}

/** The one column that may hold the names, where no other may. */
function likelyNames(headings: readonly string[], columns: readonly Column[], cellsAt: CellsAt): readonly string[] {
  const named = headings.filter(
    (heading, index) => heading !== '' && columns[index]?.holds === 'custom' && areMost(cellsAt(index), isNameCell),
  )
  return named.length === 1 ? named : []
}

/** Takes off what most headings begin with: `Person - Name`, `Contact: Phone`, `client.email`. */
function withoutPrefix(headings: readonly string[]): readonly string[] {
  const prefixOf = (heading: string) => /^([^-:./]{2,40}?)(?: - |: ?|\.(?=\S))(?=.)/.exec(heading)?.[0]
  const counts = new Map<string, number>()
  for (const heading of headings) {
    const prefix = prefixOf(heading)
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  const said = headings.filter((heading) => heading !== '').length
  const common = [...counts].find(([, count]) => count >= 3 && count * 5 >= said * 3)?.[0]
  if (common === undefined) return headings
  return headings.map((heading) => (heading.startsWith(common) ? heading.slice(common.length).trim() : heading))
}

/** A column of an unknown name is told by what stands in it: a kind of contact the heading hints at, or what nothing else looks like. */
function byContent(column: Column, heading: string, cells: readonly string[]): Column {
  if (column.holds !== 'custom' || column.name === 'title') return column
  const normal = normalHeading(heading)
  if (normal === '' || isOfOthers(normal)) return column
  const hinted = kindAmongWords(normal)
  const label = { label: heading.toLowerCase() }
  if (hinted === 'email' && areMost(cells, isEmailCell)) return { holds: 'contact', kind: 'email', ...label }
  const isHinted = hinted === 'phone' || isPlaceAlone(normal)
  const isPhone = areMost(cells, (cell) => isPhoneCell(cell, true) || (isHinted && isLikelyPhone(cell)))
  if (hinted === 'phone' && isPhone) return { holds: 'contact', kind: 'phone', ...label }
  if (areMost(cells, isEmailCell)) return { holds: 'contact', kind: 'email', ...label }
  return isPhone ? { holds: 'contact', kind: 'phone', ...label } : column
}
