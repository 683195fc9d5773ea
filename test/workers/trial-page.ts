// A page of the tests' own on the real terminal: its keys fail in every way there is.
import type { App } from '../../src/app/app.ts'
import { systemClock } from '../../src/system/clock.ts'
import { systemTerminal } from '../../src/system/terminal.ts'
import { makeFullScreen } from '../../src/cli/compose/compose-screen.ts'
import { Fault } from '../../src/domain/fault.ts'
import { en } from '../../src/i18n/en.ts'
import { openPage } from '../../src/screens/open-page.ts'
import type { Page } from '../../src/screens/page.ts'

interface State {
  readonly said: readonly string[]
  readonly broken: boolean
}

const page: Page<State, string, string> = {
  start: { said: [], broken: false },
  press: (state, { name }) => {
    const said = [...state.said, `key ${name}`]
    switch (name) {
      case 'q':
        return { state, leave: true }
      case 'd':
        return { state: { said, broken: true } }
      case 'e':
      case 'f':
      case 't':
      case 'p':
        return { state: { ...state, said }, effect: name }
      case '?':
        return null
      default:
        return { state: { ...state, said } }
    }
  },
  receive: (state) => ({ state }),
  refused: (state, { code }) => ({ ...state, said: [...state.said, `refused ${code}`] }),
  draw: ({ said, broken }, ui) => {
    if (broken) throw new Error('drawn wrong')
    const corner = `corner ${String(ui.width)}x${String(ui.height)}`
    return [corner, ...said, ...Array.from({ length: ui.height }, () => '')]
      .slice(0, ui.height - 1)
      .concat('foot'.padStart(ui.width))
  },
  keys: () => [{ name: 'q', says: 'leave' }],
}

function perform(effect: string): Promise<string> {
  switch (effect) {
    case 'e':
      return Promise.reject(new Error('done wrong'))
    case 'f':
      return Promise.reject(new Fault('changed-meanwhile'))
    case 't':
      setTimeout(() => {
        throw new Error('thrown astray')
      })
      break
    case 'p':
      void Promise.reject(new Error('rejected astray'))
  }
  return Promise.resolve('')
}

async function run(): Promise<void> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort())
  const clock = systemClock('UTC')
  const flags = { json: false, yes: false, demo: false, line: [] }
  const app = { clock, terminal: systemTerminal('never'), words: en, lang: 'en', flags } as unknown as App
  const screen = makeFullScreen(app)
  if (!screen) {
    app.terminal.out('no page\n')
    return
  }
  try {
    await openPage({ screen, stop: stopping.signal, perform }, page).left
    app.terminal.out('left\n')
  } catch (error) {
    app.terminal.out(`fault: ${(error as Error).message}\n`)
    process.exitCode = 70
  }
}

void run()
