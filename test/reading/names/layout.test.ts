import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherLayout } from '../../../src/reading/names/layout.ts'

test.each([
  ['fyyf', 'анна'],
  ['Gtnhjdf', 'Петрова'],
  ['k.,jdm', 'любовь'],
  ['[fhkfvjd', 'харламов'],
  ['>kbz Tujhjdf', 'Юлия Егорова'],
  ['`kmxby', 'ёльчин'],
  ['дштвф ьщщку', 'linda moore'],
  ['Ифкифкф', 'Barbara'],
  ['12', undefined],
  ['anna петрова', undefined],
  ['', undefined],
])('the keys of %s write %s', (typed, meant) => {
  expect(otherLayout(typed)).toBe(meant)
})

const letters = fc.string({
  unit: fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯЖЮБ ')),
  minLength: 1,
  maxLength: 12,
})

test('what was typed in the other layout comes back', () => {
  fc.assert(
    fc.property(letters, (text) => {
      fc.pre(/[а-яё]/i.test(text))
      const typed = otherLayout(text) ?? ''
      fc.pre(/[a-z]/i.test(typed))
      expect(otherLayout(typed)).toBe(text)
    }),
  )
})
