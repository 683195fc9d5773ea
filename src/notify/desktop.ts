import type { Clock } from '../app/app.ts'
import type { Notifier } from '../app/notifier.ts'
import type { Terminal } from '../app/terminal.ts'
import { nodeNotifier } from './node-notifier.ts'
import { notifySend } from './notify-send.ts'
import { terminalWay } from './terminal-way.ts'
import { notifierOf } from './ways.ts'

/** The ways of this machine in their order: the desktop's own, then the terminal where somebody sits at it. */
export function desktopNotifier(
  platform: NodeJS.Platform,
  { clock, terminal }: { readonly clock: Clock; readonly terminal: Terminal },
): Notifier {
  const desktop = platform === 'darwin' || platform === 'win32' ? nodeNotifier() : notifySend()
  return notifierOf(terminal.isScreen ? [desktop, terminalWay(terminal)] : [desktop], clock)
}
