import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { onTestFinished } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { anyInput, type LongShare } from './any-input.ts'
import { commands } from './commands.ts'
import { fillList } from './filled.ts'
import { dangerIn } from './hostile.ts'
import { testApp } from './test-app.ts'

/** The arguments of one command line, its command's name first. */
export type AnyRun = readonly string[]

/** Command lines that follow one another on one list: what one of them stored, another reads. */
export const linesAtOnce = 50

/** What to type, and how much of it. */
export interface FuzzPlan {
  readonly lines: number
  readonly longs: LongShare
  /** The same seed makes the same lines. */
  readonly seed: number
}

/** Command lines of any command, in pieces of `linesAtOnce`. */
export function* anyRuns({ lines, longs, seed }: FuzzPlan): Generator<readonly AnyRun[]> {
  const anyRun = fc.constantFrom(...commands.map(([, command]) => command)).chain(anyInput(longs))
  for (let from = 0; from < lines; from += linesAtOnce)
    yield fc.sample(anyRun, { numRuns: linesAtOnce, seed: seed + from })
}

/** Ends that are no bug: done, refused, used wrongly, cancelled. */
export const fairEnds: readonly (number | string)[] = [0, 1, 2, 130]

/** What is typed into every command line. */
export const typedIn = 'Bob Ray, tomorrow\nfriday\n'

/** Files that command lines may name. */
export const sampleFiles = {
  'people.csv': 'Name,Phone,Birthday,Note\nBob Ray,+49 151 23456789,1990-02-30,"a\nb"\n,,,\n\u202eEve,1,,\n',
  'people.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann\\nDoe\nTEL:+14155552671\nBDAY:--0230\nEND:VCARD\nBEGIN:VCARD\nFN:\n',
  'list.json': '{"format":"followup","version":1,"person":[{"id":"x"}]}',
}

/** Runs command lines on lists of both languages, and tells which ended as a bug, let a control sign out or broke a text. */
export async function wrongAmong(plan: FuzzPlan): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-fuzz-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const wrong: string[] = []
  let pieces = 0
  for (const runs of anyRuns(plan))
    wrong.push(...(await wrongInPiece(runs, { lang: pieces++ % 2 === 0 ? 'en' : 'ru', folder })))
  return wrong
}

async function wrongInPiece(
  runs: readonly AnyRun[],
  { lang, folder }: { readonly lang: 'en' | 'ru'; readonly folder: string },
): Promise<readonly string[]> {
  const app = testApp({ screen: true, lang, files: sampleFiles, stdin: typedIn })
  fillList(app.store())
  const wrong: string[] = []
  try {
    for (const run of runs) {
      app.watch.whileAsleep()
      const { stdout, stderr, exit } = await app.runArgs(inFolder(run, folder))
      const flaws = [
        ...(fairEnds.includes(exit) ? [] : [`exit ${String(exit)}: ${stderr}`]),
        ...dangerIn(stdout + stderr),
        // What is refused is told as it was typed.
        ...(run.some((arg) => arg.includes('\ufffd')) ? [] : brokenIn(stdout + stderr)),
      ]
      if (flaws.length > 0) wrong.push(`${lang} ${brief(run)}: ${flaws.join(' ')}`)
    }
    const broken = [
      ...brokenRows(app.store()),
      ...Array.from(app.files).flatMap(([name, bytes]) => brokenFile(name, bytes)),
    ]
    if (broken.length > 0) wrong.push(`${lang}, after ${runs.map(brief).join('\n')}: ${broken.join(' ')}`)
  } finally {
    app.end()
  }
  return wrong
}

/** A command line as a message tells it. */
export function brief(run: AnyRun): string {
  return JSON.stringify(run.map((arg) => (arg.length > 300 ? `${arg.slice(0, 300)}… ${String(arg.length)}` : arg)))
}

/** A backup is a real file: it stays in the folder of the test, whatever its name. */
function inFolder([name = '', ...args]: AnyRun, folder: string): AnyRun {
  const inside = (arg: string) =>
    join(
      folder,
      Array.from(arg.replace(/[/\\.]/g, '_'))
        .slice(0, 50)
        .join(''),
    )
  return [name, ...args.map((arg) => (name !== 'backup' || /^--[a-z]/.test(arg) || arg === '' ? arg : inside(arg)))]
}

/** The texts of every table in which a character is half, or stands for bytes that were none. */
function brokenRows({ sql }: Store): readonly string[] {
  const tables = sql.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'`,
  )
  return tables.flatMap(({ name }) =>
    sql
      .all<Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .flatMap((row) => Object.values(row).filter((value) => typeof value === 'string' && brokenIn(value).length > 0))
      .map((value) => `${name}: ${JSON.stringify(value)}`),
  )
}

function brokenFile(name: string, bytes: Uint8Array): readonly string[] {
  try {
    return brokenIn(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).map((flaw) => `${name}: ${flaw}`)
  } catch {
    return [`${name}: no UTF-8`]
  }
}

function brokenIn(text: string): readonly string[] {
  const [found] = /\ufffd|\p{Surrogate}/u.exec(text) ?? []
  return found === undefined ? [] : [`a broken character: ${text.slice(0, 200)}`]
}
