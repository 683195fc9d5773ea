import type { Arity, Command, Option } from '../app/command.ts'
import { Fault } from '../domain/fault.ts'

/** Options every command knows, beside its own. */
export const globalOptions = {
  json: {},
  lang: { value: 'LANG', oneOf: ['en', 'ru'] },
  yes: { short: 'y' },
} as const satisfies Readonly<Record<string, Option>>

/** What a command line was read as, before it is checked: words for the parameters and the options given. */
export interface Parsed {
  readonly words: readonly string[]
  /** True for a flag, text for a value, a list for one given many times; by camelCase name. */
  readonly options: Readonly<Record<string, true | string | readonly string[]>>
}

/** The options a command knows with the ones all know. */
export function optionsOf(command: Command): Readonly<Record<string, Option>> {
  return { ...command.options, ...globalOptions }
}

/** `asOf` is typed `--as-of`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Checks words and options against the declaration and gives the command's input. Fault: `usage`. */
export function inputOf(command: Command, parsed: Parsed): Readonly<Record<string, unknown>> {
  return { ...readParams(command, parsed.words), ...readOptions(command, parsed.options) }
}

function readParams(command: Command, words: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  let left = words
  for (const [name, arity] of Object.entries(command.params)) {
    if (left.length === 0 && (arity === 'required' || arity === 'rest-required'))
      throw usage(command, 'missing', { what: paramLabel(name, arity) })
    const takesAll = arity === 'rest' || arity === 'rest-required'
    input[name] = takesAll ? left : left[0]
    left = takesAll ? [] : left.slice(1)
  }
  if (left[0] !== undefined) throw usage(command, 'excess', { word: left[0] })
  return input
}

/** How a parameter is written in help: `WHO`, `[WORDS...]`. */
export function paramLabel(name: string, arity: Arity): string {
  const label = name.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()
  switch (arity) {
    case 'required':
      return label
    case 'optional':
      return `[${label}]`
    case 'rest':
      return `[${label}...]`
    case 'rest-required':
      return `${label}...`
  }
}

function readOptions(command: Command, given: Parsed['options']): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(optionsOf(command))) {
    const value = given[name]
    if (option.value === undefined) input[name] = value === true
    else if (option.many) input[name] = Array.isArray(value) ? value : value === undefined ? [] : [value]
    else input[name] = typeof value === 'string' ? checked(command, name, option, value) : undefined
  }
  return input
}

function checked(command: Command, name: string, option: Option, value: string): string | number {
  if (option.oneOf && !option.oneOf.includes(value)) {
    throw usage(command, 'oneOf', { option: flagOf(name), value, known: option.oneOf.join(', ') })
  }
  if (!option.number) return value
  if (!/^\d{1,9}$/.test(value)) throw usage(command, 'notNumber', { option: flagOf(name), value })
  return Number(value)
}

/** A command line that is used wrongly; the hint is how it is used right. */
export function usage(command: Command, kind: UsageKind, data: Readonly<Record<string, string>>): Fault {
  return new Fault('usage', { kind, ...data }, [...command.examples.slice(0, 1).map(splitLine), ['help', command.name]])
}

export type UsageKind = 'missing' | 'excess' | 'unknownOption' | 'valueMissing' | 'oneOf' | 'notNumber'

/** Splits an example as a shell would: blanks separate, double quotes join. */
export function splitLine(line: string): readonly string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), (match) => match[1] ?? match[2] ?? '')
}
