import type { PersonCard } from '../../domain/person/card.ts'
import { cardFields, isLineField, type CardField } from '../../domain/person/fields.ts'
import { daysBetween } from '../../domain/time/day.ts'
import { usualTouches } from '../../domain/touch/touch.ts'
import { zoneName } from '../../domain/time/zone.ts'
import { bar, dots } from '../text/bar.ts'
import { birthdayWords } from '../words/birthday.ts'
import { commandLine } from '../text/command-line.ts'
import { contactLabelWords, contactWords, waysToReach } from '../words/contact.ts'
import { dateWords, distanceWords } from '../words/day.ts'
import { fieldWords } from '../words/field.ts'
import type { Field } from '../text/fields.ts'
import { dotted, flow, kept, type Inline } from '../text/flow.ts'
import type { Ui } from '../ui.ts'

/** What is known of the person, label by label. */
export function factFields(card: PersonCard, ui: Ui): readonly Field[] {
  const { show } = ui.words.commands
  return [
    reachField(card, ui),
    { label: show.stage, lines: (width) => stageLines(card, width, ui) },
    { label: show.warmth, lines: (width) => flow(warmthPieces(card, width, ui), width) },
    { label: show.touches, lines: (width) => flow(touchPieces(card, ui), width) },
    ...ownFields(card, ui),
  ]
}

/** How to reach the person, the quickest way first. */
export function reachField(card: PersonCard, ui: Ui): Field {
  return { label: ui.words.commands.show.reach, lines: (width) => reachLines(card, width, ui) }
}

/** What is known of the person whatever has passed between you. */
export function ownFields(card: PersonCard, ui: Ui): readonly Field[] {
  const { show } = ui.words.commands
  const { fields } = ui.words.entry
  const text = (label: string, value: string | null): Field => ({ label, lines: (width) => flow([value ?? ''], width) })
  const own = (key: CardField): Field =>
    key === 'birthday'
      ? { label: fields[key], lines: (width) => flow(birthdayPieces(card, ui), width) }
      : text(fields[key], card[key] && fieldWords(key, card[key], ui))
  return [
    ...cardFields.filter(isLineField).map(own),
    text(show.sponsor, card.sponsor && `${card.sponsor.name} #${String(card.sponsor.no)}`),
    ...cardFields.filter((key) => !isLineField(key)).map(own),
    { label: show.localTime, lines: (width) => flow(localTimePieces(card, ui), width) },
    ...Object.entries(card.custom).map(([label, value]) => text(label, value)),
  ]
}

function reachLines(card: PersonCard, width: number, ui: Ui): readonly string[] {
  const ways = waysToReach(card.contacts)
  const ordered = [...ways, ...card.contacts.filter((contact) => !ways.includes(contact))]
  if (ordered.length === 0) return flow([{ text: ui.words.followups.unreachable, paint: ui.paint.quiet }], width)
  const lines = ordered.flatMap((contact) => {
    const kind = contact.kind === 'phone' || contact.kind === 'email' ? '' : ui.words.common.contacts[contact.kind]
    const about = [kind, contactLabelWords(contact.label, ui)].filter((part) => part !== '').join(', ')
    const state = contact.state ? ui.words.common.phoneStates[contact.state] : ''
    return flow(
      [kept(contactWords(contact)), ' ', { text: about, paint: ui.paint.quiet }, ' ', kept(state, ui.paint.bad)],
      width,
    )
  })
  if (ways.length > 0 || !ordered.some(({ state }) => (state ?? null) !== null)) return lines
  const another = kept(commandLine(['edit', String(card.person.no), '--phone', '…'], ui), ui.paint.command)
  return [...lines, ...flow([ui.words.common.anotherPhone, ' ', another], width)]
}

/** Where the person stands, a line for each funnel. */
export function stageLines(card: PersonCard, width: number, ui: Ui): readonly string[] {
  const { show } = ui.words.commands
  return card.stages.flatMap((stage) => {
    const paint = stage.kind === 'won' ? ui.paint.good : stage.kind === 'lost' ? ui.paint.bad : (text: string) => text
    const days = daysBetween(stage.sinceDay, ui.today)
    const since = show.since({ day: dateWords(stage.sinceDay, ui), days })
    return flow(
      dotted(
        [
          kept(stage.label, paint),
          kept(stage.funnelLabel, ui.paint.quiet),
          kept(since, ui.paint.quiet),
          stage.rotting ? kept(ui.words.common.rotting, ui.paint.bad) : '',
        ],
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

/** How far with the person: touches so far of the usual seven. */
export function touchPieces(card: PersonCard, ui: Ui): readonly Inline[] {
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

/** What the person's own clock shows, where it is another than the user's. */
export function localTimePieces({ localTime, zone, isZoneKnown, person }: PersonCard, ui: Ui): readonly Inline[] {
  const { paint } = ui
  if (!isZoneKnown) {
    const put = kept(commandLine(['edit', String(person.no), '--zone', '…'], ui), paint.command)
    return dotted([zone ?? '', kept(ui.words.commands.show.zoneUnknown, paint.bad), put], paint.quiet)
  }
  if (!localTime) return []
  return dotted([kept(localTime.time, paint.strong), { text: zoneName(zone ?? ''), paint: paint.quiet }], paint.quiet)
}

/** How near a birthday is marked, in days. */
const soonDays = 14

/** Tells whether a birthday is near enough to be spoken of. */
export function hasBirthdaySoon({ nextBirthday }: PersonCard, { today }: Ui): boolean {
  return nextBirthday !== null && daysBetween(today, nextBirthday.day) <= soonDays
}

/** The birthday, and how soon it is. */
export function birthdayPieces(card: PersonCard, ui: Ui): readonly Inline[] {
  const { birthday, nextBirthday: next } = card
  if (birthday === null || !next) return []
  // The day of birth itself: 29 February is kept on another day in most years, but it stays that day.
  const day = birthdayWords(`--${birthday.slice(-5)}`, ui)
  const soon = hasBirthdaySoon(card, ui)
  const age = next.age === null ? '' : ui.words.commands.show.turns(next.age)
  const paint = soon ? ui.paint.promise : (text: string) => text
  return dotted(
    [kept(day, paint), soon ? kept(distanceWords(next.day, ui), paint) : '', { text: age, paint: ui.paint.quiet }],
    ui.paint.quiet,
  )
}
