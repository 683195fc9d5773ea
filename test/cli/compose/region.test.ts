import { expect, test } from 'vitest'
import { currencyOf, regionFrom } from '../../../src/cli/compose/region.ts'

test.each([
  [{ LANG: 'de_DE.UTF-8' }, 'en', 'DE', 'EUR'],
  [{ LANG: 'de_DE.UTF-8' }, 'ru', 'DE', 'EUR'],
  [{ LANG: 'en_GB.UTF-8' }, 'en', 'GB', 'GBP'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'ru_KZ.UTF-8' }, 'ru', 'KZ', 'KZT'],
  [{ LANG: 'en_US.UTF-8' }, 'en', 'US', 'USD'],
  [{ LANG: 'en_US.UTF-8' }, 'ru', 'RU', 'RUB'],
  [{ LANG: 'C.UTF-8' }, 'ru', 'RU', 'RUB'],
  [{}, 'en', 'US', 'USD'],
] as const)('in the locale %j a user who speaks %s is in %s', (env, home, region, currency) => {
  expect([regionFrom(env, home), currencyOf(regionFrom(env, home))]).toEqual([region, currency])
})
