import { briefContact, type BriefContact } from '../../domain/person/brief.ts'
import { alter, type Change } from '../../domain/record/change.ts'
import type { Person, PhoneState } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { dialling } from '../reach/reach.ts'

/** The phone that a touch tells of as none that reaches the person, and the change that marks it. */
export interface MarkedPhone {
  readonly contact: BriefContact
  readonly changes: readonly Change[]
}

/** Marks the phone that was called, or the one that a call would take; null where none is left. */
export async function markPhone(
  app: App,
  person: Pick<Person, 'id'>,
  state: PhoneState,
  called?: string,
): Promise<MarkedPhone | null> {
  const { people } = await app.store()
  const phones = people.contactsOf(person.id).filter((one) => one.kind === 'phone' && !one.state)
  const contact = phones.find(({ value }) => value === called) ?? dialling(phones)?.contact ?? phones[0]
  if (!contact) return null
  return {
    contact: briefContact({ ...contact, state }),
    changes: [alter('contactPoint', contact, { state })],
  }
}
