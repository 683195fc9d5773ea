import { expect, test } from 'vitest'
import type { Command } from '../../src/app/command.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { commands, exampleAbout } from '../support/commands.ts'
import { fillList } from '../support/filled.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

/** Colours the program itself uses: the sixteen of every theme, bold and dim, the black and white of a code, each ended. */
const ownColours = /\u001b\[(?:[0-9]|[2349][0-9]|10[0-7]|[34]8;5;23[12])m/g

/** A list on which everything - names, companies, tags, notes, touches, orders, agreements - is hostile, unclean in the file. */
function hostileApp(options: TestOptions = {}): TestApp {
  const app = testApp(options)
  fillList(
    app.store(),
    hostileNames.map(([, name]) => name),
  )
  return app
}

/** Runs every example about each of the people in turn, in hostile words, and gives all that was printed. */
async function outputs(
  app: TestApp,
  examples: readonly (readonly string[])[],
  json = false,
): Promise<readonly string[]> {
  const all: string[] = []
  for (const args of examples) {
    app.watch.whileAsleep()
    const { stdout, stderr, exit } = await app.runArgs(json ? ['--json', ...args] : args)
    expect([0, 1, 2], args.join(' ')).toContain(exit)
    all.push(stdout)
    if (!json || exit !== 0) all.push(stderr)
  }
  return all
}

const people = hostileNames.map(([, name], index) => ({ no: String(index + 1), name }))
/** Every name with one of the examples, every example with some of the names. */
function inTurn(command: Command): readonly (readonly string[])[] {
  const { examples } = command
  return people.map(({ no, name }, index) => exampleAbout(command, examples[index % examples.length] ?? '', no, name))
}

const wide = { width: 80, screen: true }

test.each(commands)('%s lets no control or bidi character out, with and without colour', async (_, command) => {
  const examples = inTurn(command)
  for (const output of await outputs(hostileApp(wide), examples)) expect(dangerIn(output)).toEqual([])
  const coloured = await outputs(hostileApp({ ...wide, colour: true, lang: 'ru' }), examples)
  for (const output of coloured) expect(dangerIn(output.replace(ownColours, ''))).toEqual([])
})

/** Whose examples name a file that is not there, write one once, or ask somebody at a terminal. */
const refusesHere = new Set(['import', 'backup', 'doctor'])

test.each(commands.filter(([name]) => !refusesHere.has(name)))(
  '%s does its work with such people, and lets nothing of them out',
  async (name, command) => {
    let done = 0
    const examples = people.map(({ no }, index) =>
      exampleAbout(command, command.examples[index % command.examples.length] ?? '', no),
    )
    for (const args of examples) {
      const app = hostileApp(wide)
      app.watch.whileAsleep()
      for (const words of ['one', 'two']) await app.runArgs(['note', '1', words])
      if (name === 'redo') for (const _ of [1, 2]) app.undo()
      const { stdout, stderr, exit } = await app.runArgs([name, '--yes', ...args.slice(1)])
      expect(dangerIn(stdout + stderr), args.join(' ')).toEqual([])
      if (exit === 0) done += 1
    }
    expect(done).toBeGreaterThan(examples.length / 2)
  },
)

test.each(commands)('%s --json escapes them and stays JSON', async (_, command) => {
  const examples = inTurn(command)
  for (const output of await outputs(hostileApp(wide), examples, true)) {
    expect(dangerIn(output)).toEqual([])
    if (output !== '') expect(() => JSON.parse(output) as unknown).not.toThrow()
  }
})

test.each(commands)('%s forges no line: a line break in a name breaks none', async (_, command) => {
  const app = testApp(wide)
  fillList(app.store(), ['Ann\n  #2 Bob  promise', 'Bea'])
  for (const output of await outputs(
    app,
    command.examples.map((line) => exampleAbout(command, line, '1')),
  ))
    expect(output).not.toMatch(/^ *#2 Bob/m)
})

test.each(commands)('%s stays within 40 and 80 columns whatever people are called', async (_, command) => {
  for (const width of [40, 80]) {
    const names = ['漢字かな'.repeat(50), '👩‍👩‍👧‍👦'.repeat(20), 'é'.normalize('NFD').repeat(100), 'W'.repeat(200), 'Ann Doe']
    const app = testApp({ ...wide, width })
    fillList(app.store(), names)
    const examples = names.flatMap((__, index) =>
      command.examples.map((line) => exampleAbout(command, line, String(index + 1))),
    )
    for (const output of await outputs(app, examples)) {
      const wider = output.split('\n').filter((line) => widthOf(line) > width && !isCommandLine(line))
      expect(isForReading(output) ? wider : []).toEqual([])
    }
  }
})

/** Commands to type and links are not broken, so that they can be copied. */
function isCommandLine(line: string): boolean {
  return /followup \S|^(?:tel|sms|mailto|viber|https):[!-~]+$/.test(line)
}

/** Not so the script of a shell, nor the text of an export. */
function isForReading(output: string): boolean {
  return /漢|👩|e\u0301|WWW|Ann/u.test(output) && !/^\s*[{[]|^BEGIN:|^[\w"]+,[\w"]+,/.test(output)
}
