import type { Columns } from './columns.ts'

/** Every table whose rows carry a checksum, with the column that is its rowid; what is derived from them has none. */
export const sealedTables: Readonly<Record<string, string | null>> = {
  meta: null,
  person: 'no',
  role: null,
  contact_point: null,
  tag: null,
  note: 'seq',
  touch: 'seq',
  followup: 'seq',
  order: null,
  funnel: null,
  stage: null,
  placement: null,
  stage_move: null,
  cadence: null,
  alias: null,
  template: null,
  saved_list: null,
  source: null,
  source_row: null,
  reminder: null,
  watch_run: 'id',
  go_step: 'id',
  journal: 'seq',
  journal_change: 'seq',
}

/**
 * Computes the checksum of a row, a signed 32-bit number: the sum of its cells', so that a change is added without reading the
 * rest, and a write over a damaged row does not bless the damage. Empty cells add nothing, so that columns may be added later.
 */
export function checksumOf(table: string, columns: Columns): number {
  const key = sealedTables[table]
  let sum = seedOf(table)
  for (const name in columns) if (name !== key) sum = (sum + cellSum(name, columns[name])) | 0
  return sum
}

/** Tells by how much a row's checksum changes with these columns. */
export function checksumChange(before: Columns, after: Columns): number {
  let sum = 0
  for (const name in after) sum = (sum + cellSum(name, after[name]) - cellSum(name, before[name])) | 0
  return sum
}

/** Not of the row: the checksum itself, and what triggers keep. */
const outside = new Set(['sum', 'next_day'])

/**
 * FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo; RFC 9923, section 2) over UTF-16 units, begun with the column's name. Each step
 * maps 32 bits onto 32 bits, so that one changed letter always shows.
 */
function cellSum(name: string, value: Columns[string] | undefined): number {
  if (value === null || value === undefined || outside.has(name)) return 0
  const text = typeof value === 'string' ? value : String(value)
  let hash = typeof value === 'string' ? seedOf(name) : ~seedOf(name)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return mixed(hash)
}

const prime = 0x01000193
const seeds = new Map<string, number>()

function seedOf(name: string): number {
  let seed = seeds.get(name)
  if (seed === undefined) {
    seed = 0x811c9dc5 | 0
    for (let at = 0; at < name.length; at++) seed = Math.imul(seed ^ name.charCodeAt(at), prime)
    seeds.set(name, seed)
  }
  return seed
}

/** The last step of MurmurHash3 (A. Appleby), which lets every bit of the input change every bit of the output. */
function mixed(hash: number): number {
  let bits = hash
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

/** The database's salt as two numbers. */
export interface Salt {
  readonly high: number
  readonly low: number
}

/** Makes a salt of a random text. */
export function saltOf(text: string): Salt {
  return { high: cellSum('high', text), low: cellSum('low', text) }
}

/** The salted hash of a row for the seal of its table: 48 bits, of its checksum and its rowid. */
export function sealHash(salt: Salt, rowid: number, sum: number): number {
  const high = mixed(Math.imul(mixed(sum ^ salt.high) ^ rowid, prime)) & 0xffff
  const low = mixed(Math.imul(mixed(sum ^ salt.low) ^ rowid, prime)) >>> 0
  return high * 0x100000000 + low
}

/** Seals are sums modulo this: exact in a number, whatever the order. */
export const sealSize = 0x1000000000000
