import type { Command, Option } from '../../app/command.ts'
import { Fault } from '../../domain/fault.ts'
import { nearest } from '../../reading/nearest.ts'
import { flagOf } from '../help/labels.ts'

/** Options every command knows, beside its own. */
export const globalOptions = {
  json: {},
  lang: { value: 'LANG', oneOf: ['en', 'ru'] },
  yes: { short: 'y' },
  demo: {},
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

/** Tells whether a value is none of those its option knows; it may be what people call one of them. */
export function hasOtherValue(command: Command, { options }: Parsed): boolean {
  return Object.entries(options).some(([name, value]) => {
    const known = command.options[name]?.oneOf
    return known !== undefined && value !== true && [value].flat().some((one) => !known.includes(one))
  })
}

/**
 * Checks words and options against the declaration and gives the command's input. `args` are the words and options as they
 * were typed, so that a refusal can show the line put right. Faults: `usage`, `words-missing` for a `…` typed as a hint shows it.
 */
export function inputOf(command: Command, parsed: Parsed, args: readonly string[]): Readonly<Record<string, unknown>> {
  refuseDots(command, parsed)
  return { ...readParams(command, parsed.words, args), ...readOptions(command, parsed.options, args) }
}

/** Hints write `…` where words of the user's own belong; nothing takes it for words. */
function refuseDots(command: Command, { words, options }: Parsed): void {
  const values = Object.values(options).flatMap((value) => (value === true ? [] : value))
  const given = [...words, words.slice(1).join(' '), ...values]
  if (given.some((text) => /(?:^|,)\s*(?:…|\.{3})\s*$/.test(text)))
    throw new Fault('words-missing', { dots: '…' }, [['help', command.name]])
}

function readParams(command: Command, words: readonly string[], args: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  let left = words
  for (const [name, arity] of Object.entries(command.params)) {
    const choices = command.choices?.[name]
    if (left.length === 0 && (arity === 'required' || arity === 'rest-required'))
      throw usage(command, 'missing', { param: name, known: choices?.join(', ') ?? '' })
    if (choices && left[0] !== undefined && !choices.includes(left[0])) throw notAmong(command, left[0], choices, args)
    const takesAll = arity === 'rest' || arity === 'rest-required'
    input[name] = takesAll ? left : left[0]
    left = takesAll ? [] : left.slice(1)
  }
  if (left[0] !== undefined) {
    const [first] = Object.keys(command.params)
    const isName = first !== undefined && command.choices?.[first] === undefined
    const mended = isName ? [joined(command, words, args)] : []
    throw usage(command, first === undefined ? 'noWords' : 'excess', { word: left[0] }, mended)
  }
  return input
}

/** A parameter that is none of the words it can be; a near one is put in its place. */
function notAmong(command: Command, value: string, choices: readonly string[], args: readonly string[]): Fault {
  const near = nearest(value, choices).map((choice) => replaced(args, value, choice))
  return usage(command, 'choice', { value, known: choices.join(', ') }, near)
}

/** The line with another word in place of one of its words, of an option before its `=` or of the value behind it. */
export function replaced(args: readonly string[], word: string, by: string): readonly string[] {
  return args.map((arg) => {
    if (arg === word) return by
    if (arg.startsWith(`${word}=`)) return by + arg.slice(word.length)
    return arg.endsWith(`=${word}`) ? arg.slice(0, -word.length) + by : arg
  })
}

/** Words too many, with the first ones taken as one: a name of two words without quotes is what happens most. */
function joined(command: Command, words: readonly string[], args: readonly string[]): readonly string[] {
  const first = words.slice(0, words.length - Object.keys(command.params).length + 1)
  const places = first.map((word) => args.indexOf(word))
  return args.flatMap((arg, index) => (index === places[0] ? [first.join(' ')] : places.includes(index) ? [] : [arg]))
}

function readOptions(command: Command, given: Parsed['options'], args: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(optionsOf(command))) {
    const value = given[name]
    if (option.value === undefined) input[name] = value === true
    else if (option.many) {
      const values = Array.isArray(value) ? (value as readonly string[]) : []
      input[name] = values.map((one) => checked(command, name, option, one, args))
    } else input[name] = typeof value === 'string' ? checked(command, name, option, value, args) : undefined
  }
  return input
}

function checked(
  command: Command,
  name: string,
  option: Option,
  value: string,
  args: readonly string[],
): string | number {
  if (option.oneOf && !option.oneOf.includes(value)) {
    const near = nearest(value, option.oneOf).map((choice) => replaced(args, value, choice))
    throw usage(command, 'oneOf', { option: flagOf(name), value, known: option.oneOf.join(', ') }, near)
  }
  if (!option.number) return value
  if (!/^\d{1,9}$/.test(value) || Number(value) === 0)
    throw usage(command, 'notNumber', { option: flagOf(name), value })
  return Number(value)
}

/** What was wrong with a command line; each has its words. */
export type UsageKind =
  | 'missing'
  | 'excess'
  | 'noWords'
  | 'choice'
  | 'unknownOption'
  | 'valueMissing'
  | 'valueExcess'
  | 'givenTwice'
  | 'oneOf'
  | 'notNumber'
  | 'argumentTooLong'
  | 'argumentNotText'
  | 'lineTooLong'

/** A command line that is used wrongly; the hints are the line put right, where that can be told, and the help. No example: typed as shown, it would do something else. */
export function usage(
  command: Command,
  kind: UsageKind,
  data: Readonly<Record<string, string>>,
  mended: readonly (readonly string[])[] = [],
): Fault {
  return new Fault('usage', { kind, command: command.name, ...data }, [
    ...mended.map((args) => [command.name, ...args]),
    ['help', command.name],
  ])
}
