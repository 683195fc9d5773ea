import { expect, test } from 'vitest'
import { add, alter } from '../../src/domain/record/change.ts'
import { followup, given, nudge, openOf, undone, withPeople } from '../support/loop.ts'
import { alterPerson, contact, person, place, save } from '../support/people.ts'
import type { TestApp, TestOptions } from '../support/test-app.ts'

test('a person is given a next step, and the date is echoed', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 friday "call about the price list"')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise: call about the price list"
  `)
})

test('words without quotes: the date first, the reason after it', async () => {
  const app = withPeople()
  expect(await app.run('plan anna friday call about the price list')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise: call about the price list"
  `)
})

test('in Russian', async () => {
  const app = withPeople({ lang: 'ru' })
  expect(await app.run('plan лена завтра отправить каталог')).toMatchInlineSnapshot(`
    "Запланировано: Лена Орлова #2.
      Дальше  ср 11 марта, завтра — не так? followup move 2 …
              обещание: отправить каталог"
  `)
})

test('a narrow page breaks before the correction', async () => {
  const app = withPeople({ width: 40 })
  expect(await app.run('plan 1 friday "call about the price list and the new catalogue"')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Fri 13 Mar, in 3 days
            wrong? followup move 1 …
            promise: call about the price
            list and the new catalogue"
  `)
})

test('a newer step takes the place of a cadence nudge, never of a promise', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-20', what: 'send the catalogue' }), nudge('2026-03-12', 0))
  expect(await app.run('plan 1 tomorrow call')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next      Wed 11 Mar, tomorrow - wrong? followup move 1 …
                promise: call
      Replaces  nudge for Thu 12 Mar"
  `)
  expect(openOf(app)).toEqual(['3 promise 2026-03-11 call', '1 promise 2026-03-20 send the catalogue'])
})

test('a later step of several is corrected by its handle', async () => {
  const app = withPeople()
  await app.run('plan 1 tomorrow call')
  expect(await app.run('plan 1 friday')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1.2 …
            promise"
  `)
})

test('a person who was let go is not planned for by accident', async () => {
  const app = withPeople()
  const anna = app.store().people.byNo(1)
  if (!anna) throw new Error('no Anna')
  app.store().commit([alter('person', anna, { letGoAt: '2026-03-01T09:00:00.000Z', letGoReason: 'moved away' })], {
    command: 'let-go',
    about: 'Anna',
    actor: 'user',
  })
  expect(await app.run('plan 1 friday')).toMatchInlineSnapshot(`
    "! Anna Petrova was let go (moved away). Nothing was saved.
    ! Try: followup let-go 1 --back
    exit 1"
  `)
  app.answer(true)
  await app.run('plan 1 friday')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Anna Petrova was let go (moved away). Take them back on the list?",
    ]
  `)
  expect(app.store().people.byNo(1)?.letGoAt).toBeNull()
})

test('a date that stands later in the words is refused with the line to type', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 call her friday about x')).toMatchInlineSnapshot(`
    "! "call her" is not understood as a date. Nothing was saved.
    ! Try: followup plan 1 friday "call her about x"
    exit 1"
  `)
})

test('what is not a date is refused whole and nothing is saved', async () => {
  const app = withPeople()
  const before = app.store().dump()
  expect(await app.run('plan 1 "someday at ten" call')).toMatchInlineSnapshot(`
    "! "someday" is not understood as a date. Nothing was saved. Perhaps you mean:
    !   Tue 10 Mar 10:00
    exit 1"
  `)
  expect(await app.run('plan 1')).toMatchInlineSnapshot(`
    "! The date: nothing was given.
    ! Try: followup plan 1 …
    exit 1"
  `)
  expect(await app.run('plan')).toMatchInlineSnapshot(`
    "! The person: nothing was given.
    ! Try: followup list
    exit 1"
  `)
  expect(await app.run('plan 1 friday --nudge --promise')).toMatchInlineSnapshot(`
    "! These do not go together: --nudge, --promise.
    exit 1"
  `)
  expect(app.store().dump()).toEqual(before)
})

test('on a terminal the missing words are asked for, a date until it is understood', async () => {
  const app = withPeople()
  app.answer('anna', 'someday', 'friday', 'send the catalogue')
  expect(await app.run('plan')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise: send the catalogue"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Whom?",
      "When?",
      ""someday" is not understood as a date. When?",
      "What for? (Enter for nothing)",
    ]
  `)
})

test('their promise is kept as theirs', async () => {
  const app = withPeople()
  expect((await app.json('plan 1 friday "sends the papers" --theirs')).next).toMatchInlineSnapshot(`
    {
      "by": "them",
      "cadence": null,
      "cadenceStep": null,
      "correct": [
        "move",
        "1",
        "…",
      ],
      "day": "2026-03-13",
      "dueAt": null,
      "handle": "1.1",
      "hiddenUntilDay": null,
      "hiddenUntilTime": null,
      "id": "01900000-0000-7000-8000-000000000016",
      "kind": "promise",
      "rule": null,
      "time": null,
      "what": "sends the papers",
      "zone": null,
    }
  `)
})

test('undo takes the step back', async () => {
  const { before, between, took, after } = await undone(withPeople(), 'plan 1 friday call')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
  expect(took).toMatchInlineSnapshot(`"plan"`)
})

test('what comes again is planned by a rule, its first day echoed', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 "check in" --every monday')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Mon 16 Mar, in 6 days - wrong? followup move 1 …
            promise, every Monday: check in"
  `)
  expect(await app.run('plan 2 "спросить про крем" --every "2 недели" --lang ru')).toMatchInlineSnapshot(`
    "Запланировано: Лена Орлова #2.
      Дальше  вт 24 марта, через 2 недели — не так? followup move 2 …
              обещание, каждые 2 недели: спросить про крем"
  `)
  expect(await app.run('plan 1 2026-04-01 "ask for a referral" --every month')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Wed 1 Apr, in 22 days - wrong? followup move 1.2 …
            promise, every month: ask for a referral"
  `)
  expect(await app.run('plan 1 2026-03-09 call --every month')).toMatchInlineSnapshot(`
    "! "2026-03-09" is in the past: Mon 9 Mar. Nothing was saved.
    exit 1"
  `)
  expect(await app.run('plan 1 --every blue')).toMatchInlineSnapshot(`
    "! "blue" is not understood as a date. Nothing was saved.
    ! Try: followup plan 1 --every …
    exit 1"
  `)
})

test('a rule begins on its first day to come, "the" said or not', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 report --every "the last friday of the month"')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Fri 27 Mar, in 17 days - wrong? followup move 1 …
            promise, every month on the last Friday: report"
  `)
  expect(await app.run('plan 1 visit --every "each second thursday"')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Thu 12 Mar, in 2 days - wrong? followup move 1 …
            promise, every 2 weeks on Thursday: visit"
  `)
})

test('a rule of which no day is left is refused in the words that were typed', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 call --every "every monday until yesterday"')).toMatchInlineSnapshot(`
    "! "every monday until yesterday": no day of it is left. Nothing was saved.
    exit 1"
  `)
  expect(await app.run('plan 1 call --every "каждую неделю до пятницы" --lang ru')).toMatchInlineSnapshot(`
    "! «каждую неделю до пятницы»: таких дней больше нет. Ничего не сохранено.
    exit 1"
  `)
  expect(await app.run('plan 1 friday call --every "monday until saturday"')).toMatchInlineSnapshot(`
    "! "monday until saturday": no day of it is left. Nothing was saved.
    exit 1"
  `)
  expect(await app.run('plan 1 call --every "31 february"')).toMatchInlineSnapshot(`
    "! "31 february": the calendar or the clock has no such thing. Nothing was saved.
    exit 1"
  `)
})

test('a rule with a beginning starts on the first of its days from there on', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 call --every "monday at 21:00 from 1 april until 18 june"')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Mon 6 Apr 21:00, in 27 days - wrong? followup move 1 …
            promise, every Monday at 21:00, until 18 Jun: call"
  `)
})

test('a first day that is none of the rule is refused with the first that is', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 tomorrow --every "последняя среда месяца"')).toMatchInlineSnapshot(`
    "! This can be taken in more than one way: Wed 11 Mar / Wed 25 Mar. Nothing was saved. Perhaps you mean:
    !   Wed 25 Mar
    ! Try: followup plan 1 "Wed 25 Mar" --every "последняя среда месяца"
    exit 1"
  `)
  expect(await app.run('plan 1 tomorrow visit --every "every wednesday at 10"')).toMatchInlineSnapshot(`
    "Planned for Anna Petrova #1.
      Next  Wed 11 Mar 10:00, tomorrow - wrong? followup move 1 …
            promise, every Wednesday at 10:00: visit"
  `)
})

test('a date that cannot be is not cut short to one that can', async () => {
  const app = withPeople()
  for (const line of ['today 26:10', 'tomorrow 13pm call', 'friday 31 february', 'today 08:00 call'])
    expect(await app.run(`plan 1 ${line}`), line).toMatch(/exit 1$/)
  expect(await app.run('plan 1 tomorrow two samples')).toContain('Wed 11 Mar, tomorrow')
  expect(await app.run('plan 1 monday 12 boxes')).toContain('promise: 12 boxes')
  expect(await app.run('plan 2 в час дня завтра про крем')).toContain('Wed 11 Mar 13:00')
})

test('a weekday that the date does not bear is named', async () => {
  expect(await withPeople().run('plan 1 monday 24 march')).toMatchInlineSnapshot(`
    "! "monday 24 march": that day is Tue 24 Mar. Nothing was saved. Perhaps you mean:
    !   Tue 24 Mar
    ! Try: followup plan 1 "Tue 24 Mar"
    exit 1"
  `)
  expect(await withPeople({ lang: 'ru' }).run('plan 1 понедельник 24 марта')).toMatchInlineSnapshot(`
    "! «понедельник 24 марта»: это число — вт 24 марта. Ничего не сохранено. Возможно, это:
    !   вт 24 марта
    ! Попробуйте: followup plan 1 "вт 24 марта"
    exit 1"
  `)
})

/** Six people without a step beside Anna and Лена, and two steps on the 12th. */
function withOrphans(options: TestOptions = {}): TestApp {
  const app = withPeople({ config: { nudgeCap: 3 }, ...options })
  save(
    app.store(),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => add('person', person({ id, name: `Person ${id}` }))),
    add('person', person({ id: 'gone', name: 'Gone', letGoAt: '2026-03-01T09:00:00.000Z' })),
    ...['anna', 'lena'].map((personId) => add('followup', followup({ personId, day: '2026-03-12' }))),
  )
  return app
}

test('everyone without a step gets one, the last added first, and no day gets more than there is room for', async () => {
  const app = withOrphans()
  expect(await app.run('plan --orphans')).toMatchInlineSnapshot(`
    "A next step for 6 people: Wed 11 Mar - Fri 13 Mar, at most 3 a day.
    ! To take it back: followup undo"
  `)
  expect(['f', 'e', 'd', 'c', 'b', 'a', 'gone'].map((id) => openOf(app, id))).toEqual([
    ['1 nudge 2026-03-11'],
    ['1 nudge 2026-03-11'],
    ['1 nudge 2026-03-11'],
    ['1 nudge 2026-03-12'],
    ['1 nudge 2026-03-13'],
    ['1 nudge 2026-03-13'],
    [],
  ])
  expect(app.store().people.orphanCount()).toBe(0)
  expect(await app.run('plan --orphans')).toMatchInlineSnapshot(`"Everyone has a next step."`)
  expect(app.undo()).toBe('plan')
  expect(app.store().people.orphanCount()).toBe(6)
})

test('in Russian, from a day on, so many a day, with what for', async () => {
  const app = withOrphans({ lang: 'ru', width: 40 })
  expect(await app.run('plan --orphans понедельник "познакомиться" --per-day 4')).toMatchInlineSnapshot(`
    "Следующий шаг назначен (6 человек): пн
      16 марта - вт 17 марта, не больше 4 в
      день.
    ! Вернуть как было: followup undo"
  `)
  expect(openOf(app, 'a')).toEqual(['1 nudge 2026-03-17 познакомиться'])
  expect(await app.json('plan --orphans')).toEqual({
    planned: 0,
    from: null,
    until: null,
    perDay: 3,
    leftOut: { items: [], total: 0, stages: [] },
    misnumbered: [],
  })
})

test('what is no date, no number of people, or says two things is refused', async () => {
  const app = withOrphans()
  const before = app.store().dump()
  expect(await app.run('plan --orphans blursday')).toMatchInlineSnapshot(`
    "! "blursday" is not understood as a date. Nothing was saved.
    exit 1"
  `)
  expect(await app.run('plan --orphans --per-day 0')).toMatchInlineSnapshot(`
    "! --per-day takes a whole number from 1 on, not "0".
    ! Try: followup help plan
    exit 2"
  `)
  expect(await app.run('plan --orphans --promise')).toMatchInlineSnapshot(`
    "! These do not go together: --orphans, --promise.
    exit 1"
  `)
  expect(app.store().dump()).toEqual(before)
})

test('whoever has only a number that is marked wrong is not planned, and is told of with the way on', async () => {
  const app = withOrphans()
  save(
    app.store(),
    add('contactPoint', { ...contact('f', 'phone', '+14155552671'), state: 'wrong' }),
    add('contactPoint', { ...contact('e', 'phone', '+14155552672'), state: 'dead' }),
    add('contactPoint', contact('e', 'email', 'e@example.org')),
  )
  expect(await app.run('plan --orphans')).toMatchInlineSnapshot(`
    "A next step for 5 people: Wed 11 Mar - Fri 13 Mar, at most 3 a day.
    1 person without a next step is left out, as the only number known is wrong.
    ! To take it back: followup undo
    ! To give a new number: followup edit 8 --phone …"
  `)
  expect(openOf(app, 'f')).toEqual([])
  expect(openOf(app, 'e')).toEqual(['1 nudge 2026-03-11'])
  expect(await app.run('plan --orphans --lang ru')).toMatchInlineSnapshot(`
    "Без следующего шага остались те, чей единственный номер неверный: 1 человек.
    У всех остальных он есть.
    ! Указать новый номер: followup edit 8 --phone …"
  `)
})

/** Two of the six without a step said no, one of them in both funnels. */
function withLost(options: TestOptions = {}): TestApp {
  const app = withOrphans(options)
  const at = '2026-03-01T09:00:00.000Z'
  const store = app.store()
  save(
    store,
    ...place(store, 'f', 'lost', at),
    ...place(store, 'e', 'lost', at),
    ...place(store, 'e', 'lost', at, 'team'),
  )
  return app
}

test('whoever said no is not planned again, and that is said with the ways on', async () => {
  const app = withLost()
  expect(app.store().people.orphanCount()).toBe(6)
  expect(await app.run('plan --orphans')).toMatchInlineSnapshot(`
    "A next step for 4 people: Wed 11 Mar - Thu 12 Mar, at most 3 a day.
    2 people without a next step are left out, being at the stage Lost.
    ! To take it back: followup undo
    ! To see who they are: followup list --no-next --stage lost
    ! To let one of them go: followup let-go …"
  `)
  expect(['f', 'e'].flatMap((id) => openOf(app, id))).toEqual([])
  expect(await app.run('plan --orphans')).toMatchInlineSnapshot(`
    "2 people without a next step are left out, being at the stage Lost.
    Everyone else has a next step.
    ! To see who they are: followup list --no-next --stage lost
    ! To let one of them go: followup let-go …"
  `)
  expect(await app.json('plan --orphans')).toEqual({
    planned: 0,
    from: null,
    until: null,
    perDay: 3,
    leftOut: {
      items: [
        { id: 'e', no: 7, name: 'Person e' },
        { id: 'f', no: 8, name: 'Person f' },
      ],
      total: 2,
      stages: [{ slug: 'lost', label: 'Lost' }],
    },
    misnumbered: [],
  })
})

test('whoever said no is told of in Russian too', async () => {
  const app = withLost({ lang: 'ru', width: 60 })
  expect(await app.run('plan --orphans')).toMatchInlineSnapshot(`
    "Следующий шаг назначен (4 человека): ср 11 марта - чт 12
      марта, не больше 3 в день.
    Без следующего шага остались те, кто на этапе «Отказ»: 2
      человека.
    ! Вернуть как было: followup undo
    ! Посмотреть, кто это: followup list --no-next --stage lost
    ! Отпустить человека: followup let-go …"
  `)
  alterPerson(app.store(), 'e', { letGoAt: '2026-03-10T09:00:00.000Z' })
  expect(await app.run('plan --orphans')).toMatchInlineSnapshot(`
    "Без следующего шага остались те, кто на этапе «Отказ»: 1
      человек.
    У всех остальных он есть.
    ! Посмотреть, кто это: followup list --no-next --stage lost
    ! Отпустить человека: followup let-go 8"
  `)
})

test.each([
  ['plan 1 friday --per-day 3', '--per-day goes with --orphans alone'],
  ['plan --orphans --nudge', 'These do not go together: --orphans, --nudge.'],
])('%s is refused', async (line, said) => {
  expect(await withOrphans().run(line)).toContain(said)
})

test('the same promise twice is one promise, and that is said', async () => {
  const app = withPeople()
  await app.run('plan 1 friday "call back"')
  expect(await app.run('plan 1 friday "call back"')).toMatchInlineSnapshot(`
    "This is planned for Anna Petrova #1 already. Nothing was changed.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise: call back"
  `)
  expect(openOf(app)).toHaveLength(1)
  await app.run('plan 1 friday "send the list"')
  expect(openOf(app)).toHaveLength(2)
})

test.each([
  ['plan 1 "today 8am" call', 'plan 1 "Wed 11 Mar 08:00" call'],
  ['plan 1 "today 8:30am" call --theirs', 'plan 1 "Wed 11 Mar 08:30" call --theirs'],
])('the day to come of "%s" is offered in the same line', async (line, hint) => {
  expect(await withPeople().run(line)).toContain(`Try: followup ${hint}\n`)
})

test.each(['plan 1 yesterday call', 'plan 1 "1.3.2026" call', 'plan 1 2026-03-09 call', 'plan 1 "9 марта 2026" call'])(
  'a day that is past in its own words is told to be past, and no other is offered: %s',
  async (line) => {
    const said = await withPeople().run(line)
    expect(said).toContain('is in the past')
    expect(said).not.toMatch(/Perhaps|Try:/)
  },
)

test('a reason and a date in one pair of quotes are refused with the line that says both', async () => {
  const app = withPeople()
  expect(await app.run('plan 1 "price list today"')).toMatchInlineSnapshot(`
    "! "price list" is not understood as a date. Nothing was saved.
    ! Try: followup plan 1 today "price list"
    exit 1"
  `)
  expect(await app.run('plan 1 "прайс завтра" срочно')).toMatchInlineSnapshot(`
    "! "прайс" is not understood as a date. Nothing was saved.
    ! Try: followup plan 1 завтра "прайс срочно"
    exit 1"
  `)
})

test.each([
  ['plan anna every friday', 'promise, every Friday'],
  ['plan anna every other friday check in', 'promise, every 2 weeks on Friday: check in'],
  ['plan anna 5th of every month', 'promise, every month on the 5th'],
  ['plan anna every friday 9 boxes', 'promise, every Friday: 9 boxes'],
  ['plan anna mondays at 9 call', 'promise, every Monday at 09:00: call'],
  ['plan anna monday weekly report', 'promise: weekly report'],
  ['plan anna friday call every client', 'promise: call every client'],
])('"%s" needs no quotes to come again, or not to', async (line, step) => {
  expect(await withPeople().run(line)).toContain(`\n        ${step}`)
})

test.each([
  ['plan лена каждую пятницу', 'обещание, по пятницам'],
  ['plan лена каждый месяц 5 числа созвон', 'обещание, каждый месяц 5-го числа: созвон'],
])('in Russian «%s» needs no quotes to come again', async (line, step) => {
  expect(await withPeople({ lang: 'ru' }).run(line)).toContain(`\n          ${step}`)
})

test.each([
  ['call her every friday at 10', 'followup plan 1 "every friday at 10" "call her"'],
  ['"call her every friday at 10"', 'followup plan 1 "every friday at 10" "call her"'],
  ['check in on the 5th of every month', 'followup plan 1 "on the 5th of every month" "check in"'],
  ['"каждый месяц 5 числа созвон"', 'followup plan 1 "каждый месяц 5 числа" созвон'],
])('the line to type for %s keeps the rule', async (words, line) => {
  const app = withPeople()
  expect(await app.run(`plan 1 ${words}`)).toContain(`! Try: ${line}\nexit 1`)
  expect(openOf(app)).toEqual([])
})

test.each(['"send sample tomorrow, then call in a week"', 'send sample tomorrow then call in a week'])(
  'of two steps said at once each has a line to type: %s',
  async (words) => {
    expect(await withPeople().run(`plan 1 ${words}`)).toContain(
      '! Try: followup plan 1 tomorrow "send sample"\n!      followup plan 1 "in a week" call\nexit 1',
    )
  },
)

test.each(['plan 1 to friday call', 'plan 1 until friday call', 'plan 1 "to friday" call'])(
  '"to" before a date is no part of it: %s',
  async (line) => {
    const app = withPeople()
    await app.run(line)
    expect(openOf(app)).toEqual(['1 promise 2026-03-13 call'])
  },
)
