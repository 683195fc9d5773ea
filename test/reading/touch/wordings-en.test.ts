import { expect, test } from 'vitest'
import { guessTouch } from '../../../src/reading/touch/guess.ts'

/** Written as people type in a hurry, before a look at the tables of words. */
const wordings = {
  'no-answer': [
    'straight to voicemail again',
    'phone off all day',
    'tried her twice, nobody home',
    'no luck getting hold of him',
    'ghosted me',
    'crickets',
    'he wont pick up the phone',
    'didnt get through',
    'line was engaged',
    'couldnt reach her today',
    'rang, nothing',
    'still no word from them',
    'she never replied to my email',
    'got her answering machine',
    'hung up before i could say anything',
    'declined my call',
    'left on read',
    'not picking up these days',
    "wasn't in, spoke to the receptionist",
    'went unanswered',
    '3 missed calls to him, no call back',
    'texted, hasnt seen it yet',
    'radio silence from her',
    'voicemail full',
  ],
  reached: [
    'had a good chat',
    'caught him on his mobile',
    'quick catch up by phone',
    'met for lunch',
    'went over the proposal together',
    'she rang me back',
    'he answered my text',
    'got a reply finally',
    'we talked for half an hour',
    'ran through prices with her on zoom',
    'popped in at her office',
    'long talk about the kids',
    'zoomed with both of them',
  ],
  interested: [
    'loves the idea',
    'wants to know more',
    'asked for a quote',
    'shes up for it',
    'sounds promising',
    'very tempted',
    'all ears',
    'asked how much the big one is',
    'said yes to a demo',
    'would like samples',
    'really into it',
    'curious about the starter kit',
    "can't wait to try it",
    'warming to the idea',
    'wants to join the team',
  ],
  later: [
    'not a good time rn',
    'says maybe after the holidays',
    'needs to think it over',
    'ask me again in spring',
    'has to check with her husband first',
    'on hold for now',
    'too busy this month',
    'waiting for payday',
    'will let me know',
    'sleeping on it',
    "money's tight right now",
    'said call back some other time',
    'not ready yet',
  ],
  'not-interested': [
    'hard no',
    'went with someone else',
    'doesnt want it',
    'thanks but no thanks',
    'turned it down',
    'not for her',
    'too expensive, dropped it',
    'no need, already has one',
    'lost interest',
    'backed out',
    'no longer interested',
  ],
  order: [
    'placed an order',
    'took two jars',
    'she ordered the big set',
    'sold her a kit',
    'got one for herself and one for mum',
    'payment came through',
    'invoice paid',
    'reordered the usual',
    'closed the deal',
    'grabbed three of the creams',
  ],
} as const

test.each(Object.entries(wordings).flatMap(([outcome, all]) => all.map((words) => [words, outcome])))(
  '"%s" tells: %s',
  (words, outcome) => {
    expect(guessTouch(words).outcome).toBe(outcome)
  },
)

test.each([
  ['he wont pick up the phone', 'call'],
  ['rang, nothing', 'call'],
  ['she never replied to my email', 'email'],
  ['declined my call', 'call'],
  ['3 missed calls to him, no call back', 'call'],
  ['texted, hasnt seen it yet', 'message'],
  ['caught him on his mobile', 'call'],
  ['quick catch up by phone', 'call'],
  ['met for lunch', 'meeting'],
  ['she rang me back', 'call'],
  ['he answered my text', 'message'],
  ['popped in at her office', 'meeting'],
] as const)('"%s" was by %s', (words, channel) => {
  expect(guessTouch(words).channel).toBe(channel)
})

test.each([
  ['wrote back with questions', ['reached', 'interested']],
  ["he's in", ['interested', 'order']],
  ["didn't buy anything this time", ['reached', 'later', 'not-interested', null]],
  ['didnt say no', ['reached', 'later', 'interested', null]],
  ["no problem, she's happy", ['reached', 'interested', null]],
] as const)('"%s" may be read as %j alone', (words, outcomes) => {
  expect(outcomes).toContain(guessTouch(words).outcome)
})
