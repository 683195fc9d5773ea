import { expect, test } from 'vitest'
import { unlike } from '../../src/domain/distinct.ts'

test('of what is alike the first stays, in its place', () => {
  expect(unlike(['Anna', 'Bob', 'anna', 'ANNA', 'Cleo', 'bob'], (name) => name.toLowerCase())).toEqual([
    'Anna',
    'Bob',
    'Cleo',
  ])
  expect(unlike([], String)).toEqual([])
})
