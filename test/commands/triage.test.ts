import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import type { Store } from '../../src/store/store.ts'
import { capturesOf } from '../support/captures.ts'
import { followup, order, person, place, save, touch } from '../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'
import { fillMany, fillUndecided } from '../support/undecided.ts'

const now = '2026-03-10T12:00'
capturesOf('triage', { line: 'triage', now, fill: fillUndecided })

function filled(options: TestOptions = {}): TestApp {
  const app = testApp({ now, ...options })
  fillUndecided(app.store(), options.lang ?? 'en')
  return app
}

/** Who waits to be decided about, first who comes first. */
function waiting(store: Store): readonly string[] {
  return store.triage.waiting({ tags: [], source: undefined }).map(({ id }) => id)
}

/** The day, kind and cadence of the next step. */
function nextOf(app: TestApp, id: string): readonly unknown[] {
  return app
    .store()
    .followups.openOf(id)
    .map(({ day, kind, cadence, cadenceStep }) => `${day} ${kind} ${String(cadence)} ${String(cadenceStep)}`)
}

test('who waits is active, was never touched, has no open step and no order, and did not say no', () => {
  const app = testApp({ now })
  const store = app.store()
  const someone = (id: string, ...more: Parameters<typeof save>[1][]) => {
    save(store, add('person', person({ id, name: id })), ...more)
  }
  someone('waits')
  someone(
    'closed',
    add(
      'followup',
      followup({ personId: 'closed', day: '2026-03-01', closedAt: '2026-03-02T10:00:00.000Z', closedBy: 'dropped' }),
    ),
  )
  someone('touched', add('touch', touch({ personId: 'touched', at: '2026-03-01T10:00:00.000Z' })))
  someone('planned', add('followup', followup({ personId: 'planned', day: '2026-05-01' })))
  someone('ordered', add('order', order({ personId: 'ordered', day: '2026-01-01' })))
  someone('said-no', ...place(store, 'said-no', 'lost', '2026-03-01T10:00:00.000Z'))
  someone('gone')
  const gone = store.people.byId('gone')
  if (gone) save(store, { op: 'alter', entity: 'person', was: gone, set: { letGoAt: '2026-03-01T10:00:00.000Z' } })
  someone('buys', ...place(store, 'buys', 'customer', '2026-03-01T10:00:00.000Z'))
  expect([...waiting(store)].sort()).toEqual(['buys', 'closed', 'waits'])
})

test('the newest import comes first, each in the order of its file', () => {
  const app = filled()
  app.pass(60)
  save(app.store(), add('person', person({ id: 'a', name: 'A' })), add('person', person({ id: 'b', name: 'B' })))
  expect(waiting(app.store())).toEqual(['a', 'b', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'])
})

test('in a pipe everyone who waits is listed, with a line that decides about the first', async () => {
  expect(await filled().run('triage')).toMatchInlineSnapshot(`
    " No.  Name                  Reach                 From             Tags
     ───────────────────────────────────────────────────────────────────────────────
      #1  Jane Doe              +1 415 555-2671       the spring expo  #school
      #2  Dr Miller             +1 212 555-0177       –                #health
      #3  Robert                +44 20 7946 0123      –                #work
          Featherstonehaugh-
          Smith
      #4  Plumber Joe           +49 171 1234567       the spring expo
      #5  Olga Weber            –                     –                #school
      #6  Tim Lake              tim.lake@example.com  –                customer #gym

    6 people to decide about
    ! To decide about one of them: followup triage 1 --rank soon"
  `)
  expect(await filled().run('triage --tag school --source EXPO --ids')).toBe('1')
  expect(await filled().json('triage --limit 1')).toMatchInlineSnapshot(`
    {
      "items": [
        {
          "addedDay": "2026-03-10",
          "company": null,
          "contacts": [
            {
              "kind": "phone",
              "label": null,
              "value": "+14155552671",
            },
          ],
          "person": {
            "id": "p1",
            "name": "Jane Doe",
            "no": 1,
          },
          "roles": [
            "prospect",
          ],
          "source": "the spring expo",
          "tags": [
            "school",
          ],
        },
      ],
      "total": 6,
    }
  `)
  expect(await testApp().run('triage')).toBe(
    'Everyone is decided about.\n! To bring the contacts of your phone: followup import …',
  )
})

test('somebody is ranked, and it is told how the date is corrected', async () => {
  const app = filled()
  expect(await app.run('triage jane --rank soon')).toMatchInlineSnapshot(
    `"Jane Doe: next step Wed 11 Mar, tomorrow - wrong? followup move 1 …"`,
  )
  expect(nextOf(app, 'p1')).toEqual(['2026-03-11 nudge lead 0'])
  expect(await app.run('triage olga --rank later')).toMatchInlineSnapshot(
    `"Olga Weber: next step Wed 18 Mar, in 8 days - wrong? followup move 5 …"`,
  )
  expect(nextOf(app, 'p5')).toEqual(['2026-03-18 nudge lead 0'])
  // The imported customer has the customer's cadence.
  await app.run('triage 6 --rank someday')
  expect(nextOf(app, 'p6')).toEqual(['2026-04-01 nudge customer 0'])
  expect(waiting(app.store())).toEqual(['p2', 'p3', 'p4'])
  expect(app.undo()).toBe('triage')
  expect(waiting(app.store())).toEqual(['p2', 'p3', 'p4', 'p6'])
})

test('many are decided about in one commit, the first of the list on the earliest day', async () => {
  const app = filled()
  expect(await app.run('triage 3 jane doe "#school" --rank soon --yes')).toMatchInlineSnapshot(`
    "3 people: next steps Wed 11 Mar - Fri 13 Mar
    ! One step back: followup undo"
  `)
  expect(['p1', 'p3', 'p5'].flatMap((id) => nextOf(app, id))).toEqual([
    '2026-03-11 nudge lead 0',
    '2026-03-12 nudge lead 0',
    '2026-03-13 nudge lead 0',
  ])
  expect(app.store().historyCount()).toBe(2)
  app.undo()
  expect(waiting(app.store())).toHaveLength(6)
})

test('no day gets more than today shows; those there is no room for within the week come after it', async () => {
  const app = testApp({ now, config: { nudgeCap: 3 } })
  fillMany(app.store(), 23)
  const { items } = await app.json<{ items: readonly { readonly day: string }[] }>(
    'triage --source x --rank soon --yes',
  )
  expect(items).toEqual([])
  const ids = waiting(app.store()).map((id) => id.slice(1))
  const done = await app.json<{ items: readonly { readonly day: string }[]; readonly until: string }>(
    `triage ${ids.join(' ')} --rank soon --yes`,
  )
  const counts = new Map<string, number>()
  for (const { day } of done.items) counts.set(day, (counts.get(day) ?? 0) + 1)
  expect([...counts.values()]).toEqual([3, 3, 3, 3, 3, 3, 3, 2])
  expect([[...counts.keys()][0], done.until]).toEqual(['2026-03-11', '2026-03-18'])
})

test('a rank in a role brings the role, the stage at which its way ends, and a step of its cadence', async () => {
  const app = filled()
  expect(await app.run('triage jane --as customer')).toMatchInlineSnapshot(
    `"Jane Doe: customer, next step Wed 18 Mar, in 8 days - wrong? followup move 1 …"`,
  )
  await app.run('triage olga --as команда --rank когда')
  const { people, funnels } = app.store()
  expect([...people.roleNamesOf('p1')]).toEqual(['prospect', 'customer'])
  expect([...people.roleNamesOf('p5')]).toEqual(['prospect', 'team'])
  const stages = (id: string) =>
    funnels.placementsOf(id).map(({ stageId }) => funnels.stages().find((stage) => stage.id === stageId)?.slug)
  expect([stages('p1'), stages('p5')]).toEqual([['customer'], ['new', 'joined']])
  expect([nextOf(app, 'p1'), nextOf(app, 'p5')]).toEqual([['2026-03-18 nudge customer 0'], ['2026-04-01 nudge team 0']])
})

test('somebody is let go with a reason, and everyone with a tag at once', async () => {
  const app = filled()
  expect(await app.run('triage 4 --let-go --why "a plumber"')).toMatchInlineSnapshot(
    `"Let go: Plumber Joe - wrong? followup let-go 4 --back"`,
  )
  expect(app.store().people.byId('p4')?.letGoReason).toBe('a plumber')
  expect(await app.run('triage --tag school --let-go --yes')).toMatchInlineSnapshot(`
    "Let go: 2 people
    ! One step back: followup undo"
  `)
  expect(waiting(app.store())).toEqual(['p2', 'p3', 'p6'])
})

test('of a tag those are left alone who are decided about, and it is said', async () => {
  const app = filled()
  await app.run('triage jane --rank soon')
  expect(await app.run('triage "#school" --rank later')).toMatchInlineSnapshot(`
    "Olga Weber: next step Wed 18 Mar, in 8 days - wrong? followup move 5 …
    1 person with the tag is decided about already."
  `)
})

test.each([
  'triage jane',
  'triage --rank soon',
  'triage 1 2 --rank soon',
  'triage 1 --rank soon --let-go',
  'triage 1 --as team --let-go',
  'triage 1 --rank soon --ids',
  'triage 1 --why later',
  'triage nobody --let-go',
  'triage 1 --rank never',
])('"%s" is refused with a line to type, and nothing is decided', async (line) => {
  const app = filled()
  expect(await app.run(line)).toMatchSnapshot()
  expect(waiting(app.store())).toHaveLength(6)
})

test('who is decided about already is refused by name', async () => {
  const app = filled()
  await app.run('triage 1 --let-go')
  expect(await app.run('triage 1 --rank soon')).toMatchInlineSnapshot(`
    "! Jane Doe is decided about already: there is a next step, a touch, an order or a no. Nothing was saved.
    ! Try: followup show 1
    exit 1"
  `)
})

test('on a terminal it asks before it decides about many', async () => {
  const app = filled()
  app.answer(true)
  await app.run('triage 1 2 --let-go')
  expect(app.asked).toEqual(['Decide about 2 people?'])
  expect(waiting(app.store())).toHaveLength(4)
})

test('where no page can stand each person is asked about, by the keys of the page', async () => {
  const app = filled({ screen: true })
  app.answer('1', 's', 'x', 'г', 'ч', 'л', 'q')
  expect(await app.run('triage')).toMatchInlineSnapshot(`
    "3 people decided about, 3 left.
    ! 6 left, 0 decided today
    ! Jane Doe #1
    ! lead #school
    !  Reach  +1 415 555-2671
    !  From   the spring expo
    !  Notes  two children, lives near the school
    ! Jane Doe: next step Wed 11 Mar, tomorrow
    ! 5 left, 1 decided today
    ! Dr Miller #2
    ! lead #health
    !  Reach    +1 212 555-0177
    !  Company  Smile Dental
    ! 5 left, 1 decided today
    ! Robert Featherstonehaugh-Smith #3
    ! lead #work
    !  Reach    +44 20 7946 0123
    !  Company  Smith & Sons Hardware Ltd
    ! Let go: Robert Featherstonehaugh-Smith
    ! 4 left, 2 decided today
    ! Plumber Joe #4
    ! lead
    !  Reach    +49 171 1234567
    !  Company  Rohr & Sohn
    !  From     the spring expo
    ! Taken back: what was decided - Robert Featherstonehaugh-Smith
    ! 5 left, 1 decided today
    ! Robert Featherstonehaugh-Smith #3
    ! lead #work
    !  Reach    +44 20 7946 0123
    !  Company  Smith & Sons Hardware Ltd
    ! Let go: Robert Featherstonehaugh-Smith
    ! 4 left, 2 decided today
    ! Plumber Joe #4
    ! lead
    !  Reach    +49 171 1234567
    !  Company  Rohr & Sohn
    !  From     the spring expo
    ! Plumber Joe: customer, next step Wed 18 Mar, in 8 days
    ! 3 left, 3 decided today
    ! Olga Weber #5
    ! lead #school
    !  Reach  no phone or email
    ! To go on: followup triage
    ! One step back: followup undo"
  `)
  expect(app.asked[0]).toMatchInlineSnapshot(`
    "Jane Doe?
      s skip
      1 soon
      2 later
      3 some day
      x let go
      k customer
      t team
      u undo
      q leave"
  `)
  expect(waiting(app.store())).toEqual(['p2', 'p5', 'p6'])
})

test('Enter skips, and behind the last one it ends', async () => {
  const app = filled({ screen: true, lang: 'ru' })
  app.answer('enter', 'enter', 'enter', 'enter', 'enter', 'enter')
  expect((await app.run('triage')).split('\n').slice(-3)).toMatchInlineSnapshot(`
    [
      "!  Связь     tim@example.com",
      "!  Компания  Студия растяжки «Северное сияние»",
      "! Продолжить: followup triage",
    ]
  `)
  expect(waiting(app.store())).toHaveLength(6)
})
