import { afterEach, describe, expect } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { hostileNames } from '../support/hostile.ts'
import { person, place, save } from '../support/people.ts'
import { openPageWindow, type PageWindow } from './page-window.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('tmux')

/** The page of the built program's `board` on a real terminal. */
let window: PageWindow
afterEach(() => window.end())

const cases = [
  [40, 12],
  [80, 24],
  [200, 60],
].flatMap(([width = 0, height = 0]) => [
  { width, height, lang: 'en', moved: 'now on "Contacted"', undone: 'Taken back', left: 'Nobody was moved.' },
  { width, height, lang: 'ru', moved: 'теперь на этапе «Связались»', undone: 'Отменено', left: 'Никто не переведён.' },
])

async function open(width: number, height: number, lang: string, names: readonly string[]): Promise<void> {
  window = await openPageWindow({ width, height, lang }, (store) => {
    for (const [index, name] of names.entries()) {
      const id = `p${String(index)}`
      const since = instantAt(Date.UTC(2026, 2, 1, 10, index))
      save(store, add('person', person({ id, name })), ...place(store, id, 'new', since))
    }
  })
}

async function board(): Promise<void> {
  await window.start('board')
  await window.shows('▌')
}

function stageOf(id: string): string | undefined {
  return window.withStore(({ funnels }) => {
    const [placement] = funnels.placementsOf(id)
    return funnels.stages().find((stage) => stage.id === placement?.stageId)?.slug
  })
}

describe.each(cases)('at $width x $height in $lang', ({ width, height, lang, moved, undone, left }) => {
  test('a card is moved, taken back, and the terminal given back', async () => {
    await open(width, height, lang, ['Лена Орлова', 'Ann Bell'])
    await board()
    await window.press('S-Right')
    await window.shows(moved)
    expect(stageOf('p0')).toBe('contacted')
    expect((await window.rows()).filter((row) => row.length > width)).toEqual([])
    await window.press('г')
    await window.shows(undone)
    expect(stageOf('p0')).toBe('new')
    await window.press('й')
    await window.expectGivenBack(left)
  })
})

test('Ctrl-C gives the terminal back', async () => {
  await open(80, 24, 'en', ['Ann Bell'])
  await board()
  await window.press('C-c')
  await window.expectGivenBack('Nobody was moved.')
})

test('killed after each of its keys it has saved every move that was told', async () => {
  await open(80, 24, 'en', ['Ann Bell'])
  for (const [stage, slug] of [
    ['Contacted', 'contacted'],
    ['Interested', 'interested'],
    ['Presented', 'presented'],
  ] as const) {
    await board()
    await window.press('S-Right')
    await window.shows(`now on "${stage}"`)
    await window.kill()
    expect(stageOf('p0')).toBe(slug)
  }
})

test('hostile names change nothing of the terminal but their own places', async () => {
  await open(
    80,
    24,
    'en',
    hostileNames.map(([, name]) => name),
  )
  await board()
  for (const nth of hostileNames.keys()) {
    await window.shows(` ${String(nth + 1)}/${String(hostileNames.length)}`)
    await window.rowShows(0, /^Customers ─+ 24 people →$/)
    await window.rowShows(23, /^Shift-←\/→ move the card/)
    expect(await window.modes()).toEqual({ other: true, cursor: false, wraps: false })
    await window.press('j')
  }
  await window.press('q')
  await window.expectGivenBack('Nobody was moved.')
})
