import type { Outcome } from '../../domain/touch.ts'
import type { Clause } from './clauses.ts'
import { english } from './outcome-en.ts'
import { russian } from './outcome-ru.ts'
import type { OutcomeRow, OutcomeWords } from './outcome-rows.ts'
import { tellsOf } from './tells.ts'

/** Reads how a touch ended off its clauses; null where they leave that open. */
export function outcomeOf(clauses: readonly Clause[]): Outcome | null {
  let told: Outcome | null = null
  for (const clause of clauses) {
    const outcome = outcomeIn(clause)
    if (outcome) told = told === null ? outcome : later(told, outcome, clause.turns)
  }
  return told
}

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

function outcomeIn({ said }: Clause): Outcome | null {
  const tells = tellsOf(said)
  if (tells === 'condition') return null
  const { rows, idioms, negation } = compiled(/[а-я]/.test(said) ? 'ru' : 'en')
  let text = said
  for (const { pattern, instead } of idioms) text = text.replace(pattern, instead)
  let best: Outcome | null = null
  for (const { row, pattern, besides, without } of rows) {
    if (tells === 'ahead' && !row.ahead) continue
    const outcome = readRow(row, text, pattern, negation)
    if (!outcome || (best && rank.indexOf(best) <= rank.indexOf(outcome))) continue
    if (besides && !besides.test(text)) continue
    if (without?.test(text)) continue
    best = outcome
  }
  return best
}

function readRow(row: OutcomeRow, text: string, pattern: RegExp, negation: RegExp): Outcome | undefined {
  pattern.lastIndex = 0
  if (row.alone) return pattern.test(text) ? row.means : undefined
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const outcome = negation.test(text.slice(0, found.index + 1).trimEnd()) ? row.negated : row.means
    if (outcome) return outcome
    pattern.lastIndex = found.index + 1
  }
  return undefined
}

interface Compiled {
  readonly idioms: readonly { readonly pattern: RegExp; readonly instead: string }[]
  readonly negation: RegExp
  readonly rows: readonly {
    readonly row: OutcomeRow
    readonly pattern: RegExp
    readonly besides: RegExp | undefined
    readonly without: RegExp | undefined
  }[]
}

const known: { en?: Compiled; ru?: Compiled } = {}

/** The patterns of a language, made when it is first read. */
function compiled(lang: 'en' | 'ru'): Compiled {
  return (known[lang] ??= compile(lang === 'en' ? english : russian))
}

function compile({ idioms, negation, beside, rows }: OutcomeWords): Compiled {
  const whole = (says: string) => new RegExp(` (?:${says})(?= )`)
  return {
    idioms: idioms.map(([says, instead]) => ({
      pattern: new RegExp(` (?:${says})(?= )`, 'g'),
      instead: instead.trimEnd(),
    })),
    negation: new RegExp(negation),
    rows: rows.map((row) => ({
      row,
      pattern: row.alone
        ? new RegExp(`^ (?:${beside} )*(?:${row.says}) (?:${beside} )*$`)
        : new RegExp(` (?:${row.says.replace(/(?<! )\$/g, ' $')})(?= |$)`, 'g'),
      besides: row.beside === undefined ? undefined : whole(row.beside),
      without: row.without === undefined ? undefined : whole(row.without),
    })),
  }
}
