// Measures whole processes, as a person waits for them, each beside a bare Node start in the same round, and prints the medians
// of the ratios. FOLLOWUP_BENCH_ROUNDS (30) and FOLLOWUP_BENCH_PEOPLE ("1000 10000 100000") set how much.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runScript } from '../build/bundle-script.mjs'
import { exportMemory } from './export.mjs'
import { instructions } from './instructions.mjs'
import { lookUp } from './look-up.mjs'
import { since } from './since.mjs'
import { taskwarrior } from './taskwarrior.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const data = join(root, 'bench/data')
const program = join(root, 'bin/followup.js')
const rounds = Number(process.env.FOLLOWUP_BENCH_ROUNDS ?? 30)
const sizes = (process.env.FOLLOWUP_BENCH_PEOPLE ?? '1000 10000 100000').split(' ').map(Number)
const counts = process.argv[2] === 'instructions'
const wanted = process.argv.slice(counts ? 3 : 2)
const env = cleanEnvironment()

const followup = (...args) => ({ command: process.execPath, args: [program, ...args] })
/** Every one is run as it is typed; what writes is undone after it, unmeasured, so that every round meets the same file. */
const cases = [
  { name: '--version', run: followup('--version') },
  { name: 'today', run: followup('today') },
  { name: 'show 12', run: followup('show', '12') },
  { name: 'show wilhelmina', run: followup('show', 'wilhelmina') },
  { name: 'show wilhel', run: followup('show', 'wilhel') },
  { name: 'show, by case', run: followup('show', 'Ефросинье Щербаковой') },
  { name: 'show, transliterated', run: followup('show', 'Efrosinya Shcherbakova') },
  { name: 'show, other layout', run: followup('show', 'tahjcbymz oth,frjdf') },
  { name: 'show, a slip', run: followup('show', 'Ефросинья Щербаклва') },
  { name: 'search, a slip', run: followup('search', 'Wilhelmnia Quartz') },
  {
    name: 'add (English)',
    run: followup('add', 'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo'),
    after: followup('undo'),
  },
  {
    name: 'add (Russian)',
    run: followup('add', 'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня'),
    after: followup('undo'),
  },
  // What our own grammar of dates does not read, so that chrono-node is loaded; test/reading/dates/hand.test.ts holds that.
  // Nobody of these names is made for the list: a namesake would be refused.
  {
    name: 'add, chrono (English)',
    run: followup('add', 'Odette Quill, met at the expo', '--next', 'in several days'),
    after: followup('undo'),
  },
  {
    name: 'add, chrono (Russian)',
    run: followup('add', 'Лена, мама Тимы', '--next', 'через несколько дней'),
    after: followup('undo'),
  },
  { name: 'log', run: followup('log', '12', 'called, wants the price list'), after: followup('undo') },
  { name: 'done', run: followup('done', '1.1', 'sent the catalogue'), after: followup('undo') },
  { name: 'plan', run: followup('plan', '12', 'friday', 'call about the price list'), after: followup('undo') },
  { name: 'snooze', run: followup('snooze', '1.1', 'tomorrow'), after: followup('undo') },
].filter((one) => wanted.length === 0 || wanted.some((word) => one.name.startsWith(word)))

const bare = { command: process.execPath, args: ['-e', '0'] }
if (process.argv[2] === 'since') {
  mkdirSync(data, { recursive: true })
  since({ root, data, commit: process.argv[3] ?? '0fb5626', bare, env })
  process.exit()
}
const table = new Map(cases.map((one) => [one.name, []]))
for (const people of cases.length > 0 ? sizes : []) {
  const home = await listOf(people)
  const measured = cases.filter((one) => works(one, home))
  if (counts) {
    console.log(`\n${people.toLocaleString('en')} people`)
    instructions({ cases: measured, home, bare, env })
    rmSync(home, { recursive: true })
    continue
  }
  const ratios = new Map(measured.map((one) => [one.name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const one of measured) {
      const floor = timed(bare, home)
      ratios.get(one.name).push(timed(one.run, home) / floor)
      if (one.after) timed(one.after, home)
    }
  }
  for (const one of cases) table.get(one.name).push(ratios.get(one.name) ?? [])
  rmSync(home, { recursive: true })
}

if (counts) process.exit()
if (cases.length > 0) tellRatios()
if (wanted.length === 0) {
  console.log('\nThe date reader, in one process:')
  await runScript('bench/dates.ts', [])
}
if (wanted.length === 0 || wanted.includes('board')) {
  console.log('\nA key on the page of the board, in one process:')
  await runScript('bench/board.ts', [])
}
if (wanted.includes('look-up')) {
  const homes = [await listOf(Math.min(...sizes), 'few'), await listOf(Math.max(...sizes), 'many')]
  lookUp({ homes, sizes: [Math.min(...sizes), Math.max(...sizes)], program, env })
  for (const home of homes) rmSync(home, { recursive: true })
}
if (wanted.length === 0 || wanted.includes('export')) {
  const people = Math.max(...sizes)
  const home = await listOf(people)
  exportMemory({ people, home, program, env })
  rmSync(home, { recursive: true })
}
if (wanted.length === 0 || wanted.includes('taskwarrior'))
  await taskwarrior({ data, sizes, rounds: Math.min(rounds, 5), timed, bare, env, row, told })

/** The table of all that was timed. */
function tellRatios() {
  console.log(`Times a bare Node start (node -e 0); median of ${rounds} paired rounds, middle half in brackets.`)
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`)
  console.log(
    row(
      'people',
      sizes.map((people) => people.toLocaleString('en')),
    ),
  )
  for (const [name, columns] of table) console.log(row(name, columns.map(told)))
  const bareMs = Array.from({ length: 10 }, () => timed(bare, data)).sort((a, b) => a - b)[5]
  console.log(`\nA bare start took ${bareMs.toFixed(0)} ms.`)
}

/** A copy of a list of so many people; the list itself is made once and kept. */
async function listOf(people, name = '') {
  const kept = join(data, String(people))
  if (!existsSync(join(kept, 'about.json'))) {
    rmSync(kept, { recursive: true, force: true })
    mkdirSync(kept, { recursive: true })
    console.error(`Making a list of ${people} people ...`)
    await runScript('bench/generate.ts', [String(people), kept, new Date().toISOString().slice(0, 10)])
  }
  const home = join(data, `run-${process.pid}${name}`)
  cpSync(kept, home, { recursive: true })
  return home
}

/** Runs a case twice before it counts; one that is refused is told and left out. */
function works(one, home) {
  for (let warm = 0; warm < 2; warm++) {
    const { status, stderr } = spawn(one.run, home)
    if (status !== 0) {
      console.error(`${one.name}: ${stderr.toString().trim()}`)
      return false
    }
    if (one.after) spawn(one.after, home)
  }
  return true
}

function timed(run, home) {
  const start = performance.now()
  const { status, stderr } = spawn(run, home)
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${run.args.join(' ')}: ${stderr.toString()}`)
  return ms
}

function spawn({ command, args }, home) {
  return spawnSync(command, args, {
    env: { ...env, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** NODE_EXTRA_CA_CERTS and NODE_OPTIONS weigh on every Node start; a locale of its own keeps runs alike. */
function cleanEnvironment() {
  const clean = { ...process.env, LC_ALL: 'en_US.UTF-8' }
  for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'FOLLOWUP_DB', 'FOLLOWUP_LANG']) delete clean[name]
  return clean
}

function told(ratios) {
  if (ratios.length === 0) return '-'
  const sorted = ratios.toSorted((a, b) => a - b)
  const at = (part) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(2)
  return `${at(0.5)} [${at(0.25)}-${at(0.75)}]`
}

function row(name, cells) {
  return (
    name.padEnd(18) +
    cells
      .map((cell) => cell.padEnd(20))
      .join('')
      .trimEnd()
  )
}
