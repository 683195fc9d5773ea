#!/usr/bin/env bash
# A calendar that ical-generator writes for a zone has stamps and ends of rules that are not in UTC.
#
# Guess: with `timezone` set for the whole calendar only the starts are written in that zone; DTSTAMP and UNTIL stay in UTC,
#   as RFC 5545 asks for (3.8.7.2; 3.3.10, the start being of a zone).
# Seen with 10.2.0: DTSTAMP and UNTIL are written without Z. The same event in a calendar without that setting has both with
#   Z. In both the start is the machine's wall clock under the name of the zone: a Date of 07:00 UTC, given on a machine at
#   UTC, is written as 07:00 in Moscow, which is 04:00 UTC.
# For us: one reason more to write our calendar ourselves; and what we read must take an UNTIL without Z as the start's zone.
. "$(dirname "$0")/packages.sh"
install ical-generator@10.2.0
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import ical from 'ical-generator'
const linesOf = (settings) => {
  const calendar = ical(settings)
  calendar.createEvent({
    id: '1',
    start: new Date('2026-12-10T07:00:00Z'),
    summary: 'call',
    timezone: 'Europe/Moscow',
    repeating: { freq: 'MONTHLY', until: new Date('2027-03-01T00:00:00Z') },
  })
  return calendar.toString().split('\r\n').filter((line) => /^(DTSTAMP|DTSTART|RRULE)/.test(line)).map((line) => line.replace(/^(DTSTAMP:)\d{8}T\d{6}/, '$1'))
}
const seen = { zone: linesOf({ timezone: 'Europe/Moscow' }), none: linesOf({}) }
console.log(seen)
assert.deepEqual(seen, {
  zone: ['DTSTAMP:', 'DTSTART;TZID=Europe/Moscow:20261210T070000', 'RRULE:FREQ=MONTHLY;UNTIL=20270301T000000'],
  none: ['DTSTAMP:Z', 'DTSTART;TZID=Europe/Moscow:20261210T070000', 'RRULE:FREQ=MONTHLY;UNTIL=20270301T000000Z'],
})
JS
TZ=UTC node trial.mjs
