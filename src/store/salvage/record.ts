import type { Pages } from './pages.ts'

/** A value as a record holds it. */
export type Value = string | number | null | Buffer

/** What a cell of a leaf holds: its rowid, 0 in an index, and its values. */
export interface Cell {
  readonly rowid: number
  readonly values: readonly Value[]
}

/** Which tree a cell is of: one of rows, or one of keys, as tables without rowid are. */
export type Tree = 'rows' | 'keys'

/**
 * Reads the cell of a leaf (SQLite file format, sections 1.6 and 2.1); undefined where there can be none of so many values. Nothing
 * of it is believed before it adds up: the header fills its size, the values fill the payload.
 */
export function cellAt(pages: Pages, page: Buffer, at: number, shape: Shape): Cell | undefined {
  const { tree, least } = shape
  const length = varint(page, at)
  if (!length || length.value < least + 1 || length.value > mostBytes) return undefined
  const rowid = tree === 'rows' ? varint(page, length.end) : { value: 0, end: length.end }
  if (!rowid || (tree === 'rows' && rowid.value < 1)) return undefined
  const local = localBytes(length.value, pages.size, tree)
  if (rowid.end + local > page.length) return undefined
  const types = typesOf(page.subarray(rowid.end, rowid.end + local), shape, length.value)
  if (!types) return undefined
  const payload = payloadAt(pages, page, { at: rowid.end, local, length: length.value })
  return payload && { rowid: rowid.value, values: valuesOf(payload, types) }
}

/** Tells at little cost where no cell can begin, which is nearly everywhere. */
export function mayBegin(page: Buffer, at: number, { tree, columns, least }: Shape): boolean {
  const afterLength = endOfVarint(page, at)
  const header = tree === 'rows' ? endOfVarint(page, afterLength) : afterLength
  const size = page[header] ?? 0
  return size > least && (size <= columns * 4 + 1 || size >= 0x80)
}

function endOfVarint(page: Buffer, at: number): number {
  let end = at
  while ((page[end] ?? 0) >= 0x80) end++
  return end + 1
}

/** What a cell must look like. */
export interface Shape {
  readonly tree: Tree
  /** How many values it has at most, and at least: columns that were added later are not in earlier rows. */
  readonly columns: number
  readonly least: number
}

/** No row of a list is longer. */
const mostBytes = 50_000_000

interface Varint {
  readonly value: number
  readonly end: number
}

/** A number of one to nine bytes (section 1.6); undefined where it is larger than any of ours. */
function varint(bytes: Buffer, at: number): Varint | undefined {
  let value = 0
  for (let place = at; place < at + 7; place++) {
    const byte = bytes[place]
    if (byte === undefined) return undefined
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: place + 1 }
  }
  return undefined
}

/** How much of a payload stands in its own page (section 1.6, "payload that spills onto overflow pages"). */
function localBytes(length: number, pageSize: number, tree: Tree): number {
  const most = tree === 'rows' ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const kept = least + ((length - least) % (pageSize - 4))
  return kept <= most ? kept : least
}

interface Types {
  readonly from: number
  readonly codes: readonly number[]
}

/** The header of a record (section 2.1), where it has as many values as it should and they fill it. */
function typesOf(payload: Buffer, { columns, least }: Shape, length: number): Types | undefined {
  const size = varint(payload, 0)
  if (!size || size.value <= least || size.value > length || size.value > payload.length) return undefined
  const codes: number[] = []
  let at = size.end
  let total = size.value
  while (at < size.value) {
    const code = varint(payload, at)
    if (!code || code.value === 10 || code.value === 11 || codes.length === columns) return undefined
    codes.push(code.value)
    total += bytesOf(code.value)
    if (total > length) return undefined
    at = code.end
  }
  return codes.length >= least && at === size.value && total === length ? { from: size.value, codes } : undefined
}

const fixed = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]

function bytesOf(code: number): number {
  return fixed[code] ?? Math.floor((code - 12) / 2)
}

interface Spill {
  readonly at: number
  readonly local: number
  readonly length: number
}

/** The whole payload, with what stands on overflow pages; undefined where their chain is broken. */
function payloadAt(pages: Pages, page: Buffer, { at, local, length }: Spill): Buffer | undefined {
  const parts = [page.subarray(at, at + local)]
  let left = length - local
  let next = left > 0 && at + local + 4 <= page.length ? page.readUInt32BE(at + local) : 0
  while (left > 0) {
    const more = pages.page(next)
    if (!more) return undefined
    const part = more.subarray(4, 4 + Math.min(left, pages.size - 4))
    parts.push(part)
    left -= part.length
    next = more.readUInt32BE(0)
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}

function valuesOf(payload: Buffer, { from, codes }: Types): readonly Value[] {
  let at = from
  return codes.map((code) => {
    const end = at + bytesOf(code)
    const value = valueOf(payload.subarray(at, end), code)
    at = end
    return value
  })
}

function valueOf(bytes: Buffer, code: number): Value {
  if (code === 0) return null
  if (code === 7) return bytes.readDoubleBE(0)
  if (code === 8 || code === 9) return code - 8
  if (code === 6) return Number(bytes.readBigInt64BE(0))
  if (code < 7) return bytes.readIntBE(0, bytes.length)
  return code % 2 === 1 ? bytes.toString('utf8') : bytes
}
