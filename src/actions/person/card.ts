import { nextBirthday } from '../../domain/time/birthday.ts'
import { briefContact, briefFollowup, briefPerson, datedTouch } from '../../domain/person/brief.ts'
import type { Cadence } from '../../domain/step/cadence.ts'
import type { CardPast, CardStep, PersonCard } from '../../domain/person/card.ts'
import { categoryOf } from '../../domain/person/category.ts'
import { daysBetween } from '../../domain/time/day.ts'
import { shownAt, type Followup } from '../../domain/step/followup.ts'
import { labelIn } from '../../domain/funnel/funnel.ts'
import { cardFields, fieldValues } from '../../domain/person/fields.ts'
import type { Person } from '../../domain/person/person.ts'
import { warmthOf } from '../../domain/step/queue.ts'
import { wallClockAt, type Zone } from '../../domain/time/zone.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { standingStages } from './stages.ts'
import { startOf } from '../when/when.ts'

/** How many touches, orders and notes a card shows, and how many a whole history holds. */
const few = 3
const all = 10_000

/** Gathers all that a call to one person needs; with `full` their whole history. */
export function personCard(app: App, store: Store, person: Person, full: boolean): PersonCard {
  const { clock } = app
  const today = clock.today()
  const most = full ? all : few
  const { roles, contacts, tags } = store.people.fileOf(person)
  const history = store.touches.of(person.id, most).map((touch) => datedTouch(touch, clock.wallAt(touch.at).day))
  const orders = store.orders.of(person.id, all)
  const lastTouch = history[0] ?? null
  const ways = { funnels: store.funnels.all(), stages: store.funnels.stages() }
  const open = store.followups.openOf(person.id)
  const sponsor = person.sponsorId === null ? undefined : store.people.byId(person.sponsorId)
  return {
    person: briefPerson(person),
    category: categoryOf(
      {
        roles,
        letGo: person.letGoAt !== null,
        firstOrderDay: orders.at(-1)?.day ?? null,
        lastOrderDay: orders[0]?.day ?? null,
        lastTouchDay: lastTouch?.day ?? null,
      },
      today,
    ),
    roles: [...roles],
    tags,
    letGo: person.letGoAt === null ? null : { day: clock.wallAt(person.letGoAt).day, reason: person.letGoReason },
    ...fieldValues(cardFields, (key) => person[key] ?? null),
    sponsor: sponsor ? briefPerson(sponsor) : null,
    nextBirthday: person.birthday === null ? null : nextBirthday(person.birthday, today),
    zone: person.zone,
    ...theirClock(clock, person.zone),
    custom: person.custom,
    contacts: contacts.map(briefContact),
    stages: standingStages(app, ways, {
      placements: store.funnels.placementsOf(person.id),
      open,
      lastTouchDay: lastTouch?.day ?? null,
      letGo: person.letGoAt !== null,
    }),
    next: stepsOf(app, store, person, open),
    warmth: warmthOf({ roles, lastTouchDay: lastTouch?.day ?? null }, today),
    touches: store.touches.countOf(person.id, startOf(app)),
    lastTouch,
    history,
    orders: orders.slice(0, most).map(({ id, day, items, amountMinor, currency, lastsDays, words }) => ({
      id,
      day,
      items,
      amountMinor,
      currency,
      lastsDays,
      words,
    })),
    notes: store.people
      .notesOf(person.id, most)
      .map(({ id, at, words }) => ({ id, at, day: clock.wallAt(at).day, words })),
    past: full ? pastOf(app, store, person) : null,
  }
}

function theirClock(clock: App['clock'], zone: Zone | null): Pick<PersonCard, 'isZoneKnown' | 'localTime'> {
  if (zone === null || zone === clock.zone()) return { isZoneKnown: true, localTime: null }
  if (!clock.zones.knows(zone)) return { isZoneKnown: false, localTime: null }
  const isOwn = clock.zones.isSame(zone, clock.zone())
  return { isZoneKnown: true, localTime: isOwn ? null : wallClockAt(clock.now(), zone, clock.offsetAt) }
}

function stepsOf(app: App, store: Store, person: Person, open: readonly Followup[]): readonly CardStep[] {
  const cadences: readonly Cadence[] = open.some(({ cadence }) => cadence !== null) ? store.cadences.all() : []
  return open.map((followup) => {
    const cadence = cadences.find(({ slug }) => slug === followup.cadence)
    return {
      ...briefFollowup(followup, person),
      gap: cadence?.steps[followup.cadenceStep ?? 0] ?? null,
      show: showOn(app, followup),
      overdueDays: Math.max(0, daysBetween(followup.showDay, app.clock.today())),
    }
  })
}

function showOn(app: App, followup: Followup): CardStep['show'] {
  const at = shownAt(followup)
  return at === null ? { day: followup.showDay, time: null } : app.clock.wallAt(at)
}

function pastOf(app: App, store: Store, person: Person): CardPast {
  const { clock, lang } = app
  const funnels = new Map(store.funnels.all().map((row) => [row.id, labelIn(row, lang)]))
  const stages = new Map(store.funnels.everyStage().map((row) => [row.id, labelIn(row, lang)]))
  return {
    closed: store.followups.closedOf(person.id, all).map((followup) => ({
      ...briefFollowup(followup, person),
      closedDay: followup.closedAt === null ? followup.day : clock.wallAt(followup.closedAt).day,
      closedBy: followup.closedBy,
    })),
    moves: store.funnels.movesOf(person.id).map((move) => ({
      day: clock.wallAt(move.at).day,
      funnelLabel: funnels.get(move.funnelId) ?? '',
      from: move.fromStageId === null ? null : (stages.get(move.fromStageId) ?? null),
      to: stages.get(move.toStageId) ?? '',
    })),
  }
}
