#!/usr/bin/env bash
# CSV readers that guess types make numbers of phones, each in its own way.
#
# Guess: a column of numbers in the international form stays text, since + and leading zeros mean something there.
# Seen: udsv 0.7.3 infers "number" for such a column and its typed rows lose the + and the zeros. papaparse 5.7.1 with
#   dynamicTyping keeps a number that begins with +, but of the same phone written 0049... the zeros are lost.
#   Both keep everything when no types are asked for.
# For us: a sheet of contacts is read as text, always; a file that went through such a reader has lost what told its country.
. "$(dirname "$0")/packages.sh"
install udsv@0.7.3 papaparse@5.7.1
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import papaparse from 'papaparse'
import { inferSchema, initParser } from 'udsv'
const sheet = 'Name,Phone,Postcode\nAnna,+493012345678,01069\nBert,00493012345678,04109\n'
const schema = inferSchema(sheet)
const seen = {
  udsvTypes: schema.cols.map(({ type }) => type),
  udsvTyped: initParser(schema).typedArrs(sheet),
  udsvText: initParser(schema).stringArrs(sheet),
  papaparseTyped: papaparse.parse(sheet.trim(), { dynamicTyping: true }).data.slice(1),
}
console.dir(seen, { depth: 4 })
assert.deepEqual(seen, {
  udsvTypes: ['s', 'n', 'n'],
  udsvTyped: [['Anna', 493012345678, 1069], ['Bert', 493012345678, 4109]],
  udsvText: [['Anna', '+493012345678', '01069'], ['Bert', '00493012345678', '04109']],
  papaparseTyped: [['Anna', '+493012345678', 1069], ['Bert', 493012345678, 4109]],
})
JS
node trial.mjs
