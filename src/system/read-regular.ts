import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs'
import { Fault } from '../domain/fault.ts'

/** What is no file: to read it may never end, and to open some of it never begins. */
export type NoFile = 'folder' | 'device' | 'pipe' | 'socket'

/** Tells what a path leads to where that is no file. */
export function noFileIn(about: Stats): NoFile | null {
  if (about.isFile()) return null
  if (about.isDirectory()) return 'folder'
  if (about.isFIFO()) return 'pipe'
  return about.isSocket() ? 'socket' : 'device'
}

/**
 * Reads a file of at most so many bytes; nothing else is opened. Faults: `file-missing`, `file-unreadable`, `file-kind` for what is no file,
 * `file-too-large`.
 */
export function readRegular(file: string, limit: number): Buffer {
  try {
    refuseOthers(file, statSync(file), limit)
    // Whatever took its place meanwhile is not waited for.
    const handle = openSync(file, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0))
    try {
      refuseOthers(file, fstatSync(handle), limit)
      return readFileSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (error instanceof Fault) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Fault(code === 'ENOENT' ? 'file-missing' : 'file-unreadable', { file })
  }
}

function refuseOthers(file: string, about: Stats, limit: number): void {
  const kind = noFileIn(about)
  if (kind) throw new Fault('file-kind', { file, kind })
  if (about.size > limit) throw new Fault('file-too-large', { file, limit })
}
