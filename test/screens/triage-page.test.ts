import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'
import { followup, person, save } from '../support/people.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'
import { fillMany, fillUndecided } from '../support/undecided.ts'

const sizes = [
  { width: 40, height: 12 },
  { width: 80, height: 24 },
  { width: 200, height: 60 },
] as const
const cases = (['en', 'ru'] as const).flatMap((lang) =>
  sizes.map((page) => ({ lang, page, name: `${String(page.width)}x${String(page.height)}` })),
)

const key = {
  up: '\u001b[A',
  down: '\u001b[B',
  end: '\u001b[F',
  home: '\u001b[H',
  enter: '\r',
  esc: '\u001b',
  backspace: '\u007f',
}

function filled(options: TestOptions = {}): TestApp {
  const app = testApp({ now: '2026-03-10T12:00', page: { width: 80, height: 24 }, ...options })
  fillUndecided(app.store(), options.lang ?? 'en')
  return app
}

function waiting(app: TestApp): readonly string[] {
  return app
    .store()
    .triage.waiting({ tags: [], source: undefined })
    .map(({ id }) => id)
}

function cursorAt(app: TestApp): string {
  const line = (app.screen.text() ?? '').split('\n').find((one) => one.startsWith('▌')) ?? ''
  return line.slice(3).split(/\s{2,}/)[0] ?? ''
}

/** Captures and holds the window's size. */
async function capture(app: TestApp, what: string, lang: string, name: string): Promise<void> {
  await expect(`${app.screen.text() ?? ''}\n`).toMatchFileSnapshot(`../captures/triage-${what}-${lang}-${name}.txt`)
}

describe.each(cases)('at $name in $lang', ({ lang, page, name }) => {
  test('the page fills the window: decided, marked, tagged, filtered, opened, taken back', async () => {
    const app = filled({ lang, page })
    const left = app.run('triage')
    await app.screen.shows('▌')
    await capture(app, 'list', lang, name)
    app.screen.type('1')
    await app.screen.shows(lang === 'ru' ? 'ср 11 мар' : 'Wed 11 Mar')
    await capture(app, 'decided', lang, name)
    app.screen.type(' ', key.down, ' ')
    await app.screen.shows('●')
    await capture(app, 'marked', lang, name)
    app.screen.type('#', lang === 'ru' ? 'мастер' : 'trade')
    await app.screen.shows(lang === 'ru' ? 'мастер▏' : 'trade▏')
    await capture(app, 'tagging', lang, name)
    app.screen.type(key.enter)
    await app.screen.shows(lang === 'ru' ? '#мастер' : '#trade')
    app.screen.type('ч')
    await app.screen.shows(lang === 'ru' ? 'Отпущено: 2' : 'Let go: 2 people')
    app.screen.type('/', lang === 'ru' ? 'ольг' : 'olg')
    await app.screen.shows(lang === 'ru' ? '1 из 3' : '1 of 3')
    await capture(app, 'filtered', lang, name)
    app.screen.type(key.enter, key.enter)
    await app.screen.shows(lang === 'ru' ? 'Дальше' : 'Next')
    app.screen.type(key.enter)
    await app.screen.shows('▌')
    app.screen.type('3')
    await app.screen.shows(lang === 'ru' ? 'осталось 2' : '2 left')
    app.screen.type('г', '?')
    await app.screen.shows(lang === 'ru' ? 'Клавиши' : 'Keys')
    await capture(app, 'keys', lang, name)
    app.screen.type(' ', 'x', 'x', 'x')
    await app.screen.shows(lang === 'ru' ? 'Все разобраны.' : 'Everyone is decided about.')
    await capture(app, 'done', lang, name)
    app.screen.type('й')
    await left
    expect(waiting(app)).toEqual([])
    for (const frame of app.screen.frames) {
      expect(frame.filter((line) => widthOf(line) > page.width)).toEqual([])
      expect(frame.length).toBeLessThanOrEqual(page.height)
    }
  })
})

test('each key decides, the cursor goes to the next, and the page is left with what came of it', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('6 left, 0 decided today')
  for (const [name, said] of [
    ['1', 'Jane Doe: next step Wed 11 Mar, tomorrow'],
    ['2', 'Dr Miller: next step Wed 18 Mar, in 8 days'],
    ['3', 'Robert Featherstonehaugh-Smith: next step Wed 1 Apr, in 22 days'],
    ['л', 'Plumber Joe: customer, next step Thu 19 Mar, in 9 days'],
    ['t', 'Olga Weber: team, next step Thu 12 Mar, in 2 days'],
  ] as const) {
    app.screen.type(name)
    await app.screen.shows(said)
  }
  expect(cursorAt(app)).toBe('Tim Lake')
  await app.screen.shows('1 left, 5 decided today')
  app.screen.type('u')
  await app.screen.shows('Taken back: what was decided - Olga Weber')
  expect(cursorAt(app)).toBe('Olga Weber')
  await app.screen.shows('2 left, 4 decided today')
  app.screen.type('q')
  expect(await left).toMatchInlineSnapshot(`
    "4 people decided about, 2 left.
    ! To go on: followup triage
    ! One step back: followup undo"
  `)
  expect(app.store().people.roleNamesOf('p4')).toContain('customer')
  const again = app.run('triage')
  await app.screen.shows('2 left, 4 decided today')
  app.screen.type('q')
  expect(await again).toMatchInlineSnapshot(`
    "Nobody was decided about, 2 left.
    ! To go on: followup triage"
  `)
})

test('to go past somebody decides nothing, and the cursor goes no further than the ends', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type(key.up, key.down, key.down, key.end, key.down)
  await app.screen.shows('▌  Tim Lake')
  app.screen.type(key.home)
  await app.screen.shows('▌  Jane Doe')
  app.screen.type('q')
  await left
  expect(waiting(app)).toHaveLength(6)
})

test('those who are marked are decided about in one commit; the cursor stays with whom it stood', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type(' ', key.down, ' ', ' ')
  await app.screen.shows('3 marked: one key for all of them')
  expect(cursorAt(app)).toBe('Olga Weber')
  const before = app.store().historyCount()
  app.screen.type('x')
  await app.screen.shows('Let go: 3 people')
  expect(app.store().historyCount()).toBe(before + 1)
  expect(cursorAt(app)).toBe('Olga Weber')
  expect(waiting(app)).toEqual(['p2', 'p5', 'p6'])
  app.screen.type('u')
  await app.screen.shows('Taken back')
  expect(waiting(app)).toHaveLength(6)
  app.screen.type('q')
  await left
})

test('a word of the filter finds the tags the page shows, with or without their mark', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type('/', 'scho')
  await app.screen.shows('2 of 6')
  expect(app.screen.text()).toContain('Olga Weber')
  app.screen.type('o', 'l', ' ', 'olga')
  await app.screen.shows('1 of 6')
  app.screen.type(key.enter, 'q')
  await left
})

test('all that the filter lets through are marked, and unmarked again; marks outlast the filter', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type('/', '#school', key.enter, 'a')
  await app.screen.shows('2 marked')
  app.screen.type('a', 'a', key.esc)
  await app.screen.shows('6 left, ')
  expect(app.screen.text()).toContain('2 marked')
  expect(cursorAt(app)).toBe('Jane Doe')
  app.screen.type('/', 'joe rohr', key.enter, 'a')
  await app.screen.shows('3 marked')
  app.screen.type(key.esc)
  await app.screen.shows('6 left, ')
  app.screen.type('a')
  await app.screen.shows('6 marked')
  app.screen.type('a', key.home, ' ', '2')
  await app.screen.shows('Jane Doe: next step')
  expect(waiting(app)).toHaveLength(5)
  app.screen.type(' ')
  await app.screen.shows('1 marked')
  app.screen.type(key.esc)
  await app.screen.shows('   Dr Miller')
  app.screen.type('q')
  await left
})

test('tags are typed for whoever is marked or stands at the cursor, and decide nothing', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type('№', 'vip, #expo +VIP', key.enter)
  await app.screen.shows('Jane Doe: #vip #expo')
  // What is pasted is text, too.
  app.screen.type(' ', ' ', '#', '\u001b[200~expo\u001b[201~', key.enter)
  await app.screen.shows('2 people: #expo')
  app.screen.type('#', 'no tag!', key.enter)
  await app.screen.shows('A tag cannot be "tag!".')
  app.screen.type('#', 'gone')
  await app.screen.shows('gone▏')
  app.screen.type(key.esc)
  await app.screen.shows('Esc unmark')
  const tagsOf = (id: string) =>
    app
      .store()
      .people.tagsOf(id)
      .map(({ tag }) => tag)
  expect([tagsOf('p1'), tagsOf('p2')]).toEqual([
    ['expo', 'school', 'vip'],
    ['expo', 'health'],
  ])
  expect(waiting(app)).toHaveLength(6)
  app.screen.type('q')
  await left
})

test('the open card is decided about by the same keys, and only it', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type(' ', key.down, key.enter)
  await app.screen.shows('Next')
  app.screen.type('2')
  await app.screen.shows('Robert Featherstonehaugh-Smith: next step')
  expect(waiting(app)).toEqual(['p1', 'p2', 'p4', 'p5', 'p6'])
  await app.screen.shows('● Jane Doe')
  app.screen.type('q')
  await left
})

test('a key that is held down decides about one; pressed quickly, about each', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type('x')
  for (let held = 0; held < 20; held++) app.screen.hold('x')
  await app.screen.shows('5 left')
  app.screen.type('x', 'x')
  await app.screen.shows('3 left')
  app.screen.type('q')
  await left
})

test('what another window did is not done again', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  save(app.store(), add('followup', followup({ personId: 'p1', day: '2026-03-20' })))
  app.screen.type('1')
  await app.screen.shows('This was changed in another window meanwhile.')
  await app.screen.shows('5 left')
  expect(app.store().followups.openOf('p1')).toHaveLength(1)
  expect(cursorAt(app)).toBe('Dr Miller')
  app.screen.type('q')
  await left
})

test('who was decided about in another window is marked no more, and the next key is for whoever the cursor is at', async () => {
  const app = filled()
  const left = app.run('triage')
  await app.screen.shows('▌')
  app.screen.type(' ', ' ')
  await app.screen.shows('2 marked')
  save(app.store(), add('followup', followup({ personId: 'p1', day: '2026-03-20' })))
  app.screen.type('1')
  await app.screen.shows('4 left')
  app.screen.type('x')
  await app.screen.shows('3 left')
  expect(waiting(app)).toEqual(['p4', 'p5', 'p6'])
  app.screen.type(' ')
  await app.screen.shows('1 marked')
  save(app.store(), add('followup', followup({ personId: 'p4', day: '2026-03-20' })))
  app.screen.type('1')
  await app.screen.shows('This was changed in another window meanwhile.')
  app.screen.type('x')
  await app.screen.shows('1 left')
  expect(waiting(app)).toEqual(['p6'])
  app.screen.type('q')
  await left
})

test('only what was done there is taken back, and where nobody waits there is no page', async () => {
  const database = join(tempFolder(), 'followup.db')
  const app = testApp({ database, page: { width: 80, height: 24 } })
  expect(await app.run('triage')).toBe(
    'Everyone is decided about.\n! To bring the contacts of your phone: followup import …',
  )
  save(testApp({ database }).store(), add('person', person({ id: 'ann', name: 'Ann' })))
  const left = app.run('triage')
  await app.screen.shows('Ann')
  app.screen.type('u')
  await app.screen.shows('Nothing to undo on this page.')
  app.screen.type('#', 'vip', key.enter, 'x')
  await app.screen.shows('Everyone is decided about.')
  app.screen.type('1', ' ', key.enter, '#', 'a', key.down, 'u')
  await app.screen.shows('Taken back: what was decided - Ann')
  app.screen.type('u')
  await app.screen.shows('Taken back: the tags - Ann')
  app.screen.type('u')
  await app.screen.shows('Nothing to undo on this page.')
  expect(waiting(app)).toEqual(['ann'])
  app.screen.type('q')
  expect(await left).toBe('Nobody was decided about, 1 left.\n! To go on: followup triage')
})

test('ten thousand are gone through; only those around the cursor are read in full', async () => {
  const app = testApp({ page: { width: 80, height: 24 } })
  fillMany(app.store(), 10_000)
  const { sql } = app.store()
  const asked: string[] = []
  const lists = sql.lists.bind(sql)
  sql.lists = (text, values) => {
    asked.push(...values.map(String))
    return lists(text, values)
  }
  const left = app.run('triage')
  await app.screen.shows('10000 left')
  app.screen.type(...Array.from({ length: 30 }, () => key.down))
  await app.screen.shows('▌  Person p31 ')
  const before = asked.length
  app.screen.type(key.down, key.down)
  await app.screen.shows('▌  Person p33 ')
  // A step of the cursor reads one card, not the people around it.
  expect(asked.slice(before).filter((value) => value.startsWith('[') && value.includes(','))).toEqual([])
  app.screen.type(key.end)
  await app.screen.shows('▌  Person p10000')
  app.screen.type('3', '/', 'p777', key.enter)
  await app.screen.shows('11 of 9999')
  app.screen.type('a', 'x')
  await app.screen.shows('Let go: 11 people')
  // The filter lets nobody through any more: the others are there again.
  await app.screen.shows('9988 left, 12 decided today')
  const ids = asked.filter((value) => value.startsWith('[')).map((value) => (JSON.parse(value) as unknown[]).length)
  expect(Math.max(...ids)).toBe(160)
  app.screen.type('q')
  await left
})

test.each(sizes)('hostile names move nothing but their own places at %j', async (page) => {
  const app = testApp({ page, now: '2026-03-10T12:00' })
  for (const [index, [, name]] of hostileNames.entries()) {
    const id = `p${String(index)}`
    save(
      app.store(),
      add('person', person({ id, name, company: name, source: name })),
      add('tag', { id: `tag-${id}`, personId: id, tag: name }),
      add('note', { id: `note-${id}`, personId: id, at: '2026-03-01T10:00:00.000Z', words: name }),
    )
  }
  const left = app.run('triage')
  await app.screen.shows(`${String(hostileNames.length)} left`)
  for (const nth of hostileNames.keys()) {
    app.screen.type(key.enter, key.enter, '2')
    await app.screen.shows(`${String(hostileNames.length - nth - 1)} left`)
  }
  app.screen.type('u')
  await app.screen.shows('1 left')
  app.screen.type('q')
  await left
  for (const frame of app.screen.frames) {
    expect(frame.flatMap((line) => dangerIn(line))).toEqual([])
    expect(frame.filter((line) => widthOf(line) > page.width)).toEqual([])
  }
})

test('a window of another size is drawn anew; with --print, --limit, --json and in a pipe there is no page', async () => {
  const app = filled()
  const left = app.run('triage --tag school')
  await app.screen.shows('2 left')
  app.screen.resize({ width: 200, height: 30 })
  await app.screen.shows('two children')
  app.screen.resize({ width: 30, height: 8 })
  await app.screen.shows('▌  Jane Doe')
  app.screen.type('q')
  await left
  expect(await filled().run('triage --print')).toContain('6 people to decide about')
  expect(await filled().run('triage --limit 2')).toContain('and 4 more')
  expect(await filled().json('triage')).toMatchObject({ total: 6 })
})
