import { afterEach, describe, expect } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { addDays, readDay } from '../../src/domain/time/day.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { hostileNames } from '../support/hostile.ts'
import { contact, followup, person, save } from '../support/people.ts'
import { openPageWindow, type PageWindow } from './page-window.ts'
import { until } from './program.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('tmux')

/** The session of the built program on a real terminal. */
let window: PageWindow
afterEach(() => window.end())

const sizes = [
  [40, 12],
  [80, 24],
  [200, 60],
] as const

interface Said {
  readonly ready: string
  readonly offers: string
  readonly undone: string
  readonly left: string
  readonly none: string
}

const words: Readonly<Record<string, Said>> = {
  en: {
    ready: '? help',
    offers: 'Enter: ',
    undone: 'Taken back',
    left: '1 person dealt with',
    none: 'Nobody was dealt with.',
  },
  ru: {
    ready: '? помощь',
    offers: 'Enter — ',
    undone: 'Отменено',
    left: 'Пройдено: 1 человек',
    none: 'Пока никто не пройден.',
  },
}
const cases = Object.entries(words).flatMap(([lang, said]) =>
  sizes.map(([width, height]) => ({ width, height, lang, said })),
)

/** People who are due since yesterday, with phones, in their order. */
async function open(width: number, height: number, lang: string, names: readonly string[]): Promise<void> {
  const today = readDay(instantAt(Date.now()).slice(0, 10))
  if (!today) throw new Error('no day')
  window = await openPageWindow({ width, height, lang }, (store) => {
    for (const [index, name] of names.entries()) {
      const id = `p${String(index)}`
      save(
        store,
        add('person', person({ id, name })),
        add('contactPoint', contact(id, 'phone', `+4420794601${String(index).padStart(2, '0')}`)),
      )
      save(store, add('followup', followup({ personId: id, day: addDays(today, -1) })))
    }
  })
}

async function go(said: Said | undefined = words.en): Promise<void> {
  await window.start('go')
  await window.shows(said?.ready ?? '')
}

/** What is written down of somebody: outcomes of touches, notes, what is open. */
function told(id: string) {
  return window.withStore((store) => ({
    outcomes: store.touches.of(id, 9).map(({ outcome }) => outcome),
    notes: store.people.notesOf(id, 9).map((note) => note.words),
    open: store.followups.openOf(id).map(({ kind }) => kind),
    letGo: store.people.byId(id)?.letGoReason ?? null,
  }))
}

describe.each(cases)('at $width x $height in $lang', ({ width, height, lang, said }) => {
  test('an outcome is logged with the date proposed and with another one, taken back, and the terminal given back', async () => {
    await open(width, height, lang, ['Лена Орлова', 'Ann Bell'])
    await go(said)
    await window.press('с')
    await window.shows('+44 20 7946 0100')
    await window.press('n')
    await window.shows(said.offers)
    await window.press('Enter')
    await window.shows('Ann Bell')
    expect(told('p0')).toMatchObject({ outcomes: ['no-answer'], open: ['nudge'] })
    await window.press('ш', 't', 'o', 'm', 'o', 'r', 'r', 'o', 'w')
    await window.shows('tomorrow▏')
    expect((await window.rows()).filter((row) => row.length > width)).toEqual([])
    await window.press('Enter')
    await until(() => told('p1').outcomes.length === 1 && told('p1').open.includes('promise'))
    expect(told('p1')).toMatchObject({ outcomes: ['interested'], open: ['promise'] })
    await window.press('u')
    await window.shows(said.undone)
    expect(told('p1')).toMatchObject({ outcomes: [], open: ['promise'] })
    await window.press('й')
    await window.expectGivenBack(said.left)
  })
})

test('killed after each key that saves, nothing told is lost, and it goes on where it was', async () => {
  await open(80, 24, 'en', ['Ann Bell', 'Bob Cole', 'Cid Dale', 'Eve Frost', 'Gus Hall'])
  await go()
  await window.shows('1 of 5')
  await window.press('r')
  await window.shows('Enter: ')
  await window.kill()
  expect(told('p0')).toMatchObject({ outcomes: ['reached'], open: ['nudge'] })

  await go()
  await window.shows('2 of 5')
  await window.press('e', 'h', 'i', 'Enter')
  await window.shows('Noted: Bob Cole')
  await window.press('Space')
  await window.shows('Skipped: Bob Cole')
  await window.kill()
  expect(told('p1').notes).toEqual(['hi'])

  await go()
  await window.shows('Cid Dale')
  await window.press('s')
  await window.shows('Enter: for')
  await window.press('t', 'o', 'm', 'o', 'r', 'r', 'o', 'w', 'Enter')
  await window.shows('Snoozed until ')
  await window.kill()

  await go()
  await window.shows('Eve Frost')
  await window.press('x', 'n', 'o', 'Enter')
  await window.shows('Let go: Eve Frost')
  await window.kill()
  expect(told('p3').letGo).toBe('no')

  await go()
  await window.shows('4 of 5')
  await window.shows('Gus Hall')
  await window.press('u')
  await window.shows('Taken back')
  await window.shows('Eve Frost')
  await window.kill()
  expect(told('p3').letGo).toBeNull()

  await window.run('echo earlier')
  await go()
  await window.shows('3 of 5')
  await window.press('q')
  await window.shows('2 people dealt with: talked to 1, snoozed 1, skipped 1.')
})

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s in the middle of a line gives the terminal back',
  async (kind) => {
    await open(80, 24, 'en', ['Ann Bell'])
    await go()
    await window.press('r', 'f', 'r', 'i')
    await window.shows('fri▏')
    const foot = (await window.rows())[23]?.slice(0, 10) ?? ''
    for (const [width, height] of [
      [60, 20],
      [80, 24],
    ] as const) {
      await window.resize(width, height)
      // Rows that the terminal itself has cut off lack the first or the last one.
      await until(async () => {
        const rows = await window.rows()
        return rows[0]?.length === width && rows[height - 1]?.startsWith(foot) === true
      })
    }
    await window.shows('fri▏')
    window.signal(kind)
    await window.expectGivenBack('1 person dealt with')
    expect(told('p0')).toMatchObject({ outcomes: ['reached'], open: ['nudge'] })
  },
)

test('Ctrl-C leaves from a line too', async () => {
  await open(80, 24, 'en', ['Ann Bell'])
  await go()
  await window.press('e', 'a')
  await window.shows('a▏')
  await window.press('C-c')
  await window.expectGivenBack('Nobody was dealt with.')
  expect(told('p0').notes).toEqual([])
})

test('who is dealt with in another window goes from this one at once', async () => {
  await open(80, 24, 'en', ['Ann Bell', 'Bob Cole'])
  await go()
  await window.shows('Ann Bell')
  window.withStore((store) => {
    const [one] = store.followups.openOf('p0')
    if (!one) throw new Error('nothing')
    const closed = { closedAt: instantAt(Date.now()), closedBy: 'done', touchId: null } as const
    store.commit([{ op: 'alter', entity: 'followup', was: one, set: closed }], {
      command: 'done',
      about: 'Ann Bell',
      actor: 'user',
    })
  })
  await window.shows('Ann Bell: dealt with in another window.')
  await window.shows('Bob Cole')
  await window.press('q')
  await window.expectGivenBack('Nobody was dealt with.')
})

test('hostile names change nothing of the terminal but their own places', async () => {
  await open(
    80,
    24,
    'en',
    hostileNames.map(([, name]) => name),
  )
  await go()
  const of = String(hostileNames.length)
  for (const nth of hostileNames.keys()) {
    await window.shows(`${String(nth + 1)} of ${of}, about`)
    await window.press('c')
    await window.shows('tel:')
    await window.rowShows(0, /^\d+ of \d+, about .* left +[━─]+$/)
    await window.rowShows(23, /^r reached {2}n no answer/)
    expect(await window.modes()).toEqual({ other: true, cursor: false, wraps: false })
    await window.press('Space')
  }
  await window.shows(`${of} people skipped`)
  await window.press('q')
  await window.expectGivenBack('Nobody was dealt with.')
})
