import { readlinkSync, realpathSync } from 'node:fs'
import type { Zone } from '../domain/time/zone.ts'
import { fixedZoneName } from '../reading/zones/fixed.ts'
import { readPosixZone } from '../reading/zones/posix.ts'
import { readRegular } from './read-regular.ts'
import type { ZoneFiles, Zones } from '../app/zones.ts'

/** What the machine says of its zone: the environment's TZ, and the system's link or copy. */
export interface ZoneSaid {
  readonly tz: string | undefined
  readonly link: string
}

/** The zone the machine is in; undefined where what it says is the name of none. */
export function machineZone({ tz, link }: ZoneSaid, zones: Zones, files: ZoneFiles): Zone | undefined {
  if (tz === undefined) return linkedZone(link, zones, files) ?? unlinkedZone(link, zones)
  // As the system's own clock has it (tzset(3)): nothing is UTC, a colon may stand first, a name goes before a rule.
  const said = tz.replace(/^:/, '')
  if (said === '') return 'UTC'
  if (said === 'localtime') return linkedZone(link, zones, files)
  if (said.startsWith('/')) return linkedZone(said, zones, files)
  return zones.named(nameIn(said)) ?? ruleNamed(said)
}

/** A POSIX rule under the name of a fixed zone; one with a summer time has no other name than itself. */
function ruleNamed(said: string): Zone | undefined {
  return readPosixZone(said)?.fixed === null ? said : fixedZoneName(said)
}

/** The zone of a link or a file: by its place among the zone files, else by what it holds. */
export function linkedZone(path: string, zones: Zones, files: ZoneFiles): Zone | undefined {
  const target = linkAt(path)
  for (const place of [target, path, target === undefined ? undefined : realPath(path)]) {
    const name = placeIn(place, files)
    const zone = name === undefined ? undefined : zones.named(name)
    if (zone !== undefined) return zone
  }
  return sameFile(path, zones, files)
}

/** Where the system names no zone at all, its clock shows UTC; Windows alone tells in another way. */
function unlinkedZone(link: string, zones: Zones): Zone | undefined {
  if (process.platform !== 'win32') return linkAt(link) === undefined && bytesAt(link) === undefined ? 'UTC' : undefined
  // Node tells none where it has no name for what Windows says, which its types do not know.
  const told: { readonly timeZone?: string } = new Intl.DateTimeFormat().resolvedOptions()
  return told.timeZone === undefined ? undefined : zones.named(told.timeZone)
}

/** The name by which a path stands among zone files: `/usr/share/zoneinfo/posix/Europe/Berlin` is Europe/Berlin. */
export function placeIn(path: string | undefined, files: ZoneFiles): string | undefined {
  const folder = files.folder()
  if (path === undefined) return undefined
  if (folder !== null && path.startsWith(`${folder}/`)) return nameIn(path.slice(folder.length + 1))
  const [, name] = /zoneinfo[^/]*\/(.+)$/.exec(path) ?? []
  return name === undefined ? undefined : nameIn(name)
}

function nameIn(place: string): string {
  return place.startsWith('posix/') || place.startsWith('right/') ? place.slice(6) : place
}

/** A copy is known by its bytes; Debian writes the name beside it. */
function sameFile(path: string, zones: Zones, files: ZoneFiles): Zone | undefined {
  const bytes = bytesAt(path)
  if (!bytes) return undefined
  const beside = bytesAt('/etc/timezone')?.toString('latin1').trim() ?? ''
  return [beside, ...files.names()].find((name) => {
    const other = name === '' ? undefined : files.read(name)
    return other !== undefined && bytes.equals(other) && zones.named(name) !== undefined
  })
}

/** Reads where a link leads; undefined where there is none. */
export function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** A zone's file has some kilobytes; `TZ` may name anything. Bytes. */
const largestZoneFile = 1_000_000

function bytesAt(path: string): Buffer | undefined {
  try {
    return readRegular(path, largestZoneFile)
  } catch {
    return undefined
  }
}
