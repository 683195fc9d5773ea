import { expect, test } from 'vitest'
import { add, alter } from '../../src/domain/record/change.ts'
import type { Instant } from '../../src/domain/time/zone.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { busyDay } from '../support/busy-day.ts'
import { alterPerson, contact, followup, person, save, touch } from '../support/people.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const now = '2026-03-10T12:00'

function busy(options: Parameters<typeof testApp>[0] = {}): TestApp {
  const app = testApp({ now, ...options })
  busyDay(app.store(), options.lang ?? 'en')
  return app
}

function noted(words: string, id: string, at: Instant = '2026-03-01T10:00:00.000Z') {
  return add('note', { id: `note-of-${id}-${at}`, personId: id, at, words })
}

test.each([
  ['jane', [1]],
  ['DOE jan', [1]],
  ['hardware smith', [2]],
  ['415 555-26', [1]],
  ['2671', [1]],
  ['(415) 555-2671', [1]],
  ['020 7946', [2]],
  ['jane.doe@example.com', [1]],
  ['example.com', [1]],
  ['@jane_d', [1]],
  ['expo', [1]],
  ['#Exp', [1]],
  ['price li', [1]],
  ['pri list', []],
  ['nuts two', [1]],
  ['first', [3]],
  ['holid', [4]],
  ['26', []],
  ['zebra', []],
])('searching for %s finds %j', async (words, numbers) => {
  const { stdout, exit } = await busy().runArgs(['search', words, '--ids'])
  expect({ numbers: stdout.split('\n').filter(Boolean).map(Number), exit }).toEqual({ numbers, exit: 0 })
})

test.each([
  ['петров', [1]],
  ['8 916 123-45', [1]],
  ['ручьева', [3]],
  ['ПРАЙС', [1]],
  ['ещё недел', [3]],
  ['еще недел', [3]],
])('по словам %s находятся %j', async (words, numbers) => {
  const { stdout } = await busy({ lang: 'ru' }).runArgs(['search', words, '--ids'])
  expect(stdout.split('\n').filter(Boolean).map(Number)).toEqual(numbers)
})

test('names come first, then contacts and tags, then the newest words', async () => {
  const app = testApp({ now })
  for (const id of ['one', 'two', 'three', 'four', 'five'])
    save(app.store(), add('person', person({ id, name: id === 'five' ? 'Rose Lake' : `Person ${id}` })))
  save(
    app.store(),
    noted('likes a rose', 'one', '2026-02-01T10:00:00.000Z'),
    add('touch', touch({ personId: 'two', at: '2026-03-02T10:00:00.000Z', words: 'a rose garden' })),
    add('tag', { id: 'tag-rose', personId: 'three', tag: 'roses' }),
    add('contactPoint', contact('four', 'email', 'rose@example.com')),
    noted('her rose', 'five'),
  )
  expect(await app.run('search rose --ids')).toBe('5\n4\n3\n2\n1')
  expect(await app.run('search rose --ids --limit 2')).toBe('5\n4')
})

test.each([
  ['en', 80],
  ['en', 40],
  ['ru', 80],
  ['ru', 40],
] as const)('a page in %s keeps to %i columns', async (lang, width) => {
  const app = busy({ lang, width })
  save(
    app.store(),
    ...['bob', 'max'].map((id) => noted(lang === 'ru' ? 'любит летом дачу' : 'happy over the summer', id)),
    noted('x'.repeat(300), 'tim'),
  )
  const pages =
    lang === 'ru'
      ? ['летом', 'петр', '1234567', 'выст', 'xxx', 'ы'.repeat(90)]
      : ['over', 'jane', '2671', 'expo', 'xxx', 'y'.repeat(90)]
  const drawn = []
  for (const words of pages) drawn.push(await app.run(`search ${words}`))
  const all = drawn.join('\n--\n')
  expect(all.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
  expect(all).toMatchSnapshot()
})

test('words are found in the middle of a long text with what stands around them', async () => {
  const app = testApp({ now })
  save(app.store(), add('person', person({ id: 'long', name: 'Ada Berg' })))
  save(app.store(), noted(`${'before '.repeat(60)}the green kettle ${'after '.repeat(60)}`, 'long'))
  expect(await app.run('search kettle')).toMatchInlineSnapshot(`
    "#1  Ada Berg · note · Sun 1 Mar
        …before before the green kettle after after after after after after after
        after after after after after after after after after after after after…

    1 person"
  `)
})

test.each([['"'], ['*'], ['%'], ['_'], ["'"], ['-'], [':'], ['('], ['^'], ['#'], ['@'], ['+'], ['\u{1f31f}']])(
  'a lone %s is no wildcard and no mistake',
  async (text) => {
    const app = busy()
    expect((await app.runArgs(['search', text, '--ids'])).stdout).toBe('')
    expect(await app.runArgs(['search', text])).toEqual({
      stdout: `Letters and digits can be searched for; "${text}" has none.\n`,
      stderr: '',
      exit: 0,
    })
  },
)

test.each([
  ['tea OR coffee', 'tea or coffee'],
  ['tea AND cake', 'tea and cake'],
  ['NOT now', 'not now'],
  ['NEAR(tea cake)', 'near tea, cake'],
  ['"half a', 'half a dozen'],
  ["it's", "says it's fine"],
  ['words:tea', 'words: tea'],
  ['-5 kg', 'lost -5 kg'],
  ['100%', 'sure 100%'],
  ["x'; DROP TABLE note; --", "x'; drop table note; --"],
])('%s is looked for as it is written', async (text, words) => {
  const app = testApp({ now })
  save(
    app.store(),
    add('person', person({ id: 'one', name: 'Ada Berg' })),
    add('person', person({ id: 'two', name: 'Bob Stone' })),
  )
  save(app.store(), noted('tea', 'one'), noted(words, 'two'))
  expect(await app.runArgs(['search', text, '--ids'])).toEqual({ stdout: '2\n', stderr: '', exit: 0 })
})

test('what was agreed is found in open and closed follow-ups, by any of its words and numbers', async () => {
  const app = testApp({ now })
  save(
    app.store(),
    add('person', person({ id: 'one', name: 'Ada Berg' })),
    add('person', person({ id: 'two', name: 'Bob Stone' })),
    add('followup', followup({ personId: 'one', day: '2026-03-13', what: 'call about the price list 6' })),
    add('followup', followup({ id: 'step', personId: 'two', day: '2026-03-05', what: 'send 6 vitamins' })),
  )
  const [step] = app.store().followups.openOf('two')
  if (step) save(app.store(), alter('followup', step, { closedAt: '2026-03-05T10:00:00.000Z', closedBy: 'done' }))
  expect(await app.run('search vitamin')).toMatchInlineSnapshot(`
    "#2  Bob Stone · follow-up · Thu 5 Mar
        send 6 vitamins

    1 person"
  `)
  expect(await app.run('search "list 6" --ids')).toBe('1')
  const [open] = app.store().followups.openOf('one')
  if (open) save(app.store(), alter('followup', open, { what: 'call about tea' }))
  expect(await app.run('search tea --ids')).toBe('1')
  expect(await app.run('search price --ids')).toBe('')
  app.undo()
  expect(await app.run('search price --ids')).toBe('1')
})

test('a note taken back is found no more, and a person let go still is', async () => {
  const app = busy()
  save(app.store(), noted('plays the cello', 'bob'))
  expect(await app.run('search cello --ids')).toBe('2')
  app.undo()
  expect(await app.run('search cello')).toBe('Nothing found for "cello".')
  alterPerson(app.store(), 'olga', { letGoAt: '2026-03-01T09:00:00.000Z', letGoReason: 'moved away' })
  expect(await app.run('search olga --ids')).toBe('5')
})

test('what was found, as data', async () => {
  const app = busy()
  expect(await app.json('search nuts')).toEqual({
    words: 'nuts',
    items: [
      {
        person: { id: 'jane', no: 1, name: 'Jane Doe' },
        company: null,
        in: 'note',
        kind: null,
        text: 'two children, allergic to nuts',
        snippet: [
          { text: 'two children, allergic to ', found: false },
          { text: 'nuts', found: true },
        ],
        at: '2026-02-17T10:10:00.000Z',
        day: '2026-02-17',
        more: 0,
      },
    ],
    total: 1,
  })
  expect(await app.json('search zebra')).toEqual({ words: 'zebra', items: [], total: 0 })
})

test('a screen shows twenty and says how to see all', async () => {
  const app = testApp({ screen: true })
  save(
    app.store(),
    ...Array.from({ length: 30 }, (_, index) => add('person', person({ name: `Ada ${String(index)}` }))),
  )
  const lines = (await app.run('search ada')).split('\n')
  expect(lines).toHaveLength(22)
  expect(lines.at(-1)).toBe('and 10 more; --limit 30 shows all')
  expect((await app.run('search ada --limit 30')).split('\n').at(-1)).toBe('30 people')
})

test('no words are asked for, and refused where nobody can be asked', async () => {
  const app = busy()
  expect(await app.run('search')).toMatchInlineSnapshot(`
    "! What to look for: nothing was given.
    exit 1"
  `)
  app.answer('nuts')
  expect(await app.run('search --ids')).toBe('1')
})

test.each([
  ['петровой', [1]],
  ['c gtnhjdjq', [1]],
  ['Petrova', [1]],
  ['петровап', [1]],
  ['Аня', [1]],
  ['Ильёй', [2]],
  ['Михайловым Ильёй', [2]],
])('%s finds %j by everything a name is typed like', async (words, numbers) => {
  const app = testApp({ lang: 'ru' })
  save(
    app.store(),
    add('person', person({ name: 'Анна Петрова' })),
    add('person', person({ name: 'Илья Михайлов' })),
    add('person', person({ id: 'eva', name: 'Ева' })),
  )
  save(app.store(), noted('звонил Пётр', 'eva'))
  const { stdout } = await app.runArgs(['search', words, '--ids'])
  expect(stdout.split('\n').filter(Boolean).map(Number)).toEqual(numbers)
})

test('words of notes are not taken for a misspelt name', async () => {
  const app = testApp({ now })
  save(app.store(), add('person', person({ name: 'Jane Tee' })), add('person', person({ id: 'ada', name: 'Ada Berg' })))
  save(app.store(), noted('likes teen magazines', 'ada'))
  expect(await app.run('search teen --ids')).toBe('2')
})

test('lines are answered one by one: whom each names, and whether it is one', async () => {
  const stdin = [
    { id: 'a', q: 'с Анной Петровой' },
    { id: 2, q: 'анна' },
    { id: 'c', q: 'Анна Иванова' },
    { id: 'd', q: '2671' },
    { id: 'e', q: '+1 415 555 2671' },
    { q: 'позвонить насчёт заказа' },
  ]
  const app = testApp({ stdin: [...stdin.map((line) => JSON.stringify(line)), 'Анне'].join('\n') })
  save(
    app.store(),
    add('person', person({ id: 'petrova', name: 'Анна Петрова' })),
    add('person', person({ name: 'Анна Смирнова' })),
    add('contactPoint', contact('petrova', 'phone', '+14155552671')),
  )
  const { stdout } = await app.runArgs(['search', '--stdin', '--json'])
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { id: 'a', match: [1], verdict: 'one' },
    { id: 2, match: [1, 2], verdict: 'several' },
    { id: 'c', match: [], verdict: 'none' },
    { id: 'd', match: [1], verdict: 'one' },
    { id: 'e', match: [1], verdict: 'one' },
    { id: null, match: [], verdict: 'none' },
    { id: null, match: [1, 2], verdict: 'several' },
  ])
  expect((await app.runArgs(['search', '--stdin'])).stdout).toBe(stdout)
})

test('a broken line is refused', async () => {
  const { stderr, exit } = await testApp({ stdin: '{"id": 1, "q"' }).runArgs(['search', '--stdin', '--json'])
  expect([exit, (JSON.parse(stderr) as { error: { code: string } }).error.code]).toEqual([1, 'value-invalid'])
})
