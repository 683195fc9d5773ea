import type { Person } from '../../domain/person/person.ts'
import { phoneCandidates } from '../../reading/phones.ts'
import type { App } from '../../app/app.ts'

/** Fewer digits than this stand in too many phones. */
const fewestDigits = 4

/** Gives the phone a text is, without what tells that it is one: `tel:`, «тел.»; undefined for a text that is none. */
export function phoneIn(text: string): string | undefined {
  const digits = text.replace(/^(?:tel|тел|phone|mob|моб|cell)[.:]*\s*(?=[+(\d])/i, '').replace(/^00(?=[1-9])/, '+')
  return /^\+?[\d\s().–-]+$/.test(digits) && digits.replace(/\D/g, '').length >= fewestDigits ? digits : undefined
}

/** Finds people by a whole phone, by how it ends - without the 0 or 8 that is dialled before it at home too - or by any part of it. */
export async function reachedByPhone(app: App, phone: string, limit: number): Promise<readonly Person[]> {
  const { people } = await app.store()
  for (const whole of await phoneCandidates(phone, app.region)) {
    const found = people.reachedBy('phone', whole)
    if (found.length > 0) return found
  }
  const digits = phone.replace(/\D/g, '')
  for (const ending of new Set([digits, digits.replace(/^[08](?=\d{9})/, '')])) {
    const found = people.reachedByEnd(ending, limit)
    if (found.length > 0) return found
  }
  return reachedByPart(app, digits)
}

/** Reads all phones there are: for where nothing else found anybody. */
async function reachedByPart(app: App, digits: string): Promise<readonly Person[]> {
  const store = await app.store()
  const found = store.search.digits(digits).filter(({ kind }) => kind === 'phone')
  return found.flatMap(({ personId }) => store.people.byId(personId) ?? []).sort((one, other) => one.no - other.no)
}
