import { afterAll, beforeAll, expect } from 'vitest'
import { faultyDisk, writing, wrongAfterKill, type Trial } from '../../test/support/faulty-disk.ts'
import { testWith } from '../../test/support/test-with.ts'

let disk: ReturnType<typeof faultyDisk>
beforeAll(() => void (disk = faultyDisk()))
afterAll(() => disk.remove())

const each = 100
/** How long after the commit's way to the disk begins the last kill comes. Microseconds. */
const around = 5000

testWith('cc')(
  '1,000 kills, half of them around the commit: nothing told of is lost, nothing is half there',
  async () => {
    const wrong: string[] = []
    const ends = { before: 0, after: 0, told: 0 }
    for (const args of writing) {
      const trial = await disk.trial(args)
      for (let kill = 0; kill < each; kill++) {
        const run = await trial.run({ does: 'kill', ...when(trial, kill) })
        wrong.push(
          ...wrongAfterKill(trial, run).map((what) => `${trial.name} ${JSON.stringify(when(trial, kill))} ${what}`),
        )
        ends[run.state === trial.before ? 'before' : 'after']++
        if (run.stdout !== '') ends.told++
      }
    }
    console.log(ends)
    expect(wrong).toEqual([])
  },
)

/** Every other kill is around the commit: at one of the twenty calls before its sync, or so many microseconds after that began. */
function when(trial: Trial, kill: number): { readonly at: number; readonly after: number } {
  const { calls } = trial.sound
  const commit = calls.findIndex(([kind, file]) => kind === 's' && /-wal$|\.part$/.test(file)) + 1
  if (kill % 2 === 0) return { at: 1 + ((kill * 7919) % calls.length), after: 0 }
  if (kill % 4 === 1) return { at: Math.max(1, commit - ((kill >> 2) % 20)), after: 0 }
  return { at: commit, after: 1 + ((kill * 197) % around) }
}
