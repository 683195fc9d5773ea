import { existsSync, rmSync } from 'node:fs'
import type { App } from '../../app/app.ts'
import type { Sandbox } from '../../app/sandbox.ts'
import { runHost, type Composition } from '../host.ts'

/**
 * Makes the demo's sandbox. `open` gives an app of its own on the sandbox file; what a command line run there writes is
 * kept instead of shown, and nothing is asked.
 */
export function makeSandbox(app: App, file: string, open: Composition['compose']): Sandbox {
  return {
    file,
    exists: () => existsSync(file),
    renew: async () => {
      removeAll(file)
      return (await open(app.lang, app.words, { json: false, yes: true, demo: true, line: [] })).store()
    },
    remove: () => removeAll(file),
    run: async (args) => {
      let text = ''
      const keep = (more: string) => void (text += more)
      const keepAll = (parts: Iterable<string>) =>
        Promise.resolve().then(() => {
          for (const part of parts) keep(part)
        })
      const exit = await runHost(args, {
        lang: () => app.lang,
        compose: async (lang, words, flags) => {
          const inner = await open(lang, words, { ...flags, demo: true })
          const { width, height, isScreen } = app.terminal
          const isDrawn = !app.flags.json
          const colour = app.terminal.colour && isDrawn
          const knowsColour = app.terminal.knowsColour && isDrawn
          const looks = { width, height, isScreen, colour, knowsColour }
          const kept = { out: keep, outParts: keepAll, talk: keep }
          return { ...inner, terminal: { ...inner.terminal, ...looks, interactive: false, ...kept } }
        },
        streams: { out: keep, talk: keep },
        width: () => app.terminal.width,
        talkWidth: () => app.terminal.width,
        debug: false,
      })
      return { text, exit }
    },
  }
}

/** The database with the files SQLite keeps beside it; none of them is open in this process. */
function removeAll(file: string): boolean {
  const there = existsSync(file)
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  return there
}
