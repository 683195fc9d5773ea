import { expect, test } from 'vitest'
import { gapsBetween, type RunEnd, type WatchRun } from '../../../src/domain/watch/watch-run.ts'
import type { Instant } from '../../../src/domain/time/zone.ts'

const at = (time: string): Instant => `2026-03-10T${time}:00.000Z`

/** "09:00-10:00 asked": a run as a short text; one that was killed has no word. */
function run(text: string): WatchRun {
  const [, from = '', to = '', why] = /^(\S+)-(\S+)(?: (\w+))?$/.exec(text) ?? []
  const ended = why === undefined ? null : at(to)
  return {
    pid: 1,
    background: true,
    startedAt: at(from),
    aliveAt: at(to),
    endedAt: ended,
    why: (why as RunEnd | undefined) ?? null,
  }
}

test.each([
  ['one that runs', ['09:00-11:50'], true, []],
  ['one that was ended', ['09:00-10:00 asked'], false, ['10:00- off']],
  ['one that was killed', ['09:00-10:00'], false, ['10:00- cut-off']],
  ['an hour between two', ['09:00-10:00 asked', '11:00-11:50'], true, ['10:00-11:00 off']],
  ['a sleep', ['09:00-10:00 slept', '11:00-11:50'], true, ['10:00-11:00 slept']],
  ['a fault', ['09:00-10:00 failed', '11:00-11:50'], true, ['10:00-11:00 cut-off']],
  ['a restart', ['09:00-10:00 asked', '10:00-11:50'], true, []],
  ['killed, and restarted before its next sign of life', ['09:00-10:00', '10:15-11:50'], true, []],
  ['killed, and restarted late', ['09:00-10:00', '10:17-11:50'], true, ['10:00-10:17 cut-off']],
  ['a clock that was put back', ['09:00-10:00 asked', '08:00-11:50'], true, []],
  ['nobody ever', [], false, []],
] as const)('%s: the gaps are told', (_, runs, running, gaps) => {
  const found = gapsBetween(runs.map(run), { now: at('12:00'), running })
  expect(found.map((gap) => `${gap.from.slice(11, 16)}-${gap.to?.slice(11, 16) ?? ''} ${gap.cause}`)).toEqual(gaps)
})
