import { expect, test } from 'vitest'
import { sealedTables } from '../../src/store/checksum.ts'
import { fromColumns, tableOf, type Columns } from '../../src/store/columns.ts'
import { buildBare } from '../../src/store/migrate.ts'
import { openFile } from '../../src/store/open.ts'
import type { FoundTable } from '../../src/store/salvage/collect.ts'
import { rebuild } from '../../src/store/salvage/rebuild.ts'
import { verify } from '../../src/store/verify.ts'
import { memoryStore, optionsFor } from '../support/file-store.ts'
import { fillList } from '../support/filled.ts'

const options = optionsFor(':memory:')
const words = { note: ({ text }: { text: string }) => text, nobody: 'Unknown' }

/** What bytes that were a cell once can be read as. */
const values = [null, 0, -7, 12.5, 1e300, NaN, Infinity, '', ' ', '12', 'null', '[1]', '{"a":1}', 'a\u0000b', '\uFFFD']

test.each(['person', 'funnel', 'stage', 'cadence'] as const)(
  'a %s is read whatever a damaged cell of it holds',
  (entity) => {
    const table = tableOf(entity)
    const filled = memoryStore()
    fillList(filled)
    const rowsOf = (of: string) => filled.sql.all<Columns>(`SELECT * FROM "${of}"`)
    const found = new Map(Object.keys(sealedTables).map((one) => [one, whole(rowsOf(one))]))
    const [row = {}] = rowsOf(table)
    for (const name of Object.keys(row).filter((one) => one !== 'no')) {
      const damaged = values.map((value, index) => ({
        ...row,
        id: `lost-${String(index)}`,
        no: 100 + index,
        [name]: value,
      }))
      const made = openFile(':memory:', options)
      made.write(() => {
        buildBare(made, options)
        rebuild(made, new Map([...found, [table, hurt(rowsOf(table), damaged)]]), words, options)
      })
      expect(verify(made, () => true, true).damage, name).toEqual([])
      const kept = made.all<Columns>(`SELECT * FROM "${table}"`)
      expect(kept.length, name).toBeGreaterThan(rowsOf(table).length)
      for (const one of kept) expect(() => fromColumns(entity, one), name).not.toThrow()
      made.db.close()
    }
  },
)

function whole(rows: readonly Columns[]): FoundTable {
  return { rows: rows.map((columns) => ({ columns, fits: true })), had: rows.length, isWhole: true }
}

function hurt(rows: readonly Columns[], damaged: readonly Columns[]): FoundTable {
  const lost = damaged.map((columns) => ({ columns, fits: false }))
  return { rows: [...whole(rows).rows, ...lost], had: rows.length + lost.length, isWhole: false }
}
