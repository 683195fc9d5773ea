// Lists of words that are kept as texts and searched as such: a map of thousands of words takes longer to make than all that is
// asked of it in one run.

/** Tells whether a text has a word, between blanks or at its ends; none has the empty one, which `indexOf` finds for ever. */
export function hasWord(list: string, word: string): boolean {
  if (word === '') return false
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1))
    if (isEdge(list.charAt(at - 1)) && isEdge(list.charAt(at + word.length))) return true
  return false
}

/** Gives the words of a text, between blanks, as a set that costs nothing to make. */
export function wordSet(text: string): WordSet {
  return { has: (word) => !word.includes(' ') && hasWord(text, word) }
}

/** Gives the beginnings of words in a text, as a set that is made when it is first asked. */
export function stemSet(text: string): { readonly begins: (word: string) => boolean } {
  let stems: ReadonlySet<string> | undefined
  return {
    begins(word) {
      stems ??= new Set(text.split(' '))
      for (let length = 1; length <= word.length; length += 1) if (stems.has(word.slice(0, length))) return true
      return false
    },
  }
}

/** Words that can be asked for. */
export interface WordSet {
  readonly has: (word: string) => boolean
}

/** Gives the parts of a text between semicolons that have a word, before or after their colon, if they have one. */
export function entriesWith(list: string, word: string): readonly Entry[] {
  const entries = new Map<number, Entry>()
  for (const at of placesOf(list, word)) {
    const start = list.lastIndexOf(';', at) + 1
    if (entries.has(start)) continue
    const end = list.indexOf(';', at)
    const entry = list.slice(start, end < 0 ? list.length : end).trim()
    const colon = entry.indexOf(': ')
    entries.set(start, { start, names: entry.slice(0, colon).split(' '), others: entry.slice(colon + 2).split(' ') })
  }
  return [...entries.values()]
}

/** `names: others`, and where in its text it begins. */
export interface Entry {
  readonly start: number
  readonly names: readonly string[]
  readonly others: readonly string[]
}

function* placesOf(list: string, word: string): Generator<number> {
  if (word === '') return
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1))
    if (isEdge(list.charAt(at - 1)) && isEdge(list.charAt(at + word.length))) yield at
}

function isEdge(letter: string): boolean {
  return letter === ' ' || letter === '\n' || letter === ';' || letter === ':' || letter === ''
}

/** Gives the words of a text that begin so, each with whether it stands before the colon of its entry. */
export function* wordsBeginning(
  list: string,
  start: string,
): Generator<{ readonly word: string; readonly isFirst: boolean }> {
  if (start === '') return
  for (let at = list.indexOf(start); at >= 0; at = list.indexOf(start, at + 1)) {
    if (!isEdge(list.charAt(at - 1))) continue
    let end = at + start.length
    while (end < list.length && !isEdge(list.charAt(end))) end += 1
    const colon = list.indexOf(':', at)
    const semicolon = list.indexOf(';', at)
    yield { word: list.slice(at, end), isFirst: colon >= 0 && (semicolon < 0 || colon < semicolon) }
  }
}
