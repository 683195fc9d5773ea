import type { Clock } from '../app/app.ts'
import type { NoticePlace, Notifier } from '../app/notifier.ts'
import type { Terminal } from '../app/terminal.ts'
import { dbusWay } from './dbus.ts'
import { nodeNotifier } from './node-notifier.ts'
import { notifySend } from './notify-send.ts'
import type { BusPlace } from './session-bus.ts'
import { pageWay, terminalWay } from './terminal-way.ts'
import { notifierOf } from './ways.ts'

interface Surroundings {
  readonly clock: Clock
  readonly terminal: Terminal
  readonly place: NoticePlace
  readonly env: BusPlace
  /** Ends the process, where what shows a popup would keep it. */
  readonly leave: () => void
}

/** The ways of this machine in their order: the desktop's own, then the terminal where somebody sits at it. */
export function desktopNotifier(
  platform: NodeJS.Platform,
  { clock, terminal, place, env, leave }: Surroundings,
): Notifier {
  const desktop =
    platform === 'darwin' || platform === 'win32' ? [nodeNotifier({ platform, leave })] : [dbusWay(env), notifySend()]
  const seen = place === 'page' ? [pageWay] : terminal.isScreen ? [terminalWay(terminal)] : []
  return notifierOf([...desktop, ...seen], clock)
}
