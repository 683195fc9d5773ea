import type { PersonCard } from '../../domain/person/card.ts'
import { Fault } from '../../domain/fault.ts'
import { linkTo } from '../../domain/person/link.ts'
import { localTimePieces } from './card-facts.ts'
import { contactWords, waysToReach } from '../words/contact.ts'
import type { Room } from '../text/fitted.ts'
import { flow, kept } from '../text/flow.ts'
import { beside } from '../text/grid.ts'
import { drawLarge } from '../text/large.ts'
import { drawQr, qrColumns, qrWithin } from '../text/qr.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

/** Columns between the number and its code. */
const gap = 4

/**
 * Draws the number to dial with its link as a code beside it where there is room, else under it; the number is the more
 * needed.
 */
export function drawNumberToDial(card: PersonCard, ui: Ui, { width, height }: Room): readonly string[] {
  const first = firstWay(card)
  const link = first ? linkOf(first) : ''
  const alone = drawNumber(card, ui, { width, height })
  const code = link === '' ? null : qrWithin(link, { width, height })
  if (!first || !code) return link === '' ? alone : withoutCode(alone, ui, { width, height })
  const narrow = width - qrColumns(code) - gap
  const drawn = drawQr(code, ui)
  const left = narrow < 1 ? [] : numberLines(card, ui, { width: narrow, height })
  const written = contactWords(first)
  const losesLarge = drawLarge(written, width) !== null && drawLarge(written, narrow) === null
  if (narrow > 0 && !losesLarge && left.length <= height) {
    const widest = Math.max(...left.map((line) => widthOf(line)))
    const sides = [
      { width: Math.min(narrow, widest), lines: left },
      { width: qrColumns(code), lines: drawn },
    ]
    return beside(sides, gap)
  }
  return alone.length + drawn.length <= height ? [...alone, ...drawn] : withoutCode(alone, ui, { width, height })
}

/** Says that a larger window would show the code, where there is a line left for it. */
export function withoutCode(lines: readonly string[], ui: Ui, { width, height }: Room): readonly string[] {
  const said = flow([{ text: ui.words.reach.larger, paint: ui.paint.quiet }], width, 1)
  return lines.length < height ? [...lines, ...said] : lines
}

/** Tells whether there is anything to dial or to write to. */
export function isReachable({ contacts }: PersonCard): boolean {
  return waysToReach(contacts).length > 0
}

/** Draws the number to dial in large signs, with what a phone takes as a link; their clock and other ways to reach them beneath. */
export function drawNumber(card: PersonCard, ui: Ui, room: Room): readonly string[] {
  return numberLines(card, ui, room).slice(0, room.height)
}

function numberLines(card: PersonCard, ui: Ui, { width, height }: Room): readonly string[] {
  const { paint, words } = ui
  const first = firstWay(card)
  if (!first) return flow([{ text: words.followups.unreachable, paint: paint.quiet }], width)
  const written = contactWords(first)
  const large = drawLarge(written, width) ?? []
  const others = waysToReach(card.contacts).filter((way) => way !== first)
  return [
    ...(large.length > 0 && large.length < height - 2 ? ['', ...large, ''] : []),
    ...flow([kept(written, paint.strong), ' ', kept(linkOf(first), paint.quiet)], width),
    ...localTime(card, ui, width),
    ...others.flatMap((way) =>
      flow([kept(contactWords(way)), ' ', kept(words.common.contacts[way.kind], paint.quiet)], width),
    ),
  ]
}

/** A phone before anything else. */
function firstWay({ contacts }: PersonCard): PersonCard['contacts'][number] | undefined {
  const ways = waysToReach(contacts)
  return ways.find(({ kind }) => kind === 'phone') ?? ways[0]
}

/** What their clock shows, before anybody is woken. */
function localTime(card: PersonCard, ui: Ui, width: number): readonly string[] {
  const pieces = localTimePieces(card, ui)
  return pieces.length === 0
    ? []
    : flow([{ text: ui.words.commands.show.localTime, paint: ui.paint.quiet }, ' ', ...pieces], width)
}

/** The link that a phone dials; none of what is no number. */
function linkOf(contact: PersonCard['contacts'][number]): string {
  if (contact.kind !== 'phone') return ''
  try {
    return linkTo('phone', contact)
  } catch (error) {
    if (error instanceof Fault) return ''
    throw error
  }
}
