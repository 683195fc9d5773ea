import type { Clock } from '../../app/app.ts'
import { Fault } from '../../domain/fault.ts'
import { instantSaid } from '../../domain/time/zone.ts'
import type { RuledTimes } from '../../store/file/open.ts'

/** The user's clock as the store takes it. */
export function ruledTimes(clock: Clock): RuledTimes {
  const { zones, offsetAt } = clock
  return {
    dayOf: (instant) => clock.wallAt(instant).day,
    instantSaid: (wall, zone, said) => (zones.knows(zone) ? instantSaid(wall, zone, said, offsetAt) : said),
    rules: () => {
      const { used, system, node } = zones.data()
      try {
        return `${(used === 'system' ? system : node) ?? ''} ${clock.zone()}`
      } catch (error) {
        if (error instanceof Fault) return null
        throw error
      }
    },
  }
}
