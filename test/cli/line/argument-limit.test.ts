import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { optionsOf } from '../../../src/cli/line/arguments.ts'
import { flagOf } from '../../../src/cli/help/labels.ts'
import { commands } from '../../support/commands.ts'
import { person, save } from '../../support/people.ts'
import { testApp, type TestOptions } from '../../support/test-app.ts'

function annasApp(options: TestOptions = {}) {
  const app = testApp(options)
  save(app.store(), add('person', person({ name: 'Anna Petrova' })))
  return app
}

test('a text of 10,000 characters is taken whole, and one more is refused with its place and its beginning', async () => {
  const app = annasApp()
  expect((await app.runArgs(['note', '1', 'x'.repeat(10_000)])).exit).toBe(0)
  expect(app.store().dump().note[0]?.words).toHaveLength(10_000)
  expect(await app.runArgs(['note', '1', 'x'.repeat(10_001)])).toMatchInlineSnapshot(`
    {
      "exit": 2,
      "stderr": "Argument 3 ("xxxxxxxxxxxxxxxxxxxxxxxx…") has 10001 characters, and no more than 10000 are read. Nothing was saved: make it shorter, or spread it over several commands.
    Try: followup help note
    ",
      "stdout": "",
    }
  `)
  expect(app.store().dump().note).toHaveLength(1)
})

test('in Russian it is refused in Russian', async () => {
  expect((await annasApp({ lang: 'ru' }).runArgs(['note', '1', `--lang=${'ж'.repeat(10_000)}`])).stderr)
    .toMatchInlineSnapshot(`
      "Аргумент 3 («--lang=жжжжжжжжжжжжжжжжж…»): знаков 10007, а читается не больше 10000. Ничего не сохранено: сократите его или разделите на несколько команд.
      Попробуйте: followup help note
      "
    `)
})

test('many words are refused by their length together', async () => {
  const { stderr, exit } = await annasApp().runArgs(['add', ...Array<string>(10_001).fill('a')])
  expect(exit).toBe(2)
  expect(stderr).toContain('The whole line has 20006 characters, and no more than 20000 are read.')
})

test.each(commands)(
  '%s refuses signs that are not in UTF-8, as a word and as a value, and saves nothing',
  async (name) => {
    const app = annasApp()
    const before = app.store().dump()
    for (const args of [['1', 'Ann\ufffd'], [`--name=Ann\ufffd`], ['--', '\ufffd']]) {
      const { stderr, exit } = await app.runArgs([name, ...args])
      expect(exit).toBe(2)
      expect(stderr).toContain('not in UTF-8')
    }
    expect(app.store().dump()).toEqual(before)
  },
)

test('as JSON the refusal has a code and a line to type', async () => {
  const { stderr } = await annasApp().runArgs(['--json', 'show', 'x'.repeat(10_001)])
  expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'usage', hints: ['followup help show'] } })
})

test('a shell that completes such a line is offered nothing and told nothing', async () => {
  expect(await annasApp().runArgs(['__complete', 'zsh', '--', 'show', 'x'.repeat(10_001)])).toEqual({
    stdout: '',
    stderr: '',
    exit: 0,
  })
})

test('a line of stdin has the same limit, and the lines beside it are answered', async () => {
  const app = annasApp({ stdin: `tomorrow\n${'x'.repeat(10_001)}\nTues\ufffd\nfriday\n` })
  const { stdout } = await app.runArgs(['when', '--stdin', '--json'])
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { due: string | null; error?: { code: string } })
  expect(answers.map(({ due, error }) => error?.code ?? due)).toEqual([
    '2026-03-11',
    'too-long',
    'not-text',
    '2026-03-13',
  ])
})

test.each(commands)(
  '%s takes a thousand different words, and values given a thousand times, for what they are',
  async (name, command) => {
    const app = annasApp()
    const words = Array.from({ length: 1_000 }, (_, index) => `w${String(index)}`)
    const many = Object.entries(optionsOf(command)).flatMap(([option, { many }]) =>
      many === true ? [flagOf(option)] : [],
    )
    const lines = [
      words,
      ['1', ...words],
      [words.join(' ')],
      ...many.map((flag) => words.flatMap((word) => [flag, word])),
    ]
    for (const args of lines) {
      app.watch.whileAsleep()
      const { stderr, exit } = await app.runArgs([name, ...args])
      expect([0, 1, 2], stderr).toContain(exit)
    }
  },
)
