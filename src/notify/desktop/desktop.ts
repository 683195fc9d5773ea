import type { Clock } from '../../app/app.ts'
import type { NoticePlace, Notifier } from '../../app/notifier.ts'
import type { Terminal } from '../../app/terminal.ts'
import { dbusWay } from './dbus.ts'
import { nodeNotifier } from './node-notifier.ts'
import { notifySend } from './notify-send.ts'
import { osascript } from './osascript.ts'
import type { BusPlace } from './session-bus.ts'
import { pageWay, terminalWay } from './terminal-way.ts'
import { notifierOf, type Way } from './ways.ts'

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
  const seen = place === 'page' ? [pageWay] : terminal.isScreen ? [terminalWay(terminal)] : []
  return notifierOf([...desktopWays(platform, env, leave), ...seen], clock)
}

function desktopWays(platform: NodeJS.Platform, env: BusPlace, leave: () => void): readonly Way[] {
  switch (platform) {
    case 'darwin':
      return [nodeNotifier({ platform, leave }), osascript()]
    case 'win32':
      return [nodeNotifier({ platform, leave })]
    default:
      return [dbusWay(env), notifySend()]
  }
}
