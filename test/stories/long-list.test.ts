import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import type { ListEntry } from '../../src/domain/list/listing.ts'
import type { SearchHit } from '../../src/domain/list/search.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { contact, person, save } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'

const count = 1_201

/** A list that is drawn a piece at a time; its last name is wide, and its phone of a country whose groups have to be loaded. */
function longList() {
  const app = testApp({ width: 100 })
  const people = Array.from({ length: count }, (_, index) => {
    const id = `p${String(index)}`
    const name = index === count - 1 ? 'Zoe 漢字かな' : `Ann ${String(index).padStart(4, '0')}`
    return [
      add('person', person({ id, name, company: 'Acme' })),
      add('contactPoint', contact(id, 'phone', '+491711234567')),
    ]
  })
  save(app.store(), ...people.flat())
  return app
}

test('a list longer than is read at a time comes whole, in order, its columns in line and its phones in groups', async () => {
  const app = longList()
  const [head = '', , ...rows] = (await app.run('list')).split('\n')
  expect(rows).toHaveLength(count + 2)
  expect(rows.at(-1)).toBe(`${String(count)} people`)
  const column = widthOf(head.slice(0, head.indexOf('Reach')))
  for (const row of rows.slice(0, count)) {
    expect(row).toContain('+49 171 1234567')
    expect(widthOf(row.slice(0, row.indexOf('+49')))).toBe(column)
  }
  expect(rows[count - 1]).toContain('漢字かな')
})

test.each(['list --columns name,phone,company', 'search Acme'])('%s tells everyone, the last one too', async (line) => {
  const said = await longList().run(line)
  expect(said.match(/\+49 171 1234567|Acme|company/g)?.length).toBeGreaterThanOrEqual(count)
  expect(said).toContain('Zoe 漢字かな')
  expect(said.endsWith(`\n${String(count)} people`)).toBe(true)
})

test('a long list as JSON, as ids and in part is the same people in the same order', async () => {
  const app = longList()
  const { items, total } = await app.json<{ items: ListEntry[]; total: number }>('list')
  expect([items.length, total]).toEqual([count, count])
  const numbers = items.map(({ person }) => person.no)
  expect((await app.run('list --ids')).split('\n').map(Number)).toEqual(numbers)
  const { items: cold } = await app.json<{ items: ListEntry[] }>('list --cold --limit 700')
  expect(cold.map(({ person }) => person.no)).toEqual(numbers.slice(0, 700))
  const found = await app.json<{ items: SearchHit[]; total: number }>('search Acme')
  expect(found.items.map(({ person }) => person.no).toSorted((a, b) => a - b)).toEqual(
    numbers.toSorted((a, b) => a - b),
  )
  expect(found.total).toBe(count)
})
