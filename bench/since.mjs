// Holds `add` against an older build: the instructions that each runs over a bare start for the same sentences, in one run. The
// older one is built in a worktree of its own beneath bench/data, and each has a list of its own, made by itself.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { instructionsOf } from './instructions.mjs'

const sentences = [
  'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo',
  'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня',
  'Marcus Bell, call next tue 10am',
  'Дмитрий Голубев, позвонить через 3 дня',
]
const most = 1.1

/** Prints millions of instructions over a bare start, of the older build and of this one, and their ratio; more than 1.1 is told. */
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
  for (const sentence of sentences) {
    const [before, now] = homes.map(({ folder, home }) => {
      const run = (...args) => ({ command: process.execPath, args: [join(folder, 'bin/followup.js'), ...args] })
      const own = { ...env, FOLLOWUP_HOME: home }
      return instructionsOf(run('add', sentence), own, run('undo')) - floor
    })
    const ratio = now / before
    const told = `${before.toFixed(1).padStart(7)}${now.toFixed(1).padStart(7)}  ${ratio.toFixed(2)}`
    console.log(`${told}  ${sentence}${ratio > most ? `  more than ${most}` : ''}`)
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

/** Forty people, the two who are named above among them. */
function listOf(folder, data, env) {
  const home = mkdtempSync(join(data, 'since-'))
  const names = ['Marcus Bell', 'Дмитрий Голубев']
  for (let at = 1; at <= 38; at++) names.push(at % 2 === 0 ? `Tilda Person${at}` : `Юстина Соседкина${at}`)
  const sheet = join(home, 'people.csv')
  writeFileSync(sheet, ['name', ...names].join('\n'))
  const args = [join(folder, 'bin/followup.js'), 'import', sheet, '--yes']
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...env, FOLLOWUP_HOME: home },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return home
}
