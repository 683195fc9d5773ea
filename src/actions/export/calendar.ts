import type { App } from '../../app/app.ts'
import { seriesOf } from '../../domain/time/series.ts'
import type { EventOut } from '../../exchange/ics/write.ts'
import { byPerson } from '../../exchange/people/out.ts'
import type { ContactRecord } from '../../exchange/people/record.ts'
import { contactWords, waysToReach } from '../../render/words/contact.ts'
import type { PeoplePiece } from '../../store/reads/exports.ts'
import type { Making } from './making.ts'

/** Gives what writes the open follow-ups as a calendar. */
export async function calendarWriter(
  app: App,
  { exports, isWanted, content }: Making,
): Promise<() => Iterable<string>> {
  const { calendarParts, zonesOf } = await import('../../exchange/ics/write.ts')
  const { calendarSeries } = await import('../../exchange/ics/rule.ts')
  await (await import('../../reading/phone-groups.ts')).learnPhoneGroups()
  const { zones, offsetAt } = app.clock
  function* open() {
    for (const followup of exports.openFollowups()) if (isWanted(followup.personId)) yield followup
  }
  function* repeating() {
    for (const followup of open()) if (followup.rule !== null) yield followup
  }
  function* events() {
    for (const some of inPieces(open())) {
      const reach = reachById(exports.peopleOf(some.map(({ personId }) => personId)))
      for (const followup of some) {
        const person = reach.get(followup.personId)
        if (!person) continue
        content.total += 1
        yield { followup: withKnownZone(zones, followup), ...person }
      }
    }
  }
  const rules = [...repeating()]
  content.once = rules.filter((followup) => calendarSeries(followup) === null).length
  const source = { zones: zonesOf(rules.map((followup) => withKnownZone(zones, followup))), events: events() }
  const options = { now: app.clock.now(), morning: app.config.morning, offsetAt }
  return () => calendarParts(source, options)
}

/** In a zone that is none nothing can be told to come again: what is next stands alone, at its instant. */
function withKnownZone(zones: App['clock']['zones'], followup: EventOut['followup']): EventOut['followup'] {
  const { zone } = seriesOf(followup) ?? followup
  return zone === null || zones.knows(zone) ? followup : { ...followup, rule: null }
}

function reachById({ person, contactPoint }: PeoplePiece) {
  const contacts = byPerson(contactPoint)
  return new Map(person.map(({ id, name }) => [id, { name, ...reachOf(contacts.get(id) ?? []) }]))
}

/** What an entry of a calendar tells of how to reach the person: all of it in words, and the number to dial. */
function reachOf(contacts: readonly ContactRecord[]) {
  const ways = waysToReach(contacts)
  const others = contacts.filter((contact) => !ways.includes(contact))
  const phone = contacts.find(({ kind, value }) => kind === 'phone' && /^\+\d+$/.test(value))?.value ?? null
  return { reach: [...ways, ...others].map(contactWords), phone }
}

/** How many follow-ups are put together with their people at a time. */
const pieceSize = 500

function* inPieces<T>(all: Iterable<T>): Generator<readonly T[]> {
  let piece: T[] = []
  for (const one of all) {
    piece.push(one)
    if (piece.length < pieceSize) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
