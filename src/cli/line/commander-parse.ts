import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander'
import type { Command, Option } from '../../app/command.ts'
import type { Fault } from '../../domain/fault.ts'
import { nearest } from '../../reading/nearest.ts'
import { optionsOf, replaced, usage, type Parsed } from './arguments.ts'
import { flagOf } from '../help/labels.ts'
import { quickParse } from './quick-parse.ts'

/** Declares a command to commander. */
export function declare(command: Command): Commander {
  const commander = new Commander(command.name).exitOverride().allowExcessArguments(true).helpOption(false)
  commander.configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
  commander.argument('[words...]')
  const options = Object.entries(optionsOf(command))
  const flags = new Set(options.map(([name]) => flagOf(name)))
  for (const [name, option] of options) commander.addOption(declareOption(name, option, flags))
  return commander
}

function declareOption(name: string, option: Option, flags: ReadonlySet<string>): CommanderOption {
  const short = option.short === undefined ? '' : `-${option.short}, `
  const value = option.value === undefined ? '' : ` <${option.value}>`
  const declared = new CommanderOption(`${short}${flagOf(name)}${value}`)
  // Commander would take `--no-next` for the opposite of a `--next`.
  declared.negate = false
  if (option.value === undefined) return declared
  return declared.argParser<string | readonly string[]>((given, before: string | readonly string[] | undefined) => {
    // Commander takes the next word whatever it is; another option there means that the value was forgotten.
    if (flags.has(given)) throw new CommanderError(2, missingValue, flagOf(name))
    if (!option.many && before !== undefined && before !== given)
      throw new CommanderError(2, givenTwice, JSON.stringify([flagOf(name), before, given]))
    return option.many ? [...(Array.isArray(before) ? (before as readonly string[]) : []), given] : given
  })
}

const missingValue = 'commander.optionMissingArgument'
const givenTwice = 'followup.optionGivenTwice'

/** Reads any command line with commander. Fault: `usage`. */
export function commanderParse(command: Command, args: readonly string[]): Parsed {
  const commander = declare(command)
  try {
    commander.parse(command.dashWords ? hidingDashes(command, args) : [...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw refusal(command, error, args)
    throw error
  }
  return { words: commander.args.map((word) => word.replace(hidden, '')), options: commander.opts() }
}

/** Stands before a word that begins with a dash, so that commander takes it for a word; never in a command line. */
const hidden = '\u0000'

function hidingDashes(command: Command, args: readonly string[]): string[] {
  const shorts = ['-h', ...Object.values(optionsOf(command)).map(({ short }) => `-${String(short)}`)]
  return args.map((arg) => (/^-[^-]/.test(arg) && !shorts.includes(arg) ? hidden + arg : arg))
}

function refusal(command: Command, error: CommanderError, args: readonly string[]): Fault {
  if (error.code === missingValue)
    return usage(command, 'valueMissing', { option: /--[\w-]+/.exec(error.message)?.[0] ?? '' })
  if (error.code === givenTwice) {
    const [option = '', first = '', second = ''] = JSON.parse(error.message) as readonly string[]
    return usage(command, 'givenTwice', { option, first, second })
  }
  const typed = /'(.*)'$/s.exec(error.message.split('\n')[0] ?? '')?.[1] ?? ''
  const [flag = ''] = typed.split('=')
  const known = Object.keys(optionsOf(command)).map(flagOf)
  if (known.includes(flag))
    return usage(command, 'valueExcess', { option: flag }, [withoutValue(command, args, flag, typed)])
  const near = flag.startsWith('--')
    ? nearest(
        flag.slice(2),
        known.map((one) => one.slice(2)),
      ).map((one) => `--${one}`)
    : []
  return usage(command, 'unknownOption', { option: flag }, mended(command, args, flag, near))
}

/** The line without the value; where words are taken and none stands there, it was meant as one: `--list=warm-leads`. */
function withoutValue(command: Command, args: readonly string[], flag: string, typed: string): readonly string[] {
  const bare = replaced(args, typed, flag)
  const value = typed.slice(flag.length + 1)
  const isWord = value !== '' && Object.keys(command.params).length > 0 && quickParse(command, bare)?.words.length === 0
  return isWord ? args.flatMap((arg) => (arg === typed ? [flag, value] : [arg])) : bare
}

/** The line with a near option in place of the unknown one; else with `--` before what begins with one dash and may have been meant as words. */
function mended(
  command: Command,
  args: readonly string[],
  flag: string,
  near: readonly string[],
): readonly (readonly string[])[] {
  if (near.length > 0) return near.map((known) => replaced(args, flag, known))
  const takesWords = Object.values(command.params).some((arity) => arity === 'rest' || arity === 'rest-required')
  const at = args.findIndex((arg) => arg === flag)
  return takesWords && at > 0 && !flag.startsWith('--') ? [[...args.slice(0, at), '--', ...args.slice(at)]] : []
}
