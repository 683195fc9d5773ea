import type { PersonCard } from '../../domain/person/card.ts'
import type { Finished } from '../../domain/touch/finished.ts'
import type { Via } from '../../domain/person/link.ts'
import { echoWords } from '../words/day.ts'
import { drawFinished } from '../results/finished.ts'
import { flow } from '../text/flow.ts'
import { handledLine } from '../words/followup-line.ts'
import { beside } from '../text/grid.ts'
import { drawQr, qrColumns, qrWithin, type QrCode } from '../text/qr.ts'
import { drawShortCard } from '../card/short-card.ts'
import type { Ui } from '../ui.ts'
import { widthOf, wrap } from '../text/width.ts'

/** What there is to get in touch with. */
export interface ReachView {
  readonly via: Via
  readonly contact: PersonCard['contacts'][number]
  readonly link: string
  readonly chat: string
  readonly message: { readonly subject: string | null; readonly text: string } | null
  readonly opened: boolean
  readonly qr: boolean
  readonly card: PersonCard
}

/** What came of it. */
export interface ReachedView extends ReachView {
  /** The page was shown before the question. */
  readonly asked: boolean
  readonly logged: Finished | null
}

/** Draws what came of it, after the page where that was not shown before. */
export function drawReached(reached: ReachedView, ui: Ui): { readonly out: string; readonly talk: string } {
  const page = reached.asked ? [] : [drawReachPage(reached, ui)]
  if (!reached.logged) return { out: page.join(''), talk: reached.asked ? ui.words.reach.notLogged : '' }
  const { out, talk } = drawFinished(reached.logged, ui)
  return { out: [...page, out].join('\n\n'), talk }
}

/** How the page is drawn before the question, and what is asked with it. */
export const reachPages = { draw: drawReachPage, line: handledLine, say: echoWords }

/** The least and the most that a card takes beside a code, and what stands between them. */
const leastCard = 36
const widestCard = 76
const between = 2
/** Columns that the question beneath takes with its answers in any language, in rows of the window's width and one to answer in. */
const askingColumns = 240

/** Draws the short card, the message and the link, with the link's code beside the card or beneath it. */
function drawReachPage(page: ReachView, ui: Ui): string {
  const found = page.qr ? codeFor(page, ui) : null
  const below = [...noteLines(page, found, ui), page.link]
  if (found?.place === 'beside') {
    const drawn = drawQr(found.code, ui)
    const width = leftWidth(found.code, ui)
    const left = leftLines(page, { width }, ui)
    return [
      ...beside(
        [
          { width, lines: left },
          { width: qrColumns(found.code), lines: drawn },
        ],
        between,
      ),
      ...(left.length < drawn.length ? [] : ['']),
      ...below,
    ].join('\n')
  }
  return [
    ...leftLines(page, { width: ui.width, isBare: found?.place === 'under-bare' }, ui),
    '',
    ...below,
    ...(found ? drawQr(found.code, ui) : []),
  ].join('\n')
}

interface Found {
  readonly code: QrCode
  /** Beneath the whole card, or beneath what of it must be read. */
  readonly place: 'beside' | 'beneath' | 'under-bare'
  /** The message did not fit into it. */
  readonly chatOnly: boolean
}

/**
 * The code with the message, else of the bare chat; beside the card where there is room for both. The window shows the end of a
 * page that is higher than it, so that what stands beneath a code counts.
 */
function codeFor(page: ReachView, ui: Ui): Found | null {
  const { link, chat } = page
  const height = ui.height === null ? null : ui.height - 1 - Math.ceil(askingColumns / ui.width)
  for (const text of link === chat ? [link] : [link, chat]) {
    const chatOnly = text !== link
    const beneath = noteLines(page, { chatOnly }, ui).length + Math.ceil(widthOf(link) / ui.width)
    const rows = height === null ? null : height - beneath
    const narrow = qrWithin(text, { width: ui.width - leastCard - between, height: rows })
    if (narrow && (rows === null || leftLines(page, { width: leftWidth(narrow, ui) }, ui).length < rows))
      return { code: narrow, place: 'beside', chatOnly }
    for (const place of ['beneath', 'under-bare'] as const) {
      // Whom a code is about, why and the number itself are more needed than the code.
      const above = leftLines(page, { width: ui.width, isBare: place === 'under-bare' }, ui).length + 1
      const wide = qrWithin(text, { width: ui.width, height: rows === null ? null : rows - above })
      if (wide) return { code: wide, place, chatOnly }
    }
    // A message is sent by its code alone; a number is read and dialled.
    const alone = page.via === 'phone' ? null : qrWithin(text, { width: ui.width, height })
    if (alone) return { code: alone, place: 'under-bare', chatOnly }
  }
  return null
}

function leftWidth(code: QrCode, ui: Ui): number {
  return Math.min(widestCard, ui.width - qrColumns(code) - between)
}

function leftLines(
  page: ReachView,
  { width, isBare = false }: { readonly width: number; readonly isBare?: boolean },
  ui: Ui,
): readonly string[] {
  return [...drawShortCard(page.card, { contact: page.contact, width, isBare }, ui), ...messageLines(page, width, ui)]
}

function noteLines({ qr, opened }: ReachView, found: Pick<Found, 'chatOnly'> | null, ui: Ui): readonly string[] {
  const { reach } = ui.words
  const notes = [
    ...(opened ? [reach.opened] : []),
    ...(found?.chatOnly === true ? [reach.chatOnly] : []),
    ...(qr && !found ? [`${reach.noRoom} ${reach.larger}`] : []),
  ]
  return notes.flatMap((text) => flow([{ text, paint: ui.paint.quiet }], ui.width))
}

function messageLines({ message, via }: ReachView, width: number, ui: Ui): readonly string[] {
  if (!message) return []
  const { reach } = ui.words
  const head = message.subject === null ? reach.messageBy[via] : `${reach.messageBy[via]}: ${message.subject}`
  return [
    '',
    ...flow([{ text: head, paint: ui.paint.quiet }], width),
    ...wrap(message.text, width - 2).map((line) => `  ${line}`.trimEnd()),
  ]
}
