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
}

/** The ways of this machine in their order: the desktop's own, then the terminal where somebody sits at it. */
export function desktopNotifier(platform: NodeJS.Platform, { clock, terminal, place, env }: Surroundings): Notifier {
  const desktop = platform === 'darwin' || platform === 'win32' ? [nodeNotifier()] : [dbusWay(env), notifySend()]
  const seen = place === 'page' ? [pageWay] : terminal.isScreen ? [terminalWay(terminal)] : []
  return notifierOf([...desktop, ...seen], clock)
}
