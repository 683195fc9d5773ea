import type { ParsedResult, Parser } from 'chrono-node/en'
import { dateOrderOf } from '../../domain/time/date-order.ts'
import { dayFrom, dayParts, wallTimeFrom, weekdayOf } from '../../domain/time/day.ts'
import { minutesOf } from '../../domain/time/zone.ts'
import type { DateContext, When } from './context.ts'

/** The longest phrase that chrono-node is asked about. */
const longestPhrase = 80

/** Reads a phrase with chrono-node, in the phrase's own script; null unless one reading covers every character of it. */
export async function readWithChrono(phrase: string, context: DateContext): Promise<When | null> {
  const text = phrase.trim().replace(/[.!]+$/, '')
  const script = scriptOf(text)
  if (script === null || text.length > longestPhrase) return null
  const chrono = script === 'ru' ? await import('chrono-node/ru') : await import('chrono-node/en')
  const { setFlagsFromString } = await import('node:v8')
  const { year, month, date } = dayParts(context.now.day)
  const minutes = minutesOf(context.now.time)
  const instant = new Date(Date.UTC(year, month - 1, date, Math.floor(minutes / 60), minutes % 60))
  const whole =
    script === 'en' && dateOrderOf(context, false) === 'dmy' ? (await import('chrono-node/en')).GB : chrono.casual
  const reader = new chrono.Chrono({ parsers: whole.parsers.map(light), refiners: whole.refiners })
  const results = interpreted(setFlagsFromString, () =>
    reader.parse(text, { instant, timezone: 0 }, { forwardDate: context.tense !== 'past' }),
  )
  const [only, another] = results
  if (!only || another || only.text.length !== text.length) return null
  return whenOf(only)
}

/**
 * Runs a parse with regular expressions interpreted for longer before V8 compiles them: each of chrono-node's runs a few times
 * in a process, and compiling them takes longer than the rest of the command. Only the count of runs is changed, which V8
 * reads when it sets an expression up; to switch its interpreter on and off would leave code that it cannot run.
 */
function interpreted<T>(setFlag: (flag: string) => void, parse: () => T): T {
  setFlag('--regexp-tier-up-ticks=1000')
  try {
    return parse()
  } finally {
    setFlag('--regexp-tier-up-ticks=1')
  }
}

/** The same parser with the letters of the two scripts in place of every letter there is, whose table takes longest to set up. */
function light(parser: Parser): Parser {
  return {
    pattern: (context) => lightened(parser.pattern(context)),
    extract: (context, match) => parser.extract(context, match),
  }
}

function lightened(pattern: RegExp): RegExp {
  if (!pattern.unicode) return pattern
  const source = pattern.source.replaceAll('\\p{L}', 'a-zа-яё').replaceAll('\\p{N}', '0-9')
  return source.includes('\\p{') ? pattern : new RegExp(source, pattern.flags.replace('u', ''))
}

/** A reading stands if its day is said and exists, and its weekday is the one that was said. */
function whenOf({ start, end }: ParsedResult): When | null {
  if (end || start.isCertain('timezoneOffset')) return null
  const isDay = start.isCertain('day') || start.isCertain('weekday')
  if (!isDay && (start.isCertain('month') || start.isCertain('year') || !start.isCertain('hour'))) return null
  const day = dayFrom(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0)
  if (!day) return null
  if (start.isCertain('weekday') && (start.get('weekday') ?? 0) % 7 !== weekdayOf(day) % 7) return null
  if (!start.isCertain('hour')) return { day, time: null, zone: null }
  const time = wallTimeFrom(start.get('hour') ?? -1, start.get('minute') ?? 0)
  return time === undefined ? null : { day, time, zone: null }
}

/** Null for what mixes scripts or has no letter of either. */
function scriptOf(text: string): 'en' | 'ru' | null {
  const isLatin = /[a-z]/i.test(text)
  const isCyrillic = /[а-яё]/i.test(text)
  if (isLatin === isCyrillic) return null
  return isLatin ? 'en' : 'ru'
}
