import type { Zone } from '../domain/time/zone.ts'
import { linkAt, placeIn } from './machine-zone.ts'
import { nodeZones } from './node-zones.ts'
import { systemZoneFiles } from './zone-files.ts'
import { zonesBy, type ZoneFiles, type Zones } from '../app/zones.ts'

/** The system's link to its zone; Linux, macOS and the BSDs have the same. */
export const zoneLink = '/etc/localtime'

/** The zones of this machine, and the files of its system among them. */
export interface SystemZones {
  readonly files: ZoneFiles
  readonly zones: Zones
}

let made: SystemZones | undefined

/** Makes the zones of this machine once. */
export function systemZones(): SystemZones {
  return (made ??= zonesOf(zoneLink))
}

/** Finds a zone of this machine by what people call it; makes its zones only then. */
export const zoneNames: Pick<Zones, 'named'> = { named: (text) => systemZones().zones.named(text) }

/** Makes the zones of a machine with its link elsewhere. */
export function zonesOf(link: string): SystemZones {
  const files = systemZoneFiles()
  // The link may lead elsewhere later, where Node does not follow by itself.
  let atStart: Zone | undefined
  const ownZone = () => process.env.TZ ?? (atStart ??= placeIn(linkAt(link), files))
  return { files, zones: zonesBy(files, nodeZones(ownZone)) }
}
