import { groups, type Command } from '../../app/command.ts'
import type { Lang } from '../../i18n/lang.ts'
import type { Words } from '../../i18n/words.ts'
import { allCommands } from './find-command.ts'
import { optionRows, paramRows, said, sharedRows, type Row } from './help.ts'
import { examplesFor, paramLabel } from './labels.ts'

/** Writes the page of all commands in one language, as Markdown; build/docs.mjs keeps it in docs/. */
export async function reference(lang: Lang): Promise<string> {
  const words = lang === 'ru' ? (await import('../../i18n/ru.ts')).ru : (await import('../../i18n/en.ts')).en
  const commands = await allCommands()
  const page = words.program.reference
  const examples = new Map(
    await Promise.all(commands.map(async (command) => [command.name, await examplesFor(command, lang)] as const)),
  )
  const sections = groups.flatMap((group) => {
    const members = commands.filter((command) => command.group === group)
    if (members.length === 0) return []
    return [
      `## ${words.program.groups[group]}`,
      ...members.map((command) => section(command, words, examples.get(command.name) ?? [])),
    ]
  })
  const exits = Object.entries(page.exitRows)
  return `${[
    `# ${page.title}`,
    page.made,
    words.program.bare,
    ...sections,
    `## ${page.shared}`,
    table(sharedRows(words), words),
    `## ${page.exits}`,
    table(exits, words),
  ].join('\n\n')}\n`
}

function section(command: Command, words: Words, shown: readonly string[]): string {
  const params = Object.entries(command.params).map(([name, arity]) => paramLabel(name, arity, words))
  const rows = [...paramRows(command, words), ...optionRows(command, words)]
  const aliases =
    command.aliases === undefined ? [] : [`${words.program.aliases}: ${command.aliases.map(code).join(', ')}`]
  const examples = shown.map((example) => `followup ${example}`)
  return [
    `### ${command.name}`,
    `${said(command, words).summary}.`,
    code(['followup', command.name, ...params].join(' ')),
    ...aliases,
    ...(rows.length === 0 ? [] : [table(rows, words)]),
    ['```', ...examples, '```'].join('\n'),
  ].join('\n\n')
}

function table(rows: readonly Row[], words: Words): string {
  const { what, meaning } = words.program.reference
  return [
    `| ${what} | ${meaning} |`,
    '|---|---|',
    ...rows.map(([label, text]) => `| ${code(label)} | ${text.replaceAll('|', '\\|')} |`),
  ].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}
