import { expect, test } from 'vitest'
import { optionArgs } from '../../../src/domain/list/saved-list.ts'

test('the options of a saved list are written as they are typed', () => {
  expect(optionArgs({ rotting: true, limit: 20, silentFor: '3w', tag: ['expo', 'fair'] })).toEqual([
    ['--rotting'],
    ['--limit', '20'],
    ['--silent-for', '3w'],
    ['--tag', 'expo'],
    ['--tag', 'fair'],
  ])
})
