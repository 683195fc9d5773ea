import { framesOf } from './wal.ts'

/** The pages of a database as they were committed last, with what they were before. */
export interface Pages {
  readonly size: number
  readonly count: number
  /** A page as it was committed last; undefined beyond the end. */
  page(number: number): Buffer | undefined
  /** Every state of a page there is, the last first. */
  states(number: number): readonly Buffer[]
}

const usualSize = 4096

/** Reads a database file and its -wal as pages of one size (SQLite file format, section 1.3.2). */
export function pagesOf(file: Buffer, wal: Buffer): Pages {
  const size = pageSizeOf(file)
  const newer = new Map<number, Buffer[]>()
  let count = Math.ceil(file.length / size)
  for (const frame of framesOf(wal, size)) {
    newer.set(frame.page, [frame.bytes, ...(newer.get(frame.page) ?? [])])
    if (frame.fits) count = Math.max(count, frame.page)
  }
  const states = (number: number): readonly Buffer[] => {
    if (number < 1 || number > count) return []
    const start = (number - 1) * size
    const kept = start < file.length ? [wholePage(file.subarray(start, start + size), size)] : []
    return [...(newer.get(number) ?? []), ...kept]
  }
  return { size, count, states, page: (number) => states(number)[0] }
}

/** Every file that followup made has the usual size; another one is believed where it can be true. */
function pageSizeOf(file: Buffer): number {
  const said = file.length >= 18 ? file.readUInt16BE(16) : 0
  const isPossible = said >= 512 && (said & (said - 1)) === 0
  const isLikely = isPossible && file.length % said === 0 && file.length % usualSize !== 0
  return isLikely ? said : usualSize
}

/** What is cut off counts as nothing. */
function wholePage(bytes: Buffer, size: number): Buffer {
  return bytes.length === size ? bytes : Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])
}
