import { basename, dirname, join } from 'node:path'
import type { App } from '../../app/app.ts'
import type { FileAbout, Machine } from '../../app/machine.ts'
import { withWayBack } from '../../actions/backup/way-back.ts'
import { autoBackupDays } from '../../domain/record/auto-backup.ts'
import { Fault } from '../../domain/fault.ts'
import type { Finding } from '../../domain/watch/finding.ts'
import { finding, findingOf, type Check, type Patient } from './finding.ts'
import { networkKind, syncedBy } from './synced.ts'

/** Less than this on the disk may end with the next backup; less than that with the next commit. Bytes. */
const little = 200_000_000
const tooLittle = 20_000_000

/** How long damage is looked for in a file that is too large to be looked through at one go. Milliseconds. */
const lookMs = 20_000

export const checkConfig: Check = async ({ app, machine }) => {
  const { settings, paths } = app
  if (settings.fault) return findingOf(settings.fault)
  if (settings.unknown.length > 0)
    return finding(
      'warning',
      'config-unknown',
      { file: paths.config, keys: settings.unknown.join(', ') },
      ...settings.unknown.map((key) => ['followup', 'config', 'unset', key]),
    )
  const there = await machine.files.about(paths.config)
  return finding('ok', there ? 'config' : 'config-none', { file: paths.config })
}

export const checkDatabase: Check = async (patient) => {
  try {
    return await lookThrough(patient)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return findingOf(await withWayBack(patient.app, error))
  }
}

const lookThrough: Check = async ({ app, machine }) => {
  const file = app.paths.database
  const about = await machine.files.about(file)
  if (!about && (await isHidden(machine.files, dirname(file))))
    return findingOf(new Fault('store-unreadable', { file }))
  if (!about) return finding('ok', 'database-none', { file }, ['followup', 'add'])
  const end = performance.now() + lookMs
  const store = await app.store()
  if (store.unwritable)
    return {
      ...findingOf(store.unwritable),
      fix: [
        ['df', '-h', dirname(file)],
        ['ls', '-ld', dirname(file), file],
      ],
    }
  const { journal, synchronous, damage, tables, people } = await store.health(() => performance.now() < end)
  const data = { file, bytes: about.bytes, people, journal, synchronous }
  if (damage.length > 0) return damageFound(app, { ...data, damage })
  if (journal !== 'wal' || synchronous !== 2) return finding('warning', 'database-unsafe', data)
  return tables.checked < tables.of
    ? finding('warning', 'database-part', { ...data, ...tables })
    : finding('ok', 'database', data)
}

/** Whether a folder is there that nothing can be seen in. */
async function isHidden(files: Machine['files'], folder: string): Promise<boolean> {
  return (await files.about(folder))?.kind === 'folder' && !(await files.canRun(folder))
}

/** The side file holds pages that nobody can read without a repair. */
export function sideDamaged(app: Pick<App, 'paths' | 'repairs'>, rows: number): Promise<Finding> {
  return damageFound(app, { file: app.paths.database, damage: [{ kind: 'side', rows }] })
}

/** Damage, with the repair and the backup that was written last. */
async function damageFound({ repairs }: Pick<App, 'repairs'>, data: Finding['data']): Promise<Finding> {
  const copy = (await repairs()).newestBackup()?.file ?? null
  const fix = [
    ['followup', 'doctor', '--repair'],
    ...(copy === null ? [] : [['followup', 'backup', '--restore', copy]]),
  ]
  return finding('fault', copy === null ? 'database-damaged' : 'database-damaged-copy', { ...data, copy }, ...fix)
}

export const checkBackup: Check = async ({ app, machine }) => {
  const { database } = app.paths
  if (!(await machine.files.about(database))) return null
  const folder = join(dirname(database), 'backups')
  const days = autoBackupDays(basename(database, '.db'), await machine.files.names(folder))
  const [day] = days
  if (!app.config.autoBackup)
    return finding('warning', 'backup-off', {}, ['followup', 'config', 'set', 'autoBackup', 'true'])
  const about = await machine.files.about(folder)
  if (about && (about.kind !== 'folder' || !(await machine.files.canWrite(folder))))
    return finding('warning', 'backup-refused', { folder }, ['ls', '-ld', folder])
  return day ? finding('ok', 'backup', { folder, day, count: days.length }) : finding('ok', 'backup-none', { folder })
}

/** What belongs to the user alone, and a folder in which nobody else may put a file of his own in its place. */
export const checkRights: Check = async (patient) => {
  const { app, machine } = patient
  if (machine.platform === 'win32') return null
  const { database, config, watchLock } = app.paths
  const files = [database, `${database}-wal`, `${database}-shm`, config, watchLock]
  const folders = [...new Set([database, config, watchLock].map(dirname))]
  if (machine.uid !== null && machine.uid !== 0) {
    const others = await havingAbout(machine, [...folders, ...files], ({ uid }) => uid !== machine.uid)
    const [file] = others
    if (file !== undefined)
      return finding('fault', 'rights-owner', { file }, ['sudo', 'chown', String(machine.uid), ...others])
  }
  const openFolders = await having(machine, folders, (mode) => (mode & othersWrite) !== 0 && (mode & sticky) === 0)
  if (openFolders.length > 0)
    return finding('fault', 'rights-folder', { file: openFolders[0] ?? '' }, ['chmod', 'o-w', ...openFolders])
  const open = await having(machine, files, (mode) => (mode & 0o077) !== 0)
  return open.length > 0
    ? finding('warning', 'rights-open', { file: open[0] ?? '' }, ['chmod', '600', ...open])
    : finding('ok', 'rights', { folder: dirname(database) })
}

/** Others may put files there, and, where the second is not set, take the user's away. */
const othersWrite = 0o002
const sticky = 0o1000

function having(machine: Machine, paths: readonly string[], has: (mode: number) => boolean) {
  return havingAbout(machine, paths, ({ mode }) => has(mode))
}

async function havingAbout(
  { files }: Machine,
  paths: readonly string[],
  has: (about: FileAbout) => boolean,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    const about = await files.about(path)
    if (about && has(about)) found.push(path)
  }
  return found
}

/** A live database that is copied file by file, or lies on another machine, comes to be damaged or in two versions. */
export const checkSynced: Check = async ({ app, machine }) => {
  const { files, home } = machine
  const folder = dirname(await files.realPath(app.paths.database))
  const by = await syncedBy(folder, files)
  const kind = networkKind((await files.disk(folder))?.type ?? 0)
  if (by === null && kind === null) return finding('ok', 'synced-not', { folder })
  const elsewhere = join(home, 'followup.db')
  return finding(
    'warning',
    by === null ? 'network' : 'synced',
    { folder, by: by ?? kind },
    ['followup', 'backup', elsewhere],
    ['export', `FOLLOWUP_DB=${elsewhere}`],
  )
}

export const checkDisk: Check = async (patient) => {
  const folder = await firstThere(patient, dirname(patient.app.paths.database))
  const disk = await patient.machine.files.disk(folder)
  if (!disk) return null
  const data = { folder, bytes: disk.freeBytes }
  if (disk.freeBytes < tooLittle) return finding('fault', 'disk-full', data, ['df', '-h', folder])
  return disk.freeBytes < little
    ? finding('warning', 'disk-low', data, ['df', '-h', folder])
    : finding('ok', 'disk', data)
}

async function firstThere(patient: Patient, folder: string): Promise<string> {
  const isThere = (await patient.machine.files.about(folder)) !== null
  return isThere || dirname(folder) === folder ? folder : firstThere(patient, dirname(folder))
}
