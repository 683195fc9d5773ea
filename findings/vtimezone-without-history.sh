#!/usr/bin/env bash
# Ready-made VTIMEZONE blocks hold a zone's present rule alone, so a calendar of the same year is an hour off.
#
# Guess: the block for America/Vancouver, which stays on UTC-7 from 2026 on, still says that January 2026 was at UTC-8.
# Seen with timezones-ical-library 2.3.2: the block is one observance, UTC-7 from 1970 on. ical.js 2.2.1 reads an event of
#   15 January 2026, 10:00 in Vancouver with that block as 17:00 UTC; it was 18:00.
# For us: a VTIMEZONE that goes out is written from the zone's own changes around the dates in the file, as our export does.
. "$(dirname "$0")/packages.sh"
install timezones-ical-library@2.3.2 ical.js@2.2.1
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import ical from 'ical.js'
import { tzlib_get_ical_block as blockOf } from 'timezones-ical-library'
const block = blockOf('America/Vancouver')[0]
console.log(block)
const file = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//trial//EN',
  block.trim(),
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTAMP:20260101T000000Z',
  'DTSTART;TZID=America/Vancouver:20260115T100000',
  'SUMMARY:call',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')
const calendar = new ical.Component(ical.parse(file))
ical.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'))
const start = new ical.Event(calendar.getFirstSubcomponent('vevent')).startDate.toJSDate().toISOString()
console.log(start)
assert.equal(block.match(/BEGIN:(STANDARD|DAYLIGHT)/g).length, 1)
assert.equal(start, '2026-01-15T17:00:00.000Z')
JS
node trial.mjs
