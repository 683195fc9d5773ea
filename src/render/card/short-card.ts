import type { PersonCard } from '../../domain/person/card.ts'
import { birthdayPieces, hasBirthdaySoon, localTimePieces, stageLines, touchPieces } from './card-facts.ts'
import { drawHead, stepFields } from './card.ts'
import { contactLabelWords, contactWords } from '../words/contact.ts'
import { dateWords } from '../words/day.ts'
import { drawFields, type Field } from '../text/fields.ts'
import { dotted, flow, kept, type Inline } from '../text/flow.ts'
import { itemsWords } from '../words/order.ts'
import { touchShortly } from '../words/touch.ts'
import type { Ui } from '../ui.ts'

/** Steps that a short card shows. */
const fewSteps = 2

/** How a short card is drawn. */
export interface ShortCard {
  readonly contact: PersonCard['contacts'][number]
  readonly width: number
  /** There is room for who, how and why now alone. */
  readonly isBare?: boolean
}

/** Draws what a talk needs and no more: who, how, why now, what was last. */
export function drawShortCard(
  card: PersonCard,
  { contact, width, isBare = false }: ShortCard,
  ui: Ui,
): readonly string[] {
  const { reach } = ui.words
  const { show } = ui.words.commands
  const own = { ...ui, width }
  const field = (label: string, pieces: readonly Inline[], most = 3): Field => ({
    label,
    lines: (room) => flow(pieces, room, most),
  })
  const bare = [
    field(show.reach, reachPieces(contact, ui)),
    ...stepFields({ ...card, next: card.next.slice(0, 1) }, own),
  ]
  if (isBare) return [...drawHead(card, own), ...drawFields(bare, width, ui)]
  const [order] = card.orders
  const fields: readonly Field[] = [
    field(show.reach, reachPieces(contact, ui)),
    field(show.localTime, localTimePieces(card, ui)),
    ...stepFields({ ...card, next: card.next.slice(0, fewSteps) }, own),
    field(reach.lastTime, card.lastTouch ? [touchShortly(card.lastTouch, ui)] : []),
    field(reach.lastOrder, order ? [dateWords(order.day, ui), ' ', itemsWords(order.items) || order.words] : [], 2),
    { label: show.stage, lines: (room) => stageLines(card, room, ui) },
    field(show.touches, touchPieces(card, ui)),
    ...(hasBirthdaySoon(card, ui) ? [field(ui.words.entry.fields.birthday, birthdayPieces(card, ui))] : []),
  ]
  return [...drawHead(card, own), ...drawFields(fields, width, ui)]
}

function reachPieces(contact: PersonCard['contacts'][number], ui: Ui): readonly Inline[] {
  const kind = contact.kind === 'phone' || contact.kind === 'email' ? '' : ui.words.common.contacts[contact.kind]
  const about = [kind, contactLabelWords(contact.label, ui)].filter((part) => part !== '').join(', ')
  return dotted([kept(contactWords(contact), ui.paint.strong), { text: about, paint: ui.paint.quiet }], ui.paint.quiet)
}
