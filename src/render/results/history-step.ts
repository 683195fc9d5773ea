import type { BriefPerson } from '../../domain/person/brief.ts'
import type { HistoryChange } from '../../domain/record/history.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { flow } from '../text/flow.ts'
import { hang, personName } from '../text/told.ts'
import type { Ui } from '../ui.ts'
import { changeWords } from '../words/change.ts'
import { momentWords } from '../words/day.ts'
import { undoneWords } from '../words/undone.ts'

/** What is told of a command that was taken back or done again. */
export interface ToldStep {
  readonly command: string
  readonly about: string
  readonly at: Instant
  readonly person: BriefPerson | null
  readonly what: readonly HistoryChange[]
}

/** Draws what a command did, whom it was about and when, and below it what that changed. */
export function drawHistoryStep(
  { command, about, at, person, what: changes }: ToldStep,
  which: 'undo' | 'redo',
  ui: Ui,
): string {
  const said = ui.words.commands[which]
  const whom = person ? personName(person, ui) : ui.paint.strong(about)
  const what = undoneWords(command, ui)
  const when = momentWords(ui.wallAt(at), ui)
  const line = about === '' ? said.done({ what, command, when }) : said.doneFor({ what, whom, command, when })
  const lines = changes.flatMap((one) => flow([{ text: changeWords(one, ui), paint: ui.paint.quiet }], ui.width - 2, 2))
  return [...hang(line, ui.width), ...lines.map((text) => `  ${text}`)].join('\n')
}
