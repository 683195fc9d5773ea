import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { uuid7 } from '../../src/app/ids.ts'
import { add } from '../../src/domain/change.ts'
import { instantAt } from '../../src/domain/zone.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { hostileNames } from '../support/hostile.ts'
import { root } from '../support/house.ts'
import { person, place, save } from '../support/people.ts'
import { until } from './program.ts'
import { openWindow, type TerminalWindow } from './tmux.ts'

/** The page of the built program's `board` on a real terminal. */
let window: TerminalWindow
afterEach(() => window.end())

const cases = [
  [40, 12],
  [80, 24],
  [200, 60],
].flatMap(([width = 0, height = 0]) => [
  { width, height, lang: 'en', moved: 'now on "Contacted"', undone: 'Taken back', left: 'Nobody was moved.' },
  { width, height, lang: 'ru', moved: 'теперь на этапе «Связались»', undone: 'Отменено', left: 'Никто не переведён.' },
])

function withStore<T>(work: (store: Store) => T): T {
  const file = join(window.folder, 'followup.db')
  const store = openStore({ file, newId: () => uuid7(Date.now()), now: () => instantAt(Date.now()) })
  try {
    return work(store)
  } finally {
    store.close()
  }
}

async function open(width: number, height: number, lang: string, names: readonly string[]): Promise<void> {
  window = await openWindow(width, height, { TZ: 'UTC', FOLLOWUP_LANG: lang })
  withStore((store) => {
    for (const [index, name] of names.entries()) {
      const id = `p${String(index)}`
      const since = instantAt(Date.UTC(2026, 2, 1, 10, index))
      save(store, add('person', person({ id, name })), ...place(store, id, 'new', since))
    }
  })
  await window.run('export FOLLOWUP_HOME=$PWD; stty -a > before; echo earlier')
}

async function board(): Promise<void> {
  await window.run(
    `sh -c 'echo $$ > pid; exec ${process.execPath} ${join(root, 'bin/followup.js')} board'; stty -a > after`,
  )
  await window.shows('▌')
}

function stageOf(id: string): string | undefined {
  return withStore(({ funnels }) => {
    const [placement] = funnels.placementsOf(id)
    return funnels.stages().find((stage) => stage.id === placement?.stageId)?.slug
  })
}

async function expectGivenBack(said: string): Promise<void> {
  await window.shows(said)
  expect(await window.modes()).toEqual({ other: false, cursor: true, wraps: true })
  expect((await window.rows()).join('\n')).toContain('earlier')
  await window.run('cmp before after && echo "the same"')
  await window.shows('\nthe same')
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
    await expectGivenBack(left)
  })
})

test('Ctrl-C gives the terminal back', async () => {
  await open(80, 24, 'en', ['Ann Bell'])
  await board()
  await window.press('C-c')
  await expectGivenBack('Nobody was moved.')
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
    const pid = Number(readFileSync(join(window.folder, 'pid'), 'utf8'))
    process.kill(pid, 'SIGKILL')
    await until(() => {
      try {
        process.kill(pid, 0)
        return false
      } catch {
        return true
      }
    })
    expect(stageOf('p0')).toBe(slug)
    await window.run('reset; clear')
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
    const rows = await window.rows()
    expect(rows[0]).toMatch(/^Customers ─+ 24 people →$/)
    expect(rows[23]).toMatch(/^Shift-←\/→ move the card/)
    expect(await window.modes()).toEqual({ other: true, cursor: false, wraps: false })
    await window.press('j')
  }
  await window.press('q')
  await expectGivenBack('Nobody was moved.')
})
