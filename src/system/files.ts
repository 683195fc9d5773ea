import { existsSync, lstatSync, watch } from 'node:fs'
import type { Files } from '../app/files.ts'
import { systemFault, writeWhole } from './whole-file.ts'

/** The real file system. */
export const systemFiles: Files = {
  exists: (path) => existsSync(path),

  read: async (path) => (await import('./read-input.ts')).readInput(path),

  write: (path, content, options = {}) => {
    if (typeof content === 'object' && 'parts' in content)
      return import('./write-parts.ts').then(({ writeParts }) =>
        writeParts(path, content.parts, options.force ?? false),
      )
    try {
      writeWhole(path, content, options)
      return Promise.resolve()
    } catch (error) {
      return Promise.reject(systemFault(error, path))
    }
  },

  isFolder: (path) => {
    try {
      return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    } catch {
      // A name that is too long, or one behind a closed door: writing there tells.
      return false
    }
  },

  fillFolder: async (folder, files, options = {}) => {
    const { fillFolder } = await import('./folder.ts')
    await fillFolder(folder, files, options.force ?? false)
  },

  watchFolder: (folder, onChange) => {
    let timer: NodeJS.Timeout | undefined
    let late: NodeJS.Timeout | undefined
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        onChange()
        late ??= setTimeout(() => {
          late = undefined
          onChange()
        }, lateMs)
      }, debounceMs)
    }
    try {
      const watcher = watch(folder, changed)
      watcher.on('error', () => {
        watcher.close()
      })
      return () => {
        clearTimeout(timer)
        clearTimeout(late)
        watcher.close()
      }
    } catch {
      return () => undefined
    }
  },
}

/** One commit touches the folder several times. */
const debounceMs = 50
/** A commit is seen by others only after the disk has it, which nothing in the folder tells. */
const lateMs = 500
