import type { Day, WallTime } from '../domain/day.ts'
import { addDays } from '../domain/day.ts'
import { shownAt, type Followup } from '../domain/followup.ts'
import { instantMs, minutesOf, wallClockAt, type Instant, type OffsetAt, type Zone } from '../domain/zone.ts'
import { contentLine, escapedText } from './content-line.ts'
import { calendarRule, calendarRuleText } from './ics-rule.ts'
import { localTime, zoneId, zoneLines } from './ics-zone.ts'

/** One open follow-up with whom it is about. */
export interface EventOut {
  readonly followup: Pick<
    Followup,
    'id' | 'day' | 'zone' | 'dueAt' | 'what' | 'rule' | 'ruleFrom' | 'hiddenUntilDay' | 'hiddenUntilAt'
  >
  readonly name: string
  /** How to reach the person as people read it, a line each, the quickest first. */
  readonly reach: readonly string[]
  /** The phone to dial, E.164; null where there is none. */
  readonly phone: string | null
}

export interface CalendarOptions {
  readonly now: Instant
  /** When the alarm of a day without a time rings, by the clock of wherever the calendar is. */
  readonly morning: WallTime
  readonly offsetAt: OffsetAt
}

/** What a calendar is made of. */
export interface CalendarSource {
  /** The zones in which something repeats at a time, see `zonesOf`; they stand before the events. */
  readonly zones: readonly Zone[]
  readonly events: Iterable<EventOut>
}

/**
 * Writes follow-ups as a calendar (RFC 5545): a day-only one takes the whole day and rings in the morning, one with a time
 * takes a quarter of an hour in UTC and rings at its beginning. What repeats at a time does so by its own zone's clock. One put
 * off stands where it comes up again.
 */
export function* calendarParts({ zones, events }: CalendarSource, options: CalendarOptions): Generator<string> {
  const part = (lines: readonly string[]) => lines.map(contentLine).join('')
  yield part([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//followup//followup-cli//EN',
    'CALSCALE:GREGORIAN',
    ...zones.flatMap((zone) => zoneLines(zone, instantMs(options.now), options.offsetAt)),
  ])
  for (const event of events) yield part(eventLines(event, options))
  yield part(['END:VCALENDAR'])
}

/** The zones in which some of these follow-ups repeat at a time. */
export function zonesOf(followups: Iterable<EventOut['followup']>): readonly Zone[] {
  const zones = new Set<Zone>()
  for (const followup of followups) if (followup.zone !== null && calendarRule(followup)) zones.add(followup.zone)
  return [...zones].sort()
}

function eventLines({ followup, name, reach, phone }: EventOut, options: CalendarOptions): readonly string[] {
  const { now, morning, offsetAt } = options
  const summary = followup.what === '' ? name : `${name}: ${followup.what}`
  const at = shownAt(followup)
  const day = followup.hiddenUntilDay ?? followup.day
  const rule = calendarRule(followup)
  const zone = at === null ? null : followup.zone
  return [
    'BEGIN:VEVENT',
    `UID:${followup.id}@followup`,
    `DTSTAMP:${utc(now)}`,
    ...(at === null
      ? [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`, 'TRANSP:TRANSPARENT']
      : [
          rule && zone !== null
            ? `DTSTART;TZID=${zoneId(zone)}:${localTime(wallClockAt(at, zone, offsetAt))}`
            : `DTSTART:${utc(at)}`,
          'DURATION:PT15M',
        ]),
    ...(rule ? [`RRULE:${calendarRuleText(rule, followup.day, zone === null ? null : { zone, offsetAt })}`] : []),
    `SUMMARY:${escapedText(summary)}`,
    ...(reach.length === 0 ? [] : [`DESCRIPTION:${escapedText(reach.join('\n'))}`]),
    ...(phone === null ? [] : [`URL:tel:${phone}`]),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapedText([summary, ...reach.slice(0, 1)].join(', '))}`,
    `TRIGGER:PT${String(at === null ? minutesOf(morning) : 0)}M`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

/** `20261124T100000Z`. */
function utc(instant: Instant): string {
  return instant.slice(0, 19).replace(/[-:]/g, '') + 'Z'
}
