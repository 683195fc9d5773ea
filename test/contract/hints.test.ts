import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inputOf, optionsOf } from '../../src/cli/line/arguments.ts'
import { loadCommand } from '../../src/cli/help/find-command.ts'
import { commanderParse } from '../../src/cli/line/commander-parse.ts'
import { flagOf } from '../../src/cli/help/labels.ts'
import { commands, linesThere } from '../support/commands.ts'
import { fillList } from '../support/filled.ts'
import { splitShell, testApp, type TestApp } from '../support/test-app.ts'

/** Lines that are refused, as people write them. */
const refused = [
  'add "Mia Stone" --phone "+1 415 555 2671" --source expo --next friday',
  'add Mia Stone --phone 8-495-123-45-67 --source expo',
  'add "Дядя Вова, 8-495-123-45-67, в субботу"',
  'add "met Jane Doe at the gym, +1 415 555 2671, tomorrow"',
  'add "call friday" --tag vip',
  'add "Tom Baker, friday"',
  'add --tag vip',
  'done 18 x --channel phone',
  'done jane called --next-what x',
  'done jane',
  'done nobody called',
  'done 1 called --next nonsense',
  'done 1.9 called',
  'done petrov "no answer" --next friday',
  'plan jane',
  'plan jane call about it friday --theirs',
  'plan jane nonsense',
  'plan jane friday --every nonsense',
  'plan 1 friday --nudge --promise',
  'move jane',
  'move пётр friday',
  'snooze jane',
  'snooze пётр friday',
  'log jane --in --out called',
  'note jane',
  'order jane',
  'order jane soap --amount nonsense',
  'stage jane',
  'stage jane presentd --funnel customers',
  'let-go jane "not interested"',
  'let-go jane --back',
  'tag jane --remove nothing',
  'edit jane',
  'edit jane --touch 12 --words x',
  'edit jane --birthday nonsense',
  'list --nope',
  'list --role custmer --cold',
  'show nobody',
  'show jan',
  'today --for nonsense',
  'config set lang e',
  'config set nudgecp 3',
]

/** Lines that begin with no command. */
const strange = ['halp', 'halp jane', 'dome jane "called" --next friday', 'anna', 'jane doe, call tomorrow']

const lines = [
  ...linesThere(refused),
  ...strange,
  ...commands.flatMap(([name, command]) => [
    `${name} --nonsense`,
    ...Object.entries(optionsOf(command)).flatMap(([option, { value, number, oneOf }]) => [
      `${name} 1 ${flagOf(option)}${value === undefined ? '=x' : ''}`,
      ...(number === undefined && oneOf === undefined ? [] : [`${name} 1 ${flagOf(option)} nonsense`]),
    ]),
  ]),
]

// A hint such as `backup 1` writes a file where it is typed.
const here = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'followup-hints-'))
beforeAll(() => {
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true, force: true })
})

test.each(lines)('every hint of "%s", typed as printed, writes only what the user said', async (line) => {
  const { stdout, stderr, exit } = await filled().runArgs([...splitShell(line), '--json'])
  if (exit === 0) return
  expect(stdout).toBe('')
  const { error } = JSON.parse(stderr) as { error: { code: string; hints: readonly string[] } }
  for (const hint of error.hints) {
    const app = filled()
    const before = app.store().historyCount()
    await app.runArgs(splitShell(hint).slice(1))
    if (app.store().historyCount() > before) expect(await lost(line, hint)).toEqual([])
  }
})

/** The words of a line that a hint which writes has lost; one of them may have been put right. */
async function lost(line: string, hint: string): Promise<readonly string[]> {
  const typed = splitShell(line).flatMap(apart)
  const given = splitShell(hint).flatMap(apart)
  const missing = typed.filter((word) => !given.includes(word))
  const isOneMended = missing.length <= 1 || (await meansSame(line, hint))
  return isOneMended ? [] : missing
}

function apart(word: string): readonly string[] {
  return word.split(/[\s,]+/).filter((part) => part !== '')
}

/** A date moved before its reason: the same words in another order, with the number for the name. */
async function meansSame(line: string, hint: string): Promise<boolean> {
  const [one, other] = await Promise.all([line, hint.replace('followup ', '')].map(flagsOf))
  return JSON.stringify(one) === JSON.stringify(other)
}

async function flagsOf(line: string): Promise<unknown> {
  const [name = '', ...args] = splitShell(line)
  const command = await loadCommand(name)
  if (!command) return name
  const { who: _, words: __, ...flags } = inputOf(command, commanderParse(command, args), args)
  return flags
}

function filled(): TestApp {
  const app = testApp()
  fillList(app.store())
  return app
}

const wordy = commands.filter(([, { params }]) => Object.keys(params).length > 0)

test.each(wordy)('%s takes no lone … for words', async (name, { params }) => {
  for (const dots of ['…', '...']) {
    const app = filled()
    const words = Object.keys(params).length === 1 ? [dots] : ['1', dots]
    const { stdout, stderr, exit } = await app.runArgs([name, ...words])
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`${dots === '…' ? dots : '…'} stands for words of your own`)
    expect(app.store().historyCount()).toBe(1)
  }
})

test.each(
  linesThere(['done 1 … --all', 'add "zzzq, …"', 'edit 1 --name …', 'order 1 … --amount 49', 'add Mia --note=…']),
)('nothing is saved by "%s"', async (line) => {
  const app = filled()
  expect(await app.run(line)).toContain('… stands for words of your own')
  expect(app.store().historyCount()).toBe(1)
})
