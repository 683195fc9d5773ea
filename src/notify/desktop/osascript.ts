import { runProgram } from './run-program.ts'
import type { Way } from './ways.ts'

const timeoutMs = 5_000

/** The texts are arguments of the script, not part of it. */
const script = [
  'on run argv',
  'display notification (item 2 of argv) with title (item 1 of argv) sound name "Ping"',
  'end run',
]

/**
 * Shows notices by what every macOS has (`display notification` of its Standard Additions), without buttons: for Macs that do
 * not start terminal-notifier, which is for Intel alone.
 */
export function osascript(): Way {
  return {
    name: 'osascript',
    async show({ title, body }, stop) {
      const lines = script.flatMap((line) => ['-e', line])
      const ran = await runProgram('osascript', [...lines, title, body], { timeoutMs, stop })
      if (ran.kind === 'done') return { shown: true, popup: null }
      return { shown: false, trouble: ran.kind === 'failed' ? 'refused' : ran.kind }
    },
  }
}
