import type { Machine } from '../../app/machine.ts'
import { doNotDisturb } from '../desktop/do-not-disturb.ts'
import { toastProgram } from '../desktop/toast-program.ts'
import { finding, type Check } from './finding.ts'
import { toInstall } from './to-install.ts'

/** What reminders use of a server: buttons and the text. */
const wanted = ['actions', 'body']
/** What is told of one: whether it keeps what it showed, too. Some that do, dunst among them, do not say so. */
const told = [...wanted, 'persistence']

const hasBus = ({ platform }: Machine) => platform !== 'darwin' && platform !== 'win32'

export const checkBus: Check = async ({ machine, server }) => {
  if (!hasBus(machine)) return null
  const { kind } = await server()
  const address = machine.env.DBUS_SESSION_BUS_ADDRESS ?? `${machine.env.XDG_RUNTIME_DIR ?? ''}/bus`
  if (kind === 'no-bus') return finding('fault', 'bus-none', {}, await toInstall(machine, 'dbus-user-session'))
  return kind === 'bus-silent' ? finding('fault', 'bus-silent', { address }) : finding('ok', 'bus', { address })
}

export const checkDisplay: Check = ({ machine }) => {
  if (!hasBus(machine)) return null
  const { WAYLAND_DISPLAY, DISPLAY } = machine.env
  const display = [WAYLAND_DISPLAY, DISPLAY].find((value) => value !== undefined && value !== '')
  return display === undefined ? finding('warning', 'display-none') : finding('ok', 'display', { display })
}

export const checkServer: Check = async ({ machine, server }) => {
  if (!hasBus(machine)) return null
  const answer = await server()
  if (answer.kind === 'no-bus' || answer.kind === 'bus-silent') return null
  if (answer.kind === 'server-silent') return finding('fault', 'server-silent')
  if (answer.kind !== 'server') return finding('fault', 'server-none', {}, await toInstall(machine, 'dunst'))
  const { name, version, capabilities } = answer
  const missing = wanted.filter((one) => !capabilities.includes(one))
  const can = told.filter((one) => capabilities.includes(one))
  const data = { name, version, capabilities, can, missing }
  return missing.length > 0 ? finding('warning', 'server-lacks', data) : finding('ok', 'server', data)
}

export const checkDnd: Check = async ({ machine, server }) => {
  if (!hasBus(machine)) return null
  const found = await doNotDisturb(machine, await server())
  if (!found) return null
  const { on, by, end } = found
  return on ? finding('warning', 'dnd-on', { by }, ...(end ? [end] : [])) : finding('ok', 'dnd-off', { by })
}

/** What node-notifier brings may not start: for Intel on a Mac without Rosetta, or put away by an antivirus. */
export const checkToasts: Check = async ({ machine }) => {
  const { platform } = machine
  if (platform !== 'darwin' && platform !== 'win32') return null
  const { name, file, asked } = toastProgram(platform)
  const { exit } = await machine.run(file, asked)
  if (exit === 0) return finding('ok', 'toasts', { name })
  return platform === 'darwin'
    ? finding('warning', 'toasts-intel', { name }, ['softwareupdate', '--install-rosetta'])
    : finding('fault', 'toasts-blocked', { name, file })
}

/** Linux asks for no permission; what macOS allows it tells nobody; Windows has it in its registry. */
export const checkPermission: Check = async ({ machine }) => {
  if (machine.platform === 'darwin')
    return finding('ok', 'permission-look', {}, [
      'open',
      'x-apple.systempreferences:com.apple.preference.notifications',
    ])
  if (machine.platform !== 'win32') return null
  const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\PushNotifications'
  const { out } = await machine.run('reg', ['query', key, '/v', 'ToastEnabled'])
  return /ToastEnabled\s+REG_DWORD\s+0x0\b/.test(out)
    ? finding('fault', 'permission-off', {}, ['start', 'ms-settings:notifications'])
    : finding('ok', 'permission')
}
