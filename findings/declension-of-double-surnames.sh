#!/usr/bin/env bash
# Two public libraries that decline Russian names agree on a wrong dative of common kinds of names.
#
# Guess: in «Бонч-Бруевич» the first half does not change (Rosenthal's handbook, names with a first half that is no surname of
#   its own), «Гусь» as a man's surname gives «Гусю», a woman's name «Любовь» gives «Любови», «Эсфирь» gives «Эсфири».
# Seen: petrovich 0.2.1 and lvovich 2.1.0 both write «Бончу-Бруевичу» and leave a man's «Гусь» as it is. lvovich also leaves
#   the women's names «Любовь» and «Эсфирь», which petrovich declines.
# For us: neither can be the judge of inflected names by itself; where the two differ, or a soft sign or a hyphen stands in the
#   name, look it up.
. "$(dirname "$0")/packages.sh"
install petrovich@0.2.1 lvovich@2.1.0
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import petrovich from 'petrovich'
import * as lvovich from 'lvovich'
const people = [
  { gender: 'male', first: 'Владимир', last: 'Бонч-Бруевич' },
  { gender: 'male', first: 'Павел', last: 'Гусь' },
  { gender: 'female', first: 'Любовь', last: 'Черных' },
  { gender: 'female', first: 'Эсфирь', last: 'Коваль' },
]
const named = ({ first, last }) => `${first} ${last}`
const seen = people.map((person) => [
  named(person),
  named(petrovich({ ...person }, 'dative')),
  named(lvovich.incline({ ...person }, 'dative')),
])
console.table(seen)
assert.deepEqual(seen, [
  ['Владимир Бонч-Бруевич', 'Владимиру Бончу-Бруевичу', 'Владимиру Бончу-Бруевичу'],
  ['Павел Гусь', 'Павлу Гусь', 'Павлу Гусь'],
  ['Любовь Черных', 'Любови Черных', 'Любовь Черных'],
  ['Эсфирь Коваль', 'Эсфири Коваль', 'Эсфирь Коваль'],
])
JS
node trial.mjs
