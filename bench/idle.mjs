// What an idle watch costs beside a bare `node` that sleeps: `npm run build && dbus-run-session -- node bench/idle.mjs 60`, the number being minutes; it tells every half hour.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const minutes = Number(process.argv[2] ?? 60)
const program = new URL('../bin/followup.js', import.meta.url).pathname
const home = mkdtempSync(join(tmpdir(), 'followup-idle-'))
const env = { ...process.env, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false' }
delete env.NODE_EXTRA_CA_CERTS

execFileSync(process.execPath, [program, 'add', 'Jane Doe, call in 3 weeks'], { env })
const watch = spawn(process.execPath, [program, 'watch', '--plain'], { env, stdio: 'ignore' })
const bare = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 2 ** 31 - 1)'], { env, stdio: 'ignore' })
try {
  // What it does to begin with is no waiting.
  await pause(20_000)
  const before = { watch: spentBy(watch.pid), bare: spentBy(bare.pid) }
  for (let passed = 0; passed < minutes;) {
    const step = Math.min(30, minutes - passed)
    await pause(step * 60_000)
    passed += step
    for (const [name, { pid }] of Object.entries({ watch, bare })) {
      const now = spentBy(pid)
      const anHour = (spent, were) => ((spent - were) * 60) / passed
      console.log(
        `${name}: ${anHour(now.wakeUps, before[name].wakeUps).toFixed(0)} wake-ups and ${anHour(now.seconds, before[name].seconds).toFixed(3)} s of processor an hour, ` +
          `${now.resident.toFixed(1)} MB resident, ${now.own.toFixed(1)} MB its own share`,
      )
    }
    const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ')
    console.log(`${passed} minutes; load at the end ${load}`)
  }
} finally {
  watch.kill()
  bare.kill()
  await new Promise((resolve) => watch.once('exit', resolve))
  rmSync(home, { recursive: true, force: true })
}

/** Wake-ups and processor time of all threads since the start; megabytes of memory, the own ones and with the share of what others use too. */
function spentBy(pid) {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`)
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0)
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const megabytes = (line) => Number(new RegExp(`^${line}: +(\\d+)`, 'm').exec(rollup)?.[1]) / 1024
  return {
    wakeUps: sum(
      threads.map((of) => Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(readFileSync(`${of}/status`, 'utf8'))?.[1])),
    ),
    seconds: sum(threads.map((of) => Number(readFileSync(`${of}/schedstat`, 'utf8').split(' ')[0]))) / 1e9,
    resident: megabytes('Rss'),
    own: megabytes('Private_Clean') + megabytes('Private_Dirty'),
  }
}
