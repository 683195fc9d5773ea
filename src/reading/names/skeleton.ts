/**
 * Gives the consonants a folded word is heard by, the same for a name in Cyrillic and in any Latin spelling of it: `петрова`,
 * `petrova` and `petroff` are all `ptrv`. Vowels, j, y and soft signs fall out; what spellings confuse is one letter. Coarse:
 * names of one skeleton are near each other, whether they are the same is for `spelling.ts` to say. Where sounds are not `joined`,
 * those that melt into one stand each for itself: what a slip of the finger leaves of them is still near.
 */
export function skeletonOf(word: string, joined = true): string {
  let out = ''
  // Whether the last consonant stands right before this letter, and the one before it right before that.
  let adjacent = false
  let adjacentBefore = false
  for (let at = 0; at < word.length; at++) {
    const heard = heardAt(word, at)
    if (heard === silent) continue
    if (heard === '') {
      adjacent = false
      continue
    }
    for (const sound of heard) {
      // "ts", «дз», «тч» are one sound, and so are doubled letters.
      if (joined && adjacent && sound === 's' && /[td]$/.test(out)) {
        out = out.slice(0, -1)
        adjacent = adjacentBefore
      }
      if (!(joined && adjacent && out.endsWith(sound))) {
        out += sound
        adjacentBefore = adjacent
      }
      adjacent = true
    }
  }
  return out
}

/** Every sound a skeleton is made of. */
const sounds = 'bdgklmnprstv'

/** A letter that is not heard and parts nothing: a soft sign, the h of "sh". */
const silent = '-'

/** Letters that are always heard alike, each list before its sound; vowels part consonants. */
const letters: readonly (readonly [string, string])[] = [
  ['аеиоуыэюяіѣєaeiouyj', ''],
  ["ьъ'’ʹʺ`", silent],
  ['бb', 'b'],
  ['вфfvw', 'v'],
  ['гхґg', 'g'],
  ['дd', 'd'],
  ['жзсцчшщsz', 's'],
  ['кkq', 'k'],
  ['лl', 'l'],
  ['мm', 'm'],
  ['нn', 'n'],
  ['пp', 'p'],
  ['рr', 'r'],
  ['тt', 't'],
  ['x', 'ks'],
]

let heardAs: ReadonlyMap<string, string> | undefined

function soundOf(letter: string): string {
  heardAs ??= new Map(letters.flatMap(([alike, sound]) => Array.from(alike, (one) => [one, sound] as const)))
  return heardAs.get(letter) ?? letter
}

function heardAt(word: string, at: number): string {
  const letter = word.charAt(at)
  const next = word.charAt(at + 1)
  const last = word.charAt(at - 1)
  if (letter === 'h') return /[scztpkgrw]/.test(last) ? silent : 'g'
  if (letter === 'c') return softened(next, word.charAt(at + 2), last)
  if ((letter === 'k' || letter === 'g') && next === 'h') return 'g'
  if (letter === 'p' && next === 'h') return 'v'
  return soundOf(letter)
}

/** The c of "ch", "cz", "tc" and before e, i and y is heard as s, any other as k; "chr" is Greek. */
function softened(next: string, afterNext: string, last: string): string {
  if (next === 'h') return /[rl]/.test(afterNext) ? 'k' : 's'
  return last === 't' || /[zeiy]/.test(next) ? 's' : 'k'
}

/**
 * Gives every skeleton a typed word may have. Latin letters that one language reads so and another otherwise - j, c, ch, x, h -
 * are read each way; the skeleton by their usual reading comes first.
 */
export function skeletonsOf(word: string): readonly string[] {
  let spellings: readonly string[] = [word]
  for (const [letters, others] of readings)
    if (letters.test(word))
      spellings = spellings.flatMap((one) => [one, ...others.map((other) => one.replace(letters, other))])
  return [...new Set(spellings.slice(0, mostReadings).map((one) => skeletonOf(one)))]
}

const mostReadings = 32

const readings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/j/g, ['zh']],
  [/ch/g, ['k', 'g']],
  [/c(?!h)/g, ['s', 'k']],
  [/x/g, ['g']],
  [/(?<![scztpkgrw])h/g, ['']],
  [/sch/g, ['sk']],
]

/** Gives the skeletons one wrong, missing, added or swapped consonant away. */
export function neighboursOf(skeleton: string): readonly string[] {
  const near = new Set<string>()
  for (let at = 0; at <= skeleton.length; at++) {
    const [head, tail] = [skeleton.slice(0, at), skeleton.slice(at)]
    for (const sound of sounds) {
      near.add(head + sound + tail)
      if (tail !== '') near.add(head + sound + tail.slice(1))
    }
    if (tail !== '') near.add(head + tail.slice(1))
    if (tail.length > 1) near.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))
  }
  return [...near]
}
