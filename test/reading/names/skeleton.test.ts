import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighboursOf, skeletonOf, skeletonsOf } from '../../../src/reading/names/skeleton.ts'

test.each([
  ['петрова', 'petrova', 'petroff', 'petrowa'],
  ['щербаков', 'shcherbakov', 'scherbakov', 'scerbakov'],
  ['цветкова', 'tsvetkova', 'tcvetkova', 'czvetkova'],
  ['хабаров', 'khabarov', 'habarov', 'ghabarov'],
  ['александр', 'aleksandr', 'alexandr', 'alexander'],
  ['анна', 'anna', 'ana', 'annah'],
  ['ильич', 'ilyich', 'ilich', "il'ich"],
  ['жуков', 'zhukov', 'zukov', 'szukow'],
  ['кристина', 'kristina', 'christina', 'kristyna'],
])('%s is heard like %s, %s and %s', (cyrillic, ...latin) => {
  expect(latin.map((word) => skeletonsOf(word).includes(skeletonOf(cyrillic)))).toEqual([true, true, true])
})

test.each([
  ['петрова', 'сидорова'],
  ['анна', 'алла'],
  ['иванов', 'романов'],
  ['smith', 'jones'],
])('%s is not heard like %s', (one, other) => {
  expect(skeletonOf(one)).not.toBe(skeletonOf(other))
})

const skeleton = fc.string({ unit: fc.constantFrom(...Array.from('bdgklmnprstv')), minLength: 1, maxLength: 7 })

test('whoever is a neighbour of one is so the other way round', () => {
  fc.assert(
    fc.property(skeleton, (one) => {
      for (const other of neighboursOf(one)) expect(neighboursOf(other)).toContain(one)
    }),
    { numRuns: 30 },
  )
})
