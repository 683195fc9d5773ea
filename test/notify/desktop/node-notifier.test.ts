import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Notice, PopupEvent } from '../../../src/app/notifier.ts'
import { nodeNotifier, type ToastPlace } from '../../../src/notify/desktop/node-notifier.ts'
import { toastProgram } from '../../../src/notify/desktop/toast-program.ts'
import type { Way } from '../../../src/notify/desktop/ways.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/**
 * What stands in for terminal-notifier and SnoreToast: it writes down what it was given, waits until it is told how its popup
 * ends, and then answers as each of them does, by stdout or by the pipe that it was told of. It is gone when its folder is.
 */
const program = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { connect } = require('node:net')
const folder = __dirname
const args = process.argv.slice(2)
if (args[0] === '-v' || args[0] === '-help') process.exit(0)
let called = -1
for (let free = false; !free; ) {
  called++
  try {
    writeFileSync(folder + '/call-' + called, '', { flag: 'wx' })
    free = true
  } catch (error) {
    if (error.code !== 'EEXIST') process.exit(1)
  }
}
writeFileSync(folder + '/args-' + called, JSON.stringify(args))
const off = args.indexOf('-remove') + args.indexOf('-close') > -2
const fails = existsSync(folder + '/fails') ? Number(readFileSync(folder + '/fails', 'utf8')) : 0
const answer = folder + '/answer-' + called
if (off) process.exit(0)
if (fails > 0) process.exit(fails)
const timer = setInterval(() => {
  if (!existsSync(__filename)) process.exit()
  if (!existsSync(answer)) return
  clearInterval(timer)
  const said = readFileSync(answer, 'utf8')
  const pipe = args[args.indexOf('-pipeName') + 1]
  if (!args.includes('-pipeName')) process.stdout.write(said)
  else connect(pipe).end(Buffer.from(said, 'utf16le'), () => process.exit(4))
}, 10)
`

const never = new AbortController().signal
let folder = ''
let left = 0
const cwd = process.cwd()

beforeEach(() => {
  folder = tempFolder()
  left = 0
  writeFileSync(join(folder, 'program.cjs'), `#!${process.execPath}\n${program}`)
  chmodSync(join(folder, 'program.cjs'), 0o755)
})
afterEach(() => {
  vi.restoreAllMocks()
  process.chdir(cwd)
})

/**
 * The way of one system, which node-notifier is made to believe it runs on; it counts as shown before the program has begun,
 * unless that is waited for.
 */
function wayOn(platform: ToastPlace['platform'], settledMs = 1): Way {
  if (platform === 'darwin') {
    vi.spyOn(os, 'type').mockReturnValue('Darwin')
    vi.spyOn(os, 'release').mockReturnValue('23.0.0')
  } else {
    // The pipe of Windows is a file here.
    mkdirSync(join(folder, 'pipes'))
    process.chdir(join(folder, 'pipes'))
  }
  return nodeNotifier({ platform, program: join(folder, 'program.cjs'), settledMs, leave: () => (left += 1) })
}

function notice(over: Partial<Notice> = {}): Notice {
  const actions = [
    { key: 'call', label: 'Call' },
    { key: 'done', label: 'Done' },
    { key: 'snooze', label: 'Snooze' },
  ] as const
  const reply = { label: 'Log', hint: 'sent it, call friday', insteadOfButtons: false }
  return {
    tag: 'followup-1',
    title: 'Promise: Anna',
    body: '10:00: call',
    urgent: true,
    actions,
    reply,
    replaces: null,
    mark: null,
    ...over,
  }
}

/** What the program was given the n-th time, without the name of the pipe, which is another each time. */
async function given(call = 0): Promise<readonly string[]> {
  const file = join(folder, `args-${String(call)}`)
  const args = await vi.waitFor(() => JSON.parse(readFileSync(file, 'utf8')) as readonly string[], { timeout: 200_000 })
  const pipe = args.indexOf('-pipeName')
  return pipe < 0 ? args : [...args.slice(0, pipe), ...args.slice(pipe + 2)]
}

function ends(call: number, said: string): void {
  writeFileSync(join(folder, `answer-${String(call)}`), said)
}

/** Shows a notice and lets its popup end so; gives what is told of it, the popup's name left out. */
async function toldOf(way: Way, said: string, shown: Notice = notice()) {
  const events: PopupEvent[] = []
  const told = new Promise<void>((resolve) => {
    void way.listen?.(() => {
      events.push(...(way.events?.() ?? []))
      if (events.some(({ kind }) => kind === 'closed')) resolve()
    }, never)
  })
  const outcome = await way.show(shown, never)
  if (!outcome.shown) throw new Error(outcome.trouble)
  ends(0, said)
  await told
  return events
    .filter((event) => event.kind !== 'connected')
    .map((event) => ('popup' in event && event.popup === outcome.popup ? { ...event, popup: 'its own' } : event))
}

test('on macOS a promise stays, with its buttons, in the place of the one before', async () => {
  const outcome = await wayOn('darwin').show(notice(), never)
  expect(outcome).toEqual({ shown: true, popup: expect.stringMatching(/\/1$/) as string })
  expect(await given()).toEqual([
    ...['-title', '"Promise: Anna"', '-message', '"10:00: call"', '-sound', '"Bottle"'],
    ...['-group', '"followup-1"', '-timeout', '"86400"', '-actions', '"Call,Done,Snooze"', '-json', '"true"'],
  ])
})

test('on Windows a popup has its buttons and a number, and the name that brings them back', async () => {
  expect(await wayOn('win32').show(notice({ title: '-tb', body: 'a "b" c;d\n$HOME' }), never)).toMatchObject({
    shown: true,
  })
  expect(await given()).toEqual([
    ...['-id', expect.stringMatching(/^\d+$/) as string, '-m', 'a "b" c;d\n$HOME', '-t', '-tb'],
    ...['-s', 'Notification.Default', '-b', 'Call;Done;Snooze'],
  ])
})

test('on macOS signs that mean something in its own notation are escaped', async () => {
  await wayOn('darwin').show(notice({ title: '(Anna) "A" \\n', body: '--help\n`id` $HOME', actions: [] }), never)
  expect((await given()).slice(1, 4)).toEqual([
    String.raw`"(Anna) \"A\" \\n"`,
    '-message',
    '"--help\\n\\`id\\` \\$HOME"',
  ])
})

test.each([
  ['darwin', '{"activationType":"actionClicked","activationValue":"Snooze","activationValueIndex":"2"}', 'snooze'],
  ['darwin', '{"activationType":"actionClicked","activationValue":"Done"}', 'done'],
  ['win32', 'action=buttonClicked;notificationId=1;button=Call;', 'call'],
] as const)('a button that is pressed on %s is told as what it is: %s', async (platform, said, key) => {
  expect(await toldOf(wayOn(platform), said)).toEqual([
    { kind: 'action', popup: 'its own', key },
    { kind: 'closed', popup: 'its own', why: 'dismissed' },
  ])
})

test.each([
  ['darwin', '{"activationType":"actionClicked","activationValue":"Отложить"}'],
  ['win32', 'action=buttonClicked;notificationId=1;button=Отложить;'],
] as const)('a button in Russian comes back on %s', async (platform, said) => {
  const actions = [{ key: 'snooze', label: 'Отложить' }] as const
  const pressed = { kind: 'action', popup: 'its own', key: 'snooze' }
  expect(await toldOf(wayOn(platform), said, notice({ actions }))).toContainEqual(pressed)
})

test.each([
  ['darwin', '{"activationType":"closed","activationValue":"Close"}', 'dismissed'],
  ['darwin', '{"activationType":"contentsClicked"}', 'dismissed'],
  ['darwin', '{"activationType":"timeout"}', 'expired'],
  ['darwin', '{"activationType":"none"}', 'unknown'],
  ['darwin', 'no JSON', 'unknown'],
  [
    'darwin',
    '{"activationType":"actionClicked","activationValue":"Show","activationValueIndex":"18446744073709551615"}',
    'dismissed',
  ],
  ['win32', 'action=timedout;notificationId=1;', 'expired'],
  ['win32', 'action=dismissed;notificationId=1;', 'dismissed'],
  ['win32', 'action=hidden;notificationId=1;', 'closed'],
  ['win32', 'action=clicked;notificationId=1;', 'dismissed'],
  ['win32', 'action=buttonClicked;notificationId=1;button=Other;', 'dismissed'],
] as const)('a popup that ends on %s with %s is no answer: %s', async (platform, said, why) => {
  expect(await toldOf(wayOn(platform), said)).toEqual([{ kind: 'closed', popup: 'its own', why }])
})

test('on macOS the popup of a call has a field in place of buttons, and what is written there is told', async () => {
  const reply = { label: 'Log', hint: 'sent it, call friday', insteadOfButtons: true }
  const said = '{"activationType":"replied","activationValue":"sent \\"it\\"; x=y, в пятницу €"}'
  expect(await toldOf(wayOn('darwin'), said, notice({ reply }))).toEqual([
    { kind: 'replied', popup: 'its own', text: 'sent "it"; x=y, в пятницу €' },
    { kind: 'closed', popup: 'its own', why: 'dismissed' },
  ])
  expect((await given()).slice(-4)).toEqual(['-reply', '"sent it, call friday"', '-json', '"true"'])
})

test('Windows keeps its buttons there, since its field garbles what is written', async () => {
  const reply = { label: 'Log', hint: 'sent it, call friday', insteadOfButtons: true }
  await wayOn('win32').show(notice({ reply }), never)
  expect(await given()).toContain('-b')
  expect(await given()).not.toContain('-tb')
})

test('a nudge leaves macOS after ten minutes; a popup without buttons asks for none', async () => {
  await wayOn('darwin').show(notice({ urgent: false, actions: [], reply: null }), never)
  expect((await given()).slice(-4)).toEqual(['-timeout', '"600"', '-json', '"true"'])
})

test.each([
  ['darwin', 1, 'refused'],
  ['win32', 255, 'off'],
] as const)('a program that fails on %s at once has shown nothing', async (platform, code, trouble) => {
  const way = wayOn(platform, 20_000)
  writeFileSync(join(folder, 'fails'), String(code))
  expect(await way.show(notice(), never)).toEqual({ shown: false, trouble })
})

test.each([
  ['darwin', 'is missing', 'none'],
  ['win32', 'is missing', 'none'],
  ['darwin', 'the system refuses to start', 'program.cjs/none'],
  ['win32', 'the system refuses to start', 'program.cjs/none'],
  ['darwin', 'is for another processor', 'other'],
  ['win32', 'is there and fails', 'fails.sh'],
] as const)('on %s a program that %s is not used, and the next way is taken', async (platform, _, name) => {
  writeFileSync(join(folder, 'fails.sh'), '#!/bin/sh\nexit 5\n', { mode: 0o755 })
  // A file that the system knows no way to run.
  writeFileSync(join(folder, 'other'), Buffer.from('cffaedfe07000001', 'hex'), { mode: 0o755 })
  const way = nodeNotifier({ platform, program: join(folder, name), leave: () => undefined })
  expect(await way.show(notice(), never)).toEqual({ shown: false, trouble: 'blocked' })
})

test.each([
  ['darwin', 'arm64', 'terminal-notifier'],
  ['win32', 'x64', 'SnoreToast'],
  ['win32', 'arm64', 'SnoreToast'],
] as const)('the program for %s on %s is among those that are brought', (platform, arch, name) => {
  const program = toastProgram(platform, arch)
  expect(program.name).toBe(name)
  expect(existsSync(program.file)).toBe(true)
})

test('a popup that was coming up when the watch is stopped is taken off at its end', async () => {
  const way = wayOn('darwin', 20_000)
  const stop = new AbortController()
  const shown = way.show(notice(), stop.signal)
  await given(0)
  stop.abort()
  await shown
  way.end?.()
  expect((await given(1)).slice(0, 2)).toEqual(['-remove', '"followup-1"'])
  expect(left).toBe(1)
})

test('showing is left at once when the watch is stopped', async () => {
  const stop = new AbortController()
  const shown = wayOn('darwin').show(notice(), stop.signal)
  stop.abort()
  expect(await shown).toEqual({ shown: false, trouble: 'stopped' })
})

test.each([
  ['darwin', ['-remove', '"followup-1"']],
  ['win32', ['-close']],
] as const)('a popup is taken off %s', async (platform, args) => {
  const way = wayOn(platform)
  const outcome = await way.show(notice(), never)
  if (!outcome.shown || outcome.popup === null) throw new Error('not shown')
  const shown = await given()
  await way.close?.('another')
  await way.close?.(outcome.popup)
  expect(await given(1)).toEqual(expect.arrayContaining([...args]))
  if (platform === 'win32') expect((await given(1))[1]).toBe(shown[1])
  expect(existsSync(join(folder, 'args-2'))).toBe(false)
})

test('on Windows the popup whose place another takes is taken off', async () => {
  const way = wayOn('win32', 300)
  const first = await way.show(notice(), never)
  if (!first.shown) throw new Error(first.trouble)
  const [, number] = await given()
  await way.show(notice({ replaces: first.popup }), never)
  const calls = [await given(1), await given(2)]
  expect(calls.find((args) => args.includes('-close'))?.slice(0, 2)).toEqual(['-close', number])
})

test('what has buttons is taken off when the watch ends, what has none stays; the process waits for neither', async () => {
  const way = wayOn('darwin')
  await way.show(notice({ tag: 'digest', actions: [], reply: null }), never)
  await given(0)
  await way.show(notice(), never)
  await given(1)
  way.end?.()
  expect((await given(2)).slice(0, 2)).toEqual(['-remove', '"followup-1"'])
  expect(existsSync(join(folder, 'args-3'))).toBe(false)
  expect(left).toBe(1)
})

test('a watch that shows nothing leaves by itself', () => {
  wayOn('darwin').end?.()
  expect(left).toBe(0)
})
