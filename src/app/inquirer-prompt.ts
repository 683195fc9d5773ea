import { Fault } from '../domain/fault.ts'
import type { Prompt } from './prompt.ts'
import type { Terminal } from './terminal.ts'

/** Questions through inquirer, which loads at the first of them. Questions go to stderr, so that stdout stays data. */
export function inquirerPrompt(terminal: Pick<Terminal, 'interactive'>): Prompt {
  const ask = async <T>(
    question: (inquirer: typeof import('inquirer').default, context: { output: NodeJS.WriteStream }) => Promise<T>,
  ) => {
    if (!terminal.interactive) throw new Fault('needs-terminal')
    const { default: inquirer } = await import('inquirer')
    try {
      return await question(inquirer, { output: process.stderr })
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Fault('cancelled')
      throw error
    }
  }
  return {
    confirm: (message, fallback) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        return (await prompt([{ type: 'confirm', name: 'value', message, default: fallback }])).value as boolean
      }),
    text: (message, fallback) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        const question = { type: 'input', name: 'value', message } as const
        const answer = await prompt([fallback === undefined ? question : { ...question, default: fallback }])
        return String(answer.value)
      }),
    choose: (message, choices) =>
      ask(async (inquirer, context) => {
        const prompt = inquirer.createPromptModule(context)
        const list = choices.map((choice, index) => ({ name: choice.label, value: index }))
        const picked = (await prompt([{ type: 'select', name: 'value', message, choices: list }])).value as number
        const choice = choices[picked]
        if (!choice) throw new Fault('cancelled')
        return choice.value
      }),
  }
}
