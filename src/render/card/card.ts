import type { CardStep, PersonCard } from '../../domain/person/card.ts'
import type { Category } from '../../domain/person/category.ts'
import type { RoleName } from '../../domain/person/person.ts'
import { zoneName } from '../../domain/time/zone.ts'
import { factFields } from './card-facts.ts'
import { drawHistory } from './card-history.ts'
import { commandLine } from '../text/command-line.ts'
import { dayWords, distanceWords, momentWords } from '../words/day.ts'
import { drawFields, type Field } from '../text/fields.ts'
import { dotted, flow, kept, type Inline } from '../text/flow.ts'
import { lateWords, reasonWords } from '../words/followup.ts'
import { beside } from '../text/grid.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

/** From this width on the facts stand beside the steps and the history. */
const twoColumnsFrom = 110
const between = 4

/** Draws a person's card: who they are, what comes next, how to reach them, how it stands, what was. */
export function drawCard(card: PersonCard, ui: Ui): string {
  const head = drawHead(card, ui)
  if (ui.width < twoColumnsFrom) {
    const fields = [
      ...stepFields(card, ui),
      ...(card.letGo && card.next.length === 0 ? [] : [blank]),
      ...factFields(card, ui),
    ]
    return [...head, '', ...drawFields(fields, ui.width, ui), ...drawHistory(card, ui.width, ui)].join('\n')
  }
  const left = Math.floor((ui.width - between) * 0.42)
  const right = ui.width - between - left
  const columns = [
    { width: left, lines: drawFields(factFields(card, ui), left, ui) },
    { width: right, lines: [...drawFields(stepFields(card, ui), right, ui), ...drawHistory(card, right, ui)] },
  ]
  return [...head, '', ...beside(columns, between)].join('\n')
}

/** The name with what the person is to the user, tags, and that they were let go. */
export function drawHead(card: PersonCard, ui: Ui): readonly string[] {
  const { paint } = ui
  const { show } = ui.words.commands
  const { categories, roles } = ui.words.common
  const others = card.roles.filter((role) => !impliedRoles[card.category].includes(role)).map((role) => roles[role])
  const title = [
    { text: card.person.name, paint: paint.strong },
    ' ',
    { text: `#${String(card.person.no)}`, paint: paint.quiet },
  ]
  const kinds = [categories[card.category], ...others].map((text) => kept(text))
  const tags = card.tags.map((tag) => kept(`#${tag}`, paint.quiet))
  const gone = card.letGo && show.letGo({ day: dayWords(card.letGo.day, ui), reason: card.letGo.reason ?? '' })
  return [
    ...flow(title, ui.width),
    ...flow([...dotted(kinds, paint.quiet), ...tags.flatMap((tag) => [' ', tag])], ui.width),
    ...(gone === null ? [] : flow([{ text: gone, paint: paint.bad }], ui.width)),
  ]
}

/** Who has ordered is no prospect to be won any more; who was won for the team may be one. */
const impliedRoles: Readonly<Record<Category, readonly RoleName[]>> = {
  team: ['team'],
  'new-customer': ['customer', 'prospect'],
  'active-customer': ['customer', 'prospect'],
  'inactive-customer': ['customer', 'prospect'],
  lead: ['prospect'],
  'let-go': [],
}

/** The open steps, or the way to give one. */
export function stepFields(card: PersonCard, ui: Ui): readonly Field[] {
  const { show } = ui.words.commands
  const none = [show.noNext, ' ', kept(commandLine(['plan', String(card.person.no), '…'], ui), ui.paint.command)]
  const lines = (width: number) =>
    card.next.length > 0
      ? card.next.flatMap((step) => drawStep(step, card, width, ui))
      : card.letGo
        ? []
        : flow(none, width)
  return [{ label: show.next, lines }]
}

const blank: Field = { label: '', lines: () => [''] }

/** Draws a next step in lines of at most a width: its handle, when, and why; the why is cut where it takes too many lines. */
export function drawStep(step: CardStep, card: PersonCard, width: number, ui: Ui, most = Infinity): readonly string[] {
  const { paint } = ui
  const { followups, common } = ui.words
  const late = step.overdueDays > 0
  const distance = late ? lateWords(step.overdueDays, ui) : distanceWords(step.show.day, ui)
  const elsewhere = step.zone !== null && step.time !== step.show.time && step.hiddenUntilDay === null
  const head: readonly Inline[] = [
    kept(momentWords(step.show, ui), late ? paint.bad : paint.strong),
    { text: ',', paint: late ? paint.bad : paint.strong },
    ' ',
    ...dotted(
      [
        kept(distance, late ? paint.bad : (text) => text),
        kept(common[step.kind], step.kind === 'promise' ? paint.promise : paint.quiet),
        elsewhere ? kept(followups.elsewhere({ time: step.time ?? '', zone: zoneName(step.zone) }), paint.quiet) : '',
      ],
      paint.quiet,
    ),
  ]
  const room = width - widthOf(step.handle) - 1
  const reason = reasonWords({ followup: step, gap: step.gap, lastTouch: card.lastTouch }, ui)
  const above = flow(head, room)
  const cells = [
    { width: widthOf(step.handle), lines: [paint.quiet(step.handle)] },
    { width: room, lines: [...above, ...flow(reason, room, Math.max(1, most - above.length))] },
  ]
  return beside(cells, 1)
}
