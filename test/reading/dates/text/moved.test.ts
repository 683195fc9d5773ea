import { expect, test } from 'vitest'
import { asMoved } from '../../../../src/reading/dates/text/moved.ts'

test.each([
  ['созвон перенесли с 13 на 17 мая в 10:00', 'созвон перенесли      на 17 мая в 10:00'],
  ['перенесли встречу со вторника на пятницу', 'перенесли встречу             на пятницу'],
  ['перенесли на 22 в 17:00', 'перенесли 22-го в 17:00'],
  ['сдвинули на 28', 'сдвинули 28-го'],
])('of "%s" where it was moved to is plain', (text, plain) => {
  expect(asMoved(text)).toBe(plain)
})

test.each(['перенесли на 15', 'перенесли на 15 мая', 'перенесли на 22:30', 'курс с 13 на 17 мая', 'moved to the 17th'])(
  '"%s" stays as it is',
  (text) => {
    expect(asMoved(text)).toBe(text)
  },
)
