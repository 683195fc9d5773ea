import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { optionsFor } from '../../test/support/file-store.ts'
import { fillList } from '../../test/support/filled.ts'
import { anyRuns, brief, fairEnds, sampleFiles, typedIn, wrongAmong, type AnyRun } from '../../test/support/fuzz.ts'
import { root } from '../../test/support/house.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { openStore } from '../../src/store/file/open-store.ts'

const lines = Number(process.env.FOLLOWUP_FAULTS_LINES ?? 100_000)
const processes = Number(process.env.FOLLOWUP_FAULTS_PROCESSES ?? 3_000)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_130)
const most = { cpuMs: 500, rssMb: 150 }

test(`${String(lines)} command lines of all commands: none ends as a bug or breaks a text`, async () => {
  expect(await wrongAmong({ lines, longs: 1, seed })).toEqual([])
})

test(`${String(processes)} command lines run by the program: each within half a second of processor time and 150 MB`, async () => {
  const folder = tempFolder()
  const model = madeList(join(folder, 'model'))
  const pieces = anyRuns({ lines: processes, longs: 10, seed: seed + 1 })
  const seen: Seen[] = []
  let homes = 0
  // Each takes the next piece as soon as it is done with one.
  const worker = async () => {
    for (const runs of pieces) {
      const home = join(folder, String(++homes))
      cpSync(model, home, { recursive: true })
      for (const run of runs) seen.push({ run, ...(await measured(run, home, homes % 2 === 0 ? 'ru' : 'en')) })
      rmSync(home, { recursive: true })
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker))
  console.log({ bare: await bareStart(folder), cpuMs: spread(seen, 'cpuMs'), rssMb: spread(seen, 'rssMb') })
  expect(seen.flatMap(wrongIn)).toEqual([])
})

interface Used {
  readonly cpuMs: number
  readonly rssMb: number
}

interface Seen extends Partial<Used> {
  readonly run: AnyRun
  /** The exit code, or the signal that ended it. */
  readonly exit: number | string
  readonly stderr: string
}

/** A filled list in a home of its own, with files that command lines name. */
function madeList(home: string): string {
  mkdirSync(home)
  const store = openStore(optionsFor(join(home, 'followup.db')))
  fillList(store)
  store.close()
  for (const [name, text] of Object.entries(sampleFiles)) writeFileSync(join(home, name), text)
  return home
}

function measured(run: AnyRun, home: string, lang: string): Promise<Omit<Seen, 'run'>> {
  return runMeasured(['bin/followup.js', ...withinHome(run)], home, lang, run[0] === 'watch')
}

async function bareStart(folder: string): Promise<Partial<Used>> {
  const { cpuMs, rssMb } = await runMeasured(['-e', '0'], folder, 'en', false)
  return { cpuMs: cpuMs ?? 0, rssMb: rssMb ?? 0 }
}

/** Runs Node with the machine's programs, bus and screen out of reach. A watch is ended when it has said something. */
function runMeasured(
  [script = '', ...args]: readonly string[],
  home: string,
  lang: string,
  isWatch: boolean,
): Promise<Omit<Seen, 'run'>> {
  const told = join(home, 'measured.json')
  rmSync(told, { force: true })
  const env = {
    PATH: join(home, 'none'),
    HOME: home,
    XDG_RUNTIME_DIR: home,
    FOLLOWUP_HOME: home,
    FOLLOWUP_LANG: lang,
    FOLLOWUP_AUTO_BACKUP: 'false',
    MEASURED: told,
  }
  const program = script.startsWith('-') ? script : join(root, script)
  const child = spawn(process.execPath, ['--require', join(root, 'bench/measured.cjs'), program, ...args], {
    cwd: home,
    env,
    stdio: 'pipe',
    timeout: 120_000,
    killSignal: 'SIGKILL',
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(typedIn)
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text))
  child.stdout.on('data', () => {
    if (isWatch) child.kill('SIGTERM')
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ exit: code ?? signal ?? '', stderr, ...usedBy(told) })
    })
  })
}

function usedBy(told: string): Partial<Used> {
  if (!existsSync(told)) return {}
  const { cpuMs, rssKb } = JSON.parse(readFileSync(told, 'utf8')) as { readonly cpuMs: number; readonly rssKb: number }
  return { cpuMs, rssMb: rssKb / 1024 }
}

/** What would be written elsewhere is written into the home. */
function withinHome([name = '', ...args]: AnyRun): AnyRun {
  if (name !== 'backup' && name !== 'export') return [name, ...args]
  return [name, ...args.map((arg) => (/[/\\]|^[.~]/.test(arg) ? arg.replace(/[/\\.~]/g, '_') : arg))]
}

function wrongIn({ run, exit, stderr, cpuMs, rssMb }: Seen): readonly string[] {
  const isEnded = run[0] === 'watch' && exit === 'SIGTERM'
  const flaws = [
    ...(fairEnds.includes(exit) || isEnded ? [] : [`exit ${String(exit)}: ${stderr}`]),
    ...(cpuMs !== undefined && cpuMs > most.cpuMs ? [`${cpuMs.toFixed(0)} ms`] : []),
    ...(rssMb !== undefined && rssMb > most.rssMb ? [`${rssMb.toFixed(0)} MB`] : []),
  ]
  return flaws.length > 0 ? [`${flaws.join(', ')}: ${JSON.stringify(run)}`] : []
}

function spread(seen: readonly Seen[], what: keyof Used) {
  const sorted = seen.map((one) => one[what] ?? 0).sort((one, other) => one - other)
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)
  const [worst] = seen.toSorted((one, other) => (other[what] ?? 0) - (one[what] ?? 0))
  return { median: at(0.5), of99: at(0.99), most: at(1), in: brief(worst?.run ?? []) }
}
