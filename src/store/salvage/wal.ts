import { isSum, logChecksum } from '../file/committed-image.ts'

/** One page as the side file holds it, in the order of writing. */
export interface Frame {
  readonly page: number
  readonly bytes: Buffer
  /** The size of the database in pages where this frame ends a commit, else 0. */
  readonly commit: number
  /** Whether it fits its checksum. */
  readonly fits: boolean
}

/** How a file begins whose checksums are of big-endian numbers. */
const bigEndian = 0x377f0683

const headerBytes = 32
const frameHeaderBytes = 24

/**
 * Reads the frames of a -wal file that belong to commits (SQLite file format, sections 4.1 to 4.3), behind a damaged one too:
 * each frame is checked against the checksum its forerunner states, where SQLite itself would stop for good.
 */
export function framesOf(wal: Buffer, pageSize: number): readonly Frame[] {
  const size = frameHeaderBytes + pageSize
  const count = Math.floor((wal.length - headerBytes) / size)
  if (count < 1) return []
  const salts = saltsOf(wal, size)
  const isBigEndian = wal.readUInt32BE(0) === bigEndian
  const frames: Frame[] = []
  for (let index = 0; index < count; index++) {
    const at = headerBytes + index * size
    // Those behind the last of this round are left over from one that is in the database already.
    const isOfThisRound = wal.subarray(at + 8, at + 16).equals(salts)
    if (!isOfThisRound && isOfAnEarlierRound(wal, { at, index, count, size, salts })) break
    const before = index === 0 ? 24 : at - size + 16
    const header = logChecksum(
      wal.subarray(at, at + 8),
      [wal.readInt32BE(before), wal.readInt32BE(before + 4)],
      isBigEndian,
    )
    const bytes = wal.subarray(at + frameHeaderBytes, at + size)
    frames.push({
      page: wal.readUInt32BE(at),
      commit: wal.readUInt32BE(at + 4),
      bytes,
      fits: isOfThisRound && isSum(wal, at + 16, logChecksum(bytes, header, isBigEndian)),
    })
  }
  return frames.slice(0, frames.findLastIndex(({ commit }) => commit !== 0) + 1)
}

/** Counts the frames of a -wal file that a damaged one keeps SQLite from reading, itself among them. */
export function unreadFrames(wal: Buffer, pageSize = 4096): number {
  const frames = framesOf(wal, pageSize)
  // With its header SQLite passes over all of it.
  if (frames.length > 0 && !isHeaderWhole(wal)) return frames.length
  const bad = frames.findIndex(({ fits }) => !fits)
  return bad < 0 ? 0 : frames.length - bad
}

function isHeaderWhole(wal: Buffer): boolean {
  return isSum(wal, 24, logChecksum(wal.subarray(0, 24), [0, 0], wal.readUInt32BE(0) === bigEndian))
}

/** The header's salts, or where it is damaged and no frame has these, the first frame's. */
function saltsOf(wal: Buffer, size: number): Buffer {
  const own = wal.subarray(16, 24)
  if (isHeaderWhole(wal)) return own
  for (let at = headerBytes; at + size <= wal.length; at += size)
    if (wal.subarray(at + 8, at + 16).equals(own)) return own
  return wal.subarray(headerBytes + 8, headerBytes + 16)
}

interface Place {
  readonly at: number
  readonly index: number
  readonly count: number
  readonly size: number
  readonly salts: Buffer
}

/** A frame whose salts alone are damaged stands before others of the same round. */
function isOfAnEarlierRound(wal: Buffer, { at, index, count, size, salts }: Place): boolean {
  for (let next = 1; index + next < count; next++) {
    const from = at + next * size + 8
    if (wal.subarray(from, from + 8).equals(salts)) return false
  }
  return true
}
