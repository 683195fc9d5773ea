import type { BriefPerson } from '../domain/brief.ts'
import type { Ui } from './ui.ts'
import { cut, padRight, widthOf, wrap } from './width.ts'

/** One row of what a command tells: a label, and pieces that may be broken between and, where a piece is too long, inside. */
export interface TellRow {
  readonly label: string
  readonly pieces: readonly string[]
}

/** Draws what a command did: a sentence, and labelled rows beneath it whose text stays in its column. */
export function drawTold(title: string, rows: readonly TellRow[], ui: Ui): string {
  const labelWidth = Math.max(0, ...rows.map(({ label }) => widthOf(label)))
  const indent = labelWidth + 4
  const lines = rows.flatMap(({ label, pieces }) =>
    flow(pieces, ui.width - indent).map(
      (line, index) => `  ${ui.paint.quiet(padRight(index === 0 ? label : '', labelWidth))}  ${line}`,
    ),
  )
  return [...hang(title, ui.width), ...lines.map((line) => line.trimEnd())].join('\n')
}

/** "Anna Petrova #12", cut so that a line holds it. */
export function personName(person: BriefPerson, ui: Ui): string {
  const number = `#${String(person.no)}`
  return `${ui.paint.strong(cut(person.name, Math.max(12, ui.width - 16)))} ${ui.paint.quiet(number)}`
}

/** Breaks a sentence into lines, all but the first set in by two. */
export function hang(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text]
  return wrap(text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`))
}

/** Sets pieces side by side while they fit; one that does not begins a line. A line break inside a piece is kept. */
function flow(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const piece of pieces.filter((text) => text !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && !piece.startsWith('\n') && widthOf(`${last} ${piece}`) <= width)
      lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(...wrap(piece.replace(/^\n/, ''), width))
  }
  return lines
}
