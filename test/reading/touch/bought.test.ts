import { expect, test } from 'vitest'
import { readBought } from '../../../src/reading/touch/bought.ts'

test.each([
  ['paid $200 deposit', '', '$200'],
  ['взяла набор за 5400', 'набор', '5400'],
  ['bought 2 sets at 1890', '2 sets', '3780'],
  ['2 sets at 1890', '2 sets', '3780'],
  ['заказала крем на 1,5 тыс', 'крем', '1500'],
  ['ordered the starter kit, $99, ships monday', 'the starter kit', '$99'],
  ['купил три крема по 700 руб', 'три крема', '2100 руб'],
  ['sold him the family pack for €120', 'the family pack', '€120'],
  ['перевела предоплату 2000', '', '2000'],
  ['оплатил 12 000 ₽', '', '12000 ₽'],
  ['renewed for $1.2k', '', '$1200'],
] as const)('"%s" bought "%s" for %s', (words, items, amount) => {
  expect(readBought(words)).toEqual({ items, amount })
})

test.each([
  'ordered 4 boxes',
  'renewed for 12 months',
  'купила на 3 месяца',
  'взяла набор',
  'paid at 5',
  'bought it for 2 kids',
])('"%s" names no amount', (words) => {
  expect(readBought(words)?.amount ?? '').toBe('')
})
