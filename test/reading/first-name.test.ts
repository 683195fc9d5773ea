import { expect, test } from 'vitest'
import { firstName } from '../../src/reading/first-name.ts'

test.each([
  ['Jane Doe', 'Jane'],
  ['  Лена   Орлова ', 'Лена'],
  ['Dr. Maria Keller', 'Maria'],
  ['г-жа Петрова', 'Петрова'],
  ['Doe, Jane', 'Doe'],
  ['Анна-Мария Штерн', 'Анна-Мария'],
  ['Drew', 'Drew'],
  ['', ''],
])('%j is spoken to as %j', (name, first) => {
  expect(firstName(name)).toBe(first)
})
