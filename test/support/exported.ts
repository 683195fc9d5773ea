import { namePartsOf } from '../../src/reading/name-parts.ts'
import { csvParts, type CsvOptions } from '../../src/exchange/csv/write.ts'
import { calendarParts, zonesOf, type CalendarOptions, type EventOut } from '../../src/exchange/ics/write.ts'
import type { PersonOut } from '../../src/exchange/people/out.ts'
import { vcardParts, type VcardVersion } from '../../src/exchange/vcard/write.ts'

/** A whole sheet. */
export function writeCsv(people: readonly PersonOut[], options: CsvOptions): string {
  return [...csvParts(() => people, options)].join('')
}

/** A whole file of cards. */
export function writeVcards(people: readonly PersonOut[], version: VcardVersion): string {
  return [...vcardParts(people, version, namePartsOf)].join('')
}

/** A whole calendar. */
export function writeCalendar(events: readonly EventOut[], options: CalendarOptions): string {
  const zones = zonesOf(events.map(({ followup }) => followup))
  return [...calendarParts({ zones, events }, options)].join('')
}
