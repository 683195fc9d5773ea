import type { CardStep, PersonCard } from '../domain/card.ts'
import type { Category } from '../domain/category.ts'
import { daysBetween } from '../domain/day.ts'
import type { RoleName } from '../domain/person.ts'
import { usualTouches } from '../domain/touch.ts'
import { bar, dots } from './bar.ts'
import { birthdayWords } from './birthday-words.ts'
import { drawHistory } from './card-history.ts'
import { commandLine } from './command-line.ts'
import { contactWords, waysToReach } from './contact-words.ts'
import { dateWords, dayWords, distanceWords, momentWords } from './day-words.ts'
import { drawFields, type Field } from './fields.ts'
import { dotted, flow, kept, type Inline } from './flow.ts'
import { lateWords, reasonWords } from './followup-words.ts'
import { beside } from './grid.ts'
import type { Ui } from './ui.ts'
import { widthOf } from './width.ts'

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
    return [...head, ...drawFields(fields, ui.width, ui), ...drawHistory(card, ui.width, ui)].join('\n')
  }
  const left = Math.floor((ui.width - between) * 0.42)
  const right = ui.width - between - left
  const columns = [
    { width: left, lines: drawFields(factFields(card, ui), left, ui) },
    { width: right, lines: [...drawFields(stepFields(card, ui), right, ui), ...drawHistory(card, right, ui)] },
  ]
  return [...head, ...beside(columns, between)].join('\n')
}

function drawHead(card: PersonCard, ui: Ui): readonly string[] {
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
    '',
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

function stepFields(card: PersonCard, ui: Ui): readonly Field[] {
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

function drawStep(step: CardStep, card: PersonCard, width: number, ui: Ui): readonly string[] {
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
        elsewhere ? kept(followups.elsewhere({ time: step.time ?? '', zone: step.zone }), paint.quiet) : '',
      ],
      paint.quiet,
    ),
  ]
  const room = width - widthOf(step.handle) - 1
  const reason = reasonWords({ followup: step, gap: step.gap, lastTouch: card.lastTouch }, ui)
  const cells = [
    { width: widthOf(step.handle), lines: [paint.quiet(step.handle)] },
    { width: room, lines: [...flow(head, room), ...flow(reason, room)] },
  ]
  return beside(cells, 1)
}

function factFields(card: PersonCard, ui: Ui): readonly Field[] {
  const { show } = ui.words.commands
  const { paint } = ui
  const text = (label: string, value: string | null): Field => ({ label, lines: (width) => flow([value ?? ''], width) })
  return [
    { label: show.reach, lines: (width) => reachLines(card, width, ui) },
    { label: show.stage, lines: (width) => stageLines(card, width, ui) },
    { label: show.warmth, lines: (width) => flow(warmthPieces(card, width, ui), width) },
    { label: show.touches, lines: (width) => flow(touchPieces(card, ui), width) },
    text(show.company, card.company),
    text(show.source, card.source),
    text(show.sponsor, card.sponsor && `${card.sponsor.name} #${String(card.sponsor.no)}`),
    { label: show.birthday, lines: (width) => flow(birthdayPieces(card, ui), width) },
    text(show.language, card.language),
    {
      label: show.localTime,
      lines: (width) =>
        flow(
          card.localTime
            ? dotted(
                [kept(card.localTime.time, paint.strong), { text: card.zone ?? '', paint: paint.quiet }],
                paint.quiet,
              )
            : [],
          width,
        ),
    },
    ...Object.entries(card.custom).map(([label, value]) => text(label, value)),
  ]
}

function reachLines(card: PersonCard, width: number, ui: Ui): readonly string[] {
  const ways = waysToReach(card.contacts)
  const ordered = [...ways, ...card.contacts.filter((contact) => !ways.includes(contact))]
  if (ordered.length === 0) return flow([{ text: ui.words.followups.unreachable, paint: ui.paint.quiet }], width)
  return ordered.flatMap((contact) => {
    const kind = contact.kind === 'phone' || contact.kind === 'email' ? '' : ui.words.common.contacts[contact.kind]
    const about = [kind, contact.label ?? ''].filter((part) => part !== '').join(', ')
    return flow([kept(contactWords(contact)), ' ', { text: about, paint: ui.paint.quiet }], width)
  })
}

function stageLines(card: PersonCard, width: number, ui: Ui): readonly string[] {
  const { show } = ui.words.commands
  return card.stages.flatMap((stage) => {
    const paint = stage.kind === 'won' ? ui.paint.good : stage.kind === 'lost' ? ui.paint.bad : (text: string) => text
    const days = daysBetween(stage.sinceDay, ui.today)
    const since = show.since({ day: dateWords(stage.sinceDay, ui), days })
    return flow(
      dotted(
        [kept(stage.label, paint), kept(stage.funnelLabel, ui.paint.quiet), kept(since, ui.paint.quiet)],
        ui.paint.quiet,
      ),
      width,
    )
  })
}

function warmthPieces(card: PersonCard, width: number, ui: Ui): readonly Inline[] {
  const { paint } = ui
  const colour = card.warmth >= 50 ? paint.good : card.warmth >= 25 ? paint.promise : paint.bad
  const drawn = bar(card.warmth / 100, Math.min(20, Math.max(10, width - 24)), colour, paint.quiet)
  const last = card.lastTouch
    ? ui.words.commands.show.lastTouch(distanceWords(card.lastTouch.day, ui))
    : ui.words.followups.neverTouched
  return dotted([`${drawn} ${String(card.warmth)}`, kept(last, paint.quiet)], paint.quiet)
}

function touchPieces(card: PersonCard, ui: Ui): readonly Inline[] {
  const { paint } = ui
  const { show } = ui.words.commands
  const { sent, unanswered } = card.touches
  const count = show.touchesOf({ sent, of: usualTouches })
  const [order] = card.orders
  const since = order ? show.sinceOrder({ day: dateWords(order.day, ui) }) : ''
  const silent = unanswered > 0 ? show.unanswered(unanswered) : ''
  return dotted(
    [
      `${dots(sent, usualTouches, paint.good, paint.quiet)} ${count}`,
      kept(since, paint.quiet),
      kept(silent, paint.quiet),
    ],
    paint.quiet,
  )
}

/** How near a birthday is marked, in days. */
const soonDays = 14

function birthdayPieces(card: PersonCard, ui: Ui): readonly Inline[] {
  const { birthday, nextBirthday: next } = card
  if (birthday === null || !next) return []
  // The day of birth itself: 29 February is kept on another day in most years, but it stays that day.
  const day = birthdayWords(`--${birthday.slice(-5)}`, ui)
  const soon = daysBetween(ui.today, next.day) <= soonDays
  const age = next.age === null ? '' : ui.words.commands.show.turns(next.age)
  const paint = soon ? ui.paint.promise : (text: string) => text
  return dotted(
    [kept(day, paint), soon ? kept(distanceWords(next.day, ui), paint) : '', { text: age, paint: ui.paint.quiet }],
    ui.paint.quiet,
  )
}
