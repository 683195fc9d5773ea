import { afterAll, beforeAll, expect } from 'vitest'
import { faultyDisk, writing, wrongAfterError, type DiskFault } from '../../test/support/faulty-disk.ts'
import { testWith } from '../../test/support/test-with.ts'

let disk: ReturnType<typeof faultyDisk>
beforeAll(() => void (disk = faultyDisk()))
afterAll(() => disk.remove())

const most = 300
const atOnce = 4

testWith('cc').each(writing)(
  '%s: with an error at each of its first 300 calls what it tells is true, and nothing is half there',
  async (...args) => {
    const trial = await disk.trial(args)
    const { calls } = trial.sound
    const faults = calls.slice(0, most).flatMap(([kind], index): DiskFault[] => {
      const at = index + 1
      return 'wsm'.includes(kind)
        ? [
            { at, does: 'eio' },
            { at, does: 'full' },
          ]
        : [{ at, does: 'eio' }]
    })
    const wrong: string[] = []
    const ends = { calls: calls.length, tried: faults.length, refused: 0, done: 0 }
    for (let from = 0; from < faults.length; from += atOnce) {
      const tried = faults.slice(from, from + atOnce).map(async (fault) => ({ fault, run: await trial.run(fault) }))
      for (const { fault, run } of await Promise.all(tried)) {
        const where = `${fault.does} at ${String(fault.at)} ${String(calls[fault.at - 1])}`
        wrong.push(...wrongAfterError(trial, run).map((what) => `${where}: ${what}`))
        ends[run.status === 0 ? 'done' : 'refused']++
      }
    }
    console.log(trial.name, ends)
    expect(wrong).toEqual([])
  },
)
