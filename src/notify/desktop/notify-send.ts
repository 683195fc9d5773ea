import type { Notice } from '../../app/notifier.ts'
import type { NoticeTrouble } from '../../domain/watch/reminder.ts'
import { escapeMarkup } from './markup.ts'
import { runProgram, type Ran } from './run-program.ts'
import { skillsIn, type ServerSkills } from './server-skills.ts'
import type { Way, WayOutcome } from './ways.ts'

/** Together five seconds, after which a hung server is given up. */
const askTimeoutMs = 1_500
const showTimeoutMs = 3_500

/** Shows notices by libnotify's program, which every Linux desktop has or can have. */
export function notifySend(): Way {
  let skills: Skills | undefined
  return {
    name: 'notify-send',
    besides: 'dbus',
    async show(notice, stop) {
      if (skills === undefined) {
        const asked = await askSkills(stop)
        if (asked === 'no-answer' || asked === 'stopped') return { shown: false, trouble: asked }
        skills = asked
      }
      const body = bodyFor(notice.body, skills.markup)
      const full = [...hints(notice, skills), '--print-id', '--', notice.title, body]
      let ran = await runProgram('notify-send', full, { timeoutMs: showTimeoutMs, stop })
      if (ran.kind === 'failed' && ran.unknownOption) {
        const plain = ['--', notice.title, body]
        ran = await runProgram('notify-send', plain, { timeoutMs: showTimeoutMs, stop })
      }
      if (ran.kind !== 'done') skills = undefined
      return outcomeOf(ran)
    },
  }
}

type Skills = Pick<ServerSkills, 'markup' | 'stays'>

function hints(notice: Notice, { stays }: Skills): readonly string[] {
  return [
    '--app-name=followup',
    `--urgency=${notice.urgent ? 'critical' : 'normal'}`,
    ...(notice.urgent && stays ? ['--expire-time=0'] : []),
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

/** What most servers can do. */
const usual: Skills = { markup: true, stays: true }

/** Asks what the server can do; where it cannot be asked it is taken to be as most are. */
async function askSkills(stop: AbortSignal): Promise<Skills | 'no-answer' | 'stopped'> {
  for (const [program, ...args] of askers) {
    const ran = await runProgram(program, args, { timeoutMs: askTimeoutMs, stop })
    if (ran.kind === 'done') return skillsIn(ran.stdout.match(/[a-z][a-z-]+/g) ?? [])
    if (ran.kind === 'no-answer' || ran.kind === 'stopped') return ran.kind
    if (ran.kind === 'failed') return usual
  }
  return usual
}

function outcomeOf(ran: Ran): WayOutcome {
  if (ran.kind === 'done') {
    const id = ran.stdout.trim()
    return { shown: true, popup: /^\d+$/.test(id) ? id : null }
  }
  const trouble: NoticeTrouble = ran.kind === 'failed' ? 'refused' : ran.kind
  return { shown: false, trouble }
}
