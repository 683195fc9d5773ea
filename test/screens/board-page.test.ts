import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { add, alter } from '../../src/domain/record/change.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { busyDay } from '../support/busy-day.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'
import { person, place, save } from '../support/people.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

const sizes = [
  { width: 40, height: 12 },
  { width: 80, height: 24 },
  { width: 200, height: 60 },
] as const
const cases = (['en', 'ru'] as const).flatMap((lang) => sizes.map((page) => ({ lang, page })))

const key = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  shiftRight: '\u001b[1;2C',
  shiftLeft: '\u001b[1;2D',
  enter: '\r',
  esc: '\u001b',
  backspace: '\u007f',
}

function filled(options: TestOptions): TestApp {
  const app = testApp({ now: '2026-03-10T12:00', page: { width: 120, height: 30 }, ...options })
  busyDay(app.store(), options.lang ?? 'en')
  return app
}

/** Where somebody stands in the customers funnel. */
function stageOf(app: TestApp, id: string): string | undefined {
  const { funnels } = app.store()
  const [placement] = funnels.placementsOf(id)
  return funnels.stages().find((stage) => stage.id === placement?.stageId)?.slug
}

describe.each(cases)('at $page.width x $page.height in $lang', ({ lang, page }) => {
  test('the board fills the window, a card is moved, taken back and opened', async () => {
    const app = filled({ lang, page })
    const left = app.run('board')
    const [stage, other] = lang === 'ru' ? ['Связались', 'Интерес'] : ['Contacted', 'Interested']
    const name = lang === 'ru' ? 'Максим Камнев' : 'Max Stone'
    await app.screen.shows('▌')
    await app.screen.shows(stage)
    app.screen.type(key.shiftRight)
    await app.screen.shows(`${name}: ${lang === 'ru' ? `теперь на этапе «${other}»` : `now on "${other}"`}`)
    expect(stageOf(app, 'max')).toBe('interested')
    app.screen.type('г')
    await app.screen.shows(lang === 'ru' ? 'Отменено' : 'Taken back')
    expect(stageOf(app, 'max')).toBe('contacted')
    app.screen.type(key.enter)
    await app.screen.shows(lang === 'ru' ? '+7 701' : '+1 212')
    app.screen.type(key.esc)
    await app.screen.shows('▌')
    app.screen.type('й')
    expect(await left).toBe(lang === 'ru' ? 'Никто не переведён.' : 'Nobody was moved.')
    for (const frame of app.screen.frames) {
      expect(frame.filter((line) => widthOf(line) > page.width)).toEqual([])
      expect(frame.length).toBeLessThanOrEqual(page.height)
    }
  })
})

test('the page looks as captured', async () => {
  const app = filled({ page: { width: 80, height: 24 } })
  const left = app.run('board')
  await app.screen.shows('▌')
  expect(app.screen.text()).toMatchInlineSnapshot(`
    "Customers ─────────────────────────────────────────────────────────── 4 people →
    New              0  Contacted      1/1  Interested       1  Presented        0
    ──────────────────  ──────────────────  ──────────────────  ──────────────────
                        ▌ Max Stone     #4    Jane Doe      #1
                        ▌ today               ! Thu 5 Mar
                        ▌ stuck 21 days       stuck 18 days
                                              send the price
                                              list and the…















    Shift-←/→ move the card  Enter open  / filter  u undo  q leave  ? help"
  `)
  app.screen.type('q')
  await left
})

test('what is typed after a slash filters the cards, its letters too that are keys elsewhere', async () => {
  const app = filled({})
  const left = app.run('board')
  await app.screen.shows('4 people')
  app.screen.type('/', 'q', 'u')
  await app.screen.shows('/qu▏')
  await app.screen.shows('0 people')
  app.screen.type(key.backspace, key.backspace, 'j', 'a')
  await app.screen.shows('1 person')
  expect(app.screen.text()).not.toContain('Max Stone')
  app.screen.type('\u0015', '\u001b[200~max\u001b[201~', key.left)
  await app.screen.shows('/ma▏x')
  await app.screen.shows('Max Stone')
  app.screen.type('\u0001', '\u000b', 'ja')
  await app.screen.shows('/ja▏')
  app.screen.type(key.enter)
  await app.screen.shows('esc clear the filter'.replace('esc', 'Esc'))
  app.screen.type('д', 'Ю')
  await app.screen.shows('Jane Doe: now on "Presented"')
  app.screen.type(key.esc)
  await app.screen.shows('4 people')
  app.screen.type('q')
  expect(await left).toBe('1 person moved.\n! One step back: followup undo')
})

test.each([
  ['en', 'Enter keep the filter', 'Esc clear the filter  q leave  ? help'],
  ['ru', 'Enter оставить отбор  Esc снять отбор', 'Esc снять отбор  q выход  ? помощь'],
] as const)(
  'the foot names no key that is a letter of the filter, and first the one that ends it (%s)',
  async (lang, typing, kept) => {
    const app = filled({ lang, page: { width: 40, height: 12 } })
    const left = app.run('board')
    await app.screen.shows('▌')
    app.screen.type('/', 'q')
    await app.screen.shows('/q▏')
    expect(app.screen.text()?.split('\n').at(-1)).toBe(typing)
    app.screen.type('?', key.enter)
    await app.screen.shows('/q? ')
    await app.screen.shows(kept)
    app.screen.type('q')
    await left
  },
)

test('the cursor goes where there are cards, and no further than the edges', async () => {
  const app = filled({})
  const left = app.run('board')
  await app.screen.shows('▌ Max Stone')
  app.screen.type(key.left, key.left, key.left, key.up, key.down, key.shiftLeft, key.enter)
  app.screen.type(key.right, key.right)
  await app.screen.shows('▌ Jane Doe')
  expect(stageOf(app, 'max')).toBe('contacted')
  app.screen.type('f')
  await app.screen.shows('Team')
  app.screen.type('q')
  await left
})

test('who is won for the team gets its role, and undo takes both back', async () => {
  const app = filled({})
  const left = app.run('board --funnel team')
  await app.screen.shows('▌ Jane Doe')
  app.screen.type(key.shiftRight, key.shiftRight, key.shiftRight)
  await app.screen.shows('Jane Doe: now on "Joined"')
  expect(app.store().people.roleNamesOf('jane')).toContain('team')
  app.screen.type('u')
  await app.screen.shows('Taken back')
  expect(app.store().people.roleNamesOf('jane')).not.toContain('team')
  app.screen.type('q')
  await left
})

test('a refused undo is told, and the page goes on', async () => {
  const app = testApp({ page: { width: 80, height: 24 } })
  const left = app.run('board')
  await app.screen.shows('Customers')
  app.screen.type('u')
  await app.screen.shows('Nothing to undo on this page.')
  app.screen.type(key.down, key.right, key.enter, '>', '[', ']', 'q')
  expect(await left).toBe('Nobody was moved.')
})

test.each([
  ['en', '1 person moved.\n! One step back: followup undo --demo'],
  ['ru', 'Переведено: 1 человек.\n! На шаг назад: followup undo --demo'],
] as const)('a board of the demo tells how to take a step back there (%s)', async (lang, told) => {
  const app = testApp({ page: { width: 40, height: 12 }, width: 40, lang, now: '2026-03-10T12:00' })
  await app.run('demo')
  const left = app.run('board --demo')
  await app.screen.shows('▌')
  app.screen.type('>')
  await app.screen.shows(lang === 'en' ? 'now on' : 'теперь на')
  app.screen.type('q')
  expect(await left).toBe(told)
})

test.each(['en', 'ru'] as const)(
  'undo takes back moves of the page, never what was done before it (%s)',
  async (lang) => {
    const database = join(tempFolder(), 'followup.db')
    const before = testApp({ database, lang })
    busyDay(before.store(), lang)
    await before.run('note 4 "before the page"')
    const app = testApp({ database, lang, page: { width: 120, height: 30 }, now: '2026-03-10T12:00' })
    const left = app.run('board')
    await app.screen.shows('▌')
    app.screen.type('>')
    await app.screen.shows(lang === 'en' ? 'now on' : 'теперь на')
    before.pass(10)
    await before.run('note 4 "beside the page"')
    app.screen.type('u')
    await app.screen.shows(lang === 'en' ? 'Taken back: the move' : 'Отменено: переход')
    app.screen.type('u')
    await app.screen.shows(lang === 'en' ? 'Nothing to undo on this page.' : 'Здесь отменять нечего.')
    app.screen.type('q')
    await left
    const max = app.store().people.byNo(4)
    expect(stageOf(app, 'max')).toBe('contacted')
    expect(
      app
        .store()
        .people.notesOf(max?.id ?? '', 5)
        .map(({ words }) => words),
    ).toEqual(['beside the page', 'before the page'])
  },
)

test.each([
  ['en', 'Max Stone is on "Presented" by now'],
  ['ru', 'Максим Камнев: уже на этапе «Показали»'],
] as const)(
  'who was moved in another window is shown there, and not moved from where the page had them (%s)',
  async (lang, told) => {
    const app = filled({ lang })
    const left = app.run('board')
    await app.screen.shows('▌')
    const { funnels } = app.store()
    const [placement] = funnels.placementsOf('max')
    const presented = funnels.stages().find(({ slug }) => slug === 'presented')
    if (!placement || !presented) throw new Error('nobody is there')
    save(app.store(), alter('placement', placement, { stageId: presented.id }))
    app.screen.type(key.shiftRight)
    await app.screen.shows(told)
    expect(stageOf(app, 'max')).toBe('presented')
    app.screen.type(key.shiftRight)
    await app.screen.shows(lang === 'en' ? 'now on "Deciding"' : 'теперь на этапе «Решает»')
    app.screen.type('q')
    await left
  },
)

test('thousands of cards are gone through; only those around the cursor are read in full', async () => {
  const app = testApp({ page: { width: 80, height: 24 } })
  save(
    app.store(),
    ...Array.from({ length: 3_000 }, (_, index) => `p${String(index)}`).flatMap((id) => [
      add('person', person({ id, name: `Person ${id}` })),
      ...place(app.store(), id, 'contacted', '2026-03-01T10:00:00.000Z'),
    ]),
  )
  const { sql } = app.store()
  const asked: string[] = []
  const lists = sql.lists.bind(sql)
  sql.lists = (text, values) => {
    asked.push(...values.map(String))
    return lists(text, values)
  }
  const left = app.run('board')
  await app.screen.shows('1/3000')
  app.screen.type(...Array.from({ length: 40 }, () => key.down))
  await app.screen.shows('41/3000')
  expect(app.screen.text()).toContain('▌ Person p40')
  app.screen.type('\u001b[F')
  await app.screen.shows('3000/3000')
  await app.screen.shows('▌ Person p2999')
  app.screen.type('/', '7', '7', '7')
  await app.screen.shows('3 people')
  app.screen.type(key.enter, 'q')
  await left
  const ids = asked.filter((value) => value.startsWith('[')).map((value) => (JSON.parse(value) as unknown[]).length)
  expect(Math.max(...ids)).toBe(32)
})

test.each(sizes)('hostile names move nothing but their own places at %j', async (page) => {
  const app = testApp({ page, now: '2026-03-10T12:00' })
  for (const [index, [, name]] of hostileNames.entries())
    save(
      app.store(),
      add('person', person({ id: `p${String(index)}`, name })),
      ...place(app.store(), `p${String(index)}`, 'contacted', '2026-03-01T10:00:00.000Z'),
    )
  const left = app.run('board')
  await app.screen.shows(`1/${String(hostileNames.length)}`)
  for (const nth of hostileNames.keys()) {
    await app.screen.shows(`${String(nth + 1)}/`)
    app.screen.type(key.shiftRight)
    await app.screen.shows('now on')
    app.screen.type('u')
    await app.screen.shows(`${String(nth + 1)}/`)
    app.screen.type(key.down)
  }
  app.screen.type('q')
  await left
  for (const frame of app.screen.frames) {
    expect(frame.flatMap((line) => dangerIn(line))).toEqual([])
    expect(frame.filter((line) => widthOf(line) > page.width)).toEqual([])
  }
})

test('a window of another size is drawn anew; with --print, --limit, --json and in a pipe there is no page', async () => {
  const app = filled({})
  const left = app.run('board')
  await app.screen.shows('Customer ')
  app.screen.resize({ width: 40, height: 12 })
  await app.screen.shows('→')
  app.screen.type('q')
  await left
  expect(await filled({}).run('board --print')).toContain('Contacted')
  expect(await filled({}).run('board --limit 2')).toContain('Contacted')
  expect(await filled({}).json('board')).toMatchObject({ total: 4 })
})

test('what another window changes shows by itself, and the page stays at the same person', async () => {
  const database = join(tempFolder(), 'followup.db')
  const app = filled({ database })
  const left = app.run('board')
  await app.screen.shows('▌')
  app.screen.type(key.shiftRight)
  await app.screen.shows('now on')
  const other = testApp({ now: '2026-03-10T12:00', database })
  expect(await other.run('add "Zora Newcomer"')).toContain('Zora Newcomer')
  app.watch.touchFolder()
  await app.screen.shows('Zora Newcomer')
  expect(stageOf(app, 'max')).toBe('interested')
  app.screen.type(key.shiftLeft)
  await app.screen.shows('Max Stone: now on "Contacted"')
  app.screen.type('q')
  await left
})
