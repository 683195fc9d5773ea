import { beside } from './grid.ts'
import type { Ui } from '../ui.ts'
import { cut, widthOf } from './width.ts'

/** A label with the lines that stand beside it, drawn to the width they are given. */
export interface Field {
  readonly label: string
  readonly lines: (width: number) => readonly string[]
}

/** Draws fields with their labels in one column; those that have nothing to show are left out. */
export function drawFields(fields: readonly Field[], width: number, { paint }: Ui): readonly string[] {
  const shown = fields.filter(({ lines }) => lines(width).length > 0)
  const labelWidth = Math.min(Math.floor(width / 3), Math.max(0, ...shown.map(({ label }) => widthOf(label))))
  const room = width - labelWidth - 3
  return shown.flatMap(({ label, lines }) =>
    beside([
      { width: labelWidth + 1, lines: [` ${paint.quiet(cut(label, labelWidth))}`] },
      { width: room, lines: lines(room) },
    ]),
  )
}
