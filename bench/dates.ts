// The date reader in numbers: the first phrase, phrases a second when warm, and many texts that mean nothing.
import { defaultConfig } from '../src/domain/config.ts'
import type { DateContext } from '../src/reading/dates/context.ts'
import { readOwn } from '../src/reading/dates/own.ts'
import { findInText } from '../src/reading/dates/text/find.ts'
import { findUnread } from '../src/reading/dates/text/nearly-dates.ts'

const context: DateContext = {
  now: { day: '2026-03-11', time: '10:20' },
  zone: 'UTC',
  lang: 'en',
  tense: 'future',
  config: defaultConfig,
}
const phrases = [
  'tomorrow',
  'next tue 10am',
  'in 3 days',
  'friday at 5',
  '24 nov',
  'in two weeks',
  'the 15th at 10:30',
  'end of the month',
  'завтра утром',
  'в следующий вторник',
  'через 3 дня',
  'в пятницу в 11',
  '24 ноября',
  'через неделю',
  'первая пятница апреля',
  '24.11 в 10:30',
]
const sentences = [
  'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo',
  'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня',
]

const before = performance.now()
readOwn('next tue 10am', context)
console.log(`first phrase: ${(performance.now() - before).toFixed(2)} ms`)
console.log(`phrases a second, warm: ${perSecond(phrases, (text) => readOwn(text, context).kind === 'when')}`)
console.log(
  `sentences a second, warm: ${perSecond(sentences, (text) => findInText(text, context).kind === 'found' && findUnread(text) === null)}`,
)
nonsense(Number(process.env.FOLLOWUP_BENCH_STRINGS ?? 100_000))

function perSecond(texts: readonly string[], read: (text: string) => boolean): number {
  for (let round = 0; round < 200; round += 1)
    for (const text of texts) if (!read(text)) throw new Error(`not read: ${text}`)
  const start = performance.now()
  let count = 0
  while (performance.now() - start < 1000) {
    for (const text of texts) read(text)
    count += texts.length
  }
  return Math.round((count / (performance.now() - start)) * 1000)
}

/** Strings of words of time and signs in no order, from a fixed seed; tells the slowest. */
function nonsense(count: number): void {
  const words =
    'in on at next last of the a half past to from week day may sat 3 10 24 2026 : . / - , am через в на до дня часа второй по без №'.split(
      ' ',
    )
  let seed = 42
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  let slowest = 0
  const start = performance.now()
  for (let index = 0; index < count; index += 1) {
    const text = Array.from({ length: 1 + random(40) }, () => words[random(words.length)]).join(
      random(3) === 0 ? '' : ' ',
    )
    const began = performance.now()
    readOwn(text, context)
    findInText(text, context)
    findUnread(text)
    slowest = Math.max(slowest, performance.now() - began)
  }
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${String(count)} strings that mean nothing: ${seconds.toFixed(1)} s, the slowest ${slowest.toFixed(1)} ms`,
  )
}
