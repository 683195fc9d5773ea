import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { desktopPrograms, startDesktop, type Desktop } from './desktop.ts'
import { builtProgram, until, type Program } from './program.ts'
import { fromNow, plan } from './reminders.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith(...desktopPrograms)

let desktop: Desktop
let program: Program

beforeAll(async () => {
  desktop = await startDesktop()
})
afterAll(() => desktop.end())

beforeEach(() => {
  program = builtProgram(desktop.env)
})
afterEach(() => program.end())

/** What would give somebody away, in the words of `ringAndAct`. */
const telling = /Jane|Doe|Лена|Орлова|Tom|Baker|Globex|\+1|555.?2671|price|каталог|omega/

/**
 * Rings for two people in their time and for three that were missed, presses buttons, and gives what went over the session bus
 * and what the watch wrote.
 */
async function ringAndAct(env: Readonly<Record<string, string>>) {
  const globex = { company: 'Globex', phone: '+14155552671' }
  plan(
    program.database,
    { name: 'Jane Doe', what: 'send the price list', dueAt: fromNow(0), ...globex },
    { name: 'Лена Орлова', what: 'каталог', dueAt: fromNow(0), ...globex },
    ...['Tom Baker', 'Tom Doe', 'Tom Lena'].map((name) => ({ name, what: 'omega', dueAt: fromNow(-3_600_000) })),
  )
  await program.run(['log', '1', 'called, wants omega'])
  const heard = await desktop.overhear()
  const watch = program.start(['watch'], { env })
  for (const shown of ['#1.1 (dbus)', '#2.1 (dbus)', 'digest of 3 follow-ups (dbus)']) await watch.says(shown)
  const initials = env.FOLLOWUP_DISCREET === 'true'
  await desktop.press(initials ? 'J. D.' : 'Jane', 'Done')
  await watch.says('#1.1: "Done" pressed')
  await desktop.press(initials ? 'Л. О.' : 'Лена', 'Snooze')
  await watch.says('#2.1: "Snooze" pressed')
  await until(async () => (await desktop.displayed()) > 0)
  watch.kill('SIGTERM')
  const { stdout, stderr } = await watch.ended
  await desktop.ask('dunstctl', 'close-all')
  return { bus: contentsOf(await heard.end()), log: stdout + stderr }
}

/** What the messages hold, without the lines that say when and for whom they are. */
function contentsOf(heard: string): string {
  return heard.replace(/^(?:method|signal|error) .* time=.*$/gm, '')
}

test('in discreet mode no name, company, phone or word about anybody goes over the bus or into the log', async () => {
  const { bus, log } = await ringAndAct({ FOLLOWUP_DISCREET: 'true' })
  for (const said of ['Promise: J. D.', 'Promise: Л. О.', '• T. B.', 'Done: J. D.', 'Snoozed: Л. О.'])
    expect(bus).toContain(said)
  expect(bus).not.toMatch(telling)
  expect(log).not.toMatch(telling)
})

test('otherwise the bus carries them to the screen, and the log still holds none', async () => {
  const { bus, log } = await ringAndAct({})
  for (const said of ['Promise: Jane Doe', 'send the price list', '+1 415 555-2671', 'Done: Jane Doe'])
    expect(bus).toContain(said)
  expect(log).not.toMatch(telling)
})
