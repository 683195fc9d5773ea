import { afterAll, beforeAll, expect } from 'vitest'
import { faultyDisk, writing, wrongAfterError } from '../../test/support/faulty-disk.ts'
import { testWith } from '../../test/support/test-with.ts'

let disk: ReturnType<typeof faultyDisk>
beforeAll(() => void (disk = faultyDisk()))
afterAll(() => disk.remove())

const most = 300

testWith('cc')(
  'an error at each of the first 300 calls of ten commands: nothing told is untrue, nothing is half there',
  async () => {
    const wrong: string[] = []
    const counted: Record<string, unknown> = {}
    for (const args of writing) {
      const trial = await disk.trial(args)
      const calls = trial.sound.calls.slice(0, most)
      const ends = { calls: trial.sound.calls.length, tried: 0, refused: 0, done: 0 }
      for (const [index, [kind]] of calls.entries()) {
        for (const does of 'wsm'.includes(kind) ? (['eio', 'full'] as const) : (['eio'] as const)) {
          const run = await trial.run({ does, at: index + 1 })
          const where = `${trial.name} ${does} at ${String(index + 1)} ${String(calls[index])}`
          wrong.push(...wrongAfterError(trial, run).map((what) => `${where}: ${what}`))
          ends.tried++
          ends[run.status === 0 ? 'done' : 'refused']++
        }
      }
      counted[trial.name] = ends
    }
    console.table(counted)
    expect(wrong).toEqual([])
  },
)
