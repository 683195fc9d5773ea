import { Fault, type Hint } from '../../domain/fault.ts'
import { withoutClaim } from '../../i18n/words.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { whenFrom, type Whose } from '../when/when.ts'

/** Tells whether a question may be asked: on a terminal, and not where a script reads the answer. */
export function canAsk(app: App): boolean {
  return app.terminal.interactive && !app.flags.json
}

/**
 * Asks for a date until one is understood; what was wrong with the last answer stands before the question. Enter alone
 * gives the fallback where there is one.
 */
export async function askWhen<T = never>(
  app: App,
  question: string,
  options: {
    readonly tense?: 'future' | 'past'
    readonly whose?: Whose
    readonly fallback?: string
    readonly take?: (answer: string) => T | undefined
  } = {},
): Promise<When | T> {
  for (let said = question; ;) {
    const answer = (await app.prompt.text(said, options.fallback)).trim()
    const taken = options.take?.(answer)
    if (taken !== undefined) return taken
    try {
      return await whenFrom(app, answer, options.tense, options.whose)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      said = askedAgain(app, error, question)
    }
  }
}

/** The question once more, with what was wrong with the answer before it, and those near to somebody who was not found. */
export function askedAgain(app: App, { code, data }: Fault, question: string): string {
  const wrong = withoutClaim(app.words.faults[code](data), app.words)
  const near = code === 'person-not-found' && Array.isArray(data.candidates) ? data.candidates.map(String) : []
  return near.length > 0 ? [wrong, ...near, question].join('\n') : `${wrong} ${question}`
}

/** The command line that was typed with more behind it, as a hint: nothing that the user wrote is lost. */
export function again(app: App, ...more: readonly string[]): Hint {
  const line = app.flags.line.filter((word) => word !== '--json' && word !== '-y' && !more.includes(word))
  const end = line.indexOf('--')
  return end < 0 ? [...line, ...more] : [...line.slice(0, end), ...more, ...line.slice(end)]
}

/** The command line that was typed with one of its words changed, or with several side by side that make one text, as a hint. */
export function replacing(app: App, text: string, by: string): Hint {
  const line = app.flags.line.filter((one) => one !== '--json')
  const count = line.includes(text) ? 1 : text.split(' ').length
  const at = line.findIndex((_, index) => index > 0 && line.slice(index, index + count).join(' ') === text)
  return at < 0 ? line : [...line.slice(0, at), by, ...line.slice(at + count)]
}

/** The same app where nobody is asked: at a popup, or where a page of its own asks. */
export function unasked(app: App): App {
  return { ...app, terminal: { ...app.terminal, interactive: false } }
}

/** Refuses two flags that say opposite things. Fault: `options-clash`. */
export function refuseBoth(flags: Readonly<Record<string, boolean | string | undefined>>): void {
  const given = Object.keys(flags).filter((name) => flags[name] !== undefined && flags[name] !== false)
  if (given.length > 1) throw new Fault('options-clash', { options: given.map((name) => `--${name}`).join(', ') })
}
