#!/usr/bin/env bash
# A list of the currencies of ISO 4217 that is behind the standard, beside one that knows more than it.
#
# Guess: currency-codes, whose page says that it follows the standard, has the Caribbean guilder XCG (in force since March
#   2025), and no longer the Bulgarian lev BGN (euro since 1 January 2026) nor the Cuban convertible peso CUC (ended 2021).
# Seen with 2.2.0: XCG is unknown, BGN and CUC are still there. Node's Intl knows XCG, but also RUR and HRK, which ended in
#   1998 and 2023, and it answers for any three letters. On decimals the two differ too: IQD, LAK and MGA have 3, 2 and 2 by
#   the standard and in the package, and none by Intl.
# For us: decimals by the standard, never by Intl; and a list of our own words for which codes are money today.
. "$(dirname "$0")/packages.sh"
install currency-codes@2.2.0
cat > trial.cjs <<'JS'
const assert = require('node:assert/strict')
const currencies = require('currency-codes')
const byIntl = (currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
const seen = Object.fromEntries(
  ['XCG', 'BGN', 'CUC', 'RUR', 'HRK', 'IQD', 'LAK', 'MGA', 'JPY'].map((code) => [code, [currencies.code(code)?.digits ?? null, byIntl(code)]]),
)
console.log(seen)
assert.deepEqual(seen, {
  XCG: [null, 2],
  BGN: [2, 2],
  CUC: [2, 2],
  RUR: [null, 2],
  HRK: [null, 2],
  IQD: [3, 0],
  LAK: [2, 0],
  MGA: [2, 0],
  JPY: [0, 0],
})
JS
node trial.cjs
