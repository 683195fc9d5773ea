import { writeMark } from './mark.ts'
import type { Watched } from './port.ts'
import { unitName } from './systemd-unit.ts'
import { startedBy } from './watched.ts'

export const entryName = 'followup-watch.desktop'

/** What a session knows and the user's systemd may not. */
export const sessionVariables = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'DBUS_SESSION_BUS_ADDRESS']

/** Takes the variables up to a word without letters; `env` would take a path with `=` in it for one. */
const takeVariables = 'while [ "$1" != -- ]; do export "$1"; shift; done; shift'

/** Half a minute, which ends everything where the entry was taken away meanwhile. */
const pause = `i=0; while [ $i -lt 15 ]; do [ -e "$${startedBy}" ] || exit 0; sleep 2; i=$((i+1)); done`

/** Starts the watch again where it fails, twenty times at most, as systemd would. */
const again = `${takeVariables}; n=0; until "$@"; do n=$((n+1)); [ $n -lt 20 ] || exit 1; ${pause}; done`

/** Tells systemd of the screen and starts the unit anew; where systemd cannot, the watch itself. */
const byUnit = `systemctl --user import-environment ${sessionVariables.join(' ')} && systemctl --user restart ${unitName} && exit; ${again}`

/**
 * Writes the desktop entry that sessions run at login (Desktop Entry Specification 1.5, Desktop Application Autostart
 * Specification 0.5). Beside a unit it hands the screen over and starts that, for window managers that never reach
 * systemd's target; sessions that do need not run it, which the last key tells them.
 */
export function entryText(watched: Watched, beside: 'unit' | 'alone'): string {
  return `# ${writeMark(watched)}
[Desktop Entry]
Type=Application
Name=${escaped(watched.about)}
Exec=${escaped(entryCommand(watched, beside).map(quoted).join(' '))}
Terminal=false
NoDisplay=true
X-GNOME-Autostart-enabled=true
${beside === 'unit' ? 'X-systemd-skip=true\n' : ''}`
}

/** The program of the entry and its arguments; the same command starts the watch at once where there is no unit. */
export function entryCommand({ node, program, env }: Watched, beside: 'unit' | 'alone'): readonly string[] {
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const script = beside === 'unit' ? byUnit : again
  return ['/bin/sh', '-c', script, 'followup', ...set, '--', node, program, 'watch', '--background']
}

/** One argument of Exec: in quotes where a character has a meaning there, and field codes doubled. */
function quoted(word: string): string {
  const text = word.replaceAll('%', '%%')
  return /^[\w@+=:,./%-]+$/.test(text) ? text : `"${text.replace(/["`$\\]/g, '\\$&')}"`
}

/** A value of type string: its backslashes escaped, on one line. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/\p{Cc}/gu, ' ')
}
