import type { Zone } from '../../domain/time/zone.ts'
import type { DumpRows } from './rows.ts'

/** What is known of zones where a file is read. */
export interface KnownZones {
  readonly knows: (zone: Zone) => boolean
  /** Takes the place of one that is not known. */
  readonly instead?: Zone | undefined
}

/** A row whose zone does not exist. */
export interface UnknownZone {
  readonly id: string
  readonly zone: Zone
}

/** Finds the first row whose zone is not known. */
export function unknownZone(rows: DumpRows, { knows }: KnownZones): UnknownZone | undefined {
  const seen = new Map<Zone, boolean>()
  for (const { id, zones } of zonedRows(rows)) {
    for (const zone of zones) {
      if (zone === null) continue
      if (!seen.has(zone)) seen.set(zone, knows(zone))
      if (seen.get(zone) === false) return { id, zone }
    }
  }
  return undefined
}

/** Puts another zone where one is not known. The instants that follow from it are not of the file. */
export function withZone(rows: DumpRows, knows: KnownZones['knows'], instead: Zone): DumpRows {
  const known = <T extends Zone | null>(zone: T): T | Zone => (zone === null || knows(zone) ? zone : instead)
  return {
    ...rows,
    person: rows.person.map((row) => ({ ...row, zone: known(row.zone) })),
    touch: rows.touch.map((row) => ({ ...row, zone: known(row.zone) })),
    followup: rows.followup.map((row) => ({
      ...row,
      zone: known(row.zone),
      hiddenUntilZone: known(row.hiddenUntilZone),
      rule: row.rule?.replace(ruleZone, (_, said: string, zone: Zone) => said + known(zone)) ?? null,
    })),
  }
}

function* zonedRows(rows: DumpRows): Generator<{ readonly id: string; readonly zones: readonly (Zone | null)[] }> {
  for (const { id, zone } of [...rows.person, ...rows.touch]) yield { id, zones: [zone] }
  for (const { id, zone, hiddenUntilZone, rule } of rows.followup)
    yield { id, zones: [zone, hiddenUntilZone, ruleZone.exec(rule ?? '')?.[2] ?? null] }
}

/** The zone that a moved occurrence of a rule was moved away from. */
const ruleZone = /(;TZID=)([^;]*)/
