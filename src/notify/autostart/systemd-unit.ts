import { writeMark } from './mark.ts'
import type { Watched } from './port.ts'

export const unitName = 'followup-watch.service'

/** The target that desktops with systemd reach when the screen is there, and leave at logout. */
export const sessionTarget = 'graphical-session.target'

/**
 * Writes the unit of the user's own systemd (systemd.unit(5), systemd.service(5), systemd.exec(5)). Of the ways to confine a
 * service these work for a user and do not stop Node: no memory protection, which its compiler could not live with, and nothing
 * that needs a namespace, which not every system lets a user have. The session bus is a local socket.
 */
export function unitText(watched: Watched): string {
  const { about, env } = watched
  const lines = Object.entries(env).map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}`)
  return `# ${writeMark(watched)}
[Unit]
Description=${about.replaceAll('%', '%%')}
PartOf=${sessionTarget}
After=${sessionTarget}
StartLimitIntervalSec=600
StartLimitBurst=10

[Service]
Type=exec
ExecStart=${commandOf(watched)}
${lines.map((line) => `${line}\n`).join('')}Restart=on-failure
RestartSec=10
TimeoutStopSec=10
UMask=0077
NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RestrictNamespaces=yes
RestrictAddressFamilies=AF_UNIX
SystemCallArchitectures=native

[Install]
WantedBy=${sessionTarget}
`
}

/**
 * The command line. A program whose path has quotes or backslashes is none to systemd, but a word of the shell's it can be.
 * `$$` is a plain `$` in words, but not in the path of the program: there a colon keeps it as it is, which systemd knows from 244 on.
 */
function commandOf({ node, program }: Watched): string {
  const words = [node, program, 'watch', '--background']
  if (/['"\\]/.test(node))
    return ['/bin/sh', '-c', 'exec "$0" "$@"', ...words].map((word) => quoted(word).replaceAll('$', '$$$$')).join(' ')
  return (words.some((word) => word.includes('$')) ? ':' : '') + words.map(quoted).join(' ')
}

/** One word of a unit (systemd.syntax(7)): backslash and quote escaped, specifiers doubled. */
function quoted(word: string): string {
  const text = word.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%')
  return /^[\w@+=:,./%-]+$/.test(text) ? text : `"${text}"`
}
