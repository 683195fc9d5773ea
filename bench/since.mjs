// Holds this build against an older one: the instructions that each runs over a bare start for the same lines, in one run. The
// older one is built in a worktree of its own beneath bench/data, and each has a list of its own, made by itself.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { instructionsOf } from './instructions.mjs'

/** What is typed, and how much of what the older build took it may take at most. */
const lines = [
  [['list'], 0.4],
  [['today'], 1],
  [['add', 'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo'], 1.1],
  [['add', 'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня'], 1.1],
  // The older one refuses these without `--yes`.
  [['add', '--yes', 'Marcus Bell, call next tue 10am'], 1.1],
  [['add', '--yes', 'Дмитрий Голубев, позвонить через 3 дня'], 1.1],
]

/** Prints millions of instructions over a bare start, of the older build and of this one, and their ratio; one beyond its limit is told and makes the exit code 1. */
export function since({ root, data, commit, bare, env }) {
  const older = join(data, `build-${commit}`)
  if (!existsSync(join(older, 'dist'))) build({ root, older, commit })
  const homes = [older, root].map((folder) => ({ folder, home: listOf(folder, data, env) }))
  const floor = instructionsOf(bare, env)
  if (floor === undefined) {
    console.log('Valgrind is not installed, so instructions were not counted.')
    return
  }
  console.log(`Millions of instructions over a bare start, which has ${floor.toFixed(1)}: ${commit}, this build\n`)
  for (const [args, most] of lines) {
    const [before, now] = homes.map(({ folder, home }) => {
      const run = (...words) => ({ command: process.execPath, args: [join(folder, 'bin/followup.js'), ...words] })
      const own = { ...env, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false' }
      return instructionsOf(run(...args), own, args[0] === 'add' ? run('undo') : undefined) - floor
    })
    const ratio = now / before
    const told = `${before.toFixed(1).padStart(7)}${now.toFixed(1).padStart(7)}  ${ratio.toFixed(2)}`
    console.log(`${told}  ${args.join(' ')}${ratio > most ? `  more than ${most}` : ''}`)
    if (ratio > most) process.exitCode = 1
  }
  for (const { home } of homes) rmSync(home, { recursive: true })
}

function build({ root, older, commit }) {
  const done = (command, args, cwd) => {
    const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  }
  mkdirSync(join(older, '..'), { recursive: true })
  done('git', ['worktree', 'add', '--force', '--detach', older, commit], root)
  symlinkSync(join(root, 'node_modules'), join(older, 'node_modules'))
  done(process.execPath, ['build/build.mjs'], older)
}

/** Forty people, the two who are named above among them; a dozen are due today. */
function listOf(folder, data, env) {
  const home = mkdtempSync(join(data, 'since-'))
  const names = ['Marcus Bell', 'Дмитрий Голубев']
  for (let at = 1; at <= 38; at++) names.push(at % 2 === 0 ? `Tilda Person${at}` : `Юстина Соседкина${at}`)
  const sheet = join(home, 'people.csv')
  writeFileSync(sheet, ['name', ...names].join('\n'))
  const followup = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/followup.js'), ...args], {
      env: { ...env, FOLLOWUP_HOME: home },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
  }
  followup('import', sheet, '--yes')
  for (let no = 3; no <= 14; no++) followup('plan', String(no), 'today', 'call')
  return home
}
