import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/domain/config.ts'
import type { DateContext } from '../../../src/reading/dates/context.ts'
import { findWhen } from '../../../src/reading/dates/read-when.ts'
import { readSentence, type SentenceContext } from '../../../src/reading/sentence/read-sentence.ts'

/** Tuesday 10 March 2026. */
const dates: DateContext = {
  now: { day: '2026-03-10', time: '09:00' },
  zone: 'UTC',
  lang: 'en',
  tense: 'future',
  config: defaultConfig,
}

const context: SentenceContext = {
  today: '2026-03-10',
  region: 'US',
  stages: ['new', 'contacted', 'interested', 'Интерес', 'presented', 'Показали', 'joined', 'В команде'],
  findWhen: (text) => findWhen(text, dates),
  given: {},
}

/** Reads a sentence and gives what it says, part by part, without what is empty. */
async function told(text: string, region = 'US') {
  const { reach, tags, when, doubts, parts: _, ...said } = await readSentence(text, { ...context, region })
  const all = {
    ...said,
    reach: reach.map(({ kind, value, label }) => [kind, value, label].filter((part) => part !== null).join(' ')),
    tags,
    when: when && [when.when.day, when.when.time].filter((part) => part !== null).join(' '),
    doubts: doubts.map(({ kind, text: part }) => `${kind}: ${part}`),
  }
  return Object.fromEntries(Object.entries(all).filter(([, part]) => part !== null && part.length > 0))
}

test.each([
  ['Jane Doe', { name: 'Jane Doe' }],
  ['jane doe', { name: 'jane doe' }],
  ['Jane Doe, loves yoga', { name: 'Jane Doe', note: 'loves yoga' }],
  ['Jane, +1 415 555 2671', { name: 'Jane', reach: ['phone +14155552671'] }],
  ['jane (415) 555-2671', { name: 'jane', reach: ['phone +14155552671'] }],
  ['Anna from Instagram, @anna.k', { name: 'Anna', source: 'Instagram', reach: ['telegram anna.k'] }],
  ['Anna, from Berlin', { name: 'Anna', note: 'from Berlin' }],
  ['Bob, referred by Anna', { name: 'Bob', source: 'referred by Anna' }],
  ['April Jones, call tomorrow', { name: 'April Jones', when: '2026-03-11', what: 'call' }],
  ['jane doe call tomorrow', { name: 'jane doe', when: '2026-03-11', what: 'call' }],
  ['Jane, stage interested, likes tea', { name: 'Jane', stage: 'interested', note: 'likes tea' }],
  ['Лена Орлова, от Марины', { name: 'Лена Орлова', source: 'от Марины' }],
  ['Оля, познакомились на выставке, завтра', { name: 'Оля', source: 'на выставке', when: '2026-03-11' }],
  ['Оля из инстаграма, этап показали', { name: 'Оля', source: 'Instagram', stage: 'показали' }],
  ['лена мама тимы 8 916 123-45-67', { name: 'лена', note: 'мама тимы', reach: ['phone +79161234567'] }],
])('%s', async (sentence, said) => {
  expect(await told(sentence)).toEqual(said)
})

test.each([
  ['call Jane tomorrow', ['name: Jane']],
  ['tomorrow at noon', ['no-name: tomorrow at noon']],
  ['Jane, +1 415 555 26712', ['phone: +1 415 555 26712']],
  ['Jane, jane@doe', ['email: jane@doe']],
  ['Jane, jane@gmail,com', ['email: jane@gmail,com']],
])('%s is doubtful', async (sentence, doubts) => {
  expect(await told(sentence)).toMatchObject({ doubts })
})
