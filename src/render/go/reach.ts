import type { GoReach } from '../../domain/pages/go-sight.ts'
import { contactWords } from '../words/contact.ts'
import { drawDueCard, type DueCard } from '../card/due-card.ts'
import type { Room } from '../text/fitted.ts'
import { dotted, flow, kept } from '../text/flow.ts'
import { beside } from '../text/grid.ts'
import { drawNumber, withoutCode } from '../card/number-to-dial.ts'
import { drawQr, qrColumns, type QrCode } from '../text/qr.ts'
import type { Ui } from '../ui.ts'
import { wrap } from '../text/width.ts'

/** The least that stands beside a code. */
const leastBeside = 30
const between = 2

/** Room on a page; bare without what is known of the person, which others may not read. */
export interface ReachRoom extends Room {
  readonly isBare?: boolean
}

/** Draws how to reach the person in front: the number or the message, and its code where there is room for it. */
export function drawReach(reach: GoReach, card: DueCard, ui: Ui, room: ReachRoom): readonly string[] {
  const text = (width: number, height: number, note: string, isCoded = true) => {
    const number = () => drawNumber(card.card, ui, { width, height })
    const lines =
      reach.by === 'message'
        ? messageLines(reach, note, ui, width)
        : isCoded
          ? number()
          : withoutCode(number(), ui, { width, height })
    const left = height - lines.length - 1
    const more =
      room.isBare || left < 2 ? [] : ['', ...drawDueCard({ ...card, above: reach.by }, ui, { width, height: left })]
    return [...lines, ...more].slice(0, height)
  }
  for (const [index, modules] of reach.codes.entries()) {
    const code: QrCode = { modules }
    const note = index > 0 ? ui.words.reach.chatOnly : ''
    const columns = qrColumns(code)
    const rows = Math.ceil(columns / 2)
    if (rows > room.height || columns > room.width) continue
    const width = room.width - columns - between
    if (width >= leastBeside)
      return beside(
        [
          { width, lines: text(width, room.height, note) },
          { width: columns, lines: drawQr(code, ui) },
        ],
        between,
      )
    // Below what is most wanted, as much of it as there is room for; the code itself is never cut.
    return [...text(room.width, room.height - rows, note), ...drawQr(code, ui)]
  }
  return text(room.width, room.height, ui.words.reach.noRoom, false)
}

function messageLines(reach: GoReach, note: string, ui: Ui, width: number): readonly string[] {
  const { paint, words } = ui
  const { go } = words.commands
  const { template, message } = reach
  const by = [kept(words.reach.messageBy[reach.via], paint.strong), kept(contactWords(reach.contact))]
  const named =
    template === null
      ? ''
      : template.name === null
        ? go.message.none
        : go.message.nth({ ...template, name: template.name })
  const head = flow(dotted([...by, { text: named, paint: paint.quiet }], paint.quiet), width)
  const said = message
    ? [
        '',
        ...(message.subject === null ? [] : wrap(message.subject, width - 2).map((line) => `  ${paint.strong(line)}`)),
        ...wrap(message.text, width - 2).map((line) => `  ${line}`.trimEnd()),
      ]
    : []
  // A link that is cut opens nothing, or a message with a hole in it.
  const full = flow([{ text: reach.link, paint: paint.quiet }], width)
  const tail = [
    ...(full.length <= 2 ? full : flow([{ text: reach.chat, paint: paint.quiet }], width, 2)),
    ...(note === '' ? [] : flow([{ text: note, paint: paint.quiet }], width)),
  ]
  return [...head, ...said, '', ...tail]
}
