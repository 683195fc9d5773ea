import { expect, test } from 'vitest'
import { startDesktop } from './desktop.ts'
import { builtProgram, until } from './program.ts'

// The clock of the real program cannot be moved, so this one waits for a minute to end.
test('what add planned for the next minute is shown by a watch that was started on its own', async () => {
  const desktop = await startDesktop()
  const program = builtProgram(desktop.env)
  try {
    const sentence = 'Jane Doe, met at the expo, +1 415 555 2671, call in 1 minute #expo'
    expect(await program.run(['add', sentence])).toMatchObject({ exit: 0, stderr: '' })
    const watching = program.start(['watch'])
    await watching.says('#1.1 (dbus)')
    await until(async () => (await desktop.displayed()) > 0)
    expect(await desktop.shown()).toEqual([
      {
        app: 'followup',
        title: 'Promise: Jane Doe',
        body: expect.stringMatching(/^\d\d:\d\d: call\nPhone: \+1 415 555-2671$/) as string,
      },
    ])
    watching.kill('SIGTERM')
    expect(await watching.ended).toMatchObject({ exit: 0, stderr: '' })
  } finally {
    await program.end()
    await desktop.end()
  }
}, 100_000)
