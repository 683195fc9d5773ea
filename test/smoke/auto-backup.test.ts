import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { builtProgram, until } from './program.ts'

/** Days of a script that adds somebody; each is another one by the zone, twelve hours off on either side. */
function scripted(env: Readonly<Record<string, string>> = {}) {
  const program = builtProgram({ FOLLOWUP_AUTO_BACKUP: 'true', ...env })
  onTestFinished(() => program.end())
  const backups = join(program.home, 'backups')
  const made = () =>
    existsSync(backups) ? readdirSync(backups).filter((name) => /^followup-auto-.*\.db$/.test(name)) : []
  return { program, backups, made }
}

test('a script’s first change of a day begins a backup, and what it reads or changes later none', async () => {
  const { program, backups, made } = scripted()
  expect(await program.run(['list'])).toMatchObject({ exit: 0 })
  expect(existsSync(backups)).toBe(false)
  expect(await program.run(['add', 'Jane Doe'], { env: { TZ: 'Etc/GMT+12' } })).toMatchObject({ exit: 0 })
  await until(() => made().length === 1)
  await program.run(['add', 'Tom Baker'], { env: { TZ: 'Etc/GMT+12' } })
  await program.run(['add', 'Ann Lee'], { env: { TZ: 'Etc/GMT-14' } })
  await until(() => made().length === 2)
  expect(made()).toHaveLength(2)
  await until(() => program.processes().length === 0)
})

test.each([{ CI: 'true' }, { FOLLOWUP_AUTO_BACKUP: 'false' }])('with %j no process is left behind', async (env) => {
  const { program, backups } = scripted(env)
  expect(await program.run(['add', 'Jane Doe'])).toMatchObject({ exit: 0 })
  // The mark is made by the command itself, before it ends.
  expect(existsSync(backups)).toBe(false)
})
