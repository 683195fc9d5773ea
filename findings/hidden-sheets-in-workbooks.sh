#!/usr/bin/env bash
# Readers of workbooks differ in which files they open and in what of a cell they give.
#
# Guess: a library that says it reads XLSX, XLS and ODS opens those that others write, and tells a hidden sheet and a number's format.
# Seen: hucre 1.0.0 reads the cells of XLSX and XLS right, but opens no ODS written by @e965/xlsx 0.20.3 through `read`, says
#   nothing of a hidden sheet in XLS, and gives 7 where the sheet shows 0007. @e965/xlsx reads all three, tells hidden sheets
#   of both and the format of a cell; for ODS its format of a day reads `yyyymmmmdd`, though days come right.
# For us: one library for all three; a number is written by its format only where zeros lead it.
. "$(dirname "$0")/packages.sh"
install hucre@1.0.0 @e965/xlsx@0.20.3
cat > trial.mjs <<'JS'
import assert from 'node:assert/strict'
import { read as open } from 'hucre'
import { read, utils, write } from '@e965/xlsx'
const book = utils.book_new()
utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Hidden')
const sheet = utils.aoa_to_sheet([['Code'], [7]])
sheet.A2.z = '0000'
utils.book_append_sheet(book, sheet, 'People')
book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] }
const seen = {}
for (const bookType of ['xlsx', 'biff8', 'ods']) {
  const bytes = write(book, { type: 'buffer', bookType })
  const mine = read(bytes, { cellNF: true })
  const other = await open(new Uint8Array(bytes)).catch((error) => error.message)
  seen[bookType] = {
    hidden: mine.Workbook?.Sheets?.map(({ Hidden }) => Hidden) ?? null,
    format: mine.Sheets.People.A2.z,
    hucre: typeof other === 'string' ? other : [other.sheets[0].hidden ?? null, other.sheets[1].rows[1][0]],
  }
}
console.dir(seen, { depth: 4 })
assert.deepEqual(seen, {
  xlsx: { hidden: [1, 0], format: '0000', hucre: [true, 7] },
  biff8: { hidden: [1, 0], format: '0000', hucre: [null, 7] },
  ods: { hidden: null, format: '0000', hucre: 'Invalid XLSX: missing [Content_Types].xml' },
})
JS
node trial.mjs
