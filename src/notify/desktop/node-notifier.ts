import { randomUUID } from 'node:crypto'
import type { ClosedWhy, Notice, PopupEvent } from '../../app/notifier.ts'
import { runProgram } from './run-program.ts'
import { toastProgram, type ToastPlatform } from './toast-program.ts'
import type { Way, WayOutcome } from './ways.ts'

/** Where notices are shown by a program that node-notifier brings, and what tests put in its place. */
export interface ToastPlace {
  readonly platform: ToastPlatform
  /** Another program in place of the one that is brought. */
  readonly program?: string
  /**
   * Milliseconds after which a program that has neither failed nor ended has shown its popup: it stays as long as the popup does,
   * and says nothing before.
   */
  readonly settledMs?: number
  /** Ends the process once the command is done; node-notifier cannot let go of a program whose popup is still up. */
  readonly leave: () => void
}

/** Seconds that macOS shows a popup. A promise comes again long before, in its own place. */
const shownSeconds = { promise: 86_400, nudge: 600 } as const

/** Milliseconds that a program may take to say something of itself. */
const askedMs = 5_000

/** A popup that is up, or was: its group on macOS, its number on Windows, and what can be done with it. */
interface Popup {
  readonly name: string
  readonly notice: Notice
  readonly id: number
}

/**
 * Shows notices on macOS and Windows by node-notifier. A popup there has either buttons or a field to write in. On macOS the
 * program is terminal-notifier, whose popups of one group replace each other. On Windows it is SnoreToast under its own name:
 * under a name that is not registered, its buttons would not come back. What is written into its field comes back garbled, so
 * there is none.
 */
export function nodeNotifier({ platform, program, settledMs = 1_200, leave }: ToastPlace): Way {
  const run = randomUUID()
  const up = new Map<string, Popup>()
  const events: PopupEvent[] = []
  let wake: () => void = () => undefined
  let count = 0
  let running = 0
  const { file, asked } = toastProgram(platform)
  const customPath = program ?? file
  let isTried = false

  const say = (...happened: readonly PopupEvent[]) => {
    events.push(...happened)
    wake()
  }

  /** Never rejects: what is thrown - files that were replaced, a program that the system refuses - is how it ended. */
  const notify = async (options: object, done: (end: ProgramEnd) => void): Promise<void> => {
    running++
    let told = false
    const tell = (end: ProgramEnd) => {
      // It tells a failure twice on Windows.
      if (told) return
      told = true
      running--
      done(end)
    }
    try {
      const { default: brought } = await import('node-notifier')
      const Toasts = platform === 'darwin' ? brought.NotificationCenter : brought.WindowsToaster
      new Toasts({ withFallback: false, customPath }).notify(options, (error, _, metadata) => {
        tell({ error, ...metadata })
      })
    } catch (error) {
      tell({ error: error instanceof Error ? error : new Error(String(error)) })
    }
  }

  /**
   * Windows may refuse to start a program from the net, or have put it away, which node-notifier would let end this process; a Mac
   * without Rosetta cannot start one for Intel. So it is asked for something harmless once.
   */
  const starts = async (stop: AbortSignal): Promise<boolean> => {
    isTried ||= (await runProgram(customPath, asked, { timeoutMs: askedMs, stop })).kind === 'done'
    return isTried
  }

  const ended = (popup: Popup, end: ProgramEnd): void => {
    up.delete(popup.name)
    const { answer, why } = endOf(platform, popup.notice, end)
    say(...(answer ? [{ ...answer, popup: popup.name }] : []), { kind: 'closed', popup: popup.name, why })
  }

  const takeOff = ({ notice, id }: Popup): Promise<void> =>
    notify(platform === 'darwin' ? { remove: notice.tag } : { close: id }, () => undefined)

  return {
    name: 'node-notifier',

    async show(notice, stop) {
      const canStart = await starts(stop)
      if (stop.aborted) return { shown: false, trouble: 'stopped' }
      if (!canStart) return { shown: false, trouble: 'blocked' }
      const popup = { name: `${run}/${String(++count)}`, notice, id: process.pid * 1_000 + count }
      const replaced = notice.replaces === null ? undefined : up.get(notice.replaces)
      // On macOS the group does it.
      if (replaced && platform === 'win32') await takeOff(replaced)
      const options = platform === 'darwin' ? macOptions(notice) : windowsOptions(popup)
      return new Promise<WayOutcome>((resolve) => {
        let outcome: WayOutcome | undefined
        const settle = (as: WayOutcome) => {
          clearTimeout(timer)
          stop.removeEventListener('abort', stopped)
          resolve((outcome ??= as))
        }
        const shown = () => {
          up.set(popup.name, popup)
          settle({ shown: true, popup: popup.name })
        }
        const stopped = () => {
          // It may come up all the same, so it is taken off at the end.
          up.set(popup.name, popup)
          settle({ shown: false, trouble: 'stopped' })
        }
        const timer = setTimeout(shown, settledMs)
        stop.addEventListener('abort', stopped)
        void notify(options, (end) => {
          const failed = outcome === undefined ? failureOf(platform, end) : null
          if (failed) settle(failed)
          // Whoever answers sooner than is waited for has seen it.
          else if (outcome === undefined) shown()
          if (up.has(popup.name)) ended(popup, end)
        })
      })
    },

    async close(name) {
      const popup = up.get(name)
      if (popup) await takeOff(popup)
    },

    listen(onEvent) {
      wake = onEvent
      say({ kind: 'connected', own: new Set(up.keys()) })
      return Promise.resolve()
    },

    events: () => events.splice(0),

    end() {
      // Their buttons would tell nobody any more.
      for (const popup of up.values()) if (takesAnswers(platform, popup.notice)) void takeOff(popup)
      if (running > 0) leave()
    },
  }
}

/** What node-notifier tells when its program ends: its own failure, and what the program wrote, under the names it has there. */
interface ProgramEnd {
  readonly error: Error | null
  readonly activationType?: string | undefined
  readonly activationValue?: string | undefined
  readonly activationValueIndex?: string | undefined
  /** These two are SnoreToast's. */
  readonly action?: string
  readonly button?: string
}

type Answer = PopupEvent extends infer E ? (E extends { kind: 'action' | 'replied' } ? Omit<E, 'popup'> : never) : never

/** Texts go as they are: node-notifier runs its programs without a shell. */
function macOptions(notice: Notice): object {
  const { tag: group, title, body: message, urgent, actions, reply } = notice
  const timeout = urgent ? shownSeconds.promise : shownSeconds.nudge
  const shown = { title, message, sound: true, group, timeout }
  if (reply && (reply.insteadOfButtons || actions.length === 0)) return { ...shown, reply: reply.hint }
  return actions.length > 0 ? { ...shown, actions: listOf(actions, ',') } : shown
}

function windowsOptions({ notice: { title, body: message, actions }, id }: Popup): object {
  const shown = { title, message, sound: true, id }
  return actions.length > 0 ? { ...shown, actions: [listOf(actions, ';')] } : shown
}

function listOf(actions: Notice['actions'], separator: ',' | ';'): string {
  return actions.map(({ label }) => label).join(separator)
}

function takesAnswers(platform: ToastPlatform, notice: Notice): boolean {
  return notice.actions.length > 0 || (platform === 'darwin' && notice.reply !== null)
}

/**
 * SnoreToast says nothing where notifications are switched off for it, and macOS where nobody is logged in. Whoever says what
 * became of a popup has shown it, also where there was something to complain of.
 */
function failureOf(platform: ToastPlatform, { error, activationType, action }: ProgramEnd): WayOutcome | null {
  if (activationType !== undefined || action !== undefined) return null
  if (error) return { shown: false, trouble: 'refused' }
  return platform === 'win32' ? { shown: false, trouble: 'off' } : null
}

/** What the end of a popup's program says: the answer of the user, where there was one, and why the popup is gone. */
function endOf(
  platform: ToastPlatform,
  { actions }: Notice,
  { activationType, activationValue, activationValueIndex, action, button }: ProgramEnd,
): { readonly answer: Answer | null; readonly why: ClosedWhy } {
  const labelled = (label: string | undefined) => actions.find((one) => one.label === label?.replaceAll('\0', ''))
  if (platform === 'win32') {
    const pressed = action === 'buttonClicked' ? labelled(button) : undefined
    return { answer: pressed ? { kind: 'action', key: pressed.key } : null, why: windowsWhy[action ?? ''] ?? 'unknown' }
  }
  if (activationType === 'replied')
    return { answer: { kind: 'replied', text: activationValue ?? '' }, why: 'dismissed' }
  const pressed =
    activationType === 'actionClicked'
      ? (labelled(activationValue) ?? actions[Number(activationValueIndex ?? NaN)])
      : undefined
  return {
    answer: pressed ? { kind: 'action', key: pressed.key } : null,
    why: macWhy[activationType ?? ''] ?? 'unknown',
  }
}

const macWhy: Readonly<Record<string, ClosedWhy>> = {
  actionClicked: 'dismissed',
  contentsClicked: 'dismissed',
  closed: 'dismissed',
  timeout: 'expired',
}

/** A toast whose time is over waits in the Action Center; its buttons tell nobody then. */
const windowsWhy: Readonly<Record<string, ClosedWhy>> = {
  buttonClicked: 'dismissed',
  clicked: 'dismissed',
  dismissed: 'dismissed',
  hidden: 'closed',
  timedout: 'expired',
}
