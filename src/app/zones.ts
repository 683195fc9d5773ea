import { Fault } from '../domain/fault.ts'
import type { OffsetAt, Zone, ZoneRule } from '../domain/time/zone.ts'
import { readFixedZone } from '../reading/zones/fixed.ts'
import { readPosixZone } from '../reading/zones/posix.ts'
import { readZoneFile } from '../reading/zones/tzif.ts'

/** The zones there are and how far each is ahead of UTC: the one place that offsets come from. */
export interface Zones {
  /** Fault: `zone-unknown`. */
  readonly offsetAt: OffsetAt
  /** Names a zone as the data spell it; an old name stays. Undefined where there is none of that name. */
  named(text: string): Zone | undefined
  /** Whether offsets are told for what stands in a row: a zone's name, or the rule of a machine whose zone has no name. */
  knows(zone: Zone): boolean
  /** Whether two names are of one zone, as `Europe/Kiev` and `Europe/Kyiv` are. */
  isSame(one: Zone, other: Zone): boolean
  data(): ZoneData
  /** Looks whether the system's files are others than before; only a process that stays has to. */
  lookAgain(): void
}

/** Whose zone data are used: the system's unless they are older than Node's own. */
export interface ZoneData {
  readonly used: 'system' | 'node'
  /** Versions as the tz database numbers them, `2026f`; null where there are no data or they do not tell. */
  readonly system: string | null
  readonly node: string | null
  /** Where the system keeps its files; null where it has none. */
  readonly folder: string | null
}

/** The zone files of the system. */
export interface ZoneFiles {
  folder(): string | null
  /** What the files tell of their version. */
  version(): string | null
  read(zone: Zone): Uint8Array | undefined
  /** Every zone's name, the places before their other names. */
  names(): readonly Zone[]
}

/** The zone data that Node carries. */
export interface NodeZones {
  readonly version: string | null
  ruleOf(zone: Zone): ZoneRule | undefined
  /** The name under which Node keeps a zone, often an old one. */
  nameOf(zone: Zone): Zone | undefined
}

/** Puts the system's zone files and Node's data together. */
export function zonesBy(files: ZoneFiles, node: NodeZones): Zones {
  let data: ZoneData | undefined
  const dataNow = () => (data ??= dataOf(files, node))
  const bytesOf = (zone: Zone) => (dataNow().used === 'system' && isName(zone) ? files.read(zone) : undefined)
  let inFiles = new Map<Zone, ZoneRule | undefined>()
  const ruleInFile = (zone: Zone) => {
    if (!inFiles.has(zone)) {
      const bytes = bytesOf(zone)
      inFiles.set(zone, bytes && readZoneFile(bytes))
    }
    return inFiles.get(zone)
  }
  // A name that the system does not have may be another name of one it has.
  const byOtherName = (zone: Zone) => {
    const name = dataNow().used === 'system' ? node.nameOf(zone) : undefined
    return name === undefined || name === zone ? undefined : ruleInFile(name)
  }
  let ofNames = new Map<Zone, ZoneRule | undefined>()
  const ruleOfName = (zone: Zone) => {
    const inFile = ruleInFile(zone)
    if (inFile || !isName(zone)) return inFile
    if (!ofNames.has(zone)) ofNames.set(zone, byOtherName(zone) ?? node.ruleOf(zone))
    return ofNames.get(zone)
  }
  const spelt = (text: string) => {
    const isIt = (name: Zone) => name.toLowerCase() === text.toLowerCase()
    return files.names().find(isIt) ?? [node.nameOf(text) ?? text].find(isIt) ?? text
  }
  const ruleOf = (zone: Zone) => ruleInFile(zone) ?? readFixedZone(zone) ?? ruleOfName(zone) ?? changingRule(zone)
  return {
    offsetAt: (zone, at) => {
      const rule = ruleOf(zone)
      if (!rule) throw new Fault('zone-unknown', { zone })
      return rule(at)
    },
    named: (text) => {
      if (ruleInFile(text) ?? readFixedZone(text)) return text
      const name = looksSpelt(text) ? text : spelt(text)
      return ruleOfName(name) && name
    },
    knows: (zone) => ruleOf(zone) !== undefined,
    isSame: (one, other) => {
      if (one === other) return true
      const [bytes, others] = [bytesOf(one), bytesOf(other)]
      if (bytes && others) return isEqual(bytes, others)
      const name = node.nameOf(one)
      return name !== undefined && name === node.nameOf(other)
    },
    data: dataNow,
    lookAgain: () => {
      const now = dataOf(files, node)
      if (data?.system === now.system) return
      data = now
      inFiles = new Map()
      ofNames = new Map()
    },
  }
}

function dataOf(files: ZoneFiles, node: NodeZones): ZoneData {
  const system = files.version()
  const used = system !== null && !isOlder(system, node.version) ? 'system' : 'node'
  return { used, system, node: node.version, folder: files.folder() }
}

/** Tells whether one version of the tz database came before another: 2025c, 2026a, and after 2026z 2026za. */
export function isOlder(version: string, than: string | null): boolean {
  const [, year = '', letters = ''] = /^(\d{4})([a-z]*)/.exec(version) ?? []
  const [, yearThan = '', lettersThan = ''] = /^(\d{4})([a-z]*)/.exec(than ?? '') ?? []
  if (year !== yearThan) return year < yearThan
  return letters.length === lettersThan.length ? letters < lettersThan : letters.length < lettersThan.length
}

/** The rule of a machine whose zone has no name. One without a summer time is kept as a fixed zone: people read `UTC+3` the other way round. */
function changingRule(zone: Zone): ZoneRule | undefined {
  const posix = readPosixZone(zone)
  return posix?.fixed === null ? posix.rule : undefined
}

/** Shaped as the tz database's names are, and of a zone: there are files of some others that are of none. */
function isName(zone: Zone): boolean {
  const [first = ''] = zone.split('/', 1)
  return !noZones.includes(first.toLowerCase()) && /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)
}

const noZones = ['factory', 'localtime', 'posixrules', 'posix', 'right']

/** Needs no look at how names are spelt: `Europe/Berlin`, `EST5EDT`, and not `europe/berlin`. */
function looksSpelt(zone: Zone): boolean {
  return zone.includes('/') ? /^[A-Z].*[a-z]/.test(zone) && !/\/[a-z]/.test(zone) : /^[A-Z]/.test(zone)
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
