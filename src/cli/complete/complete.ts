// Completion: what a shell asks at the TAB key, through the hidden `followup __complete SHELL -- WORDS`. It answers with one
// candidate a line and never fails; nothing a person is called reaches the shell unquoted.
import type { App } from '../../app/app.ts'
import type { Command, CommandName, Option } from '../../app/command.ts'
import { Fault } from '../../domain/fault.ts'
import { optionsOf } from '../line/arguments.ts'
import { beginning, valuesFor, type Candidate, type Spot } from './complete-values.ts'
import { loadCommand } from '../help/find-command.ts'
import { commandNames } from '../help/command-names.ts'
import { said } from '../help/help.ts'
import { flagOf } from '../help/labels.ts'
import { inBash, typedWords, type TypedWord } from './shell-line.ts'

/** The answer where the shell is to offer files. */
const filesAnswer = ':files\n'

/** Answers a shell: `args` are its name, `--`, and the words typed (for bash the line as it is). */
export async function complete(args: readonly string[], compose: () => App | Promise<App>): Promise<string> {
  const [shell = '', , ...given] = args
  const isBash = shell === 'bash'
  const typed = isBash ? typedWords(given[0] ?? '').slice(1) : given.map(plainWord)
  if (typed.at(-1)?.inner) return ''
  const words = typed.map(({ text }) => text)
  const current = words.at(-1) ?? ''
  const found = await orNothing(async () =>
    candidates(words.slice(0, -1), { app: await compose(), typed: current, loose: shell === 'fish' }),
  )
  if (found === undefined) return filesAnswer
  // Bash completes what stands behind the sign, the others the whole word.
  const known = isBash ? (/^--[\w-]+=/.exec(current)?.[0].length ?? 0) : 0
  const quote = typed.at(-1)?.quote ?? ''
  return found
    .map(({ value, about }) => (isBash ? inBash(value.slice(known), quote) : `${value}\t${about}`))
    .map((line) => `${line}\n`)
    .join('')
}

function plainWord(text: string): TypedWord {
  return { text, quote: '', inner: false }
}

/** A list that cannot be opened or a broken setting is told by the commands; here it only means that nothing is offered. */
async function orNothing<T>(work: () => Promise<T>): Promise<T | readonly []> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Fault) return []
    throw error
  }
}

async function candidates(
  before: readonly string[],
  spot: Omit<Spot, 'before'>,
): Promise<readonly Candidate[] | undefined> {
  const at = before.findIndex((word, index) => !word.startsWith('-') && before[index - 1] !== '--lang')
  const name = before[at]
  if (name === undefined || name === 'help') return beginning(firstWords(spot, name), spot.typed)
  const command = await loadCommand(name)
  return command ? inCommand(command, { ...spot, before: before.slice(at + 1) }) : []
}

function firstWords({ app: { words }, typed }: Omit<Spot, 'before'>, help: string | undefined): readonly Candidate[] {
  if (typed.startsWith('-')) {
    const { globals } = words.program
    return Object.entries(globals).map(([name, about]) => ({ value: flagOf(name), about }))
  }
  const names = commandNames().map((name) => ({ value: name, about: words.commands[name as CommandName].summary }))
  return help === undefined ? [...names, { value: 'help', about: words.program.globals.help }] : names
}

async function inCommand(command: Command, spot: Spot): Promise<readonly Candidate[] | undefined> {
  const { typed, before } = spot
  const options = Object.entries(optionsOf(command))
  const byWord = (word: string) =>
    options.find(([name, { short }]) => flagOf(name) === word || (short !== undefined && `-${short}` === word))?.[1]
  if (before.includes('--'))
    return positional(
      command,
      spot,
      before.filter((word) => word !== '--'),
    )
  const waiting = byWord(before.at(-1) ?? '')
  if (waiting?.value !== undefined) return valueOf(waiting, spot)
  const [flag = '', value] = /^(--[\w-]+)=(.*)$/s.exec(typed)?.slice(1) ?? []
  const joined = byWord(flag)
  if (joined?.value !== undefined && value !== undefined) {
    const found = await valueOf(joined, { ...spot, typed: value })
    return found?.map((one) => ({ ...one, value: `${flag}=${one.value}` }))
  }
  if (typed.startsWith('-')) return beginning(flagsLeft(command, spot), typed)
  const words = before.filter(
    (word, index) => !word.startsWith('-') && byWord(before[index - 1] ?? '')?.value === undefined,
  )
  return positional(command, spot, words)
}

function flagsLeft(command: Command, { app, before }: Spot): readonly Candidate[] {
  const own = said(command, app.words).options
  const shared: Readonly<Record<string, string>> = app.words.program.globals
  return Object.entries(optionsOf(command))
    .filter(([name, option]) => option.many === true || !before.includes(flagOf(name)))
    .map(([name]) => ({ value: flagOf(name), about: own[name] ?? shared[name] ?? '' }))
}

async function positional(
  command: Command,
  spot: Spot,
  words: readonly string[],
): Promise<readonly Candidate[] | undefined> {
  const params = Object.entries(command.params)
  const last = params.at(-1)
  const [name] = params[words.length] ?? (last?.[1].startsWith('rest') ? last : undefined) ?? []
  if (name === undefined) return []
  const choices = command.choices?.[name]
  return choices ? beginning(choices.map(plain), spot.typed) : valuesFor(name, { ...spot, before: words })
}

async function valueOf(option: Option, spot: Spot): Promise<readonly Candidate[] | undefined> {
  return option.oneOf ? beginning(option.oneOf.map(plain), spot.typed) : valuesFor(option.value ?? '', spot)
}

function plain(value: string): Candidate {
  return { value, about: '' }
}
