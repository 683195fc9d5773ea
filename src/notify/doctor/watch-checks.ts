import { instantMs } from '../../domain/time/zone.ts'
import { autostartOf } from '../autostart/autostart.ts'
import { finding, readableStore, type Check, type Patient } from './finding.ts'

const install = ['followup', 'watch', '--install']

/** A reminder that is due for longer than this was not shown though somebody watches. Milliseconds. */
const patience = 5 * 60_000

export const checkWatch: Check = async (patient) => {
  const { app, machine } = patient
  const holder = await (await app.watchLock()).holder()
  if (holder) return finding('ok', 'watch', { pid: holder.pid ?? '?', ...(holder.since ? { at: holder.since } : {}) })
  const installed = await found(patient)
  if (!installed) return finding('warning', 'watch-off', {}, install)
  const logs = installed.kind === 'systemd' ? [['journalctl', '--user', '-u', 'followup-watch']] : []
  return finding('fault', 'watch-down', {}, install, ...(machine.platform === 'linux' ? logs : []))
}

/** The classic fault is a Node that was updated: its old path is gone, and nothing starts any more. */
export const checkAutostart: Check = async (patient) => {
  const { app, machine } = patient
  const autostart = await found(patient)
  if (!autostart) return finding('warning', 'autostart-none', {}, install)
  const { kind, command } = autostart
  if (!command) return finding('warning', 'autostart-unknown', { kind, file: autostart.files[0] ?? '' }, install)
  const { node, program, list } = command
  if (!(await machine.files.canRun(node))) return finding('fault', 'autostart-node-gone', { kind, node }, install)
  if (!(await machine.files.about(program)))
    return finding('fault', 'autostart-program-gone', { kind, program }, install)
  if (autostart.enabled === false) return finding('fault', 'autostart-off', { kind }, install)
  const own = await machine.files.realPath(app.paths.database)
  if (!app.flags.demo && list !== own) return finding('warning', 'autostart-other-list', { kind, list, own }, install)
  if (!(await isSame(patient, node, machine.node.path)))
    return finding('warning', 'autostart-other-node', { kind, node, own: machine.node.path }, install)
  if (!(await isSame(patient, program, machine.program)))
    return finding('warning', 'autostart-other-program', { kind, program, own: machine.program }, install)
  return finding('ok', 'autostart', { kind, node })
}

export const checkReminders: Check = async (patient) => {
  const reminders = (await readableStore(patient))?.reminders
  if (!reminders) return null
  const { app } = patient
  const now = app.clock.now()
  const late = reminders.unshownBy(now).filter(({ since }) => instantMs(now) - instantMs(since) > patience)
  if (late.length > 0)
    return finding('warning', 'reminders-wait', { count: late.length }, ['followup', 'watch', '--status'])
  const [last] = reminders.lastShown(1)
  return last ? finding('ok', 'reminders', { at: last.at, way: last.way }) : finding('ok', 'reminders-none')
}

function found({ app, machine }: Patient) {
  return autostartOf(machine, app.paths.state).find()
}

async function isSame({ machine: { files } }: Patient, one: string, other: string): Promise<boolean> {
  return (await files.realPath(one)) === (await files.realPath(other))
}
