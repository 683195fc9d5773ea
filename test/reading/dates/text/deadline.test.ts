import { expect, test } from 'vitest'
import { asDeadline } from '../../../../src/reading/dates/text/deadline.ts'

test.each([
  ['думает до 20', 'думает 20-го'],
  ['оплатит до 5, потом набрать', 'оплатит 5-го, потом набрать'],
  ['ждет договор до 10', 'ждет договор 10-го'],
  ['скидка на набор до 25', 'скидка на набор 25-го'],
])('so long to think or to pay is until a day: "%s"', (text, plain) => {
  expect(asDeadline(text)).toBe(plain)
  expect(plain).toHaveLength(text.length)
})

test.each([
  'ждет договор сегодня до 15',
  'обещал ответить завтра до 15',
  'отправить смету до 18',
  'позвонить до 18',
  'думает до 20:00',
  'цена до 20 тысяч',
  'оплатит до 15 декабря',
])('an hour, a sum and a whole date stay as they are: "%s"', (text) => {
  expect(asDeadline(text)).toBe(text)
})
