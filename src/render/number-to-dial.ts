import type { PersonCard } from '../domain/card.ts'
import { Fault } from '../domain/fault.ts'
import { linkTo } from '../domain/link.ts'
import { localTimePieces } from './card-facts.ts'
import { contactWords, waysToReach } from './contact-words.ts'
import type { Room } from './fitted.ts'
import { flow, kept } from './flow.ts'
import { beside } from './grid.ts'
import { drawLarge } from './large.ts'
import { drawQr, qrColumns, qrWithin } from './qr.ts'
import type { PageUi } from './ui.ts'
import { widthOf } from './width.ts'

/** Columns between the number and its code. */
const gap = 4

/**
 * Draws the number to dial in large signs, with what a phone takes as a link; other ways to reach them beneath. Where there is
 * room the link's code stands beside them, else under them; the number is the more needed.
 */
export function drawNumberToDial(card: PersonCard, ui: PageUi, { width, height }: Room): readonly string[] {
  const { paint, words } = ui
  const ways = waysToReach(card.contacts)
  const first = ways.find(({ kind }) => kind === 'phone') ?? ways[0]
  if (!first) return flow([{ text: words.followups.unreachable, paint: paint.quiet }], width)
  const written = contactWords(first)
  const link = linkOf(first)
  const alone = linesIn(width)
  const code = link === '' ? null : qrWithin(link, { width, height })
  if (!code) return alone.slice(0, height)
  const narrow = width - qrColumns(code) - gap
  const drawn = drawQr(code, ui)
  const left = narrow < 1 ? [] : linesIn(narrow)
  const losesLarge = drawLarge(written, width) !== null && drawLarge(written, narrow) === null
  if (narrow > 0 && !losesLarge && left.length <= height) {
    const widest = Math.max(...left.map((line) => widthOf(line)))
    const sides = [
      { width: Math.min(narrow, widest), lines: left },
      { width: qrColumns(code), lines: drawn },
    ]
    return beside(sides, gap)
  }
  return (alone.length + drawn.length <= height ? [...alone, ...drawn] : alone).slice(0, height)

  function linesIn(room: number): readonly string[] {
    const large = drawLarge(written, room) ?? []
    const others = ways.filter((way) => way !== first)
    return [
      ...(large.length > 0 && large.length < height - 2 ? ['', ...large, ''] : []),
      ...flow([kept(written, paint.strong), ' ', kept(link, paint.quiet)], room),
      ...localTime(card, ui, room),
      ...others.flatMap((way) =>
        flow([kept(contactWords(way)), ' ', kept(words.common.contacts[way.kind], paint.quiet)], room),
      ),
    ]
  }
}

/** What their clock shows, before anybody is woken. */
function localTime(card: PersonCard, ui: PageUi, width: number): readonly string[] {
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
