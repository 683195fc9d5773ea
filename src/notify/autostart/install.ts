import { join } from 'node:path'
import type { App } from '../../app/app.ts'
import { again, canAsk } from '../../actions/asking/asking.ts'
import type { Machine } from '../../app/machine.ts'
import type { Holder } from '../../app/watch-lock.ts'
import { Fault } from '../../domain/fault.ts'
import { machineWords } from '../../i18n/machine-words.ts'
import type { InstallPage, UninstallPage } from '../../render/watch/autostart.ts'
import { autostartOf } from './autostart.ts'
import type { Autostart } from './port.ts'
import { backgroundPid } from './background.ts'
import { ringOnce } from './ring.ts'
import { handedEnv, steadyNode } from './watched.ts'

/** How often and how long it is looked whether the watch has come up; milliseconds. */
const lookEveryMs = 250
const looks = 32

/**
 * Makes the system start the watch at login, starts it now, and shows one notification to prove that they can be seen. Done
 * again, it renews what is there. Faults: `options-clash` for the demo, `autostart-root`, `needs-yes`, `cancelled`,
 * `file-unwritable`, `disk-full`.
 */
export async function installWatch(app: App): Promise<InstallPage> {
  refuseDemo(app, '--install')
  const machine = await app.machine()
  await settleRoot(app, machine)
  const words = await machineWords(app.homeLang)
  const autostart = autostartOf(machine, app.paths.state)
  const before = await autostart.find()
  const watched = await lookedAt(app)
  const list = await machine.files.realPath(app.paths.database)
  const watchedBy = {
    node: await steadyNode(machine),
    program: machine.program,
    list,
    about: words.autostart.about,
    env: handedEnv(machine.env),
    state: app.paths.state,
  }
  const installed = await wholly(autostart, before !== null, () => autostart.install(watchedBy))
  await noteFolders(app, machine, installed.folders)
  const watching = installed.started ? await watchingNow(app, watched) : await lookedAt(app)
  return {
    kind: 'installed',
    by: installed.kind,
    renewed: before !== null,
    files: installed.files,
    instead: installed.instead,
    entryToRun: installed.entryToRun,
    watching,
    ring: await ringOnce(app),
    temporary: /[/\\]_npx[/\\]/.test(machine.program),
    otherList: before?.command && before.command.list !== list ? before.command.list : null,
  }
}

/** Where a file cannot be written those before it go again, but for an autostart that was there already. */
async function wholly<T>(autostart: Autostart, wasThere: boolean, install: () => Promise<T>): Promise<T> {
  try {
    return await install()
  } catch (error) {
    if (!wasThere) await autostart.uninstall()
    throw error
  }
}

/** Takes the autostart away, with what runs of it. Faults: `options-clash` for the demo, `autostart-root`. */
export async function uninstallWatch(app: App): Promise<UninstallPage> {
  refuseDemo(app, '--uninstall')
  const machine = await app.machine()
  refuseSudo(app, machine)
  const lock = await app.watchLock()
  const before = await lock.holder()
  const background = await backgroundPid(app)
  const files = await autostartOf(machine, app.paths.state).uninstall()
  await removeFolders(app, machine)
  const left = await lock.holder()
  const ours = background !== null && left?.pid === background
  // What the desktop alone has started, the system does not end.
  if (ours) machine.stop(background)
  // Waits for its end; and one that was killed has left a note of who held the lock, which goes with it.
  if ((ours || left === null) && (await lock.take()) === null) lock.release()
  return {
    kind: 'uninstalled',
    files,
    stopped: before?.pid === background ? background : null,
    stillHeld: ours ? null : (left?.pid ?? null),
  }
}

function refuseDemo(app: App, option: string): void {
  if (app.flags.demo) throw new Fault('options-clash', { options: `--demo, ${option}` })
}

/** `sudo` would install for root, on a desktop that nobody sees; asked for by root itself it may be meant. */
async function settleRoot(app: App, machine: Machine): Promise<void> {
  refuseSudo(app, machine)
  if (machine.uid !== 0 || app.flags.yes) return
  const what = (await machineWords(app.lang)).autostart.rootSure
  if (!canAsk(app)) throw new Fault('needs-yes', { what }, [again(app, '--yes')])
  if (!(await app.prompt.confirm(what, false))) throw new Fault('cancelled')
}

function refuseSudo(app: App, { uid, env }: Machine): void {
  const user = env.SUDO_USER ?? env.DOAS_USER
  if (uid === 0 && user !== undefined && user !== 'root') throw new Fault('autostart-root', { user }, [again(app)])
}

/** Looks until the one that was installed watches, after the one before it has left; or one that a hand started before. */
async function watchingNow(app: App, before: InstallPage['watching']): Promise<InstallPage['watching']> {
  for (let left = looks; left > 0; left--) {
    const watching = await lookedAt(app)
    const isSame = watching !== null && watching.pid === before?.pid
    if (watching && (isSame ? !watching.installed : watching.installed)) return watching
    await app.clock.sleep(lookEveryMs)
  }
  return lookedAt(app)
}

async function lookedAt(app: App): Promise<InstallPage['watching']> {
  const holder: Holder | null = await (await app.watchLock()).holder()
  if (holder === null || holder.pid === null) return null
  return { pid: holder.pid, installed: holder.pid === (await backgroundPid(app)) }
}

/**
 * The folders that were made are written down, so that they can be taken away again, and no folder that was there before. Where
 * that cannot be written they stay, empty, when the autostart goes.
 */
async function noteFolders(app: App, machine: Machine, folders: readonly string[]): Promise<void> {
  const known = await notedFolders(app, machine)
  const all = [...known, ...folders.filter((folder) => !known.includes(folder))]
  try {
    await machine.files.write(noteFile(app), JSON.stringify({ folders: all }), 0o600)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}

async function removeFolders(app: App, machine: Machine): Promise<void> {
  const folders = await notedFolders(app, machine)
  await machine.files.remove(noteFile(app))
  for (const folder of folders.toReversed()) await machine.files.removeEmpty(folder)
}

async function notedFolders(app: App, { files }: Machine): Promise<readonly string[]> {
  try {
    const noted = JSON.parse((await files.read(noteFile(app))) ?? '') as { readonly folders?: unknown }
    return Array.isArray(noted.folders) ? noted.folders.map(String) : []
  } catch {
    return []
  }
}

function noteFile(app: App): string {
  return join(app.paths.state, 'autostart.json')
}
