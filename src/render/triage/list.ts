import type { Decided, Undecided } from '../../domain/person/triage.ts'
import { commandLine } from '../text/command-line.ts'
import { contactWords, waysToReach } from '../words/contact.ts'
import { kept } from '../text/flow.ts'
import { drawTable, type TableCell } from '../text/table.ts'
import { drawTalk, hang } from '../text/told.ts'
import { tagWords } from './rows.ts'
import { decidedWords } from './told.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

/** The undecided people as a list. */
export interface TriageList {
  readonly items: readonly Undecided[]
  readonly total: number
}

/** What was decided on the command line. */
export interface TriageDone extends Decided {
  /** How many with a tag that was named were decided about before. */
  readonly leftOut: number
}

/** Draws the undecided people as a table, with as many columns as the page has room for. */
export async function drawTriageList({ items, total }: TriageList, ui: Ui) {
  const { triage } = ui.words.commands
  const { paint } = ui
  const [first] = items
  if (!first) return { out: triage.none, talk: drawTalk([{ says: triage.bringMore, args: ['import', '…'] }], ui) }
  const nothing = kept('–', paint.quiet)
  const columns = [
    { heading: triage.headings.no, align: 'right' as const, from: 0, cell: numberCell },
    { heading: triage.headings.name, shrinksTo: 12, from: 0, cell: nameCell },
    {
      heading: triage.headings.company,
      shrinksTo: 10,
      from: 100,
      cell: ({ company }: Undecided) => company ?? nothing,
    },
    { heading: triage.headings.reach, shrinksTo: 16, from: 0, cell: reachCell },
    { heading: triage.headings.source, shrinksTo: 10, from: 64, cell: ({ source }: Undecided) => source ?? nothing },
    { heading: triage.headings.tags, shrinksTo: 8, from: 64, cell: tagsCell },
  ].filter(({ from }) => ui.width >= from)
  const rows = items.map((one) => columns.map(({ cell }) => cell(one)))
  const left = total - items.length
  const end = left > 0 ? triage.more({ count: left, total }) : triage.total(total)
  const hint = { says: triage.howTo, args: ['triage', String(first.person.no), '--rank', 'soon'] }
  return { out: `${await drawTable(columns, rows, ui)}\n\n${paint.quiet(end)}`, talk: drawTalk([hint], ui) }

  function numberCell({ person }: Undecided): TableCell {
    return kept(`#${String(person.no)}`, paint.quiet)
  }

  function nameCell({ person }: Undecided): TableCell {
    return { text: person.name, paint: paint.strong }
  }

  function reachCell({ contacts }: Undecided): TableCell {
    const [way] = waysToReach(contacts)
    return way ? kept(contactWords(way)) : nothing
  }

  function tagsCell(one: Undecided): TableCell {
    return { text: tagWords(one, ui), paint: paint.quiet }
  }
}

/** Draws what was decided, with the command that corrects it. */
export function drawTriageDone(done: TriageDone, ui: Ui) {
  const { triage } = ui.words.commands
  const { common } = ui.words
  const [first] = done.items
  const one = done.total === 1 && first ? first : null
  const said = decidedWords(done, Math.max(ui.width, 60), ui)
  const correct = one === null ? null : correction(one.person.no, done)
  const wrong = correct && `${common.dash} ${common.wrong({ command: ui.paint.command(commandLine(correct, ui)) })}`
  const isBeside = wrong !== null && widthOf(said) + 1 + widthOf(wrong) <= ui.width
  const lines = [
    ...hang(isBeside ? `${said} ${wrong}` : said, ui.width),
    ...(wrong === null || isBeside ? [] : [`  ${wrong}`]),
    ...(done.leftOut > 0 ? hang(triage.leftOut(done.leftOut), ui.width) : []),
  ]
  const undo = { says: triage.page.takeBack, args: ['undo'] }
  return { out: lines.join('\n'), talk: drawTalk([one === null ? undo : undefined], ui) }
}

function correction(no: number, { verdict }: Decided): readonly string[] {
  return verdict.kind === 'let-go' ? ['let-go', String(no), '--back'] : ['move', String(no), '…']
}
