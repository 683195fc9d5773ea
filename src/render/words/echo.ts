import { commandLine } from '../text/command-line.ts'
import { echoWords, type Moment } from './day.ts'
import { kept, type Inline } from '../text/flow.ts'
import type { Ui } from '../ui.ts'

/** The same in two pieces, for a page whose lines are short: it breaks between them. */
export function echoPieces(moment: Moment, correct: readonly string[], ui: Ui): readonly Inline[] {
  const wrong = ui.words.common.wrong({ command: ui.paint.command(commandLine(correct, ui)) })
  const dash: Inline = { text: ` ${ui.words.common.dash}`, paint: ui.paint.quiet, keep: true, between: true }
  return [kept(echoWords(moment, ui), ui.paint.strong), dash, ' ', kept(wrong, ui.paint.quiet)]
}
