import { createHash } from 'node:crypto'
import { accessSync, constants, lstatSync, statSync, type Stats } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { App } from '../../app/app.ts'
import type { NoticePlace, Notifier } from '../../app/notifier.ts'
import type { WatchLock } from '../../app/watch-lock.ts'
import { instantAt } from '../../domain/time/zone.ts'
import { desktopNotifier } from '../../notify/desktop/desktop.ts'
import { Lock } from '../../store/file/lock.ts'
import { makeFolder } from '../../store/file/make-folder.ts'
import type { OpenOptions } from '../../store/file/open.ts'

/** The ways of this machine to show a notice. */
export function makeNotifier(parts: Pick<App, 'clock' | 'terminal'>, place: NoticePlace): Notifier {
  return desktopNotifier(process.platform, { ...parts, place, env: process.env, leave: leaveOnceDone })
}

/** Main sets the exit code when the command is done. Nothing here keeps the process alive. */
function leaveOnceDone(): void {
  setInterval(() => {
    if (process.exitCode !== undefined) process.exit()
  }, 1_500).unref()
}

/** The lock of this process over the one that may watch a database. */
export function makeLock(file: string, addon: Pick<OpenOptions, 'nativeBinding'>): WatchLock {
  const elsewhere = placeOfItsOwn(file)
  const now = () => instantAt(Date.now())
  const lock = new Lock({ file, pid: process.pid, now, ...addon, ...(elsewhere === null ? {} : { elsewhere }) })
  return {
    take: () => Promise.resolve().then(() => lock.take()),
    holder: () => Promise.resolve().then(() => lock.holder()),
    release: () => {
      lock.release()
    },
  }
}

/** A name for the lock in a folder that is the user's alone and of this machine; null where there is none. */
function placeOfItsOwn(file: string): string | null {
  const session = process.env.XDG_RUNTIME_DIR ?? ''
  const folder = isOwn(statSync(session, { throwIfNoEntry: false }))
    ? session
    : canWriteBeside(file)
      ? null
      : ownFolderInTmp()
  if (folder === null) return null
  const name = createHash('sha256').update(resolve(file)).digest('hex').slice(0, 16)
  return join(folder, 'followup', `${name}.lock.db`)
}

function isOwn(about: Stats | undefined): boolean {
  return about?.isDirectory() === true && about.uid === process.getuid?.() && (about.mode & 0o022) === 0
}

/** Whether the folder of a file takes something, or the one that it would be made in. */
function canWriteBeside(file: string): boolean {
  const folder = dirname(file)
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && folder !== file && canWriteBeside(folder)
  }
}

/** For a session without a folder of its own, as cron's are. Another user may have taken the name, with a link too: then there is none. */
function ownFolderInTmp(): string | null {
  const folder = join(tmpdir(), `followup-${String(process.getuid?.())}`)
  try {
    makeFolder(folder)
    return isOwn(lstatSync(folder)) ? folder : null
  } catch {
    return null
  }
}

/**
 * From here on V8 compiles nothing further: code that runs four times a minute is fast enough as it is, and the compilers would
 * bring themselves into memory, six megabytes of the `node` file. A V8 that does not know one of them says so on stderr and goes on.
 */
export function keepSmall(): void {
  setFlagsFromString('--no-turbofan')
  setFlagsFromString('--no-maglev')
}
