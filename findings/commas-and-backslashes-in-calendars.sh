#!/usr/bin/env bash
# Two readers of calendars part escaped texts where they must not be parted.
#
# Guess: `CATEGORIES:a,b\,c` are the two categories "a" and "b,c", and the description `C:\\new` is the path C:\new
#   (RFC 5545, 3.3.11: a comma and a backslash are escaped by a backslash).
# Seen: ts-ics 2.4.6 and node-ical 0.26.1 give three categories, "a", "b\" and "c"; of two CATEGORIES lines ts-ics keeps the
#   last alone; node-ical reads the path as "C:\", a new line and "ew". ical.js 2.2.1 reads all of it right.
# For us: the tags of our export that hold a comma arrive torn there; ical.js stays the reader.
. "$(dirname "$0")/packages.sh"
install ts-ics@2.4.6 node-ical@0.26.1 ical.js@2.2.1 zod@4
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import ical from 'ical.js'
import nodeIcal from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'
const fileWith = (...lines) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//trial//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z', 'DTSTART:20261210T100000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
const escaped = fileWith('SUMMARY:call', 'CATEGORIES:a,b\\,c', 'DESCRIPTION:C:\\\\new')
const twice = fileWith('SUMMARY:call', 'CATEGORIES:a', 'CATEGORIES:b')
const byTsIcs = (file) => convertIcsCalendar(undefined, file).events[0]
const byNodeIcal = (file) => nodeIcal.sync.parseICS(file)['1']
const byIcalJs = (file) => new ical.Component(ical.parse(file)).getFirstSubcomponent('vevent')
const seen = {
  tsIcs: [byTsIcs(escaped).categories, byTsIcs(escaped).description, byTsIcs(twice).categories],
  nodeIcal: [byNodeIcal(escaped).categories, byNodeIcal(escaped).description],
  icalJs: [byIcalJs(escaped).getFirstProperty('categories').getValues(), byIcalJs(escaped).getFirstPropertyValue('description')],
}
console.dir(seen, { depth: 4 })
assert.deepEqual(seen, {
  tsIcs: [['a', 'b\\', 'c'], 'C:\\new', ['b']],
  nodeIcal: [['a', 'b\\', 'c'], 'C:\\\new'],
  icalJs: [['a', 'b,c'], 'C:\\new'],
})
JS
node trial.mjs
