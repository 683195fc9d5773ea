import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import type { Board } from '../../src/domain/funnel/board.ts'
import { columnsFor } from '../../src/render/funnel/board.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { busyDay } from '../support/busy-day.ts'
import { capturesOf } from '../support/captures.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'
import { followup, nudge, person, place, save, touch } from '../support/people.ts'
import { testApp, type TestOptions } from '../support/test-app.ts'

const now = '2026-03-10T12:00'
capturesOf('board', { line: 'board', now, fill: busyDay })

function crowded(count: number, options: TestOptions = {}) {
  const app = testApp({ now, ...options })
  const store = app.store()
  save(
    store,
    ...Array.from({ length: count }, (_, index) => `p${String(index)}`).flatMap((id) => [
      add('person', person({ id, name: `Person ${id}` })),
      ...place(store, id, 'contacted', '2026-03-01T10:00:00.000Z'),
    ]),
  )
  return app
}

test.each([
  [7, 30, 1, 30],
  [7, 37, 1, 37],
  [7, 38, 2, 18],
  [7, 40, 2, 19],
  [7, 60, 3, 18],
  [7, 80, 4, 18],
  [6, 80, 3, 25],
  [7, 120, 4, 28],
  [7, 140, 7, 18],
  [7, 200, 7, 26],
  [3, 200, 3, 34],
  [0, 80, 1, 80],
])('%i stages at %i columns stand %i in a row, each %i wide', (stages, width, inRow, each) => {
  expect(columnsFor(stages, width)).toEqual({ inRow, width: each })
})

test.each((['en', 'ru'] as const).flatMap((lang) => [40, 60, 80, 120, 200].map((width) => ({ lang, width }))))(
  'a board holds whatever people are called within $width columns ($lang)',
  async ({ lang, width }) => {
    const app = testApp({ now, lang, width })
    const store = app.store()
    const names = [...hostileNames.map(([, name]) => name), 'W'.repeat(200), '漢字かな'.repeat(50), '👩‍👩‍👧‍👦'.repeat(20)]
    for (const [index, name] of names.entries()) {
      const id = `p${String(index)}`
      const stage = ['new', 'contacted', 'presented', 'customer', 'lost'][index % 5] ?? ''
      save(
        store,
        add('person', person({ id, name })),
        ...place(store, id, stage, '2026-03-01T10:00:00.000Z'),
        add('followup', followup({ personId: id, day: '2026-03-12', what: name })),
      )
    }
    const drawn = await app.run('board --limit 50')
    expect(dangerIn(drawn.replaceAll('\n', ''))).toEqual([])
    expect(drawn.split('\n').filter((line) => widthOf(line) > width && !line.includes('followup '))).toEqual([])
    for (const [index] of names.entries()) expect(drawn).toContain(`#${String(index + 1)}`)
  },
)

test('a card says when and what next, and whether the person cools or stands still', async () => {
  const app = testApp({ now, width: 60 })
  const store = app.store()
  const stands = (id: string, since: `${string}Z`) => [
    add('person', person({ id, name: id })),
    ...place(store, id, 'contacted', since),
  ]
  const touched = (personId: string, at: `${string}Z`) => add('touch', touch({ personId, at }))
  save(
    store,
    ...stands('Warm', '2026-03-01T10:00:00.000Z'),
    touched('Warm', '2026-03-09T10:00:00.000Z'),
    add('followup', followup({ personId: 'Warm', day: '2026-03-12', what: 'call about the price list' })),
    ...stands('Cool', '2026-03-01T10:00:00.000Z'),
    touched('Cool', '2026-02-24T09:00:00.000Z'),
    touched('Cool', '2026-02-22T09:00:00.000Z'),
    add('followup', nudge({ personId: 'Cool', day: '2026-03-10' })),
    ...stands('Stuck', '2026-02-01T10:00:00.000Z'),
    add('followup', nudge({ personId: 'Stuck', day: '2026-03-09' })),
    ...stands('Waits', '2026-02-01T10:00:00.000Z'),
    touched('Waits', '2026-02-01T10:00:00.000Z'),
    add('followup', followup({ personId: 'Waits', day: '2026-06-01' })),
    ...stands('Orphan', '2026-03-09T10:00:00.000Z'),
  )
  const { items } = await app.json<Board>('board')
  expect(
    items[1]?.items.map(({ person: { name }, nextDay, heat, rotting, stillDays }) => [
      name,
      nextDay,
      heat,
      rotting,
      stillDays,
    ]),
  ).toEqual([
    ['Stuck', '2026-03-09', null, true, 37],
    ['Cool', '2026-03-10', 'warm', false, 9],
    ['Warm', '2026-03-12', 'warm', false, 1],
    ['Waits', '2026-06-01', 'cold', false, 37],
    ['Orphan', null, null, false, 1],
  ])
  app.moveTo('2026-03-11T12:00')
  expect((await app.run('board')).split('\n').slice(2, 24).join('\n')).toMatchInlineSnapshot(`
    "New              0  Contacted        5  Interested       0
    ──────────────────  ──────────────────  ──────────────────

                        Stuck           #3
                        ! Mon 9 Mar
                        stuck 38 days

                        Cool            #2
                        ! Tue 10 Mar
                        cooling

                        Warm            #1
                        Thu 12 Mar
                        call about the
                        price list

                        Waits           #4
                        Mon 1 Jun · cold

                        Orphan          #5
                        no next step
    "
  `)
})

test('all who were lost are shown by the board itself: a list has none of those let go', async () => {
  const app = testApp({ now })
  const store = app.store()
  const ids = Array.from({ length: 10 }, (_, index) => `p${String(index)}`)
  save(
    store,
    ...ids.flatMap((id) => [
      add('person', person({ id, name: `Person ${id}`, letGoAt: '2026-03-02T10:00:00.000Z' })),
      ...place(store, id, 'lost', '2026-03-01T10:00:00.000Z'),
    ]),
  )
  expect(await app.run('board')).toContain('All of a stage: followup board --funnel customers --limit 10')
  expect((await app.run('board --funnel customers --limit 10')).match(/Person p\d+/g)).toHaveLength(10)
})

test('of a full stage as many cards are shown as asked for, the nearest steps first, and the rest is counted', async () => {
  const app = crowded(20, { width: 120 })
  save(app.store(), add('followup', followup({ personId: 'p19', day: '2026-03-11' })))
  const drawn = await app.run('board')
  expect(drawn).toContain('and 12 more')
  expect(drawn.match(/Person p\d+/g)).toHaveLength(8)
  expect(drawn).toMatch(/Contacted +20/)
  expect(drawn).toContain('! All of a stage: followup list --stage contacted --funnel customers')
  const [first] = drawn.match(/Person p\d+/g) ?? []
  expect(first).toBe('Person p19')
  expect(await app.run('board --limit 20')).not.toContain('more')
  expect(await app.run('board --no-next')).toContain(
    'All of a stage: followup list --stage contacted --funnel customers --no-next',
  )
  expect((await app.json<Board>('board')).items[1]?.items).toHaveLength(20)
  expect((await app.json<Board>('board --limit 3')).items[1]).toMatchObject({ people: 20, items: { length: 3 } })
})

test('another funnel is shown when it is named, and an unknown one refused', async () => {
  const app = testApp({ now })
  busyDay(app.store(), 'en')
  expect(await app.json('board --funnel команда')).toMatchObject({ funnel: 'team', total: 1 })
  expect(await app.run('board --funnel friends')).toContain('There is no funnel "friends".')
})

test.each([
  ['board --tag expo', [0, 0, 1, 0, 0, 0, 0]],
  ['board --role customer', [0, 0, 0, 0, 0, 1, 0]],
  ['board --rotting', [0, 1, 1, 0, 0, 0, 0]],
  ['board --rotting --tag expo', [0, 0, 1, 0, 0, 0, 0]],
  ['board --rotting --funnel team', [0, 0, 0, 0, 0, 0]],
  ['board --source SPRING', [0, 1, 1, 0, 1, 1, 0]],
  ['board --cold', [0, 0, 0, 0, 0, 0, 0]],
  ['board --no-next', [0, 0, 0, 0, 0, 0, 0]],
])('%s holds %j, and counts no others', async (line, people) => {
  const app = testApp({ now })
  busyDay(app.store(), 'en')
  const board = await app.json<Board>(line)
  expect(board.items.map((stage) => stage.people)).toEqual(people)
  expect(board.items.map(({ items }) => items.length)).toEqual(people)
  expect(board.total).toBe(people.reduce((sum, one) => sum + one, 0))
})

test('people let go stand where the way ends alone; those who came last on a lost stage stand first', async () => {
  const app = testApp({ now })
  const store = app.store()
  for (const [index, stage] of ['new', 'lost', 'lost'].entries()) {
    const id = `p${String(index)}`
    const at = `2026-03-0${String(index + 1)}T10:00:00.000Z` as const
    save(store, add('person', person({ id, name: id, letGoAt: at })), ...place(store, id, stage, at))
  }
  const { items, total } = await app.json<Board>('board')
  expect(items.map(({ people }) => people)).toEqual([0, 0, 0, 0, 0, 0, 2])
  expect(items[6]?.items.map(({ person: { name } }) => name)).toEqual(['p2', 'p1'])
  expect(total).toBe(2)
})

test('of thousands on a stage only those who are shown are read in full', async () => {
  const app = crowded(5_000)
  const { sql } = app.store()
  const asked: string[] = []
  const lists = sql.lists.bind(sql)
  sql.lists = (text, values) => {
    asked.push(...values.map(String))
    return lists(text, values)
  }
  await app.run('board')
  const ids = asked.filter((value) => value.startsWith('[') && value.length > 2)
  expect(ids.length).toBeGreaterThan(0)
  for (const list of ids) expect(JSON.parse(list)).toHaveLength(8)
})
