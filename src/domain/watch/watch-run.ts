import { instantMs, type Instant } from '../time/zone.ts'

/** Why a run of the watch is over: it was asked to end, the machine slept (another run follows), or it failed. */
export type RunEnd = 'asked' | 'slept' | 'failed'

/** One stretch of time in which a watch was awake. */
export interface WatchRun {
  readonly pid: number | null
  /** Started by the system at login rather than by a hand. */
  readonly background: boolean
  readonly startedAt: Instant
  /** When it was last written down as alive, up to `aliveEveryMs` ago. */
  readonly aliveAt: Instant
  /** Null while it goes on, and for one that was killed. */
  readonly endedAt: Instant | null
  readonly why: RunEnd | null
}

/** A stretch of time in which nobody watched. */
export interface Gap {
  /** When the watch before it ended or was last known to be alive. */
  readonly from: Instant
  /** Null while it goes on. */
  readonly to: Instant | null
  /** The watch had been ended, the machine slept or its clock was put ahead, or the watch was cut off. */
  readonly cause: 'off' | 'slept' | 'cut-off'
}

/** How often a run writes down that it is alive: a watch that waits hardly writes. Milliseconds. */
export const aliveEveryMs = 15 * 60_000

/** Shorter ones are not told of: a restart, or a run that was cut off right before its next sign of life. Milliseconds. */
const shortest = { off: 60_000, slept: 60_000, 'cut-off': aliveEveryMs + 60_000 } as const

/** Tells the gaps between runs that are given first to last; the last one goes on where nobody watches now. */
export function gapsBetween(
  runs: readonly WatchRun[],
  { now, running }: { now: Instant; running: boolean },
): readonly Gap[] {
  return runs.flatMap((run, index) => {
    const next = runs[index + 1]
    if (!next && running) return []
    const gap: Gap = { from: run.endedAt ?? run.aliveAt, to: next?.startedAt ?? null, cause: causeOf(run) }
    return instantMs(gap.to ?? now) - instantMs(gap.from) < shortest[gap.cause] ? [] : [gap]
  })
}

function causeOf({ why }: WatchRun): Gap['cause'] {
  if (why === 'slept') return 'slept'
  return why === 'asked' ? 'off' : 'cut-off'
}
