import type { Finished } from '../../domain/touch/finished.ts'
import { commandLine } from '../text/command-line.ts'
import { goneRows, letGoRow, nextRow, othersRows, replacedRows, seriesRows, standingRow } from './step-rows.ts'
import { drawTalk, drawTold, personName, type TellRow } from '../text/told.ts'
import { movedRows, outcomeHint, touchDayRow, touchWords } from './touch-rows.ts'
import type { Ui } from '../ui.ts'

/** Draws what was logged: what it closed, where it moved the person, the next step; the hint is what goes on from it. */
export function drawFinished(finished: Finished, ui: Ui): { readonly out: string; readonly talk: string } {
  const { person, touch, closed, moved, letGo, dropped, nextFrom, replaced, goesOn, ended, others } = finished
  const unused = [...(finished.unused ? [finished.unused] : []), ...finished.alsoUnused]
  const { steps, commands } = ui.words
  const how = touchWords(touch, ui)
  const name = personName(person, ui)
  const title = how === '' ? commands.done.saved({ name }) : commands.done.savedAs({ name, how })
  const rows = [
    ...touchDayRow(finished, ui),
    ...goneRows(steps.labels.closed, closed, ui),
    ...movedRows(moved, ui),
    nextRowOf(finished, ui),
    ...seriesRows(goesOn, ended, ui),
    ...goneRows(steps.labels.dropped, dropped, ui),
    ...replacedRows(replaced, finished.next, ui),
    ...othersRows(others, person.no, ui),
  ]
  const asides = unused.map((one) => ({ says: steps.hints.unused(one), args: one.plan }))
  const isGone = letGo || nextFrom === 'let-go'
  return { out: drawTold(title, rows, ui), talk: drawTalk([outcomeHint(finished, isGone, ui), ...asides], ui) }
}

function nextRowOf({ next, nextFrom, letGo, noMore, gap, standing, person }: Finished, ui: Ui): TellRow {
  const { steps } = ui.words
  if (noMore) return letGoRow(person.no, ui, ['undo'])
  if (letGo) return letGoRow(person.no, ui)
  if (next)
    return nextRow(
      next,
      ui,
      gap ? steps.after({ gap: ui.words.intervals[gap.unit](gap.count) }) : nextFrom === 'words' ? steps.fromWords : '',
    )
  if (standing) return standingRow(standing, ui)
  const plan = ui.paint.command(commandLine(['plan', String(person.no), '…'], ui))
  const none = nextFrom === 'let-go' ? steps.noneLetGo : steps.none({ command: plan })
  return { label: steps.labels.next, lines: [[none]] }
}
