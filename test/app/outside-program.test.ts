import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { outsideProgram } from '../../src/app/outside-program.ts'
import { systemOpener } from '../../src/system/opener.ts'
import { askProgram } from '../../src/notify/desktop/ask-program.ts'
import { runProgram } from '../../src/notify/desktop/run-program.ts'
import { tempFolder } from '../support/temp-folder.ts'

test.each([
  [{ SystemRoot: 'D:\\Win' }, 'schtasks', 'D:\\Win\\System32\\schtasks.exe'],
  [{}, 'rundll32', 'C:\\Windows\\System32\\rundll32.exe'],
  [{}, 'C:\\followup\\snoretoast.exe', 'C:\\followup\\snoretoast.exe'],
])('Windows runs its own program, not one that lies in the folder of the user', (env, name, file) => {
  expect(outsideProgram(name, { platform: 'win32', env }).file).toBe(file)
})

/** A folder like a stranger's archive, in which a program has a name that followup runs; the user stands in it. */
function planted(...names: readonly string[]): void {
  const folder = tempFolder()
  mkdirSync(join(folder, 'bin'))
  for (const name of names)
    for (const place of ['.', 'bin'])
      writeFileSync(join(folder, place, name), '#!/bin/sh\necho planted\n', { mode: 0o755 })
  const { PATH } = process.env
  const stood = process.cwd()
  onTestFinished(() => {
    process.env.PATH = PATH
    process.chdir(stood)
  })
  process.chdir(folder)
  process.env.PATH = `.:bin::/nonexistent`
}

test('a program that lies where the user stands is not run, though PATH leads there', async () => {
  planted('followup-helper', 'xdg-open')
  expect(await askProgram('followup-helper', [])).toEqual({ exit: 'missing', out: '' })
  const never = new AbortController().signal
  expect(await runProgram('followup-helper', [], { timeoutMs: 10_000, stop: never })).toEqual({ kind: 'missing' })
  await expect(systemOpener('linux').open('tel:+14155552671')).rejects.toThrow('link-not-opened')
})
