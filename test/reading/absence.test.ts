import { expect, test } from 'vitest'
import { afterAbsence } from '../../src/reading/absence.ts'
import { findWhen } from '../../src/reading/dates/read-when.ts'
import { dateContext } from '../support/dates.ts'

/** A Monday. */
const context = dateContext({ now: '2026-11-30 09:15' })

async function stepOf(text: string, phrase: string): Promise<string | undefined> {
  const step = await findWhen(phrase, context)
  return step ? (await afterAbsence(text, step, (words) => findWhen(words, context))).day : undefined
}

test.each([
  ['back on the 12th, call tues', 'tues', '2026-12-15'],
  ['away until the 9th, call thursday', 'thursday', '2026-12-10'],
  ['on holiday til Dec 14 call him wed', 'wed', '2026-12-16'],
  ['in Spain until 10 December. Email her Thursday', 'Thursday', '2026-12-10'],
  ['call Tom thursday, he is out until the 9th', 'thursday', '2026-12-10'],
  ['not back from Cyprus until the 10th, call fri', 'fri', '2026-12-11'],
  ['traveling through the 10th, follow up tuesday 3pm', 'tuesday 3pm', '2026-12-15'],
  ['back on the 9th, call wed', 'wed', '2026-12-09'],
  ['Gary is away until the 12th, call tue', 'tue', '2026-12-15'],
  ['gary away until the 12th, call tue', 'tue', '2026-12-15'],
  ["I'm away until the 12th, call her tue", 'tue', '2026-12-15'],
  ["Anna Petrova says she'll be back on the 12th, call tue", 'tue', '2026-12-15'],
  ['+1 415 555 2671, on leave until the 12th, ring tue', 'tue', '2026-12-15'],
  ['в отпуске до 12-го, позвонить во вторник', 'во вторник', '2026-12-15'],
  ['Марина в командировке до 9 декабря, набрать в четверг', 'в четверг', '2026-12-10'],
  ['сказала, что вернётся 12-го, позвонить в пн', 'в пн', '2026-12-14'],
  ['она болеет до 10-го, написать в среду утром', 'в среду утром', '2026-12-16'],
  ['будет в городе 12-го, встретиться в пятницу', 'в пятницу', '2026-12-18'],
])('a step waits until they are back: %s', async (text, phrase, day) => {
  expect(await stepOf(text, phrase)).toBe(day)
})

test.each([
  ['needs the quote by friday, call wed', 'wed', '2026-12-02'],
  ['can hold the price until the 15th, call wed', 'wed', '2026-12-02'],
  ['away from the 7th until the 12th, call thursday', 'thursday', '2026-12-03'],
  ['leaving friday, back on the 14th, call thursday', 'thursday', '2026-12-03'],
  ['call him back tuesday, quote is valid until the 15th', 'tuesday', '2026-12-01'],
  ['away until the 9th, call on the 3rd', 'on the 3rd', '2026-12-03'],
  ['away until the 9th, call tomorrow', 'tomorrow', '2026-12-01'],
  ['back when the snow melts, call wed', 'wed', '2026-12-02'],
  ['wants the kit back by the 12th, call fri', 'fri', '2026-12-04'],
  ['package stuck in customs until the 12th, call tue', 'tue', '2026-12-01'],
  ['her husband is away until the 20th, call tue', 'tue', '2026-12-01'],
  ['their office is out of stock until the 12th, call tue', 'tue', '2026-12-01'],
  ['the boss returns on the 12th, call tue', 'tue', '2026-12-01'],
  ['муж в отпуске до 12-го, позвонить во вторник', 'во вторник', '2026-12-01'],
  ['посылка будет 12-го, позвонить во вторник', 'во вторник', '2026-12-01'],
  ['думает до 12-го, позвонить во вторник', 'во вторник', '2026-12-01'],
  ['скидка до 12-го, позвонить во вторник', 'во вторник', '2026-12-01'],
  ['отвечает до 12 часов, позвонить во вторник', 'во вторник', '2026-12-01'],
])('a step stays on its day: %s', async (text, phrase, day) => {
  expect(await stepOf(text, phrase)).toBe(day)
})
