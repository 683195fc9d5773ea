import type { Day, WallTime } from '../../domain/time/day.ts'
import { addDays } from '../../domain/time/day.ts'
import { shownAt, type Followup } from '../../domain/step/followup.ts'
import { instantMs, minutesOf, type Instant, type OffsetAt, type Zone } from '../../domain/time/zone.ts'
import { contentLine, escapedText } from '../vcard/content-line.ts'
import { calendarRuleText, calendarSeries, daysOneByOne, type CalendarSeries } from './rule.ts'
import { localTime, zoneId, zoneLines } from './zone.ts'

/** One open follow-up with whom it is about. */
export interface EventOut {
  readonly followup: Pick<
    Followup,
    'id' | 'day' | 'time' | 'zone' | 'dueAt' | 'what' | 'rule' | 'ruleFrom' | 'hiddenUntilDay' | 'hiddenUntilAt'
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
 * off or moved stands where it comes up again, and its series beside it from the next occurrence on: not every calendar knows
 * exceptions of a series.
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
  for (const followup of followups) {
    const series = calendarSeries(followup)
    if (series?.zone != null && series.time !== null) zones.add(series.zone)
  }
  return [...zones].sort()
}

function eventLines(event: EventOut, options: CalendarOptions): readonly string[] {
  const { followup } = event
  const series = calendarSeries(followup)
  const at = shownAt(followup)
  const day = followup.hiddenUntilDay ?? followup.day
  if (series && !series.isBeside) return seriesLines(event, series, options)
  const alone = oneLines(event, { uid: followup.id, start: at === null ? wholeDay(day) : instantStart(at) }, options)
  return series ? [...alone, ...seriesLines(event, series, options)] : alone
}

function seriesLines(event: EventOut, series: CalendarSeries, options: CalendarOptions): readonly string[] {
  const { day, rule, isBeside } = series
  const timed = series.time === null || series.zone === null ? null : { time: series.time, zone: series.zone }
  const uid = isBeside ? `${event.followup.id}-series` : event.followup.id
  const apart = daysOneByOne(series)
  if (apart)
    return apart.flatMap((one) =>
      oneLines(event, { uid: one === day ? uid : `${uid}-${compact(one)}`, start: startOn(one, timed) }, options),
    )
  const start = startOn(day, timed)
  const rrule = `RRULE:${calendarRuleText(rule, day, timed && { zone: timed.zone, offsetAt: options.offsetAt })}`
  return oneLines(event, { uid, start: { ...start, lines: [...start.lines, rrule] } }, options)
}

function startOn(day: Day, timed: { time: WallTime; zone: Zone } | null): Start {
  if (!timed) return wholeDay(day)
  const at = `DTSTART;TZID=${zoneId(timed.zone)}:${localTime({ day, time: timed.time })}`
  return { lines: [at, quarter], isWholeDay: false }
}

interface Start {
  readonly lines: readonly string[]
  readonly isWholeDay: boolean
}

const quarter = 'DURATION:PT15M'

function wholeDay(day: Day): Start {
  const lines = [
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    'TRANSP:TRANSPARENT',
  ]
  return { lines, isWholeDay: true }
}

function instantStart(at: Instant): Start {
  return { lines: [`DTSTART:${utc(at)}`, quarter], isWholeDay: false }
}

function oneLines(
  { followup, name, reach, phone }: EventOut,
  { uid, start }: { readonly uid: string; readonly start: Start },
  { now, morning }: CalendarOptions,
): readonly string[] {
  const summary = followup.what === '' ? name : `${name}: ${followup.what}`
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@followup`,
    `DTSTAMP:${utc(now)}`,
    ...start.lines,
    `SUMMARY:${escapedText(summary)}`,
    ...(reach.length === 0 ? [] : [`DESCRIPTION:${escapedText(reach.join('\n'))}`]),
    ...(phone === null ? [] : [`URL:tel:${phone}`]),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapedText([summary, ...reach.slice(0, 1)].join(', '))}`,
    `TRIGGER:PT${String(start.isWholeDay ? minutesOf(morning) : 0)}M`,
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
