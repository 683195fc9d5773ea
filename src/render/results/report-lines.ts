import { reportEvents, type ReportLine, type ReportPage, type ReportStop } from '../../domain/record/report-line.ts'
import { phoneWords } from '../../domain/person/phone.ts'
import { readDay } from '../../domain/time/day.ts'
import { hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'
import { dayWords } from '../words/day.ts'

/** Draws what a report says otherwise than the last time, a line each. */
export function drawReport(page: ReportPage, ui: Ui): string {
  const said = ui.words.commands.import.report
  const groups = reportEvents.flatMap((event) => {
    const lines = page.lines.filter((line) => line.event === event)
    const rest = page.events[event] - lines.length
    return [...lines.map((line) => lineWords(line, ui)), ...(rest > 0 ? [said.rest({ count: rest })] : [])]
  })
  return [
    said.title({ ...page, day: asSaid(page.day, ui) }),
    ...page.stops.map((stop) => ui.paint.strong(said.stop(inWords(stop, ui)))),
    ...groups,
    ...(page.unchanged > 0 ? [said.unchanged({ count: page.unchanged })] : []),
    ...(page.held > 0 ? [said.held({ count: page.held })] : []),
  ]
    .flatMap((text) => hang(text, ui.width))
    .join('\n')
}

function lineWords(line: ReportLine, ui: Ui): string {
  const said = ui.words.commands.import.report
  const worded = { ...line, from: line.from && asSaid(line.from, ui), to: line.to && asSaid(line.to, ui) }
  return said.line(worded) + (line.letGo === null ? '' : ` (${said.letGo({ day: asSaid(line.letGo, ui) })})`)
}

function inWords(stop: ReportStop, ui: Ui): ReportStop {
  return stop.kind === 'older' ? { ...stop, day: asSaid(stop.day, ui), last: asSaid(stop.last, ui) } : stop
}

/** Days and numbers as they stand elsewhere on the screen. */
function asSaid(text: string, ui: Ui): string {
  const day = readDay(text)
  return day ? dayWords(day, ui) : text.replace(/(?<!\S)\+\d{7,15}(?!\S)/g, phoneWords)
}
