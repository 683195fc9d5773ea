import { linkSync, lstatSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './sync-to-disk.ts'

/**
 * Gives a finished file its name unless another has it, and tells whether it did; whichever has it, the name is on the disk
 * then. A link fails where the name is taken meanwhile, a renaming would not; some file systems, FAT among them, know no links.
 */
export function putInPlace(beside: string, file: string): boolean {
  const isOurs = named(beside, file)
  syncFolder(dirname(file))
  return isOurs
}

function named(beside: string, file: string): boolean {
  try {
    linkSync(beside, file)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || lstatSync(file, { throwIfNoEntry: false })) return false
    renameSync(beside, file)
    return true
  }
}
