// Counts the instructions that a whole process runs, by Valgrind, where it is installed. Other work on the machine does not change
// them, so that they tell what a change brings where times cannot; what the system does for the process is not among them.
import { spawnSync } from 'node:child_process'

const runs = 5
const valgrind = ['--tool=cachegrind', '--cache-sim=no', '--smc-check=all-non-file', '--cachegrind-out-file=/dev/null']

/** Prints millions of instructions, the median of five runs, for a bare start and for each case, and what is over the bare start. */
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

/** The median of five runs, each followed by what takes it back; undefined where Valgrind cannot be run. */
export function instructionsOf({ command, args }, env, after) {
  const counts = []
  for (let warm = 0; warm < 2; warm++) {
    spawnSync(command, args, { env })
    if (after) spawnSync(after.command, after.args, { env })
  }
  for (let run = 0; run < runs; run++) {
    const { stderr, error } = spawnSync('valgrind', [...valgrind, command, ...args], { env, encoding: 'utf8' })
    if (error) return undefined
    const count = /I\s+refs:\s+([\d,]+)/.exec(stderr)?.[1]
    if (count === undefined) throw new Error(`${args.join(' ')}: ${stderr}`)
    counts.push(Number(count.replaceAll(',', '')) / 1e6)
    if (after) spawnSync(after.command, after.args, { env })
  }
  return counts.sort((one, other) => one - other)[Math.floor(runs / 2)]
}
