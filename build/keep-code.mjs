// Runs the hot commands once on a list of its own, so that the code V8 makes of them is kept beside the bundle with everything in
// it that they run: one process for each command, which runs all its lines.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers'
import { fileURLToPath } from 'node:url'

/** What runs in one process each: lines of one command in one language, those after the first without a place of their own. */
const session = [
  [
    'en',
    ['add', 'Jane Doe, +1 415 555 2671, tomorrow #expo'],
    ['add', 'Anna Petrova, met at the expo, call next tue 10am #expo'],
  ],
  ['ru', ['add', 'Лена, +7 916 123-45-67, завтра'], ['add', 'Мама Тимы, интересуют витамины, через 3 дня']],
  ['en', ['plan', '1', 'today', 'call about the price list']],
  ['ru', ['plan', '2', 'сегодня']],
  ['en', ['log', '1', 'called, wants the price list']],
  ['ru', ['log', '2', 'звонила, думает']],
  ['en', ['today'], ['today', '--as-of', 'tomorrow']],
  ['ru', ['today']],
  ['en', ['show', 'jane']],
  ['ru', ['show', '2']],
  ['en', ['done', '1', 'sent the catalogue']],
  ['ru', ['done', '2', 'отправила каталог']],
  ['en', ['snooze', '2', 'tomorrow']],
  ['ru', ['snooze', '3', 'завтра']],
  // What is kept for all the others.
  [
    'en',
    ['--version'],
    ['list', '--lang', 'ru'],
    ['list'],
    ['move', '3', 'friday'],
    ['note', '3', 'plays chess'],
    ['undo'],
  ],
].map(([lang, ...lines]) => ({ lang, lines }))

const folder = fileURLToPath(new URL('../src/commands/', import.meta.url))
const isThere = (args) => args[0].startsWith('--') || existsSync(join(folder, `${args[0]}.ts`))
/** A command that was taken out takes its lines with it; what the others refuse then, since a line before theirs is gone, is no fault. */
const runs = session
  .map(({ lang, lines }) => ({ lang, lines: lines.filter(isThere) }))
  .filter(({ lines }) => lines.length > 0)
const isWhole = session.every(({ lines }) => lines.every(isThere))

const [nth] = process.argv.slice(2)
if (nth === undefined) runAll()
else runLines(runs[Number(nth)].lines)

function runAll() {
  const home = mkdtempSync(join(tmpdir(), 'followup-build-'))
  // Where others may write to the checkout nothing is kept beside the bundle, and a build leaves nothing elsewhere.
  const env = { ...process.env, FOLLOWUP_HOME: home, XDG_CACHE_HOME: home, LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' }
  for (const name of ['FOLLOWUP_DB', 'NODE_OPTIONS', 'FORCE_COLOR']) delete env[name]
  try {
    for (const [index, { lang }] of runs.entries()) {
      const own = { ...env, FOLLOWUP_LANG: lang }
      const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(index)], {
        env: own,
      })
      if ((isWhole ? status !== 0 : status === null || status > 2) || /This is a bug/.test(stderr))
        throw new Error(`the bundle does not run: ${stderr}`)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The first line runs as the core is loaded, each other when the one before has ended and nothing is left to do. */
function runLines([first, ...lines]) {
  process.argv = [process.argv[0], 'followup', ...first]
  const load = createRequire(import.meta.url)('../bin/followup.js')
  process.on('beforeExit', () => {
    const line = lines.shift()
    if ((isWhole && process.exitCode) || !line) return
    process.argv = [process.argv[0], 'followup', ...line]
    setImmediate(load('./main.cjs').main)
  })
}
