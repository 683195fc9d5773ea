import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeRule } from '../../../src/domain/time/recurrence.ts'
import { instantOf, wallClockAt } from '../../../src/domain/time/zone.ts'
import type { DateContext } from '../../../src/reading/dates/context.ts'
import { readWhen } from '../../../src/reading/dates/read-when.ts'
import { readRecurrence } from '../../../src/reading/dates/recurrence/read.ts'
import { dateContext } from '../../support/dates.ts'
import { offsetOf } from '../../support/zones.ts'

/** A row of a table: a phrase, and what may be read: a day, a minute, a stretch of either, a rule, or `?` for a refusal. */
interface Row {
  readonly phrase: string
  readonly right: readonly string[]
  readonly isPast: boolean
}

/** How many of a table may be refused that have a date, since the words leave it open. */
const mostRefused = 0.02

/** The tables of phrases: by kind as the reader grew, and those written in one go without a look at its words. */
const tables = [
  { table: 'kinds', lang: 'en', fewest: 400 },
  { table: 'kinds', lang: 'ru', fewest: 400 },
  { table: 'own', lang: 'en', fewest: 150 },
  { table: 'own', lang: 'ru', fewest: 150 },
  { table: 'reworded', lang: 'en', fewest: 300 },
  { table: 'reworded', lang: 'ru', fewest: 300 },
] as const

const nows = { kinds: '2026-11-18 10:00', own: '2026-11-18 10:00', reworded: '2026-03-10 10:00' } as const

test.each(tables)('none of the phrases of the table $table in $lang is read as another day', async (one) => {
  const { table, lang, fewest } = one
  const rows = rowsOf(one)
  const missed: string[] = []
  let refused = 0
  for (const row of rows) {
    const got = await readRow(row, lang, nows[table])
    if (row.right.some((one) => fits(got, one))) continue
    if (got === '?') refused += 1
    else missed.push(`${row.phrase}: ${got}`)
  }
  expect(missed).toEqual([])
  expect(rows.length).toBeGreaterThan(fewest)
  expect(refused / rows.length).toBeLessThan(mostRefused)
})

function rowsOf({ table, lang }: { readonly table: string; readonly lang: string }): readonly Row[] {
  const text = readFileSync(new URL(`../../fixtures/date-${table}-${lang}.txt`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [phrase = '', ...right] = line.replace(/^past: /, '').split(' | ')
      return { phrase, right, isPast: line.startsWith('past: ') }
    })
}

async function readRow({ phrase, isPast }: Row, lang: 'en' | 'ru', now: string): Promise<string> {
  const context = dateContext({ now, lang, tense: isPast ? 'past' : 'future' })
  try {
    const rule = isPast ? null : readRecurrence(phrase, context)
    return rule ? plain(writeRule(rule)) : await dayOf(phrase, context)
  } catch {
    return '?'
  }
}

async function dayOf(phrase: string, context: DateContext): Promise<string> {
  const { day, time, zone } = await readWhen(phrase, context)
  if (time === null) return day
  const wall =
    zone === null ? { day, time } : wallClockAt(instantOf({ day, time }, zone, offsetOf), context.zone, offsetOf)
  return `${wall.day}T${wall.time}`
}

/** A rule as the tables write it: an interval of one and the full hour are left out. */
function plain(rule: string): string {
  return rule
    .replace(';INTERVAL=1;', ';')
    .replace(/;INTERVAL=1$/, '')
    .replace(/;BYMINUTE=0(?=;|$)/, '')
}

function fits(got: string, right: string): boolean {
  if (right.startsWith('FREQ')) return sorted(got) === sorted(right)
  if (got.startsWith('FREQ')) return false
  const [from = '', to] = right.split('..')
  if (to === undefined) return got === from || (from.length === 10 && got.startsWith(`${from}T`))
  const at = from.length === 10 ? got.slice(0, 10) : got
  return at >= from && at <= to
}

function sorted(rule: string): string {
  return rule.split(';').sort().join(';')
}
