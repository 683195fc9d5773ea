import { commandLine } from './command-line.ts'
import { echoWords, type Moment } from './day-words.ts'
import type { Ui } from './ui.ts'

/** "Tue 24 Nov 10:00, in 3 days - wrong? followup move 12 …": a date that was taken, with the command that corrects it. */
export function echoMoment(moment: Moment, correct: readonly string[], ui: Ui): string {
  return echoParts(moment, correct, ui).join(' ')
}

/** The same in two parts, for a page that breaks the line between them where it is narrow. */
export function echoParts(moment: Moment, correct: readonly string[], ui: Ui): readonly [string, string] {
  const wrong = ui.words.common.wrong({ command: ui.paint.command(commandLine(correct)) })
  return [ui.paint.strong(echoWords(moment, ui)), ui.paint.quiet(`- ${wrong}`)]
}
