import { expect, test } from 'vitest'
import { slowTickMs } from '../../../src/notify/watch/waking.ts'
import { followup, given, withPeople } from '../../support/loop.ts'
import type { TestApp, TestOptions } from '../../support/test-app.ts'
import { zoneFile } from '../../support/tzif.ts'
import { zoneFiles } from '../../support/zones.ts'

const berlin: TestOptions = {
  zone: 'Europe/Berlin',
  config: { quietFrom: '00:00', quietTo: '00:00', repeatAfter: 'never' },
}

/** A promise to Anna at 10:00 in Berlin of Wednesday 11 March. */
function atTenInBerlin() {
  const due = { day: '2026-03-11', time: '10:00', zone: 'Europe/Berlin', dueAt: '2026-03-11T09:00:00.000Z' } as const
  return followup({ what: 'call', ...due })
}

/** Watches through these moments, and gives what rang with the wall clock's time. */
async function watchThrough(app: TestApp, ...moments: readonly (string | (() => void))[]): Promise<readonly string[]> {
  app.watch.whileAsleep(
    ...moments.map((moment) => () => {
      if (typeof moment === 'string') app.moveTo(moment)
      else moment()
    }),
  )
  const said = await app.run('watch')
  return said.split('\n').filter((line) => line.includes('notify-send'))
}

test('a clock that is put two hours ahead rings what came due by the next pass, at most 15 seconds later', async () => {
  const app = withPeople({ ...berlin, now: '2026-03-11T09:00' })
  given(app, atTenInBerlin())
  expect(await watchThrough(app, '2026-03-11T11:00', '2026-03-11T11:00')).toEqual([
    '2026-03-11 11:00 #1.1 (notify-send)',
  ])
  expect(Math.max(...app.watch.sleeps)).toBe(slowTickMs)
})

test('a clock that is put back rings nothing twice', async () => {
  const app = withPeople({ ...berlin, now: '2026-03-11T10:00' })
  given(app, atTenInBerlin(), followup({ day: '2026-03-11', personId: 'lena' }))
  const rang = await watchThrough(app, '2026-03-11T08:00', '2026-03-11T09:30', '2026-03-11T10:00', '2026-03-11T10:01')
  expect(rang).toHaveLength(2)
})

test('in another zone what has a time rings at the same moment, and the morning comes by the new clock', async () => {
  const app = withPeople({ ...berlin, now: '2026-03-10T22:00' })
  given(app, atTenInBerlin(), followup({ day: '2026-03-11', personId: 'lena' }))
  const rang = await watchThrough(
    app,
    () => {
      app.travelTo('Asia/Tokyo')
    },
    '2026-03-11T08:59',
    '2026-03-11T09:00',
    '2026-03-11T17:59',
    '2026-03-11T18:00',
  )
  expect(rang).toEqual(['2026-03-11 09:00 #2.1 (notify-send)', '2026-03-11 18:00 #1.1 (notify-send)'])
})

test.each<[what: string, moments: readonly string[], rang: string]>([
  [
    'that the clock skips comes right after the gap',
    ['2026-03-29T01:59', '2026-03-29T03:00', '2026-03-29T03:30'],
    '03:00',
  ],
  [
    'that comes twice comes once',
    ['2026-10-25T02:29', '2026-10-25T02:30', '2026-10-25T02:00', '2026-10-25T02:30'],
    '02:30',
  ],
])('a morning hour %s', async (_, moments, rang) => {
  const day = moments[0]?.slice(0, 10) as '2026-03-29'
  const app = withPeople({ ...berlin, config: { ...berlin.config, morning: '02:30' }, now: `${day}T01:00` })
  given(app, followup({ day }))
  expect(await watchThrough(app, ...moments)).toEqual([`${day} ${rang} #1.1 (notify-send)`])
})

test.each([
  ['summer', '2026-03-28', '2026-03-29'],
  ['winter', '2026-10-24', '2026-10-25'],
])('what was planned for a day later rings at the same hour of the clock when %s begins', async (_, before, day) => {
  const app = withPeople({ ...berlin, now: `${before}T10:00` })
  await app.run('plan 1 "tomorrow 10:00" call')
  expect(await watchThrough(app, `${day}T09:00`, `${day}T09:59`, `${day}T10:00`, `${day}T11:00`)).toEqual([
    `${day} 10:00 #1.1 (notify-send)`,
  ])
})

test('what another process adds rings by the next pass where the folder tells nothing', async () => {
  const app = withPeople({ ...berlin, now: '2026-03-11T10:00' })
  expect(await watchThrough(app, '2026-03-11T10:00', () => given(app, atTenInBerlin()))).toEqual([
    '2026-03-11 10:00 #1.1 (notify-send)',
  ])
  expect(Math.max(...app.watch.sleeps)).toBe(slowTickMs)
})

test('an hour of Snooze is an hour, over a clock change too', async () => {
  const app = withPeople({ ...berlin, now: '2026-03-29T01:30' })
  given(
    app,
    followup({
      day: '2026-03-29',
      time: '01:30',
      zone: 'Europe/Berlin',
      dueAt: '2026-03-29T00:30:00.000Z',
      what: 'call',
    }),
  )
  const rang = await watchThrough(
    app,
    () => {
      app.watch.happens({ kind: 'action', popup: '1', key: 'snooze' })
    },
    '2026-03-29T03:29',
    '2026-03-29T03:30',
    '2026-03-29T03:31',
  )
  expect(rang).toEqual(['2026-03-29 01:30 #1.1 (notify-send)', '2026-03-29 03:30 #1.1 (notify-send)'])
})

test('zone files that are brought up to date while the watch runs move what it waits for', async () => {
  const winnipeg = (after: string) => zoneFiles(after, { 'America/Winnipeg': zoneFile({ at: -360, after }) })
  let files = { ...winnipeg('CST6'), version: () => '2999a' }
  const app = withPeople({
    ...berlin,
    zone: 'America/Winnipeg',
    now: '2026-03-11T06:00',
    zoneFiles: {
      version: () => files.version(),
      folder: () => files.folder(),
      read: (zone) => files.read(zone),
      names: () => files.names(),
    },
  })
  const due = { day: '2026-03-11', time: '10:00', zone: 'America/Winnipeg', dueAt: '2026-03-11T16:00:00.000Z' } as const
  given(app, followup({ what: 'call', ...due }))
  const rang = await watchThrough(
    app,
    () => {
      files = { ...winnipeg('EST5'), version: () => '2999b' }
      app.travelTo('America/Winnipeg')
    },
    '2026-03-11T09:59',
    '2026-03-11T10:00',
  )
  expect(rang).toEqual(['2026-03-11 10:00 #1.1 (notify-send)'])
})
