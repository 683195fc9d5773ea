/** One page as the side file holds it, in the order of writing. */
export interface Frame {
  readonly page: number
  readonly bytes: Buffer
  /** The size of the database in pages where this frame ends a commit, else 0. */
  readonly commit: number
  /** Whether it fits its checksum. */
  readonly fits: boolean
}

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
  const littleEndian = wal.readUInt32BE(0) !== 0x377f0683
  const frames: Frame[] = []
  for (let index = 0; index < count; index++) {
    const at = headerBytes + index * size
    // Those behind the last of this round are left over from one that is in the database already.
    if (!wal.subarray(at + 8, at + 16).equals(salts)) {
      if (isOfAnEarlierRound(wal, { at, index, count, size, salts })) break
      continue
    }
    const before = index === 0 ? wal.subarray(24, 32) : wal.subarray(at - size + 16, at - size + 24)
    frames.push({
      page: wal.readUInt32BE(at),
      commit: wal.readUInt32BE(at + 4),
      bytes: wal.subarray(at + frameHeaderBytes, at + size),
      fits: checksum(wal, at, { before, size, littleEndian }).equals(wal.subarray(at + 16, at + 24)),
    })
  }
  return frames.slice(0, frames.findLastIndex(({ commit }) => commit !== 0) + 1)
}

/** Counts the frames of a -wal file that a damaged one keeps SQLite from reading, itself among them. */
export function unreadFrames(wal: Buffer, pageSize = 4096): number {
  const frames = framesOf(wal, pageSize)
  const bad = frames.findIndex(({ fits }) => !fits)
  return bad < 0 ? 0 : frames.length - bad
}

/** The header's salts, or where no frame has these, the first frame's. */
function saltsOf(wal: Buffer, size: number): Buffer {
  const own = wal.subarray(16, 24)
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

interface Sums {
  readonly before: Buffer
  readonly size: number
  readonly littleEndian: boolean
}

/** The cumulative checksum of section 4.2 over the first eight bytes of a frame's header and its page. */
function checksum(wal: Buffer, at: number, { before, size, littleEndian }: Sums): Buffer {
  let one = before.readUInt32BE(0)
  let other = before.readUInt32BE(4)
  const add = (from: number, to: number) => {
    for (let place = from; place < to; place += 8) {
      one = (one + (littleEndian ? wal.readUInt32LE(place) : wal.readUInt32BE(place)) + other) >>> 0
      other = (other + (littleEndian ? wal.readUInt32LE(place + 4) : wal.readUInt32BE(place + 4)) + one) >>> 0
    }
  }
  add(at, at + 8)
  add(at + frameHeaderBytes, at + size)
  const sum = Buffer.alloc(8)
  sum.writeUInt32BE(one, 0)
  sum.writeUInt32BE(other, 4)
  return sum
}
