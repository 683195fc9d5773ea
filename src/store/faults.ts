import { Fault, type FaultCode } from '../domain/fault.ts'
import { unwritableCause } from '../domain/unwritable.ts'

/** Turns what SQLite and the file system refuse into our faults; anything else is given back as it is. */
export function asFault(error: unknown, file: string): unknown {
  if (error instanceof Fault) return error
  const code = String((error as { code?: unknown }).code)
  const known = faults.find(([start]) => code.startsWith(start))
  if (!known) return error
  if (known[1] === 'store-damaged') return storeDamaged(file)
  if (known[1] === 'store-not-ours') return storeNotOurs(file)
  const data = known[1] === 'file-unwritable' ? { file, ...unwritableCause(code) } : { file }
  return new Fault(known[1], data, takesNothing.includes(known[1]) ? [['doctor']] : [])
}

/** Tells whether an error says that a file, its folder or its disk takes nothing; it may be read all the same. */
export function isUnwritable(error: unknown): error is Fault {
  return error instanceof Fault && takesNothing.includes(error.code)
}

/** The refusal of a damaged list. */
export function storeDamaged(file: string): Fault {
  return new Fault('store-damaged', { file }, [['doctor', '--repair']])
}

/** The refusal of a file that does not say it is a list; one whose beginning is damaged does not either. */
export function storeNotOurs(file: string): Fault {
  return new Fault('store-not-ours', { file }, [['doctor', '--repair']])
}

/** Does work on the file and turns its refusals into our faults. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asFault(error, file)
  }
}

/** The doctor finds the cause of each. */
const takesNothing: readonly FaultCode[] = ['disk-full', 'disk-failing', 'store-readonly', 'file-unwritable']

const faults = [
  ['SQLITE_BUSY', 'store-busy'],
  ['SQLITE_LOCKED', 'store-busy'],
  ['SQLITE_READONLY', 'store-readonly'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_IOERR_SHORT_READ', 'store-damaged'],
  // The index of the log, in shared memory, is the first thing that does not fit on a full disk.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  // SQLITE_IOERR_CORRUPTFS among them, a read that the disk refuses with EIO; within a statement SQLite calls that SQLITE_CORRUPT.
  ['SQLITE_IOERR', 'disk-failing'],
  ['EIO', 'disk-failing'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_NOTADB', 'store-not-ours'],
  ['SQLITE_CANTOPEN', 'file-unwritable'],
  ['SQLITE_PERM', 'file-unwritable'],
  ['EACCES', 'file-unwritable'],
  ['EROFS', 'file-unwritable'],
  ['EPERM', 'file-unwritable'],
  ['ENOENT', 'file-unwritable'],
  ['ENOTDIR', 'file-unwritable'],
  ['EISDIR', 'file-unwritable'],
  ['ENAMETOOLONG', 'file-unwritable'],
  ['ELOOP', 'file-unwritable'],
] as const
