import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { slowTickMs } from '../../src/notify/watch/waking.ts'
import { patienceFrom } from './patience.ts'
import { builtProgram, until, type Program, type Running } from './program.ts'
import { fromNow, ledger, plan } from './reminders.ts'
import { startersLoop } from './starters.ts'

let program: Program
let shownFile = ''

/** The built program with a `notify-send` of the test's own, which writes down each tag it is to show. */
beforeEach(() => {
  program = builtProgram()
  shownFile = join(program.home, 'shown')
  script('gdbus', `echo "(['body', 'body-markup'],)"`)
  script(
    'notify-send',
    `for a in "$@"; do case "$a" in *stack-tag:*) echo "\${a##*:}" >> '${shownFile}';; esac; done; echo 1`,
  )
})
afterEach(() => program.end())

function script(name: string, text: string): void {
  const file = join(program.home, name)
  writeFileSync(file, `#!/bin/sh\n${text}\n`)
  chmodSync(file, 0o755)
}

// A morning that a killed watch has not ended would tell of what rang before, at any hour after it.
const env = () => ({ PATH: `${program.home}:${process.env.PATH ?? ''}`, FOLLOWUP_MORNING: '23:59' })

function watch(): Running {
  return program.start(['watch'], { env: env() })
}

/** A watch that never looks by itself, but when something wakes it or comes due. */
function watchWithoutTick(): Running {
  return program.start(['watch'], { env: { ...env(), ...patienceFrom(slowTickMs, program.home).env } })
}

/** The tags shown so far, in order. */
function shown(): readonly string[] {
  const text = existsSync(shownFile) ? readFileSync(shownFile, 'utf8').trim() : ''
  return text === '' ? [] : text.split('\n')
}

test('a follow-up added by another process rings at once, and one to come rings in its time', async () => {
  const watching = watchWithoutTick()
  await watching.says('Watching')
  const later = 2_500
  const before = Date.now()
  const [first, second] = plan(
    program.database,
    { name: 'Anna Petrova', what: 'call', dueAt: fromNow(0) },
    { name: 'Лена Орлова', what: 'каталог', dueAt: fromNow(later) },
  )
  await watching.says('#1.1 (notify-send)')
  expect(shown()[0]).toBe(tagOf(first ?? ''))
  await watching.says('#2.1 (notify-send)')
  expect(Date.now()).toBeGreaterThanOrEqual(before + later)
  expect(shown()).toEqual([first, second].map((id) => tagOf(id ?? '')))
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the watch properly, and the lock is free', async (signal) => {
  const watching = watchWithoutTick()
  await watching.says('Watching')
  watching.kill(signal)
  expect(await watching.ended).toMatchObject({ exit: 0, stderr: '' })
  expect((await program.run(['watch', '--status'])).stdout).toContain('Reminders are off')
})

test('SIGTERM while a notice hangs ends it and the program that shows it', async () => {
  script('notify-send', `echo $$ > '${shownFile}'; exec sleep 60`)
  plan(program.database, { name: 'Anna Petrova', what: 'call', dueAt: fromNow(0) })
  const watching = watch()
  await watching.says('Watching')
  await until(() => shown().length > 0)
  watching.kill('SIGTERM')
  expect(await watching.ended).toMatchObject({ exit: 0 })
  expect(existsSync(`/proc/${shown()[0] ?? ''}`)).toBe(false)
})

test('of many started at once one watches, and the others leave saying who', async () => {
  const rounds = await startersLoop({ starters: 6, rounds: 2 })
  expect(rounds.map(({ holders, saidWho }) => [holders, saidWho])).toEqual([
    [1, 5],
    [1, 5],
  ])
})

test('killed again and again it loses no reminder, and shows none twice that was confirmed', async () => {
  const slowly = `for a in "$@"; do case "$a" in *stack-tag:*) echo "\${a##*:}" >> '${shownFile}';; esac; done; sleep 0.02; echo 1`
  script('notify-send', slowly)
  // Ten at once are a popup each, more are one digest.
  const planned = Array.from({ length: 10 }, (_, index) => ({
    name: `Anna ${String(index)}`,
    what: 'call',
    dueAt: fromNow(0),
  }))
  const tags = plan(program.database, ...planned).map(tagOf)
  for (let kills = 0; confirmed().length < tags.length; kills++) {
    const before = { confirmed: confirmed(), shown: shown().length }
    const watching = watch()
    await watching.says('Watching')
    // Each third one lives until it has confirmed one more, so that there is an end however slow it is.
    await until(() =>
      kills % 3 === 2
        ? confirmed().length > before.confirmed.length
        : shown().length > before.shown + (kills % 3) || confirmed().length === tags.length,
    )
    watching.kill('SIGKILL')
    await watching.ended
    const again = shown().slice(before.shown)
    expect(again.filter((tag) => before.confirmed.includes(tag))).toEqual([])
  }
  expect(new Set(shown())).toEqual(new Set(tags))
  expect(confirmed()).toHaveLength(tags.length)
})

function confirmed(): readonly string[] {
  return ledger(program.database).flatMap((row) => (row.confirmed === 1 ? [tagOf(row.followup_id)] : []))
}

function tagOf(followupId: string): string {
  return `followup-${followupId}`
}
