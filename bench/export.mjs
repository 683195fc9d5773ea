// The most memory that a whole export takes, in each format, into a file and into a pipe.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const measure = fileURLToPath(new URL('measured.cjs', import.meta.url))

/** Prints a row for each format. `home` holds a list; `program` is the built program. */
export function exportMemory({ people, home, program, env }) {
  const out = join(home, 'out')
  const told = join(home, 'measured.json')
  const run = (script, ...args) => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', script, 'sh', process.execPath, '--require', measure, program, ...args],
      {
        env: { ...env, FOLLOWUP_HOME: home, MEASURED: told },
      },
    )
    if (status !== 0) throw new Error(stderr.toString())
    return Math.round(JSON.parse(readFileSync(told, 'utf8')).rssKb / 1024)
  }
  console.log(`\n${people.toLocaleString('en')} people: the most memory of an export, MB\n`)
  for (const [name, ...options] of [['json'], ['csv'], ['csv', '--excel'], ['vcf'], ['ics']]) {
    const format = ['--format', name, ...options]
    const inFile = run('"$@"', 'export', out, ...format, '--force')
    const size = Math.round(statSync(out).size / 1e6)
    const inPipe = run('"$@" | cat > /dev/null', 'export', ...format)
    const asJson = run('"$@" > /dev/null', 'export', ...format, '--json')
    console.log(
      `${[name, ...options].join(' ').padEnd(12)} ${String(size).padStart(5)} MB written: file ${inFile}, pipe ${inPipe}, --json ${asJson}`,
    )
    rmSync(out)
  }
  console.log(`folder       ${run('"$@"', 'export', `${out}/`)}`)
  rmSync(out, { recursive: true })
  for (const line of [['list'], ['list', '--json'], ['list', '--ids'], ['search', 'e'], ['board', '--json']])
    console.log(`${line.join(' ')} into a pipe ${run('"$@" | cat > /dev/null', ...line)}`)
}
