import { as, digitCount, digitsAt, is, isGlued, isText, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** Reads a count: 3, 1.5, 1/2, three, twenty five, a, a couple of. */
export function readCount(tokens: Tokens, at: number): Hit<number> | undefined {
  const digits = digitsAt(tokens, at)
  if (digits !== undefined) return withFraction(tokens, at, digits)
  const pairAt = is(tokens, at, 'article') ? at + 1 : at
  const pair = as(tokens, pairAt, 'pair')
  if (pair !== undefined) return { value: pair, next: is(tokens, pairAt + 1, 'of') ? pairAt + 2 : pairAt + 1 }
  if (is(tokens, at, 'article') && isText(tokens, at + 1, 'few')) return { value: 3, next: at + 2 }
  const article = as(tokens, at, 'article')
  if (article !== undefined) return { value: article, next: at + 1 }
  return readNumberWords(tokens, at)
}

/** Reads a count or two of which the fewer is taken: 3-4, two to three, 2 or 3, два-три. */
export function readFewest(tokens: Tokens, at: number): Hit<number> | undefined {
  const count = readCount(tokens, at)
  if (!count) return undefined
  const isJoined = countJoints.has(tokens[count.next]?.text ?? '')
  const isPair = !isJoined && is(tokens, count.next - 1, 'number') && isCyrillic(tokens, count.next)
  if (!isJoined && !isPair) return count
  const more = readCount(tokens, isJoined ? count.next + 1 : count.next)
  return more && more.value > count.value && more.value <= count.value + 3 && Number.isInteger(more.value)
    ? { value: count.value, next: more.next }
    : count
}

const countJoints = new Set(['-', '–', '—', 'or', 'to', 'или'])

function isCyrillic(tokens: Tokens, at: number): boolean {
  return (tokens[at]?.text.charCodeAt(0) ?? 0) >= 0x400
}

function withFraction(tokens: Tokens, at: number, whole: number): Hit<number> | undefined {
  const part = digitsAt(tokens, at + 2)
  if (part === undefined || !isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return { value: whole, next: at + 1 }
  if (isText(tokens, at + 1, '.') || isText(tokens, at + 1, ',')) {
    return { value: whole + part / 10 ** digitCount(tokens, at + 2), next: at + 3 }
  }
  if (isText(tokens, at + 1, '/')) return part === 0 ? undefined : { value: whole / part, next: at + 3 }
  return { value: whole, next: at + 1 }
}

/** Reads a number in words, up to 99. */
export function readNumberWords(tokens: Tokens, at: number): Hit<number> | undefined {
  const tens = as(tokens, at, 'tenfold')
  if (tens !== undefined) {
    const ones = as(tokens, at + 1, 'number')
    return ones !== undefined && ones >= 1 && ones <= 9 && Number.isInteger(ones)
      ? { value: tens + ones, next: at + 2 }
      : { value: tens, next: at + 1 }
  }
  const number = as(tokens, at, 'number')
  return number === undefined ? undefined : { value: number, next: at + 1 }
}

/** Reads an ordinal: 15th, 15-го, fifteenth, двадцать пятого. */
export function readOrdinal(tokens: Tokens, at: number): Hit<number> | undefined {
  const digits = digitsAt(tokens, at)
  if (digits !== undefined) {
    const suffixAt = isText(tokens, at + 1, '-') && isGlued(tokens, at + 1) ? at + 2 : at + 1
    return is(tokens, suffixAt, 'suffix') && isGlued(tokens, suffixAt)
      ? { value: digits, next: suffixAt + 1 }
      : undefined
  }
  const tens = as(tokens, at, 'tenfold')
  if (tens !== undefined) {
    const ones = as(tokens, at + 1, 'ordinal')
    return ones !== undefined && ones < 10 ? { value: tens + ones, next: at + 2 } : undefined
  }
  const ordinal = as(tokens, at, 'ordinal')
  return ordinal === undefined ? undefined : { value: ordinal, next: at + 1 }
}

/** Reads a year written in full, 1900 to 2199. */
export function readYear(tokens: Tokens, at: number): Hit<number> | undefined {
  const digits = digitsAt(tokens, at)
  if (digits === undefined || digitCount(tokens, at) !== 4 || digits < 1900 || digits > 2199) return undefined
  return { value: digits, next: at + 1 }
}

/** Reads a year said in English words: twenty twenty six, nineteen hundred and ten, two thousand twelve. */
export function readYearWords(tokens: Tokens, at: number): Hit<number> | undefined {
  const century = readNumberWords(tokens, at)
  if (century?.value === 2 && isText(tokens, century.next, 'thousand')) {
    const rest = readNumberWords(tokens, skipAnd(tokens, century.next + 1))
    return rest ? { value: 2000 + rest.value, next: rest.next } : { value: 2000, next: century.next + 1 }
  }
  const hundreds = as(tokens, at, 'number') ?? as(tokens, at, 'tenfold')
  if (hundreds !== 19 && hundreds !== 20) return undefined
  const isWhole = isText(tokens, at + 1, 'hundred')
  const rest = readNumberWords(tokens, isWhole ? skipAnd(tokens, at + 2) : at + 1)
  if (rest && (isWhole || rest.value >= 10)) return { value: hundreds * 100 + rest.value, next: rest.next }
  return isWhole ? { value: hundreds * 100, next: at + 2 } : undefined
}

function skipAnd(tokens: Tokens, at: number): number {
  return is(tokens, at, 'and') ? at + 1 : at
}

/** Gives the century to a year of two digits: 69 to 99 lie in the last one, as POSIX has it. */
export function fullYear(twoDigits: number): number {
  return twoDigits >= 69 ? 1900 + twoDigits : 2000 + twoDigits
}
