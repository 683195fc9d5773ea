import { editDistance } from '../nearest.ts'
import { knownWords, meaningsOf, type Kind, type Meaning } from './lexicon.ts'
import type { Token, Tokens } from './tokens.ts'

/** The shortest word that is looked for behind a mistyped one, in letters; shorter ones are too near to other words. */
const shortestTarget = 6

/** Gives the tokens with words mistyped by one letter put right; null where there is none. In free text only days are sought, in words without a capital. */
export function correctTypos(tokens: Tokens, inText = false): Tokens | null {
  const corrected = tokens.map((token) => {
    const meanings = isSuspect(token, inText) ? meaningsBehind(token.text, inText) : undefined
    return meanings ? { ...token, meanings } : token
  })
  return corrected.some((token, index) => token !== tokens[index]) ? corrected : null
}

function isSuspect({ text, meanings, value, capital }: Token, inText: boolean): boolean {
  if (meanings.length > 0 || !Number.isNaN(value) || text.length < shortestTarget - 1 || (inText && capital))
    return false
  return !realWord.test(text)
}

/** Words of their own a letter away from a day; "the breakfast" is no tomorrow. */
const realWord = /^(?:sundae|sundry|завтрак|заутра|воскреш|потниц|путниц|седой|четвер[кнт])/

/** What the one known word within a letter of this one means; the first letter is seldom mistyped. */
function meaningsBehind(typed: string, inText: boolean): readonly Meaning[] | undefined {
  const near = [...knownWords(typed)].filter(
    (word) =>
      word.length >= shortestTarget &&
      word.charCodeAt(0) === typed.charCodeAt(0) &&
      Math.abs(word.length - typed.length) <= 1 &&
      editDistance(typed, word, 1) === 1,
  )
  const [first, ...others]: readonly (readonly Meaning[])[] = near
    .map(meaningsOf)
    .filter((meanings) => !inText || meanings.some(({ kind }) => kind === 'away' || kind === 'weekday'))
  if (first === undefined || others.some((meanings) => !isSame(meanings, first))) return undefined
  return first
}

function isSame(one: readonly Meaning[], other: readonly Meaning[]): boolean {
  return one.length === other.length && one.every(({ kind, value }, index) => isMeaning(other[index], kind, value))
}

function isMeaning(meaning: Meaning | undefined, kind: Kind, value: number): boolean {
  return meaning?.kind === kind && meaning.value === value
}
