import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import type { FileOut } from './files.ts'
import { systemFault, writeWhole } from './system-files.ts'

/** Fills a folder as `Files.fillFolder` does. Faults: `folder-taken`, `file-unwritable`, `disk-full`. */
export function fillFolder(folder: string, files: Iterable<FileOut>, force: boolean): void {
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (there && !there.isDirectory()) throw new Fault('folder-taken', { folder })
  try {
    if (there && readdirSync(folder).length > 0) {
      if (!force) throw new Fault('folder-taken', { folder })
      writeAll(folder, files, true)
    } else makeWhole(folder, files, there !== undefined)
  } catch (error) {
    // Not in the name of a folder that is gone again.
    const isInside = error instanceof Fault && error.code !== 'folder-taken'
    throw isInside ? new Fault(error.code, { file: folder }) : systemFault(error, folder)
  }
}

/** A new folder gets its name when all is in it, so that a crash leaves none that looks whole. */
function makeWhole(folder: string, files: Iterable<FileOut>, isThere: boolean): void {
  const beside = `${folder}.${String(process.pid)}.part`
  mkdirSync(beside, { mode: 0o700 })
  try {
    writeAll(beside, files, false)
    if (isThere) rmdirSync(folder)
    renameSync(beside, folder)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

function writeAll(folder: string, files: Iterable<FileOut>, force: boolean): void {
  for (const { name, content } of files) writeWhole(join(folder, name), content, { force })
}
