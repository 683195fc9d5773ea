#!/usr/bin/env bash
# The package vcf splits a vCard into properties and leaves their texts as they were written for the file.
#
# Guess: a note "one, two" and a new line, written by RFC 2426 section 4 as `one\, two\n...`, is read back as it was meant.
# Seen with 2.1.2: the backslashes stay in the note, a company "Acme, Inc." is read as "Acme\, Inc.", and two categories of
#   which one holds a comma are one text `a,b\,c`. A label of the iPhone, X-ABLabel, comes as `xAbLabel` in the JSON form.
# For us: files written out by programs on top of it hold backslashes that nobody typed.
. "$(dirname "$0")/packages.sh"
install vcf@2.1.2
cat > trial.cjs <<'JS'
const assert = require('node:assert/strict')
const VCard = require('vcf')
const lines = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:Doe;Jane;;;',
  'FN:Jane Doe',
  'ORG:Acme\\, Inc.',
  'NOTE:one\\, two\\nthree',
  'CATEGORIES:a,b\\,c',
  'item1.TEL:+14155550111',
  'item1.X-ABLabel:Shop',
  'END:VCARD',
  '',
]
const card = new VCard().parse(lines.join('\r\n'))
const seen = Object.fromEntries(card.toJSON()[1].map(([name, , , value]) => [name, value]))
console.log(seen)
assert.equal(seen.org, 'Acme\\, Inc.')
assert.equal(seen.note, 'one\\, two\\nthree')
assert.equal(seen.categories, 'a,b\\,c')
assert.equal(seen.xAbLabel, 'Shop')
JS
node trial.cjs
