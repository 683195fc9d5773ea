import { join } from 'node:path'
import type { Machine } from '../../app/machine.ts'
import type { Autostart, Installed, Watched } from './port.ts'
import { entryCommand, entryName, entryText, sessionVariables } from './desktop-entry.ts'
import { readMark } from './mark.ts'
import { sessionTarget, unitName, unitText } from './systemd-unit.ts'
import { withFile } from './watched.ts'

/** The answers of a manager that runs, whatever the state of its units. */
const running = /^(?:initializing|starting|running|degraded|maintenance)$/

/** A unit of the user's systemd with a desktop entry beside it, or the entry alone where systemd does not run. */
export function linuxAutostart(machine: Machine): Autostart {
  const { files } = machine
  const config = configFolder(machine)
  const units = join(config, 'systemd/user')
  const unit = join(units, unitName)
  const wants = join(units, `${sessionTarget}.wants`)
  const link = join(wants, unitName)
  const entry = join(config, 'autostart', entryName)
  const systemctl = (...args: readonly string[]) => machine.run('systemctl', ['--user', ...args], 20_000)

  const isManaged = async () => running.test((await systemctl('is-system-running')).out.trim())

  return {
    async install(watched) {
      const managed = await isManaged()
      const byUnit = managed ? await installUnit(watched) : null
      const byEntry = withFile(watched, entry)
      const folders = await files.write(entry, entryText(byEntry, byUnit ? 'unit' : 'alone'), 0o644)
      if (byUnit) {
        const known = sessionVariables.filter((name) => (machine.env[name] ?? '') !== '')
        if (known.length > 0) await systemctl('import-environment', ...known)
        const { exit } = await systemctl('restart', unitName)
        const isReached = (await systemctl('is-active', sessionTarget)).exit === 0
        return {
          ...byUnit,
          files: [unit, entry],
          folders: [...byUnit.folders, ...folders],
          entryToRun: isReached ? null : entry,
          started: exit === 0,
        }
      }
      const [program = '', ...args] = entryCommand(byEntry, 'alone')
      machine.start(program, args)
      const instead = managed ? 'systemd-refused' : 'no-systemd'
      return { kind: 'desktop-entry', files: [entry], folders, instead, entryToRun: entry, started: true }
    },

    async uninstall() {
      const there = (await files.about(unit)) !== null || (await files.about(link)) !== null
      if (there) await systemctl('disable', '--now', unitName)
      const removed: string[] = []
      for (const path of [link, unit, entry]) if (await files.remove(path)) removed.push(path)
      if (there) {
        await systemctl('daemon-reload')
        await systemctl('reset-failed', unitName)
      }
      return removed.filter((path) => path !== link)
    },

    async find() {
      const [byUnit, byEntry] = [await files.read(unit), await files.read(entry)]
      const text = byUnit ?? byEntry
      if (text === null) return null
      return {
        kind: byUnit === null ? 'desktop-entry' : 'systemd',
        files: [...(byUnit === null ? [] : [unit]), ...(byEntry === null ? [] : [entry])],
        command: readMark(text),
        enabled: byEntry !== null || (await files.about(link)) !== null,
      }
    },
  }

  /** Null where systemd does not take the unit; nothing of it is left then. */
  async function installUnit(watched: Watched): Promise<Pick<Installed, 'kind' | 'folders' | 'instead'> | null> {
    const made = await files.write(unit, unitText(withFile(watched, unit)), 0o644)
    const folders = [...made, ...((await files.about(wants)) ? [] : [wants])]
    for (const args of [['daemon-reload'], ['enable', unitName]]) {
      if ((await systemctl(...args)).exit === 0) continue
      await files.remove(unit)
      for (const folder of folders.toReversed()) await files.removeEmpty(folder)
      return null
    }
    return { kind: 'systemd', folders, instead: null }
  }
}

function configFolder({ env, home }: Machine): string {
  const set = env.XDG_CONFIG_HOME
  return set?.startsWith('/') ? set : join(home, '.config')
}
