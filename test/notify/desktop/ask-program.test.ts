import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { startProgram } from '../../../src/notify/desktop/ask-program.ts'
import { tempFolder } from '../../support/temp-folder.ts'

afterEach(() => vi.unstubAllEnvs())

test('a program that is started elsewhere finds the list that was named from where the user stands', async () => {
  vi.stubEnv('FOLLOWUP_HOME', 'here')
  vi.stubEnv('FOLLOWUP_DB', join('here', 'list.db'))
  const told = join(tempFolder(), 'told')
  const script = `const { FOLLOWUP_HOME, FOLLOWUP_DB } = process.env
    fs.writeFileSync(${JSON.stringify(`${told}.part`)}, JSON.stringify([process.cwd(), FOLLOWUP_HOME, FOLLOWUP_DB]))
    fs.renameSync(${JSON.stringify(`${told}.part`)}, ${JSON.stringify(told)})`
  startProgram(process.execPath, ['-e', script])
  await vi.waitUntil(() => existsSync(told), { timeout: 200_000 })
  expect(JSON.parse(readFileSync(told, 'utf8'))).toEqual([resolve('/'), resolve('here'), resolve('here/list.db')])
})
