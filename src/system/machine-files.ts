import { constants } from 'node:fs'
import { access, mkdir, open, readFile, readdir, realpath, rename, rm, rmdir, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { unwritableCause } from '../domain/unwritable.ts'
import type { MachineFiles } from '../app/machine.ts'

/** The plain files of this machine. */
export const systemMachineFiles: MachineFiles = {
  read: (path) => readFile(path, 'utf8').catch(() => null),

  write: async (path, content, mode) => {
    try {
      const made = await makeFolders(dirname(path))
      await writeBeside(path, content, mode)
      return made
    } catch (error) {
      throw asFault(error, path)
    }
  },

  remove: (path) => gone(rm(path)),
  removeEmpty: (folder) => gone(rmdir(folder)),

  about: async (path) => {
    const found = await stat(path).catch(() => null)
    if (!found) return null
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
    return { kind, mode: found.mode & 0o7777, bytes: found.size, uid: found.uid }
  },

  names: (folder) => readdir(folder).catch(() => []),
  realPath: (path) => realpath(path).catch(() => path),
  canWrite: (path) => allows(path, constants.W_OK),
  canRun: (path) => allows(path, constants.X_OK),

  disk: async (folder) => {
    const found = await statfs(folder).catch(() => null)
    return found && { freeBytes: found.bavail * found.bsize, type: found.type }
  },
}

/** Gives the file its name last: what lies there, a link too, is replaced and never written through. */
async function writeBeside(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const beside = `${path}.${String(process.pid)}.part`
  try {
    const handle = await open(beside, 'wx', mode)
    try {
      await handle.chmod(mode)
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

async function makeFolders(folder: string): Promise<readonly string[]> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return [folder]
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return []
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    return [...(await makeFolders(dirname(folder))), ...(await makeFolders(folder))]
  }
}

async function gone(removal: Promise<void>): Promise<boolean> {
  return removal.then(
    () => true,
    () => false,
  )
}

async function allows(path: string, what: number): Promise<boolean> {
  return gone(access(path, what))
}

function asFault(error: unknown, file: string): Error {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('disk-full', { file })
  return code === undefined ? (error as Error) : new Fault('file-unwritable', { file, ...unwritableCause(code) })
}
