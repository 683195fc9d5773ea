import { expect, test } from 'vitest'
import { findPeople } from '../../../src/actions/finding/people.ts'
import { findPerson, nameGoesOn } from '../../../src/actions/finding/who.ts'
import { add } from '../../../src/domain/record/change.ts'
import { contact, person, save } from '../../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../../support/test-app.ts'

/** Eight people: two Janes, three Lenas, a company, tags, ways to reach them. */
function crowd(options: TestOptions = {}): TestApp {
  const app = testApp(options)
  const people = [
    person({ id: 'doe', name: 'Jane Doe', company: 'Acme Yoga' }),
    person({ id: 'roe', name: 'Jane Roe' }),
    person({ id: 'lena', name: 'Лена' }),
    person({ id: 'petrova', name: 'Лена Петрова' }),
    person({ id: 'orlova', name: 'Орлова Лена' }),
    person({ id: 'semen', name: 'Семён Краснокутский' }),
    person({ id: 'zoe', name: 'Zoë Müller-Strauß' }),
    person({ id: 'ann', name: 'Ann-Marie O’Neil' }),
  ]
  save(
    app.store(),
    ...people.map((one) => add('person', one)),
    add('contactPoint', contact('doe', 'phone', '+14155552671')),
    add('contactPoint', contact('doe', 'email', 'jane@acme.com')),
    add('contactPoint', contact('petrova', 'phone', '+79161234567')),
    add('contactPoint', contact('petrova', 'telegram', 'lena.p')),
    add('contactPoint', contact('zoe', 'phone', '12345')),
    add('tag', { id: 'tag-1', personId: 'doe', tag: 'Expo' }),
    add('tag', { id: 'tag-2', personId: 'zoe', tag: 'expo' }),
    add('tag', { id: 'tag-3', personId: 'zoe', tag: 'vip' }),
  )
  return app
}

test.each([
  ['1', [1]],
  ['#6', [6]],
  ['2.3', [2]],
  ['#99', []],
  ['jane doe', [1]],
  ['JANE', [1, 2]],
  ['doe jane', [1]],
  ['ja d', [1]],
  ['acme', [1]],
  ['лена', [3, 4, 5]],
  ['ЛЕНА ПЕТРОВА', [4]],
  ['петрова лена', [4]],
  ['семен', [6]],
  ['Семён', [6]],
  ['кутский', [6]],
  ['zoe', [7]],
  ['muller strauss', [7]],
  ["o'neil", [8]],
  ['marie', [8]],
  ['+1 415 555 2671', [1]],
  ['(415) 555-2671', [1]],
  ['8 916 123-45-67', [4]],
  ['79161234567', [4]],
  ['2671', [1]],
  ['555-26-71', [1]],
  ['916 123-45-67', [4]],
  ['345', []],
  ['1555', [1]],
  ['12345', [7]],
  ['jane@acme.com', [1]],
  ['JANE@ACME.COM', [1]],
  ['@lena.p', [4]],
  ['https://t.me/lena.p', [4]],
  ['#expo', [1, 7]],
  ['#VIP', [7]],
  ['%', []],
  ["' OR 1=1 --", []],
  ['nobody', []],
])('%s finds %j', async (who, numbers) => {
  const app = await crowd().app()
  expect((await findPeople(app, who, 50)).people.map(({ no }) => no)).toEqual(numbers)
})

test('several are asked about on a terminal, told apart by company and phone', async () => {
  const app = crowd()
  app.answer('#2')
  expect((await findPerson(await app.app(), 'jane')).name).toBe('Jane Roe')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Which "jane"?
      #1 Jane Doe, Acme Yoga, +1 415 555-2671
      #2 Jane Roe",
    ]
  `)
})

test('several are refused off a terminal, and listed', async () => {
  expect(await crowd().run('note jane hello')).toMatchInlineSnapshot(`
    "! "jane" fits 2 people. Name one by number:
    !   #1 Jane Doe, Acme Yoga, +1 415 555-2671
    !   #2 Jane Roe
    ! Try: followup note 1 hello
    !      followup note 2 hello
    exit 1"
  `)
})

test('several are refused where a script reads the answer', async () => {
  const app = crowd()
  const { stderr, exit } = await app.runArgs(['note', 'лена', 'привет', '--json'])
  expect([exit, JSON.parse(stderr)]).toMatchInlineSnapshot(`
    [
      1,
      {
        "error": {
          "candidates": [
            "#3 Лена",
            "#4 Лена Петрова, +7 916 123-45-67",
            "#5 Орлова Лена",
          ],
          "code": "person-ambiguous",
          "hints": [
            "followup note 3 привет",
            "followup note 4 привет",
            "followup note 5 привет",
          ],
          "message": ""лена" fits 3 people. Name one by number:",
        },
      },
    ]
  `)
})

test('a name with more than a letter wrong names those nearby and takes none of them', async () => {
  expect(await crowd().run('note "jnae doo" hello')).toMatchInlineSnapshot(`
    "! Nobody on the list matches "jnae doo". Near it:
    !   #1 Jane Doe, Acme Yoga, +1 415 555-2671
    ! Try: followup show 1
    !      followup list
    !      followup add "jnae doo, …"
    exit 1"
  `)
  expect(await crowd({ lang: 'ru' }).run('note пертвоа привет')).toMatchInlineSnapshot(`
    "! В списке никто не подходит под «пертвоа». Похожие:
    !   #4 Лена Петрова, +7 916 123-45-67
    ! Попробуйте: followup show 4
    !             followup list
    !             followup add "пертвоа, …"
    exit 1"
  `)
})

test('a letter wrong in the name of one person is told of', async () => {
  expect(await crowd({ lang: 'ru' }).run('note петрва привет')).toMatchInlineSnapshot(`
    "Записано: Лена Петрова #4.
    ! «петрва» — видимо, это #4 Лена Петрова, +7 916 123-45-67."
  `)
  expect(await crowd().run('note "jane deo" hello')).toMatchInlineSnapshot(`
    "Noted for Jane Doe #1.
    ! "jane deo" was taken for #1 Jane Doe, Acme Yoga, +1 415 555-2671."
  `)
  expect((await crowd().runArgs(['note', 'jane deo', 'hello', '--json'])).stderr).toBe('')
})

test.each([['jane row'], ['jane moe'], ['janet roe'], ['lena orlov'], ['лина петрова'], ['roe jean']])(
  '%s is another name than those on the list',
  async (who) => {
    expect((await findPeople(await crowd().app(), who, 9)).people.map(({ name }) => name)).toEqual([])
  },
)

test('a number of nobody suggests nobody', async () => {
  expect(await crowd().run('note 99 hello')).toMatchInlineSnapshot(`
    "! Nobody on the list matches "99".
    ! Try: followup list
    exit 1"
  `)
})

test('of many only the first are listed', async () => {
  const app = testApp()
  for (let no = 1; no <= 20; no++) save(app.store(), add('person', person({ name: `Anna ${String(no)}` })))
  const { stderr } = await app.runArgs(['note', 'anna', 'hello'])
  expect(stderr.split('\n').slice(0, 2)).toMatchInlineSnapshot(`
    [
      ""anna" fits 20 people. Name one by number:",
      "  #1 Anna 1",
    ]
  `)
  expect(stderr.split('\n').slice(12, 14)).toMatchInlineSnapshot(`
    [
      "  #12 Anna 12",
      "  …",
    ]
  `)
})

test.each([
  ['en', 'called', 'anda', '! "anda" was taken for #2 Amanda Li.'],
  ['ru', 'звонила', 'anda', '! «anda» — видимо, это #2 Amanda Li.'],
] as const)('whom only a part of a word from its middle means is told (%s)', async (lang, words, who, told) => {
  const app = testApp({ lang })
  save(
    app.store(),
    add('person', person({ id: 'ann', name: 'Ann Lee' })),
    add('person', person({ id: 'amanda', name: 'Amanda Li' })),
  )
  expect(await app.run(`log ${who} ${words}`)).toContain(told)
  expect(await app.run(`log aman ${words}`)).not.toContain('#2 Amanda Li.')
})

test('the number of a person goes before the end of a phone', async () => {
  const app = testApp()
  const people = Array.from({ length: 1_000 }, (_, index) => person({ id: `p${String(index + 1)}`, name: 'Ada Berg' }))
  save(
    app.store(),
    ...people.map((one) => add('person', one)),
    add('contactPoint', contact('p7', 'phone', '+14155551000')),
  )
  const numbers = async (who: string) => (await findPeople(await app.app(), who, 5)).people.map(({ no }) => no)
  expect(await numbers('1000')).toEqual([1000])
  expect(await numbers('51000')).toEqual([7])
  expect(await numbers('#51000')).toEqual([])
})

test.each([
  ['2671', [1]],
  ['555 2671', [1]],
  ['123-456', [4]],
  ['0', []],
  ['-1', []],
  ['40', []],
  ['#2671', []],
])('the number %s is somebody’s number or part of a phone, never of a name', async (who, numbers) => {
  const app = crowd()
  save(app.store(), add('person', person({ id: 'bare', name: '+14045550160' })))
  expect((await findPeople(await app.app(), who, 50)).people.map(({ no }) => no)).toEqual(numbers)
})

test.each([
  ['jane', ['doe', 'called'], 'Jane Doe', 1],
  ['JANE', ['Roe'], 'Jane Roe', 1],
  ['лена', ['петрова', 'звонила'], 'Лена Петрова', 1],
  ['jane', ['called', 'doe'], null, 0],
  ['jane', ['doe called'], null, 0],
  ['1', ['doe'], null, 0],
  ['jane', [], null, 0],
  ['Лене', ['Петровой', 'звонила'], 'Лена Петрова', 1],
  ['с', ['Леной', 'Петровой', 'говорили'], null, 0],
  ['Семёну', ['позвонить', 'завтра'], null, 0],
  ['Zoe', ['Muller', 'Strauss', 'called'], 'Zoë Müller-Strauß', 2],
  ['Zoe', ['called', 'Muller'], null, 0],
])('%s and the words %j go on with the name %s', async (who, words, name, taken) => {
  const app = await crowd().app()
  const found = await nameGoesOn(app, who, words)
  expect(found && { name: found.person.name, taken: found.taken }).toEqual(name === null ? null : { name, taken })
})

test('two of the same whole name are never guessed at', async () => {
  const app = crowd()
  save(app.store(), add('person', person({ id: 'twin', name: 'Jane Doe' })))
  expect(await nameGoesOn(await app.app(), 'jane', ['doe', 'called'])).toBeNull()
  expect(await app.run('note jane doe called')).toContain('"jane" fits 3 people')
})
