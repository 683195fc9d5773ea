import type { ListColumn, ListEntry } from '../../domain/list/listing.ts'
import { daysBetween } from '../../domain/time/day.ts'
import { contactWords, waysToReach } from '../words/contact.ts'
import { dayWords, distanceWords } from '../words/day.ts'
import { lateWords } from '../words/followup.ts'
import { kept, type Inline } from '../text/flow.ts'
import { longestOf, narrowestFor, piecesOf, tableParts, type Column, type Rows, type TableCell } from '../text/table.ts'
import { textOf } from '../text/span.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

interface PersonColumn extends Column {
  readonly cell: (entry: ListEntry) => TableCell
}

/** The columns of a list where none are chosen, each with the narrowest page that has room for it. */
const usual: readonly (readonly [column: ListColumn, from: number])[] = [
  ['no', 0],
  ['name', 0],
  ['stage', 56],
  ['touch', 76],
  ['next', 0],
  ['reach', 76],
  ['tags', 110],
]

/**
 * Draws people as a table: with the columns chosen, or with as many as the page has room for. Where the chosen ones do not
 * fit side by side, each person is told line by line. Gives parts to put a line break between; `entries` are gone through twice.
 */
export async function drawPeople(
  entries: Iterable<ListEntry>,
  chosen: readonly ListColumn[] | null,
  ui: Ui,
): Promise<Iterable<string>> {
  const all = columnsOf(ui)
  const columns = (chosen ?? usual.filter(([, from]) => ui.width >= from).map(([column]) => column)).map(
    (column) => all[column],
  )
  const cells = {
    *[Symbol.iterator]() {
      for (const entry of entries) yield columns.map(({ cell }) => cell(entry))
    },
  }
  if (chosen === null) return tableParts(columns, cells, longestOf(columns, cells), ui)
  const { longest, words } = measuredOf(columns, cells)
  const whole = columns.map((column, index) => withWholeWords(column, words[index] ?? 0))
  if (narrowestFor(whole, longest) <= ui.width) return tableParts(whole, cells, longest, ui)
  const { drawTold } = await import('../text/told.ts')
  return (function* () {
    let isFirst = true
    for (const row of cells) {
      const told = drawTold('', labelled(columns, row), ui).replace(/^\n/, '')
      yield `${isFirst ? '' : '\n'}${told}`
      isFirst = false
    }
  })()
}

/** The width of the longest text and of the longest word of each column. */
function measuredOf(columns: readonly Column[], rows: Rows) {
  const words = columns.map(() => 0)
  const looked = {
    *[Symbol.iterator]() {
      for (const row of rows) {
        row.forEach((cell, index) => (words[index] = Math.max(words[index] ?? 0, longestWord(cell))))
        yield row
      }
    },
  }
  return { longest: longestOf(columns, looked), words }
}

function longestWord(cell: TableCell): number {
  const words = piecesOf(cell).flatMap((piece) => textOf(piece).split(' '))
  return words.reduce((most, word) => Math.max(most, widthOf(word)), 0)
}

/** The longest word that a column is not made narrower than. */
const longestWhole = 24

/** A column that shrinks no further than its words stay whole. */
function withWholeWords(column: PersonColumn, word: number): PersonColumn {
  if (column.shrinksTo === undefined) return column
  const longest = Math.max(word, column.shrinksTo)
  return { ...column, shrinksTo: Math.min(longest, Math.max(longestWhole, column.shrinksTo)) }
}

/** One person's columns as rows to stand beneath each other. */
function labelled(columns: readonly PersonColumn[], cells: readonly TableCell[]) {
  return columns.map(({ heading }, index) => ({ label: heading, lines: [piecesOf(cells[index] ?? '')] }))
}

function columnsOf(ui: Ui): Readonly<Record<ListColumn, PersonColumn>> {
  const { paint, words } = ui
  const { roles, categories } = words.common
  const { headings } = words.commands.list
  const text = (column: ListColumn, shrinksTo: number, cell: PersonColumn['cell']): PersonColumn => ({
    heading: headings[column],
    shrinksTo,
    cell,
  })
  const contact = (entry: ListEntry, ...kinds: readonly string[]): TableCell => {
    const [first] = entry.contacts.filter(({ kind }) => kinds.includes(kind))
    return first ? kept(contactWords(first)) : nothing(ui)
  }
  return {
    no: { heading: headings.no, align: 'right', cell: ({ person }) => kept(`#${String(person.no)}`, paint.quiet) },
    name: text('name', 12, ({ person }) => ({ text: person.name, paint: paint.strong })),
    company: text('company', 10, ({ company }) => company ?? nothing(ui)),
    role: text('role', 8, (entry) => entry.roles.map((role) => roles[role]).join(', ') || nothing(ui)),
    category: text('category', 8, ({ category }) => categories[category]),
    stage: text('stage', 9, (entry) => stageCell(entry, ui)),
    source: text('source', 10, ({ source }) => source ?? nothing(ui)),
    warmth: { heading: headings.warmth, align: 'right', cell: ({ warmth }) => kept(String(warmth)) },
    touch: text('touch', 9, ({ lastTouchDay }) =>
      lastTouchDay === null ? nothing(ui) : { text: distanceWords(lastTouchDay, ui) },
    ),
    next: text('next', 10, (entry) => nextCell(entry, ui)),
    what: text('what', 12, ({ next }) => (next && next.what !== '' ? next.what : nothing(ui))),
    reach: text('reach', 16, (entry) => reachCell(entry)),
    phone: { heading: headings.phone, cell: (entry) => contact(entry, 'phone', 'whatsapp', 'viber') },
    email: { heading: headings.email, cell: (entry) => contact(entry, 'email') },
    tags: text('tags', 8, ({ tags }) => ({ text: tags.map((tag) => `#${tag}`).join(' '), paint: paint.quiet })),
  }
}

function nothing({ paint }: Ui): Inline {
  return kept('–', paint.quiet)
}

function stageCell(entry: ListEntry, { words }: Ui): TableCell {
  const open = entry.stages.filter(({ kind }) => kind === 'open')
  const stages = open.length > 0 ? open : entry.stages
  return stages.length > 0 ? stages.map(({ label }) => label).join(', ') : words.common.categories[entry.category]
}

function nextCell({ nextDay }: ListEntry, ui: Ui): TableCell {
  if (nextDay === null) return nothing(ui)
  if (nextDay < ui.today) return { text: lateWords(daysBetween(nextDay, ui.today), ui), paint: ui.paint.bad }
  return nextDay === ui.today ? kept(distanceWords(nextDay, ui), ui.paint.strong) : kept(dayWords(nextDay, ui))
}

function reachCell({ contacts }: ListEntry): TableCell {
  const [first] = waysToReach(contacts)
  return first ? kept(contactWords(first)) : ''
}
