import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { busyDay } from '../support/busy-day.ts'
import { followup, save } from '../support/people.ts'
import { fillUndecided } from '../support/undecided.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

function busy(options: TestOptions & { readonly lang?: Lang } = {}): TestApp {
  const app = testApp({ now: '2026-03-10T12:00', ...options })
  busyDay(app.store(), options.lang ?? 'en')
  return app
}

function outcomesOf(app: TestApp, id: string) {
  return app
    .store()
    .touches.of(id, 9)
    .map(({ outcome }) => outcome)
}

const openDays = (app: TestApp, id: string) =>
  app
    .store()
    .followups.openOf(id)
    .map(({ kind, showDay }) => `${kind} ${showDay}`)

test('off a terminal it asks nothing: who is to be gone through, and what to type', async () => {
  expect(await busy().run('go')).toMatchInlineSnapshot(`
    "1 of 5, about 24 min left

    #1  Jane Doe · +1 415 555-2671
        promise for Thu 5 Mar: send the price list and the comparison with what she
        takes now
    #3  Lena Brook · +1 312 555-0142
        promise for Tue 10 Mar 15:30: call about the refill
    #2  Robert Featherstonehaugh-Smith · +44 20 7946 0123
        their promise for Fri 6 Mar: tells me what his wife decided
    #5  Olga Weber · +49 171 1234567
        nudge for Fri 2 Jan
    #4  Max Stone · +1 212 555-0177
        nudge for Tue 10 Mar
    ! Off a terminal nothing is asked. After a talk: followup done 1 …
    ! A talk that nothing was due for: followup log 1 …"
  `)
  expect(await busy({ lang: 'ru' }).run('go')).toMatchInlineSnapshot(`
    "1 из 5, осталось около 24 мин

    #1  Анна Петрова · +7 916 123-45-67
        обещание на чт 5 марта: отправить прайс и сравнение с тем, что она пьёт
        сейчас
    #3  Лена Ручьёва · +7 903 111-22-33
        обещание на вт 10 марта 15:30: позвонить про вторую упаковку
    #2  Константин Преображенский-Водопьянов · +7 926 765-43-21
        обещание вам на пт 6 марта: скажет, что решила жена
    #5  Ольга Вебер · +49 171 1234567
        шаг по ритму на пт 2 января
    #4  Максим Камнев · +7 701 222-33-44
        шаг по ритму на вт 10 марта
    ! Вне терминала вопросов нет. После разговора: followup done 1 …
    ! Если ничего не было назначено: followup log 1 …"
  `)
})

test('as JSON it gives the people, how far it is and how to go on', async () => {
  const app = busy()
  const page = await app.json('go')
  expect(page).toMatchObject({
    kind: 'list',
    of: 'today',
    day: '2026-03-10',
    list: null,
    total: 5,
    done: 0,
    left: 5,
    minutes: 24,
    beyond: 0,
    tally: { done: 0, talked: 0, left: 5 },
    goOn: ['go'],
  })
  expect(page.items).toMatchObject([
    { person: { id: 'jane', no: 1 }, group: 'promise', minutes: 6, followup: { handle: '1.1' }, skipped: false },
    { person: { id: 'lena' } },
    { person: { id: 'bob' } },
    { person: { id: 'olga' } },
    { person: { id: 'max' } },
  ])
})

test('with nobody to go through it says so and how to go on, on a terminal too', async () => {
  const page = { width: 80, height: 24 }
  const nobody = testApp({ page })
  expect(await nobody.run('go')).toMatch(
    /^Nobody is on your list yet[^]+followup add[^]+followup import[^]+followup demo$/,
  )
  expect(await nobody.run('go --list --tag expo')).toBe('Nobody matches.')
  const undecided = testApp({ page })
  fillUndecided(undecided.store())
  expect(await undecided.run('go')).toMatchInlineSnapshot(`
    "Nobody is due.
    ! 6 people have no next step: followup plan --orphans"
  `)
  expect(await undecided.json('go')).toMatchObject({ total: 0, orphans: 6, firstRun: false })
  expect(nobody.screen.frames).toEqual([])
  expect(undecided.screen.frames).toEqual([])
})

test('where filters leave nobody it does not say that nobody is due', async () => {
  expect(await busy().run('go --tag nosuch')).toMatchInlineSnapshot(`
    "Nobody of those is due.
    ! Without the filters: followup go"
  `)
  expect(await busy({ lang: 'ru' }).run('go --tag nosuch')).toMatchInlineSnapshot(`
    "Из таких сегодня никто не ждёт.
    ! Без отбора: followup go"
  `)
})

test('filters, the time there is and the cap choose among those who are due', async () => {
  const names = async (line: string, options: TestOptions = {}) =>
    (await busy(options).json<{ items: { person: { id: string } }[] }>(line)).items.map((one) => one.person.id)
  expect(await names('go --tag expo')).toEqual(['jane'])
  expect(await names('go --role customer')).toEqual(['lena'])
  expect(await names('go --rotting')).toEqual(['jane', 'max'])
  expect(await names('go --no-next')).toEqual([])
  expect(await names('go --for 21m')).toEqual(['jane', 'lena', 'bob', 'olga'])
  expect(await names('go', { config: { nudgeCap: 1 } })).toEqual(['jane', 'lena', 'bob', 'olga'])
  expect(await names('go --all', { config: { nudgeCap: 1 } })).toHaveLength(5)
  expect(await busy({ config: { nudgeCap: 1 } }).run('go')).toContain('followup go --all')
})

test('--list goes through a saved list, or whom the filters give, due or not', async () => {
  const app = busy()
  save(
    app.store(),
    add('savedList', {
      id: 'list-1',
      slug: 'warm-leads',
      name: 'Warm leads',
      options: { role: 'prospect' },
    }),
  )
  const ids = async (line: string) =>
    (await app.json<{ items: { person: { id: string } }[] }>(line)).items.map((one) => one.person.id)
  expect(await ids('go --list warm-leads')).toEqual(['jane', 'max', 'olga', 'bob', 'tim'])
  expect(await ids('go "warm leads"')).toEqual(['jane', 'max', 'olga', 'bob', 'tim'])
  expect(await ids('go --list --no-next')).toEqual(['tim'])
  expect(await ids('go --list warm-leads --limit 2 --for 3m')).toEqual(['jane'])
  expect(await ids('go --list --sort next --limit 3')).toHaveLength(3)
  expect(await ids('go --list --sort name --for 15m')).toEqual(['jane', 'lena', 'bob'])
  expect(await app.json('go --list warm-leads')).toMatchObject({ list: { slug: 'warm-leads', name: 'Warm leads' } })
  expect(await app.run('go --list worm-leads')).toMatchInlineSnapshot(`
    "! There is no saved list "worm-leads". Saved: warm-leads.
    ! Try: followup go --list warm-leads
    exit 1"
  `)
  expect(await app.run('go "max stone"')).toMatchInlineSnapshot(`
    "! There is no saved list "max stone". Saved: warm-leads.
    ! Try: followup list --views
    !      followup call "max stone"
    exit 1"
  `)
  expect(await app.run('go --sort name')).toMatchInlineSnapshot(`
    "! --sort goes with --list alone.
    ! Try: followup go --sort name --list
    exit 1"
  `)
  expect(await app.run('go --for soon')).toMatchInlineSnapshot(`
    "! --for cannot be "soon". It takes: 45m, 1h, 1h30m.
    ! Try: followup go --for 45m
    exit 1"
  `)
})

test('in discreet mode the cards between questions have initials alone, until v is pressed', async () => {
  const app = busy({ config: { discreet: true } })
  app.answer('n', 'tomorrow', 'q')
  expect(await app.run('go')).not.toMatch(/Jane|Lena|price list|refill/)
  const other = busy({ config: { discreet: true } })
  other.answer('v', 'q')
  expect(await other.run('go')).toMatch(/Jane Doe #1/)
})

test('where no page can stand it asks by key, one person after the other', async () => {
  const app = busy()
  app.answer('i', 'enter', ' ', 'n', 'tomorrow', 'q')
  const said = await app.run('go')
  expect(said).toMatchInlineSnapshot(`
    "2 people dealt with: talked to 1, no answer 1, skipped 1.
    ! 1 of 5, about 24 minutes left
    ! Jane Doe #1
    ! lead #expo
    !  Now         1.1 Thu 5 Mar, 5 days late · promise
    !                  send the price list and the comparison with what she takes now
    !              1.2 Tue 10 Mar, today · nudge
    !                  3 weeks after the last call
    !  Reach       +1 415 555-2671
    !              @jane_d Telegram
    !              jane.doe@example.com
    !  Last time   3 weeks ago: wants the price list and asks whether the large pack
    !              keeps in the fridge over the summer
    !  Stage       Interested · Customers · since 20 Feb, 18 days · stuck
    !              Invited · Team · since 1 Mar, 9 days
    !  Warmth      ███████░░░░░░░░░░░░░ 35 · last touch 3 weeks ago
    !  Touches     ●●○○○○○ 2 of 7 so far · 1 unanswered
    !  From        the spring expo
    ! Jane Doe: interested. Next: Fri 13 Mar, in 3 days
    ! 2 of 5, about 18 minutes left
    ! Lena Brook #3
    ! active customer
    !  Now         3.1 Tue 10 Mar 15:30, today · promise
    !                  call about the refill
    !  Reach       +1 312 555-0142
    !  Stage       Customer · Customers · since 10 Jan, 59 days
    !  Warmth      ████████████████░░░░ 81 · last touch 2 weeks ago
    !  Touches     ●○○○○○○ 1 of 7 so far · since the order of 10 Jan
    !  From        the spring expo
    ! Last touches ───────────────────────────────────────────────────────────────────
    !  Tue 24 Feb  message, reached · happy with the first pack, finishes it in about
    !              two weeks
    ! Orders ─────────────────────────────────────────────────────────────────────────
    !  Sat 10 Jan  $4,900 · starter pack
    ! Skipped: Lena Brook
    ! 3 of 5, about 12 minutes left
    ! Robert Featherstonehaugh-Smith #2
    ! lead
    !  Now         2.1 Tue 10 Mar, today · promise
    !                  their promise: tells me what his wife decided
    !                  promised for Fri 6 Mar
    !  Reach       +44 20 7946 0123
    !  Stage       Deciding · Customers · since 2 Mar, 8 days
    !  Warmth      ███████████████████░ 95 · last touch yesterday
    !  Touches     ●○○○○○○ 1 of 7 so far · 1 unanswered
    !  Company     Smith & Sons Hardware Ltd
    !  From        the spring expo
    ! Last touches ───────────────────────────────────────────────────────────────────
    !  Mon 9 Mar  call, no answer
    ! Robert Featherstonehaugh-Smith: no answer. Next: Wed 11 Mar, tomorrow
    ! 4 of 5, about 6 minutes left
    ! Olga Weber #5
    ! lead
    !  Now         5.1 Fri 2 Jan, 2 months late · nudge
    !                  the first contact
    !  Reach       +49 171 1234567
    !  Warmth      ░░░░░░░░░░░░░░░░░░░░ 0 · no contact so far
    !  Touches     ○○○○○○○ 0 of 7 so far
    !  From        the spring expo
    ! 3 people left, about 12 min. To go on: followup go"
  `)
  expect(app.asked[0]).toMatchInlineSnapshot(`
    "What now?
      c call
      w message
      r reached
      n no answer
      i interested
      l later
      o order
      s snooze
      e note
      x let go
      u undo
        skip
      q leave"
  `)
  expect(outcomesOf(app, 'jane')[0]).toBe('interested')
  expect(openDays(app, 'jane')).toEqual(['nudge 2026-03-13'])
  expect(outcomesOf(app, 'bob')[0]).toBe('no-answer')
  expect(openDays(app, 'bob')).toEqual(['promise 2026-03-11'])
  expect(await app.json('go')).toMatchObject({ done: 2, left: 3 })
  app.answer('u', 'q')
  expect(await app.run('go')).toContain('Taken back: the touch and what followed from it - Robert')
})

test('it calls, writes, notes, snoozes, sells and lets go by questions too', async () => {
  const app = busy()
  save(
    app.store(),
    add('template', {
      id: 't1',
      name: 'hello',
      lang: 'en',
      channel: 'message',
      subject: null,
      text: 'Hi {first}',
    }),
  )
  app.answer('c', 'w', 'o', 's', 'enter')
  app.answer('e', 'plays chess', 's', 'in 2 hours')
  app.answer('x', 'moved', false, 'x', 'moved', true)
  app.answer('o', '2x tea', '12.50', 'enter')
  app.answer('s', 'enter')
  const said = await app.run('go')
  expect(said).toContain('Jane Doe: sent.')
  expect(app.opened).toEqual(['https://t.me/jane_d?text=Hi%20Jane'])
  expect(said).toContain('Noted: Lena Brook')
  expect(said).toContain('Snoozed until Tue 10 Mar 14:00, today: Lena Brook')
  expect(said).toContain('Let go: Robert')
  expect(app.store().people.byId('bob')).toMatchObject({ letGoReason: 'moved' })
  expect(app.store().orders.of('olga', 9)).toMatchObject([{ amountMinor: 1250, words: '2x tea' }])
  expect(said).toContain('Snoozed until Tue 10 Mar 13:00, today: Max Stone')
  expect(said).toContain('5 people dealt with')
})

test('a snooze leaves alone what was put off for longer before', async () => {
  const app = busy()
  const put = { day: '2026-03-06', hiddenUntilDay: '2026-03-16', what: 'ask how the trip was' } as const
  save(app.store(), add('followup', followup({ personId: 'lena', ...put })))
  app.answer(' ', 's', 'tomorrow', 'q')
  await app.run('go')
  expect(openDays(app, 'lena')).toEqual(['promise 2026-03-11', 'promise 2026-03-16'])
})

test('with a next step later on the same day somebody is dealt with until then', async () => {
  const app = busy()
  app.answer('l', 'today 17:00', 'q')
  const said = await app.run('go')
  expect(said).toContain('Jane Doe: later. Next: Tue 10 Mar 17:00, today')
  expect(said).toContain('2 of 5')
  expect(app.asked.filter((question) => question.startsWith('What now?'))).toHaveLength(2)
  expect(await app.json('go')).toMatchObject({ done: 1, left: 4, total: 5, tally: { done: 1, talked: 1 } })
  app.moveTo('2026-03-10T17:00')
  expect(await app.json('go')).toMatchObject({ done: 0, left: 5, total: 5 })
})

test('the time there is counts from now on, whatever was done earlier that day', async () => {
  const app = busy()
  app.answer('r', 'enter', 'r', 'enter', 'q')
  await app.run('go')
  expect(await app.json('go --for 9m')).toMatchObject({
    items: [{ person: { id: 'bob' } }, { person: { id: 'olga' } }],
    done: 2,
    left: 2,
    beyond: 1,
  })
  app.answer('r', 'enter', 'q')
  const said = await app.run('go --for 9m')
  expect(said).toContain('3 of 4')
  expect(said).toContain('1 person left, about 3 min')
})

test('a line of an order with its amount is asked for no other, and what is said behind it is the next step', async () => {
  const app = busy()
  app.answer('o', '3 tubs for 5400, call her on thursday', 'q')
  expect(await app.run('go')).toContain('Jane Doe: order. Next: Thu 12 Mar')
  expect(app.store().orders.of('jane', 9)).toMatchObject([{ amountMinor: 540000, words: '3 tubs' }])
  expect(app.asked.filter((question) => question.includes('how much'))).toEqual([])
})
