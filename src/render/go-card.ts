import type { GoTold } from '../domain/go-ask.ts'
import type { GoReach, GoSight } from '../domain/go-sight.ts'
import { drawHead } from './card.ts'
import { drawDueCard } from './due-card.ts'
import { flow } from './flow.ts'
import { drawReach } from './go-reach.ts'
import { timeWords } from './go-sight.ts'
import { goToldWords } from './go-words.ts'
import type { Ui } from './ui.ts'

/** Lines of a card between questions. */
const height = 14

/** Draws the card in front where no page can stand: how far it is, who it is, what the talk needs. */
export function drawGoCard({ open, progress }: GoSight, ui: Ui): string {
  if (!open) return ''
  const { go } = ui.words.commands
  const said = go.progress({ ...progress, time: timeWords(progress.minutes, ui) })
  const { card, due } = open
  return [
    '',
    ...flow([{ text: said, paint: ui.paint.quiet }], ui.width),
    ...drawHead(card, ui),
    ...drawDueCard({ card, due }, ui, { width: ui.width, height }),
  ].join('\n')
}

/** Draws how to reach somebody, with the code beneath where the terminal is wide enough. */
export function drawGoReach({ reach, sight }: { readonly reach: GoReach; readonly sight: GoSight }, ui: Ui): string {
  const { open } = sight
  if (!open) return ''
  return drawReach(reach, { card: open.card, due: open.due }, ui, { width: ui.width, height: 30 }).join('\n')
}

/** Draws what a key did. */
export function drawGoTold(told: GoTold, ui: Ui): string {
  return goToldWords(told, false, ui)
}
