import { writeSync } from 'node:fs'
import { Fault } from '../domain/fault.ts'

/** Writes what is taken now; gives what a full pipe left, null where nobody reads any more. Fault: `output-lost`. */
export function writeNow(descriptor: number, bytes: Buffer): Buffer | null {
  let from = 0
  while (from < bytes.length) {
    try {
      from += writeSync(descriptor, bytes, from)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE' || code === 'EIO') return null
      if (code === 'EAGAIN') break
      throw new Fault('output-lost', { full: code === 'ENOSPC' || code === 'EDQUOT' })
    }
  }
  return bytes.subarray(from)
}
