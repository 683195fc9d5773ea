import type { PersonName } from '../../domain/person/person.ts'
import { bareEmail } from '../../reading/clean.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import type { People } from '../../store/reads/people.ts'
import type { App } from '../../app/app.ts'
import { phoneIn, reachedByPhone } from './by-phone.ts'
import type { Meant } from './meant.ts'

/**
 * Finds everyone a WHO may mean, at most `limit`: by number, tag, email, handle or phone; by the words of a name as they are
 * typed; and only where nobody is called so by everything else a name is typed like, see `find-by-name.ts`.
 */
export async function findPeople(app: App, who: string, limit: number): Promise<Meant> {
  const { people } = await app.store()
  const text = who.trim()
  const number = /^#?(\d{1,7})(?:\.\d{1,5})?$/.exec(text)
  const person = number && people.byNo(Number(number[1]))
  if (person) return surely([person])
  if (/^#[^\s#]+$/.test(text)) return surely(tagged(people, text, limit))
  const address = addressIn(text)
  if (address !== undefined) return surely(people.reachedBy('email', address))
  const phone = phoneIn(text)
  if (phone !== undefined) return surely(await reachedByPhone(app, phone, limit))
  if (isNumber(text)) return surely([])
  const called = peopleCalled(people, text, limit)
  if (called.length > 0) return surely(called)
  const { findByName } = await import('./by-name.ts')
  return findByName(people, text, { slips: true, begun: true, limit })
}

function surely(people: readonly PersonName[]): Meant {
  return { people, isGuessed: false }
}

function tagged(people: People, tag: string, limit: number): readonly PersonName[] {
  const found = people.idsTagged(tag).flatMap((id) => people.byId(id) ?? [])
  return found.sort((one, other) => one.no - other.no).slice(0, limit)
}

/** An email, a handle, or a link to a profile as the handle it leads to. */
function addressIn(text: string): string | undefined {
  const link = /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|vk\.com|instagram\.com)\/([\w.]+)\/?$/i.exec(text)
  return link?.[1] ?? (/^\S*@\S+$/.test(text) ? bareEmail(text) : undefined)
}

/** A number means somebody's number or a phone, never a part of a name. */
function isNumber(text: string): boolean {
  return /^[#+-]?[\d\s().–-]*\d[\d\s().–-]*$/.test(text)
}

/**
 * Finds people who have each of the words as it is typed, whole and in any order, in name or company. Those whose whole name was
 * typed letter by letter come before others who have a second name or other accents.
 */
export function peopleCalled(people: People, text: string, limit: number): readonly PersonName[] {
  const words = wordsOf(fold(text))
  if (words.length === 0) return []
  const found = people.ofWords(words.map(spellingsOf), limit)
  const typed = letterByLetter(text)
  const exact = words.length > 1 ? found.filter(({ name }) => letterByLetter(name) === typed) : []
  return exact.length > 0 ? exact : found
}

function letterByLetter(name: string): string {
  const words = name.toLowerCase().split(/[\s,.]+/)
  return words.sort().join(' ')
}

/** No name has more letters, so no spelling of a longer word is anybody's. */
const longestName = 200

/** A word, and how it is written where ä, ö and ü are two letters, or where they are not. */
function spellingsOf(word: string): readonly string[] {
  if (word.length > longestName || !/^[a-z]*[aou][a-z]*$/.test(word)) return [word]
  const others = Array.from(word.matchAll(/([aou])(e?)/g), ({ index, 0: both, 1: vowel = '' }) => {
    const other = both.length === 1 ? `${vowel}e` : vowel
    return word.slice(0, index) + other + word.slice(index + both.length)
  })
  return [word, ...others]
}
