import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { healthOf } from '../../../src/store/health/health.ts'
import { openStore } from '../../../src/store/file/open-store.ts'
import { fileStore, memoryStore, optionsFor } from '../../support/file-store.ts'
import { person, save } from '../../support/people.ts'

const always = () => true

test('a sound file says how it is written and how many people it holds', async () => {
  const { store } = fileStore()
  save(store, add('person', person({ name: 'Jane Doe' })))
  const health = await store.health(always)
  expect(health).toMatchObject({ journal: 'wal', synchronous: 2, damage: [], people: 1 })
  expect(health.tables.checked).toBe(health.tables.of)
  expect((await memoryStore().health(always)).journal).toBe('memory')
})

test('damage anywhere in a file is found', async () => {
  const { store, file } = fileStore()
  save(store, ...Array.from({ length: 300 }, (_, index) => add('person', person({ name: `Person ${String(index)}` }))))
  store.close()
  const pages = statSync(file).size / 4096
  for (const page of [10, Math.floor(pages / 2), pages - 2]) {
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096)
    closeSync(handle)
  }
  const damaged = openStore(optionsFor(file))
  const found = await damaged.health(always).then(
    ({ damage }) => damage.length,
    (fault: unknown) => (fault as { code: string }).code,
  )
  damaged.close()
  expect(found).not.toBe(0)
})

test('a large file is looked through table by table, as long as there is time', () => {
  const { sql } = fileStore().store
  const whole = healthOf(sql, always, 0)
  expect(whole.damage).toEqual([])
  expect(whole.tables.checked).toBe(whole.tables.of)
  let left = 3
  expect(healthOf(sql, () => left-- > 0, 0).tables).toEqual({ checked: 3, of: whole.tables.of })
})
