import { Fault } from '../../domain/fault.ts'
import { writeWhen } from '../../i18n/moment.ts'
import type { Words } from '../../i18n/words.ts'
import type { DateContext, When } from './context.ts'
import { envOf, judge, orderOf, type Reading } from './own.ts'
import { readPhrase } from './grammar/phrase.ts'
import { resolve } from './calendar/resolve.ts'
import { scan, type Tokens } from './lexicon/tokens.ts'

/** Makes the refusal of a phrase, with the part that was not understood and the nearest readings. */
export async function refuse(
  phrase: string,
  reading: Exclude<Reading, { kind: 'when' }>,
  context: DateContext,
): Promise<Fault> {
  const words = await wordsOf(context)
  const write = (when: When) => writeWhen(when, { words, today: context.now.day, ownZone: context.zone })
  switch (reading.kind) {
    case 'unknown': {
      const { part, near } = nearestReadings(phrase, reading.tokens, context)
      return new Fault('date-not-understood', { phrase, part, candidates: near.map(write), near })
    }
    case 'impossible':
      return new Fault('date-impossible', { phrase, part: phrase.trim(), ...otherWeekday(phrase, context, write) })
    case 'zone-unknown':
      return new Fault('date-zone-unknown', { phrase })
    case 'doubtful':
      return new Fault('doubtful', {
        phrase,
        what: reading.options.map(write).join(' / '),
        candidates: reading.options.map(write),
        near: reading.options,
      })
    case 'past':
    case 'future': {
      const near = reading.instead ? [reading.instead] : []
      const data = { phrase, reading: write(reading.when), candidates: near.map(write), near }
      return new Fault(reading.kind === 'past' ? 'date-past' : 'date-future', data)
    }
  }
}

/** The day that was said, where it bears another weekday than the one said beside it. */
function otherWeekday(phrase: string, context: DateContext, write: (when: When) => string) {
  const tokens = scan(phrase)
  for (const said of readPhrase(tokens, orderOf(context, tokens))) {
    if (said.day?.kind !== 'date' || said.day.weekday === null) continue
    const { near: _, ...day } = { ...said.day, weekday: null }
    const [moment] = resolve({ ...said, day }, envOf(context, tokens))
    const when = moment && { ...moment, zone: null }
    if (when) return { reading: write(when), candidates: [write(when)], near: [when] }
  }
  return {}
}

async function wordsOf({ lang }: DateContext): Promise<Words> {
  return lang === 'ru' ? (await import('../../i18n/ru.ts')).ru : (await import('../../i18n/en.ts')).en
}

/** What is left once the longest part that makes sense is taken out, and what that part and the next one say. */
function nearestReadings(
  phrase: string,
  tokens: Tokens,
  context: DateContext,
): { readonly part: string; readonly near: readonly When[] } {
  const near: When[] = []
  let part = ''
  const count = Math.min(tokens.length, 12)
  for (let length = count - 1; length >= 1 && near.length < 2; length -= 1) {
    for (let from = 0; from + length <= count && near.length < 2; from += 1) {
      const reading = judge(readPhrase(tokens, orderOf(context, tokens), from, from + length), tokens, context)
      if (reading.kind !== 'when' || near.some((one) => one.day === reading.when.day && one.time === reading.when.time))
        continue
      if (part === '') part = restOf(phrase, tokens, from, from + length)
      near.push(reading.when)
    }
  }
  return { part: part === '' ? unknownPart(phrase, tokens) : part, near }
}

function restOf(phrase: string, tokens: Tokens, from: number, to: number): string {
  const before = phrase.slice(0, tokens[from]?.start ?? 0).trim()
  const after = phrase.slice(tokens[to - 1]?.end ?? phrase.length).trim()
  return before.length >= after.length ? before : after
}

/** The words no table knows, from the first to the last of them side by side. */
function unknownPart(phrase: string, tokens: Tokens): string {
  const first = tokens.findIndex((token) => token.meanings.length === 0 && Number.isNaN(token.value))
  if (first < 0) return phrase.trim()
  let last = first
  while (tokens[last + 1]?.meanings.length === 0 && Number.isNaN(tokens[last + 1]?.value ?? 0)) last += 1
  return phrase.slice(tokens[first]?.start, tokens[last]?.end)
}
