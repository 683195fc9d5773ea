import { expect, test } from 'vitest'
import { followup, given, nudge, openOf, undone, withPeople } from '../support/loop.ts'
import { alterPerson, place, save } from '../support/people.ts'

/** Amounts hold spaces that do not break. */
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

test('an order makes a prospect a customer and sets the next step by the customer cadence', async () => {
  const app = withPeople()
  save(app.store(), ...place(app.store(), 'anna', 'deciding', '2026-02-01T09:00:00.000Z'))
  given(app, nudge('2026-03-12', 1))
  expect(await app.run('order anna "2x omega 3, vitamin C" --amount 49.90')).toMatchInlineSnapshot(`
    "First order written down: Anna Petrova #1.
      Bought  omega 3 × 2, vitamin C - $49.90
      Now     Customer
      Next    Thu 12 Mar, in 2 days - wrong? followup move 1 …
              nudge, 2 days after the order"
  `)
  const { people, funnels, orders } = app.store()
  expect([...people.roleNamesOf('anna')]).toEqual(['prospect', 'customer'])
  const [placement] = funnels.placementsOf('anna')
  expect(funnels.stages().find(({ id }) => id === placement?.stageId)?.slug).toBe('customer')
  expect(orders.of('anna', 9)).toMatchObject([
    {
      day: '2026-03-10',
      amountMinor: 4990,
      currency: 'USD',
      items: [
        { name: 'omega 3', quantity: 2 },
        { name: 'vitamin C', quantity: 1 },
      ],
    },
  ])
})

test('in Russian, on another day, lasting a while', async () => {
  const app = withPeople({ lang: 'ru' })
  expect(
    plainSpaces(await app.run('order лена "омега 2 шт, крем" --amount "1 200,50" --on 2026-03-09 --lasts "30 дней"')),
  ).toMatchInlineSnapshot(`
    "Заказ записан: Лена Орлова #2.
      Куплено    омега × 2, крем — 1 200,50 ₽
      Когда      пн 9 марта, вчера — не так? followup undo
      Хватит до  ср 8 апреля, через 29 дней
      Теперь     Клиент
      Дальше     ср 11 марта, завтра — не так? followup move 2 …
                 шаг по ритму, через 2 дня после заказа"
  `)
})

test('a promise that is open stays the next step', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-20', what: 'bring the order' }))
  expect(await app.run('order 1 soap --amount 20EUR')).toMatchInlineSnapshot(`
    "First order written down: Anna Petrova #1.
      Bought  soap - €20
      Now     Customer
      Stands  Fri 20 Mar, in 10 days
              promise: bring the order"
  `)
})

test('a next step may be given or declined', async () => {
  const app = withPeople()
  await app.run('order 1 soap --next friday')
  expect(openOf(app)).toEqual(['1 promise 2026-03-13'])
  expect(await app.run('order 2 soap --next none')).toMatchInlineSnapshot(`
    "Order written down: Лена Орлова #2.
      Bought  soap
      Now     Customer
    ! There is no next step yet: followup plan 2 …"
  `)
})

test('who was let go and orders is back on the list', async () => {
  const app = withPeople({ lang: 'ru', width: 40 })
  alterPerson(app.store(), 'lena', { letGoAt: '2026-03-01T09:00:00.000Z', letGoReason: 'переехала' })
  expect(plainSpaces(await app.run('order 2 "крем для рук, шампунь, омега 3 шт" --amount 12500')))
    .toMatchInlineSnapshot(`
      "Заказ записан: Лена Орлова #2.
        Куплено  крем для рук, шампунь,
                 омега × 3 — 12 500 ₽
        Теперь   Клиент, снова в списке
        Дальше   чт 12 марта, через 2 дня
                 не так? followup move 2 …
                 шаг по ритму, через 2 дня
                 после заказа"
    `)
  expect(app.store().people.byNo(2)?.letGoAt).toBeNull()
})

test('what is no amount, currency, length or day of the past is refused, and nothing is saved', async () => {
  const app = withPeople()
  const before = app.store().dump()
  expect(await app.run('order 1 soap --amount much')).toMatchInlineSnapshot(`
    "! "much" is no amount of money. It is typed like 1234.50, 1 234,50 or 49 €.
    exit 1"
  `)
  expect(await app.run('order 1 soap --amount 5 --currency money')).toMatchInlineSnapshot(`
    "! --currency cannot be "money". It takes: USD | EUR | RUB.
    exit 1"
  `)
  expect(await app.run('order 1 soap --amount €5 --currency USD')).toMatchInlineSnapshot(`
    "! These do not go together: --amount €5, --currency USD.
    exit 1"
  `)
  expect(await app.run('order 1 soap --lasts ages')).toMatchInlineSnapshot(`
    "! --lasts cannot be "ages". It takes: 30d | 6w | 2 months.
    exit 1"
  `)
  expect(await app.run('order 1')).toMatchInlineSnapshot(`
    "! What was bought: nothing was given.
    ! Try: followup order 1 …
    exit 1"
  `)
  expect(app.store().dump()).toEqual(before)
})

test('on a terminal the missing parts are asked for', async () => {
  const app = withPeople()
  app.answer('anna', '2x soap', '9.99')
  await app.run('order')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Whom?",
      "What was bought? (Enter for nothing)",
      "For how much? (Enter for nothing)",
    ]
  `)
  expect(app.store().orders.of('anna', 1)).toMatchObject([{ amountMinor: 999, words: '2x soap' }])
})

test('undo takes back the order, the role, the stage and the next step', async () => {
  const app = withPeople()
  save(app.store(), ...place(app.store(), 'anna', 'deciding', '2026-02-01T09:00:00.000Z'))
  given(app, nudge('2026-03-12', 1))
  const { before, between, after } = await undone(app, 'order 1 soap --amount 5')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
})

test('as JSON', async () => {
  const { order, next, isNewCustomer, stage } = await withPeople().json('order 1 "2x soap" --amount 5')
  expect({ order, next, isNewCustomer, stage }).toMatchObject({
    order: { amountMinor: 500, currency: 'USD', items: [{ name: 'soap', quantity: 2 }] },
    next: { day: '2026-03-12', cadence: 'customer', cadenceStep: 0 },
    isNewCustomer: true,
    stage: 'Customer',
  })
})

test.each([
  ['en', 'Replaces'],
  ['ru', 'Вместо'],
] as const)(
  'a step that is proposed as it stands already stays, and is not said to give way (%s)',
  async (lang, label) => {
    const app = withPeople({ lang })
    await app.run('order anna soap')
    const [before] = app.store().followups.openOf('anna')
    const said = await app.run('order anna "more soap"')
    expect(said).toContain(lang === 'en' ? 'Next    Thu 12 Mar' : 'Дальше   чт 12 марта')
    expect(said).not.toContain(label)
    expect(app.store().followups.openOf('anna')).toEqual([before])
    expect(app.undo()).toBe('order')
    expect(app.store().followups.openOf('anna')).toEqual([before])
  },
)

test('a step of another rhythm for the same day gives way without a word', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-12', 1))
  expect(await app.run('order anna soap')).not.toContain('Replaces')
  expect(app.store().followups.openOf('anna')).toHaveLength(1)
})
