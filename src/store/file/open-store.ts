import { lstatSync } from 'node:fs'
import { create } from './create.ts'
import { build, upgrade } from './migrate.ts'
import { openCurrent, openFile, type OpenOptions } from './open.ts'
import { Store } from '../store.ts'

/**
 * Opens the user's file, making it or bringing it to this version first where needed. Faults: `store-not-ours`,
 * `store-newer`, `store-damaged`, `store-readonly`, `store-busy`, `file-unwritable`, `disk-full`.
 */
export function openStore(options: OpenOptions): Store {
  if (options.file === ':memory:') return openMemory(options)
  const there = openCurrent(options)
  if (there) return new Store(there, options)
  prepareFile(options)
  const ready = openCurrent(options)
  if (!ready) throw new Error('the file is not of this version after its upgrade')
  return new Store(ready, options)
}

function prepareFile(options: OpenOptions): void {
  const isThere = lstatSync(options.file, { throwIfNoEntry: false }) !== undefined
  if (isThere) upgrade(options)
  else create(options)
}

function openMemory(options: OpenOptions): Store {
  const sql = openFile(options.file, options)
  build(sql, options)
  return new Store(sql, options)
}
