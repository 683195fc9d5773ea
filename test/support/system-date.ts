import { spawnSync } from 'node:child_process'
import { systemZones } from '../../src/system/zones.ts'
import type { Day, WallTime } from '../../src/domain/time/day.ts'
import type { Zone } from '../../src/domain/time/zone.ts'

/** GNU `date`, which asks the system's zone files by the C library. */
export const systemDate = {
  isThere: spawnSync('date', ['--version'], { encoding: 'utf8' }).stdout.includes('GNU'),

  /** The instants of wall clocks, in milliseconds since 1970, all by one process. */
  instants: (
    walls: readonly { readonly zone: Zone; readonly day: Day; readonly time: WallTime }[],
  ): readonly number[] => {
    const input = walls.map(({ zone, day, time }) => `TZ="${zone}" ${day} ${time}\n`).join('')
    const { stdout, stderr, status } = spawnSync('date', ['-f', '-', '+%s'], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    if (status !== 0) throw new Error(stderr)
    return stdout
      .trimEnd()
      .split('\n')
      .map((seconds) => Number(seconds) * 1000)
  },
}

/** Whether the system's zone files can be held against `date`: they are Node's elders elsewhere. Under CI=true a no fails. */
export const isComparable =
  process.env.CI === 'true' || (systemDate.isThere && systemZones().zones.data().used === 'system')

/** The 15th of each month, on which no zone changes its clock. */
export function everyMonth(from: number, until: number): readonly Day[] {
  return Array.from({ length: (until - from + 1) * 12 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0')
    return `${String(from + Math.floor(index / 12))}-${month}-15` as Day
  })
}
