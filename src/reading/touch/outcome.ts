import type { Outcome } from '../../domain/touch/touch.ts'
import type { Clause } from './clauses.ts'
import { english } from './outcome-en.ts'
import { russian } from './outcome-ru.ts'
import type { OutcomeRow, OutcomeWords } from './outcome-rows.ts'
import { tellsOf } from './tells.ts'
import { WordPattern } from './word-pattern.ts'

/** Reads how a touch ended off its clauses; null where they leave that open. */
export function outcomeOf(clauses: readonly Clause[]): Outcome | null {
  let told: Outcome | null = null
  const read = clauses.map(outcomeIn)
  for (const [place, clause] of clauses.entries()) {
    const { outcome, row } = read[place] ?? nothing
    if (row?.yields && clauses.some((other, at) => at !== place && tellsMore(other, read[at], row.yields))) continue
    if (outcome) told = told === null ? outcome : later(told, outcome, clause.turns)
  }
  return told
}

/** What a clause tells, and by which class of words. */
interface Reading {
  readonly outcome: Outcome | null
  readonly row: KnownRow | null
}

const nothing: Reading = { outcome: null, row: null }

/** "busy, asked me to ring tomorrow" was a talk, and so was "rang, all good": what is said beside tells more than that. */
function tellsMore({ said }: Clause, { outcome, row }: Reading = nothing, yields: OutcomeRow['yields']): boolean {
  const tells = tellsOf(said)
  if (tells === 'ahead' || tells === 'condition' || row?.yields) return false
  return outcome === null ? yields === 'to-any' && !isOfTime.test(said) : outcome !== 'no-answer'
}

/** A day, an hour or a count, and how often: nothing that was said. */
const isOfTime =
  /^(?: (?:(?:at|on|in|the|this|again|once|twice|times?|today|yesterday|now|just|last|night|morning|afternoon|evening|am|pm|and|for|a|while|ages|long|time|then|friday|monday|tuesday|wednesday|thursday|saturday|sunday|mon|tues?|wed|thur?s?|fri|sat|sun)|\d+\S*))* $/

/** What stands when one thing was told after another. */
function later(before: Outcome, after: Outcome, turns: boolean): Outcome {
  if (before === 'order') return before
  if (isContact(before) && isContact(after)) return after
  if (turns && !isContact(after)) return after
  return rank.indexOf(after) < rank.indexOf(before) ? after : before
}

/** Whether anybody was there at all. */
function isContact(outcome: Outcome): boolean {
  return outcome === 'reached' || outcome === 'no-answer'
}

/** What says more of the outcome comes first. */
const rank: readonly Outcome[] = ['order', 'not-interested', 'no-answer', 'later', 'interested', 'reached']

function outcomeIn({ said }: Clause): Reading {
  const tells = tellsOf(said)
  if (tells === 'condition') return nothing
  const words = wordsIn(/[а-я]/.test(said) ? 'ru' : 'en')
  const text = words.idioms.reduce(withoutIdiom, said)
  const cores = coresOf(text, words)
  let best: Outcome | null = null
  let by: KnownRow | null = null
  for (const row of words.rows) {
    if (best && placeOf(row) >= rank.indexOf(best)) break
    if (tells === 'ahead' && !row.ahead) continue
    const outcome = row.alone ? aloneIn(row, cores) : readRow(row, text, words)
    if (!outcome || (best && rank.indexOf(best) <= rank.indexOf(outcome))) continue
    if (row.besides && !row.besides.test(text)) continue
    if (row.unless?.test(text)) continue
    best = outcome
    by = row
  }
  return { outcome: best, row: by }
}

/** The highest rank of what a class of words can tell. */
function placeOf({ means, negated }: OutcomeRow): number {
  return Math.min(...[means, negated].map((one) => (one ? rank.indexOf(one) : rank.length)))
}

function inRank(rows: readonly OutcomeRow[]): readonly OutcomeRow[] {
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}

function withoutIdiom(text: string, { pattern, instead }: Known['idioms'][number]): string {
  const found = pattern.on(text)
  return found ? text.replace(found, instead.trimEnd()) : text
}

/** A short text, and what is left of it without what may stand at either end. */
function coresOf(text: string, { beside, counted }: Known): readonly string[] {
  const words = text.trim().split(' ')
  if (words.length > 8) return []
  const isBeside = (at: number) =>
    beside.has(words[at] ?? '') || counted.test(`${words[at] ?? ''} ${words[at + 1] ?? ''} `)
  const cores: string[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      cores.push(` ${words.slice(from, to).join(' ')} `)
      if (!isBeside(to - 1)) break
    }
    if (!isBeside(from)) break
  }
  return cores
}

function aloneIn({ pattern, means }: KnownRow, cores: readonly string[]): Outcome | undefined {
  return cores.some((core) => pattern.isWhole(core)) ? means : undefined
}

function readRow(row: KnownRow, text: string, words: Known): Outcome | undefined {
  const pattern = row.pattern.on(text)
  for (let found = pattern?.exec(text); pattern && found; found = pattern.exec(text)) {
    const outcome = isNegated(text.slice(0, found.index), words) ? row.negated : row.means
    if (outcome) return outcome
    pattern.lastIndex = found.index + 1
  }
  return undefined
}

function isNegated(before: string, { negators, between, reach }: Known): boolean {
  const words = before.trim().split(' ')
  for (let back = 0; back <= reach; back += 1) {
    const word = words[words.length - 1 - back] ?? ''
    if (negators.has(word)) return true
    if (!between.has(word)) return false
  }
  return false
}

interface KnownRow extends OutcomeRow {
  readonly pattern: WordPattern
  readonly besides: WordPattern | undefined
  readonly unless: WordPattern | undefined
}

interface Known {
  readonly idioms: readonly { readonly pattern: WordPattern; readonly instead: string }[]
  readonly negators: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly reach: number
  readonly beside: ReadonlySet<string>
  readonly counted: RegExp
  readonly rows: readonly KnownRow[]
}

const known: { en?: Known; ru?: Known } = {}

/** The words of a language, made ready when it is first read. */
function wordsIn(lang: 'en' | 'ru'): Known {
  return (known[lang] ??= madeReady(lang === 'en' ? english : russian))
}

function madeReady({ idioms, negators, between, reach, beside, counted, rows }: OutcomeWords): Known {
  const setOf = (words: string) => new Set(words.split(' '))
  const patternOf = (says?: string) => (says === undefined ? undefined : new WordPattern(says))
  return {
    idioms: idioms.map(([says, instead]) => ({ pattern: new WordPattern(says), instead })),
    negators: setOf(negators),
    between: setOf(between),
    reach,
    beside: setOf(beside),
    counted,
    rows: inRank(rows).map((row) => ({
      ...row,
      pattern: new WordPattern(row.says),
      besides: patternOf(row.beside),
      unless: patternOf(row.without),
    })),
  }
}
