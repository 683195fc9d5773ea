import type { Pages } from './pages.ts'

/** The kinds of pages of trees (SQLite file format, section 1.6). */
const interiorKeys = 0x02
const interiorRows = 0x05
export const leafOfKeys = 0x0a
export const leafOfRows = 0x0d

/** Where a page's own header begins: on the first one behind that of the file. */
export function headerOf(number: number): number {
  return number === 1 ? 100 : 0
}

/** Walks a tree from its root to its leaves, passing over what is no page of a tree; no page is walked twice. */
export function leavesOf(pages: Pages, root: number, walked: Set<number>): readonly number[] {
  const page = pages.page(root)
  if (!page || walked.has(root)) return []
  walked.add(root)
  const header = headerOf(root)
  const kind = page[header]
  if (kind === leafOfRows || kind === leafOfKeys) return [root]
  if (kind !== interiorRows && kind !== interiorKeys) return [root]
  const children = cellsOf(page, header, 12).map((at) => page.readUInt32BE(at))
  return [...children, page.readUInt32BE(header + 8)].flatMap((child) => leavesOf(pages, child, walked))
}

/** Where the cells of a page begin, as far as its header and the places it states can be true. */
export function cellsOf(page: Buffer, header: number, headerBytes: number): readonly number[] {
  const count = page.readUInt16BE(header + 3)
  const first = header + headerBytes
  const most = Math.min(count, Math.floor((page.length - first) / 2))
  const places = Array.from({ length: most }, (_, index) => page.readUInt16BE(first + index * 2))
  return places.filter((at) => at >= first && at + 4 <= page.length)
}

/** Pages that hold nothing any more (section 1.5): what is left on them was erased or moved. */
export function freePages(pages: Pages): ReadonlySet<number> {
  const free = new Set<number>()
  let trunk = pages.page(1)?.readUInt32BE(32) ?? 0
  while (trunk !== 0 && !free.has(trunk)) {
    const page = pages.page(trunk)
    if (!page) break
    free.add(trunk)
    const count = Math.min(page.readUInt32BE(4), Math.floor(pages.size / 4) - 2)
    for (let index = 0; index < count; index++) free.add(page.readUInt32BE(8 + index * 4))
    trunk = page.readUInt32BE(0)
  }
  return free
}
