#!/usr/bin/env bash
# The package date-holidays knows which Russian holidays move from a Sunday, but not those that move from a Saturday, nor the
# days that the government moves by its yearly decree.
#
# Guess: where 8 March 2026, a Sunday, gives 9 March as a day off, 9 May 2026, a Saturday, gives Monday 11 May (Labour Code of
#   the Russian Federation, article 112: a day off that falls together with a holiday moves to the next working day, but for
#   those in January, which a decree moves).
# Seen with 3.37.0: 9 March is a holiday; 11 May 2026 and 14 June 2027 (12 June 2027 is a Saturday) are none. The decreed days
#   off of 2026, 9 January and 31 December, are none either. The new year's holidays themselves are right to 8 January.
# For us: days off of Russia from this package need that article's rule and the decree's days on top.
. "$(dirname "$0")/packages.sh"
install date-holidays@3.37.0
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import Holidays from 'date-holidays'
const russia = new Holidays('RU')
const isHoliday = (day) => Boolean(russia.isHoliday(new Date(`${day}T12:00:00+03:00`)))
const seen = Object.fromEntries(
  ['2026-01-06', '2026-01-08', '2026-03-09', '2026-05-11', '2027-06-14', '2026-01-09', '2026-12-31'].map((day) => [day, isHoliday(day)]),
)
console.log(seen)
assert.deepEqual(seen, {
  '2026-01-06': true,
  '2026-01-08': true,
  '2026-03-09': true,
  '2026-05-11': false,
  '2027-06-14': false,
  '2026-01-09': false,
  '2026-12-31': false,
})
JS
node trial.mjs
