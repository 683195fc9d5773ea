import { Fault } from '../domain/fault.ts'
import { cleanLine, cleanText } from '../reading/clean.ts'
import type { Prompt } from './prompt.ts'
import type { Terminal } from './terminal.ts'

/** Where answers come from and questions go. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Questions through inquirer, which loads at the first of them. Questions go to stderr, so that stdout stays
 * data; inquirer prints what it is given, so every text is cleaned first.
 */
export function inquirerPrompt(terminal: Pick<Terminal, 'interactive' | 'talk' | 'lines'>, streams?: Streams): Prompt {
  const ask = async <T>(question: (inquirer: typeof import('inquirer').default, context: Streams) => Promise<T>) => {
    if (!terminal.interactive) throw new Fault('needs-terminal')
    const { default: inquirer } = await import('inquirer')
    try {
      return await question(inquirer, streams ?? { input: process.stdin, output: process.stderr })
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Fault('cancelled')
      throw error
    }
  }
  return {
    confirm: (message, fallback) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        return (await prompt([{ type: 'confirm', name: 'value', message: cleanText(message), default: fallback }]))
          .value as boolean
      }),
    text: (message, fallback) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        const question = { type: 'input', name: 'value', message: cleanText(message) } as const
        const answer = await prompt([fallback === undefined ? question : { ...question, default: cleanLine(fallback) }])
        return String(answer.value)
      }),
    pause: async (message) => {
      if (!terminal.interactive) throw new Fault('needs-terminal')
      terminal.talk(message)
      for await (const _ of terminal.lines()) break
      terminal.talk(wipeLine)
    },
    choose: (message, choices) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        const list = choices.map((choice, index) => ({ name: cleanLine(choice.label), value: index }))
        const picked = (await prompt([{ type: 'select', name: 'value', message: cleanText(message), choices: list }]))
          .value as number
        const choice = choices[picked]
        if (!choice) throw new Fault('cancelled')
        return choice.value
      }),
  }
}

/** Up to the line of the question, and all of it erased (ECMA-48: CUU, EL). */
const wipeLine = '\u001b[1A\r\u001b[2K'
