import { Fault, type Hint } from '../../domain/fault.ts'
import type { App } from '../../app/app.ts'
import { whenIn, type Whose } from '../when/when.ts'
import { ruleAmid, unlessRefused } from './rule-amid.ts'

/**
 * Gives a refused date the lines that say it: with the rule that stands among the words before the reason, else one for each
 * clause that has a date of its own.
 */
export async function withPlanLines(
  app: App,
  error: unknown,
  { words, whose, line }: { readonly words: readonly string[]; readonly whose: Whose; readonly line: PlanLine },
): Promise<unknown> {
  if (!(error instanceof Fault) || !['date-not-understood', 'doubtful'].includes(error.code)) return error
  const text = words.join(' ').trim()
  const rule = await ruleLine(app, text.split(/\s+/), { whose, line })
  const lines = rule ? [rule] : await clauseLines(app, text, { whose, line })
  if (lines.length === 0) return error
  return new Fault('date-not-understood', { phrase: text, part: text }, lines)
}

/** The line to type for a date or a rule and its reason. */
type PlanLine = (when: string, why: string) => Hint

interface Spoken {
  readonly whose: Whose
  readonly line: PlanLine
}

async function ruleLine(app: App, words: readonly string[], { whose, line }: Spoken): Promise<Hint | null> {
  const found = await ruleAmid(app, words, whose)
  if (!found) return null
  const why = [...words.slice(0, found.at), ...words.slice(found.at + found.taken)].join(' ')
  return line(trimmed(found.typed.phrase), trimmed(why))
}

/** "send sample tomorrow, then call in a week": a line for each; none where only one has a date, or one of the dates is to be chosen. */
async function clauseLines(app: App, text: string, { whose, line }: Spoken): Promise<readonly Hint[]> {
  const lines: Hint[] = []
  for (const clause of text.split(clauseEnd)) {
    const found = await unlessRefused(whenIn(app, clause, whose))
    if (!found || found.unsure) continue
    const why = `${trimmed(clause.slice(0, found.start))} ${trimmed(clause.slice(found.end))}`.trim()
    if (why === '' || /^(?:or|или|либо)(?!\p{L})/iu.test(why)) return []
    lines.push(line(found.phrase, why))
  }
  return lines.length > 1 ? lines : []
}

const clauseEnd =
  /\s*[,;]\s*(?:(?:and|а|и)\s+)?(?:(?:then|потом|затем|после)\s+)?|\s+(?:(?:and|а|и)\s+)?(?:then|потом|затем)\s+/iu

function trimmed(text: string): string {
  return text.replace(/^[\s,:;.–—-]+|[\s,:;–—-]+$/g, '')
}
