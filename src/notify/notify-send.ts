import type { Notice } from '../app/notifier.ts'
import type { NoticeTrouble } from '../domain/reminder.ts'
import { escapeMarkup, readsMarkup } from './markup.ts'
import { runProgram, type Ran } from './run-program.ts'
import type { Way, WayOutcome } from './ways.ts'

/** Together five seconds, after which a hung server is given up. */
const askTimeoutMs = 1_500
const showTimeoutMs = 3_500

/** Shows notices by libnotify's program, which every Linux desktop has or can have. */
export function notifySend(): Way {
  let markup: boolean | undefined
  return {
    name: 'notify-send',
    besides: 'dbus',
    async show(notice, stop) {
      if (markup === undefined) {
        const asked = await askMarkup(stop)
        if (asked === 'no-answer' || asked === 'stopped') return { shown: false, trouble: asked }
        markup = asked
      }
      const body = bodyFor(notice.body, markup)
      const full = [...hints(notice), '--print-id', '--', notice.title, body]
      let ran = await runProgram('notify-send', full, { timeoutMs: showTimeoutMs, stop })
      if (ran.kind === 'failed' && ran.unknownOption) {
        const plain = ['--', notice.title, body]
        ran = await runProgram('notify-send', plain, { timeoutMs: showTimeoutMs, stop })
      }
      if (ran.kind !== 'done') markup = undefined
      return outcomeOf(ran)
    },
  }
}

function hints(notice: Notice): readonly string[] {
  const urgency = notice.urgent ? ['--urgency=critical', '--expire-time=0'] : ['--urgency=normal']
  return [
    '--app-name=followup',
    ...urgency,
    '--hint=string:sound-name:message-new-instant',
    `--hint=string:x-dunst-stack-tag:${notice.tag}`,
  ]
}

/** Doubles backslashes too, which notify-send reads as escapes in the body. */
export function bodyFor(body: string, markup: boolean): string {
  return (markup ? escapeMarkup(body) : body).replaceAll('\\', '\\\\')
}

const service = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'

/** Programs that can ask the server what it can do; one of them is on every desktop. */
const askers: readonly (readonly [program: string, ...args: readonly string[]])[] = [
  ['gdbus', 'call', '--session', '--dest', service, '--object-path', path, '--method', `${service}.GetCapabilities`],
  ['dbus-send', '--session', '--print-reply', `--dest=${service}`, path, `${service}.GetCapabilities`],
  ['busctl', '--user', 'call', service, path, service, 'GetCapabilities'],
]

/** Asks whether the server reads markup; where it cannot be asked it is taken to, as most do. */
async function askMarkup(stop: AbortSignal): Promise<boolean | 'no-answer' | 'stopped'> {
  for (const [program, ...args] of askers) {
    const ran = await runProgram(program, args, { timeoutMs: askTimeoutMs, stop })
    if (ran.kind === 'done') return readsMarkup(ran.stdout.match(/[a-z][a-z-]+/g) ?? [])
    if (ran.kind === 'no-answer' || ran.kind === 'stopped') return ran.kind
    if (ran.kind === 'failed') return true
  }
  return true
}

function outcomeOf(ran: Ran): WayOutcome {
  if (ran.kind === 'done') {
    const id = ran.stdout.trim()
    return { shown: true, popup: /^\d+$/.test(id) ? id : null }
  }
  const trouble: NoticeTrouble = ran.kind === 'failed' ? 'refused' : ran.kind
  return { shown: false, trouble }
}
