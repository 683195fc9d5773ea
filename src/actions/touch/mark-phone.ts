import { briefContact, type BriefContact } from '../../domain/person/brief.ts'
import { alter, type Change } from '../../domain/record/change.ts'
import type { ContactPoint, Person, PhoneState } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import type { Touch } from '../../domain/touch/touch.ts'
import { phoneWords } from '../../domain/person/phone.ts'
import { canAsk } from '../asking/asking.ts'
import { namedPhone } from '../../reading/touch/named-phone.ts'
import { dialling } from '../reach/reach.ts'

/** The phone that a touch tells of as none that reaches the person, and the change that marks it. */
export interface MarkedPhone {
  readonly contact: BriefContact
  readonly changes: readonly Change[]
}

/**
 * Marks the phone that the words name, or the one that was called, or the only one. Of several it is asked which; where nothing can be
 * asked, none is marked, but for who blocks: that is of the one a call would take.
 */
export async function markPhone(app: App, person: Pick<Person, 'id'>, told: ToldPhone): Promise<MarkedPhone | null> {
  const { people } = await app.store()
  const phones = people.contactsOf(person.id).filter((one) => one.kind === 'phone')
  const named = namedPhone(told.row.words, phones)
  const contact = named === undefined ? await unnamed(app, phones, told) : named
  if (!contact || contact.state) return null
  const { phone: state } = told
  return {
    contact: briefContact({ ...contact, state }),
    changes: [alter('contactPoint', contact, { state })],
  }
}

/** What a touch tells of a phone, and the number that was called where that is known. */
export interface ToldPhone {
  readonly phone: PhoneState
  readonly row: Pick<Touch, 'words'>
  readonly called?: string | undefined
}

async function unnamed(app: App, all: readonly ContactPoint[], { phone, called }: ToldPhone) {
  const phones = all.filter(({ state }) => !state)
  const known = phones.find(({ value }) => value === called) ?? (phones.length === 1 ? phones[0] : undefined)
  if (known || phones.length === 0) return known
  if (phone === 'blocked') return dialling(phones)?.contact
  if (!canAsk(app) || app.flags.yes) return undefined
  const ways = phones.map((one) => ({ label: phoneWords(one.value), value: one }))
  return app.prompt.choose<ContactPoint | null>(app.words.steps.whichPhone, [
    ...ways,
    { label: app.words.steps.noPhone, value: null },
  ])
}
