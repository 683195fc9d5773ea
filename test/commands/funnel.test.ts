import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import type { Instant } from '../../src/domain/time/zone.ts'
import type { Store } from '../../src/store/store.ts'
import { busyDay } from '../support/busy-day.ts'
import { capturesOf } from '../support/captures.ts'
import { followup, nudge, order, person, place, save } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'
import { widthOf } from '../../src/render/text/width.ts'

const now = '2026-03-10T12:00'
capturesOf('funnel', { line: 'funnel', now, fill: busyDay })
capturesOf('funnel-by-source', { line: 'funnel --by source --funnel customers', now, fill: busyDay })
capturesOf('funnel-by-month', { line: 'funnel --by month --funnel customers', now, fill: busyDay })

interface Report {
  readonly items: readonly { readonly stages: readonly Readonly<Record<string, unknown>>[]; readonly groups: unknown }[]
}

/** Moves a person from stage to stage. */
function walk(store: Store, id: string, ...steps: readonly (readonly [stage: string, at: Instant])[]): void {
  const [stages, funnels] = [store.funnels.stages(), store.funnels.all()]
  const funnelId = funnels[0]?.id ?? ''
  const idOf = (slug: string) => stages.find((one) => one.funnelId === funnelId && one.slug === slug)?.id ?? ''
  const moves = steps.map(([stage, at], index) =>
    add('stageMove', {
      id: `${id}-${String(index)}`,
      personId: id,
      funnelId,
      fromStageId: null,
      toStageId: idOf(stage),
      at,
    }),
  )
  const [stage, since] = steps.at(-1) ?? ['', now as Instant]
  save(store, ...moves, add('placement', { id: `${id}-place`, personId: id, funnelId, stageId: idOf(stage), since }))
}

test('people, shares, days and sums are counted stage by stage', async () => {
  const app = testApp({ now })
  const store = app.store()
  for (const id of ['a', 'b', 'c', 'd'])
    save(store, add('person', person({ id, name: id, source: id === 'd' ? null : 'Expo' })))
  walk(
    store,
    'a',
    ['new', '2026-01-01T10:00:00.000Z'],
    ['contacted', '2026-01-05T10:00:00.000Z'],
    ['customer', '2026-01-15T10:00:00.000Z'],
  )
  walk(store, 'b', ['new', '2026-01-01T10:00:00.000Z'], ['contacted', '2026-01-09T10:00:00.000Z'])
  walk(store, 'c', ['new', '2026-02-01T10:00:00.000Z'], ['lost', '2026-02-03T10:00:00.000Z'])
  walk(store, 'd', ['new', '2026-03-09T10:00:00.000Z'])
  save(
    store,
    add('order', order({ personId: 'a', day: '2026-01-15', amountMinor: 5000, currency: 'USD' })),
    add('order', order({ personId: 'a', day: '2026-02-15', amountMinor: 2500, currency: 'USD' })),
  )
  const report = await app.json<Report>('funnel --funnel customers')
  const stages = report.items[0]?.stages ?? []
  expect(
    stages.map(({ stage, people, reached, conversion, medianDays, rotting }) => [
      stage,
      people,
      reached,
      conversion,
      medianDays,
      rotting,
    ]),
  ).toEqual([
    ['new', 1, 4, null, 4, 0],
    ['contacted', 1, 2, 0.5, 10, 1],
    ['interested', 0, 1, 0.5, null, 0],
    ['presented', 0, 1, 1, null, 0],
    ['deciding', 0, 1, 1, null, 0],
    ['customer', 1, 1, 1, null, 0],
    ['lost', 1, 1, null, null, 0],
  ])
  expect(stages[5]?.value).toEqual([{ currency: 'USD', minor: 7500 }])
  const bySource = await app.json<Report>('funnel --funnel customers --by source')
  expect(bySource.items[0]?.groups).toEqual([
    { key: 'Expo', entered: 3, won: 1, lost: 1, value: [{ currency: 'USD', minor: 7500 }] },
    { key: null, entered: 1, won: 0, lost: 0, value: [] },
  ])
  const byMonth = await app.json<Report>('funnel --funnel customers --by month')
  expect(byMonth.items[0]?.groups).toMatchObject([
    { key: '2026-01', entered: 2, won: 1 },
    { key: '2026-02', entered: 1, lost: 1 },
    { key: '2026-03', entered: 1 },
  ])
})

test('sources are one group whatever preposition stands before them, with all their orders', async () => {
  const app = testApp({ now })
  const sources = ['at the Expo', 'expo', 'from the expo', 'на ярмарке', 'Ярмарке', 'на ярмарку']
  for (const [index, source] of sources.entries()) {
    save(app.store(), add('person', person({ id: `p${String(index)}`, name: source, source })))
    walk(app.store(), `p${String(index)}`, ['new', '2026-01-01T10:00:00.000Z'])
  }
  save(app.store(), add('order', order({ personId: 'p2', day: '2026-01-15', amountMinor: 5000, currency: 'USD' })))
  const { items } = await app.json<Report>('funnel --funnel customers --by source')
  expect(items[0]?.groups).toMatchObject([
    { key: 'expo', entered: 3, value: [{ currency: 'USD', minor: 5000 }] },
    { key: 'Ярмарке', entered: 2, value: [] },
    { key: 'на ярмарку', entered: 1 },
  ])
})

test('who stands too long stands still until a day is set for them; what a cadence proposes is none', async () => {
  const app = testApp({ now })
  save(
    app.store(),
    add('person', person({ id: 'a', name: 'Ada' })),
    ...place(app.store(), 'a', 'new', '2026-01-01T10:00:00.000Z'),
  )
  expect(await app.run('funnel --funnel customers')).toContain('1 person stands still without a touch:')
  save(app.store(), add('followup', nudge({ personId: 'a', day: '2026-04-01' })))
  expect(await app.run('funnel --funnel customers')).toContain('1 person stands still without a touch:')
  save(app.store(), add('followup', followup({ personId: 'a', day: '2026-04-01' })))
  expect(await app.run('funnel --funnel customers')).not.toContain('stands still')
  app.moveTo('2026-04-02T12:00')
  expect(await app.run('funnel --funnel customers')).toContain('1 person stands still without a touch:')
})

test('a funnel nobody has entered says so', async () => {
  expect(await testApp({ width: 60 }).run('funnel --funnel team')).toMatchInlineSnapshot(`
    "Team ────────────────────────────────────────────── 0 people
     Nobody has entered yet."
  `)
})

test('an unknown funnel is refused with those there are', async () => {
  expect(await testApp().run('funnel --funnel friends')).toMatchInlineSnapshot(`
    "! There is no funnel "friends". Funnels: customers, team.
    exit 1"
  `)
})

const widths = (['en', 'ru'] as const).flatMap((lang) => [40, 60, 80, 120].map((width) => ({ lang, width })))

test.each(widths)(
  'sums of two currencies in $lang at $width columns break neither the page nor a word',
  async ({ lang, width }) => {
    const app = testApp({ now, lang, width })
    busyDay(app.store(), lang)
    for (const currency of ['RUB', 'USD'])
      save(
        app.store(),
        add('person', person({ id: `buyer-${currency}`, name: currency })),
        add('order', order({ personId: `buyer-${currency}`, day: '2026-01-15', amountMinor: 123456789, currency })),
      )
    walk(app.store(), 'buyer-RUB', ['interested', '2026-01-01T10:00:00.000Z'], ['customer', '2026-01-15T10:00:00.000Z'])
    walk(app.store(), 'buyer-USD', ['deciding', '2026-01-01T10:00:00.000Z'], ['customer', '2026-01-15T10:00:00.000Z'])
    const drawn = await app.run('funnel --funnel customers')
    expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
    const { stdout } = await app.runArgs(['funnel', '--funnel', 'customers', '--json'])
    const [report] = (JSON.parse(stdout) as { items: { stages: { label: string }[] }[] }).items
    for (const { label } of report?.stages ?? []) expect(drawn).toContain(label)
    if (width === 80) expect(drawn).toMatchSnapshot()
  },
)
