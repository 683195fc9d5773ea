import { inflateRawSync } from 'node:zlib'
import { Fault } from '../../domain/fault.ts'

/** The largest workbook that is read, in bytes of what its archive holds: some hundred thousand people. */
const largest = 256 * 1024 * 1024
/** Deflate makes at most so much of a byte. */
const steepest = 1_032

/**
 * Refuses an archive that holds more than a workbook of people does, or says less than it holds, before anything of it is unpacked.
 * Fault: `file-format` with `too-large` or `workbook-damaged`.
 */
export function refuseHugeArchive(bytes: Uint8Array): void {
  const entries = entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let total = 0
  for (const { said, packed } of entries) {
    total += Math.max(said, packed.length * steepest > largest ? sizeOf(packed) : 0)
    if (total > largest) throw tooLarge()
  }
}

function tooLarge(): Fault {
  return new Fault('file-format', { line: 1, problem: 'too-large' })
}

/** What an entry is unpacked, whatever it says of itself. */
function sizeOf(packed: Buffer): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: largest }).length
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    return 0
  }
}

interface ArchiveEntry {
  readonly said: number
  /** Empty where it is not deflated. */
  readonly packed: Buffer
}

/** Reads the list of contents at the end of a ZIP archive (APPNOTE.TXT 4.3.12, 4.3.16). */
function entriesOf(archive: Buffer): readonly ArchiveEntry[] {
  const damaged = () => new Fault('file-format', { line: 1, problem: 'workbook-damaged' })
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > archive.length) throw damaged()
  const entries: ArchiveEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const size = archive.readUInt32LE(at + 20)
    const head = archive.readUInt32LE(at + 42)
    if (head + 30 > archive.length) throw damaged()
    const from = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28)
    const isDeflated = archive.readUInt16LE(at + 10) === 8
    entries.push({
      said: archive.readUInt32LE(at + 24),
      packed: archive.subarray(from, isDeflated ? Math.min(from + size, archive.length) : from),
    })
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}
