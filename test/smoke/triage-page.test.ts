import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { hostileNames } from '../support/hostile.ts'
import { person, save } from '../support/people.ts'
import { phoneContacts } from '../support/vcards.ts'
import { openPageWindow, program, type PageWindow } from './page-window.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('tmux')

/** The page of the built program's `triage` on a real terminal. */
let window: PageWindow
afterEach(() => window.end())

const sizes = [
  [40, 12],
  [80, 24],
  [200, 60],
] as const
const cases = sizes.flatMap(([width, height]) => [
  { width, height, lang: 'en', left: '3 left', letGo: 'Let go: ', undone: 'Taken back', end: '3 people decided about' },
  {
    width,
    height,
    lang: 'ru',
    left: 'осталось 3',
    letGo: 'Отпущено: ',
    undone: 'Отменено',
    end: 'Разобрано: 3 человека',
  },
])
const names = ['Лена Орлова', 'Ann Bell', 'Plumber Joe', 'Пётр Кузнецов', 'Maria Schmidt', 'Tom Baker']

async function open(width: number, height: number, lang: string, people: readonly string[]): Promise<void> {
  window = await openPageWindow({ width, height, lang }, (store) => {
    save(store, ...people.map((name, index) => add('person', person({ id: `p${String(index)}`, name }))))
  })
}

async function triage(): Promise<void> {
  await window.start('triage')
  await window.shows('▌')
}

/** Who is undecided, who has a step, who was let go. */
function standing(): Readonly<Record<'waits' | 'planned' | 'gone', readonly string[]>> {
  return window.withStore((store) => {
    const all = names.flatMap((_, index) => store.people.byId(`p${String(index)}`) ?? [])
    const waits = store.triage.waiting({ tags: [], source: undefined }).map(({ id }) => id)
    const planned = all.filter(({ id }) => store.followups.openOf(id).length === 1).map(({ id }) => id)
    return { waits, planned, gone: all.filter(({ letGoAt }) => letGoAt !== null).map(({ id }) => id) }
  })
}

describe.each(cases)('at $width x $height in $lang', ({ width, height, lang, left, letGo, undone, end }) => {
  test('people are decided about one by one and together, taken back, and the terminal given back', async () => {
    await open(width, height, lang, names)
    await triage()
    await window.press('1')
    await window.shows('▌  Ann Bell')
    await window.press('Space', 'Space', 'ч')
    await window.shows(letGo)
    await window.shows(left)
    expect(standing()).toEqual({ waits: ['p3', 'p4', 'p5'], planned: ['p0'], gone: ['p1', 'p2'] })
    expect((await window.rows()).filter((row) => row.length > width)).toEqual([])
    await window.press('г')
    await window.shows(undone)
    expect(standing().waits).toHaveLength(5)
    await window.press('Home', 'л')
    await window.shows('▌  Plumber Joe')
    await window.press('3')
    await window.shows('▌  Пётр Кузнецов')
    await window.press('й')
    await window.expectGivenBack(end)
    expect(standing()).toEqual({ waits: ['p3', 'p4', 'p5'], planned: ['p0', 'p1', 'p2'], gone: [] })
  })
})

test('Ctrl-C and SIGTERM give the terminal back, a window of another size is drawn anew', async () => {
  await open(80, 24, 'en', names)
  await triage()
  await window.resize(40, 12)
  await window.shows('6 left, 0 today')
  await window.resize(80, 24)
  await window.shows('6 left, 0 decided today')
  await window.press('C-c')
  await window.expectGivenBack('Nobody was decided about, 6 left.')
  await triage()
  window.signal('SIGTERM')
  await window.expectGivenBack('Nobody was decided about, 6 left.')
})

test('killed after each of its keys it has saved every decision that was told, and goes on with the others', async () => {
  await open(80, 24, 'en', names)
  for (const [keys, told, left] of [
    [['1'], 'Лена Орлова: next step', 5],
    [['x'], 'Let go: Ann Bell', 4],
    [['Space', 'Space', '2'], '2 people: next steps', 2],
    [['k'], 'Maria Schmidt: customer', 1],
  ] as const) {
    await triage()
    await window.press(...keys)
    await window.shows(told)
    await window.kill()
    expect(standing().waits).toHaveLength(left)
  }
  expect(standing()).toEqual({ waits: ['p5'], planned: ['p0', 'p2', 'p3', 'p4'], gone: ['p1'] })
  await triage()
  await window.shows('1 left, 5 decided today')
  await window.press('q')
})

test('a phone book is imported, filtered, marked and sorted', async () => {
  await open(80, 24, 'en', [])
  writeFileSync(join(window.folder, 'contacts.vcf'), phoneContacts())
  await window.run(`${program} import contacts.vcf --yes --limit 1 | tail -2`)
  await window.shows('One key each: followup triage')
  await triage()
  await window.shows('200 left, 0 decided today')
  await window.press('/', 'j', 'a', 'n', 'e')
  await window.shows('2 of 200 left')
  await window.press('Enter', 'a')
  await window.shows('2 marked')
  await window.press('1')
  await window.shows('2 people: next steps')
  await window.shows('198 left, 2 decided today')
  await window.press('End')
  await window.press('Enter')
  await window.shows('Reach')
  await window.press('Enter', 'q')
  await window.shows('2 people decided about, 198 left.')
})

test('hostile names change nothing of the terminal but their own places', async () => {
  await open(
    80,
    24,
    'en',
    hostileNames.map(([, name]) => name),
  )
  await triage()
  for (const nth of hostileNames.keys()) {
    await window.shows(`${String(hostileNames.length - nth)} left`)
    await window.rowShows(0, /^Triage [━─]+ \d+ left, \d+ decided today$/)
    await window.rowShows(22, /^1 soon {2}2 later/)
    expect(await window.modes()).toEqual({ other: true, cursor: false, wraps: false })
    // A key twice within a tenth of a second is one that is held down.
    await window.press(nth % 2 === 0 ? 'x' : '2')
  }
  await window.shows('Everyone is decided about.')
  await window.press('q')
  await window.expectGivenBack('24 people decided about, 0 left.')
})
