import { expect, test } from 'vitest'
import { rottingPeople, standingStages } from '../../../src/actions/person/stages.ts'
import { add } from '../../../src/domain/record/change.ts'
import { addDays } from '../../../src/domain/time/day.ts'
import { followup, nudge, person, place, save, touch } from '../../support/people.ts'
import { testApp } from '../../support/test-app.ts'

/** Everything that can excuse someone on a stage that allows seven days, each just within and just beyond. */
const steps = [
  [],
  [nudge({ personId: '', day: '2026-05-01' })],
  [followup({ personId: '', day: '2026-03-10' })],
  [followup({ personId: '', day: '2026-03-09' })],
  [followup({ personId: '', day: '2026-03-01', hiddenUntilDay: '2026-04-01' })],
  [nudge({ personId: '', day: '2026-03-01', hiddenUntilDay: '2026-04-01' })],
  [nudge({ personId: '', day: '2026-05-01', cadence: null, cadenceStep: null })],
  [nudge({ personId: '', day: '2026-05-01' }), followup({ personId: '', day: '2026-03-02' })],
  [followup({ personId: '', day: '2026-06-01', closedAt: '2026-03-09T10:00:00.000Z', closedBy: 'done' })],
] as const

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'who is found to rot is who is shown to, whatever was set and wherever the days begin (%s)',
  async (zone) => {
    const app = testApp({ now: '2026-03-10T09:00', zone })
    const store = app.store()
    for (const [index, open] of steps.entries())
      for (const stood of [6, 7, 8, 9, 10])
        for (const touched of [null, 6, 7, 8, 9])
          for (const letGo of [false, true]) {
            const id = [index, stood, touched, letGo].join('-')
            const ago = (days: number) => `${addDays('2026-03-10', -days)}T11:30:00.000Z` as const
            save(
              store,
              add('person', person({ id, name: id, letGoAt: letGo ? ago(0) : null })),
              ...place(store, id, 'new', ago(stood)),
              ...(touched === null ? [] : [add('touch', touch({ personId: id, at: ago(touched) }))]),
              ...open.map((step, at) => add('followup', { ...step, id: `${id}-${String(at)}`, personId: id })),
            )
          }
    const real = await app.app()
    const ways = { funnels: store.funnels.all(), stages: store.funnels.stages() }
    const all = store.listings.matching(everyone, { sort: 'name', limit: -1 })
    const letGo = store.listings.matching({ ...everyone, letGo: true }, { sort: 'name', limit: -1 })
    const shown = store.listings.listed([...all, ...letGo]).filter((one) =>
      standingStages(real, ways, {
        placements: store.funnels.placementsOf(one.id),
        open: store.followups.openOf(one.id),
        lastTouchDay: one.lastTouchAt === null ? null : real.clock.wallAt(one.lastTouchAt).day,
        letGo: one.letGoAt !== null,
      }).some(({ rotting }) => rotting),
    )
    const found = rottingPeople(real, store).map(({ personId }) => personId)
    expect(found.toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
    expect(found.length).toBeGreaterThan(10)
    expect(found.length).toBeLessThan(steps.length * 25)
  },
)

const everyone = { tags: [], cold: false, orphan: false, rotting: false, letGo: false }
