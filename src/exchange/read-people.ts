import { Fault } from '../domain/fault.ts'
import type { DateOrder } from '../domain/time/date-order.ts'
import type { Encoding } from './encoding.ts'
import { formatOf, type PeopleFormat } from './formats.ts'
import type { FormatOptions } from './import-format.ts'
import type { DumpRows } from './json/rows.ts'
import { joinRepeats } from './people/join-repeats.ts'
import type { PersonRecord, RawPerson, Reading, SkippedEntry } from './people/record.ts'
import { keyFrom, reportColumns } from './report/key-column.ts'
import { tidy, type TidyOptions } from './people/tidy.ts'
import type { SheetFacts } from '../domain/record/sheet-facts.ts'

/** A file of people, read. */
export interface PeopleFile extends Reading {
  readonly format: PeopleFormat
  readonly encoding: Encoding
  /** Entries that said the same person again and were put together with the first. */
  readonly repeats: number
  /** Everything in the file, where it is an export of our own. */
  readonly rows: DumpRows | null
  /** What was found of a sheet as a whole; null where it is none. */
  readonly sheet: SheetFacts | null
}

export interface ReadOptions extends TidyOptions, FormatOptions {
  readonly region: string
  readonly dateOrder: DateOrder
  /** Columns that tell people apart, as the user or an earlier report says. */
  readonly keyColumns?: readonly string[]
}

/**
 * Reads the people of a file of any form that is known. Faults: `encoding-unknown`; `file-format` with the `line` and the
 * `problem`, a file with no people among them; `value-invalid` for a map that cannot be read, `options-clash` for one beside a vCard.
 */
export async function readPeople(bytes: Uint8Array, options: ReadOptions): Promise<PeopleFile> {
  refuseBinary(bytes)
  const { name: format, takesMap, read } = formatOf(bytes)
  if (!takesMap && options.map && options.map.length > 0)
    throw new Fault('options-clash', { options: `--map, ${format}` })
  const file = await read(bytes, options)
  if ('rows' in file) return { format, ...file, skipped: [], repeats: 0, sheet: null }
  const dateOrder = file.isRussian ? (options.russianOrder ?? options.dateOrder) : options.dateOrder
  const { people, skipped } = await tidyAll(file.raw, { ...options, dateOrder })
  const { headings = [] } = file.raw
  const { key } = reportColumns(people, options.keyColumns)
  const joined = joinRepeats(people, (person) => (key === null ? null : keyFrom(person.custom[key])))
  const { encoding, sheet = null } = file
  const repeats = people.length - joined.length
  return { format, encoding, people: joined, skipped, headings, repeats, rows: null, sheet }
}

/** A whole list is not read into another, and of nothing nothing comes. */
function refuseBinary(bytes: Uint8Array): void {
  if (Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0')
    throw new Fault('file-format', { line: 1, problem: 'database' })
  if (bytes.length === 0) throw new Fault('file-format', { line: 1, problem: 'no-people' })
}

async function tidyAll(raw: Reading<RawPerson>, options: TidyOptions): Promise<Reading> {
  const people: PersonRecord[] = []
  const skipped: SkippedEntry[] = [...raw.skipped]
  for (const one of raw.people) {
    const person = await tidy(one, options)
    if ('why' in person) skipped.push(person)
    else people.push(person)
  }
  if (people.length + skipped.length === 0) throw new Fault('file-format', { line: 1, problem: 'no-people' })
  return { people, skipped: skipped.sort((a, b) => a.line - b.line) }
}
