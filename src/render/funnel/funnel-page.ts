import type { FunnelReport, GroupReport, StageReport } from '../../domain/funnel/report.ts'
import type { Money } from '../../domain/touch/money.ts'
import { bar } from '../text/bar.ts'
import { commandLine } from '../text/command-line.ts'
import { flow, kept, type Inline } from '../text/flow.ts'
import { ruled } from '../text/grid.ts'
import { moneyWords } from '../words/money.ts'
import type { Colour } from '../text/paint.ts'
import { drawTable, narrowest, type Column, type TableCell } from '../text/table.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

interface CountColumn<R> extends Column {
  /** The narrowest page that has room for it. */
  readonly from: number
  readonly cell: (row: R) => TableCell
}

/** Draws each funnel: a line for every stage with a bar of those who came so far, and what to do about who stands still. */
export async function drawFunnels(reports: readonly FunnelReport[], ui: Ui): Promise<string> {
  const pages = await Promise.all(reports.map((report) => drawFunnel(report, ui)))
  return pages.join('\n\n')
}

async function drawFunnel(report: FunnelReport, ui: Ui): Promise<string> {
  const { funnel } = ui.words.commands
  const heading = ruled(ui.paint.strong(report.label), ui.paint.quiet, ui.width, ui.words.common.people(report.entered))
  if (report.entered === 0 && report.lost === 0) return `${heading}\n ${funnel.empty}`
  const table =
    report.groups === null
      ? await drawRows((barWidth) => stageColumns(report, barWidth, ui), report.stages, ui)
      : await drawRows((barWidth) => groupColumns(report.groups ?? [], barWidth, ui), report.groups, ui)
  return [heading, table, ...endings(report, ui)].join('\n')
}

/** Draws the table with the longest bars that leave room for everything else. */
function drawRows<R>(
  columnsWith: (barWidth: number) => readonly CountColumn<R>[],
  rows: readonly R[],
  ui: Ui,
): Promise<string> {
  const shown = (barWidth: number) => columnsWith(barWidth).filter(({ from }) => ui.width >= from)
  const cells = (columns: readonly CountColumn<R>[]) => rows.map((row) => columns.map(({ cell }) => cell(row)))
  let columns = shown(longestBar(ui))
  for (let bar = longestBar(ui) - 1; bar >= shortestBar && narrowest(columns, cells(columns)) > ui.width; bar--)
    columns = shown(bar)
  return drawTable(columns, cells(columns), ui)
}

const shortestBar = 3

function longestBar({ width }: Ui): number {
  return width >= 110 ? 36 : width >= 76 ? 18 : width >= 56 ? 14 : 7
}

/** The width at which no word of a text is broken, unless it is very long. */
function longestWord(texts: readonly string[]): number {
  return Math.min(16, Math.max(8, ...texts.flatMap((text) => text.split(/\s/).map(widthOf))))
}

/** Sums of several currencies stand below each other where there is no room. */
function longestSum(values: readonly (readonly Money[])[], { lang }: Ui): number {
  return Math.max(1, ...values.flat().map((money) => widthOf(moneyWords(money, lang))))
}

function stageColumns(
  { stages, entered }: FunnelReport,
  barWidth: number,
  ui: Ui,
): readonly CountColumn<StageReport>[] {
  const { paint, words } = ui
  const { funnel } = words.commands
  const most = Math.max(1, entered, ...stages.map(({ reached }) => reached))
  const colours: Readonly<Record<StageReport['kind'], Colour>> = {
    open: paint.command,
    won: paint.good,
    lost: paint.bad,
  }
  const columns: readonly CountColumn<StageReport>[] = [
    {
      heading: funnel.stage,
      from: 0,
      shrinksTo: longestWord(stages.map(({ label }) => label)),
      cell: ({ label }) => label,
    },
    { heading: funnel.now, align: 'right', from: 0, cell: ({ people }) => count(people, ui) },
    { heading: funnel.reached, align: 'right', from: 0, cell: ({ reached }) => count(reached, ui) },
    {
      heading: '',
      from: 0,
      cell: ({ reached, kind }) => kept(bar(reached / most, barWidth, colours[kind], paint.quiet)),
    },
    { heading: funnel.conversion, align: 'right', from: 0, cell: ({ conversion }) => share(conversion, ui) },
    {
      heading: funnel.days,
      align: 'right',
      from: 56,
      cell: ({ medianDays }) => (medianDays === null ? nothing(ui) : String(medianDays)),
    },
    {
      heading: funnel.rotting,
      align: 'right',
      from: 56,
      cell: ({ rotting, kind }) => (kind === 'open' ? count(rotting, ui, paint.bad) : nothing(ui)),
    },
  ]
  const worth = stages.some(({ value }) => value.length > 0)
  return worth ? [...columns, valueColumn(stages, ui)] : columns
}

function groupColumns(groups: readonly GroupReport[], barWidth: number, ui: Ui): readonly CountColumn<GroupReport>[] {
  const { paint, words } = ui
  const { funnel } = words.commands
  const most = Math.max(1, ...groups.map(({ entered }) => entered))
  return [
    {
      heading: funnel.group,
      from: 0,
      shrinksTo: longestWord(groups.map(({ key }) => key ?? funnel.unknown)),
      cell: ({ key }) => (key === null ? kept(funnel.unknown, paint.quiet) : groupName(key, ui)),
    },
    { heading: funnel.entered, align: 'right', from: 0, cell: ({ entered }) => count(entered, ui) },
    {
      heading: '',
      from: 50,
      cell: ({ entered, won }) =>
        kept(splitBar({ part: entered / most, won: won / Math.max(1, entered) }, barWidth, ui)),
    },
    { heading: funnel.won, align: 'right', from: 0, cell: ({ won }) => count(won, ui, paint.good) },
    {
      heading: funnel.conversion,
      align: 'right',
      from: 0,
      cell: ({ won, entered }) => share(entered === 0 ? null : won / entered, ui),
    },
    { heading: funnel.lost, align: 'right', from: 56, cell: ({ lost }) => count(lost, ui) },
    valueColumn(groups, ui),
  ]
}

function valueColumn<R extends { readonly value: readonly Money[] }>(rows: readonly R[], ui: Ui): CountColumn<R> {
  const widest = longestSum(
    rows.map(({ value }) => value),
    ui,
  )
  return {
    heading: ui.words.commands.funnel.value,
    align: 'right',
    from: 76,
    shrinksTo: widest,
    cell: ({ value }) => sums(value, ui),
  }
}

/** How many came, and in it how many were won. */
function splitBar({ part, won }: { readonly part: number; readonly won: number }, barWidth: number, ui: Ui): string {
  const full = Math.max(1, Math.round(part * barWidth))
  const good = Math.round(won * full)
  return ui.paint.good('█'.repeat(good)) + ui.paint.command('▒'.repeat(full - good)) + ' '.repeat(barWidth - full)
}

/** A month as "Mar 2026"; a source as it was written. */
function groupName(key: string, { words }: Ui): Inline {
  const month = /^(\d{4})-(\d{2})$/.exec(key)
  if (!month) return key
  const name = words.dates.monthsAlone[Number(month[2]) - 1] ?? ''
  return kept(`${name} ${month[1] ?? ''}`)
}

function count(value: number, ui: Ui, paint?: Colour): Inline {
  return value === 0 ? nothing(ui) : kept(String(value), paint)
}

function share(value: number | null, ui: Ui): Inline {
  return value === null ? nothing(ui) : kept(`${String(Math.round(value * 100))}%`)
}

function sums(value: readonly Money[], ui: Ui): TableCell {
  if (value.length === 0) return nothing(ui)
  return value.flatMap((money, index) => [...(index > 0 ? [' '] : []), kept(moneyWords(money, ui.lang))])
}

function nothing({ paint }: Ui): Inline {
  return kept('–', paint.quiet)
}

function endings(report: FunnelReport, ui: Ui): readonly string[] {
  const { funnel } = ui.words.commands
  const rotting = report.stages.reduce((sum, stage) => sum + stage.rotting, 0)
  const won = report.entered === 0 ? 0 : Math.round((report.won / report.entered) * 100)
  const result = funnel.result({ won: report.won, entered: report.entered, share: won })
  const command = kept(commandLine(['list', '--rotting', '--funnel', report.funnel], ui), ui.paint.command)
  return [
    '',
    ...flow([{ text: result, paint: ui.paint.quiet }], ui.width - 1).map((line) => ` ${line}`),
    ...(rotting > 0
      ? flow([{ text: funnel.stuck(rotting), paint: ui.paint.quiet }, ' ', command], ui.width - 1).map(
          (line) => ` ${line}`,
        )
      : []),
  ]
}
