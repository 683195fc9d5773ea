import type { Zone } from '../../domain/zone.ts'
import { digitCount, digitsAt, isGlued, isText, type Hit, type Tokens } from './tokens.ts'

/** Abbreviations that name one offset or one place. A fixed offset is a zone of its own: Etc/GMT+8 is eight hours behind. */
const zones: Readonly<Record<string, Zone>> = {
  utc: 'UTC',
  gmt: 'UTC',
  pst: 'Etc/GMT+8',
  pdt: 'Etc/GMT+7',
  mst: 'Etc/GMT+7',
  mdt: 'Etc/GMT+6',
  cst: 'Etc/GMT+6',
  cdt: 'Etc/GMT+5',
  est: 'Etc/GMT+5',
  edt: 'Etc/GMT+4',
  pt: 'America/Los_Angeles',
  mt: 'America/Denver',
  ct: 'America/Chicago',
  et: 'America/New_York',
  bst: 'Etc/GMT-1',
  cet: 'Europe/Berlin',
  cest: 'Etc/GMT-2',
  eet: 'Europe/Kyiv',
  eest: 'Etc/GMT-3',
  msk: 'Europe/Moscow',
  мск: 'Europe/Moscow',
  ist: 'Asia/Kolkata',
}

/** Places whose time people name. */
const places: Readonly<Record<string, Zone>> = {
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  central: 'America/Chicago',
  eastern: 'America/New_York',
  london: 'Europe/London',
  berlin: 'Europe/Berlin',
  paris: 'Europe/Paris',
  moscow: 'Europe/Moscow',
  dubai: 'Asia/Dubai',
  tokyo: 'Asia/Tokyo',
  sydney: 'Australia/Sydney',
  kyiv: 'Europe/Kyiv',
  москве: 'Europe/Moscow',
  московскому: 'Europe/Moscow',
  киеву: 'Europe/Kyiv',
  минску: 'Europe/Minsk',
  лондону: 'Europe/London',
  берлину: 'Europe/Berlin',
  екатеринбургу: 'Asia/Yekaterinburg',
  новосибирску: 'Asia/Novosibirsk',
  омску: 'Asia/Omsk',
  самаре: 'Europe/Samara',
  владивостоку: 'Asia/Vladivostok',
  алматы: 'Asia/Almaty',
  ташкенту: 'Asia/Tashkent',
  тбилиси: 'Asia/Tbilisi',
  дубаю: 'Asia/Dubai',
}

const theirs = new Set(['her', 'his', 'their', 'ее', 'его', 'их'])

/** Reads a zone behind a time: PST, UTC+3, Moscow time, по Москве, her time. */
export function readZone(tokens: Tokens, at: number): Hit<Zone> | undefined {
  const start = isText(tokens, at, '(') ? at + 1 : at
  const by = isText(tokens, start, 'по') ? start + 1 : start
  const text = tokens[by]?.text ?? ''
  if (theirs.has(text)) return isTime(tokens, by + 1) ? { value: 'theirs', next: by + 2 } : undefined
  const place = Object.hasOwn(places, text) ? places[text] : undefined
  if (place !== undefined) {
    if (isTime(tokens, by + 1)) return { value: place, next: by + 2 }
    return by > start ? { value: place, next: by + 1 } : undefined
  }
  const zone = Object.hasOwn(zones, text) ? zones[text] : undefined
  if (zone === undefined) return undefined
  const offset = zone === 'UTC' ? readOffset(tokens, by + 1) : undefined
  if (offset) return { ...offset, next: skipName(tokens, offset.next) }
  const next = isTime(tokens, by + 1) ? by + 2 : by + 1
  return { value: zone, next: start > at && isText(tokens, next, ')') ? next + 1 : next }
}

/** "GMT-0700 (PDT)": what the offset is called there. */
function skipName(tokens: Tokens, at: number): number {
  if (!isText(tokens, at, '(')) return at
  const close = tokens.slice(at, at + 6).findIndex(({ text }) => text === ')')
  return close < 0 ? at : at + close + 1
}

function isTime(tokens: Tokens, at: number): boolean {
  return isText(tokens, at, 'time') || isText(tokens, at, 'времени')
}

/** "+3", "-0700", "+05:30" behind UTC or GMT. */
function readOffset(tokens: Tokens, at: number): Hit<Zone> | undefined {
  const sign = isText(tokens, at, '+') ? 1 : isText(tokens, at, '-') ? -1 : 0
  const digits = digitsAt(tokens, at + 1)
  if (sign === 0 || digits === undefined || !isGlued(tokens, at + 1)) return undefined
  const count = digitCount(tokens, at + 1)
  const hours = count === 4 ? Math.floor(digits / 100) : digits
  const colon =
    count <= 2 && isText(tokens, at + 2, ':') && digitCount(tokens, at + 3) === 2 ? digitsAt(tokens, at + 3) : undefined
  const minutes = count === 4 ? digits % 100 : (colon ?? 0)
  if (count > 4 || count === 3 || hours > 14 || minutes !== 0) return undefined
  const next = colon === undefined ? at + 2 : at + 4
  return { value: hours === 0 ? 'UTC' : `Etc/GMT${sign > 0 ? '-' : '+'}${String(hours)}`, next }
}
