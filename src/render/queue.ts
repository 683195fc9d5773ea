import type { Day } from '../domain/day.ts'
import type { ContactPoint } from '../domain/person.ts'
import type { QueueGroup, QueueItem } from '../domain/queue.ts'
import { usualTouches } from '../domain/touch.ts'
import { commandLine } from './command-line.ts'
import { dayWords } from './day-words.ts'
import type { Ui } from './ui.ts'

/** Today's queue as `today` gives it. */
export interface QueuePage {
  readonly day: Day
  readonly items: readonly (QueueItem & { readonly contacts: readonly ContactPoint[] })[]
  readonly total: number
  /** Nudges beyond the cap. */
  readonly left: number
  /** Active people with no next step. */
  readonly orphans: number
}

/** Draws the queue: a group a block, a person a few lines, and what was left out at the end. */
export function drawQueue(page: QueuePage, ui: Ui): string {
  const { today } = ui.words.commands
  const day = dayWords(page.day, ui)
  const title = page.total === 0 ? today.empty({ day }) : today.title({ day, count: page.total })
  const groups: readonly QueueGroup[] = ['promise', 'timed', 'nudge']
  const blocks = groups.flatMap((group) => {
    const items = page.items.filter((item) => item.group === group)
    return items.length === 0
      ? []
      : [[ui.paint.quiet(today.groups[group]), ...items.map((item) => drawItem(item, ui))].join('\n')]
  })
  const ends = [
    ...(page.left > 0 ? [today.left({ count: page.left, command: commandLine(['today', '--all']) })] : []),
    ...(page.orphans > 0 ? [today.orphans({ count: page.orphans, command: commandLine(['list', '--orphan']) })] : []),
  ]
  return [ui.paint.strong(title), ...blocks, ...(ends.length > 0 ? [ends.join('\n')] : [])].join('\n\n')
}

function drawItem(item: QueuePage['items'][number], ui: Ui): string {
  const { today } = ui.words.commands
  const when =
    item.overdueDays > 0 ? ui.paint.bad(today.overdue({ days: item.overdueDays })) : (item.followup.time ?? '')
  const touch = today.touch({ n: item.touches.sent + 1, of: usualTouches })
  const reach = item.contacts[0]?.value ?? ''
  return `  #${String(item.person.no)} ${ui.paint.strong(item.person.name)}  ${when}  ${item.followup.what}\n     ${reach}  ${ui.paint.quiet(touch)}`
}
