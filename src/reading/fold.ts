// Reading: what people type and what it means - dates, names, phones, whole sentences. Pure: no store, no clock, no words
// for people but the ones it reads.

/** Letters that Unicode does not decompose into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
}

/**
 * Folds a text for comparing: lower case, no accents, ё as е and й as и, spaces single. Both sides of every comparison
 * are folded by this function, and so are the search columns.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (!/[^\x20-\x7e]/.test(lower)) return lower
  const cyrillic = lower.replace(/ё/g, 'е').replace(/й/g, 'и')
  if (!/[^\x20-\x7eа-я]/.test(cyrillic)) return cyrillic
  const bare = cyrillic.normalize('NFD').replace(/\p{Mn}/gu, '')
  return bare.replace(/[ßæœøłđðþıħŋ]/g, (letter) => whole[letter] ?? letter)
}

/** Folds a tag for comparing; it may be typed with its sign. */
export function foldTag(tag: string): string {
  return fold(tag.replace(/^#/, ''))
}

/**
 * Folds where a person was met, for comparing and grouping: a preposition and an article before it left out, so that "at the
 * expo" and "expo" are one, «на ярмарке» and «ярмарке» too. Endings stay: no grammar is guessed.
 */
export function foldSource(text: string): string {
  return fold(text).replace(leadingWords, '')
}

const leadingWords =
  /^(?:(?:at|in|on|from|via|through|during|by|на|в|во|с|со|из|от|через|по|у) (?=\S))?(?:(?:the|a|an|my|our) (?=\S))?/

/** Splits a folded text into its words: runs of letters and digits. */
export function wordsOf(folded: string): readonly string[] {
  // The classes of all of Unicode take a third of a millisecond to set up; most text is in two alphabets.
  return folded.match(/[^\x00-\x7fа-я]/.test(folded) ? /[\p{L}\p{N}]+/gu : /[a-z0-9а-я]+/g) ?? []
}

/** Folds a way to reach someone for comparing: a phone to its digits, everything else to folded text without `@`. */
export function foldContact(kind: string, value: string): string {
  return kind === 'phone' || kind === 'whatsapp' || kind === 'viber'
    ? value.replace(/\D/g, '') || fold(value)
    : fold(value).replace(/^@/, '')
}
