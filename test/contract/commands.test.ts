import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groups } from '../../src/app/command.ts'
import { globalOptions, inputOf, optionsOf } from '../../src/cli/line/arguments.ts'
import { commanderParse } from '../../src/cli/line/commander-parse.ts'
import { loadCommand } from '../../src/cli/help/find-command.ts'
import { commandNames } from '../../src/cli/help/command-names.ts'
import { flagOf, paramName, valueName } from '../../src/cli/help/labels.ts'
import { spokenValues } from '../../src/cli/line/spoken-values.ts'
import { examplesRu } from '../../src/i18n/examples-ru.ts'
import { en } from '../../src/i18n/en.ts'
import { ru } from '../../src/i18n/ru.ts'
import type { Words } from '../../src/i18n/words.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { aliasTable, argsOf, commands, examples } from '../support/commands.ts'
import { fillList } from '../support/filled.ts'
import { root } from '../support/house.ts'
import { splitShell, testApp } from '../support/test-app.ts'

const catalogues: readonly (readonly [lang: 'en' | 'ru', words: Words])[] = [
  ['en', en],
  ['ru', ru],
]

test.each(commands)('%s is declared under the name of its file, in a group of the help', (file, command) => {
  expect(command.name).toBe(file)
  expect(groups).toContain(command.group)
})

test.each(commands)(
  '%s: every parameter and option has its words in both languages, and no words are left over',
  (_, command) => {
    for (const [, words] of catalogues) {
      const said = words.commands[command.name]
      expect(Object.keys(said.params).sort()).toEqual(Object.keys(command.params).sort())
      expect(Object.keys(said.options).sort()).toEqual(Object.keys(command.options).sort())
      for (const text of [said.summary, ...Object.values(said.params), ...Object.values(said.options)]) {
        expect(text.trim()).toBe(text)
        expect(text).toMatch(/[\p{L}\p{N})»"]$/u)
      }
      expect(said.summary).toMatch(/^\p{Lu}/u)
    }
  },
)

/** All but those that mend it or tell of it, and the one that reads none. */
const needsSettings = commands.filter(([name, { mends }]) => mends !== true && name !== 'completion')

test.each(needsSettings)('%s names a broken setting and does nothing', async (_, command) => {
  const app = testApp({ env: { FOLLOWUP_NUDGE_CAP: 'x' } })
  const { exit, stderr } = await app.runArgs(splitShell(command.examples[0] ?? ''))
  expect(exit).toBe(1)
  expect(stderr).toContain('FOLLOWUP_NUDGE_CAP cannot be "x"')
})

test.each(commands)('%s: parameters and values have Russian names', (_, command) => {
  const names = [
    ...Object.keys(command.params).map((name) => paramName(name, ru)),
    ...Object.values(optionsOf(command)).flatMap(({ value }) => (value === undefined ? [] : [valueName(value, ru)])),
  ]
  // Where a name is Latin here, put its Russian one into program.placeholders of i18n/ru.ts.
  expect(names.filter((name) => !/^[А-ЯЁ-]+$/.test(name))).toEqual([])
})

test.each(commands)(
  '%s: only the last parameter takes all words that are left, and none needed follows one that is not',
  (_, command) => {
    const arities = Object.values(command.params)
    expect(arities.slice(0, -1).filter((arity) => arity.startsWith('rest'))).toEqual([])
    const firstOptional = arities.findIndex((arity) => arity === 'optional' || arity === 'rest')
    expect(firstOptional < 0 ? [] : arities.slice(firstOptional).filter((arity) => arity.includes('required'))).toEqual(
      [],
    )
    expect(Object.keys(command.choices ?? {}).filter((name) => command.params[name] === undefined)).toEqual([])
  },
)

test.each(commands)('%s: no option hides another or a parameter', (_, command) => {
  const shorts = Object.values(optionsOf(command)).flatMap(({ short }) => short ?? [])
  expect(new Set([...shorts, 'h']).size).toBe(shorts.length + 1)
  expect(shorts.filter((short) => !/^[a-z]$/i.test(short))).toEqual([])
  const taken = [...Object.keys(globalOptions), 'help', 'version', ...Object.keys(command.params)]
  expect(Object.keys(command.options).filter((name) => taken.includes(name))).toEqual([])
  for (const option of Object.values(command.options)) {
    if (option.number ?? option.many ?? option.oneOf) expect(option.value).toBeDefined()
  }
})

test('the short names the host knows are those the commands declare, and none is taken twice', () => {
  const declared = commands.flatMap(([file, command]) => (command.aliases ?? []).map((alias) => [alias, file] as const))
  expect(Object.fromEntries(declared)).toEqual(aliasTable)
  const all = [...commands.map(([file]) => file), ...declared.map(([alias]) => alias)]
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
})

test.each(commands)('%s has an example in either language', (name, command) => {
  expect(command.examples).not.toEqual([])
  expect(examplesRu[name]).toBeDefined()
})

test('an example is copied as it stands: one line where there is room, else joined by backslashes', async () => {
  for (const [lang] of catalogues) {
    for (const width of [40, 60, 80, 120]) {
      for (const [name, command] of commands) {
        const { stdout } = await testApp({ lang, width }).runArgs([name, '--help'])
        const shown = (stdout.split(/\n(?:Examples|Примеры):\n/)[1] ?? '')
          .replace(/ \\\n +/g, ' ')
          .split(/\n {2}(?=followup)/)
        const lines = shown.map((text) => text.trim().replace(/\n +/g, ' '))
        const known = lang === 'ru' ? (examplesRu[name] ?? []) : command.examples.filter((one) => !/[а-яё]/i.test(one))
        expect(lines).toEqual(known.map((line) => `followup ${line}`))
        if (width === 120) expect(stdout).not.toContain('\\\n')
      }
    }
  }
})

test.each([
  ['list --role клиент', 'list --role customer'],
  ['list --role Команда', 'list --role team'],
  ['list --category "новый клиент"', 'list --category new-customer'],
  ['done 1 --channel звонок', 'done 1 --channel call'],
  ['done 1 --outcome "нет ответа" --channel сообщение', 'done 1 --outcome no-answer --channel message'],
  ['list --role "active customer"', 'list --role "active customer"'],
])('"%s" is read as "%s"', async (said, meant) => {
  const [name = '', ...args] = splitShell(said)
  const command = await loadCommand(name)
  if (!command) return
  const options = spokenValues(command, commanderParse(command, args)).options
  expect(options).toEqual(commanderParse(command, splitShell(meant).slice(1)).options)
})

test.each(examples)('the example "%s" is read by its own declaration', (line, command) => {
  expect([command.name, ...(command.aliases ?? [])]).toContain(splitShell(line)[0])
  const parsed = spokenValues(command, commanderParse(command, argsOf(line)))
  expect(Object.keys(inputOf(command, parsed, argsOf(line)))).toEqual([
    ...Object.keys(command.params),
    ...Object.keys(optionsOf(command)),
  ])
})

test.each(commands)('%s: its help fits 40, 60, 80 and 120 columns in both languages', async (file, command) => {
  for (const [lang] of catalogues) {
    for (const width of [40, 60, 80, 120]) {
      const { stdout, exit } = await testApp({ lang, width }).runArgs([file, '--help'])
      expect(exit).toBe(0)
      expect(stdout.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
      for (const option of Object.keys(optionsOf(command))) expect(stdout).toContain(flagOf(option))
      expect(stdout).not.toMatch(/undefined|\[object/)
    }
  }
})

test('the help of the program names every command in both languages and fits 40 columns', async () => {
  for (const [lang, words] of catalogues) {
    const { stdout } = await testApp({ lang, width: 40 }).runArgs(['--help'])
    expect(stdout.split('\n').filter((line) => widthOf(line) > 40)).toEqual([])
    for (const [file] of commands) expect(stdout).toMatch(new RegExp(`^  ${file}( |$)`, 'm'))
    expect(stdout).toContain(words.program.about.slice(0, 20))
  }
})

test.each(examples)('the example "%s" gives JSON: data, or an error that says why', async (line) => {
  const app = testApp()
  fillList(app.store())
  app.watch.whileAsleep()
  const { stdout, stderr, exit } = await app.runArgs([...splitShell(line), '--json'])
  if (exit === 0) {
    expect(JSON.parse(stdout)).toBeTypeOf('object')
    return
  }
  expect([exit, stdout, line]).toEqual([1, '', line])
  const { error } = JSON.parse(stderr) as { error: Record<string, unknown> }
  expect(Object.keys(error).filter((key) => key !== 'candidates')).toEqual(['code', 'message', 'hints'])
})

test.each(commands)('%s --nonsense is refused with exit code 2, help and nothing on stdout', async (file) => {
  const { stdout, stderr, exit } = await testApp().runArgs([file, '--nonsense'])
  expect([exit, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`followup help ${file}`)
})

test('the tests of a command run no other, so that a command can be taken out with its file and its test', () => {
  const strangers = readdirSync(join(root, 'test/commands'))
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => {
      const own = file.slice(0, -'.test.ts'.length)
      const text = readFileSync(join(root, 'test/commands', file), 'utf8')
      const ran = Array.from(
        text.matchAll(/\.(?:run|json|runArgs)(?:<[^;(]*>)?\(\[?\s*['"`]([a-z-]+)/g),
        ([, name]) => name ?? '',
      )
      return ran.filter((name) => name !== own && commandNames().includes(name)).map((name) => `${file}: ${name}`)
    })
  expect(strangers).toEqual([])
})
