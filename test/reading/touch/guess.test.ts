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
