import type { BoardPlace, BoardSight, BoardTold } from '../../domain/pages/board-sight.ts'
import type { BoardStage } from '../../domain/funnel/board.ts'
import { faultWords } from '../../i18n/words.ts'
import { columnsBeside, drawCardOf, drawStageHeading } from './board.ts'
import { beside, ruled } from '../text/grid.ts'
import { drawTyped, type ShownEntry } from '../text/line-entry.ts'
import { keyLine, type PageKey } from '../text/page-keys.ts'
import { toldLines } from '../text/told-lines.ts'
import { toldOfName } from '../words/told-name.ts'
import type { PageUi } from '../ui.ts'
import { deedWords } from '../watch/sight.ts'
import { cut, widthOf } from '../text/width.ts'

/** What a page of the board is drawn from. */
export interface ShownBoard {
  readonly sight: BoardSight
  readonly place: BoardPlace
  /** The filter while it is being typed. */
  readonly entry: ShownEntry | null
  readonly told: BoardTold | null
}

/** Rows from which on a blank one parts the cards. */
const airyFrom = 20
const gap = 2
/** Columns before a card: the sign of the one the page stands at. */
const sign = 2

/** Draws the board to the window: as many stages as have room, around the one the page stands at. */
export function drawBoardSight(shown: ShownBoard, keys: readonly PageKey[], ui: PageUi): readonly string[] {
  const { sight, place } = shown
  const { items } = sight.board
  const { inRow, width } = columnsBeside(items.length, ui.width)
  const first = Math.max(0, Math.min(place.stage - Math.floor(inRow / 2), items.length - inRow))
  const foot = [...toldOf(shown.told, ui), keyLine(keys, ui, shown.entry !== null)]
  const body = ui.height - 1 - foot.length
  const cells = items.slice(first, first + inRow).map((stage, index) => ({
    width,
    lines: drawColumn(stage, columnAt(shown, first + index), { width, height: body }, ui),
  }))
  const drawn = beside(cells, gap).slice(0, body)
  return [
    drawHead(shown, { first, inRow }, ui),
    ...drawn,
    ...Array.from({ length: body - drawn.length }, () => ''),
    ...foot,
  ]
}

/** The funnel, what it is filtered by, and whether stages lie beyond the edges. */
function drawHead(
  { sight, entry }: ShownBoard,
  { first, inRow }: { readonly first: number; readonly inRow: number },
  ui: PageUi,
): string {
  const { board, filter } = sight
  const left = first > 0 ? '← ' : ''
  const right = first + inRow < board.items.length ? ' →' : ''
  const end = `${ui.words.common.people(board.total)}${right}`
  const room = ui.width - end.length - 5
  const label = `${left}${board.label}  /`
  const typing = entry && `${label}${drawTyped(entry, Math.max(6, room - widthOf(label)), (text) => text)}`
  const name = typing ?? cut(filter === '' ? `${left}${board.label}` : `${label}${filter}`, room)
  return ruled(ui.paint.strong(name), ui.paint.quiet, ui.width, end)
}

interface Column {
  /** How many come before the first card that was read. */
  readonly from: number
  /** The card of this stage that was stood at last, counted from 0 on the stage. */
  readonly card: number
  /** The page stands here. */
  readonly isHere: boolean
}

function columnAt({ sight, place }: ShownBoard, index: number): Column {
  return { from: sight.from[index] ?? 0, card: place.cards[index] ?? 0, isHere: place.stage === index }
}

/** A stage with as many cards as have room, the one that was stood at last among them. */
function drawColumn(
  stage: BoardStage,
  { from, card, isHere }: Column,
  { width, height }: { readonly width: number; readonly height: number },
  ui: PageUi,
): readonly string[] {
  const at = card - from
  const nth = isHere && stage.people > 0 ? `${String(card + 1)}/${String(stage.people)}` : String(stage.people)
  const heading = drawStageHeading(stage, nth, width, ui)
  const blocks = stage.items.map((one, index) => {
    const isOn = isHere && index === at
    const lines = drawCardOf(one, stage, width - sign, ui)
    const signed = lines.map((line) => `${isOn ? ui.paint.command('▌') : ' '} ${line}`)
    return ui.height >= airyFrom ? [...signed, ''] : signed
  })
  const room = height - heading.length
  return [
    ...heading,
    ...blocks
      .slice(firstShown(blocks, at, room))
      .flat()
      .slice(0, room),
  ]
}

/** The first card to draw so that the one at `at` is seen whole, with some of those before it. */
function firstShown(blocks: readonly (readonly string[])[], at: number, room: number): number {
  let taken = blocks[at]?.length ?? 0
  let first = Math.max(0, at)
  while (first > 0 && taken + (blocks[first - 1]?.length ?? 0) <= Math.max(room / 2, blocks[at]?.length ?? 0)) {
    first--
    taken += blocks[first]?.length ?? 0
  }
  return first
}

function toldOf(told: BoardTold | null, ui: PageUi): readonly string[] {
  const { words } = ui
  if (told === null) return ['']
  if ('refused' in told) return toldLines(faultWords(words, told.refused), true, ui)
  const { deed } = told
  if (deed.kind === 'undone') return toldLines(deedWords(deed, ui, ui.width), false, ui)
  const { moved, elsewhere } = words.commands.board.page
  const say = deed.kind === 'moved' ? moved : elsewhere
  const said = toldOfName(deed.person.name, ui.width, (name) => say({ name, stage: deed.stage }))
  return toldLines(said, deed.kind !== 'moved', ui)
}
