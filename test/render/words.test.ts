import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { ru } from '../../src/i18n/ru.ts'
import { bar, dots } from '../../src/render/text/bar.ts'
import { moneyWords } from '../../src/render/words/money.ts'
import { ruleWords } from '../../src/render/words/rule.ts'

test.each([
  [4900, 'USD', '$49', '49 $'],
  [490050, 'USD', '$4,900.50', '4 900,50 $'],
  [125000000, 'RUB', '1,250,000 RUB', '1 250 000 ₽'],
  [1500, 'JPY', '1,500 JPY', '1 500 JPY'],
  [0, 'EUR', '€0', '0 €'],
])('%d minor units of %s are %s, in Russian %s', (minor, currency, english, russian) => {
  expect(moneyWords({ minor, currency }, 'en').replaceAll('\u00a0', ' ')).toBe(english)
  expect(moneyWords({ minor, currency }, 'ru').replaceAll('\u00a0', ' ')).toBe(russian)
})

test.each([
  ['FREQ=WEEKLY', 'every week', 'каждую неделю'],
  ['FREQ=WEEKLY;INTERVAL=2', 'every 2 weeks', 'каждые 2 недели'],
  ['RRULE:FREQ=DAILY;INTERVAL=10', 'every 10 days', 'каждые 10 дней'],
  ['FREQ=MONTHLY;BYMONTHDAY=1', 'every month on the 1st', 'каждый месяц 1-го числа'],
  ['FREQ=YEARLY', 'every year', 'каждый год'],
  ['FREQ=HOURLY', 'repeats', 'повторяется'],
])('%s is %s, in Russian %s', (rule, english, russian) => {
  expect(ruleWords(rule, { words: en, today: '2026-03-10' })).toBe(english)
  expect(ruleWords(rule, { words: ru, today: '2026-03-10' })).toBe(russian)
})

const same = (text: string) => text

test.each([
  [0, '░░░░'],
  [0.5, '██░░'],
  [1, '████'],
  [7, '████'],
])('a share of %d of a bar of four is %s', (share, drawn) => {
  expect(bar(share, 4, same, same)).toBe(drawn)
})

test.each([
  [0, '○○○'],
  [2, '●●○'],
  [9, '●●●'],
])('%d of three are %s', (count, drawn) => {
  expect(dots(count, 3, same, same)).toBe(drawn)
})
