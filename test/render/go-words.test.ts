import { expect, test } from 'vitest'
import type { GoDeed } from '../../src/domain/go-sight.ts'
import { en } from '../../src/i18n/en.ts'
import { ru } from '../../src/i18n/ru.ts'
import { plainPaint } from '../../src/render/paint.ts'
import { goToldWords } from '../../src/render/go-words.ts'
import type { Ui } from '../../src/render/ui.ts'

function told(deed: GoDeed, lang: 'en' | 'ru', width: number): string {
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
  return goToldWords({ deed }, false, ui)
}

const person = { id: 'p', no: 1, name: 'Константин Преображенский' }
const next = { day: '2026-11-27', time: '10:00' } as const
const sent: GoDeed = { kind: 'logged', person, outcome: null, next, letGo: false }

test.each([
  ['ru', 80, 'Константин Преображенский: отправлено. Дальше: пт 27 ноября 10:00, через 5 дней'],
  ['ru', 72, 'Константин Преображенский: отправлено. Дальше: пт 27 ноября 10:00'],
  ['ru', 60, 'Константин Преображенский. Дальше: пт 27 ноября 10:00'],
  ['ru', 40, 'Константин… Дальше: пт 27 ноября 10:00'],
  ['en', 40, 'Константин… Next: Fri 27 Nov 10:00'],
] as const)('in %s at %i columns a next date is told with whose it is: %s', (lang, width, line) => {
  expect(told(sent, lang, width)).toBe(line)
})

test.each([
  ['ru', 'Константин… Следующего шага нет'],
  ['en', 'Константин Преображенский. No next step'],
] as const)('in %s a narrow line holds that there is no next step, and whose: %s', (lang, line) => {
  expect(told({ ...sent, outcome: 'interested', next: null }, lang, 40)).toBe(line)
})
