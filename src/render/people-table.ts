import type { ListEntry } from '../domain/listing.ts'
import { contactWords, waysToReach } from './contact-words.ts'
import { dayWords, distanceWords } from './day-words.ts'
import { kept } from './flow.ts'
import { drawTable, type Column, type TableCell } from './table.ts'
import type { Ui } from './ui.ts'

interface PersonColumn extends Column {
  /** The narrowest page that has room for it. */
  readonly from: number
  readonly cell: (entry: ListEntry) => TableCell
}

/** Draws people as a table, with as many columns as the page has room for. */
export function drawPeople(entries: readonly ListEntry[], ui: Ui): Promise<string> {
  const columns = columnsOf(ui).filter(({ from }) => ui.width >= from)
  return drawTable(
    columns,
    entries.map((entry) => columns.map(({ cell }) => cell(entry))),
    ui,
  )
}

function columnsOf(ui: Ui): readonly PersonColumn[] {
  const { paint, words } = ui
  const { list } = words.commands
  return [
    { heading: '#', align: 'right', from: 0, cell: ({ person }) => kept(`#${String(person.no)}`, paint.quiet) },
    { heading: list.name, shrinksTo: 12, from: 0, cell: ({ person }) => ({ text: person.name, paint: paint.strong }) },
    { heading: list.stage, shrinksTo: 9, from: 56, cell: (entry) => stageCell(entry, ui) },
    {
      heading: list.lastTouch,
      shrinksTo: 9,
      from: 76,
      cell: ({ lastTouchDay }) =>
        lastTouchDay === null ? kept('–', paint.quiet) : { text: distanceWords(lastTouchDay, ui) },
    },
    { heading: list.next, shrinksTo: 10, from: 0, cell: (entry) => nextCell(entry, ui) },
    { heading: list.reach, shrinksTo: 16, from: 76, cell: (entry) => reachCell(entry) },
    {
      heading: list.tags,
      shrinksTo: 8,
      from: 110,
      cell: ({ tags }) => ({ text: tags.map((tag) => `#${tag}`).join(' '), paint: paint.quiet }),
    },
  ]
}

function stageCell(entry: ListEntry, { words }: Ui): TableCell {
  const open = entry.stages.filter(({ kind }) => kind === 'open')
  const stages = open.length > 0 ? open : entry.stages
  return stages.length > 0 ? stages.map(({ label }) => label).join(', ') : words.common.categories[entry.category]
}

function nextCell({ nextDay }: ListEntry, ui: Ui): TableCell {
  if (nextDay === null) return kept('–', ui.paint.quiet)
  if (nextDay < ui.today) return kept(dayWords(nextDay, ui), ui.paint.bad)
  return nextDay === ui.today ? kept(distanceWords(nextDay, ui), ui.paint.strong) : kept(dayWords(nextDay, ui))
}

function reachCell({ contacts }: ListEntry): TableCell {
  const [first] = waysToReach(contacts)
  return first ? kept(contactWords(first)) : ''
}
