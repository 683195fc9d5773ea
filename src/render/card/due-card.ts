import type { CardStep, PersonCard } from '../../domain/person/card.ts'
import { drawHistory } from './card-history.ts'
import { factFields } from './card-facts.ts'
import { drawStep } from './card.ts'
import { fitFields, type FittedField, type Room } from '../text/fitted.ts'
import { flow } from '../text/flow.ts'
import { beside } from '../text/grid.ts'
import { touchShortly } from '../words/touch.ts'
import type { Ui } from '../ui.ts'

/** From this width on the history stands beside what is known. */
const twoColumnsFrom = 100
const between = 3
/** Rows below which the last touch alone is told of what was. */
const historyFrom = 5

/** A card, and the follow-ups for which it lies there. */
export interface DueCard {
  readonly card: PersonCard
  readonly due: readonly string[]
  /** What stands above it already: the ways to reach them, and for a call their own time. */
  readonly above?: 'call' | 'message'
}

/** Draws everything a call needs, as much of it as there is room for: why now, how to reach them, what was last, the rest. */
export function drawDueCard(open: DueCard, ui: Ui, { width, height }: Room): readonly string[] {
  const { card } = open
  if (width >= twoColumnsFrom) {
    const left = Math.floor((width - between) / 2)
    const right = width - between - left
    const known = fitFields(fieldsOf(open, ui, height, false), { width: left, height }, ui)
    const was = fitHistory(card, ui, { width: right, height: height + 1 }).slice(1)
    return beside(
      [
        { width: left, lines: known },
        { width: right, lines: was },
      ],
      between,
    )
  }
  const known = fitFields(fieldsOf(open, ui, height, false), { width, height }, ui)
  const left = height - known.length
  return left < historyFrom
    ? fitFields(fieldsOf(open, ui, height, true), { width, height }, ui)
    : [...known, ...fitHistory(card, ui, { width, height: left })]
}

/** What is known, the most wanted first; each takes less room where there is little. */
function fieldsOf({ card, due, above }: DueCard, ui: Ui, height: number, withLast: boolean): readonly FittedField[] {
  const { show, watch } = ui.words.commands
  const isShort = height < 14
  const own = card.next.filter(({ id }) => due.includes(id))
  const others = card.next.filter(({ id }) => !due.includes(id))
  const steps = (some: readonly CardStep[]): FittedField['lines'] => {
    return (room, most) => some.flatMap((step) => drawStep(step, card, room, ui, most))
  }
  const [reach, ...facts] = factFields(card, ui)
  return [
    { label: watch.page.now, lines: steps(own), most: Math.max(2, Math.min(isShort ? 4 : 6, height - 2)) },
    ...(reach && !above ? [{ ...reach, most: isShort ? 2 : 6 }] : []),
    { label: watch.page.lastTime, lines: lastTime(withLast ? card : { lastTouch: null }, ui), most: isShort ? 2 : 4 },
    { label: show.next, lines: steps(others), most: 6, whole: true },
    ...facts
      .filter(({ label }) => label === show.localTime && above !== 'call')
      .map((field) => ({ ...field, most: 1 })),
    ...facts.filter(({ label }) => label !== show.localTime).map((field) => ({ ...field, most: 2 })),
  ]
}

function lastTime({ lastTouch }: Pick<PersonCard, 'lastTouch'>, ui: Ui): FittedField['lines'] {
  return (room, most) => (lastTouch ? flow([touchShortly(lastTouch, ui)], room, most) : [])
}

/** What was, as far as it fits; nothing is begun that cannot be ended, and no heading stands without a line under it. */
function fitHistory(card: PersonCard, ui: Ui, { width, height }: Room): readonly string[] {
  const lines = drawHistory(card, width, ui)
  let end = Math.min(height, lines.length)
  while (end > 0 && lines[end]?.startsWith('   ')) end--
  while (end > 0 && !lines[end - 1]?.startsWith(' ')) end--
  return lines.slice(0, end)
}
