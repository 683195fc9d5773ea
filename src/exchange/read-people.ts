import { isUtf8 } from 'node:buffer'
import { Fault } from '../domain/fault.ts'
import { decode, detectEncoding, type Encoding } from './encoding.ts'
import type { DumpRows } from './json/rows.ts'
import type { KnownZones } from './json/zones.ts'
import { joinRepeats } from './people/join-repeats.ts'
import type { PersonRecord, RawPerson, Reading, SkippedEntry } from './people/record.ts'
import { tidy, type TidyOptions } from './people/tidy.ts'

/** What can be read. */
export type PeopleFormat = 'vcard' | 'csv' | 'json'

/** A file of people, read. */
export interface PeopleFile extends Reading {
  readonly format: PeopleFormat
  readonly encoding: Encoding
  /** Entries that said the same person again and were put together with the first. */
  readonly repeats: number
  /** Everything in the file, where it is an export of our own. */
  readonly rows: DumpRows | null
}

export interface ReadOptions extends TidyOptions {
  /** The user's word for it; else it is told from the bytes. */
  readonly encoding?: string | undefined
  /** The user's words for what the columns of a sheet hold, `Who=name`; vCards have none. */
  readonly map?: readonly string[]
  /** Zones that an export of our own may name; every one where nobody says. */
  readonly zones?: KnownZones
}

/**
 * Reads the people of a vCard or CSV file or of our own JSON export, whichever it is. Faults: `encoding-unknown`; `file-format` with the `line` and the
 * `problem`, a file with no people among them; `value-invalid` for a map that cannot be read, `options-clash` for one beside a vCard.
 */
export async function readPeople(bytes: Uint8Array, options: ReadOptions): Promise<PeopleFile> {
  refuseBinary(bytes)
  const format = formatOf(bytes)
  if (format !== 'csv' && options.map && options.map.length > 0)
    throw new Fault('options-clash', { options: `--map, ${format}` })
  if (format === 'json') return readOwn(bytes, options.zones ?? { knows: () => true })
  const encoding = options.encoding ?? detectEncoding(format === 'vcard' ? unfolded(bytes) : bytes)
  const raw = format === 'vcard' ? await rawVcards(bytes, encoding) : await rawCsv(bytes, encoding, options.map)
  const { people, skipped } = await tidyAll(raw, options)
  const joined = joinRepeats(people)
  return { format, encoding, people: joined, skipped, repeats: people.length - joined.length, rows: null }
}

async function readOwn(bytes: Uint8Array, zones: KnownZones): Promise<PeopleFile> {
  const { readDump, recordsOf } = await import('./json/read.ts')
  const rows = readDump(await decode(bytes, 'utf-8'), zones)
  return { format: 'json', encoding: 'utf-8', people: recordsOf(rows), skipped: [], repeats: 0, rows }
}

/** A spreadsheet's own file is a ZIP archive (or an old OLE one): it has to be saved as CSV first. */
function refuseBinary(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0')
    throw new Fault('file-format', { line: 1, problem: 'database' })
  if (head === 'PK\x03\x04' || head === '\xd0\xcf\x11\xe0')
    throw new Fault('file-format', { line: 1, problem: 'spreadsheet' })
  if (bytes.length === 0) throw new Fault('file-format', { line: 1, problem: 'no-people' })
}

function formatOf(bytes: Uint8Array): PeopleFormat {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  // A list in brackets is JSON too, though none of ours; a sheet's heading is no list in a list.
  if (/^(?:ï»¿)?\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(head)) return 'json'
  return /^(?:ï»¿|ÿþ|þÿ)?\s*BEGIN\s*:\s*VCARD/i.test(head.replaceAll('\0', '')) ? 'vcard' : 'csv'
}

/** Some programs fold lines inside a letter; only unfolded such a file is UTF-8. */
function unfolded(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const joined = Buffer.from(text.replace(/\r?\n[ \t]/g, ''), 'latin1')
  return isUtf8(joined) ? joined : bytes
}

/** vCards are read by bytes, because each value may have a charset of its own; UTF-16, which has none, becomes UTF-8 first. */
async function rawVcards(bytes: Uint8Array, encoding: Encoding): Promise<Reading<RawPerson>> {
  const { readVcards } = await import('./vcard/read.ts')
  if (/^utf-?16/i.test(encoding)) return readVcards(Buffer.from(await decode(bytes, encoding)), 'utf-8')
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return readVcards(marked ? bytes.subarray(3) : bytes, encoding)
}

async function rawCsv(bytes: Uint8Array, encoding: Encoding, map: readonly string[] = []): Promise<Reading<RawPerson>> {
  const { readCsv } = await import('./csv/read.ts')
  const { readColumnMap } = await import('./csv/header.ts')
  return readCsv(await decode(bytes, encoding), readColumnMap(map))
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
