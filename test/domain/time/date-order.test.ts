import { expect, test } from 'vitest'
import { dateAndMonth, dateOrderOf } from '../../../src/domain/time/date-order.ts'

const auto = { dateOrder: 'auto' } as const

test.each([
  ['an American', { lang: 'en', region: 'US' }, 'mdy', 'dmy'],
  ['an American whose machine writes "us"', { lang: 'en', region: 'us' }, 'mdy', 'dmy'],
  ['somebody of whom English alone is known', { lang: 'en' }, 'mdy', 'dmy'],
  ['an Englishman', { lang: 'en', region: 'GB' }, 'dmy', 'dmy'],
  ['a Russian', { lang: 'ru', region: 'RU' }, 'dmy', 'dmy'],
  ['a Russian in America', { lang: 'ru', region: 'US' }, 'dmy', 'dmy'],
  ['a Russian who reads the screen in English', { lang: 'en', homeLang: 'ru', region: 'US' }, 'dmy', 'dmy'],
  ['an American who reads the screen in Russian', { lang: 'ru', homeLang: 'en', region: 'US' }, 'mdy', 'dmy'],
])('%s of %j writes n/m %s, under Russian words %s', (_, who, inEnglish, inRussian) => {
  const writer = { config: auto, ...who }
  expect([dateOrderOf(writer, false), dateOrderOf(writer, true)]).toEqual([inEnglish, inRussian])
})

test.each(['dmy', 'mdy'] as const)(
  'an order that is set, %s, holds for everyone and beside Russian words',
  (dateOrder) => {
    const config = { dateOrder }
    for (const lang of ['en', 'ru'])
      for (const isRussian of [true, false])
        expect(dateOrderOf({ config, lang, region: 'US' }, isRussian)).toBe(dateOrder)
  },
)

test.each([
  [3, 4, [3, 4], [4, 3]],
  [13, 4, [13, 4], [13, 4]],
  [4, 13, [13, 4], [13, 4]],
  [12, 12, [12, 12], [12, 12]],
  [12, 1, [12, 1], [1, 12]],
  [13, 12, [13, 12], [13, 12]],
  [13, 13, [13, 13], [13, 13]],
])('%d/%d is date and month %j day first, %j month first', (first, second, dayFirst, monthFirst) => {
  expect(dateAndMonth(first, second, 'dmy')).toEqual(dayFirst)
  expect(dateAndMonth(first, second, 'mdy')).toEqual(monthFirst)
})
