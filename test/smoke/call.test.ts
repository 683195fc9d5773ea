import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { uuid7 } from '../../src/system/uuid.ts'
import { add } from '../../src/domain/record/change.ts'
import type { Day } from '../../src/domain/time/day.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { contact, followup, person } from '../support/people.ts'
import { terminalWindow } from '../support/tmux.ts'
import { builtProgram, until, type Program } from './program.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('tmux')

/** Words of a date that nothing proposes, and the day they are. */
const inTwoWeeks = 14
const now = () => Date.now()
const dayAhead = (days: number) => new Date(now() + days * 86_400_000).toISOString().slice(0, 10) as Day

function read<T>(program: Program, look: (store: Store) => T): T {
  const store = openStore({
    file: program.database,
    newId: () => uuid7(now()),
    now: () => instantAt(now()),
  })
  try {
    return look(store)
  } finally {
    store.close()
  }
}

/** A home in which 24 people are due today; the first of them promised first. */
function with24Due(): Program {
  const program = builtProgram()
  onTestFinished(() => program.end())
  read(program, (store) => {
    const changes = Array.from({ length: 24 }, (_, index) => {
      const id = `p${String(index + 1).padStart(2, '0')}`
      return [
        add('person', person({ id, name: `Person ${String(index + 1)}` })),
        add('role', { id: `role-${id}`, personId: id, role: 'prospect' }),
        add('contactPoint', contact(id, 'phone', `+14155552${String(600 + index)}`)),
        add('followup', followup({ id: `step-${id}`, personId: id, day: dayAhead(0), what: 'call' })),
      ]
    })
    store.commit(changes.flat(), { command: 'import', about: 'list', actor: 'user' })
  })
  return program
}

const said = {
  en: {
    hint: 'followup call',
    question: 'How did it go?',
    next: 'and when next?',
    date: 'in 2 weeks',
    logged: 'Logged for Person 1 #1',
  },
  ru: {
    hint: 'followup call',
    question: 'Как прошло?',
    next: 'и когда дальше?',
    date: 'через 2 недели',
    logged: 'Записано: Person 1 #1',
  },
} as const

test.each([
  ['en', 'i'],
  ['ru', 'ш'],
] as const)(
  'of 24 people due in %s the first is called and logged with an outcome and a date of one’s own: two commands and %s and Enter',
  async (lang, key) => {
    const program = with24Due()
    const words = said[lang]
    const window = terminalWindow({
      columns: 80,
      rows: 24,
      env: { FOLLOWUP_HOME: program.home, FOLLOWUP_LANG: lang, TZ: 'UTC' },
    })
    window.command('followup')
    await window.shows(words.hint)
    window.command('clear; followup call')
    await window.shows(words.question)
    expect(window.screen()).toContain('tel:+14155552600')
    expect(window.screen()).toMatch(/[▀▄█]{4}/)
    window.press(key)
    await window.shows(words.next)
    window.words(words.date)
    window.press('Enter')
    await window.shows(words.logged)
    expect([window.commands, window.keys]).toEqual([2, 2])
    read(program, (store) => {
      expect(store.touches.last('p01')).toMatchObject({ channel: 'call', outcome: 'interested' })
      expect(store.followups.openOf('p01')).toMatchObject([{ kind: 'promise', day: dayAhead(inTwoWeeks) }])
      expect(store.followups.dueBy(dayAhead(0))).toHaveLength(23)
    })
  },
)

test('with what is proposed it is Enter and Enter, and undo takes all of it back', async () => {
  const program = with24Due()
  const window = terminalWindow({ columns: 80, rows: 24, env: { FOLLOWUP_HOME: program.home, TZ: 'UTC' } })
  window.command('followup call')
  await window.shows(said.en.question)
  window.press('Enter')
  await window.shows(said.en.next)
  window.press('Enter')
  await window.shows(said.en.logged)
  expect([window.commands, window.keys]).toEqual([1, 2])
  read(program, (store) => {
    expect(store.touches.last('p01')).toMatchObject({ outcome: 'reached' })
    expect(store.followups.openOf('p01')).toMatchObject([{ kind: 'nudge', day: dayAhead(3) }])
  })
  await program.run(['undo'])
  read(program, (store) => {
    expect(store.touches.last('p01')).toBeNull()
    expect(store.followups.dueBy(dayAhead(0))).toHaveLength(24)
  })
})

test('Ctrl-C at the question logs nothing and leaves the terminal as it was', async () => {
  const program = with24Due()
  const window = terminalWindow({ columns: 40, rows: 24, env: { FOLLOWUP_HOME: program.home, TZ: 'UTC' } })
  window.command('followup call')
  await window.shows('log nothing')
  window.press('C-c')
  await window.shows('Cancelled')
  window.command('clear; stty -a | grep -oE -- "-?\\b(icanon|echo)\\b"')
  await window.shows(/^icanon$/m)
  await window.shows(/^echo$/m)
  read(program, (store) => {
    expect(store.followups.dueBy(dayAhead(0))).toHaveLength(24)
  })
})

test('a window that is killed at the line after the key has logged the call', async () => {
  const program = with24Due()
  const window = terminalWindow({ columns: 80, rows: 24, env: { FOLLOWUP_HOME: program.home, TZ: 'UTC' } })
  window.command('followup call')
  await window.shows(said.en.question)
  window.press('i')
  await window.shows(said.en.next)
  window.close()
  read(program, (store) => {
    expect(store.touches.last('p01')).toMatchObject({ channel: 'call', outcome: 'interested' })
    expect(store.followups.openOf('p01')).toMatchObject([{ kind: 'nudge', day: dayAhead(3) }])
  })
})

test('--open hands the link to the system’s own program as its one argument, and says so where there is none', async () => {
  const program = with24Due()
  const folder = join(program.home, 'bin')
  const told = join(program.home, 'opened')
  mkdirSync(folder)
  const noOpener = await program.run(['call', '1', '--open'], { env: { PATH: folder } })
  expect(noOpener).toMatchObject({ exit: 1, stderr: expect.stringContaining('xdg-open is missing') as string })
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > '${told}'\n`)
  chmodSync(join(folder, 'xdg-open'), 0o755)
  const opened = await program.run(['message', '1', '$(touch trap); "x"', '--via', 'sms', '--open'], {
    env: { PATH: folder },
  })
  expect(opened.exit).toBe(0)
  await until(() => existsSync(told) && readFileSync(told, 'utf8').split('\n').length > 2)
  expect(readFileSync(told, 'utf8')).toBe('1\nsms:+14155552600?&body=%24(touch%20trap)%3B%20%22x%22\n')
  expect(existsSync(join(program.home, 'trap'))).toBe(false)
})
