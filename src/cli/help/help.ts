import { groups, type Command } from '../../app/command.ts'
import type { Lang } from '../../i18n/lang.ts'
import type { Words } from '../../i18n/words.ts'
import { padRight, widthOf, wrap } from '../../render/text/width.ts'
import { globalOptions } from '../line/arguments.ts'
import { allCommands, findCommand } from './find-command.ts'
import { called, examplesFor, flagOf, paramLabel, valueName } from './labels.ts'

/** What a help page is written with. */
export interface HelpUi {
  readonly words: Words
  readonly lang: Lang
  /** Columns to stay within. */
  readonly width: number
}

/** One row of help: what is typed, and what it means. */
export type Row = readonly [label: string, text: string]

/** Writes the help of one command, or of the program where none is named. Fault: `unknown-command`. */
export async function helpPage(name: string | undefined, ui: HelpUi): Promise<string> {
  return name === undefined ? programHelp(await allCommands(), ui) : commandHelp(await findCommand(name), ui)
}

function programHelp(commands: readonly Command[], ui: HelpUi): string {
  const { program } = ui.words
  const labelWidth = Math.max(...commands.map((command) => widthOf(command.name)))
  const blocks = groups.flatMap((group) => {
    const rows = commands
      .filter((command) => command.group === group)
      .map((command): Row => [command.name, said(command, ui.words).summary])
    return rows.length === 0 ? [] : [block(program.groups[group], rows, ui.width, labelWidth)]
  })
  return page([
    wrap(program.about, ui.width).join('\n'),
    usageLines(`${program.command.toUpperCase()} ...`, ui),
    ...blocks,
    block(program.options, [...sharedRows(ui.words), ...programRows(ui.words)], ui.width),
    [program.bare, program.more].flatMap((text) => wrap(text, ui.width)).join('\n'),
  ])
}

async function commandHelp(command: Command, ui: HelpUi): Promise<string> {
  const { program } = ui.words
  const params = Object.entries(command.params).map(([name, arity]) => paramLabel(name, arity, ui.words))
  const examples = await examplesFor(command, ui.lang)
  return page([
    wrap(`${said(command, ui.words).summary}.`, ui.width).join('\n'),
    usageLines([command.name, ...params].join(' '), ui),
    command.aliases === undefined ? '' : wrap(`${program.aliases}: ${command.aliases.join(', ')}`, ui.width).join('\n'),
    block(program.arguments, paramRows(command, ui.words), ui.width),
    block(program.options, [...optionRows(command, ui.words), ...sharedRows(ui.words)], ui.width),
    [`${program.examples}:`, ...examples.flatMap((example) => exampleLines(`followup ${example}`, ui.width))].join(
      '\n',
    ),
  ])
}

/** What is said of a command, its parameters and options. */
export function said(command: Command, words: Words): Said {
  return words.commands[command.name]
}

export interface Said {
  readonly summary: string
  readonly params: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}

/** A command's parameters, with what each can be. */
export function paramRows(command: Command, words: Words): readonly Row[] {
  return Object.entries(command.params).map(([name, arity]) => [
    paramLabel(name, arity, words),
    withChoices(said(command, words).params[name] ?? '', command.choices?.[name]),
  ])
}

/** A command's own options, with what each can be. */
export function optionRows(command: Command, words: Words): readonly Row[] {
  return Object.entries(command.options).map(([name, option]) => {
    const short = option.short === undefined ? '' : `-${option.short}, `
    const value = option.value === undefined ? '' : ` ${valueName(option.value, words)}`
    const many = option.many ? ` (${words.program.many})` : ''
    return [
      `${short}${flagOf(name)}${value}`,
      withChoices(
        said(command, words).options[name] ?? '',
        option.oneOf?.map((one) => called(name, one, words)),
      ) + many,
    ]
  })
}

/** The options every command has. */
export function sharedRows(words: Words): readonly Row[] {
  const names = Object.keys(globalOptions) as (keyof typeof globalOptions)[]
  const rows = names.map((name): Row => {
    const option: Command['options'][string] = globalOptions[name]
    const short = option.short === undefined ? '' : `-${option.short}, `
    const value = option.value === undefined ? '' : ` ${valueName(option.value, words)}`
    return [`${short}${flagOf(name)}${value}`, withChoices(words.program.globals[name], option.oneOf)]
  })
  return [...rows, ['-h, --help', words.program.globals.help]]
}

function programRows(words: Words): readonly Row[] {
  return [['--version', words.program.globals.version]]
}

function withChoices(text: string, choices: readonly string[] | undefined): string {
  return choices === undefined ? text : `${text}: ${choices.join(', ')}`
}

function page(blocks: readonly string[]): string {
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`
}

function usageLines(usage: string, { words, width }: HelpUi): string {
  return [`${words.program.usage}:`, ...commandLines(`followup ${usage}`, width)].join('\n')
}

/**
 * An example to copy, on one line where the page has room for it. Else it goes on behind a backslash, which a shell reads as
 * one line; what stands in quotes and an option with its value stay together as long as a line holds them.
 */
function exampleLines(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width - 2) return [`  ${line}`]
  const parts = line.match(/--\S+ (?:"[^"]*"|[^-\s]\S*)|"[^"]*"|\S+/g) ?? []
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + 1 + widthOf(part) <= width - 8)
      lines[lines.length - 1] = `${last} ${part}`
    else lines.push(part)
  }
  return lines.flatMap((text, index) => {
    const end = index < lines.length - 1 ? ' \\' : ''
    const [first = '', ...more] = wrap(text, width - (index === 0 ? 2 : 6) - end.length)
    const drawn = [`${index === 0 ? '  ' : '      '}${first}`, ...more.map((rest) => `      ${rest}`)]
    return drawn.map((one, at) => (at === drawn.length - 1 ? one + end : one))
  })
}

/** How a command is used, indented; what does not fit goes on further in. */
function commandLines(line: string, width: number): readonly string[] {
  const [first = '', ...more] = wrap(line, width - 6)
  return [`  ${first}`, ...more.map((rest) => `      ${rest}`)]
}

/** Rows in two columns; a label too wide for its column stands alone with its text below. */
function block(title: string, rows: readonly Row[], width: number, wish = 0): string {
  if (rows.length === 0) return ''
  const widest = Math.max(wish, ...rows.map(([label]) => widthOf(label)))
  const labelWidth = Math.min(widest, Math.max(10, Math.floor(width * 0.35)))
  const indent = labelWidth + 4
  const lines = rows.flatMap(([label, text]) => {
    const [first = '', ...more] = wrap(text, width - indent).map((line) => ' '.repeat(indent) + line)
    if (widthOf(label) > labelWidth) return [`  ${label}`, first, ...more]
    return [`  ${padRight(label, labelWidth)}  ${first.trimStart()}`.trimEnd(), ...more]
  })
  return [`${title}:`, ...lines].join('\n')
}
