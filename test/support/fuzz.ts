import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished } from 'vitest'
import { anyInput } from './any-input.ts'
import { commands } from './commands.ts'
import { fillList } from './filled.ts'
import { dangerIn } from './hostile.ts'
import { testApp } from './test-app.ts'

/** One command line and what is typed into it. */
export type AnyRun = readonly string[]

/** Any command line of any command. */
export const anyRun: fc.Arbitrary<AnyRun> = fc.constantFrom(...commands.map(([, command]) => command)).chain(anyInput)

/** Command lines that follow one another on one list: what one of them stored, another reads. */
export const linesAtOnce = 50

/** Runs that many command lines, on lists of both languages, and expects that none ends as a bug or lets a control sign out. */
export async function fuzz(lines: number, seed?: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-fuzz-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const many = fc.array(anyRun, { minLength: linesAtOnce, maxLength: linesAtOnce, size: 'max' })
  await fc.assert(
    fc.asyncProperty(many, fc.constantFrom('en' as const, 'ru' as const), async (runs, lang) => {
      await runAll(runs, { lang, folder })
    }),
    { numRuns: Math.ceil(lines / linesAtOnce), ...(seed === undefined ? {} : { seed }) },
  )
}

async function runAll(
  runs: readonly AnyRun[],
  { lang, folder }: { readonly lang: 'en' | 'ru'; readonly folder: string },
) {
  const app = testApp({ screen: true, lang, files: sampleFiles, stdin: 'Bob Ray, tomorrow\nfriday\n' })
  fillList(app.store())
  try {
    for (const run of runs) {
      const args = inFolder(run, folder)
      app.watch.whileAsleep()
      const { stdout, stderr, exit } = await app.runArgs(args)
      expect([0, 1, 2, 130], `${JSON.stringify(args)}: ${stderr}`).toContain(exit)
      expect(dangerIn(stdout + stderr), JSON.stringify(args)).toEqual([])
    }
  } finally {
    app.store().close()
  }
}

/** A backup is a real file: it stays in the folder of the test, whatever its name. */
function inFolder([name = '', ...args]: AnyRun, folder: string): AnyRun {
  if (name !== 'backup') return [name, ...args]
  return [
    name,
    ...args.map((arg) => (arg.startsWith('-') || arg === '' ? arg : join(folder, arg.replace(/[/\\.]/g, '_')))),
  ]
}

const sampleFiles = {
  'people.csv': 'Name,Phone,Birthday,Note\nBob Ray,+49 151 23456789,1990-02-30,"a\nb"\n,,,\n\u202eEve,1,,\n',
  'people.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann\\nDoe\nTEL:+14155552671\nBDAY:--0230\nEND:VCARD\nBEGIN:VCARD\nFN:\n',
  'list.json': '{"format":"followup","version":1,"person":[{"id":"x"}]}',
}
