import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { HistoryChange } from '../../domain/record/history.ts'
import { changeWords } from '../words/change.ts'
import { dayWords } from '../words/day.ts'
import { flow, kept, type Inline } from '../text/flow.ts'
import { beside } from '../text/grid.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

/** One line of the history. */
export interface HistoryLine {
  readonly at: Instant
  readonly actor: 'user' | 'daemon'
  readonly command: string
  readonly about: string
  readonly personNo: number | null
  readonly undoes: number | null
  readonly undoneAt: Instant | null
  /** What it changed, where that can be told in a few words. */
  readonly what: readonly HistoryChange[]
}

/** Draws what was changed: a block for each day, a line for each command with its time, whom it was about and whether it stands. */
export function drawHistory(lines: readonly HistoryLine[], ui: Ui): string {
  const commandWidth = Math.max(0, ...lines.map(({ command }) => widthOf(command)))
  const days = new Map<Day, string[]>()
  for (const line of lines) {
    const { day, time } = ui.wallAt(line.at)
    const room = Math.max(10, ui.width - commandWidth - 11)
    const gone = line.undoneAt !== null || line.undoes !== null
    const drawn = beside([
      { width: 7, lines: [`  ${ui.paint.quiet(time)}`] },
      { width: commandWidth, lines: [gone ? ui.paint.quiet(line.command) : line.command] },
      { width: room, lines: flow(aboutPieces(line, ui), room, 2) },
    ])
    days.set(day, [...(days.get(day) ?? []), ...drawn])
  }
  return [...days].map(([day, drawn]) => [ui.paint.strong(dayWords(day, ui)), ...drawn].join('\n')).join('\n\n')
}

function aboutPieces({ about, personNo, undoneAt, actor, what }: HistoryLine, ui: Ui): readonly Inline[] {
  const { history } = ui.words.commands
  const paint = ui.paint.quiet
  return [
    undoneAt === null ? about : { text: about, paint },
    ...(personNo === null ? [] : [' ', kept(`#${String(personNo)}`, paint)]),
    ...(what.length === 0 ? [] : [{ text: ` · ${what.map((one) => changeWords(one, ui)).join('; ')}`, paint }]),
    ...(undoneAt === null ? [] : [' ', kept(`· ${history.undone}`, paint)]),
    ...(actor === 'user' ? [] : [' ', kept(`· ${history.byDaemon}`, paint)]),
  ]
}
