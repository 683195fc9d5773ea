import type { GoTold } from '../../domain/pages/go-ask.ts'
import type { GoReach, GoSight } from '../../domain/pages/go-sight.ts'
import { drawHead } from '../card/card.ts'
import { drawDueCard } from '../card/due-card.ts'
import { flow } from '../text/flow.ts'
import { drawReach } from './reach.ts'
import { timeWords } from './sight.ts'
import { goToldWords } from './words.ts'
import { initialsOf } from '../words/initials.ts'
import type { Ui } from '../ui.ts'
import { wrap } from '../text/width.ts'

/** Lines of a card between questions. */
const height = 14

/** Draws the card in front where no page can stand: how far it is, who it is, what the talk needs. */
export function drawGoCard({ open, progress, discreet }: GoSight, ui: Ui): string {
  if (!open) return ''
  const { go } = ui.words.commands
  const said = go.progress({ ...progress, time: timeWords(progress.minutes, ui) })
  const { card, due } = open
  const above = ['', ...flow([{ text: said, paint: ui.paint.quiet }], ui.width)]
  if (discreet) {
    const { name, no } = card.person
    return [...above, ui.paint.strong(`${initialsOf(name)} #${String(no)}`), ...wrap(go.hidden, ui.width)].join('\n')
  }
  return [...above, ...drawHead(card, ui), ...drawDueCard({ card, due }, ui, { width: ui.width, height })].join('\n')
}

/** Draws how to reach somebody, with the code beneath where the terminal is wide enough. */
export function drawGoReach({ reach, sight }: { readonly reach: GoReach; readonly sight: GoSight }, ui: Ui): string {
  const { open } = sight
  if (!open) return ''
  const room = { width: ui.width, height: 30, isBare: sight.discreet }
  return drawReach(reach, { card: open.card, due: open.due }, ui, room).join('\n')
}

/** Draws what a key did. */
export function drawGoTold({ told, hidden }: { readonly told: GoTold; readonly hidden: boolean }, ui: Ui): string {
  return goToldWords(told, hidden, ui)
}
