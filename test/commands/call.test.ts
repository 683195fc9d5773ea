import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { followup, given, nudge, openOf, undone, withPeople } from '../support/loop.ts'
import { contact, place, save } from '../support/people.ts'
import { readQr } from '../support/read-qr.ts'
import type { TestApp, TestOptions } from '../support/test-app.ts'

/** Anna with a promise due today, Лена with a nudge; both can be called. */
function twoDue(options: TestOptions = {}): TestApp {
  const app = withPeople(options)
  const store = app.store()
  save(
    store,
    add('contactPoint', contact('anna', 'phone', '+14155552671')),
    add('contactPoint', contact('lena', 'phone', '+79161234567')),
    ...place(store, 'anna', 'new', '2026-03-01T00:00:00.000Z'),
  )
  given(app, followup({ day: '2026-03-10', what: 'send the catalogue' }), {
    ...nudge('2026-03-10', 0),
    personId: 'lena',
  })
  return app
}

test('off a terminal the card and the link are printed, and nothing is logged', async () => {
  const app = twoDue()
  expect(await app.run('call anna')).toMatchInlineSnapshot(`
    "Anna Petrova #1
    lead
     Reach    +1 415 555-2671
     Next     1.1 Tue 10 Mar, today · promise
                  send the catalogue
     Stage    New · Customers · since 1 Mar, 9 days
     Touches  ○○○○○○○ 0 of 7 so far

    tel:+14155552671"
  `)
  expect(app.store().touches.last('anna')).toBeNull()
  expect(app.opened).toEqual([])
})

test('with --qr the code is printed too, and a camera reads the link in it', async () => {
  const app = twoDue()
  const printed = await app.run('call anna --qr')
  expect(await readQr(printed, { paper: 'light' })).toBe('tel:+14155552671')
})

test.each([40, 80, 140])('at %d columns every line keeps to the width and the code is read', async (width) => {
  for (const lang of ['en', 'ru'] as const) {
    const printed = await twoDue({ width, lang, colour: true }).run('call лена --qr')
    const bare = printed.replace(/\u001b\[[\d;]*m/g, '')
    expect(Math.max(...bare.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
    expect(await readQr(printed, { paper: 'dark' })).toBe('tel:+79161234567')
    await expect(`${bare}\n`).toMatchFileSnapshot(`../captures/call-${lang}-${String(width)}.txt`)
  }
})

test.each([
  [{ screen: true, colour: false, knowsColour: true }, 'light'],
  [{ screen: true, colour: false, knowsColour: true }, 'dark'],
  [{ screen: true, colour: false, knowsColour: false }, 'dark'],
  [{ screen: false, colour: false, knowsColour: true }, 'light'],
] as const)('without colour the code alone keeps its own on a screen that has any: %j', async (options, paper) => {
  const printed = await twoDue(options).run('call anna --qr')
  expect(await readQr(printed, { paper })).toBe('tel:+14155552671')
  const others = printed.replace(/\u001b\[(?:[34]8;5;23[12]|[34]9)m/g, '')
  expect(others).not.toContain('\u001b')
  expect(others.length < printed.length).toBe(options.screen && options.knowsColour)
})

test('without a name it is the first who is due and can be called', async () => {
  const app = twoDue()
  save(app.store(), add('role', { id: 'r', personId: 'lena', role: 'prospect' }))
  expect(await app.json('call')).toMatchObject({ person: { no: 1 }, via: 'phone', link: 'tel:+14155552671' })
  given(app, { ...followup({ day: '2026-03-01' }), personId: 'lena' })
  expect(await app.json('call')).toMatchObject({ person: { no: 2 } })
})

test.each([
  ['en', '--next goes with --outcome alone.'],
  ['ru', '--next имеет смысл только вместе с --outcome.'],
] as const)('a next step that would not be set, because nothing is logged, is refused (%s)', async (lang, said) => {
  const app = twoDue({ lang })
  const ran = await app.runArgs(['call', '1', '--next', 'friday'])
  expect(ran).toMatchObject({ exit: 1, stdout: '' })
  expect(ran.stderr).toContain(said)
})

test('someone without a phone is passed over, and named is refused with the way to add one', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10' }))
  expect(await app.run('call')).toMatchInlineSnapshot(`
    "! Nobody who is due today can be reached this way.
    ! Try: followup today
    exit 1"
  `)
  expect(await app.run('call anna')).toMatchInlineSnapshot(`
    "! Anna Petrova has no phone on record.
    ! Try: followup edit 1 --phone …
    exit 1"
  `)
})

test.each([
  ['en', 'Nobody is due today; say whom you mean.'],
  ['ru', 'На сегодня никого нет; назовите человека.'],
] as const)('where nobody is due that is said, with the days to come (%s)', async (lang, said) => {
  const told = await withPeople({ lang }).run('call')
  expect(told).toContain(said)
  expect(told).toContain('followup today --week')
})

test('on a terminal one key logs how it went and Enter takes the proposed day', async () => {
  const app = twoDue()
  app.answer('i', 'enter')
  expect(await app.run('call')).toMatchInlineSnapshot(`
    "Logged for Anna Petrova #1: call, interested.
      Closed     promise for Tue 10 Mar: send the catalogue
      Customers  New → Interested
      Next       Fri 13 Mar, in 3 days - wrong? followup move 1 …
                 nudge, 3 days after this touch
    ! Anna Petrova #1                                        █████████████████████████
    ! lead                                                   ██ ▄▄▄▄▄ █▀▄█▄▀█ ▄▄▄▄▄ ██
    !  Reach    +1 415 555-2671                              ██ █   █ █▀ █ ▀█ █   █ ██
    !  Next     1.1 Tue 10 Mar, today · promise              ██ █▄▄▄█ █▀▀ ▄▀█ █▄▄▄█ ██
    !               send the catalogue                       ██▄▄▄▄▄▄▄█▄█ █▄█▄▄▄▄▄▄▄██
    !  Stage    New · Customers · since 1 Mar, 9 days        ██▄  ▄▄█▄▄  ▀ ▄▄█▄▀ ▀▄▀██
    !  Touches  ○○○○○○○ 0 of 7 so far                        ██  ▄ ▄█▄▄█▀ █▄▄█ █  ▄███
    !                                                        ██████▄▄▄█ ▄▀▀▄ ▄█▀▀█ ▀██
    !                                                        ██ ▄▄▄▄▄ █▄▄█▀ ▄█▄██ ▄███
    !                                                        ██ █   █ █ ▀▀ ▄ ▄▄▀▄█▀███
    !                                                        ██ █▄▄▄█ █ ▄▀▀ ▄█▄▀█▀████
    !                                                        ██▄▄▄▄▄▄▄█▄▄▄▄▄▄▄▄▄██▄███
    !                                                        █████████████████████████
    ! tel:+14155552671"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "How did it go?
      r reached
      n no answer
      i interested
      l later
      o order
      x not interested
      q log nothing",
      "What was said, and when next?",
    ]
  `)
  expect(app.store().touches.last('anna')).toMatchObject({
    channel: 'call',
    outcome: 'interested',
    via: null,
    words: '',
  })
})

test('Enter says that you talked, a date takes the place of the proposed one', async () => {
  const app = twoDue({ lang: 'ru' })
  app.answer('enter', 'в пятницу в 11')
  expect(await app.run('call лена')).toMatchInlineSnapshot(`
    "Записано: Лена Орлова #2 — звонок, поговорили.
      Закрыто  шаг по ритму на вт 10 марта
      Дальше   пт 13 марта 11:00, через 3 дня — не так? followup move 2 …
               обещание
    ! Лена Орлова #2                                         █████████████████████████
    ! неактивный клиент                                      ██ ▄▄▄▄▄ ██▀ █▀█ ▄▄▄▄▄ ██
    !  Связь    +7 916 123-45-67                             ██ █   █ █▀▄▀▀▀█ █   █ ██
    !  Дальше   2.1 вт 10 марта, сегодня · по ритму          ██ █▄▄▄█ █▄█ ▄▀█ █▄▄▄█ ██
    !               первое касание                           ██▄▄▄▄▄▄▄█▄▀ ▀ █▄▄▄▄▄▄▄██
    !  Касания  ○○○○○○○ пока 0 из 7                          ██  ▀█▀▄▄ █ ▀ ▄█▀▀▄ ▀████
    !                                                        ██ ▀█▀ ▀▄ █  █ ▄█ █  ▄███
    !                                                        ██▄▄▄▄█▄▄█▀▄█▀▄▀█ ▀ █▀ ██
    !                                                        ██ ▄▄▄▄▄ █ ▀█▀▄█  ██ ▄▀██
    !                                                        ██ █   █ ██ ▀▀▄▄▄▀▀▄█▀███
    !                                                        ██ █▄▄▄█ █▀▄█▄▄█▄  ▄▀▄▄██
    !                                                        ██▄▄▄▄▄▄▄█▄▄██▄▄▄▄▄██▄███
    !                                                        █████████████████████████
    ! tel:+79161234567"
  `)
})

test('the keys are where they are on the keyboard, whatever its layout', async () => {
  for (const key of ['ч', 'X', 'x', 'Ч']) {
    const app = twoDue()
    app.answer(key, 'enter')
    await app.run('call anna')
    expect(app.store().touches.last('anna')).toMatchObject({ outcome: 'not-interested' })
    expect(app.store().people.byNo(1)?.letGoAt).not.toBeNull()
  }
})

test('q logs nothing, and neither does a window that is closed', async () => {
  const app = twoDue()
  const before = app.store().dump()
  app.answer('q')
  expect(await app.run('call anna')).toContain('Nothing was logged.')
  app.answer('\u0003')
  expect(await app.run('call anna')).toContain('exit 130')
  expect(app.store().dump()).toEqual(before)
})

test('what was said is asked in one line with the date; the touch is saved before that, and one undo takes back both', async () => {
  const app = twoDue()
  const before = app.store().dump()
  app.answer('r', 'wants the price list, call thu 12 at 11')
  expect(await app.run('call anna')).toMatch(/^Logged for Anna Petrova #1: call, reached\.[^]+Next +Thu 12 Mar 11:00/)
  expect(app.store().touches.last('anna')).toMatchObject({ words: 'wants the price list, call thu 12 at 11' })
  expect(app.store().followups.openOf('anna')).toMatchObject([
    { kind: 'promise', day: '2026-03-12', what: 'wants the price list, call' },
  ])
  expect(app.undo()).toBe('call')
  expect(app.store().dump()).toEqual(before)
  app.answer('n', '\u0003')
  expect(await app.run('call anna')).toMatch(/^Logged for Anna Petrova #1: call, no answer/)
  expect(app.store().followups.openOf('anna')).toMatchObject([{ kind: 'nudge', day: '2026-03-13' }])
})

test('words of an order offer it, those of a no are why someone is let go, and a date that is none is asked for once more', async () => {
  const bought = twoDue()
  bought.answer('o', 'took 2 sets at 1890')
  expect(await bought.run('call anna')).toContain('followup order 1 "2 sets" --amount 3780')
  const small = twoDue()
  small.answer('o', '2 bars for 54.50')
  expect(await small.run('call anna')).toContain('followup order 1 "2 bars" --amount 54.50')
  expect(small.store().touches.last('anna')).toMatchObject({ words: '2 bars for 54.50' })
  const gone = twoDue()
  gone.answer('x', 'has her own supplier')
  expect(await gone.run('call anna')).toContain('let go - wrong?')
  expect(gone.store().people.byNo(1)).toMatchObject({ letGoReason: 'has her own supplier' })
  expect(gone.store().touches.last('anna')).toMatchObject({ words: 'has her own supplier' })
  const another = twoDue()
  another.answer('x', 'has her own supplier, try again in june')
  await another.run('call anna')
  expect(another.store().followups.openOf('anna')).toMatchObject([{ kind: 'promise', day: '2026-06-01' }])
  const typed = twoDue({ lang: 'ru' })
  typed.answer('r', 'перезвонить 30 февраля', 'перезвонить 30 февраля')
  await typed.run('call анна')
  expect(typed.asked.at(-1)).toContain('30 февраля')
  expect(typed.store().touches.last('anna')).toMatchObject({ words: 'перезвонить 30 февраля' })
})

test('what else is to be done by the words is told with the line that plans it', async () => {
  const app = twoDue()
  app.answer('r', 'call thu 12 at 11, send her the list on friday')
  expect(await app.run('call anna')).toContain('followup plan 1 friday "send her the list"')
  expect(app.store().followups.openOf('anna')).toMatchObject([{ day: '2026-03-12', what: 'call' }])
})

test('a script logs in one go, and must name the person', async () => {
  const app = twoDue()
  expect(await app.run('call 1 --outcome later --next "in 2 weeks"')).toMatchInlineSnapshot(`
    "Anna Petrova #1
    lead
     Reach    +1 415 555-2671
     Next     1.1 Tue 10 Mar, today · promise
                  send the catalogue
     Stage    New · Customers · since 1 Mar, 9 days
     Touches  ○○○○○○○ 0 of 7 so far

    tel:+14155552671

    Logged for Anna Petrova #1: call, later.
      Closed     promise for Tue 10 Mar: send the catalogue
      Customers  New → Contacted
      Next       Tue 24 Mar, in 2 weeks - wrong? followup move 1 …
                 promise"
  `)
  expect(openOf(app)).toEqual(['2 promise 2026-03-24'])
  expect(await app.run('call --outcome later')).toMatchInlineSnapshot(`
    "! The person: nothing was given.
    ! Try: followup today
    exit 1"
  `)
})

test('--open hands the link over, and nothing else', async () => {
  const app = twoDue()
  expect(await app.run('call лена --open')).toContain('Opened here.')
  expect(app.opened).toEqual(['tel:+79161234567'])
})

test('what is stored as a phone and is none is refused before anything is opened', async () => {
  const app = withPeople()
  save(app.store(), add('contactPoint', contact('anna', 'phone', 'javascript:alert(1)')))
  expect(await app.run('call anna --open')).toMatchInlineSnapshot(`
    "! Phone "javascript:alert(1)" is none that anyone can be reached by. Nothing was opened.
    ! Try: followup show 1
    !      followup edit 1 --remove "javascript:alert(1)"
    exit 1"
  `)
  expect(app.opened).toEqual([])
})

test('a phone by which someone is named is the one that is called', async () => {
  const app = twoDue()
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155550199')))
  expect(await app.json('call "415 555 0199"')).toMatchObject({ person: { no: 1 }, link: 'tel:+14155550199' })
  expect(await app.json('call anna')).toMatchObject({ link: 'tel:+14155552671' })
})

test('a date that is refused after the call is asked for again, and the call is saved', async () => {
  const app = twoDue()
  app.answer('n', 'feb 30', 'tomorrow')
  await app.run('call anna')
  const [again] = app.asked.filter((text) => text.includes('feb 30'))
  expect(again).toContain('The touch is saved')
  expect(again).not.toContain('Nothing was saved')
})

test.each([
  [24, false],
  [30, true],
  [36, true],
])('at 40 columns and %d rows the name and the number are not pushed off by a code', async (height, isCoded) => {
  const app = twoDue({ width: 40, height })
  app.answer('q')
  const shown = (await app.run('call anna')).split('\n').filter((line) => line.startsWith('! '))
  // The question takes six rows, and the line that is typed into one.
  expect(shown.length).toBeLessThanOrEqual(height - 7)
  expect(shown.join('\n')).toMatch(/Anna[\s\S]*\+1 415 555-2671/)
  expect(/[▄▀█]{2}/.test(shown.join('\n'))).toBe(isCoded)
  expect(shown.join('\n').includes('does not fit')).toBe(!isCoded)
})

test('an extension goes with the number', async () => {
  const app = withPeople()
  save(app.store(), add('contactPoint', { ...contact('anna', 'phone', '+14155552671'), label: 'work ext 12' }))
  expect(await app.json('call anna')).toMatchObject({ link: 'tel:+14155552671;ext=12' })
})

test('a code that does not fit the window is left out, and said', async () => {
  const app = twoDue({ width: 24 })
  expect(await app.run('call anna --qr')).toContain('does not fit')
})

test('undo takes back the call and what followed from it', async () => {
  const app = twoDue()
  app.answer('o', 'enter')
  const { before, between, after, took } = await undone(app, 'call anna')
  expect(between).not.toEqual(before)
  expect([after, took]).toEqual([before, 'call'])
})

test('as JSON the page and what was logged are data', async () => {
  const app = twoDue()
  const { card, ...page } = await app.json<{ card: object }>('call anna --outcome no-answer')
  expect(card).toMatchObject({ person: { no: 1 } })
  expect(page).toMatchObject({
    person: { id: 'anna', no: 1, name: 'Anna Petrova' },
    via: 'phone',
    contact: { kind: 'phone', value: '+14155552671' },
    link: 'tel:+14155552671',
    message: null,
    opened: false,
    logged: { touch: { channel: 'call', outcome: 'no-answer' }, next: { day: '2026-03-13' } },
  })
})
