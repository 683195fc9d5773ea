import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { configKeys } from '../../../src/domain/config.ts'
import { commands } from '../../support/commands.ts'
import { fillList } from '../../support/filled.ts'
import { person } from '../../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../../support/test-app.ts'

/** What a zsh is offered at the end of a line that has this behind `followup `. */
async function offered(words: readonly string[], app = filled(), shell = 'zsh'): Promise<readonly string[]> {
  const { stdout, stderr, exit } = await app.runArgs(['__complete', shell, '--', ...words])
  expect([exit, stderr]).toEqual([0, ''])
  return stdout.split('\n').slice(0, -1)
}

function filled(options: TestOptions = {}): TestApp {
  const app = testApp(options)
  fillList(app.store())
  return app
}

function named(...names: readonly string[]): TestApp {
  const app = testApp()
  const label = { command: 'import', about: '', actor: 'user' } as const
  app.store().commit(
    names.map((name) => add('person', person({ name }))),
    label,
  )
  return app
}

const values = (lines: readonly string[]) => lines.map((line) => line.split('\t')[0])

test('every command is offered, and those that begin with what is typed', async () => {
  expect(values(await offered(['']))).toEqual([...commands.map(([file]) => file), 'help'])
  for (const [file] of commands) expect(values(await offered([file.slice(0, 2)]))).toContain(file)
})

test.each(commands)('%s: its options are offered', async (file, command) => {
  const lines = await offered([file, '--'])
  for (const name of Object.keys(command.options))
    expect(values(lines)).toContain(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  for (const line of lines) expect(line).toMatch(/\t./)
})

test.each(commands)('%s: choices are offered where there are few', async (file, command) => {
  for (const [name, { oneOf, value }] of Object.entries(command.options)) {
    if (!oneOf || value === undefined) continue
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    expect(values(await offered([file, flag, '']))).toEqual(oneOf)
    expect(values(await offered([file, `${flag}=`]))).toEqual(oneOf.map((one) => `${flag}=${one}`))
  }
})

const takesWho = commands.filter(([, { params }]) => Object.keys(params)[0] === 'who')

test.each(takesWho)('%s: people are offered by name', async (file) => {
  expect(await offered([file, 'ann'])).toEqual(['Anna Petrova\t#2'])
  expect(await offered([file, 'лен'])).toEqual(['Лена Соколова\t#3'])
  expect(await offered([file, '12'])).toEqual(['12\tBoris Petrov'])
  expect(await offered([file, ''])).toContain('Jane Doe\t#1')
})

test('several whose second name begins so are offered where the shell erases nothing', async () => {
  const file = takesWho[0]?.[0] ?? ''
  expect(await offered([file, 'petrov'])).toEqual([])
  expect(values(await offered([file, 'petrov'], filled(), 'fish'))).toEqual(['Anna Petrova', 'Boris Petrov'])
})

test.each(['$(touch x)', '`touch x`', 'a; touch x', 'a\nb', '-rf', '!!', 'x\u001b[2J', '#comment', "'"])(
  'the name %j is offered by its number',
  async (name) => {
    const file = takesWho[0]?.[0] ?? ''
    const app = named('Someone', name)
    app.store()
    expect(values(await offered([file, '2'], app))).toEqual(['2'])
    for (const typed of ['', 'touch', 'a', 'x', 'rf'])
      for (const line of await offered([file, typed], app)) expect(line).toMatch(/^(2|Someone)\t[^\u001b\n]*$/)
  },
)

test('settings and their values are offered', async () => {
  if (!commands.some(([file]) => file === 'config')) return
  expect(values(await offered(['config', 'get', '']))).toEqual(configKeys)
  expect(values(await offered(['config', 'set', 'colour', 'a']))).toEqual(['auto', 'always'])
  expect(await offered(['config', 'set', 'nosuchkey', ''])).toEqual([])
})

test('nothing is offered behind a command there is not', async () => {
  expect(await offered(['nosuchcommand', ''])).toEqual([])
})

test('bash gets its words quoted as the line goes on', async () => {
  const file = takesWho[0]?.[0] ?? ''
  const bash = async (line: string) => (await offered([line], named("Anna O'Brien"), 'bash')).join('|')
  expect(await bash(`followup ${file} ann`)).toBe("Anna\\ O\\'Brien")
  expect(await bash(`followup ${file} "ann`)).toBe("Anna O'Brien")
  expect(await bash(`followup ${file} 'ann`)).toBe("Anna O'\\''Brien")
  expect(await bash(`followup ${file} an'n`)).toBe('')
})

test('templates are offered by name, where one is named and where one is used', async () => {
  for (const words of [
    ['message', 'anna', '--template', 'o'],
    ['template', 'show', 'o'],
  ])
    expect(values(await offered(words))).toEqual(['offer'])
})
