import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { busyDay } from '../support/busy-day.ts'
import { capturesOf } from '../support/captures.ts'
import { given, withPeople } from '../support/loop.ts'
import { contact, followup, nudge, person, save } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'

capturesOf('today', { line: 'today', now: '2026-03-10T12:00', fill: busyDay })
capturesOf('today-week', { line: 'today --week', now: '2026-03-10T12:00', fill: busyDay })

test('an empty list is met with three ways to begin', async () => {
  const app = testApp()
  expect(await app.run('')).toMatchInlineSnapshot(`
    "Nobody is on your list yet. Three ways to begin:

    Write down one person in your own words
      followup add "Jane Doe, met at the expo, +1 415 555 2671, call tomorrow"

    Bring your contacts over from the phone
      followup import contacts.vcf

    Look around among sample people first
      followup demo"
  `)
})

test('with people on the list an empty day says only that', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ id: 'anna', name: 'Anna' })),
    add('followup', nudge({ personId: 'anna', day: '2026-05-01' })),
  )
  expect(await app.run('today')).toMatchInlineSnapshot(`"Tue 10 Mar · nobody is due"`)
})

test('nudges beyond the cap are counted, and shown with --all', async () => {
  const app = testApp({ config: { nudgeCap: 1 } })
  busyDay(app.store(), 'en')
  expect(await app.run('today --ids')).toBe('1\n3\n2\n5')
  expect(await app.run('today')).toContain('and 1 more: followup today --all')
  expect(await app.run('today --all --ids')).toBe('1\n3\n2\n5\n4')
})

test('--for keeps every promise, fits nudges into the rest and says what was left out', async () => {
  const app = testApp()
  busyDay(app.store(), 'en')
  expect(await app.run('today --for 21m --ids')).toBe('1\n3\n2\n5')
  expect(await app.run('today --for 5m')).toContain('2 people did not fit into 5 min: followup today')
  expect(await app.run('today --for soon')).toMatchInlineSnapshot(`
    "! --for cannot be "soon". It takes: 45m, 1h, 1h30m.
    ! Try: followup today --for 45m
    exit 1"
  `)
})

test('tags and roles narrow the day', async () => {
  const app = testApp()
  busyDay(app.store(), 'en')
  expect(await app.run('today --tag Expo --ids')).toBe('1')
  expect(await app.run('today --role customer --ids')).toBe('3')
  expect(await app.run('today --role customer --tag expo')).toMatchInlineSnapshot(`"Tue 10 Mar · nobody is due"`)
})

test('another day can be looked at, ahead and behind', async () => {
  const app = testApp()
  busyDay(app.store(), 'en')
  expect(await app.run('today --as-of 2026-03-12 --limit 1')).toMatchInlineSnapshot(`
    "Thu 12 Mar · in 2 days · 1 of 5 people · 1 late · about 6 min

    Promises ───────────────────────────────────────────────────────────────────── 1

     #1  Jane Doe         7 days late   send the price list and the comparison with
         +1 415 555-2671  touch 3 of 7  what she takes now
                                        Interested, Invited · 3 weeks ago: wants the
                                        price list and asks whether the large pack…
                                        also: time to get in touch

    and 4 more: followup today --as-of 2026-03-12
    1 person has no next step: followup plan --orphans"
  `)
  expect(await app.run('today --as-of 2026-03-05 --ids')).toBe('1\n5')
})

test('the result says all that the page shows', async () => {
  const app = testApp({ now: '2026-03-10T16:00' })
  busyDay(app.store(), 'en')
  const page = await app.json<{ items: readonly unknown[]; total: number }>('today')
  expect(page).toMatchObject({ day: '2026-03-10', until: null, total: 5, left: 0, orphans: 1, firstRun: false })
  expect(page.items[1]).toMatchObject({
    person: { id: 'lena', no: 3, name: 'Lena Brook' },
    roles: ['customer'],
    followup: { handle: '3.1', kind: 'promise', day: '2026-03-10', time: '15:30', what: 'call about the refill' },
    group: 'promise',
    time: '15:30',
    late: true,
    minutes: 6,
    touches: { sent: 1, unanswered: 0 },
    lastTouch: { day: '2026-02-24', channel: 'message' },
    stages: [{ funnel: 'customers', stage: 'customer', label: 'Customer' }],
    contacts: [{ kind: 'phone', value: '+13125550142', label: null }],
  })
})

test('a person at a terminal is told how to log the first contact', async () => {
  const app = testApp()
  busyDay(app.store(), 'en')
  app.answer()
  expect((await app.runArgs(['today'])).stderr).toBe(
    'To call the first of them: followup call\nWhen you have talked: followup done 1 …\n',
  )
  expect((await app.runArgs(['today', '--tag', 'expo'])).stderr).not.toContain('call')
})

test('a time that has passed today is late', async () => {
  const app = testApp({ now: '2026-03-10T16:00', colour: true })
  busyDay(app.store(), 'en')
  expect(await app.run('today')).toContain('\u001b[31m15:30\u001b[39m')
})

test('wide names keep the columns in line', async () => {
  const app = testApp()
  const people = ['山田花子', 'Zoë 👩‍👩‍👧', 'Bob']
  for (const [index, name] of people.entries())
    save(
      app.store(),
      add('person', person({ id: name, name })),
      add('contactPoint', contact(name, 'phone', `+1415555000${String(index)}`)),
      add('followup', nudge({ personId: name, day: '2026-03-10', what: 'call' })),
    )
  expect(await app.run('today')).toMatchInlineSnapshot(`
    "Tue 10 Mar · 3 people · about 9 min

    Nudges ─────────────────────────────────────────────────────────────────────── 3

     #1  山田花子         today         call · the first contact
         +1 415 555-0000  touch 1 of 7  no contact so far

     #2  Zoë 👩‍👩‍👧           today         call · the first contact
         +1 415 555-0001  touch 1 of 7  no contact so far

     #3  Bob              today         call · the first contact
         +1 415 555-0002  touch 1 of 7  no contact so far"
  `)
})

test('in a week a time by another clock stands on the day that it is here', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ id: 'anna', name: 'Anna' })),
    add(
      'followup',
      followup({
        personId: 'anna',
        day: '2026-03-12',
        time: '08:00',
        zone: 'Asia/Tokyo',
        dueAt: '2026-03-11T23:00:00.000Z',
      }),
    ),
  )
  expect(await app.json('today --week')).toMatchObject({
    items: [{ day: '2026-03-11', time: '23:00', late: false }],
    total: 1,
  })
})

test.each([
  ['en', '--limit 1', ['1 of 2 people', '0 of 1 person', 'nobody']],
  ['ru', '--limit 1', ['1 из 2 человек', '0 из 1 человека', 'никого']],
  ['en', '--for 5m', ['2', '1', 'nobody']],
  ['en', '', ['2', '1', 'nobody']],
] as const)('a day of the week whose people are left out is not told as free (%s, %s)', async (lang, how, counts) => {
  const app = withPeople({ lang })
  given(
    app,
    followup({ day: '2026-03-10', personId: 'anna' }),
    followup({ day: '2026-03-10', personId: 'lena' }),
    followup({ day: '2026-03-11', personId: 'lena' }),
  )
  const headings = (await app.run(`today --week ${how}`)).split('\n').filter((line) => line.includes('──'))
  expect(headings.slice(0, 3).map((line) => line.replace(/^.*── ?/, '').trim())).toEqual(counts)
  expect(await app.json(`today --week ${how}`)).toMatchObject({
    days: [{ day: '2026-03-10', total: 2 }, { day: '2026-03-11', total: 1 }, { total: 0 }, {}, {}, {}, {}],
  })
})

test('someone listed on two days of a week is one person', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ id: 'anna', name: 'Anna' })),
    add('followup', followup({ personId: 'anna', day: '2026-03-11' })),
    add('followup', followup({ personId: 'anna', day: '2026-03-13' })),
  )
  expect((await app.run('today --week')).split('\n')[0]).toBe('Tue 10 Mar - Mon 16 Mar · 1 person · about 12 min')
  expect(await app.json('today --week')).toMatchObject({ total: 1, left: 0 })
  expect(await app.run('today --week --ids')).toBe('1')
})

test('a part of the day says that it is a part, and promises that overflow the time say so', async () => {
  const app = testApp()
  busyDay(app.store(), 'en')
  expect((await app.run('today --limit 3')).split('\n')[0]).toBe('Tue 10 Mar · 3 of 5 people · 1 late · about 18 min')
  const [title, ...rest] = (await app.run('today --for 10m')).split('\n')
  expect(title).toBe('Tue 10 Mar · 3 of 5 people · 1 late · about 18 min')
  expect(rest).toContain('The promises alone take about 18 min; none of them is left out.')
})

test('someone who has ordered is no first contact, though no talk was written down', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ id: 'anna', name: 'Anna' })),
    add('followup', nudge({ personId: 'anna', day: '2026-03-10', cadence: 'customer', what: '' })),
  )
  const drawn = await app.run('today')
  expect(drawn).not.toContain('first contact')
  expect(drawn).toContain('time to get in touch')
})

test('what was left out is shown by a line that keeps the filters', async () => {
  const app = testApp({ now: '2026-03-10T08:30', config: { nudgeCap: 1 } })
  busyDay(app.store(), 'en')
  expect(await app.run('today --week --role prospect')).toContain('followup today --week --role prospect --all')
  expect(await app.run('today --limit 1')).toMatch(/more: followup today --all$/m)
  expect(await app.run('today --limit 1 --all')).toMatch(/more: followup today$/m)
})
