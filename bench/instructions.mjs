// Counts the instructions that a whole process runs, by Valgrind, where it is installed. Other work on the machine does not change
// them, so that they tell what a change brings where times cannot; what the system does for the process is not among them, nor what V8 draws by chance.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = 3

/** Prints millions of instructions, the median of three runs, for a bare start and for each case, and what is over the bare start. */
export function instructions({ cases, home, bare, env }) {
  const own = { ...env, FOLLOWUP_HOME: home }
  const floor = instructionsOf(bare, own)
  if (floor === undefined) {
    console.log('Valgrind is not installed, so instructions were not counted.')
    return
  }
  console.log(
    `Millions of instructions, median of ${runs} runs, and those over a bare start, which has ${floor.toFixed(1)}:\n`,
  )
  for (const one of cases) {
    const all = instructionsOf(one.run, own, one.after) ?? 0
    console.log(`${one.name.padEnd(24)}${all.toFixed(1).padStart(8)}${(all - floor).toFixed(1).padStart(8)}`)
  }
}

/** The median of three runs, each followed by what takes it back; undefined where Valgrind cannot be run. */
export function instructionsOf({ command, args }, env, after) {
  const folder = mkdtempSync(join(tmpdir(), 'followup-instructions-'))
  const file = join(folder, 'counts')
  const valgrind = ['--tool=cachegrind', '--cache-sim=no', '--smc-check=all-non-file', `--cachegrind-out-file=${file}`]
  const counts = []
  try {
    for (let run = -2; run < runs; run++) {
      const isWarm = run >= 0
      const { stderr, error } = isWarm
        ? spawnSync('valgrind', [...valgrind, command, ...args], { env, encoding: 'utf8' })
        : spawnSync(command, args, { env })
      if (error) return undefined
      if (isWarm) counts.push(countedIn(stderr, `${args.join(' ')}: ${stderr}`) - drawn(readFileSync(file, 'latin1')))
      if (after) spawnSync(after.command, after.args, { env })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return counts.sort((one, other) => one - other)[Math.floor(runs / 2)] / 1e6
}

function countedIn(told, fault) {
  const count = /I\s+refs:\s+([\d,]+)/.exec(told)?.[1]
  if (count === undefined) throw new Error(fault)
  return Number(count.replaceAll(',', ''))
}

/** What V8 takes to draw the primes of its hashes, by chance 5 to 20 million at each start, more than what is looked for. */
function drawn(counts) {
  const lines = Array.from(counts.matchAll(/^fn=.*\bsprp\b.*\n((?:\d.*\n)+)/gm), ([, found]) =>
    found.trim().split('\n'),
  )
  return lines.flat().reduce((sum, line) => sum + Number(line.split(' ')[1]), 0)
}
