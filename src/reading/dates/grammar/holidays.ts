import { addDays, dayFrom, weekdayOf, type Day, type Weekday } from '../../../domain/time/day.ts'
import { readYearAfter } from './dates.ts'
import type { DayTerm } from './meaning.ts'
import { readWhich } from './period-words.ts'
import { isText, skip, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** When a holiday falls: a date, with its last one where it is a stretch, the nth weekday of a month, or days from a feast that moves. */
type Rule =
  | readonly [month: number, date: number, lastMonth?: number, lastDate?: number]
  | { readonly nth: number; readonly weekday: Weekday; readonly month: number; readonly plus?: number }
  | { readonly easter: 'west' | 'east'; readonly plus: number }

const holidays: readonly (readonly [rule: Rule, names: string])[] = [
  [
    [1, 1],
    "new year's day|new years day|new year day|new year's|new years|new year|новый год|нового года|новому году|новым годом|новом году|нг",
  ],
  [[12, 31], "new year's eve|new years eve|new year eve|канун нового года"],
  [[12, 25], 'christmas|xmas|christmas day|католическое рождество|католического рождества'],
  [[12, 24], 'christmas eve|xmas eve|сочельник'],
  [[12, 26], 'boxing day'],
  [
    [1, 1, 1, 8],
    'новогодние праздники|новогодних праздников|новогодними праздниками|новогодние каникулы|новогодних каникул|новогодними каникулами',
  ],
  [[1, 7], 'рождество|рождества|рождеству|рождеством|рождество христово|orthodox christmas'],
  [[1, 14], 'старый новый год|старого нового года|старым новым годом'],
  [
    [2, 14],
    "valentine's day|valentines day|valentine day|saint valentine's day|saint valentines day|st valentine's day|st valentines day|день святого валентина|дня святого валентина|день всех влюбленных",
  ],
  [[2, 23], 'день защитника отечества|дня защитника отечества|дню защитника отечества'],
  [
    [3, 8],
    "women's day|international women's day|womens day|международный женский день|женский день|женскому дню|женского дня",
  ],
  [[3, 17], "st patrick's day|st patricks day|saint patrick's day|st. patrick's day"],
  [[1, 25], 'burns night|татьянин день|татьянина дня|день студента|дня студента'],
  [[1, 19], 'крещение|крещения|крещению'],
  [[4, 12], 'день космонавтики|дня космонавтики|дню космонавтики'],
  [[6, 1], 'день защиты детей|дня защиты детей|дню защиты детей'],
  [[7, 1], 'canada day'],
  [[7, 8], 'день семьи|дня семьи|день семьи любви и верности'],
  [[10, 5], 'день учителя|дня учителя|дню учителя'],
  [[11, 5], 'bonfire night|guy fawkes night'],
  [[6, 19], 'juneteenth'],
  [[4, 1], "april fools|april fool's day|april fools day|april fools' day|день смеха"],
  [[4, 22], 'earth day'],
  [
    [5, 1],
    "may day|labour day|workers' day|workers day|international workers' day|international workers day|international workers'|первомай|первомая|праздник труда|день труда",
  ],
  [[5, 1, 5, 9], 'майские|майских|майским|майскими|майские праздники|майских праздников|майскими праздниками'],
  [[5, 9], 'день победы|дня победы|дню победы|днем победы|victory day'],
  [[6, 12], 'день россии|дня россии|дню россии|днем россии'],
  [[7, 4], 'independence day'],
  [[9, 1], 'день знаний|дня знаний|дню знаний'],
  [[10, 31], 'halloween|хэллоуин|хеллоуин'],
  [
    [11, 4],
    'день народного единства|дня народного единства|ноябрьские|ноябрьских|ноябрьским|ноябрьскими|ноябрьские праздники|ноябрьских праздников|ноябрьскими праздниками',
  ],
  [[11, 11], 'veterans day|veteran day|remembrance day'],
  [{ nth: 3, weekday: 1, month: 1 }, 'martin luther king day|mlk day|martin luther king jr day'],
  [{ nth: 3, weekday: 1, month: 2 }, "presidents day|president's day|presidents' day"],
  [{ nth: 2, weekday: 7, month: 5 }, "mother's day|mothers day|mother day"],
  [{ nth: -1, weekday: 1, month: 5 }, 'memorial day|spring bank holiday|late may bank holiday'],
  [{ nth: 1, weekday: 1, month: 5 }, 'early may bank holiday'],
  [{ nth: -1, weekday: 1, month: 8 }, 'august bank holiday|summer bank holiday'],
  [{ nth: 3, weekday: 7, month: 6 }, "father's day|fathers day|father day"],
  [{ nth: 1, weekday: 1, month: 9 }, 'labor day'],
  [{ nth: 2, weekday: 1, month: 10 }, 'columbus day'],
  [{ nth: 4, weekday: 4, month: 11 }, 'thanksgiving|thanksgiving day|день благодарения|дня благодарения'],
  [
    { nth: 4, weekday: 4, month: 11, plus: 1 },
    'black friday|черная пятница|черную пятницу|черной пятницы|черной пятнице',
  ],
  [{ nth: 4, weekday: 4, month: 11, plus: 4 }, 'cyber monday'],
  [{ nth: -1, weekday: 7, month: 11 }, 'день матери|дня матери|дню матери'],
  [{ easter: 'west', plus: 0 }, 'easter|easter sunday|easter day'],
  [{ easter: 'west', plus: 1 }, 'easter monday|easter mon'],
  [{ easter: 'west', plus: -2 }, 'good friday'],
  [{ easter: 'west', plus: -47 }, 'mardi gras|shrove tuesday'],
  [{ easter: 'west', plus: -46 }, 'ash wednesday'],
  [{ easter: 'east', plus: 0 }, 'пасха|пасху|пасхе|пасхи|пасхой|orthodox easter'],
  [{ easter: 'east', plus: 49 }, 'троица|троицу|троице|троицы|троицей'],
  [{ easter: 'east', plus: -55 }, 'масленица|масленицу|масленицы|масленицей'],
]

let byName: Map<string, Rule> | undefined
/** Two letters that names begin with: most words are no holiday's, which these tell. */
const beginnings = new Set<string>()

function names(): Map<string, Rule> {
  if (!byName) {
    byName = new Map()
    for (const [rule, all] of holidays)
      for (const name of all.split('|')) {
        byName.set(name, rule)
        beginnings.add(name.slice(0, 2))
      }
  }
  return byName
}

const longestName = 4

/** Reads a holiday with its year: christmas, thanksgiving 2027, next easter, на новый год. */
export function readHoliday(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const which = readWhich(tokens, at)
  const start = which?.next ?? skip(tokens, at, 'the')
  const known = names()
  const first = tokens[start]?.text ?? ''
  if (first.length > 1 && !beginnings.has(first.slice(0, 2))) return undefined
  for (let count = longestName; count >= 1; count -= 1) {
    if (tokens[start + count - 1] === undefined) continue
    const name = tokens
      .slice(start, start + count)
      .map((token) => token.text)
      .join(' ')
      .replace(" '", "'")
    if (!known.has(name)) continue
    const closing = isText(tokens, start + count, "'") ? start + count + 1 : start + count
    const hasDay = isText(tokens, closing, 'day') && !name.endsWith('day')
    // "after easter weekend" is after easter.
    const isWeekend =
      /^(?:after|before|over)$/.test(tokens[start - 1]?.text ?? '') && isText(tokens, closing, 'weekend')
    const after = readYearAfter(tokens, hasDay || isWeekend ? closing + 1 : closing)
    return { value: { kind: 'holiday', name, year: after.value, which: which?.value ?? 'bare' }, next: after.next }
  }
  return undefined
}

/** Finds the day of a holiday in a year. */
export function holidayIn(name: string, year: number): Day | undefined {
  const rule = names().get(name)
  if (!rule) return undefined
  if ('easter' in rule) return addDays(rule.easter === 'west' ? westernEaster(year) : easternEaster(year), rule.plus)
  if ('nth' in rule) {
    const day = nthWeekday(year, rule.month, rule.nth, rule.weekday)
    return day && addDays(day, rule.plus ?? 0)
  }
  return dayFrom(year, rule[0], rule[1])
}

/** Gives the last day of a holiday that begins on a day; where a stretch would end on a Sunday, the Monday that is free instead. */
export function lastOfHoliday(name: string, day: Day): Day {
  const rule = names().get(name)
  if (!rule || !('length' in rule) || rule[2] === undefined || rule[3] === undefined) return day
  const last = dayFrom(Number(day.slice(0, 4)), rule[2], rule[3]) ?? day
  return weekdayOf(last) === 7 ? addDays(last, 1) : last
}

/** Finds the nth weekday of a month, from its end where n is negative; undefined where the month has no such day. */
export function nthWeekday(year: number, month: number, n: number, weekday: Weekday): Day | undefined {
  const first = dayFrom(year, month, 1)
  if (!first || n === 0) return undefined
  const firstDate = 1 + ((weekday - weekdayOf(first) + 7) % 7)
  if (n > 0) return dayFrom(year, month, firstDate + (n - 1) * 7)
  let last = firstDate
  while (dayFrom(year, month, last + 7)) last += 7
  return dayFrom(year, month, last + (n + 1) * 7)
}

/** The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function westernEaster(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayFrom(year, Math.floor(f / 31), (f % 31) + 1) ?? '2000-04-23'
}

/** Meeus's Julian computus, moved to the Gregorian calendar by 13 days (1900 to 2099). */
function easternEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const f = d + e + 114
  return addDays(dayFrom(year, Math.floor(f / 31), (f % 31) + 1) ?? '2000-04-17', 13)
}
