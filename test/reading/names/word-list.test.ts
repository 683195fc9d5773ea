import { expect, test } from 'vitest'
import { entriesWith, hasWord, stemSet, wordsBeginning, wordSet } from '../../../src/reading/names/word-list.ts'

const list = '\nanna ann: annie nan;\nbob robert: bobby;'

test.each([
  ['annie', true],
  ['bob', true],
  ['bo', false],
  ['nnie', false],
  ['', false],
])('the list has %j: %s', (word, has) => {
  expect(hasWord(list, word)).toBe(has)
  expect(wordSet(list).has(word)).toBe(has)
})

test.each([
  ['annie', [['anna', 'ann']]],
  ['bob', [['bob', 'robert']]],
  ['carol', []],
  ['', []],
])('the entries with %j', (word, names) => {
  expect(entriesWith(list, word).map((entry) => entry.names)).toEqual(names)
})

test.each([
  ['bob', ['bob', 'bobby']],
  ['x', []],
  ['', []],
])('the words that begin with %j', (start, words) => {
  expect([...wordsBeginning(list, start)].map(({ word }) => word)).toEqual(words)
})

test('a word begins with one of the stems, the empty one with none', () => {
  const stems = stemSet('an bo')
  expect([stems.begins('anna'), stems.begins('cat'), stems.begins('')]).toEqual([true, false, false])
})
