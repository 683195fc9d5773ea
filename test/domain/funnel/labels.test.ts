import { expect, test } from 'vitest'
import { heatOf } from '../../../src/domain/funnel/board.ts'
import { labelIn, labelled, type Stage } from '../../../src/domain/funnel/funnel.ts'

test('a stage is called as the language calls it, its slug stays', () => {
  const stage = { slug: 'met', labelEn: 'Met', labelRu: 'Встретились' } as Stage
  expect(labelIn(stage, 'en')).toBe('Met')
  expect(labelled(stage, 'ru')).toEqual({ slug: 'met', label: 'Встретились' })
})

test.each([
  [100, 'warm'],
  [50, 'warm'],
  [49, 'cooling'],
  [25, 'cooling'],
  [24, 'cold'],
  [0, 'cold'],
] as const)('a warmth of %i is %s', (warmth, heat) => {
  expect(heatOf(warmth)).toBe(heat)
})
