// Runs the hot commands once on a list of its own, all in one process, so that the code V8 makes of them is kept beside the
// bundle with everything in it that they run.
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const lines = [
  ['add', 'Jane Doe, +1 415 555 2671, tomorrow #expo'],
  ['add', 'Лена, +7 916 123-45-67, завтра', '--lang', 'ru'],
  ['add', 'Anna Petrova, met at the expo, call next tue 10am #expo'],
  ['add', 'Мама Тимы, интересуют витамины, через 3 дня', '--lang', 'ru'],
  ['plan', '1', 'today', 'call about the price list'],
  ['plan', '2', 'сегодня', '--lang', 'ru'],
  ['log', '1', 'called, wants the price list'],
  ['today'],
  ['today', '--lang', 'ru'],
  ['show', 'jane'],
  ['show', '2', '--lang', 'ru'],
  ['done', '1', 'sent the catalogue'],
  ['snooze', '2', 'tomorrow'],
  ['today', '--as-of', 'tomorrow'],
]

const home = mkdtempSync(join(tmpdir(), 'followup-build-'))
process.on('exit', () => rmSync(home, { recursive: true, force: true }))
Object.assign(process.env, { FOLLOWUP_HOME: home, FOLLOWUP_DB: '', LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' })
delete process.env.FOLLOWUP_DB
const run = async (line) => {
  process.argv = [process.argv[0], 'followup', ...line]
  await load('./main.cjs').main()
}
process.argv = [process.argv[0], 'followup', '--version']
const load = createRequire(import.meta.url)('../bin/followup.js')
for (const line of lines) await run(line)
process.exitCode = 0
