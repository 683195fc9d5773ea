import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutName, widthOf } from '../../../src/render/text/width.ts'

test.each([
  ['Olga Weber', 10, 'Olga Weber'],
  ['Alexandrina-Victoria Petrova', 20, 'Alexandrina… Petrova'],
  ['Alexandrina-Victoria Orlova', 20, 'Alexandrina-… Orlova'],
  ['Robert Featherstonehaugh', 15, 'Robert Fe…haugh'],
  ['Featherstonehaugh', 9, 'Feath…ugh'],
  ['Missed Person1', 10, 'Missed…on1'],
])('%s in %i columns is %s', (name, width, shown) => {
  expect(cutName(name, width)).toBe(shown)
})

test('a name that is cut takes no more than its room and keeps its end', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-zа-я-]{1,20}(?: [A-Za-zа-я]{1,20}){0,3}$/),
      fc.integer({ min: 4, max: 60 }),
      (name, width) => {
        const shown = cutName(name, width)
        expect(widthOf(shown)).toBeLessThanOrEqual(width)
        expect(shown.slice(-1)).toBe(name.slice(-1))
      },
    ),
  )
})
