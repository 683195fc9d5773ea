import { expect, test } from 'vitest'
import type { GoDeed } from '../../../src/domain/pages/go-sight.ts'
import { en } from '../../../src/i18n/en.ts'
import { ru } from '../../../src/i18n/ru.ts'
import { plainPaint } from '../../../src/render/text/paint.ts'
import { goToldWords } from '../../../src/render/go/words.ts'
import type { Ui } from '../../../src/render/ui.ts'

function told(deed: GoDeed, lang: 'en' | 'ru', width: number, hidden = false): string {
  const ui: Ui = {
    words: lang === 'en' ? en : ru,
    lang,
    width,
    height: 24,
    paint: plainPaint,
    today: '2026-11-22',
    interactive: true,
    demo: false,
    wallAt: () => ({ day: '2026-11-22', time: '12:00', zone: 'UTC' }),
  }
  return goToldWords({ deed }, hidden, ui)
}

const person = { id: 'p', no: 1, name: 'Константин Преображенский' }
const next = { day: '2026-11-27', time: '10:00' } as const
const sent: GoDeed = { kind: 'logged', person, outcome: null, next, letGo: false }

test.each([
  ['ru', 80, 'Константин Преображенский: отправлено. Дальше: пт 27 ноября 10:00, через 5 дней'],
  ['ru', 72, 'Константин Преображенский: отправлено. Дальше: пт 27 ноября 10:00'],
  ['ru', 60, 'Дальше пт 27 ноября 10:00: Константин Преображенский'],
  ['ru', 40, 'Дальше пт 27 ноября 10:00: Констант…ский'],
  ['en', 40, 'Next Fri 27 Nov 10:00: Константин…нский'],
] as const)('in %s at %i columns a next date is told with whose it is: %s', (lang, width, line) => {
  expect(told(sent, lang, width)).toBe(line)
})

test.each([
  ['ru', 'Следующего шага нет: Константин П…енский'],
  ['en', 'No next step: Константин Преображенский'],
] as const)('in %s a narrow line holds that there is no next step, and whose: %s', (lang, line) => {
  expect(told({ ...sent, outcome: 'interested', next: null }, lang, 40)).toBe(line)
})

test.each(['en', 'ru'] as const)('no stop follows initials in %s, however narrow the line', (lang) => {
  const deeds: readonly GoDeed[] = [
    sent,
    { ...sent, next: null },
    { ...sent, letGo: true },
    { kind: 'snoozed', person, until: next },
    { kind: 'noted', person },
    { kind: 'undone', command: 'log', person },
  ]
  for (const deed of deeds)
    for (let width = 30; width < 90; width++) expect(told(deed, lang, width, true)).not.toMatch(/\.\./)
})

test.each([
  ['en', 80, 'Snoozed until Sun 22 Nov 16:00, today: Константин Преображенский'],
  ['en', 60, 'Snoozed until Sun 22 Nov 16:00: Константин Преображенский'],
  ['en', 40, 'Snoozed until 16:00: Константин П…енский'],
  ['ru', 40, 'Отложено до 16:00: Константин Пр…женский'],
] as const)('in %s at %i columns until when stands before the name: %s', (lang, width, line) => {
  expect(told({ kind: 'snoozed', person, until: { day: '2026-11-22', time: '16:00' } }, lang, width)).toBe(line)
})
