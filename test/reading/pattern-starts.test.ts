import { expect, test } from 'vitest'
import { startsOf } from '../../src/reading/pattern-starts.ts'

test.each([
  ['^(?:mon|tue|sat)', 'mts'],
  ['^(?:the )?(?:expo|fair)$', 'tef'],
  ['^\\s*8[34]', ' \t\n\v\f\r\u00a08'],
  ['^[a-c]?x', 'abcx'],
  ['^(?=day)d', 'd'],
  ['^(?<word>на|по)\\b', 'нп'],
  ['^\\.com|^x', null],
  ['^(?:a|b)*', null],
  ['^[^a]', null],
  ['^.', null],
  ['^\\w+', null],
  ['^a|b', null],
  ['day', null],
])('%s begins with %s', (source, starts) => {
  expect(startsOf(source)).toBe(starts)
})
