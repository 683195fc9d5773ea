import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { bundleScript } from '../../build/bundle-script.mjs'
import { add } from '../../src/domain/record/change.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { optionsFor } from './file-store.ts'
import { person } from './people.ts'

/** What a writer's process came to: what it told of before its end, and how it ended. */
export interface Written {
  readonly acknowledged: readonly string[]
  readonly errors: string
  readonly ended: number | NodeJS.Signals | null
}

/** Writers in processes of their own. */
export interface Writers {
  /** Lets one write; with `killAfter` it is killed with SIGKILL when it has told of so many commits. */
  run(file: string, name: string, given: { readonly commits?: number; readonly killAfter?: number }): Promise<Written>
  remove(): void
}

/** Bundles the writer once. */
export async function writers(): Promise<Writers> {
  const script = await bundleScript('test/workers/writer.ts')
  return {
    run: (file, name, { commits = 0, killAfter }) =>
      outcomeOf(spawn(process.execPath, [script, file, name, String(commits)]), killAfter),
    remove: () => rmSync(script, { force: true }),
  }
}

function outcomeOf(child: ChildProcess, killAfter = Infinity): Promise<Written> {
  return new Promise((resolve, reject) => {
    let told = ''
    let errors = ''
    child.stdout?.on('data', (data: Buffer) => {
      told += data.toString()
      if (told.split('\n').length > killAfter) child.kill('SIGKILL')
    })
    child.stderr?.on('data', (data: Buffer) => (errors += data.toString()))
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ acknowledged: told.split('\n').slice(0, -1), errors, ended: signal ?? code }),
    )
  })
}

/** Makes a file with Anna in it for writers to write about. */
export function writableFile(file: string): void {
  const store = openStore(optionsFor(file))
  store.commit([add('person', person({ id: 'anna', name: 'Anna' }))], { command: 'add', about: 'Anna', actor: 'user' })
  store.close()
}

/** What the file holds after its writers: how whole it is, and every commit with its three rows. */
export function writtenIn(file: string) {
  const store = openStore(optionsFor(file))
  const { sql } = store
  const whole = sql.value('PRAGMA integrity_check')
  const commits = sql.all<{ about: string }>("SELECT about FROM journal WHERE command = 'done'").map((row) => row.about)
  const [torn = { n: -1 }] = sql.all<{ n: number }>(
    `SELECT count(*) AS n FROM journal j WHERE command = 'done' AND NOT (
       EXISTS (SELECT 1 FROM touch WHERE words = j.about) AND EXISTS (SELECT 1 FROM note WHERE words = j.about)
       AND EXISTS (SELECT 1 FROM followup WHERE what = j.about)
       AND (SELECT count(*) FROM journal_change WHERE journal_seq = j.seq) = 3)`,
  )
  const [rows] = sql.all<{ touches: number; notes: number; steps: number; handles: number }>(
    `SELECT (SELECT count(*) FROM touch) AS touches, (SELECT count(*) FROM note) AS notes,
       (SELECT count(*) FROM followup) AS steps, (SELECT count(DISTINCT handle) FROM followup) AS handles`,
  )
  store.close()
  return { whole, commits: new Set(commits), torn: torn.n, rows }
}
