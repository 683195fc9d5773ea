import { expect, test } from 'vitest'
import { isTheirDoing } from '../../../src/reading/sentence/their-doing.ts'

test.each([
  ['пришлёт документы', 'Марина'],
  ['обещала прислать документы', 'Марина'],
  ['сама позвонит', null],
  ['обещал зайти после работы', 'Олег'],
  ['что решит', 'Марина'],
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
])('what the user is to do is not: %s', (what, name) => {
  expect(isTheirDoing(what, name)).toBe(false)
})
