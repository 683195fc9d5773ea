#!/usr/bin/env bash
# lvovich declines first names of women that never change, and leaves men's that do; petrovich has both right.
#
# Guess: a woman's foreign name on a consonant has one form for all cases («Вивьен», «Элизабет»), a man's is declined
#   («Вильгельм» gives «Вильгельму»). The gender is handed in.
# Seen: lvovich 2.1.0 writes «Вивьену» and «Элизабету» of women and leaves a man's «Вильгельм»; petrovich 0.2.1 is right.
# For us: whole names with foreign or Eastern first names are declined by petrovich in the tests.
. "$(dirname "$0")/packages.sh"
install petrovich@0.2.1 lvovich@2.1.0
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import petrovich from 'petrovich'
import * as lvovich from 'lvovich'
const people = [
  { gender: 'female', first: 'Вивьен' },
  { gender: 'female', first: 'Элизабет' },
  { gender: 'male', first: 'Вильгельм' },
]
const seen = people.map((person) => [
  person.first,
  petrovich({ ...person }, 'dative').first,
  lvovich.incline({ ...person }, 'dative').first,
])
console.table(seen)
assert.deepEqual(seen, [
  ['Вивьен', 'Вивьен', 'Вивьену'],
  ['Элизабет', 'Элизабет', 'Элизабету'],
  ['Вильгельм', 'Вильгельму', 'Вильгельм'],
])
JS
node trial.mjs
