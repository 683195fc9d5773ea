import { fold } from '../../../reading/fold.ts'
import { areMost } from '../content.ts'
import type { CellsAt, Column } from './column.ts'
import { normalHeading } from './normal.ts'
import { isTitleHeading } from './names-of-fields.ts'

/** Reads columns in the light of the others: "Name" beside "First name", "City" without a street, "Title" beside "Job title". */
export function columnsInContext(
  columns: readonly Column[],
  headings: readonly string[],
  cellsAt: CellsAt,
): readonly Column[] {
  const dates = withBirthParts(columns)
  return withTitles(withNameParts(withAddresses(dates), cellsAt), headings, cellsAt)
}

/** A birthday in three columns; where one of them is missing the others are fields of the file's own. */
function withBirthParts(columns: readonly Column[]): readonly Column[] {
  const parts = new Set(columns.flatMap((column) => (column.holds === 'birth' ? [column.part] : [])))
  const isWhole = parts.has('month') && (parts.has('day') || columns.some(({ holds }) => holds === 'birthday'))
  return columns.map((column) => {
    if (column.holds === 'birth' && !isWhole) return { holds: 'custom', name: column.name }
    return column.holds === 'birthday' && isWhole ? { holds: 'birth', part: 'day', name: 'birthday' } : column
  })
}

/** Lines of an address belong to one that has a street; "Address" is the street where a town stands beside it. */
function withAddresses(columns: readonly Column[]): readonly Column[] {
  const places = columns.map(addressPlace)
  const hasStreet = new Set(
    columns.flatMap((column, index) =>
      column.holds === 'address' && column.part !== 'street' ? [] : (places[index] ?? []),
    ),
  )
  const hasMore = new Set(
    columns.flatMap((column) => (column.holds === 'address' && column.part !== 'street' ? [column.place] : [])),
  )
  return columns.map((column, index) => {
    const place = places[index]
    if (place === undefined) return column
    if (column.holds === 'address') return hasStreet.has(place) ? column : { holds: 'custom', name: column.name }
    return hasMore.has(place) ? { holds: 'address', place, part: 'street', name: 'address' } : column
  })
}

function addressPlace(column: Column): string | undefined {
  if (column.holds === 'address') return column.place
  return column.holds === 'contact' && column.kind === 'address' ? '' : undefined
}

/** "Name" beside one part of a name is the other part, unless it holds that part too. */
function withNameParts(columns: readonly Column[], cellsAt: CellsAt): readonly Column[] {
  const at = (field: Column['holds']) => columns.findIndex(({ holds }) => holds === field)
  const [name, given, family] = [at('name'), at('givenName'), at('familyName')]
  if (name < 0 || given < 0 === family < 0) return columns
  const parts = cellsAt(given < 0 ? family : given)
  const isWhole = cellsAt(name).some(
    (cell, row) => (parts[row] ?? '').trim() !== '' && fold(cell).includes(fold(parts[row] ?? '')),
  )
  if (isWhole) return columns
  return columns.map((column, index) => (index === name ? { holds: given < 0 ? 'givenName' : 'familyName' } : column))
}

/** "Title" is Dr. where the work has a column of its own, or where nothing else stands in it. */
function withTitles(columns: readonly Column[], headings: readonly string[], cellsAt: CellsAt): readonly Column[] {
  const isTitle = headings.map((heading) => isTitleHeading(normalHeading(heading)))
  const isWork = (column: Column) => column.holds === 'custom' && column.name === 'title'
  const hasWork = columns.some((column, index) => isWork(column) && isTitle[index] !== true)
  const hasPrefix = columns.some(({ holds }) => holds === 'prefix')
  return columns.map((column, index) => {
    if (!isWork(column) || isTitle[index] !== true || hasPrefix) return column
    return hasWork || areMost(cellsAt(index), (cell) => honorific.test(cell.trim())) ? { holds: 'prefix' } : column
  })
}

const honorific =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|srta|г-н|г-жа|господин|госпожа)\.?\s*)+$/i
