import type { Ui } from '../render/ui.ts'
import type { Words } from '../i18n/words.ts'
import type { App } from './app.ts'

/** How a positional parameter takes words: one or none, one exactly, all that are left, at least one of all that are left. */
export type Arity = 'optional' | 'required' | 'rest' | 'rest-required'

/** Positional parameters in their order; only the last may be a rest. */
export type Params = Readonly<Record<string, Arity>>

/** An option: a flag, or with `value` one that takes a value, a whole number, or may be given many times. */
export interface Option {
  /** How the value is called in help, upper case. */
  readonly value?: string
  readonly number?: true
  readonly many?: true
  readonly oneOf?: readonly string[]
  /** One letter. */
  readonly short?: string
}

export type Options = Readonly<Record<string, Option>>

/** What a command is handed of its command line; names in camelCase. */
export type Input<P extends Params, O extends Options> = {
  readonly [K in keyof P]: P[K] extends 'required'
    ? string
    : P[K] extends 'optional'
      ? string | undefined
      : readonly string[]
} & {
  readonly [K in keyof O]: O[K] extends { value: string }
    ? O[K] extends { many: true }
      ? readonly string[]
      : O[K] extends { number: true }
        ? number | undefined
        : O[K] extends { oneOf: readonly (infer V)[] }
          ? V | undefined
          : string | undefined
    : boolean
}

/** The groups of the help page, in their order. */
export const groups = ['day', 'people', 'reaching', 'funnel', 'customers', 'reminders', 'data'] as const
export type Group = (typeof groups)[number]

export type CommandName = keyof Words['commands']

/** What a view gives: data for stdout, talk (hints, warnings) for stderr. */
export interface View {
  readonly out: string
  /** Data that is made while it is written, after `out`. */
  readonly parts?: Iterable<string>
  /** What is written is a file for a pipe: its line ends and marks stay as they are. On a screen it is made safe like everything else. */
  readonly verbatim?: true
  readonly talk?: string
  /** More pages of data, printed one after another; on a terminal a key turns the page. */
  readonly pages?: readonly string[]
}

/** A command: its declaration, the run that decides, saves and returns plain data, and the view that draws it. */
export interface Command<P extends Params = Params, O extends Options = Options, R = unknown> {
  readonly name: CommandName
  readonly aliases?: readonly string[]
  readonly group: Group
  readonly params: P
  /** What a parameter can be, where it is one of few words. */
  readonly choices?: { readonly [K in keyof P]?: readonly string[] }
  readonly options: O
  /** Words may begin with a dash, as `-vip` does; a known option stays one. */
  readonly dashWords?: true
  /** Runs where the configuration is broken too, to mend it. */
  readonly mends?: true
  /** Tells whether a result is bad news: it is shown as it is, and the program ends with 1. */
  readonly isBad?: (result: R) => boolean
  /** Command lines that work, without the program's name. */
  readonly examples: readonly string[]
  run(app: App, input: Input<P, O>): Promise<R> | R
  /** May load what it draws with first. */
  view(result: R, ui: Ui): View | string | Promise<View | string>
}

/** Declares a command; the types of its input follow from the declaration. */
export function command<const P extends Params, const O extends Options, R>(
  declared: Command<P, O, R>,
): Command<P, O, R> {
  return declared
}
