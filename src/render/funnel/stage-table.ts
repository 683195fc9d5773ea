import type { StageKind } from '../../domain/funnel/funnel.ts'
import { kept, type Inline } from '../text/flow.ts'
import { ruled } from '../text/grid.ts'
import { drawTable, type Column, type TableCell } from '../text/table.ts'
import type { Ui } from '../ui.ts'

/** A funnel's stages as they are edited. */
export interface StageList {
  readonly funnel: string
  readonly label: string
  readonly stages: readonly StageLine[]
}

export interface StageLine {
  /** Slug, fixed. */
  readonly stage: string
  /** In the language of the run, then in each. */
  readonly label: string
  readonly labelEn: string
  readonly labelRu: string
  readonly kind: StageKind
  readonly rotDays: number | null
  readonly people: number
}

/** Draws the stages of a funnel in their order: names in both languages, after how many days they rot, who stands there. */
export async function drawStages({ label, stages }: StageList, ui: Ui): Promise<string> {
  const { paint, words } = ui
  const { edit, now, stage: heading } = words.commands.funnel
  const colours = { open: (text: string) => text, won: paint.good, lost: paint.bad }
  const other = (line: StageLine) => (ui.lang === 'ru' ? line.labelEn : line.labelRu)
  const columns: readonly (Column & { readonly from: number; readonly cell: (line: StageLine) => TableCell })[] = [
    { heading, from: 0, shrinksTo: 10, cell: (line) => ({ text: line.label, paint: colours[line.kind] }) },
    {
      heading: edit.otherLanguage,
      from: 0,
      shrinksTo: 10,
      cell: (line) => ({ text: other(line), paint: paint.quiet }),
    },
    { heading: edit.typed, from: 76, shrinksTo: 10, cell: ({ stage }) => ({ text: stage, paint: paint.quiet }) },
    { heading: edit.daysHeading, align: 'right', from: 0, cell: ({ rotDays }) => orNothing(rotDays, ui) },
    { heading: now, align: 'right', from: 0, cell: ({ people }) => orNothing(people === 0 ? null : people, ui) },
  ]
  const shown = columns.filter(({ from }) => ui.width >= from)
  const table = await drawTable(
    shown,
    stages.map((line) => shown.map(({ cell }) => cell(line))),
    ui,
  )
  return `${ruled(paint.strong(label), paint.quiet, ui.width)}\n${table}`
}

function orNothing(count: number | null, { paint }: Ui): Inline {
  return count === null ? kept('–', paint.quiet) : kept(String(count))
}
