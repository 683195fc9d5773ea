import { readFileSync } from 'node:fs'
import { Fault } from '../../domain/fault.ts'
import { realFile } from './real-file.ts'

/**
 * Reads a database as it is committed, with nothing of it open: the file, and over it what its write-ahead log holds. Gives the
 * image of a database without a log. Faults: `store-busy` where another process never stops writing; what `fs` throws.
 */
export function committedImage(file: string): Buffer {
  for (let attempt = 0; attempt < 20; attempt++) {
    const real = realFile(file)
    const log = logOf(real)
    const image = readFileSync(real)
    // What a checkpoint writes meanwhile is in this log too; a commit changes the log.
    if (logOf(real).equals(log)) return rollbackMode(withLog(image, log))
  }
  throw new Fault('store-busy', { file })
}

function logOf(file: string): Buffer {
  try {
    return readFileSync(`${file}-wal`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** SQLite file format, section 4: a header of 32 bytes, then frames, each of 24 bytes and a page. */
const headerBytes = 32
const frameBytes = 24
const magics = [0x377f0682, 0x377f0683]

/** Puts the pages of whole commits in their places; a commit that did not come to its end has none. */
function withLog(image: Buffer, log: Buffer): Buffer {
  if (log.length < headerBytes || !magics.includes(log.readUInt32BE(0))) return image
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1
  const pageBytes = log.readUInt32BE(8)
  const header = log.subarray(0, headerBytes)
  let sum = logChecksum(header.subarray(0, 24), [0, 0], isBigEndian)
  if (!isSum(header, 24, sum)) return image
  const places = new Map<number, number>()
  const begun = new Map<number, number>()
  let pages = image.length / pageBytes
  for (let at = headerBytes; at + frameBytes + pageBytes <= log.length; at += frameBytes + pageBytes) {
    if (!log.subarray(at + 8, at + 16).equals(header.subarray(16, 24))) break
    const data = log.subarray(at + frameBytes, at + frameBytes + pageBytes)
    sum = logChecksum(data, logChecksum(log.subarray(at, at + 8), sum, isBigEndian), isBigEndian)
    if (!isSum(log, at + 16, sum)) break
    begun.set(log.readUInt32BE(at), at + frameBytes)
    const pagesAfter = log.readUInt32BE(at + 4)
    if (pagesAfter === 0) continue
    for (const [page, place] of begun) places.set(page, place)
    begun.clear()
    pages = pagesAfter
  }
  if (places.size === 0) return image
  const whole = Buffer.alloc(pages * pageBytes)
  image.copy(whole, 0, 0, Math.min(image.length, whole.length))
  for (const [page, place] of places)
    if (page <= pages) log.copy(whole, (page - 1) * pageBytes, place, place + pageBytes)
  return whole
}

/** The two numbers of a checksum. */
export type Sum = readonly [number, number]

/** Continues a checksum of the log over more bytes (SQLite file format, section 4.2). */
export function logChecksum(bytes: Buffer, [first, second]: Sum, isBigEndian: boolean): Sum {
  let one = first
  let two = second
  const word = (at: number) => (isBigEndian ? bytes.readInt32BE(at) : bytes.readInt32LE(at))
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + word(at) + two) | 0
    two = (two + word(at + 4) + one) | 0
  }
  return [one, two]
}

/** Tells whether a checksum stands at a place. */
export function isSum(bytes: Buffer, at: number, [one, two]: Sum): boolean {
  return bytes.readInt32BE(at) === one && bytes.readInt32BE(at + 4) === two
}

/** A database in memory has no log: the file's header (section 1.3) must not ask for one. */
function rollbackMode(image: Buffer): Buffer {
  if (image.length >= 20 && image[18] === 2) image[18] = image[19] = 1
  return image
}
