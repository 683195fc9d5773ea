import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { desktopPrograms, startDesktop, type Desktop, xfcePrograms } from './desktop.ts'
import { builtProgram, until, type Program } from './program.ts'
import { fromNow, plan } from './reminders.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith(...desktopPrograms, ...xfcePrograms)

const long = 'Very long '.repeat(1_000).trim()

/** Who and what, of which words the test is named, as it is stored and as it is to stand on the screen. */
const cases: readonly (readonly [about: string, name: string, what: string, title: string, body: string])[] = [
  [
    'markup',
    'AT&T <a@b.c> <img>',
    'AT&T <b>b</b> &amp; &lt;i&gt;',
    'AT&T <a@b.c> <img>',
    'AT&T <b>b</b> &amp; &lt;i&gt;',
  ],
  ['backslashes', 'C:\\new', 'C:\\new\\table \\\\share', 'C:\\new', 'C:\\new\\table \\\\share'],
  ['a line break', 'Anna\nPetrova', 'one\ntwo', 'Anna Petrova', 'one two'],
  ['a NUL', 'Anna\u0000Petrova', 'one\u0000two', 'AnnaPetrova', 'onetwo'],
  // SQLite makes three signs of what is no character.
  ['half a character', 'Anna \ud83d', '\udc00 call', 'Anna \ufffd\ufffd\ufffd', '\ufffd\ufffd\ufffd call'],
  ['a shell’s line', '$(touch x) `touch x`', '; touch x', '$(touch x) `touch x`', '; touch x'],
  ['quotes and formats', '"Jane" \'Doe\'', '%s %n "quoted"', '"Jane" \'Doe\'', '%s %n "quoted"'],
  ['Cyrillic and emoji', 'Лена 😀', '«каталог» — завтра', 'Лена 😀', '«каталог» — завтра'],
  ['an option', '--help', '-x --app-name=Evil', '--help', '-x --app-name=Evil'],
  ['the end of options', '--', '--', '--', '--'],
  ['10 kB', long.slice(0, 199), long, `${long.slice(0, 69)} Very…`, `${long.slice(0, 189)} Very…`],
]

describe.each(['dunst', 'xfce4-notifyd'] as const)('on %s', (kind) => {
  let desktop: Desktop
  let program: Program

  beforeAll(async () => {
    desktop = await startDesktop()
    if (kind === 'dunst') return
    await desktop.stopServer()
    await desktop.startServer(kind)
  })
  afterAll(() => desktop.end())
  beforeEach(() => {
    program = builtProgram(desktop.env)
  })
  afterEach(() => program.end())

  /** Title and body of the newest popup: dunst's own history, or the text that Xfce's server has drawn. */
  async function readBack(): Promise<readonly string[]> {
    if (kind === 'dunst') {
      const notice = (await desktop.shown()).at(-1)
      expect(notice?.app).toBe('followup')
      return notice ? [notice.title, notice.body] : []
    }
    await until(async () => (await desktop.drawn()).length > 0)
    return (await desktop.drawn()).at(-1)?.texts ?? []
  }

  test.each(cases)('%s: shown as it is written, or cut, and nothing of it runs', async (_, name, what, title, body) => {
    plan(program.database, { name, what, dueAt: fromNow(0) })
    expect(await program.run(['watch', '--once'])).toEqual({ exit: 0, stdout: 'Shown: 1 reminder.\n', stderr: '' })
    const [seenTitle, seenBody] = await readBack()
    expect(seenTitle).toBe(`Promise: ${title}`)
    expect(seenBody?.replace(/^\d\d:\d\d: /, '')).toBe(body)
    expect(existsSync(join(program.home, 'x'))).toBe(false)
  })
})
