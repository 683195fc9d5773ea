import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Waits until a file that nobody has open as a database is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Waits until the names in a folder are on the disk: a new name outlives a power cut only then. */
export function syncFolder(folder: string): void {
  try {
    syncFile(folder)
  } catch {
    // Windows opens no folders, and needs no such thing.
  }
}
