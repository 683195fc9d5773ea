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

test.each([
  'do not contact his wife, ring him friday',
  "don't write to the work address",
  'never call her office',
  "don't call or text his mother",
  "don't call the old number, use the new one",
  'asked to stop the spam, still wants the brochure on friday',
  'take her off the mailing list, call friday',
  'unsubscribed from the newsletter, call friday',
  'call friday, do not text',
  "don't call me, I'll call you",
  "didn't call, will try friday",
  'не звонить маме, набрать её в пятницу',
  'больше не беспокоить её мужа',
  'не надо больше звонить, сама перезвонит в пятницу',
  'больше не пишет, набрать в пятницу',
  'больше не писать в вотсап, звонить в пятницу',
  'отписалась от рассылки, звонить в пятницу',
])('a no to someone or something else, or with a step beside it, ends nothing: "%s"', (words) => {
  const { noMore, outcome } = guessTouch(words)
  expect(noMore).toBe(false)
  expect(outcome).not.toBe('not-interested')
})

test.each([
  'do not call her ever again, please',
  'stop calling or he will sue',
  'not to call or write any more',
  'said stop calling, not interested',
  'больше не звонить, удалить из базы',
  'просил больше не звонить и не писать, он сам так решил',
])('what is said beside it leaves it a no that ends it: "%s"', (words) => {
  expect(guessTouch(words).noMore).toBe(true)
})

test.each([
  'call tomorrow, no, the day after',
  'позвонить завтра, нет, послезавтра',
  'пятница не подходит, понедельник в 10',
])('a day that is taken back refuses nothing: "%s"', (words) => {
  expect(guessTouch(words)).toMatchObject({ noMore: false, outcome: null })
})
