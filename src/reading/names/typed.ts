import { fold } from '../fold.ts'
import { sentenceWord, type SentenceWord } from './sentence-words.ts'
import { latinLetters } from './spelling.ts'
import { wordSet } from './word-list.ts'

export type Script = 'cyrillic' | 'latin' | 'other'

/** A word as it was typed to name somebody. */
export interface Typed {
  /** Folded, without apostrophes. */
  readonly word: string
  /** As Latin spellings of Cyrillic are compared. */
  readonly latin: string
  readonly script: Script
  /** One letter that may stand for a name, or a few with a full stop behind them, as «Ю.» and "Yu." are. */
  readonly initial: boolean
  readonly capital: boolean
  /** The first half of a double name, joined to the next word by a hyphen. */
  readonly half: boolean
  /** What it is in a sentence around the name. */
  readonly plain: SentenceWord | undefined
}

/** A way to take a text for a name: the words that are to be of one person. */
export interface Wording {
  readonly words: readonly Typed[]
  /** The whole text, so that its last words may be but begun. */
  readonly whole: boolean
}

/** Takes a text apart into its words; an English possessive loses its ending. */
export function typedWords(text: string): readonly Typed[] {
  return Array.from(text.matchAll(/([\p{L}\p{M}\p{N}ʹʺ'’`ʼ]+\.?)([-‐‑](?=\p{L}))?/gu), ([, match = '', hyphen]) =>
    typedWord(match, hyphen !== undefined),
  ).filter(({ word }) => word !== '')
}

function typedWord(match: string, half: boolean): Typed {
  const dotted = match.endsWith('.')
  const raw = oneAlphabet(match.replace(/\.$/, '').replace(/(?<=[a-z])['’`ʼ]s$/i, ''))
  const word = fold(raw.replace(/[ʹʺ'’`ʼ]/g, ''))
  const script = scriptOf(word)
  const long = word.length > 1
  return {
    word,
    latin: latinLetters(raw),
    script,
    initial:
      /^\p{L}/u.test(word) && (!long || (dotted && /^(?:yu|ya|ye|yo|zh|kh|ts|ch|sh|shch|ju|ja|iu|ia)$/.test(word))),
    capital: /^\p{Lu}/u.test(raw),
    half,
    plain: !long && !dotted && prepositions.has(word) ? 'frame' : sentenceWord(word),
  }
}

/** A word of Latin letters with a Cyrillic one among them that looks the same, as «ё» does in "Artёm", or the other way round. */
function oneAlphabet(word: string): string {
  const latin = word.match(/[a-z]/gi)?.length ?? 0
  const cyrillic = word.match(/[а-яё]/gi)?.length ?? 0
  if (latin === 0 || cyrillic === 0) return word
  const [from, to] =
    latin >= cyrillic
      ? ['аеёорсухкмтвнАЕЁОРСУХКМТВН', 'aeeopcyxkmtbhAEEOPCYXKMTBH']
      : ['aeopcyxkmtbhAEOPCYXKMTBH', 'аеорсухкмтвнАЕОРСУХКМТВН']
  return Array.from(word, (letter) => (from.includes(letter) ? to.charAt(from.indexOf(letter)) : letter)).join('')
}

/** Tells which letters a folded word is written in. */
export function scriptOf(word: string): Script {
  return /^[a-z]+$/.test(word) ? 'latin' : /^[а-яіїєґѣў]+$/.test(word) ? 'cyrillic' : 'other'
}

/** Gives the ways to take a text for a name, the likeliest first. */
export function wordingsOf(text: string): readonly Wording[] {
  // An apostrophe is a soft sign in "D'yachkov", and parts the words of "O'Neil".
  const parted = text.replace(/(?<=[a-z])['’`ʼ](?=[a-z]{2})/gi, ' ')
  return parted === text ? wordingsAsIs(text) : [...wordingsAsIs(text), ...wordingsAsIs(parted)]
}

function wordingsAsIs(text: string): readonly Wording[] {
  const all = typedWords(text)
  const frames = all.filter(({ plain }) => plain === 'frame').length
  if (frames === 0) return fitting([{ words: all, whole: true }])
  return fitting([
    ...(frames === 1 ? [{ words: all, whole: true }] : []),
    { words: all.filter(({ plain }) => plain !== 'frame'), whole: false },
    ...spansOf(all),
    { words: all.filter((word, at) => !isLeftOut(word, all[at - 1])), whole: false },
    ...capitalsOf(all),
  ])
}

function fitting(wordings: readonly Wording[]): readonly Wording[] {
  const seen = new Set<string>()
  return wordings.filter(({ words, whole }) => {
    const key = words.map(({ word }) => word).join(' ')
    const named = words.filter(({ plain }) => plain === undefined || (whole && plain === 'thing'))
    return (
      (named.length > 0 || (whole && words.length === 1)) &&
      words.length <= mostWords &&
      !seen.has(key) &&
      seen.add(key)
    )
  })
}

/** Words that stand before a name, and what a single letter is otherwise. */
const prepositions = wordSet('в с к у о и а я i a')

const mostWords = 8

/** A thing is no surname where another such word stands before it, or where it is no Latin one: "Jane Price", "the price". */
function isLeftOut({ plain, script, capital }: Typed, before: Typed | undefined): boolean {
  if (plain === 'frame') return true
  return plain === 'thing' && !(capital && before !== undefined) && (script !== 'latin' || before?.plain !== undefined)
}

/** In a sentence with small letters what begins with a capital one is the name, but perhaps for its first word. */
function capitalsOf(all: readonly Typed[]): readonly Wording[] {
  const capitals = all.slice(1).filter(({ capital }) => capital)
  const isSentence = capitals.length > 0 && all.slice(1).some(({ capital }) => !capital)
  return isSentence && all[0]?.plain !== undefined ? [{ words: capitals, whole: false }] : []
}

/** First name and surname side by side amid words that are not known; none of these may be a part of the name. */
function spansOf(all: readonly Typed[]): readonly Wording[] {
  if (all.length <= 3) return []
  const spans: Wording[] = []
  for (const length of [3, 2])
    for (let at = 0; at + length <= all.length; at++) {
      const words = all.slice(at, at + length)
      const beside = [all[at - 1], all[at + length]]
      const isName = words.every(({ capital }) => capital)
      const isWhole = beside.every(
        (word) => word === undefined || word.plain !== undefined || (isName && !word.capital),
      )
      const others = all.filter((_, index) => index > 0 && (index < at || index >= at + length))
      const isOnly = !others.some(({ capital, plain }) => capital && plain === undefined)
      if (isWhole && isOnly && words.every(({ plain }) => plain !== 'frame')) spans.push({ words, whole: false })
    }
  return spans
}
