import { describe, expect, test } from 'vitest'
import { add, alter } from '../../src/domain/record/change.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { busyDay } from '../support/busy-day.ts'
import { fillList } from '../support/filled.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'
import { followup, save } from '../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

const sizes = [
  { width: 40, height: 12 },
  { width: 80, height: 24 },
  { width: 200, height: 60 },
] as const
const cases = (['en', 'ru'] as const).flatMap((lang) =>
  sizes.map((page) => ({ lang, page, size: `${String(page.width)}x${String(page.height)}` })),
)

const enter = '\r'
const esc = '\u001b'

function busy(options: TestOptions & { readonly lang?: Lang } = {}): TestApp {
  const app = testApp({ now: '2026-03-10T12:00', page: { width: 80, height: 24 }, ...options })
  busyDay(app.store(), options.lang ?? 'en')
  save(
    app.store(),
    add('template', {
      id: 'template-1',
      name: 'hello',
      lang: options.lang ?? 'en',
      channel: 'message',
      subject: null,
      text: options.lang === 'ru' ? 'Здравствуйте, {имя}! Удобно?' : 'Hi {first}, is it a good time?',
    }),
    add('template', {
      id: 'template-2',
      name: 'mill',
      lang: options.lang ?? 'en',
      channel: 'message',
      subject: null,
      text: '{company}?',
    }),
  )
  return app
}

/** What shows when a page has come to stand as it is to be drawn. */
interface Way {
  readonly keys: readonly string[]
  readonly shows: { readonly en: string; readonly ru: string }
}

const ways: Readonly<Record<string, Way>> = {
  card: { keys: [], shows: { en: '1 of 5', ru: '1 из 5' } },
  call: { keys: ['c'], shows: { en: 'tel:+1415', ru: 'tel:+7916' } },
  message: { keys: ['w'], shows: { en: 'hello (1 of 1)', ru: 'hello (1 из 1)' } },
  next: { keys: ['i'], shows: { en: 'Enter: Fri 13 Mar', ru: 'Enter — пт 13 марта' } },
  typed: { keys: ['n', 'f', 'r', 'i'], shows: { en: 'Fri 13 Mar, in', ru: 'пт 13 марта, через' } },
  'let-go': { keys: ['x'], shows: { en: 'Drops', ru: 'Снимается' } },
  snooze: { keys: ['s'], shows: { en: 'Enter: for 1 h', ru: 'Enter — на 1 ч' } },
  keys: { keys: ['?'], shows: { en: 'Any key', ru: 'Любая клавиша' } },
  end: { keys: [' ', ' ', ' ', ' ', ' '], shows: { en: 'Enter goes through', ru: 'Enter — пройти' } },
}

describe.each(Object.entries(ways))('the page with %s', (what, { keys, shows }) => {
  test.each(cases)('fills $size in $lang, no line over the width', async ({ lang, page, size }) => {
    const app = busy({ lang, page })
    const left = app.run('go')
    await app.screen.shows(ways.card?.shows[lang] ?? '')
    app.screen.type(...keys)
    await app.screen.shows(shows[lang])
    const lines = app.screen.frames.at(-1) ?? []
    await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
      `../captures/go-${what}-${lang}-${size}.txt`,
    )
    app.screen.type('\u0003')
    await left
    for (const frame of app.screen.frames) {
      expect(frame.filter((line) => widthOf(line) > page.width)).toEqual([])
      expect(frame.length).toBeLessThanOrEqual(page.height)
    }
  })
})

test('colour changes nothing of the text', async () => {
  const app = busy({ colour: true })
  const left = app.run('go')
  await app.screen.shows('1 of 5')
  app.screen.type('i')
  await app.screen.shows('3 days after today')
  const bare = (app.screen.text() ?? '').replace(/\u001b\[[\d;]*m/g, '')
  const plain = busy()
  const other = plain.run('go')
  await plain.screen.shows('1 of 5')
  plain.screen.type('i')
  await plain.screen.shows('3 days after today')
  expect(bare).toBe(plain.screen.text())
  app.screen.type('\u0003')
  plain.screen.type('\u0003')
  await Promise.all([left, other])
})

function openOf(app: TestApp, id: string) {
  return app.store().followups.openOf(id)
}

function outcomesOf(app: TestApp, id: string) {
  return app
    .store()
    .touches.of(id, 9)
    .map(({ outcome, channel, words }) => [outcome, channel, words])
}

/** Opens the session; gives what leaving it says. */
async function begun(app: TestApp, line = 'go'): Promise<Promise<string>[]> {
  const left = app.run(line)
  await app.screen.shows('? help')
  return [left]
}

test('Enter takes the date proposed as a nudge, and the next card comes', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('i')
  await app.screen.shows('Enter: Fri 13 Mar')
  app.screen.type(enter)
  await app.screen.shows('2 of 5')
  expect(app.screen.text()).toContain('Jane Doe: interested. Next: Fri 13 Mar, in 3 days')
  expect(openOf(app, 'jane')).toMatchObject([{ kind: 'nudge', day: '2026-03-13', cadence: 'lead' }])
  app.screen.type('q')
  expect(await left).toMatchInlineSnapshot(`
    "1 person dealt with: talked to 1.
    ! 4 people left, about 18 min. To go on: followup go"
  `)
})

test('another date typed is a promise, told live as it is understood; Esc goes back with nothing logged', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('к', 'f', 'r', 'i', ' ', '1', '0', 'a', 'm')
  await app.screen.shows('Fri 13 Mar 10:00, in 3 days')
  app.screen.type(esc)
  await app.screen.shows('c call')
  expect(outcomesOf(app, 'jane')).toHaveLength(2)
  app.screen.type('r', '\u001b[200~fri 10am\u001b[201~')
  await app.screen.shows('Fri 13 Mar 10:00, in 3 days')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: reached. Next: Fri 13 Mar 10:00, in 3 days')
  expect(openOf(app, 'jane')).toMatchObject([{ kind: 'promise', day: '2026-03-13', time: '10:00' }])
  app.screen.type('q')
  await left
})

test('words that are no date are refused, naming them, and can be mended', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('n', 'next blurday')
  await app.screen.shows('"blurday" is not understood as a date')
  app.screen.type(enter)
  await app.screen.shows('! "blurday" is not understood as a date')
  expect(openOf(app, 'jane')).toMatchObject([{ kind: 'nudge', day: '2026-03-13' }])
  app.screen.type('\u0017', 'monday')
  await app.screen.shows('Mon 16 Mar, in 6 days')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: no answer. Next: Mon 16 Mar, in 6 days')
  app.screen.type('q')
  await left
})

test('a touch is saved at its key, before anything more is typed about it', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('r')
  await app.screen.shows('Words or a date:')
  app.screen.type('wants the price li', '\u0003')
  await left
  expect(outcomesOf(app, 'jane')[0]).toEqual(['reached', null, ''])
  expect(openOf(app, 'jane')).toMatchObject([{ kind: 'nudge' }])
  expect(await app.run('go --print')).toContain('Lena')
})

test('what was said is typed after the key, the date in it told live; one undo takes all of it back', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('r', 'wants the price list, call thu 12')
  await app.screen.shows('Thu 12 Mar, in 2 days')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: reached. Next: Thu 12 Mar, in 2 days')
  expect(outcomesOf(app, 'jane')[0]).toEqual(['reached', null, 'wants the price list, call thu 12'])
  expect(openOf(app, 'jane')).toMatchObject([
    { kind: 'promise', day: '2026-03-12', what: 'wants the price list, call' },
  ])
  expect(await app.run('history --limit 1')).toMatchInlineSnapshot(`
    "Tue 10 Mar
      12:00  go  Jane Doe #1 · wants the price list, call thu 12; Thu 12 Mar: wants
                 the price list, call
    ! and 19 more: followup history --limit 20"
  `)
  app.screen.type('u')
  await app.screen.shows('Taken back')
  expect(outcomesOf(app, 'jane')).toHaveLength(2)
  expect(openOf(app, 'jane')[0]).toMatchObject({ kind: 'promise', day: '2026-03-05' })
  app.screen.type('q')
  await left
})

test('words without a date keep the step that is proposed, and nothing before it is lost by going back', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('i', 'liked it a lot')
  await app.screen.shows('Next: Fri 13 Mar, in 3 days')
  app.screen.type(esc)
  await app.screen.shows('r reached')
  expect(outcomesOf(app, 'jane')).toHaveLength(2)
  expect(openOf(app, 'jane')[0]).toMatchObject({ kind: 'promise', day: '2026-03-05' })
  app.screen.type('i', 'liked it a lot', enter)
  await app.screen.shows('Jane Doe: interested. Next: Fri 13 Mar, in 3 days')
  expect(outcomesOf(app, 'jane')[0]).toEqual(['interested', null, 'liked it a lot'])
  expect(openOf(app, 'jane')).toMatchObject([{ kind: 'nudge', day: '2026-03-13' }])
  app.screen.type('q')
  await left
})

test('a no that ends it lets go, and what only looks like a date is taken for words at the second Enter', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('r', 'told me to stop calling')
  await app.screen.shows('Lets them go')
  app.screen.type(enter)
  await app.screen.shows('Let go: Jane Doe')
  expect(app.store().people.byId('jane')).toMatchObject({ letGoReason: 'told me to stop calling' })
  app.screen.type('r', 'ring again on feb 30')
  await app.screen.shows('feb 30"')
  app.screen.type(enter)
  await app.screen.shows('Enter again')
  app.screen.type(enter)
  await app.screen.shows('Lena Brook: reached')
  expect(outcomesOf(app, 'lena')[0]).toEqual(['reached', null, 'ring again on feb 30'])
  app.screen.type('q')
  await left
})

test('an amount in what was bought is read there, and not asked for', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('o', '2 sets at 1890')
  await app.screen.shows('$3,780')
  app.screen.type(enter)
  await app.screen.shows('Words or a date:')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: order.')
  expect(app.store().orders.of('jane', 9)).toMatchObject([{ amountMinor: 378000, currency: 'USD', words: '2 sets' }])
  app.screen.type('q')
  await left
})

test('what is said behind the amount goes on as the next line', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('o', '3 tubs for 54.50, call her on thursday')
  await app.screen.shows('$54.50')
  app.screen.type(enter)
  await app.screen.shows('call her on thursday')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: order.')
  expect(app.store().orders.of('jane', 9)).toMatchObject([{ amountMinor: 5450, currency: 'USD', words: '3 tubs' }])
  expect(openOf(app, 'jane')).toMatchObject([{ day: '2026-03-12' }])
  app.screen.type('q')
  await left
})

test('"none" leaves no next step, and "let go" asks why', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('r', 'none')
  await app.screen.shows('No next step')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: reached. No next step')
  expect(openOf(app, 'jane')).toEqual([])
  app.screen.type('r', 'let go', enter)
  await app.screen.shows('Why:')
  app.screen.type('moved away', enter)
  await app.screen.shows('Let go: Lena')
  expect(app.store().people.byId('lena')).toMatchObject({ letGoReason: 'moved away' })
  expect(outcomesOf(app, 'lena')[0]).toEqual(['reached', null, ''])
  app.screen.type('q')
  await left
})

test('a call and then x is a no with a touch; x on the card alone lets go without one; Tab is another try', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('c')
  await app.screen.shows('tel:')
  app.screen.type('x')
  await app.screen.shows('Why:')
  app.screen.type('\t')
  await app.screen.shows('Not interested')
  app.screen.type(esc)
  await app.screen.shows('r reached')
  app.screen.type('x', enter)
  await app.screen.shows('Let go: Jane Doe')
  expect(outcomesOf(app, 'jane')[0]).toEqual(['not-interested', 'call', ''])
  app.screen.type('x', enter)
  await app.screen.shows('Let go: Lena')
  expect(outcomesOf(app, 'lena')).toHaveLength(1)
  app.screen.type('u')
  await app.screen.shows('Taken back: the decision')
  app.screen.type('u')
  await app.screen.shows('Taken back: the touch and what followed from it - Jane Doe')
  expect(openOf(app, 'jane')).toHaveLength(2)
  app.screen.type('q')
  expect(await left).toContain('Nobody was dealt with')
})

test('a message is filled in, opened by its link, and logged as sent with its words', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('w')
  await app.screen.shows('Hi Jane, is it a good time?')
  app.screen.type('o')
  await app.screen.shows('Opened here.')
  expect(app.opened).toEqual(['https://t.me/jane_d?text=Hi%20Jane%2C%20is%20it%20a%20good%20time%3F'])
  app.screen.type('\t')
  await app.screen.shows('Without a text')
  app.screen.type('\t')
  await app.screen.shows('hello (1 of 1)')
  app.screen.type('s')
  await app.screen.shows('Enter: ')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: sent.')
  expect(outcomesOf(app, 'jane')[0]).toEqual([null, 'message', 'Hi Jane, is it a good time?'])
  app.screen.type('q')
  await left
})

test('an order is written down with its amount, and makes a customer', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('o')
  await app.screen.shows('What was bought:')
  app.screen.type('2x omega 3', enter)
  await app.screen.shows('For how much:')
  app.screen.type('49,90')
  await app.screen.shows('$49.90')
  app.screen.type(enter)
  await app.screen.shows('Words or a date:')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: order.')
  expect(app.store().orders.of('jane', 9)).toMatchObject([{ amountMinor: 4990, currency: 'USD', words: '2x omega 3' }])
  expect(app.store().people.roleNamesOf('jane')).toContain('customer')
  app.screen.type('u')
  await app.screen.shows('Taken back')
  expect(app.store().orders.of('jane', 9)).toEqual([])
  app.screen.type('o', enter)
  await app.screen.shows('Words or a date:')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: order.')
  expect(app.store().orders.of('jane', 9)).toEqual([])
  app.screen.type('q')
  await left
})

test('of several promises that are due it is asked which is kept, and the other one comes again', async () => {
  const app = busy()
  save(app.store(), add('followup', followup({ personId: 'jane', day: '2026-03-09', what: 'bring the samples' })))
  const [left] = await begun(app)
  app.screen.type('r')
  await app.screen.shows('Which of these is done?')
  app.screen.type('1')
  await app.screen.shows('Words or a date: ▏ Enter: it stands, Mon 9 Mar')
  app.screen.type(enter)
  await app.screen.shows('Jane Doe: reached')
  expect(app.screen.text()).toContain('1 of 5')
  expect(openOf(app, 'jane').map(({ what }) => what)).toEqual(['bring the samples', ''])
  app.screen.type('q')
  await left
})

test('a note stays with the card, a snooze hides all that is due for a while', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('e', 'plays chess, q u', enter)
  await app.screen.shows('Noted: Jane Doe')
  expect(app.screen.text()).toContain('1 of 5')
  expect(app.store().people.notesOf('jane', 9)[0]).toMatchObject({ words: 'plays chess, q u' })
  app.screen.type('s', 'tomorrow')
  await app.screen.shows('Wed 11 Mar, tomorrow')
  app.screen.type(enter)
  await app.screen.shows('Snoozed until Wed 11 Mar, tomorrow: Jane Doe')
  expect(openOf(app, 'jane').map(({ showDay }) => showDay)).toEqual(['2026-03-11', '2026-03-11'])
  app.screen.type('s', enter)
  await app.screen.shows('until Tue 10 Mar 13:00, today')
  app.screen.type('q')
  await left
})

test('left and taken up again it goes on where it was, those skipped last', async () => {
  const app = busy()
  const [first] = await begun(app)
  app.screen.type(' ')
  await app.screen.shows('Skipped: Jane Doe')
  app.screen.type('r', enter)
  await app.screen.shows('reached')
  await app.screen.shows('3 of 5')
  app.screen.type('q')
  expect(await first).toMatchInlineSnapshot(`
    "1 person dealt with: talked to 1, skipped 1.
    ! 4 people left, about 18 min. To go on: followup go"
  `)
  const [second] = await begun(app)
  expect(app.screen.text()).toContain('2 of 5')
  expect(app.screen.text()).not.toContain('Jane')
  app.screen.type(' ', ' ', ' ')
  await app.screen.shows('skipped before')
  expect(app.screen.text()).toContain('Jane Doe')
  app.screen.type(' ')
  await app.screen.shows('4 people skipped. Enter goes through them.')
  app.screen.type(enter)
  await app.screen.shows('2 of 5')
  app.screen.type('q')
  await second
})

test('who was dealt with in another window goes, and a key for a card that was changed does nothing but say so', async () => {
  const app = busy()
  const [left] = await begun(app)
  const jane = openOf(app, 'jane')[0]
  const store = app.store()
  const person = store.people.byId('jane')
  if (!jane || !person) throw new Error('nobody')
  const other = await app.app()
  const { letGoChanges } = await import('../../src/actions/step/let-go.ts')
  store.commit(letGoChanges(other, person, store.followups.openOf('jane'), ''), {
    command: 'let-go',
    about: 'Jane',
    actor: 'user',
  })
  app.screen.type('r')
  await app.screen.shows('Jane Doe: dealt with in another window.')
  expect(app.screen.text()).toContain('Lena')
  save(store, add('followup', followup({ personId: 'lena', day: '2026-03-20' })))
  app.screen.type('n')
  await app.screen.shows('changed in another window')
  expect(outcomesOf(app, 'lena')).toHaveLength(1)
  app.screen.type('n', enter)
  await app.screen.shows('no answer')
  app.screen.type('q')
  await left
})

test('a link whose number was mended in another window meanwhile is not opened', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('w')
  await app.screen.shows('t.me/jane_d')
  const store = app.store()
  const telegram = store.people.contactsOf('jane').find(({ kind }) => kind === 'telegram')
  if (!telegram) throw new Error('nothing')
  save(store, alter('contactPoint', telegram, { value: 'jane_doe' }))
  app.screen.type('o')
  await app.screen.shows('changed in another window')
  expect(app.opened).toEqual([])
  app.screen.type('w')
  await app.screen.shows('t.me/jane_doe')
  app.screen.type('o')
  await app.screen.shows('Opened here.')
  expect(app.opened).toEqual([expect.stringContaining('https://t.me/jane_doe')])
  app.screen.type('q')
  await left
})

test('in discreet mode there are initials alone until the card is asked to show who it is', async () => {
  const app = busy({ config: { discreet: true } })
  const [left] = await begun(app)
  expect(app.screen.text()).not.toMatch(/Jane|Doe|price|555/)
  expect(app.screen.text()).toContain('Promise: J. D. #1')
  app.screen.type('i')
  await app.screen.shows('Enter: ')
  app.screen.type(enter)
  await app.screen.shows('J. D.: interested')
  app.screen.type('v')
  await app.screen.shows('Lena')
  app.screen.type('v')
  await app.screen.shows('Discreet: v shows')
  app.screen.type('q')
  await left
})

test.each([
  ['x', 'Drops: '],
  ['r', '1.3 '],
])('in discreet mode no question says what a promise is about: %s', async (key, shown) => {
  const app = busy({ config: { discreet: true } })
  save(app.store(), add('followup', followup({ personId: 'jane', day: '2026-03-10', what: 'the samples' })))
  const [left] = await begun(app)
  app.screen.type(key)
  await app.screen.shows(shown)
  expect(app.screen.text()).toMatch(/1\.1 promise/)
  expect(app.screen.text()).not.toMatch(/Jane|Doe|price|samples/)
  app.screen.type('\u0003')
  await left
})

test('in a narrow window every key for what came of it stands at the foot', async () => {
  const app = busy({ page: { width: 40, height: 24 } })
  const [left] = await begun(app)
  for (const key of ['c call', 'r reached', 'n no answer', 'i interested', 'q leave', '? help'])
    expect(app.screen.text()).toContain(key)
  app.screen.type('q')
  await left
})

test('a line that is refused after a touch does not say that nothing was saved', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('n')
  await app.screen.shows('Enter: ')
  app.screen.type('y', 'e', 's', 't', 'e', 'r', 'd', 'a', 'y')
  await app.screen.shows('yesterday" ')
  expect(app.screen.text()).not.toContain('Nothing was saved')
  app.screen.type('\u0003')
  await left
})

test('in discreet mode the number is shown when it is asked for, and nothing else', async () => {
  const app = busy({ config: { discreet: true } })
  const [left] = await begun(app)
  app.screen.type('c')
  await app.screen.shows('+1 415 555-2671')
  expect(app.screen.text()).not.toMatch(/Jane Doe|price list|expo/)
  app.screen.type('q')
  await left
})

test.each(sizes)('hostile names, words and templates move nothing but their own places at %j', async (page) => {
  const app = testApp({ page, now: '2026-03-10T12:00' })
  fillList(
    app.store(),
    hostileNames.map(([, name]) => name),
  )
  const left = app.run('go --list')
  await app.screen.shows('? help')
  for (const nth of hostileNames.keys()) {
    await app.screen.shows(`${String(nth + 1)} of ${String(hostileNames.length)}`)
    app.screen.type('w', 'c', 'c', 'e', `\u001b[200~a${hostileNames[nth]?.[1] ?? ''}\u001b[201~`, enter)
    await app.screen.shows('Noted')
    app.screen.type(' ')
    await app.screen.shows('Skipped')
  }
  app.screen.type('q')
  await left
  for (const frame of app.screen.frames) {
    expect(frame.flatMap((line) => dangerIn(line))).toEqual([])
    expect(frame.filter((line) => widthOf(line) > page.width)).toEqual([])
    expect(frame.length).toBeLessThanOrEqual(page.height)
  }
})

test('Ctrl with a letter is no key of the card, and undo with nothing to take back says so', async () => {
  const app = busy()
  const [left] = await begun(app)
  app.screen.type('\u0012', '\u0018', 'u')
  await app.screen.shows('There is nothing to undo.')
  app.screen.type('q')
  await left
})
