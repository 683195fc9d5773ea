import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf } from '../../src/domain/touch/money.ts'
import { currencyFrom, readAmount } from '../../src/reading/amount.ts'

test.each([
  ['49.90', 4990, 'USD'],
  ['49,9', 4990, 'USD'],
  ['1 200', 120_000, 'USD'],
  ['1 200,50', 120_050, 'USD'],
  ['1,200.50', 120_050, 'USD'],
  ['1.200,50', 120_050, 'USD'],
  ['1,200,300', 120_030_000, 'USD'],
  ['12.345.678', 1_234_567_800, 'USD'],
  ['12.345,67', 1_234_567, 'USD'],
  ['5 xcg', 500, 'XCG'],
  ['49 EUR', 4900, 'EUR'],
  ['eur 49', 4900, 'EUR'],
  ['€49.90', 4990, 'EUR'],
  ['1200 руб', 120_000, 'RUB'],
  ['1200 руб.', 120_000, 'RUB'],
  ['1 200 ₽', 120_000, 'RUB'],
  ['500 JPY', 500, 'JPY'],
  ['¥1,500', 1500, 'JPY'],
  ['1,500 JPY', 1500, 'JPY'],
  ["CHF 1'234.50", 123_450, 'CHF'],
  ['1’234', 123_400, 'USD'],
  ['1,00,000.50 INR', 10_000_050, 'INR'],
  ['1k', 100_000, 'USD'],
  ['1.5k', 150_000, 'USD'],
  ['$2k', 200_000, 'USD'],
  ['1,5 тыс', 150_000, 'USD'],
  ['5 тыс. руб', 500_000, 'RUB'],
  ['49,-', 4900, 'USD'],
  ['49,- €', 4900, 'EUR'],
  ['49.– EUR', 4900, 'EUR'],
  ['-20', -2000, 'USD'],
  ['-$20', -2000, 'USD'],
  ['$-20', -2000, 'USD'],
  ['−20,50 EUR', -2050, 'EUR'],
] as const)('"%s" is %d minor units of %s', (text, minor, currency) => {
  expect(readAmount(text, 'USD')).toEqual({ minor, currency })
})

test.each([
  '',
  'much',
  '--5',
  '5-',
  '1,234',
  "12'34",
  '1,0,000',
  '1.2345k',
  '1,5 JPY',
  '50 USR',
  '50 XXX',
  '99 RUR',
  '50 BTC',
  '49.999',
  '500.5 JPY',
  '€49 EUR',
  '1.2.3',
  '12.345.67',
  '12,345,67',
  '1.200.50 EUR',
  '12 13 14',
  '49 XYZ',
  '49 things',
])('"%s" is no amount', (text) => {
  expect(readAmount(text, 'USD')).toBeUndefined()
})

test('an amount that is written is read back', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'), (minor, currency) => {
      expect(readAmount(`${decimalOf({ minor, currency })} ${currency}`, 'RUB')).toEqual({ minor, currency })
    }),
  )
})

test('a currency goes by code, sign or word', () => {
  expect(['eur', '€', 'руб.', 'RUB', 'money', 'e'].map((text) => currencyFrom(text))).toEqual([
    'EUR',
    'EUR',
    'RUB',
    'RUB',
    undefined,
    undefined,
  ])
})
