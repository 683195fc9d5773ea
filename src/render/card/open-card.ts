import type { PersonCard } from '../../domain/person/card.ts'
import { drawCard } from './card.ts'
import { keyLine, type PageKey } from '../text/page-keys.ts'
import type { PageUi } from '../ui.ts'

/** A card that fills a page, and the first of its lines that is shown. */
export interface OpenCard {
  readonly card: PersonCard
  readonly line: number
}

/** Draws an open card, from one of its lines on. */
export function drawOpenCard({ card, line }: OpenCard, keys: readonly PageKey[], ui: PageUi): readonly string[] {
  const room = ui.height - 1
  const lines = drawCard(card, ui).split('\n')
  const first = Math.max(0, Math.min(line, lines.length - room))
  const shown = lines.slice(first, first + room)
  return [...shown, ...Array.from({ length: room - shown.length }, () => ''), keyLine(keys, ui)]
}
