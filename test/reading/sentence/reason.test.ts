import { describe, expect, test } from 'vitest'
import { isBare, isMatter, isReason, isReasonBehind, isTrade } from '../../../src/reading/sentence/reason.ts'

describe('a deed says by itself what it is about, or not', () => {
  test.each([
    'call her back',
    'send it',
    'dm him',
    'site visit',
    'promised it',
    'ring asap',
    'follow up w',
    'набрать ей',
  ])('%s does not', (said) => expect(isBare(said)).toBe(true))
  test.each(['call about the roof', 'send the price list', 'fix the boiler', 'call to talk rollout', ''])(
    '%s does',
    (said) => expect(isBare(said)).toBe(false),
  )
})

test.each([
  'wants six chairs',
  'invoice unpaid',
  'still waiting on the permit',
  'хочет каталог',
  'lease runs out in may',
])('%s is wanted, owed or late', (said) => expect(isReason(said)).toBe(true))

describe('what may be talked about', () => {
  test.each(['gutters', 'boiler dead', 'first aid training 12 staff', 'his crown is ready', 'p60s', 'gate code 4471'])(
    '%s may',
    (said) => expect(isMatter(said)).toBe(true),
  )
  test.each([
    'likes tea',
    'lives in Leeds',
    'sings in a choir',
    'works 9 to 5',
    '41',
    '3 kids',
    'yoga teacher',
    'her mum is ill',
    'away till monday',
    'met at the expo',
    'Riverstone Capital',
    'Kent',
    'мастер по ногтям',
  ])('%s tells who or where somebody is', (said) => expect(isMatter(said)).toBe(false))
})

test('a trade is what somebody is, where something else is said', () => {
  expect(['wine importer', 'florist', 'handyman'].every(isTrade)).toBe(true)
  expect(['gutters', 'swatches', 'dead boiler in the cellar'].some(isTrade)).toBe(false)
})

test('a clause behind a deed may give its reason', () => {
  expect(['re the roof', "he's in trial", 'wants a quote', 'his grant is due'].every(isReasonBehind)).toBe(true)
  expect(isReasonBehind('likes tea')).toBe(false)
})
