import { expect, test } from 'vitest'
import { isTheirDoing } from '../../../src/reading/sentence/their-doing.ts'

test.each([
  ['пришлёт документы', 'Марина'],
  ['обещала прислать документы', 'Марина'],
  ['сама позвонит', null],
  ['обещал зайти после работы', 'Олег'],
  ['что решит', 'Марина'],
  ['he will send the papers', 'Nigel'],
  ['will call me back', 'Grace'],
  ['promised to pay', 'Marcus'],
  ['is going to sign', 'Oliver'],
  ["says she'll drop off the cheque", 'Sarah'],
  ['waiting for Monica to confirm', 'Monica'],
  ['owes me an answer', 'Fiona'],
  ['said she would call', 'Fiona'],
])('what they are to do is theirs: %s', (what, name) => {
  expect(isTheirDoing(what, name)).toBe(true)
})

test.each([
  ['пришлёт документы, проверить', 'Марина'],
  ['зайдёт, отдать ей заказ', 'Марина'],
  ['обещала привезти крем', 'Марине'],
  ['обещала скинуть прайс', 'Марине Живаго'],
  ['позвоню, если не перезвонит', 'Марина'],
  ['просила прислать каталог', 'Марина'],
  ['напомнить, что обещала прислать фото', 'Марина'],
  ['позвонить', 'Марина'],
  ['will be home, call her', 'Fiona'],
  ['will need a refill', 'Fiona'],
  ["she'll be in town, meet", 'Gwen'],
  ['promised to send her the quote', 'Gwen'],
  ['I promised to call', 'Gwen'],
  ['will call me back, then send the quote', 'Gwen'],
])('what the user is to do is not: %s', (what, name) => {
  expect(isTheirDoing(what, name)).toBe(false)
})
