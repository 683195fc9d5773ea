import type { Entity } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import { dumpKinds, flawedKey, readRow, type DumpRow, type DumpRows } from './rows.ts'
import { unknownZone, withZone, type KnownZones } from './zones.ts'
import { dumpVersion } from './write.ts'
import { peopleOut, type PersonOut } from '../people/out.ts'
import type { PersonRecord } from '../people/record.ts'

/**
 * Reads our own JSON export, every row checked. Fault: `file-format` with the `problem`: it is no JSON, no export of ours, one
 * of a newer program, a row in it is not what it must be or stands twice, or there is no such time zone as one says.
 */
export function readDump(text: string, zones: KnownZones): DumpRows {
  const parsed = parse(text)
  if (parsed?.format !== 'followup') throw new Fault('file-format', { line: 1, problem: 'not-ours' })
  if (Number(parsed.version) > dumpVersion) throw new Fault('file-format', { line: 1, problem: 'newer' })
  const rows = Object.fromEntries(dumpKinds.map((kind) => [kind, rowsOf(kind, parsed, text)]))
  refuseTwice(rows as unknown as DumpRows, text)
  return zonesChecked(rows as unknown as DumpRows, zones, text)
}

/** Refuses an id that stands twice: which of the two rows counts nobody knows. */
function refuseTwice(rows: DumpRows, text: string): void {
  for (const kind of dumpKinds) {
    const seen = new Set<string>()
    for (const { id } of rows[kind]) {
      if (seen.has(id)) throw new Fault('file-format', { line: lastLineOf(id, text), problem: 'twice', kind })
      seen.add(id)
    }
  }
}

function zonesChecked(rows: DumpRows, zones: KnownZones, text: string): DumpRows {
  const unknown = unknownZone(rows, zones)
  if (!unknown) return rows
  if (zones.instead !== undefined) return withZone(rows, zones.knows, zones.instead)
  const { id, zone } = unknown
  throw new Fault('file-format', { line: lineOf({ id }, text), problem: 'zone', zone })
}

/** Gives the people of an export as any file of people gives them, each with their id. */
export function recordsOf(rows: DumpRows): readonly PersonRecord[] {
  return peopleOut(rows).map(recordOf)
}

function recordOf(person: PersonOut): PersonRecord {
  const { id, no, ...said } = person
  return { ...said, line: no, ids: [id], named: true }
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>> | null
  } catch {
    throw new Fault('file-format', { line: 1, problem: 'not-json' })
  }
}

type Parsed = Readonly<Record<string, unknown>>

function rowsOf<E extends Entity>(kind: E, parsed: Parsed, text: string): readonly DumpRow<E>[] {
  return listIn(parsed, kind).map((value) => {
    const row = readRow(kind, value)
    if (row) return row
    const key = flawedKey(kind, value)
    const data = { line: lineOf(value, text), problem: key === null ? 'row' : 'value', kind }
    throw new Fault('file-format', key === null ? data : { ...data, key, ...toldOf(kind, value, key, parsed) })
  })
}

/** Whom a row is about, as far as the file says it, and the value it should not hold. */
function toldOf(kind: Entity, row: unknown, key: string, parsed: Parsed) {
  const { personId, name, [key]: value } = row as Readonly<Record<string, unknown>>
  const owner = listIn(parsed, 'person').find((one) => (one as { readonly id?: unknown } | null)?.id === personId)
  const who = kind === 'person' ? name : (owner as { readonly name?: unknown } | undefined)?.name
  return { who: typeof who === 'string' ? who : '', value: value === undefined ? '' : JSON.stringify(value) }
}

function listIn(parsed: Parsed, kind: Entity): readonly unknown[] {
  return Array.isArray(parsed[kind]) ? (parsed[kind] as readonly unknown[]) : []
}

/** The line of the last row of an id. */
function lastLineOf(id: string, text: string): number {
  const at = text.lastIndexOf(`"id":${JSON.stringify(id)}`)
  return at < 0 ? 1 : text.slice(0, at).split('\n').length
}

/** Our export writes a row a line; in a file that something else wrote the first line stands for it. */
function lineOf(value: unknown, text: string): number {
  const id = (value as { readonly id?: unknown } | null)?.id
  const at = typeof id === 'string' ? text.indexOf(`"id":${JSON.stringify(id)}`) : -1
  return at < 0 ? 1 : text.slice(0, at).split('\n').length
}
