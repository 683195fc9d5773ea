import type { App } from '../../app/app.ts'
import type { Person } from '../../domain/person/person.ts'
import type { ReportLine } from '../../domain/record/report-line.ts'
import type { Doubtful } from '../../exchange/people/plan.ts'
import type { ReportRow } from '../../exchange/report/facts.ts'
import type { RowAnswer } from '../../exchange/report/plan.ts'
import { canAsk } from '../asking/asking.ts'

/** Tells who a row is that may be somebody on the list. */
export type AnswerRow = (row: ReportRow, like: readonly Person[]) => RowAnswer

/** Answers for every row the same; one that may be several people is nobody's. */
export function answerAll(doubtful: Doubtful | undefined): AnswerRow {
  return (_, [one, ...others]) => {
    if (doubtful === 'same') return one && others.length === 0 ? one : 'skip'
    return doubtful ?? 'skip'
  }
}

/** Tells whether rows that may be somebody's are asked about. */
export function asksForRows(
  app: App,
  { doubtful, dryRun }: { readonly doubtful?: Doubtful | undefined; readonly dryRun: boolean },
): boolean {
  return canAsk(app) && !app.flags.yes && !dryRun && doubtful === undefined
}

/** Asks about each row by itself who it is, until the user leaves out the rest. */
export async function askRows(app: App, lines: readonly ReportLine[]): Promise<AnswerRow> {
  const said = app.words.commands.import.report.ask
  const answers = new Map<string, string>()
  const doubtful = lines.filter(({ event, like }) => event === 'doubtful' && like.length > 0)
  for (const [index, { key, name, like }] of doubtful.entries()) {
    const rest = doubtful.length - index - 1
    const answer = await app.prompt.choose<string>(said.question({ name, key, rest }), [
      ...like.map((one) => ({ label: said.same({ no: one.no, name: one.name }), value: one.id })),
      { label: said.add, value: 'new' },
      { label: said.skip, value: 'skip' },
      ...(rest > 0 ? [{ label: said.skipRest, value: 'rest' }] : []),
    ])
    if (answer === 'rest') break
    answers.set(key, answer)
  }
  return ({ key }, like) => {
    const answer = answers.get(key)
    return answer === 'new' ? 'new' : (like.find(({ id }) => id === answer) ?? 'skip')
  }
}
