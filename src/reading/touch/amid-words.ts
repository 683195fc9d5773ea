import { Fault } from '../../domain/fault.ts'
import type { DateContext, FoundWhen } from '../dates/context.ts'
import { leadingWhen } from '../dates/read-when.ts'

/** Finds a date amid words that say nothing of a task, "said spring", «письмо ушло 28.12», by what it begins with. */
export async function findAmid(text: string, context: DateContext, from = 0): Promise<FoundWhen | null> {
  const plain = text.replace(whose, '  ')
  for (const { index } of plain.matchAll(openings)) {
    const found = index < from ? null : await beginsWith(plain.slice(index), context)
    if (found && isDay(text, index, found)) return { ...found, start: index, end: index + found.end }
  }
  return null
}

async function beginsWith(text: string, context: DateContext): Promise<FoundWhen | null> {
  try {
    return await leadingWhen(text, context)
  } catch (error) {
    if (error instanceof Fault && error.code !== 'date-zone-unknown') return null
    throw error
  }
}

/** "tuesday's viewing" was on tuesday. */
const whose = /(?<=(?:day|mon|tues?|weds?|thurs?|fri))['’]s(?!\p{L})/giu

const weekdays = '(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|satur|sun)day|tues?|weds?|thu(?:rs?)?|fri|mon'
const months = 'jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec'
const openings = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:$€£-])(?:${[
    `(?:${weekdays}|tonight|tomorrow|tmrw|tmw|yesterday|today|next|last|this|early|mid|late|end|in|on|by|until|till|after|before|around|at|christmas|xmas|easter|spring|summer|autumn|winter)(?!['’]?\\p{L})`,
    '(?<=(?:ed|rang|saw|met|wrote|whatsapp|text|email|message|msg|dm|voicemail|vm|note|on|last|this|next|till|until|by|for) )(?:sat|sun)(?!\\p{L})',
    `(?:${months})[a-z]*(?!\\p{L})|^march(?= (?:maybe|probably|or|i think)|$)`,
    '\\d{1,2}(?:st|nd|rd|th)(?!\\p{L})|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])(?![\\d/])',
    '(?:0?[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])(?![\\d])(?!\\.\\d\\b)|\\d{1,2}-?го(?!\\p{L})|\\d{1,2} (?:числа|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)',
    '(?:в|во|на|до|к|ко|после|через|перед|со?(?! (?:самого )?утра)(?! дн[её]м рожд)|от|ближе|завтра|послезавтра|сегодня|вчера|позавчера|утром|вечером|дн[её]м|весной|летом|осенью|зимой)(?!\\p{L})',
    '(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|пн|вт|ср|чт|пт|сб|вс)(?!\\p{L})',
  ].join('|')})`,
  'giu',
)

/** A number alone is a sum, an hour or a count; and "1st call", "2nd floor" are no days. */
function isDay(text: string, index: number, { phrase, end }: FoundWhen): boolean {
  if (!dayWord.test(phrase) && !(hourAfter.test(phrase) && isFree.test(text))) return false
  if (/^на неделе$/iu.test(phrase)) return false
  const rest = text.slice(index + end)
  if (/^\s*(?:[%₽$€£]|кг|г|мл|л|м|тыс|р|руб|шт|евро|usd|eur|k|kg|ml|lbs?)(?![\p{L}\p{N}])/iu.test(rest)) return false
  if (/го$/i.test(phrase) && /^\s+(?:класс|этаж|сорт|размер|уровн|курс|разряд|набор|раз)/i.test(rest)) return false
  return (
    !/(?:st|nd|rd|th)$/i.test(phrase) ||
    !/^\s+(?!(?:at|in|by|or|and|she|he|they)\s)[a-z]{3,}/i.test(rest) ||
    /\s/.test(phrase)
  )
}

/** "free after 6", «после 18 можно». */
const hourAfter = /^(?:after|после) \d{1,2}$/i
const isFree =
  /(?<!\p{L})(?:free|available|home|reachable|ok|fine|можно|свобод\p{L}*|удобно|лучше|дома|будет|освобо\p{L}*)(?!\p{L})/iu

const dayWord =
  /\d[./]\d|\d-?(?:st|nd|rd|th|го)(?!\p{L})|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|week|month|year|quarter|q[1-4]|today|tom|tmr?w|yesterday|tonight|morning|afternoon|evening|noon|midday|lunch|christmas|xmas|easter|thanks|halloween|holiday|new|eo[dwm]|end|пн|вт|ср|чт|пт|сб|вс|понед|сред|четв|пятн|суб|воскр|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|весн|лет|осен|зим|недел|месяц|год|квартал|числ|дн[яейе]|день|час|завтра|послез|сегодн|вчера|позавч|вечер|обед|ужин|утр|дн[её]м|ноч|рожд|пасх|нов|нг|выходн|праздн|конц|начал|серед)/iu
