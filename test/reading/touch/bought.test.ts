import { expect, test } from 'vitest'
import { readBought, readBoughtLine } from '../../../src/reading/touch/bought.ts'

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
  ['bought for 54.00', '', '54'],
  ['bought it for 54.50 yesterday', 'it', '54.50'],
  ['bought for 54', '', '54'],
  ['взяла 2 по 1000 и 3 по 500', '', '3500'],
  ['взяла тушь за 890 и помаду 650', 'тушь, помаду', '1540'],
  ['заказала 2 туши по 890 и крем за 1200', '2 туши, крем', '2980'],
  ['взяла мыло 3 шт по 250', 'мыло 3 шт', '750'],
  ['купила 3 крема по 450 ещё хочет шампунь', '3 крема', '1350'],
  ['bought 2 sets at 1890 and 3 creams at 500', '2 sets, 3 creams', '5280'],
  ['bought the shake for 54', 'the shake', '54'],
  ['bought the shake for 54, call her on thursday', 'the shake', '54'],
  ['ordered two bars at 54.50', 'two bars', '109'],
  ['bought a shake at 30', 'a shake', '30'],
  ['взяла за 54 р', '', '54 р'],
  ['взял за 54,50', '', '54.50'],
  ['взяла коктейль за 54', 'коктейль', '54'],
  ['взяла две по 54', 'две', '108'],
  ['заплатила 5400', '', '5400'],
  ['оплатила 3 000', '', '3000'],
  ['оплатил 12 000 за набор', '', '12000'],
  ['заказал на 3к', '', '3000'],
  ['bought for 1,200.50', '', '1200.50'],
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
  'ordered for 20 march',
  'bought it for 10 or 12 people',
  'ordered for 20.03',
  'заказала на 10.03',
  'взяла на 12',
  'paid at 10.30',
  'взяла за 20 минут',
  'ordered 12, will collect at 17',
])('"%s" names no amount', (words) => {
  expect(readBought(words)?.amount ?? '').toBe('')
})

test.each([
  ['bought for her mother', ''],
  ['ordered already', ''],
  ['уже взяла себе набор', 'набор'],
] as const)('what leads to something else is no thing: "%s" bought "%s"', (words, items) => {
  expect(readBought(words)?.items ?? '').toBe(items)
})

test.each([
  ['2 bars for 54.50', '2 bars', '54.50', ''],
  ['3 tubs for 5400, call her on thursday', '3 tubs', '5400', 'call her on thursday'],
  ['3 банки за 5400, набрать в четверг', '3 банки', '5400', 'набрать в четверг'],
  ['3 tubs for 5400; wants more', '3 tubs', '5400', 'wants more'],
  ['2 sets at 1890', '2 sets', '3780', ''],
] as const)('a line about an order says what, for how much, and what goes on: "%s"', (line, items, amount, rest) => {
  expect(readBoughtLine(line)).toEqual({ items, amount, rest })
})

test.each(['3 tubs', 'omega 3', '3 tubs for 5400 rubles of cream', 'shake, 12 bars'])(
  'a line is left as it is where no amount ends it: "%s"',
  (line) => {
    expect(readBoughtLine(line)).toBeNull()
  },
)
