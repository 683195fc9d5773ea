import { expect, test } from 'vitest'
import { guessTouch } from '../../../src/reading/touch/guess.ts'

test.each([
  'stop calling',
  'told me to stop texting her',
  'asked to be taken off the list',
  'take me off your list',
  "said don't ever call again",
  'wants no more calls',
  'please leave me alone',
  'asked me to delete his number',
  'lose my number',
  'больше не звоните',
  'попросила больше не беспокоить',
  'сказал не звонить ему',
  'хватит мне писать',
  'просит удалить её номер',
  'оставьте в покое',
  'просила не писать вообще',
])('"%s" ends it', (words) => {
  expect(guessTouch(words)).toMatchObject({ noMore: true, outcome: 'not-interested' })
})

test.each([
  "don't call before noon",
  'asked me not to call on weekends',
  'she stopped calling her sister',
  'never calls back',
  "didn't call her today",
  'not to text, she wants a call',
  'put her on the list',
  'не звонить до обеда',
  'просила не звонить по утрам',
  'больше не болеет',
  'давно не писала',
  'сама больше не звонит',
  'просила не писать, а звонить после шести',
])('"%s" does not', (words) => {
  expect(guessTouch(words).noMore).toBe(false)
})
