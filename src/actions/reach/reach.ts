import { Fault } from '../../domain/fault.ts'
import {
  carriesText,
  fitness,
  linkTo,
  messageVias,
  type Filled,
  type MessageVia,
  type Via,
} from '../../domain/person/link.ts'
import type { ContactPoint, Person } from '../../domain/person/person.ts'
import { foldContact } from '../../reading/fold.ts'
import type { App } from '../../app/app.ts'
import type { Message } from './fill-template.ts'

/** A way to reach someone, chosen among those on record. */
export interface Way {
  readonly via: Via
  readonly contact: ContactPoint
}

/** What tells which way is meant. */
export interface WayWish {
  /** `phone`, `email`, a messenger, or any by which a message goes. */
  readonly by: Via | 'message'
  /** How the user named the person: a phone that is one of theirs is the one to use. */
  readonly who: string
}

/** Chooses the way to reach a person. Fault: `reach-missing` with the line that adds one. */
async function chooseWay(app: App, person: Person, { by, who }: WayWish): Promise<Way> {
  const { people, touches } = await app.store()
  const contacts = inOrder(people.contactsOf(person.id), who)
  const vias = by === 'message' ? inTurn(app, contacts, touches.lastVia(person.id)) : [by]
  for (const via of vias) {
    const contact = bestFor(via, contacts)
    if (contact) return { via, contact }
  }
  const flag =
    by === 'email' ? '--email' : by === 'telegram' || by === 'instagram' || by === 'vk' ? '--link' : '--phone'
  throw new Fault('reach-missing', { name: person.name, via: by }, [['edit', String(person.no), flag, '…']])
}

/** Tells whether someone can be reached in a way. */
export function canReach(by: Via | 'message', contacts: readonly ContactPoint[]): boolean {
  return (by === 'message' ? messageVias : [by]).some((via) => fitting(via, contacts).some((one) => isUsable(via, one)))
}

/** The number to dial of those on record, with its link; null where none of them is one. */
export function dialling(
  contacts: readonly ContactPoint[],
): { readonly contact: ContactPoint; readonly link: string } | null {
  const contact = fitting('phone', contacts).find((one) => isUsable('phone', one))
  return contact ? { contact, link: linkTo('phone', contact) } : null
}

/** A way with its links: with the message filled in, where it can carry one, and without. */
export interface Linked extends Way {
  readonly link: string
  readonly chat: string
}

/** Chooses a way and makes its links. Faults as `chooseWay`, `linkOf`. */
export async function linkedWay(app: App, person: Person, wish: WayWish, message: Message | null): Promise<Linked> {
  const way = await chooseWay(app, person, wish)
  const chat = linkOf(way, person, {})
  const filled = message && { text: message.text, ...(message.subject === null ? {} : { subject: message.subject }) }
  return { ...way, chat, link: filled && carriesText(way.via) ? linkOf(way, person, filled) : chat }
}

/** Makes the link of a way. Fault: `link-refused` with the lines that look at what is stored and take it off. */
function linkOf({ via, contact }: Way, person: Pick<Person, 'no'>, filled: Filled): string {
  try {
    return linkTo(via, contact, filled)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const no = String(person.no)
    throw new Fault(error.code, error.data, [
      ['show', no],
      ['edit', no, '--remove', contact.value],
    ])
  }
}

/** What can be used comes before what only pretends to be a number or a name; that one is refused when nothing else is there. */
function bestFor(via: Via, contacts: readonly ContactPoint[]): ContactPoint | undefined {
  const all = fitting(via, contacts)
  return all.find((one) => isUsable(via, one)) ?? all[0]
}

/** The contacts that serve a way, the surest first, else as they are on record. */
function fitting(via: Via, contacts: readonly ContactPoint[]): readonly ContactPoint[] {
  const places = contacts.flatMap((contact) => {
    const place = fitness(via, contact)
    return place === undefined ? [] : [{ contact, place }]
  })
  return places.sort((one, other) => one.place - other.place).map(({ contact }) => contact)
}

function isUsable(via: Via, contact: ContactPoint): boolean {
  try {
    return linkTo(via, contact) !== ''
  } catch {
    return false
  }
}

/** The messenger that was used last, those the person is known to have, the one that is set, and what any phone takes. */
function inTurn(app: App, contacts: readonly ContactPoint[], last: MessageVia | null): readonly MessageVia[] {
  const own = messageVias.filter((via) => contacts.some(({ kind }) => kind === via))
  return [...(last === null ? [] : [last]), ...own, app.config.messenger, 'sms', ...messageVias]
}

/** The phone by which the person was named comes first. */
function inOrder(contacts: readonly ContactPoint[], who: string): readonly ContactPoint[] {
  const digits = /^[+\d\s().–-]{5,}$/.test(who) ? who.replace(/\D/g, '').slice(-10) : ''
  const isMeant = ({ kind, value }: ContactPoint) => foldContact(kind, value).endsWith(digits)
  return digits === '' ? contacts : [...contacts.filter(isMeant), ...contacts.filter((one) => !isMeant(one))]
}
