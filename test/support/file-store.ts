import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { instantAt } from '../../src/domain/time/zone.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import type { OpenOptions } from '../../src/store/file/open.ts'
import type { Store } from '../../src/store/store.ts'
import { tempFolder } from './temp-folder.ts'

let ids = 0
let seconds = 0

/** How a test opens a file: ids that count, a clock that moves on by a second each time. */
export function optionsFor(file: string): OpenOptions {
  return {
    file,
    newId: () => `id-${String(++ids).padStart(9, '0')}`,
    now: () => instantAt(Date.UTC(2026, 2, 10, 9, 0, ++seconds)),
  }
}

/** Opens a store on a file, closed after the test; a new file in a folder of its own where none is named. */
export function fileStore(file = join(tempFolder(), 'followup.db')): { readonly store: Store; readonly file: string } {
  const store = openStore(optionsFor(file))
  onTestFinished(() => store.close())
  return { store, file }
}

/** Opens a store in memory. */
export function memoryStore(): Store {
  return fileStore(':memory:').store
}
