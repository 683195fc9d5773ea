import { reportEvents, type ReportLine, type ReportPage } from '../../domain/record/report-line.ts'
import { hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'

/** Draws what a report says otherwise than the last time, a line each. */
export function drawReport(page: ReportPage, ui: Ui): string {
  const said = ui.words.commands.import.report
  const groups = reportEvents.flatMap((event) => {
    const lines = page.lines.filter((line) => line.event === event)
    const rest = page.events[event] - lines.length
    return [...lines.map((line) => lineWords(line, ui)), ...(rest > 0 ? [said.rest({ count: rest })] : [])]
  })
  return [
    said.title(page),
    ...page.stops.map((stop) => ui.paint.strong(said.stop(stop))),
    ...groups,
    ...(page.unchanged > 0 ? [said.unchanged({ count: page.unchanged })] : []),
    ...(page.held > 0 ? [said.held({ count: page.held })] : []),
  ]
    .flatMap((text) => hang(text, ui.width))
    .join('\n')
}

function lineWords(line: ReportLine, ui: Ui): string {
  const said = ui.words.commands.import.report
  return said.line(line) + (line.letGo === null ? '' : ` (${said.letGo({ day: line.letGo })})`)
}
