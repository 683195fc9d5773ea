import { groups, type Command } from '../app/command.ts'
import type { Words } from '../i18n/words.ts'
import { padRight, wrap } from '../render/width.ts'
import { flagOf, globalOptions, paramLabel } from './arguments.ts'
import { allCommands, findCommand } from './find-command.ts'

/** Writes the help of one command, or of the program where none is named. */
export async function helpPage(name: string | undefined, words: Words, width = 80): Promise<string> {
  return name === undefined
    ? programHelp(await allCommands(), words, width)
    : commandHelp(await findCommand(name), words, width)
}

function programHelp(commands: readonly Command[], words: Words, width: number): string {
  const { program } = words
  const nameWidth = Math.max(...commands.map((command) => command.name.length))
  const blocks = groups.flatMap((group) => {
    const members = commands.filter((command) => command.group === group)
    if (members.length === 0) return []
    return [
      [
        program.groups[group],
        ...members.map((command) => row(command.name, wordsOf(command, words).summary, nameWidth, width)),
      ].join('\n'),
    ]
  })
  return `${program.about}\n\n${program.usage}: followup [COMMAND]\n\n${blocks.join('\n\n')}\n\n${program.more}\n`
}

function commandHelp(command: Command, words: Words, width: number): string {
  const said = wordsOf(command, words)
  const params = Object.entries(command.params).map(
    ([name, arity]) => [paramLabel(name, arity), said.params[name] ?? ''] as const,
  )
  const own = Object.entries(command.options).map(([name, option]) => {
    const short = option.short === undefined ? '' : `-${option.short}, `
    const takes = option.oneOf ? ` (${option.oneOf.join(', ')})` : ''
    return [
      `${short}${flagOf(name)}${option.value === undefined ? '' : ` ${option.value}`}`,
      (said.options[name] ?? '') + takes,
    ] as const
  })
  const shared = (Object.keys(globalOptions) as (keyof typeof globalOptions)[]).map(
    (name) => [flagOf(name), words.program.globals[name]] as const,
  )
  const blocks = [
    `${said.summary}.`,
    [words.program.usage + ':', `  ${['followup', command.name, ...params.map(([label]) => label)].join(' ')}`].join(
      '\n',
    ),
    block(words.program.arguments, params, width),
    block(words.program.options, [...own, ...shared], width),
    [words.program.examples + ':', ...command.examples.map((example) => `  followup ${example}`)].join('\n'),
  ]
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`
}

interface Said {
  readonly summary: string
  readonly params: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}

function wordsOf(command: Command, words: Words): Said {
  return words.commands[command.name]
}

function block(title: string, rows: readonly (readonly [string, string])[], width: number): string {
  if (rows.length === 0) return ''
  const labelWidth = Math.max(...rows.map(([label]) => label.length))
  return [`${title}:`, ...rows.map(([label, text]) => row(label, text, labelWidth, width))].join('\n')
}

function row(label: string, text: string, labelWidth: number, width: number): string {
  const indent = labelWidth + 4
  const [first = '', ...more] = wrap(text, Math.max(20, width - indent))
  return [
    `  ${padRight(label, labelWidth)}  ${first}`.trimEnd(),
    ...more.map((line) => ' '.repeat(indent) + line),
  ].join('\n')
}
