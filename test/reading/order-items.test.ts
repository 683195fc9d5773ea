import { expect, test } from 'vitest'
import { readItems } from '../../src/reading/order-items.ts'

test.each([
  ['2x omega 3, vitamin C', '2 omega 3; 1 vitamin C'],
  ['2 x omega', '2 omega'],
  ['omega x2', '2 omega'],
  ['omega 3 x2', '2 omega 3'],
  ['omega 3 × 12', '12 omega 3'],
  ['omega 2 pcs', '2 omega'],
  ['3 pieces of soap; cream', '3 soap; 1 cream'],
  ['омега 2 шт', '2 омега'],
  ['омега 2 шт.', '2 омега'],
  ['3 шт омега-3, крем', '3 омега-3; 1 крем'],
  ['омега х2 + крем', '2 омега; 1 крем'],
  ['2 упаковки чая', '2 чая'],
  ['omega 3', '1 omega 3'],
  ['vitamin B 12, 100 ml lotion', '1 vitamin B 12; 1 100 ml lotion'],
  ['гель 0,5 л', '1 гель 0,5 л'],
  ['0x nothing', '1 0x nothing'],
  ['  ', ''],
] as const)('"%s" is %s', (text, items) => {
  expect(
    readItems(text)
      .map(({ name, quantity }) => `${String(quantity)} ${name}`)
      .join('; '),
  ).toBe(items)
})
