import { expect, test } from 'vitest'
import { moodOf } from '../../src/domain/sample.ts'

test.each([
  ['open', 1, 'fresh'],
  ['open', 2, 'fresh'],
  ['open', 3, 'warm'],
  ['open', 4, 'deciding'],
  ['open', 5, 'deciding'],
  ['won', 1, 'customer'],
  ['lost', 1, 'lost'],
] as const)('who stands on stage %s %i is %s', (kind, position, mood) => {
  expect(moodOf(kind, position)).toBe(mood)
})
