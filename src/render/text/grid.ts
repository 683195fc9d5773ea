import { padLeft, padRight, widthOf } from './width.ts'

/** One column of a row: its lines and the width they are filled up to. */
export interface Cell {
  readonly lines: readonly string[]
  readonly width: number
  readonly align?: 'right' | undefined
}

/** Sets cells side by side, line by line; the lines are already cut to their widths. */
export function beside(cells: readonly Cell[], gap = 2): readonly string[] {
  const space = ' '.repeat(gap)
  const lines: string[] = []
  for (let index = 0; cells.some((cell) => index < cell.lines.length); index++) {
    let line = ''
    for (const { lines, width, align } of cells) line += (align ? padLeft : padRight)(lines[index] ?? '', width) + space
    lines.push(line.trimEnd())
  }
  return lines
}

/** A heading with a thin rule to the right edge, and a short text at its end. */
export function ruled(heading: string, rule: (text: string) => string, width: number, end = ''): string {
  const left = `${heading} `
  const right = end === '' ? '' : ` ${end}`
  const room = width - widthOf(left) - widthOf(right)
  return room < 3 ? `${heading}${right}` : left + rule('─'.repeat(room) + right)
}
