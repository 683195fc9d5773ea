import { closeSync, fsync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../domain/fault.ts'
import type { FileOut } from '../app/files.ts'
import { refuseTaken, systemFault, writeAll } from './whole-file.ts'
import type { Stop } from './write-parts.ts'

/** Fills a folder as `Files.fillFolder` does. Faults: `folder-taken`, `file-unwritable`, `disk-full`, `cancelled`. */
export async function fillFolder(folder: string, files: Iterable<FileOut>, force: boolean): Promise<void> {
  const { stopSignals } = await import('./write-parts.ts')
  const stop = stopSignals()
  try {
    await fill(folder, files, { force, stop })
  } finally {
    stop.release()
  }
}

async function fill(
  folder: string,
  files: Iterable<FileOut>,
  { force, stop }: { readonly force: boolean; readonly stop: Stop },
): Promise<void> {
  try {
    const there = lstatSync(folder, { throwIfNoEntry: false })
    if (there && !there.isDirectory())
      throw new Fault('file-exists', { file: folder, kind: there.isSymbolicLink() ? 'link' : 'file' })
    if (there && readdirSync(folder).length > 0) {
      if (!force) throw new Fault('folder-taken', { folder })
      await fillBeside(folder, files, stop)
    } else await makeWhole(folder, files, { isThere: there !== undefined, stop })
  } catch (error) {
    // Not in the name of a folder that is gone again.
    const isInside = error instanceof Fault && error.code !== 'folder-taken'
    throw isInside ? new Fault(error.code, { ...error.data, file: folder }, error.hints) : systemFault(error, folder)
  }
}

/** A new folder gets its name when all in it is on the disk, so that a crash leaves none that looks whole. */
async function makeWhole(
  folder: string,
  files: Iterable<FileOut>,
  { isThere, stop }: { readonly isThere: boolean; readonly stop: Stop },
): Promise<void> {
  await staged(`${folder}.${String(process.pid)}.part`, files, stop, (beside) => {
    if (isThere) rmdirSync(folder)
    renameSync(beside, folder)
  })
}

/** Files get their names in a folder that has others when all of them are on the disk; a crash leaves each old or new. */
async function fillBeside(folder: string, files: Iterable<FileOut>, stop: Stop): Promise<void> {
  await staged(join(folder, `.${String(process.pid)}.part`), files, stop, (beside) => {
    const names = readdirSync(beside)
    for (const name of names) refuseTaken(join(folder, name), true)
    for (const name of names) renameSync(join(beside, name), join(folder, name))
  })
}

/** Writes files into a folder that nobody looks for yet, and puts them where they belong when the disk has them. */
async function staged(
  beside: string,
  files: Iterable<FileOut>,
  stop: Stop,
  putInPlace: (beside: string) => void,
): Promise<void> {
  mkdirSync(beside, { mode: 0o700 })
  try {
    await writeFiles(beside, files, stop)
    putInPlace(beside)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** After so many files signals are heard. */
const filesAtOnce = 16
/** So many files are on their way to the disk while others are made: it takes many together in the time of a few. */
const mostUnderWay = 64

async function writeFiles(folder: string, files: Iterable<FileOut>, stop: Stop): Promise<void> {
  const underWay = new Set<Promise<void>>()
  let failure: unknown
  const begin = (handle: number) => {
    const synced = syncAndClose(handle)
      .catch((error: unknown) => void (failure ??= error))
      .finally(() => underWay.delete(synced))
    underWay.add(synced)
  }
  try {
    let count = 0
    for (const { name, content } of files) {
      begin(written(join(folder, name), content))
      if (underWay.size >= mostUnderWay) await Promise.race(underWay)
      if (++count % filesAtOnce === 0) await stop.heard()
      if (failure !== undefined) break
    }
  } finally {
    await Promise.all(underWay)
  }
  if (failure !== undefined) throw failure as Error
}

/** Gives the descriptor of a new file that is written and not yet on the disk. */
function written(path: string, content: FileOut['content']): number {
  const handle = openSync(path, 'wx', 0o600)
  try {
    writeAll(handle, content)
    return handle
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

async function syncAndClose(handle: number): Promise<void> {
  try {
    await promisify(fsync)(handle)
  } finally {
    closeSync(handle)
  }
}
