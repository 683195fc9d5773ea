import { expect, test } from 'vitest'
import type { Funnel, Stage, Standing } from '../../../src/domain/funnel/funnel.ts'
import { briefContact, briefFollowup, briefStages } from '../../../src/domain/person/brief.ts'
import type { DueFollowup } from '../../../src/domain/step/followup.ts'
import { followup } from '../../support/people.ts'

test('a step is given with its handle, and its rule without where it was moved from', () => {
  const step = (rule: string | null): DueFollowup => ({
    ...followup({ personId: 'anna', day: '2026-03-10', rule }),
    handle: 2,
    showDay: '2026-03-10',
  })
  expect(briefFollowup(step(null), { no: 12 })).toMatchObject({ handle: '12.2', rule: null })
  const moved = step('FREQ=WEEKLY;INTERVAL=1;DTSTART=20260309;TZID=Europe/Berlin')
  expect(briefFollowup(moved, { no: 12 })).toMatchObject({ rule: 'FREQ=WEEKLY;INTERVAL=1' })
})

test('a phone that reaches nobody says so, the others say nothing of it', () => {
  const phone = { kind: 'phone', value: '+14155550142', label: null } as const
  expect(briefContact({ ...phone, state: 'wrong' })).toStrictEqual({ ...phone, state: 'wrong' })
  expect(briefContact({ ...phone, state: null })).toStrictEqual(phone)
  expect(briefContact(phone)).toStrictEqual(phone)
})

test('who stands in a funnel stands on a stage of it; a stage that is gone is none', () => {
  const funnels = ['customers', 'team'].map((slug) => ({ id: slug, slug, labelEn: slug, labelRu: 'п' }) as Funnel)
  const stages = ['offer', 'won'].map(
    (slug) => ({ id: slug, slug, labelEn: slug, labelRu: 'э', kind: 'open' }) as Stage,
  )
  const since = '2026-03-10T09:00:00.000Z'
  const at = (funnelId: string, stageId: string): Standing => ({ personId: 'anna', funnelId, stageId, since })
  const told = (...placements: Standing[]) =>
    briefStages(placements, { funnels, stages }, 'en').map(({ funnel, stage }) => `${funnel}: ${stage}`)
  expect(told()).toEqual([])
  expect(told(at('team', 'won'))).toEqual(['team: won'])
  expect(told(at('team', 'won'), at('customers', 'offer'))).toEqual(['customers: offer', 'team: won'])
  expect(told(at('customers', 'gone'), at('team', 'offer'))).toEqual(['team: offer'])
})
