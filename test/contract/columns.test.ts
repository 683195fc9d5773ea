import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { cellOf, cells } from '../support/cells.ts'
import { linesThere } from '../support/commands.ts'
import { followup, person, place } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'

/** Written wide, with pictures of one and of many code points, with marks of their own; and two plain ones to line up with. */
const names = [
  'Ann Doe',
  '田中さくら',
  '김민준',
  '🌸 Роза',
  'Ира 👩‍👩‍👧‍👦',
  'Jose\u0301 Garci\u0301a',
  'Zoe\u0308 ❤️',
  'ＡＢＣ Trading',
  'Пётр Ильич',
]

const today = '2026-03-10'

function appWith(width: number, lang: 'en' | 'ru') {
  const app = testApp({ width, lang, now: `${today}T09:00` })
  const store = app.store()
  const changes = names.flatMap((name, index) => {
    const id = `person-${String(index)}`
    const day = index % 2 === 0 ? today : addDays(today, 1)
    return [
      add('person', person({ id, name })),
      add('role', { id: `role-${String(index)}`, personId: id, role: 'prospect' }),
      ...place(store, id, 'new', '2026-03-01T09:00:00.000Z'),
      add('followup', followup({ personId: id, day, what: 'zzz' })),
    ]
  })
  store.commit(changes, { command: 'add', about: '', actor: 'user' })
  return app
}

/** Words that stand in a column of their own after the names. */
const marks = { en: ['zzz', 'New', 'today', 'Wed 11 Mar'], ru: ['zzz', 'Новый', 'сегодня', 'ср 11 марта'] }
const pages = [
  ['list', 80],
  ['list', 60],
  ['today', 80],
  ['today', 120],
  ['today --week', 80],
  ['today --week', 76],
] as const

test.each(linesThere(pages).flatMap(([line, width]) => [[line, width, 'en'] as const, [line, width, 'ru'] as const]))(
  '%s lines up in %i columns with wide, combining and joined letters (%s)',
  async (line, width, lang) => {
    const printed = (await appWith(width, lang).run(line)).split('\n')
    expect(printed.filter((one) => cells(one) > width)).toEqual([])
    const rows = printed.filter((one) => names.some((name) => one.includes(name)))
    expect(rows.length).toBeGreaterThanOrEqual(5)
    const columns = marks[lang].map((mark) => rows.map((row) => cellOf(row, mark)).filter((at) => at !== undefined))
    expect(columns.some((found) => found.length === rows.length)).toBe(true)
    for (const found of columns) expect(new Set(found).size).toBeLessThanOrEqual(1)
  },
)
