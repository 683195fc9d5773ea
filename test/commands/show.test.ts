import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { busyDay } from '../support/busy-day.ts'
import { capturesOf } from '../support/captures.ts'
import { contact, followup, person, save } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'

const now = '2026-03-10T12:00'
capturesOf('show', { line: 'show 1', now, fill: busyDay })
capturesOf('show-full', { line: 'show 1 --full', now, fill: busyDay })
capturesOf('show-customer', { line: 'show 3', now, fill: busyDay })

test('a person with nothing known still gets a card, and the command that gives them a step', async () => {
  const app = testApp()
  save(app.store(), add('person', person({ name: 'Tim Lake' })))
  expect(await app.run('show tim')).toMatchInlineSnapshot(`
    "Tim Lake #1
    lead

     Next     no next step: followup plan 1 …

     Reach    no phone or email
     Warmth   ░░░░░░░░░░░░░░░░░░░░ 0 · no contact so far
     Touches  ○○○○○○○ 0 of 7 so far"
  `)
})

test('everything that is known is on the card', async () => {
  const app = testApp({ now, zone: 'Europe/Berlin' })
  const store = app.store()
  save(
    store,
    add('person', person({ id: 'ada', name: 'Ada Berg' })),
    add(
      'person',
      person({
        id: 'yui',
        name: 'Yui Mori',
        company: 'Mori & Co',
        source: 'fair',
        sponsorId: 'ada',
        birthday: '--12-24',
        language: 'ja',
        zone: 'Asia/Tokyo',
        custom: { Size: 'M' },
        letGoAt: '2026-03-01T10:00:00.000Z',
        letGoReason: 'moved away',
      }),
    ),
    add('role', { id: 'r1', personId: 'yui', role: 'team' }),
    add('role', { id: 'r2', personId: 'yui', role: 'customer' }),
    add('contactPoint', { ...contact('yui', 'phone', '+81312345678'), label: 'work' }),
    add('contactPoint', contact('yui', 'address', '1 Chome Chiyoda')),
    add(
      'followup',
      followup({
        personId: 'yui',
        day: '2026-03-11',
        time: '10:00',
        zone: 'Asia/Tokyo',
        dueAt: '2026-03-11T01:00:00.000Z',
        what: 'the contract',
        rule: 'FREQ=WEEKLY;INTERVAL=2',
        ruleFrom: 'touch',
      }),
    ),
  )
  expect(await app.run('show yui')).toMatchInlineSnapshot(`
    "Yui Mori #2
    team · customer
    Let go on Sun 1 Mar: moved away

     Next        2.1 Wed 11 Mar 02:00, tomorrow · promise · 10:00 in Asia/Tokyo
                     the contract · every 2 weeks

     Reach       +81 3 1234 5678 work
                 1 Chome Chiyoda address
     Warmth      ░░░░░░░░░░░░░░░░░░░░ 0 · no contact so far
     Touches     ○○○○○○○ 0 of 7 so far
     Company     Mori & Co
     From        fair
     Sponsor     Ada Berg #1
     Birthday    24 Dec
     Language    ja
     Their time  20:00 · Asia/Tokyo
     Size        M"
  `)
})

test('the result of show holds the card as data', async () => {
  const app = testApp({ now })
  busyDay(app.store(), 'en')
  expect(await app.json('show jane')).toMatchObject({
    person: { id: 'jane', no: 1, name: 'Jane Doe' },
    category: 'lead',
    tags: ['expo'],
    nextBirthday: { day: '2026-03-14', age: 40 },
    next: [
      { handle: '1.1', kind: 'promise', overdueDays: 5, show: { day: '2026-03-05', time: null } },
      { handle: '1.2', kind: 'nudge', overdueDays: 0, gap: { count: 3, unit: 'week' } },
    ],
    touches: { sent: 2, unanswered: 1 },
    stages: [{ funnel: 'customers', stage: 'interested', sinceDay: '2026-02-20' }, { funnel: 'team' }],
    past: null,
  })
})

test('a birthday on 29 February is shown as that day in a year without it', async () => {
  const app = testApp({ now })
  save(
    app.store(),
    add('person', person({ name: 'Ada Berg', birthday: '--02-29' })),
    add('person', person({ name: 'Bob Lake', birthday: '2000-02-29' })),
  )
  expect((await app.run('show 1')).split('\n').at(-1)).toMatch(/Birthday +29 Feb$/)
  expect((await app.run('show 2')).split('\n').at(-1)).toMatch(/Birthday +29 Feb · turns 27$/)
})

test('of several with the name none is shown', async () => {
  const app = testApp()
  save(app.store(), add('person', person({ name: 'Anna Berg' })), add('person', person({ name: 'Anna Stone' })))
  expect(await app.run('show anna')).toMatchInlineSnapshot(`
    "! "anna" fits 2 people. Name one by number:
    !   #1 Anna Berg
    !   #2 Anna Stone
    ! Try: followup show 1
    !      followup show 2
    exit 1"
  `)
})

test('a name of two hundred letters and a touch of ten thousand stay within the page', async () => {
  const app = testApp({ width: 40 })
  save(
    app.store(),
    add('person', person({ id: 'x', name: 'Wolfeschlegelsteinhausen'.repeat(9).slice(0, 200) })),
    add('note', { id: 'n', personId: 'x', at: '2026-03-01T10:00:00.000Z', words: 'a'.repeat(10_000) }),
  )
  const lines = (await app.run('show 1')).split('\n')
  expect(lines.filter((line) => line.length > 40)).toEqual([])
  expect(lines.length).toBeLessThan(30)
})

test('a name of two words needs no quotes, and a step that is not there is no way to the person', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ id: 'tim', name: 'Tim Lake' })),
    add('person', person({ name: 'Tim Stone' })),
  )
  expect(await app.run('show tim lake')).toContain('Tim Lake #1')
  expect(await app.run('show 1.9')).toMatchInlineSnapshot(`
    "! There is no follow-up 1.9.
    ! Try: followup show 1
    exit 1"
  `)
  app.answer('tim lake')
  expect(await app.run('show')).toContain('Tim Lake #1')
})
