import type { App } from '../../app/app.ts'
import { Fault } from '../../domain/fault.ts'
import { aliveEveryMs, type RunEnd, type WatchRun } from '../../domain/watch/watch-run.ts'
import { instantAt, instantMs } from '../../domain/time/zone.ts'

/** Writes down when this watch was awake, so that gaps can be told later. It writes when it begins, wakes, ends, and four times an hour. */
export interface RunKeeper {
  /** A pass begins. A pause much longer than was planned means that the machine slept. Throws what the store throws. */
  awake(): void
  /** A nap of so many milliseconds begins. */
  napping(ms: number): void
  /** Never throws: what cannot be written here must not hide why the watch ended. */
  end(why: RunEnd): void
}

/** How much later than planned a nap ends before the machine must have slept, or its clock was put ahead. Milliseconds. */
const sleptMs = 60_000

/** Runs are kept for this long. Milliseconds. */
const keptMs = 90 * 86_400_000

/** Makes the keeper of one watch. */
export function keepRun(
  { clock }: Pick<App, 'clock'>,
  { watchRuns }: Pick<Awaited<ReturnType<App['store']>>, 'watchRuns'>,
  run: Pick<WatchRun, 'pid' | 'background'>,
): RunKeeper {
  let id: number | undefined
  let writtenAt = 0
  let napFrom = 0
  let napTo = Infinity
  const present = () => instantMs(clock.now())

  const begin = (now: number) => {
    id = watchRuns.begin(run, { at: instantAt(now), forgetBefore: instantAt(now - keptMs) })
    writtenAt = now
  }

  return {
    awake() {
      const now = present()
      if (id === undefined) begin(now)
      else if (now > napTo + sleptMs) {
        watchRuns.end(id, instantAt(napFrom), 'slept')
        id = undefined
        begin(now)
      } else if (now >= writtenAt + aliveEveryMs || now < writtenAt) {
        watchRuns.alive(id, instantAt(now))
        writtenAt = now
      }
      napTo = Infinity
    },

    napping(ms) {
      napFrom = present()
      napTo = napFrom + ms
    },

    end(why) {
      if (id === undefined) return
      try {
        watchRuns.end(id, instantAt(present()), why)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
      }
    },
  }
}
