import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import type { FileOut } from './files.ts'
import { systemFault, writeWhole } from './system-files.ts'
import { stopSignals, type Stop } from './write-parts.ts'

/** Fills a folder as `Files.fillFolder` does. Faults: `folder-taken`, `file-unwritable`, `disk-full`, `cancelled`. */
export async function fillFolder(folder: string, files: Iterable<FileOut>, force: boolean): Promise<void> {
  const stop = stopSignals()
  try {
    await fill(folder, files, { force, stop })
  } finally {
    stop.release()
  }
}

interface Filling {
  readonly force: boolean
  readonly stop: Stop
}

async function fill(folder: string, files: Iterable<FileOut>, { force, stop }: Filling): Promise<void> {
  try {
    const there = lstatSync(folder, { throwIfNoEntry: false })
    if (there && !there.isDirectory())
      throw new Fault('file-exists', { file: folder, kind: there.isSymbolicLink() ? 'link' : 'file' })
    if (there && readdirSync(folder).length > 0) {
      if (!force) throw new Fault('folder-taken', { folder })
      await writeAll(folder, files, { force, stop })
    } else await makeWhole(folder, files, { isThere: there !== undefined, stop })
  } catch (error) {
    // Not in the name of a folder that is gone again.
    const isInside = error instanceof Fault && error.code !== 'folder-taken'
    throw isInside ? new Fault(error.code, { ...error.data, file: folder }, error.hints) : systemFault(error, folder)
  }
}

/** A new folder gets its name when all is in it, so that a crash leaves none that looks whole. */
async function makeWhole(
  folder: string,
  files: Iterable<FileOut>,
  { isThere, stop }: { readonly isThere: boolean; readonly stop: Stop },
): Promise<void> {
  const beside = `${folder}.${String(process.pid)}.part`
  mkdirSync(beside, { mode: 0o700 })
  try {
    await writeAll(beside, files, { force: false, stop })
    if (isThere) rmdirSync(folder)
    renameSync(beside, folder)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** After so many files signals are heard. */
const filesAtOnce = 16

async function writeAll(folder: string, files: Iterable<FileOut>, { force, stop }: Filling): Promise<void> {
  let count = 0
  for (const { name, content } of files) {
    writeWhole(join(folder, name), content, { force })
    if (++count % filesAtOnce === 0) await stop.heard()
  }
}
