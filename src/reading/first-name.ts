import { fold } from './fold.ts'
import { gendersOf, isKnownName } from './names/nicknames.ts'

/** Titles and forms of business that stand before a name. */
const titles = /^(?:dr|mr|mrs|ms|miss|prof|г-н|г-жа|доктор|проф|ип)\.?\s+/iu

/** Gives the name by which someone is spoken to, wherever it stands in the whole name; empty where none is told. */
export function firstName(name: string): string {
  const bare = name
    .trim()
    .replace(titles, '')
    .replace(/\s*\(.*$/, '')
  const words = bare.split(/\s+/).filter((word) => word !== '')
  if (words.length < 2) return cased((words[0] ?? '').replace(/[,;]+$/, ''))
  if (articles.test(bare)) return bare
  return cased(chosen(words) ?? '')
}

/** "The Coffee House" is nobody's name: the whole of it is said. */
const articles = /^(?:the|an?|ооо|оао|зао)\s/iu

function chosen(words: readonly string[]): string | undefined {
  const comma = words.findIndex((word) => word.endsWith(','))
  const before = words.slice(0, comma + 1)
  const after = words.slice(comma + 1)
  // "Doe, Jane" and "van der Berg, Anna", but not "Jane Doe, MD".
  if (comma >= 0 && after.length > 0 && !before.some(isFirst)) return chosenOf(after)
  return chosenOf(comma >= 0 && after.length > 0 ? before : words)
}

function chosenOf(given: readonly string[]): string | undefined {
  const bare = given.map((word) => word.replace(/[,;]+$/, ''))
  const words = bare.filter((word) => !isInitial(word))
  if (words.length === 0) return bare[0]
  const father = words.length > 2 ? words.findIndex((word, at) => at > 0 && isPatronymic(word)) : -1
  if (father > 0 && !(father > 1 && isFirst(words[0] ?? ''))) return words[father - 1]
  const known = words.find(isFirst)
  if (known !== undefined) return known
  const [first = '', second] = words
  // Of "Smith J." only the surname is known, by which nobody is spoken to.
  if (second === undefined) return bare.length > 1 && isInitial(bare[1] ?? '') ? undefined : first
  if (isShouted(first) && !isShouted(second)) return second
  const isTurned = isSurname(first) && !isSurname(second)
  return isTurned ? second : first
}

/** Tells whether a word is the initial of a name. */
export function isInitial(word: string): boolean {
  return /^\p{L}\.?(?:-?\p{L}\.)*$/u.test(word)
}

/** Words that a surname begins with. */
export const surnameParticles: ReadonlySet<string> = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'di',
  'da',
  'la',
  'le',
  'el',
  'al',
  'ван',
  'фон',
  'де',
])

/** Known as a first name, full or short; of a double one its beginning counts, but «Бонч-Бруевич» has none. */
function isFirst(word: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(word) && isSurname(fold(word))) return false
  const [half = ''] = fold(word).split('-')
  if (surnameParticles.has(half)) return false
  return gendersOf(half) !== 0 || (half.length > 1 && isKnownName(half))
}

function isShouted(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+$/u.test(word)
}

/** Finds the patronymic among words; -1 where there is none. */
export function patronymicAt(words: readonly string[]): number {
  return words.findIndex(isPatronymic)
}

function isPatronymic(word: string): boolean {
  return /(?:[ое]вич|[ое]вна|ич|инична|ична)$/.test(fold(word)) && !word.includes('-')
}

function isSurname(word: string): boolean {
  return /(?:[ое]ва?|[иы]на?|ск(?:ии|ая)|енко|чук|[иы]х)$|^(?:o['’]|mc|mac)\p{L}{3}/u.test(fold(word))
}

/** What is written in capitals alone is not shouted back. */
function cased(name: string): string {
  if (!isShouted(name)) return name
  return name.toLowerCase().replace(/(?:^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
