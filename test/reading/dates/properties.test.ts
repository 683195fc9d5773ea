import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, wallTimeFrom, type Day } from '../../../src/domain/time/day.ts'
import { en } from '../../../src/i18n/en.ts'
import { writeMoment } from '../../../src/i18n/moment.ts'
import { ru } from '../../../src/i18n/ru.ts'
import { Fault } from '../../../src/domain/fault.ts'
import { findWhen, readWhen } from '../../../src/reading/dates/read-when.ts'
import { readOwn } from '../../../src/reading/dates/own.ts'
import { readRecurrence } from '../../../src/reading/dates/recurrence/read.ts'
import { distanceWords } from '../../../src/render/words/day.ts'
import { dateContext } from '../../support/dates.ts'

const langs = [
  ['en', en],
  ['ru', ru],
] as const
const today: Day = '2026-03-11'
const day = fc.integer({ min: 1, max: 2000 }).map((away) => addDays(today, away))
const time = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => wallTimeFrom(hour, minute) ?? '00:00'),
)

test.each(langs)('%s: what is printed reads back to the same moment', (lang, words) => {
  fc.assert(
    fc.property(day, time, (on, at) => {
      const printed = writeMoment({ day: on, time: at }, { words, today })
      expect(readOwn(printed, dateContext({ lang }))).toEqual({ kind: 'when', when: { day: on, time: at, zone: null } })
    }),
    { numRuns: 500 },
  )
})

test.each(langs)('%s: the distance that is printed reads back to the same day', (lang, words) => {
  for (let away = 0; away < 60; away += 1) {
    const on = addDays(today, away)
    const printed = distanceWords(on, { words, today })
    expect(readOwn(printed, dateContext({ lang })), printed).toEqual({
      kind: 'when',
      when: { day: on, time: null, zone: null },
    })
  }
})

test.each(langs)('%s: a moment of the past reads back too', (lang, words) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (away) => {
      const on = addDays(today, -away)
      const printed = writeMoment({ day: on, time: null }, { words, today })
      expect(readOwn(printed, dateContext({ lang, tense: 'past' }))).toEqual({
        kind: 'when',
        when: { day: on, time: null, zone: null },
      })
    }),
    { numRuns: 300 },
  )
})

const piece = fc.constantFrom(
  ...'in on at next last this every week day month friday sat may second 3 10 24 11 2026 : . / - , am pm th of the a half past to from ago через в на до пятницу марта дня часа назад второй каждый по утра 5-го без четверти полтора ё № #'.split(
    ' ',
  ),
  '\u0000',
  '𝟛',
  "'",
)
const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(piece, { maxLength: 40 }).map((words) => words.join('')),
)

test('no text makes the reader throw anything but a fault, or hang', async () => {
  await fc.assert(
    fc.asyncProperty(nonsense, async (text) => {
      for (const tense of ['future', 'past'] as const) {
        const context = dateContext({ tense })
        const read = readOwn(text, context)
        if (read.kind === 'when') expect(read.when.day).toMatch(/^\d{4}-\d\d-\d\d$/)
        readRecurrence(text, context)
        await findWhen(text, context).catch(onlyFault)
      }
    }),
    { numRuns: 1500 },
  )
})

test('a long text is searched without trouble', async () => {
  const text = 'call next every second of the 3 in 2 weeks from 10 to '.repeat(180)
  await findWhen(text, dateContext()).catch(onlyFault)
  await readWhen(text, dateContext()).catch(onlyFault)
})

function onlyFault(error: unknown): void {
  if (!(error instanceof Fault)) throw error
}
