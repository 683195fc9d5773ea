import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { Fault } from '../domain/fault.ts'
import { unwritableCause } from '../domain/unwritable.ts'

/** Writes all of a content to an open file. */
export function writeAll(handle: number, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let from = 0; from < bytes.length;) from += writeSync(handle, bytes, from)
}

/** Removes what is not needed any more; what the disk does not let go stays. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It is in nobody's way.
  }
}

/** Refuses a path that is taken. Fault: `file-exists`. */
export function refuseTaken(path: string, force: boolean): void {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (!there || (force && there.isFile())) return
  const kind = there.isSymbolicLink() ? 'link' : there.isDirectory() ? 'folder' : there.isFile() ? null : 'device'
  throw new Fault('file-exists', { file: path, ...(kind === null ? {} : { kind }) })
}

/** Gives a whole file its name. A link fails where the name was taken meanwhile, a renaming would not; some file systems know no links. */
export function giveName(beside: string, path: string): void {
  try {
    linkSync(beside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Fault('file-exists', { file: path })
    renameSync(beside, path)
  }
}

/** Turns what the file system refuses into our faults; anything else is given back as it is. */
export function systemFault(error: unknown, file: string): Error {
  if (error instanceof Fault) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('disk-full', { file }, [['doctor']])
  if (code === 'EIO') return new Fault('disk-failing', { file }, [['doctor']])
  return code === undefined ? (error as Error) : new Fault('file-unwritable', { file, ...unwritableCause(code) })
}

/** Writes a file at once, as `Files.write` does. Faults: `file-exists`, `file-unwritable`, `disk-full`. */
export function writeWhole(
  path: string,
  content: Uint8Array | string,
  options: { readonly force?: boolean } = {},
): void {
  try {
    writeNew(path, content, options.force ?? false)
  } catch (error) {
    throw systemFault(error, path)
  }
}

/** Writes beside the target and gives the file its name last, so that a crash leaves either the old file or the whole new one. */
export function writeNew(path: string, content: Uint8Array | string, force: boolean): void {
  refuseTaken(path, force)
  const beside = `${path}.${String(process.pid)}.part`
  const handle = openSync(beside, 'wx', 0o600)
  try {
    try {
      writeAll(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if (force) renameSync(beside, path)
    else giveName(beside, path)
  } finally {
    discard(beside)
  }
}
