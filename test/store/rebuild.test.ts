import { expect, onTestFinished, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { sealedTables } from '../../src/store/rows/checksum.ts'
import { fromColumns, tableOf, type Columns } from '../../src/store/rows/columns.ts'
import { buildBare } from '../../src/store/file/migrate.ts'
import { openFile } from '../../src/store/file/open.ts'
import type { FoundTable } from '../../src/store/salvage/collect.ts'
import { rebuild } from '../../src/store/salvage/rebuild.ts'
import { Store } from '../../src/store/store.ts'
import { verify } from '../../src/store/health/verify.ts'
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
    }
  },
)

test.each([[['funnel']], [['stage']], [['cadence']], [['funnel', 'stage', 'cadence']]])(
  'a list that has lost every %s has the usual ones again',
  (lost) => {
    const filled = memoryStore()
    fillList(filled)
    const rowsOf = (table: string) => filled.sql.all<Columns>(`SELECT * FROM "${table}"`)
    const found = new Map(Object.keys(sealedTables).map((table) => [table, whole(rowsOf(table))]))
    for (const table of lost) found.set(table, { rows: [], had: rowsOf(table).length, isWhole: false })
    const { store } = rebuilt(found)
    expect(told(store)).toEqual(told(filled))
    expect(verify(store.sql, () => true, true).damage).toEqual([])
    // Where the stages were read, everybody stands where they stood.
    if (!lost.includes('stage')) expect(stoodOn(store)).toEqual(stoodOn(filled))
  },
)

test('a funnel of the user that was lost has another name, and its stages', () => {
  const filled = memoryStore()
  const own = { labelEn: 'Own', labelRu: 'Своя' }
  filled.commit(
    [
      add('funnel', { id: 'own', slug: 'own', position: 3, ...own }),
      add('stage', { id: 'own-1', funnelId: 'own', slug: 'x', position: 1, kind: 'open', rotDays: null, ...own }),
    ],
    { command: 'funnel', about: '', actor: 'user' },
  )
  const rowsOf = (table: string) => filled.sql.all<Columns>(`SELECT * FROM "${table}"`)
  const found = new Map(Object.keys(sealedTables).map((table) => [table, whole(rowsOf(table))]))
  found.set('funnel', { rows: [], had: 3, isWhole: false })
  const { store } = rebuilt(found)
  expect(store.funnels.all().map(({ id, labelRu }) => [id === 'own', labelRu])).toEqual([
    [false, 'Клиенты'],
    [false, 'Команда'],
    [true, 'Unknown'],
  ])
  expect(store.funnels.stages().filter(({ funnelId }) => funnelId === 'own')).toHaveLength(1)
})

function rebuilt(found: ReadonlyMap<string, FoundTable>) {
  const sql = openFile(':memory:', options)
  onTestFinished(() => void sql.db.close())
  sql.write(() => {
    buildBare(sql, options)
    rebuild(sql, found, words, options)
  })
  return { store: new Store(sql, options) }
}

function told(store: Store) {
  const funnels = store.funnels.all().map(({ slug, labelEn, labelRu }) => [slug, labelEn, labelRu])
  const stages = store.funnels.stages().map(({ slug, kind, position }) => [slug, kind, position])
  return { funnels, stages, cadences: store.sql.all('SELECT slug, steps FROM cadence ORDER BY slug') }
}

function stoodOn(store: Store) {
  return store.sql.all('SELECT p.person_id, s.slug FROM placement p JOIN stage s ON s.id = p.stage_id ORDER BY 1, 2')
}

function whole(rows: readonly Columns[]): FoundTable {
  return { rows: rows.map((columns) => ({ columns, fits: true })), had: rows.length, isWhole: true }
}

function hurt(rows: readonly Columns[], damaged: readonly Columns[]): FoundTable {
  const lost = damaged.map((columns) => ({ columns, fits: false }))
  return { rows: [...whole(rows).rows, ...lost], had: rows.length + lost.length, isWhole: false }
}
