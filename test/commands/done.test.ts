import { expect, test } from 'vitest'
import { followup, given, nudge, openOf, undone, withPeople } from '../support/loop.ts'
import { place, save } from '../support/people.ts'

test('a touch closes what it was due for, and the cadence gives the next step', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09', what: 'send the catalogue' }))
  expect(await app.run('done anna "called, sent the catalogue"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: call.
      Closed  promise for Mon 9 Mar: send the catalogue
      Next    Fri 13 Mar, in 3 days - wrong? followup move 1 …
              nudge, 3 days after this touch"
  `)
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
  expect(app.store().touches.last('anna')).toMatchObject({
    channel: 'call',
    direction: 'out',
    at: '2026-03-10T09:00:00.000Z',
  })
})

test('each touch moves the cadence on: three days, three weeks, three months, counted from the touch', async () => {
  const app = withPeople()
  await app.run('done 1')
  app.moveTo('2026-03-15T10:00')
  await app.run('done 1')
  app.moveTo('2026-04-05T10:00')
  expect(await app.run('done 1 "нет ответа" --lang ru')).toMatchInlineSnapshot(`
    "Записано: Anna Petrova #1 — нет ответа.
      Закрыто  шаг по ритму на вс 5 апреля
      Дальше   ср 8 апреля, через 3 дня — не так? followup move 1 …
               шаг по ритму, через 3 дня после этого касания"
  `)
  expect(await app.run('done 1 "поговорили" --lang ru')).toMatchInlineSnapshot(`
    "Записано: Anna Petrova #1 — поговорили.
      Дальше  вс 5 июля, примерно через 3 месяца — не так? followup move 1 …
              шаг по ритму, через 3 месяца после этого касания
      Вместо  шаг по ритму на ср 8 апреля"
  `)
})

test('a next step that was typed is a promise', async () => {
  const app = withPeople()
  expect(await app.run('done лена "отправила каталог" --next 2026-03-13 --lang ru')).toMatchInlineSnapshot(`
    "Записано: Лена Орлова #2 — сообщение.
      Дальше  пт 13 марта, через 3 дня — не так? followup move 2 …
              обещание"
  `)
  expect(await app.run('done 1 --next tomorrow --nudge')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1.
      Next  Wed 11 Mar, tomorrow - wrong? followup move 1 …
            nudge"
  `)
})

test('a plain next step in the words is taken and said, off a terminal', async () => {
  const app = withPeople()
  expect(await app.run('done 1 "no answer, call again friday"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: no answer.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise, from your words: call again"
  `)
  expect(openOf(app)).toEqual(['1 promise 2026-03-13 call again'])
})

test('a date in the words that may be about anything is left alone, off a terminal', async () => {
  const app = withPeople()
  expect(await app.run('done 1 "talked, her birthday is friday"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: reached.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            nudge, 3 days after this touch
    ! "friday" was not taken as the next step. If it is one:
    ! followup plan 1 friday "her birthday is""
  `)
})

test('on a terminal Enter takes the proposal, a date takes its place, none leaves it out', async () => {
  const app = withPeople()
  app.answer('enter')
  await app.run('done 1 talked')
  app.answer('someday', 'friday')
  await app.run('done 1 talked')
  app.answer('none')
  expect(await app.run('done 2 talked')).toMatchInlineSnapshot(`
    "Logged for Лена Орлова #2: reached.
      Next  no next step: followup plan 2 …"
  `)
  expect(openOf(app)).toEqual(['2 promise 2026-03-13'])
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Next step: a date, or none?",
      "Next step: a date, or none?",
      ""someday" is not understood as a date. Next step: a date, or none?",
      "Next step: a date, or none?",
    ]
  `)
})

test('on a terminal a next step in the words is offered', async () => {
  const app = withPeople()
  app.answer('enter')
  expect(await app.run('done 1 "talked, her birthday is friday"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: reached.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise, from your words: her birthday is"
  `)
})

test('on a terminal --yes takes the proposal without a question', async () => {
  const app = withPeople()
  app.answer()
  await app.run('done 1 talked --yes')
  expect(openOf(app)).toEqual(['1 nudge 2026-03-13'])
  expect(app.asked).toEqual([])
})

test('without anything the whole of it is asked', async () => {
  const app = withPeople({ lang: 'ru' })
  app.answer('лена', 'звонила, всё хорошо', 'enter')
  expect(await app.run('done')).toMatchInlineSnapshot(`
    "Записано: Лена Орлова #2 — звонок.
      Дальше  чт 12 марта, через 2 дня — не так? followup move 2 …
              шаг по ритму, через 2 дня после этого касания"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "С кем?",
      "Что было? (Enter — пропустить)",
      "Следующий шаг: дата или «нет»?",
    ]
  `)
})

test('several that are due are listed and refused off a terminal', async () => {
  const app = withPeople()
  given(
    app,
    followup({ day: '2026-03-09', what: 'send the catalogue' }),
    followup({ day: '2026-03-10', time: '15:00', zone: 'UTC', what: 'call' }),
    followup({ day: '2026-03-20' }),
  )
  expect(await app.run('done 1 called')).toMatchInlineSnapshot(`
    "! Several follow-ups with Anna Petrova are due. Name one:
    !   1.1 promise for Mon 9 Mar: send the catalogue
    !   1.2 promise for Tue 10 Mar 15:00: call
    ! Try: followup done 1.1 called
    !      followup done 1 called --all
    exit 1"
  `)
  expect(await app.run('done 1.2 called')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: call.
      Closed      promise for Tue 10 Mar 15:00: call
      Stands      Mon 9 Mar, yesterday
                  promise: send the catalogue
      Still open  promise for Fri 20 Mar"
  `)
  expect(openOf(app)).toEqual(['1 promise 2026-03-09 send the catalogue', '3 promise 2026-03-20'])
})

test('several that are due are asked about on a terminal', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09', what: 'send the catalogue' }), followup({ day: '2026-03-10', what: 'call' }))
  app.answer('1.2')
  await app.run('done 1 called')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Anna Petrova has several follow-ups due. Which is done?
      1.1 promise for Mon 9 Mar: send the catalogue
      1.2 promise for Tue 10 Mar: call
      all of them
      none of them",
    ]
  `)
  expect(openOf(app)).toEqual(['1 promise 2026-03-09 send the catalogue'])
})

test('--all closes everything that is due and leaves what is ahead', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09' }), nudge('2026-03-10', 0), followup({ day: '2026-03-20', what: 'birthday' }))
  expect(await app.run('done 1 called --all')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: call.
      Closed  promise for Mon 9 Mar
              nudge for Tue 10 Mar
      Stands  Fri 20 Mar, in 10 days
              promise: birthday"
  `)
  expect(openOf(app)).toEqual(['3 promise 2026-03-20 birthday'])
})

test('a touch before its time takes the place of the nudge that is open', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-12', 0))
  expect(await app.run('done 1 talked')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: reached.
      Next      Fri 13 Mar, in 3 days - wrong? followup move 1 …
                nudge, 3 days after this touch
      Replaces  nudge for Thu 12 Mar"
  `)
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
})

test('an outcome goes on to the command that follows from it', async () => {
  const app = withPeople()
  expect(await app.run('done 1 "talked, not interested"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: not interested.
      Next  Wed 10 Jun, in about 3 months - wrong? followup move 1 …
            nudge, 3 months after this touch
    ! A no for good? followup let-go 1 …"
  `)
  expect(await app.run('done 1 --outcome order')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: order.
      Customers  Customer
      Next       Thu 12 Mar, in 2 days - wrong? followup move 1 …
                 nudge, 2 days after this touch
      Replaces   nudge for Wed 10 Jun
    ! Write the order down: followup order 1 …"
  `)
})

test('an outcome moves the person on, and says so', async () => {
  const app = withPeople()
  save(app.store(), ...place(app.store(), 'anna', 'new', '2026-03-01T00:00:00.000Z'))
  expect(await app.run('done 1 "talked, interested in vitamins"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: interested.
      Customers  New → Interested
      Next       Fri 13 Mar, in 3 days - wrong? followup move 1 …
                 nudge, 3 days after this touch"
  `)
  expect(await app.run('done 1 --outcome order')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: order.
      Customers  Interested → Customer
      Next       Thu 12 Mar, in 2 days - wrong? followup move 1 …
                 nudge, 2 days after this touch
      Replaces   nudge for Fri 13 Mar
    ! Write the order down: followup order 1 …"
  `)
  expect(
    app
      .store()
      .people.rolesOf('anna')
      .map(({ role }) => role),
  ).toContain('customer')
  expect(await app.run('done 1 --outcome interested --lang ru')).toMatchInlineSnapshot(`
    "Записано: Anna Petrova #1 — интересно.
      Дальше  чт 12 марта, через 2 дня — не так? followup move 1 …
              шаг по ритму, через 2 дня после этого касания"
  `)
})

test('after a no Enter lets the person go, and a date keeps them', async () => {
  const app = withPeople()
  save(app.store(), ...place(app.store(), 'anna', 'new', '2026-03-01T00:00:00.000Z'))
  given(app, followup({ day: '2026-03-10', what: 'call' }), nudge('2026-03-20', 0))
  app.answer('enter')
  expect(await app.run('done 1 --outcome not-interested')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: not interested.
      Closed     promise for Tue 10 Mar: call
      Customers  New → Lost
      Next       no next step: let go - wrong? followup let-go 1 --back
      Dropped    nudge for Fri 20 Mar"
  `)
  expect(app.store().people.byNo(1)).toMatchObject({ letGoReason: 'not interested' })
  expect(openOf(app)).toEqual([])
  app.answer('2026-06-01')
  expect(await app.run('done 2 --outcome not-interested')).toMatchInlineSnapshot(`
    "Logged for Лена Орлова #2: not interested.
      Next  Mon 1 Jun, in about 3 months - wrong? followup move 2 …
            promise
    ! A no for good? followup let-go 2 …"
  `)
  expect(app.asked).toEqual(Array(2).fill('Let go, or another try: a date, or none?'))
})

test('off a terminal a no lets nobody go unless it is said', async () => {
  const app = withPeople({ lang: 'ru' })
  given(app, followup({ day: '2026-03-20', what: 'прайс-лист' }))
  expect(await app.run('done 2 --outcome not-interested')).toMatchInlineSnapshot(`
    "Записано: Лена Орлова #2 — не интересно.
      Дальше  вс 10 мая, примерно через 2 месяца — не так? followup move 2 …
              шаг по ритму, через 2 месяца после этого касания
    ! Отказ окончательный? followup let-go 2 …"
  `)
  expect(await app.run('done 2 --outcome not-interested --next отпустить')).toMatchInlineSnapshot(`
    "Записано: Лена Орлова #2 — не интересно.
      Дальше  следующего шага нет: человек отпущен
              не так? followup let-go 2 --back
      Снято   шаг по ритму на вс 10 мая"
  `)
  expect(await app.run('done 1 --outcome not-interested --next let-go')).toMatchInlineSnapshot(`
    "! Anna Petrova: 1 открытое обещание будет забыто. Чтобы продолжить, добавьте --yes.
    !   1.1 обещание на пт 20 марта: прайс-лист
    ! Попробуйте: followup done 1 --outcome not-interested --next let-go --yes
    exit 1"
  `)
  expect(openOf(app)).toHaveLength(1)
  await app.run('done 1 --outcome not-interested --next let-go --yes')
  expect(openOf(app)).toEqual([])
})

test.each(['order', 'not-interested', 'interested', 'reached', 'later', 'no-answer'])(
  'undo takes back all that %s did',
  async (outcome) => {
    const app = withPeople()
    save(app.store(), ...place(app.store(), 'anna', 'new', '2026-03-01T00:00:00.000Z'))
    given(app, followup({ day: '2026-03-10' }), nudge('2026-03-20', 0))
    app.answer('enter')
    const { before, between, after } = await undone(app, `done 1 --outcome ${outcome}`)
    expect(between).not.toEqual(before)
    expect(after).toEqual(before)
  },
)

test('a touch of another day counts from that day', async () => {
  const app = withPeople()
  expect(await app.run('done 1 talked --at 2026-03-09')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: reached.
      When  Mon 9 Mar, yesterday - wrong? followup undo
      Next  Thu 12 Mar, in 2 days - wrong? followup move 1 …
            nudge, 3 days after this touch"
  `)
})

test.each([40, 80])('it fits %d columns', async (width) => {
  const app = withPeople({ width, lang: 'ru' })
  given(app, followup({ day: '2026-03-09', what: 'отправить каталог витаминов и прайс-лист на весну' }))
  const said = await app.run('done 1 "звонила, не берёт трубку"')
  expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
  expect(said).toMatchSnapshot()
})

test('a follow-up that is not open, flags that clash and a date that is none are refused', async () => {
  const app = withPeople()
  const before = app.store().dump()
  expect(await app.run('done 1.7 called')).toMatchInlineSnapshot(`
    "! There is no follow-up 1.7.
    ! Try: followup show 1
    exit 1"
  `)
  expect(await app.run('done 1 called --in --out')).toMatchInlineSnapshot(`
    "! These do not go together: --in, --out.
    exit 1"
  `)
  expect(await app.run('done 1 called --next someday')).toMatchInlineSnapshot(`
    "! "someday" is not understood as a date. Nothing was saved.
    exit 1"
  `)
  expect(app.store().dump()).toEqual(before)
})

test('as JSON', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10', what: 'call' }))
  expect(await app.json('done 1 "called, talked"')).toMatchInlineSnapshot(`
    {
      "alsoUnused": [],
      "bought": null,
      "closed": [
        {
          "by": "me",
          "cadence": null,
          "cadenceStep": null,
          "day": "2026-03-10",
          "dueAt": null,
          "handle": "1.1",
          "hiddenUntilDay": null,
          "hiddenUntilTime": null,
          "id": "followup-28",
          "kind": "promise",
          "rule": null,
          "time": null,
          "what": "call",
          "zone": null,
        },
      ],
      "day": "2026-03-10",
      "dropped": [],
      "ended": [],
      "gap": {
        "count": 3,
        "unit": "day",
      },
      "goesOn": [],
      "letGo": false,
      "marked": null,
      "moved": [],
      "next": {
        "by": "me",
        "cadence": "lead",
        "cadenceStep": 0,
        "correct": [
          "move",
          "1",
          "…",
        ],
        "day": "2026-03-13",
        "dueAt": null,
        "handle": "1.2",
        "hiddenUntilDay": null,
        "hiddenUntilTime": null,
        "id": "01900000-0000-7000-8000-000000000018",
        "kind": "nudge",
        "rule": null,
        "time": null,
        "what": "",
        "zone": null,
      },
      "nextFrom": "cadence",
      "noMore": false,
      "others": [],
      "person": {
        "id": "anna",
        "name": "Anna Petrova",
        "no": 1,
      },
      "phone": null,
      "replaced": [],
      "standing": null,
      "time": null,
      "touch": {
        "at": "2026-03-10T09:00:00.000Z",
        "channel": "call",
        "direction": "out",
        "id": "01900000-0000-7000-8000-000000000017",
        "outcome": "reached",
        "words": "called, talked",
        "zone": "UTC",
      },
      "unused": null,
    }
  `)
})

test('undo takes back the touch, the closing and the next step', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-09' }), nudge('2026-03-10', 0))
  const { before, between, after } = await undone(app, 'done 1.1 called --next friday')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
})

test('a next step in the words whose date is not understood is refused, unless --next says another', async () => {
  const app = withPeople()
  expect(await app.run('done 1 "отправила каталог, позвонить в пятнитсу"')).toMatchInlineSnapshot(`
    "! "пятнитсу" is not understood as a date. Nothing was saved. Perhaps you mean:
    !   Fri 13 Mar
    ! Try: followup done 1 "отправила каталог, позвонить в пятницу"
    !      followup done 1 "отправила каталог, позвонить в пятнитсу" --yes
    exit 1"
  `)
  expect(await app.run('done 1 "отправила каталог, позвонить в пятнитсу" --next friday')).toContain('Fri 13 Mar')
})

test.each([
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO', 'calendar', '2026-03-16'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'calendar', '2026-03-16'],
  ['FREQ=DAILY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR', 'calendar', '2026-03-11'],
  ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=5', 'calendar', '2026-04-05'],
  ['FREQ=DAILY;INTERVAL=1', 'touch', '2026-03-11'],
  ['FREQ=WEEKLY;INTERVAL=2', 'touch', '2026-03-24'],
] as const)('after two months of silence %s (%s) comes once, on %s', async (rule, ruleFrom, day) => {
  const app = withPeople()
  given(app, followup({ day: '2026-01-05', what: 'check in', rule, ruleFrom }))
  await app.run('done 1 "talked"')
  expect(openOf(app)).toEqual([`2 promise ${day} check in`])
})

test('who wants to hear no more is let go off a terminal, promises too, and the way back is told', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10', what: 'call' }), followup({ day: '2026-03-20', what: 'the price list' }))
  expect(await app.run('done 1 "told me to stop calling"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: not interested.
      Closed   promise for Tue 10 Mar: call
      Next     no next step: let go - wrong? followup undo
      Dropped  promise for Fri 20 Mar: the price list"
  `)
  expect(openOf(app)).toEqual([])
  expect(app.undo()).toBe('done')
  expect(openOf(app)).toHaveLength(2)
})

test('who wants to hear no more is let go by Enter on a terminal, and kept by a date', async () => {
  const app = withPeople({ lang: 'ru' })
  app.answer('enter')
  expect(await app.run('done 1 "просила больше не звонить"')).toMatchInlineSnapshot(`
    "Записано: Anna Petrova #1 — не интересно.
      Дальше  следующего шага нет: человек отпущен — не так? followup undo"
  `)
  app.answer('2026-06-01')
  await app.run('done 2 "больше не звоните"')
  expect(app.store().people.byNo(2)).toMatchObject({ letGoAt: null })
})

test('the order is offered with what the words tell of it', async () => {
  expect(await withPeople().run('done 1 "paid $200 deposit, balance friday"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: order.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise, from your words: balance
    ! Write the order down: followup order 1 --amount '$200'"
  `)
})

test('a missed call comes back in three days, and so does the first talk after what a nudge planned', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-10', 0))
  await app.run('done 1 "rang out"')
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
  app.moveTo('2026-03-13T10:00')
  await app.run('done 1 "had a good chat"')
  expect(openOf(app)).toEqual(['3 nudge 2026-03-16'])
  app.moveTo('2026-03-16T10:00')
  await app.run('done 1 "talked"')
  expect(openOf(app)).toEqual(['4 nudge 2026-04-06'])
})

test('nothing is planned on a phone that reaches nobody, and another is asked for', async () => {
  const app = withPeople()
  expect(await app.run('done 1 "wrong number"')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: call, no answer.
      Next  no next step: followup plan 1 …
    ! No phone is marked: its digits tell which ("0777 is a wrong number"). When you
    ! have another: followup edit 1 --phone …"
  `)
  expect(openOf(app)).toEqual([])
  await app.run('done 1 "the number is disconnected, ask her sister friday"')
  expect(openOf(app)).toEqual(['1 promise 2026-03-13 ask her sister'])
})

test.each([
  ['sent catalogue; call monday, visit friday', [], ['followup plan 1 monday call', 'followup plan 1 friday visit']],
  ['talked, call monday, send the list friday', ['2026-03-16'], ['followup plan 1 friday "send the list"']],
  ['sent catalogue; call monday, then she will pay friday', ['2026-03-16'], []],
  ['созвонились, в пн скинуть прайс, в пт позвонить', ['2026-03-13'], ['followup plan 1 пн "скинуть прайс"']],
] as const)('each step that is not taken is told with the line that plans it: "%s"', async (words, taken, lines) => {
  const app = withPeople()
  const told = await app.run(`done 1 "${words}"`)
  expect(told.match(/followup plan .*/g) ?? []).toEqual(lines)
  expect(
    openOf(app)
      .filter((one) => one.includes('promise'))
      .map((one) => one.split(' ')[2]),
  ).toEqual(taken)
})

test.each([
  ['keen, call every monday at 10', 'promise 2026-03-16 FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=10;BYMINUTE=0'],
  ['keen, every other friday call', 'promise 2026-03-13 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
  ['поговорили, созвон раз в две недели', 'promise 2026-03-24 FREQ=WEEKLY;INTERVAL=2'],
  ['texts me every week, call her thursday', 'promise 2026-03-12 once'],
  ['sent the list, she trains every monday', 'nudge 2026-03-13 once'],
  ['called every day, no answer', 'nudge 2026-03-13 once'],
  ['left a message every day this week, no answer', 'nudge 2026-03-13 once'],
  ['sent her a text every week', 'nudge 2026-03-13 once'],
  ['told her I would call every month', 'promise 2026-04-10 FREQ=MONTHLY;INTERVAL=1'],
  ['просила писать раз в неделю', 'promise 2026-03-17 FREQ=WEEKLY;INTERVAL=1'],
  ['созвон каждый вторник отменила', 'nudge 2026-03-13 once'],
])('%s: the next step is %s', async (words, next) => {
  const app = withPeople()
  await app.run(`done anna "${words}"`)
  const open = app.store().followups.openOf('anna')
  expect(open.map(({ kind, day, rule }) => `${kind} ${day} ${rule ?? 'once'}`)).toEqual([next])
})

test('somebody else who answered tells the way, and nothing of what came of it', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10' }))
  const { touch } = await app.json<{ touch: unknown }>('done 1 "her husband answered, she is out, back thursday"')
  expect(touch).toMatchObject({ channel: 'call', outcome: 'no-answer' })
})
