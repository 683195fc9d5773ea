import { Fault } from '../domain/fault.ts'
import type { Words } from '../i18n/words.ts'
import { cleanLine, cleanText } from '../reading/clean.ts'
import { russianOn } from '../reading/physical-key.ts'
import { flawOf, longestTyped } from '../reading/typed-limit.ts'
import { readYesNo } from '../reading/yes-no.ts'
import type { Prompt } from '../app/prompt.ts'
import type { Terminal } from '../app/terminal.ts'

/** Where answers come from and questions go. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** What inquirer is handed; the signal ends a question, as Escape does. */
interface Context extends Streams {
  readonly signal: AbortSignal
}

/** What inquirer says when a question was left: by Ctrl-C, and by Escape. */
const cancels: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError'])

/** What questions are asked with. */
export interface Asking {
  readonly words: Words
  /** Breaks a text into lines of at most a width. */
  readonly wrap: (text: string, width: number) => readonly string[]
}

/**
 * Questions through inquirer, which loads at the first of them. Questions go to stderr, so that stdout stays
 * data; inquirer prints what it is given, so every text is cleaned first, and broken at blanks, which inquirer does not do.
 */
export function inquirerPrompt(
  terminal: Pick<Terminal, 'interactive' | 'talk' | 'lines' | 'width'>,
  { words, wrap }: Asking,
  streams?: Streams,
): Prompt {
  const said = words.program.prompt
  // The sign before a question takes two columns of its first line, and the cursor wants one.
  const broken = (text: string) => wrap(cleanText(text), Math.max(10, terminal.width - 3)).join('\n')
  const ask = async <T>(question: (inquirer: typeof import('inquirer').default, context: Context) => Promise<T>) => {
    if (!terminal.interactive) throw new Fault('needs-terminal')
    const { default: inquirer } = await import('inquirer')
    const { input, output } = streams ?? { input: process.stdin, output: process.stderr }
    const left = new AbortController()
    const leave = (_: unknown, key?: { readonly name?: string }) => {
      if (key?.name === 'escape') left.abort()
    }
    input.on('keypress', leave)
    try {
      return await question(inquirer, { input, output, signal: left.signal })
    } catch (error) {
      if (error instanceof Error && cancels.has(error.name)) throw new Fault('cancelled')
      throw error
    } finally {
      input.off('keypress', leave)
    }
  }
  // inquirer puts the answer that Enter gives behind the question, and would break it where the window ends.
  const roomFor = (usual: string | undefined, question: string) => {
    const last = question.split('\n').at(-1) ?? ''
    const isTight = usual !== undefined && wrap(`${last} (${usual})`, Math.max(10, terminal.width - 3)).length > 1
    return isTight ? `${question}\n` : question
  }
  const refusalOf = (text: string) => refusedAnswer(text, said)
  const indented = (label: string) => wrap(cleanLine(label), Math.max(10, terminal.width - 3)).join('\n  ')
  return {
    confirm: (message, fallback) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        const meant = (text: string) => (text.trim() === '' ? fallback : readYesNo(text))
        const answer = await prompt([
          {
            type: 'input',
            name: 'value',
            message: broken(`${message} ${fallback ? said.yesOrNo : said.noOrYes}`),
            validate: (text: string) => refusalOf(text) ?? (meant(text) !== undefined || said.sayYesOrNo),
            transformer: (text: string, { isFinal = false }: { readonly isFinal?: boolean }) =>
              isFinal ? (meant(text) === true ? said.yes : said.no) : text,
          },
        ])
        return meant(String(answer.value)) ?? fallback
      }),
    text: (message, fallback) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        const validate = (text: string) => refusalOf(text) ?? true
        const usual = fallback === undefined ? undefined : cleanLine(fallback)
        const question = { type: 'input', name: 'value', message: roomFor(usual, broken(message)), validate } as const
        const answer = await prompt([usual === undefined ? question : { ...question, default: usual }])
        return String(answer.value)
      }),
    pause: async (message) => {
      if (!terminal.interactive) throw new Fault('needs-terminal')
      terminal.talk(message)
      for await (const _ of terminal.lines()) break
      terminal.talk(wipeLine)
    },
    key: async (message, choices) => {
      if (!terminal.interactive) throw new Fault('needs-terminal')
      const [first] = choices
      // A digit is the same on both layouts.
      const name = (key: string) =>
        key === ' ' ? said.space : said.bothLayouts && russianOn(key) !== key ? `${key}/${russianOn(key)}` : key
      const keys = choices.map(({ key, label }) => `[${name(key)}] ${cleanLine(label)}`)
      const pieces = [...keys, `(Enter: ${cleanLine(first?.label ?? '')})`]
      // A key and what it means stay on one line.
      const line = [message, ...pieces.map((piece) => piece.replaceAll(' ', '\u00a0'))].join(' ')
      const output = streams?.output ?? process.stderr
      output.write(`${broken(line).replaceAll('\u00a0', ' ')}\n`)
      const { readKey } = await import('./key-prompt.ts')
      const { label, value } = await readKey(streams?.input ?? process.stdin, choices)
      output.write(`> ${cleanLine(label)}\n`)
      return value
    },
    choose: (message, choices) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        const list = choices.map(({ label }, index) => ({
          name: indented(label),
          short: cleanLine(label),
          value: index,
        }))
        const theme = { style: { keysHelpTip: () => said.keys } }
        const picked = (
          await prompt([{ type: 'select', name: 'value', message: broken(message), choices: list, theme }])
        ).value as number
        const choice = choices[picked]
        if (!choice) throw new Fault('cancelled')
        return choice.value
      }),
  }
}

/** Up to the line of the question, and all of it erased (ECMA-48: CUU, EL). */
const wipeLine = '\u001b[1A\r\u001b[2K'

/** Tells why an answer is asked for again; null where it can be read. */
export function refusedAnswer(text: string, said: Words['program']['prompt']): string | null {
  const flaw = flawOf(text)
  if (flaw === null) return null
  return flaw === 'too-long' ? said.sayLess({ length: text.length, limit: longestTyped }) : said.sayInUtf8
}
