import { nodeZones } from '../../src/system/node-zones.ts'
import { zonesBy, type ZoneFiles, type Zones } from '../../src/app/zones.ts'
import type { OffsetAt } from '../../src/domain/time/zone.ts'

/** Zone files that are kept in memory, of a version that Node does not have yet. */
export function zoneFiles(version: string | null, files: Readonly<Record<string, Uint8Array>>): ZoneFiles {
  return {
    version: () => version,
    folder: () => (version === null ? null : '/usr/share/zoneinfo'),
    read: (zone) => files[zone],
    names: () => Object.keys(files),
  }
}

/** The zones of a machine: by Node's data where it has no files of its own. */
export function zonesOn(files: ZoneFiles = zoneFiles(null, {})): Zones {
  return zonesBy(
    files,
    nodeZones(() => undefined),
  )
}

/** Tells how far zones are ahead of UTC by Node's data. */
export const offsetOf: OffsetAt = zonesOn().offsetAt
