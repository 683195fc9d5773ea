import type { PersonCard } from '../../domain/person/card.ts'
import type { DatedTouch } from '../../domain/person/brief.ts'
import type { Day } from '../../domain/time/day.ts'
import { dayWords } from '../words/day.ts'
import { dotted, flow, type Inline } from '../text/flow.ts'
import { beside, ruled } from '../text/grid.ts'
import { amountWords, itemsWords } from '../words/order.ts'
import { touchKind } from '../words/touch.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

/** Draws what was: touches, orders, notes, and in a whole history the closed steps and the moves between stages. */
export function drawHistory(card: PersonCard, width: number, ui: Ui): readonly string[] {
  const { show } = ui.words.commands
  const most = card.past ? Infinity : width < 60 ? 4 : 2
  const blocks: readonly (readonly [string, readonly Entry[]])[] = [
    [card.past ? show.allTouches : show.lastTouches, card.history.map((touch) => touchEntry(touch, ui))],
    [show.orders, card.orders.map((order) => orderEntry(order, ui))],
    [show.notes, card.notes.map(({ day, words }) => ({ day, pieces: [words] }))],
    [show.closed, (card.past?.closed ?? []).map((step) => closedEntry(step, ui))],
    [show.moves, (card.past?.moves ?? []).map((move) => moveEntry(move, ui))],
  ]
  const dayWidth = Math.max(0, ...blocks.flatMap(([, entries]) => entries.map(({ day }) => widthOf(dayWords(day, ui)))))
  return blocks.flatMap(([heading, entries]) =>
    entries.length === 0
      ? []
      : [
          '',
          ruled(ui.paint.strong(heading), ui.paint.quiet, width),
          ...entries.flatMap((entry) => drawEntry(entry, { dayWidth, width, most }, ui)),
        ],
  )
}

/** One thing that happened on a day. */
interface Entry {
  readonly day: Day
  readonly pieces: readonly Inline[]
}

function drawEntry(
  entry: Entry,
  { dayWidth, width, most }: { dayWidth: number; width: number; most: number },
  ui: Ui,
): readonly string[] {
  const room = width - dayWidth - 3
  return beside([
    { width: dayWidth + 1, lines: [` ${ui.paint.quiet(dayWords(entry.day, ui))}`] },
    { width: room, lines: flow(entry.pieces, room, most) },
  ])
}

function touchEntry(touch: DatedTouch, ui: Ui): Entry {
  const kind = touchKind(touch, ui)
  return {
    day: touch.day,
    pieces: dotted(
      [{ text: kind === '' && touch.words === '' ? ui.words.common.touch : kind, paint: ui.paint.quiet }, touch.words],
      ui.paint.quiet,
    ),
  }
}

function orderEntry(order: PersonCard['orders'][number], ui: Ui): Entry {
  const money = amountWords(order, ui.lang)
  const items = itemsWords(order.items)
  const lasts = order.lastsDays === null ? '' : ui.words.commands.show.lasts(ui.words.common.days(order.lastsDays))
  const { paint } = ui
  return {
    day: order.day,
    pieces: dotted(
      [{ text: money, paint: paint.good }, items === '' ? order.words : items, { text: lasts, paint: paint.quiet }],
      paint.quiet,
    ),
  }
}

function closedEntry(step: NonNullable<PersonCard['past']>['closed'][number], ui: Ui): Entry {
  const how = step.closedBy === null ? '' : ui.words.followups.closed[step.closedBy]
  const what = step.what === '' ? ui.words.common[step.kind] : step.what
  return {
    day: step.closedDay,
    pieces: dotted([{ text: `${step.handle} ${how}`.trim(), paint: ui.paint.quiet }, what], ui.paint.quiet),
  }
}

function moveEntry(move: NonNullable<PersonCard['past']>['moves'][number], ui: Ui): Entry {
  const moved = move.from === null ? move.to : `${move.from} → ${move.to}`
  return { day: move.day, pieces: dotted([{ text: move.funnelLabel, paint: ui.paint.quiet }, moved], ui.paint.quiet) }
}
