import { describe, expect, test } from 'vitest'
import { followup, given, openOf, withPeople } from '../support/loop.ts'

const phrases = [
  ['monday or tuesday', 'Mon 16 Mar', 'Tue 17 Mar'],
  ['monday, or on tuesday', 'Mon 16 Mar', 'Tue 17 Mar'],
  ['tomorrow or friday', 'Wed 11 Mar', 'Fri 13 Mar'],
  ['5 or 6 december', 'Sat 5 Dec', 'Sun 6 Dec'],
  ['december 5 or 6', 'Sat 5 Dec', 'Sun 6 Dec'],
  ['friday at 10 or 11', 'Fri 13 Mar 10:00', 'Fri 13 Mar 11:00'],
  ['понедельник или вторник', 'Mon 16 Mar', 'Tue 17 Mar'],
  ['в понедельник или во вторник', 'Mon 16 Mar', 'Tue 17 Mar'],
  ['5 или 6 декабря', 'Sat 5 Dec', 'Sun 6 Dec'],
  ['завтра в 10 или в 11', 'Wed 11 Mar 10:00', 'Wed 11 Mar 11:00'],
] as const

const lines = [
  (phrase: string) => `add "Ruth Hale, call her ${phrase}"`,
  (phrase: string) => `add "Рут Хейл, позвонить ${phrase}"`,
  (phrase: string) => `add "Ruth Hale" --next "${phrase}"`,
  (phrase: string) => `plan 1 "${phrase}" "send the list"`,
  (phrase: string) => `plan 1 ${phrase} send the list`,
  (phrase: string) => `done 1 "sent it" --next "${phrase}"`,
]

/** In the words of a touch none of the two may be meant: that can be said too. */
const inWords = [
  (phrase: string) => `done 1 "sent it, call ${phrase}"`,
  (phrase: string) => `done 1 "отправила прайс, позвонить ${phrase}"`,
  (phrase: string) => `log 1 "sent it, call her ${phrase}"`,
]

describe.each(phrases)('%s', (phrase, first, second) => {
  test.each(lines)('is refused off a terminal, both days named', async (lineOf) => {
    const app = withPeople()
    given(app, followup({ day: '2026-03-10' }))
    const before = app.store().dump()
    const said = await app.run(lineOf(phrase))
    expect(said).toContain(`${first} / ${second}`)
    expect(said).toMatch(/exit 1$/)
    expect(app.store().dump()).toEqual(before)
  })

  test.each(inWords)('is refused off a terminal in the words of a touch, each day to be typed', async (lineOf) => {
    const app = withPeople()
    given(app, followup({ day: '2026-03-10' }))
    const before = app.store().dump()
    const said = await app.run(lineOf(phrase))
    expect(said).toContain(`${first} / ${second}`)
    expect(said).toMatch(new RegExp(`Try: followup (?:done|log) 1 ".*${first}"\n.*${second}"\n.*--yes\nexit 1$`))
    expect(app.store().dump()).toEqual(before)
    expect(await app.run(`${lineOf(phrase)} --yes`)).toContain('Logged for Anna Petrova #1')
  })

  test.each(inWords)(
    'is asked on a terminal in the words of a touch, and the day that is chosen offered',
    async (lineOf) => {
      const app = withPeople()
      given(app, followup({ day: '2026-03-10' }))
      const isLog = lineOf('').startsWith('log')
      app.answer(second, isLog ? 'my promise' : 'enter')
      const said = await app.run(lineOf(phrase))
      expect(app.asked[0]).toBe(`Which day is meant?\n  ${first}\n  ${second}\n  none, it is no date`)
      expect(said.replace(/ +/g, ' ')).toContain(` Next ${second},`)
    },
  )

  test.each(lines)('is asked on a terminal, and the day that is chosen is taken', async (lineOf) => {
    const app = withPeople()
    given(app, followup({ day: '2026-03-10' }))
    app.answer(second)
    const said = await app.run(lineOf(phrase))
    expect(app.asked).toEqual([`Which day is meant?\n  ${first}\n  ${second}`])
    expect(said.replace(/ +/g, ' ')).toContain(` Next ${second},`)
  })
})

test('the choice is offered in Russian too', async () => {
  const app = withPeople({ lang: 'ru' })
  app.answer('вт 17')
  expect(await app.run('plan 1 в понедельник или во вторник отправить прайс')).toMatchInlineSnapshot(`
    "Запланировано: Anna Petrova #1.
      Дальше  вт 17 марта, через 7 дней — не так? followup move 1 …
              обещание: отправить прайс"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Какой день имеется в виду?
      пн 16 марта
      вт 17 марта",
    ]
  `)
  expect(openOf(app)).toEqual(['1 promise 2026-03-17 отправить прайс'])
})

test.each([
  ['plan 1 friday call or write', '1 promise 2026-03-13 call or write'],
  ['plan 1 friday 2 or 3 samples', '1 promise 2026-03-13 2 or 3 samples'],
  ['plan 1 в пятницу позвонить или написать', '1 promise 2026-03-13 позвонить или написать'],
])('%s: an "or" between other words offers no day', async (line, step) => {
  const app = withPeople()
  await app.run(line)
  expect(openOf(app)).toEqual([step])
})
