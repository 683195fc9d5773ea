import { editDistance } from '../../nearest.ts'
import { knownWords, meaningsOf, type Meaning } from './lexicon.ts'
import type { Kind } from './word-row.ts'
import { leadsNear, wordsNear } from './near-words.ts'
import { soundOf } from './sounds.ts'
import type { Token, Tokens } from './tokens.ts'

/** The shortest word that is looked for behind a mistyped one in free text, in letters; shorter ones are too near to other words. */
const shortestTarget = 6

/** Gives the tokens with words mistyped by one letter put right; null where there is none. In free text only days are sought, in words without a capital. */
export function correctTypos(tokens: Tokens, inText = false): Tokens | null {
  const corrected = tokens.map((token) => {
    const meanings = isSuspect(token, inText) ? meaningsBehind(token.text, inText) : undefined
    return meanings ? { ...token, meanings } : token
  })
  return corrected.some((token, index) => token !== tokens[index]) ? corrected : null
}

function isSuspect(token: Token, inText: boolean): boolean {
  if (!inText) return isSlip(token)
  return isSlip(token) && token.text.length >= shortestTarget - 1 && !token.capital
}

/** No word of time is longer, in letters. */
const longestWord = 24

/** Tells whether a word may be a mistyped word of time: in no table, and no word of its own near one. */
export function isSlip({ text, meanings, value }: Token): boolean {
  const isWordLong = text.length >= 3 && text.length <= longestWord
  return meanings.length === 0 && Number.isNaN(value) && isWordLong && !realWord.test(text)
}

/** Words of their own a letter away from a day; "the breakfast" is no tomorrow. */
const realWord =
  /^(?:sundae|sundry|завтрак|заутра|воскреш|потниц|путниц|седой|четвер(?:[нт]|к[аеиоу])|обид|начали|часики)/

/** What the known words within a letter of this one mean, where they mean one thing; the first letter is seldom mistyped. */
function meaningsBehind(typed: string, inText: boolean): readonly Meaning[] | undefined {
  const near = [...knownWords(typed)].filter(
    (word) =>
      word.length >= shortestTarget &&
      word.charCodeAt(0) === typed.charCodeAt(0) &&
      Math.abs(word.length - typed.length) <= 1 &&
      editDistance(typed, word, 1) === 1,
  )
  const days = (meanings: readonly Meaning[]) =>
    !inText || meanings.some(({ kind }) => kind === 'away' || kind === 'weekday')
  return onlyOne(near, days) ?? (inText ? undefined : behindWholePhrase(typed))
}

/** In a phrase that is nothing but a date shorter words are looked at too, those written as they sound, and "nxt", "lst", "evry". */
function behindWholePhrase(typed: string): readonly Meaning[] | undefined {
  if (typed.length >= 4) {
    const sound = soundOf(typed)
    const alike = sound === null ? [] : [...knownWords(typed)].filter((word) => soundOf(word) === sound)
    const heard = onlyOne(alike, timely)
    if (heard) return heard
  }
  return (
    onlyOne(leadsNear(typed), () => true) ??
    onlyOne(
      wordsNear(typed, { kinds: timeKinds, letters: 4, slips: 1, wrongFrom: 6 }).filter(
        (word) => word.charCodeAt(0) === typed.charCodeAt(0),
      ),
      timely,
    )
  )
}

const timeKinds: readonly Kind[] = ['weekday', 'month', 'away', 'unit', 'part']
const timely = (meanings: readonly Meaning[]) => meanings.some(({ kind }) => timeKinds.includes(kind))

/** What all of these words mean; undefined where they mean different things, or there is none. */
function onlyOne(
  words: readonly string[],
  counts: (meanings: readonly Meaning[]) => boolean,
): readonly Meaning[] | undefined {
  const [first, ...others] = words.map(meaningsOf).filter(counts)
  return first === undefined || others.some((meanings) => !isSame(meanings, first)) ? undefined : first
}

function isSame(one: readonly Meaning[], other: readonly Meaning[]): boolean {
  return one.length === other.length && one.every(({ kind, value }, index) => isMeaning(other[index], kind, value))
}

function isMeaning(meaning: Meaning | undefined, kind: Kind, value: number): boolean {
  return meaning?.kind === kind && meaning.value === value
}
