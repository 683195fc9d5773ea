import { expect, test } from 'vitest'
import { Fault } from '../../../src/domain/fault.ts'
import { readWhen } from '../../../src/reading/dates/read-when.ts'
import { dateContext } from '../../support/dates.ts'

/** What is proposed in place of a phrase that lies in the past. */
async function proposedFor(phrase: string): Promise<unknown> {
  try {
    return await readWhen(phrase, dateContext())
  } catch (error) {
    if (error instanceof Fault && error.code === 'date-past') return error.data.near
    throw error
  }
}

test.each([
  '2026-03-10',
  '2025-03-10',
  '2026/03/10',
  '10.03.2026',
  '10.03.26',
  '03/10/2026',
  '03-10-2026',
  '2026-03-10 14:00',
  '2026-03-11 09:00',
  '10 March 2026',
  'March 10th, 2026',
  'tuesday 10 march 2026 at 3pm',
  '10 march this year',
  '10 march last year',
  '10 марта 2026',
  'вторник, 10 марта 2026 года в 15:00',
  '10 марта прошлого года',
  'february 2026',
  'last day of february 2026',
  'first monday of may 2025',
  'q1 2025',
  'christmas 2025',
  'рождество 2025',
  'yesterday',
  'last friday',
  '2 weeks ago',
  'вчера',
  'в прошлую пятницу',
])('%s is past, and nothing else is proposed', async (phrase) => {
  expect(await proposedFor(phrase)).toEqual([])
})

test.each([
  ['today at 9am', '2026-03-12'],
  ['сегодня в 9 утра', '2026-03-12'],
])('without a date that is named the next one is proposed: %s', async (phrase, day) => {
  expect(await proposedFor(phrase)).toMatchObject([{ day, time: '09:00' }])
})
