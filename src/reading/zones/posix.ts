import type { ZoneRule } from '../../domain/time/zone.ts'

/** A zone written as a rule. */
export interface PosixZone {
  readonly rule: ZoneRule
  /** How far ahead of UTC it always is, in minutes; null where it has a summer time. */
  readonly fixed: number | null
}

/**
 * Reads a zone written as a rule, `EET-2EEST,M3.5.0/3,M10.5.0/4`: POSIX.1-2017 section 8.3 with the hours of RFC 9636 section
 * 3.3.1. Hours count westward there. Undefined for anything else.
 */
export function readPosixZone(text: string): PosixZone | undefined {
  const [whole, std] = shape.exec(text) ?? []
  if (whole === undefined) return undefined
  const summer = text.slice(whole.length)
  const [, dst, dstOffset, rule = usual] = (summer === '' ? null : summerShape.exec(summer)) ?? []
  if (summer !== '' && dst === undefined) return undefined
  const west = std === undefined ? undefined : secondsOf(std, 24)
  if (west === undefined) return undefined
  const fixed = minutesAhead(west)
  if (dst === undefined) return { rule: () => fixed, fixed }
  const westThen = dstOffset === undefined ? west - 3600 : secondsOf(dstOffset, 24)
  const [from, until, more] = rule.split(',').map(readChange)
  if (westThen === undefined || !from || !until || more) return undefined
  return { rule: changing({ west, westThen, from, until }), fixed: null }
}

const shape = /^(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)([+-]?[\d:]+)/
const summerShape = /^([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)([+-]?[\d:]+)?(?:,(.+))?$/

interface Summer {
  /** Seconds west of UTC, in winter and in summer. */
  readonly west: number
  readonly westThen: number
  readonly from: Change
  readonly until: Change
}

function changing({ west, westThen, from, until }: Summer): ZoneRule {
  return (at) => {
    const seconds = Math.floor(at / 1000)
    const year = new Date((seconds - west) * 1000).getUTCFullYear()
    let latest = -Infinity
    let now = west
    // A change may stand days outside its year. Where summer follows on summer there is no winter between them.
    for (let one = year - 1; one <= year + 1; one++) {
      const ends = until(one) + westThen
      if (ends <= seconds && ends > latest) [latest, now] = [ends, west]
      const begins = from(one) + west
      if (begins <= seconds && begins >= latest) [latest, now] = [begins, westThen]
    }
    return minutesAhead(now)
  }
}

function minutesAhead(west: number): number {
  return west === 0 ? 0 : Math.round(-west / 60)
}

/** The changes of the United States, where a rule names a summer time and no changes. */
const usual = 'M3.2.0,M11.1.0'

/** The seconds since 1970 at which a year's change comes, on the clock that it ends. */
type Change = (year: number) => number

function readChange(text: string): Change | undefined {
  const [, week, day, clock = '2'] = /^(?:M(\d{1,2}\.[1-5]\.[0-6])|(J?\d{1,3}))(?:\/([+-]?[\d:]+))?$/.exec(text) ?? []
  const seconds = secondsOf(clock, 167)
  if (seconds === undefined) return undefined
  if (week !== undefined) return onWeekday(week, seconds)
  if (day === undefined) return undefined
  const number = Number(day.replace('J', ''))
  if (number > 365 || (number === 0 && day.startsWith('J'))) return undefined
  // J60 is the 1st of March in every year.
  return day.startsWith('J')
    ? (year) => yearStart(year) + (number - 1) * daySeconds + leapDay(year, number) + seconds
    : (year) => yearStart(year) + number * daySeconds + seconds
}

/** `3.5.0`: the last Sunday of March. */
function onWeekday(text: string, seconds: number): Change | undefined {
  const [month = 0, week = 0, weekday = 0] = text.split('.').map(Number)
  if (month < 1 || month > 12) return undefined
  return (year) => {
    const first = new Date(Date.UTC(year, month - 1, 1))
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const day = 1 + ((weekday - first.getUTCDay() + 7) % 7) + (week - 1) * 7
    return first.getTime() / 1000 + ((day > days ? day - 7 : day) - 1) * daySeconds + seconds
  }
}

const daySeconds = 86_400

function yearStart(year: number): number {
  return Date.UTC(year, 0, 1) / 1000
}

function leapDay(year: number, number: number): number {
  return number >= 60 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? daySeconds : 0
}

/** `+5:30`, `-0:01:15`, `3` as seconds; undefined beyond so many hours. */
function secondsOf(text: string, mostHours: number): number | undefined {
  const whole = /^-?\d{1,3}$/.test(text) ? Number(text) : NaN
  if (!Number.isNaN(whole)) return Math.abs(whole) > mostHours ? undefined : whole * 3600
  const [, sign, hours = '', minutes = '0', seconds = '0'] =
    /^([+-]?)(\d{1,3})(?::(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? []
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  if (hours === '' || Number(hours) > mostHours || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  return sign === '-' ? -size : size
}
