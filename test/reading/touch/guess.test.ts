import { expect, test } from 'vitest'
import { guessTouch } from '../../../src/reading/touch/guess.ts'

test.each([
  ['called, wants the price list', 'call'],
  ['Phoned her twice', 'call'],
  ['call, no luck', 'call'],
  ['did not pick up', 'call'],
  ['texted the address', 'message'],
  ['sent the catalogue', 'message'],
  ['sent the catalogue by email', 'email'],
  ['emailed the offer', 'email'],
  ['met at the fair', 'meeting'],
  ['called and sent the list', 'call'],
  ['звонила, просит прайс', 'call'],
  ['Позвонил, договорились', 'call'],
  ['не берёт трубку', 'call'],
  ['не дозвонилась', 'call'],
  ['написала в чат', 'message'],
  ['отправила каталог', 'message'],
  ['отправила каталог на почту', 'email'],
  ['встретились у метро', 'meeting'],
  ['встреча прошла хорошо', 'meeting'],
  ['wants to be called soon', null],
  ['likes the serum', null],
  ['просит прайс', null],
  ['wants me to write', null],
  ['', null],
] as const)('"%s" is by %s', (words, channel) => {
  expect(guessTouch(words).channel).toBe(channel)
})

test.each([
  ['called, no answer', 'no-answer'],
  ["rang, she didn't answer", 'no-answer'],
  ['left a voicemail', 'no-answer'],
  ['не берёт трубку', 'no-answer'],
  ['звонила, не отвечает', 'no-answer'],
  ['недозвон', 'no-answer'],
  ['talked, not interested', 'not-interested'],
  ['сказала, что неинтересно', 'not-interested'],
  ['отказался', 'not-interested'],
  ['ordered two omegas', 'order'],
  ['has not ordered anything yet', null],
  ['заказала омегу', 'order'],
  ['ничего не заказала', null],
  ['talked, is interested', 'interested'],
  ['заинтересовалась витаминами', 'interested'],
  ['asked to call later', 'later'],
  ['просила перезвонить', 'later'],
  ['we talked for an hour', 'reached'],
  ['поговорили о детях', 'reached'],
  ['взяла трубку, но на бегу', 'reached'],
  ['sent the catalogue', null],
  ['отправила каталог', null],
] as const)('"%s" ended in %s', (words, outcome) => {
  expect(guessTouch(words).outcome).toBe(outcome)
})

test.each([
  ['she called about the order', 'in'],
  ['texted me a photo', 'in'],
  ['она позвонила сама', 'in'],
  ['написала мне утром', 'in'],
  ['called, no answer', null],
  ['звонила, не отвечает', null],
] as const)('"%s" went %s', (words, direction) => {
  expect(guessTouch(words).direction).toBe(direction)
})

test.each([
  ['rang, all good', null],
  ['rang her, all fine with the order', null],
  ['rang her, we had a nice chat', 'reached'],
  ['rang him, the kids are back at school', null],
  ['busy, asked to ring tomorrow after lunch', 'later'],
  ['busy, asked me to ring tomorrow after lunch', 'later'],
  ['занят, просил набрать завтра после обеда', 'later'],
  ["she's out, said to call on monday", 'later'],
  ['busy, wants the price list', 'interested'],
] as const)('what is told behind a bare attempt says how it went: "%s" ended in %s', (words, outcome) => {
  expect(guessTouch(words).outcome).toBe(outcome)
})

test.each([
  'rang out',
  'just rang',
  'rang and rang',
  'rang twice',
  'rang twice no reply',
  'rang, nothing',
  'rang twice, again at 7',
  'rang, will try again tomorrow',
  'busy',
  'busy, call her tomorrow',
  'busy, try again in the evening',
  "rang, she's out",
])('an attempt that nothing is told behind reached nobody: "%s"', (words) => {
  expect(guessTouch(words).outcome).toBe('no-answer')
})

test.each([
  ['signed up', 'order'],
  ['подписалась', 'order'],
  ['созвонились, подписался', 'order'],
  ['signed up for the newsletter', 'interested'],
  ['подписалась на рассылку', 'interested'],
  ['подписалась на наш канал', 'interested'],
  ['взяла за 54 р', 'order'],
  ['взял за 54,50', 'order'],
  ['взяла за правило пить воду', null],
] as const)('"%s" ended in %s', (words, outcome) => {
  expect(guessTouch(words).outcome).toBe(outcome)
})

test.each([
  'no need to call back, she has ordered already from Tom',
  'bought the kit from Lena already',
  'перезванивать не надо, уже заказала у Тома',
  'купила крем у подруги',
])('what was bought of somebody else is no order: "%s"', (words) => {
  expect(guessTouch(words).outcome).not.toBe('order')
})

test.each([
  'ordered two creams from the catalogue',
  'bought the kit from us',
  'ordered from me',
  'bought it from my website',
  'взяла набор у меня',
  'заказала крем у нас',
  'взяла набор у метро',
])('what was bought of me is one: "%s"', (words) => {
  expect(guessTouch(words).outcome).toBe('order')
})
