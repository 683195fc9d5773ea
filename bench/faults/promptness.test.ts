import { afterEach, beforeEach, expect, test } from 'vitest'
import { startDesktop, type Desktop } from '../../test/smoke/desktop.ts'
import { builtProgram, type Program } from '../../test/smoke/program.ts'
import { fromNow, plan } from '../../test/smoke/reminders.ts'

let desktop: Desktop
let program: Program
beforeEach(async () => {
  desktop = await startDesktop()
  program = builtProgram(desktop.env)
})
afterEach(async () => {
  await program.end()
  await desktop.end()
})

test('twenty follow-ups that another process adds are each on the screen within a second', async () => {
  const watch = program.start(['watch'])
  await watch.says('Watching')
  const took: number[] = []
  for (let no = 1; no <= 20; no++) {
    plan(program.database, { name: `Person ${String(no)}`, what: 'call', dueAt: fromNow(0) })
    const before = performance.now()
    await watch.says(`#${String(no)}.1 (dbus)`)
    took.push(performance.now() - before)
  }
  console.log(`added by another process, then shown: ${summed(took)}`)
  expect(Math.max(...took)).toBeLessThan(1000)
})

test('twenty times SIGTERM: the watch ends with 0 within a second, and the next one watches', async () => {
  const took: number[] = []
  for (let round = 0; round < 20; round++) {
    const watch = program.start(['watch'])
    await watch.says('Watching')
    const before = performance.now()
    watch.kill('SIGTERM')
    expect(await watch.ended).toMatchObject({ exit: 0, stderr: '' })
    took.push(performance.now() - before)
  }
  console.log(`SIGTERM to the end: ${summed(took)}`)
  expect(Math.max(...took)).toBeLessThan(1000)
})

function summed(took: readonly number[]): string {
  const sorted = took.map(Math.round).sort((one, other) => one - other)
  return `median ${String(sorted[Math.floor(sorted.length / 2)])} ms, most ${String(sorted.at(-1))} ms`
}
