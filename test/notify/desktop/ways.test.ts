import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Notice } from '../../../src/app/notifier.ts'
import type { Instant } from '../../../src/domain/time/zone.ts'
import { bodyFor, notifySend } from '../../../src/notify/desktop/notify-send.ts'
import { osascript } from '../../../src/notify/desktop/osascript.ts'
import { runProgram } from '../../../src/notify/desktop/run-program.ts'
import { terminalWay } from '../../../src/notify/desktop/terminal-way.ts'
import { notifierOf, type Way } from '../../../src/notify/desktop/ways.ts'
import { testApp } from '../../support/test-app.ts'

const never = new AbortController().signal
let folder = ''
const path = process.env.PATH ?? ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followup-ways-'))
})
afterEach(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true, force: true })
})

function notice(title: string, body: string): Notice {
  return { tag: 'followup-1', title, body, urgent: true, actions: [], reply: null, replaces: null, mark: null }
}

/** Puts a shell script on the path; a program that writes down what it was given does so in `args`, NUL between arguments. */
function program(name: string, script: string): void {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  process.env.PATH = `${folder}:/usr/bin:/bin`
}

const record = () => `for a in "$@"; do printf '%s\\0' "$a"; done > '${join(folder, 'args')}'`

function given(): readonly string[] {
  return readFileSync(join(folder, 'args'), 'utf8').split('\0').slice(0, -1)
}

/** A server that says it can do this. */
function server(...capabilities: readonly string[]): void {
  program('gdbus', `echo "(${JSON.stringify(capabilities)},)"`)
}

test('notify-send is given the words as they are, after the end of options', async () => {
  server('body', 'body-markup', 'actions')
  program('notify-send', `${record()}; echo 42`)
  const outcome = await notifySend().show(notice('Promise: --help', '10:00: $(touch x) `id`\n-x'), never)
  expect(outcome).toEqual({ shown: true, popup: '42' })
  expect(given()).toEqual([
    '--app-name=followup',
    '--urgency=critical',
    '--expire-time=0',
    '--hint=string:sound-name:message-new-instant',
    '--hint=string:x-dunst-stack-tag:followup-1',
    '--print-id',
    '--',
    'Promise: --help',
    '10:00: $(touch x) `id`\n-x',
  ])
})

test.each([
  ['AT&T <a@b.c> <img>', true, 'AT&amp;T &lt;a@b.c&gt; &lt;img&gt;'],
  ['AT&T <a@b.c> <img>', false, 'AT&T <a@b.c> <img>'],
  ['C:\\new', true, 'C:\\\\new'],
])('%s for a server that reads markup: %s', (body, readsMarkup, expected) => {
  expect(bodyFor(body, readsMarkup)).toBe(expected)
})

test.each([
  [['body'], '<b>'],
  [['body', 'body-markup'], '&lt;b&gt;'],
  [['body', 'body-hyperlinks'], '&lt;b&gt;'],
])('a server that can do %j is sent %s', async (capabilities, body) => {
  server(...capabilities)
  program('notify-send', record())
  await notifySend().show(notice('AT&T', '<b>'), never)
  expect(given().slice(-2)).toEqual(['AT&T', body])
})

test.each([
  [['body'], false],
  [['body', 'actions'], true],
  [['body', 'persistence'], true],
])('a promise for a server that can do %j is asked to stay: %s', async (capabilities, stays) => {
  server(...capabilities)
  program('notify-send', record())
  await notifySend().show(notice('Anna', 'now'), never)
  expect(given().includes('--expire-time=0')).toBe(stays)
})

test('an old notify-send without the newer options still shows', async () => {
  server('body-markup')
  program('notify-send', `case "$1" in --app*) echo "Unknown option --print-id" >&2; exit 1;; esac; ${record()}`)
  expect(await notifySend().show(notice('Anna', 'now'), never)).toEqual({ shown: true, popup: null })
  expect(given()).toEqual(['--', 'Anna', 'now'])
})

test('without notify-send it is said to be missing', async () => {
  server('body-markup')
  process.env.PATH = folder
  expect(await notifySend().show(notice('Anna', 'now'), never)).toEqual({ shown: false, trouble: 'missing' })
})

test('a way that refused one notice is asked for the next one at once; one that failed rests', async () => {
  const asked: string[] = []
  const way = (name: Way['name'], isForThisOne: boolean): Way => ({
    name,
    show: () => {
      asked.push(name)
      return Promise.resolve({ shown: false, trouble: 'refused', ...(isForThisOne ? { isForThisOne } : {}) })
    },
  })
  const { clock } = await testApp().app()
  const notifier = notifierOf([way('dbus', true), way('notify-send', false)], clock)
  await notifier.show(notice('Anna', 'now'), never)
  expect(notifier.resting()).toBeNull()
  await notifier.show(notice('Boris', 'now'), never)
  expect(asked).toEqual(['dbus', 'notify-send', 'dbus'])
})

test('a refusal is told without the words the program quotes', async () => {
  server('body-markup')
  program('notify-send', 'echo "cannot show Anna" >&2; exit 1')
  const outcome = await notifySend().show(notice('Anna', 'now'), never)
  expect(outcome).toEqual({ shown: false, trouble: 'refused' })
})

/** Hangs until it is killed, telling its process id first. */
const hang = () => `echo $$ > '${join(folder, 'pid')}'; exec sleep 60`

function isRunning(): boolean {
  return existsSync(`/proc/${readFileSync(join(folder, 'pid'), 'utf8').trim()}`)
}

test('a program that hangs is ended after a while and leaves no child', async () => {
  program('hangs', hang())
  // A while in which it has begun.
  for (let timeoutMs = 300; !existsSync(join(folder, 'pid')); timeoutMs *= 2)
    expect(await runProgram('hangs', [], { timeoutMs, stop: never })).toEqual({ kind: 'no-answer' })
  expect(isRunning()).toBe(false)
})

test('a program that hangs is ended at once when the watch is stopped', async () => {
  program('hangs', hang())
  const stop = new AbortController()
  const running = runProgram('hangs', [], { timeoutMs: 60_000, stop: stop.signal })
  while (!existsSync(join(folder, 'pid'))) await new Promise((resolve) => setImmediate(resolve))
  stop.abort()
  expect(await running).toEqual({ kind: 'stopped' })
})

test('a server that does not answer is given up without trying to show', async () => {
  program('gdbus', 'exec sleep 60')
  program('notify-send', record())
  expect(await notifySend().show(notice('Anna', 'now'), never)).toEqual({ shown: false, trouble: 'no-answer' })
  expect(existsSync(join(folder, 'args'))).toBe(false)
})

test('osascript is given the words beside its script, and a failure tells none of them', async () => {
  program('osascript', record())
  expect(await osascript().show(notice('Promise: "Anna" \\', 'call & "x"\n$HOME'), never)).toEqual({
    shown: true,
    popup: null,
  })
  expect(given().slice(-2)).toEqual(['Promise: "Anna" \\', 'call & "x"\n$HOME'])
  expect(given().slice(0, -2).join(' ')).not.toContain('Anna')
  program('osascript', 'echo "Anna" >&2; exit 1')
  expect(await osascript().show(notice('Anna', 'now'), never)).toEqual({ shown: false, trouble: 'refused' })
  process.env.PATH = '/nowhere'
  expect(await osascript().show(notice('Anna', 'now'), never)).toEqual({ shown: false, trouble: 'missing' })
})

test('the terminal shows a notice as lines within its width, with a bell', async () => {
  let said = ''
  const { terminal } = await testApp({ width: 24 }).app()
  await terminalWay({ ...terminal, width: 24, out: (text) => void (said += text) }).show(
    notice('Promise: Anna', '10:00: call about the price list'),
    never,
  )
  expect(said).toBe('\u0007Promise: Anna\n  10:00: call about the\n  price list\n')
})

test('a way that failed rests, longer each time, and the next one is taken', async () => {
  let now = 0
  let works = false
  const tried: string[] = []
  const way = (name: Way['name'], succeeds: () => boolean): Way => ({
    name,
    show: () => {
      tried.push(name)
      return Promise.resolve(succeeds() ? { shown: true, popup: null } : { shown: false, trouble: 'refused' })
    },
  })
  const clock = { now: () => new Date(now * 1000).toISOString() as Instant }
  const alone = notifierOf([way('notify-send', () => works)], clock)
  const attempts: number[] = []
  for (now = 0; now < 200; now += 4) {
    if (alone.resting() !== null) continue
    attempts.push(now)
    await alone.show(notice('Anna', 'now'), never)
  }
  expect(attempts).toEqual([0, 12, 36, 84, 144])
  expect(alone.resting()).toBe('refused')
  works = true
  now = 300
  expect(await alone.show(notice('Anna', 'now'), never)).toMatchObject({ shown: true, way: 'notify-send' })

  tried.length = 0
  const both = notifierOf([way('notify-send', () => false), way('terminal', () => true)], clock)
  expect(await both.show(notice('Anna', 'now'), never)).toMatchObject({ shown: true, way: 'terminal' })
  expect(await both.show(notice('Anna', 'now'), never)).toMatchObject({ shown: true, way: 'terminal' })
  expect(tried).toEqual(['notify-send', 'terminal', 'terminal'])
  expect(both.resting()).toBeNull()
})
