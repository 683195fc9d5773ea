import { beside } from './grid.ts'
import type { Ui } from '../ui.ts'
import { cut, widthOf } from './width.ts'

/** A field of a page that has no more room than the window. */
export interface FittedField {
  readonly label: string
  /** Draws it to a width, in so many lines at most where it can. */
  readonly lines: (width: number, most: number) => readonly string[]
  readonly most: number
  /** It is left out rather than cut. */
  readonly whole?: true
}

/** Room on a page. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Below this width labels would leave too little room. */
const labelsFrom = 32

/** Draws as many fields as there is room for, those before others that come before them; their labels stand in one column. */
export function fitFields(fields: readonly FittedField[], { width, height }: Room, { paint }: Ui): readonly string[] {
  const widest = Math.max(0, ...fields.map(({ label }) => widthOf(label)))
  const labelWidth = width < labelsFrom ? -2 : Math.min(Math.floor(width / 3), widest)
  const room = width - labelWidth - 3
  const lines: string[] = []
  for (const { label, lines: draw, most, whole } of fields) {
    const left = Math.min(most, height - lines.length)
    const drawn = left > 0 ? draw(room, left) : []
    if (whole && drawn.length > left) continue
    const labelled = { width: labelWidth + 1, lines: [` ${paint.quiet(cut(label, labelWidth))}`] }
    const text = { width: room, lines: drawn.slice(0, left) }
    lines.push(
      ...(labelWidth < 0
        ? text.lines.map((line) => ` ${line}`)
        : text.lines.length > 0
          ? beside([labelled, text])
          : []),
    )
  }
  return lines
}
