// Runs the hot commands once on a list of its own, so that the code V8 makes of them is kept beside the bundle with everything in
// it that they run: one process for each command, which runs all its lines. They run a copy of the program for the user alone, since
// the launcher keeps nothing where others may write, as in a checkout under umask 002.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
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
  ['en', ['list'], ['list', '--lang', 'ru']],
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

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'src/commands')
const isThere = (args) => args[0].startsWith('--') || existsSync(join(folder, `${args[0]}.ts`))
/** A command that was taken out takes its lines with it; what the others refuse then, since a line before theirs is gone, is no fault. */
const runs = session
  .map(({ lang, lines }) => ({ lang, lines: lines.filter(isThere) }))
  .filter(({ lines }) => lines.length > 0)
const isWhole = session.every(({ lines }) => lines.every(isThere))

const [nth, launcher] = process.argv.slice(2)
if (nth === undefined) runAll()
else runLines(runs[Number(nth)].lines, launcher)

function runAll() {
  const home = mkdtempSync(join(tmpdir(), 'followup-build-'))
  const copy = join(home, 'program')
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const above of [copy, join(copy, 'dist')]) chmodSync(above, 0o700)
  const env = {
    ...process.env,
    FOLLOWUP_HOME: home,
    FOLLOWUP_AUTO_BACKUP: 'false',
    XDG_CACHE_HOME: home,
    LC_ALL: 'en_US.UTF-8',
    NO_COLOR: '1',
  }
  for (const name of ['FOLLOWUP_DB', 'NODE_OPTIONS', 'FORCE_COLOR']) delete env[name]
  try {
    for (const [index, { lang }] of runs.entries()) {
      const args = [fileURLToPath(import.meta.url), String(index), join(copy, 'bin/followup.js')]
      const { status, stderr } = spawnSync(process.execPath, args, { env: { ...env, FOLLOWUP_LANG: lang } })
      if ((isWhole ? status !== 0 : status === null || status > 2) || /This is a bug/.test(stderr))
        throw new Error(`the bundle does not run: ${stderr}`)
    }
    cpSync(join(copy, 'dist/code'), join(root, 'dist/code'), { recursive: true })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The first line runs as the core is loaded, each other when the one before has ended and nothing is left to do. */
function runLines([first, ...lines], launcher) {
  process.argv = [process.argv[0], 'followup', ...first]
  const load = createRequire(import.meta.url)(launcher)
  process.on('beforeExit', () => {
    const line = lines.shift()
    if ((isWhole && process.exitCode) || !line) return
    process.argv = [process.argv[0], 'followup', ...line]
    setImmediate(load('./main.cjs').main)
  })
}
