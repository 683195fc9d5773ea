import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { contact, followup, nudge, save, touch } from '../support/people.ts'
import { openOf, withPeople } from '../support/loop.ts'
import type { TestApp, TestOptions } from '../support/test-app.ts'

/** Anna with a phone, an email and two touches; Лена beside her. */
function withAnna(options: TestOptions = {}): TestApp {
  const app = withPeople(options)
  save(
    app.store(),
    add('contactPoint', contact('anna', 'phone', '+14155552671')),
    add('contactPoint', contact('anna', 'email', 'anna@acme.com')),
    add('contactPoint', contact('lena', 'phone', '+79161234567')),
    add('touch', touch({ id: 'older', personId: 'anna', at: '2026-03-01T10:00:00.000Z', words: 'met' })),
    add('touch', touch({ id: 'newer', personId: 'anna', at: '2026-03-08T10:00:00.000Z', words: 'sent the list' })),
  )
  return app
}

function personOf(app: TestApp, id = 'anna') {
  return app.store().people.byId(id)
}

test('fields are changed, shown as they were and are, and undone', async () => {
  const app = withAnna()
  expect(await app.run('edit anna --name "Anna Stone" --company Acme --birthday "12 May" --zone Europe/Berlin'))
    .toMatchInlineSnapshot(`
    "Changed Anna Stone #1.
      Name       Anna Petrova → Anna Stone
      Company    Acme
      Birthday   12 May
      Time zone  Europe/Berlin"
  `)
  expect(personOf(app)).toMatchObject({ name: 'Anna Stone', birthday: '--05-12', zone: 'Europe/Berlin' })
  expect(await app.run('edit stone --company "Acme Yoga" --remove birthday')).toMatchInlineSnapshot(`
    "Changed Anna Stone #1.
      Company   Acme → Acme Yoga
      Birthday  12 May → nothing"
  `)
  expect(app.undo()).toBe('edit')
  expect(app.undo()).toBe('edit')
  expect(personOf(app)).toMatchObject({ name: 'Anna Petrova', company: null, birthday: null, zone: null })
})

test('ways to reach someone are added and taken off in any format', async () => {
  const app = withAnna()
  expect(
    await app.run(
      'edit anna --phone "(415) 555-0000" --link t.me/anna_s --remove "1 415 555 2671" --remove ANNA@acme.com',
    ),
  ).toMatchInlineSnapshot(`
    "Changed Anna Petrova #1.
      Phone     +1 415 555-0000
      Telegram  @anna_s
      Phone     +1 415 555-2671 → nothing
      Email     anna@acme.com → nothing"
  `)
  const contacts = app.store().people.contactsOf('anna')
  expect(contacts.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['phone +14155550000', 'telegram anna_s'])
})

test('what is so already changes nothing', async () => {
  const app = withAnna()
  expect(await app.run('edit anna --name "Anna Petrova" --phone "+1 415 555 2671"')).toMatchInlineSnapshot(
    `"This is on record for Anna Petrova #1 already. Nothing was changed."`,
  )
})

test('a phone that reaches somebody else as well is told', async () => {
  const app = withAnna()
  expect(await app.run('edit anna --phone "8 916 123-45-67"')).toMatchInlineSnapshot(`
    "Changed Anna Petrova #1.
      Phone  +7 916 123-45-67
    ! Лена Орлова #2 is reached the same way. The same person? followup merge 1 2"
  `)
})

test('fields of one’s own, and roles', async () => {
  const app = withAnna()
  await app.run('edit anna --custom size=M --custom "coffee=no sugar" --role customer')
  expect(personOf(app)?.custom).toEqual({ size: 'M', coffee: 'no sugar' })
  expect(await app.json('edit anna --custom size= --custom __proto__=x --remove customer')).toMatchObject({
    edited: [
      { field: { custom: 'size' }, before: 'M', after: null },
      { field: { custom: '__proto__' }, before: null, after: 'x' },
      { field: 'role', before: 'customer', after: null },
    ],
  })
})

test('a sponsor is somebody else, and nobody sponsors in a circle', async () => {
  const app = withAnna()
  await app.run('edit anna --sponsor лена')
  expect(personOf(app)?.sponsorId).toBe('lena')
  expect(await app.run('edit лена --sponsor anna')).toMatchInlineSnapshot(`
    "! Sponsor cannot be "Anna Petrova". It takes: somebody else, whom this person did not bring.
    exit 1"
  `)
  expect(await app.run('edit anna --sponsor anna')).toContain('exit 1')
})

test('a touch is corrected: the old one is taken back, a new one written', async () => {
  const app = withAnna()
  expect(await app.run('edit anna --touch last --words "sent the price list" --outcome no-answer --at 2026-03-09'))
    .toMatchInlineSnapshot(`
    "Changed Anna Petrova #1.
      Touch was  Sun 8 Mar, call, reached, sent the list
      Touch is   Mon 9 Mar, call, no answer, sent the price list"
  `)
  const [last] = app.store().touches.of('anna', 5)
  expect(last).toMatchObject({ words: 'sent the price list', outcome: 'no-answer', at: '2026-03-09T13:00:00.000Z' })
  expect(app.undo()).toBe('edit')
  expect(
    app
      .store()
      .touches.of('anna', 5)
      .map(({ id }) => id),
  ).toEqual(['newer', 'older'])
})

test('a touch is taken back', async () => {
  const app = withAnna()
  expect(await app.run('edit anna --touch 2 --void')).toMatchInlineSnapshot(`
    "Changed Anna Petrova #1.
      Touch taken back  Sun 1 Mar, call, reached, met"
  `)
  expect(
    app
      .store()
      .touches.of('anna', 5)
      .map(({ id }) => id),
  ).toEqual(['newer'])
})

test('a follow-up that a corrected touch closed points to the new one', async () => {
  const app = withAnna()
  const at = '2026-03-09T10:00:00.000Z'
  const closed = { closedAt: at, closedBy: 'done', touchId: 'newest' } as const
  save(
    app.store(),
    add('touch', touch({ id: 'newest', personId: 'anna', at })),
    add('followup', followup({ personId: 'anna', day: '2026-03-09', ...closed })),
  )
  await app.run('edit anna --words "called twice"')
  const [again] = app.store().followups.closedOf('anna', 1)
  expect(again?.touchId).toBe(app.store().touches.last('anna')?.id)
})

test('on a terminal without flags a field is asked for', async () => {
  const app = withAnna()
  app.answer('Birthday', '31 Feb', '12.05.1990')
  await app.run('edit anna')
  expect(personOf(app)?.birthday).toBe('1990-05-12')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "What to change?
      Name: Anna Petrova
      Nickname
      Company
      Phone
      Email
      From
      Birthday",
      "Birthday? (a dash: nothing)",
      "Birthday cannot be "31 Feb". It takes: 1990-05-12, 12 May 1990, 12 May. Birthday? (a dash: nothing)",
    ]
  `)
  app.answer('Birthday', '-')
  await app.run('edit anna')
  expect(personOf(app)?.birthday).toBeNull()
})

test('in Russian', async () => {
  const app = withAnna({ lang: 'ru' })
  expect(await app.run('edit лена --birthday "12 мая" --language русский --company Весна')).toMatchInlineSnapshot(`
    "Изменено: Лена Орлова #2.
      Компания       Весна
      День рождения  12 мая
      Язык           ru"
  `)
  expect(await app.run('edit лена --remove "день рождения" --remove компания')).toMatchInlineSnapshot(`
    "Изменено: Лена Орлова #2.
      День рождения  12 мая → ничего
      Компания       Весна → ничего"
  `)
})

test.each([
  ['edit anna', '! Try: followup edit 1 --name …'],
  ['edit anna --phone 123', '! "123" has too few digits for a phone number in US'],
  ['edit anna --email anna@', '! "anna@" is no email address.'],
  ['edit anna --birthday "31 Feb"', '! Birthday cannot be "31 Feb". It takes: 1990-05-12, 12 May 1990, 12 May.'],
  ['edit anna --birthday 2030-01-01', '! Birthday cannot be "2030-01-01".'],
  ['edit anna --zone Mars/Base', '! Time zone cannot be "Mars/Base".'],
  ['edit anna --language Klingonish', '! Language cannot be "Klingonish".'],
  ['edit anna --cadence weekly', '! Cadence cannot be "weekly". It takes: lead, customer, team.'],
  ['edit anna --name " "', '! Name: nothing was given.'],
  [`edit anna --name ${'x'.repeat(201)}`, '! Name is too long: 201 characters, at most 200. Nothing was saved.'],
  ['edit anna --custom size', '! Field cannot be "size". It takes: key=value.'],
  ['edit anna --remove "+1 999"', '! --remove cannot be "+1 999".'],
  ['edit anna --link hello', '! Link cannot be "hello".'],
  ['edit anna --touch 9 --void', '! There is no such touch: 9.'],
  ['edit anna --touch last --void --words x', '! These do not go together: --void, --words.'],
  ['edit anna --touch last --at "next friday"', 'exit 1'],
])('%s is refused, and nothing changes', async (line, said) => {
  const app = withAnna()
  const before = app.store().history(1)
  expect(await app.run(line)).toContain(said)
  expect(app.store().history(1)).toEqual(before)
})

/** Anna's next nudge, three weeks after her last touch on the 8th. */
function withNudge(): TestApp {
  const app = withAnna()
  save(app.store(), add('followup', nudge({ personId: 'anna', day: '2026-03-29', cadenceStep: 1 })))
  return app
}

test('a touch corrected to another day counts the nudge anew', async () => {
  const app = withNudge()
  expect(await app.run('edit anna --touch last --at 2026-03-05')).toMatchInlineSnapshot(`
    "Changed Anna Petrova #1.
      Touch was  Sun 8 Mar, call, reached, sent the list
      Touch is   Thu 5 Mar, call, reached, sent the list
      Next       Thu 26 Mar, in 16 days - wrong? followup move 1 …
                 nudge
      Was        nudge for Sun 29 Mar"
  `)
  expect(openOf(app)).toEqual(['1 nudge 2026-03-26'])
  expect(app.undo()).toBe('edit')
  expect(openOf(app)).toEqual(['1 nudge 2026-03-29'])
})

test('a nudge is counted from the touch that is left when the last is taken back', async () => {
  const app = withNudge()
  await app.run('edit anna --touch last --void')
  expect(openOf(app)).toEqual(['1 nudge 2026-03-22'])
})

test('a touch that was not the last, or that stays on its day, leaves the nudge as it is', async () => {
  const app = withNudge()
  await app.run('edit anna --touch 2 --at 2026-02-20')
  await app.run('edit anna --touch last --outcome no-answer')
  expect(openOf(app)).toEqual(['1 nudge 2026-03-29'])
})

test.each([
  ['+7 016 123 45 67', '! "+7 016 123 45 67" is not in use: no phone number begins so.\nexit 1'],
  ['+44 7700 90', '! "+44 7700 90" has too few digits for a phone number.\nexit 1'],
  ['+44 7911 123456 789', '! "+44 7911 123456 789" has too many digits for a phone number.\nexit 1'],
  ['+999 7700 90', '! "+999 7700 90": no country has this code.\nexit 1'],
])('what is wrong with %s is said, and nothing of the region', async (phone, told) => {
  expect(await withPeople().run(`edit 1 --phone "${phone}"`)).toBe(told)
})

test('in Russian too', async () => {
  const app = withPeople({ lang: 'ru' })
  const told = [await app.run('edit 2 --phone "8 016 123 45 67"'), await app.run('edit 2 --phone "+44 7700 90"')]
  expect(told.map((text) => text.split('\n')[0])).toEqual([
    '! «8 016 123 45 67»: так номера не начинаются (регион RU). Номер другой страны начинается с + и её кода.',
    '! В «+44 7700 90» слишком мало цифр для телефона.',
  ])
})
