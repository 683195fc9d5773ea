import { expect, test } from 'vitest'
import { guessTouch } from '../../../src/reading/touch/guess.ts'

test.each([
  ['wrong number', 'wrong', 'no-answer'],
  ['it is not her number', 'wrong', 'no-answer'],
  ['somebody else has this number now, wrong person', 'wrong', 'no-answer'],
  ["the number's been disconnected", 'dead', 'no-answer'],
  ['number no longer in service', 'dead', 'no-answer'],
  ["phone number doesn't exist", 'dead', 'no-answer'],
  ['he blocked me', 'blocked', 'not-interested'],
  ['ошиблись номером', 'wrong', 'no-answer'],
  ['попала не туда', 'wrong', 'no-answer'],
  ['это уже не её телефон', 'wrong', 'no-answer'],
  ['номер чужой', 'wrong', 'no-answer'],
  ['сказал, номер больше не его', 'wrong', 'no-answer'],
  ['номер 415 555 0777 неверный', 'wrong', 'no-answer'],
  ['the number 4155550777 is wrong', 'wrong', 'no-answer'],
  ['номер не его', 'wrong', 'no-answer'],
  ['такого номера нет, номер не существует', 'dead', 'no-answer'],
  ['номер больше не обслуживается', 'dead', 'no-answer'],
  ['заблокировал меня', 'blocked', 'not-interested'],
  ['кинула в чёрный список', 'blocked', 'not-interested'],
] as const)('"%s" tells that the phone is %s', (words, phone, outcome) => {
  expect(guessTouch(words)).toMatchObject({ phone, outcome, channel: 'call' })
})

test.each([
  'not the wrong number after all',
  'номер временно заблокирован',
  'номер жены неправильный',
  "his wife's number is wrong",
  'не неправильный номер',
  'заблокировала карту, оплатит завтра',
  'phone was off',
  'телефон выключен',
  'gave me her new number',
  'записал номер заказа',
  'blocked the date in her calendar',
])('"%s" tells nothing of the phone', (words) => {
  expect(guessTouch(words).phone).toBeNull()
})
