import type { Board, BoardCard, BoardStage } from '../../domain/funnel/board.ts'
import { dayWords, distanceWords } from '../words/day.ts'
import { dotted, flow, kept, type Inline } from '../text/flow.ts'
import { beside, ruled } from '../text/grid.ts'
import type { Ui } from '../ui.ts'
import { cut, padRight, widthOf } from '../text/width.ts'

/** The narrowest column in which a card can be read, and the widest that is worth having. */
const narrowestColumn = 18
const widestColumn = 34
const gap = 2

/** Draws a board: stages side by side while there is room for them, in rows beneath each other where there is not. */
export function drawBoard(board: Board, ui: Ui): string {
  const heading = ruled(ui.paint.strong(board.label), ui.paint.quiet, ui.width, ui.words.common.people(board.total))
  const { inRow, width } = columnsFor(board.items.length, ui.width)
  const rows: string[] = []
  for (let from = 0; from < board.items.length; from += inRow) {
    const stages = board.items.slice(from, from + inRow)
    const cells = stages.map((stage) => ({ width, lines: drawStage(stage, width, ui) }))
    rows.push(beside(cells, gap).join('\n'))
  }
  return [heading, ...rows].join('\n\n')
}

/** How many stages stand side by side, as evenly as rows allow, and how wide each is. */
export function columnsFor(stages: number, width: number): Columns {
  const { inRow: most } = columnsBeside(stages, width)
  return shared(Math.max(1, Math.ceil(stages / Math.max(1, Math.ceil(stages / most)))), width)
}

/** How many stages have room side by side, and how wide each is. */
export function columnsBeside(stages: number, width: number): Columns {
  const most = Math.floor((width + gap) / (narrowestColumn + gap))
  return shared(Math.max(1, Math.min(stages, most)), width)
}

interface Columns {
  readonly inRow: number
  readonly width: number
}

function shared(inRow: number, width: number): Columns {
  const room = Math.floor((width - gap * (inRow - 1)) / inRow)
  return { inRow, width: inRow === 1 ? room : Math.min(widestColumn, room) }
}

function drawStage(stage: BoardStage, width: number, ui: Ui): readonly string[] {
  const { board } = ui.words.commands
  const left = stage.people - stage.items.length
  const cards = stage.items.flatMap((card) => ['', ...drawCardOf(card, stage, width, ui)])
  const more = left > 0 && stage.items.length > 0 ? ['', ui.paint.quiet(board.more(left))] : []
  return [
    ...drawStageHeading(stage, String(stage.people), width, ui),
    ...(stage.people === 0 ? [] : [...cards, ...more]),
  ]
}

/** The name of a stage and how many stand there, above a rule. */
export function drawStageHeading(
  { label, kind }: BoardStage,
  count: string,
  width: number,
  { paint }: Ui,
): readonly string[] {
  const colours = { open: paint.strong, won: paint.good, lost: paint.bad }
  const name = cut(label, width - widthOf(count) - 1)
  const spaces = ' '.repeat(Math.max(1, width - widthOf(name) - widthOf(count)))
  return [colours[kind](name) + spaces + paint.quiet(count), paint.quiet('─'.repeat(width))]
}

/** Draws one card: who, when and what next, and whether they cool or stand still. */
export function drawCardOf(card: BoardCard, { kind }: BoardStage, width: number, ui: Ui): readonly string[] {
  const { paint } = ui
  const number = `#${String(card.person.no)}`
  const room = width - widthOf(number)
  const isBeside = widthOf(card.person.name) < room
  const name = paint.strong(isBeside ? card.person.name : cut(card.person.name, width))
  const head = isBeside ? `${padRight(name, room)}${paint.quiet(number)}` : name
  const facts = dotted(
    [isBeside ? '' : kept(number, paint.quiet), stepPiece(card, kind, ui), statePiece(card, kind, ui)],
    paint.quiet,
  )
  const what = card.next?.what ?? ''
  return [head, ...flow(facts, width), ...(what === '' ? [] : flow([{ text: what, paint: paint.quiet }], width, 2))]
}

function stepPiece({ nextDay }: BoardCard, kind: BoardStage['kind'], ui: Ui): Inline {
  const { paint, words } = ui
  if (nextDay === null) return kind === 'open' ? kept(words.commands.board.noNext, paint.quiet) : ''
  if (nextDay === ui.today) return kept(distanceWords(nextDay, ui), paint.strong)
  // The mark tells where there is no colour.
  return nextDay < ui.today ? kept(`! ${dayWords(nextDay, ui)}`, paint.bad) : kept(dayWords(nextDay, ui))
}

function statePiece({ rotting, stillDays, heat }: BoardCard, kind: BoardStage['kind'], ui: Ui): Inline {
  const { paint, words } = ui
  const { board } = words.commands
  if (rotting) return kept(board.stuck(stillDays), paint.bad)
  if (kind === 'lost' || heat === null || heat === 'warm') return ''
  return kept(board[heat], heat === 'cold' ? paint.bad : paint.promise)
}
