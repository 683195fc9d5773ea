import { expect, test } from 'vitest'
import { medianOf, reportStages, type StageCount } from '../../../src/domain/funnel/report.ts'

test.each([
  [[], null],
  [[3], 3],
  [[9, 1, 5], 5],
  [[1, 2, 3, 10], 3],
])('the median of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median)
})

function stage(position: number, kind: StageCount['kind'], people: number): StageCount {
  const slug = `stage-${String(position)}`
  return { id: slug, slug, label: slug, kind, position, people, rotting: 0, stays: [], value: [] }
}

test('who came further passed every stage before, and a lost one is no step on the way', () => {
  const stages = [stage(1, 'open', 2), stage(2, 'open', 1), stage(3, 'won', 1), stage(4, 'lost', 3)]
  const tops = [
    { position: 1, people: 4 },
    { position: 2, people: 2 },
    { position: 3, people: 2 },
  ]
  expect(reportStages(stages, tops).map(({ reached, conversion }) => [reached, conversion])).toEqual([
    [8, null],
    [4, 0.5],
    [2, 0.5],
    [3, null],
  ])
})

test('of nobody no share is taken', () => {
  expect(reportStages([stage(1, 'open', 0), stage(2, 'won', 0)], []).map(({ conversion }) => conversion)).toEqual([
    null,
    null,
  ])
})
