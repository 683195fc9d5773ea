/** A phone of a cell with what is said beside it. */
export interface PhoneCell {
  readonly value: string
  readonly label: string
}

/** The phones of one cell, or that a spreadsheet program has cut the number. */
export type PhonesRead = { readonly phones: readonly PhoneCell[] } | { readonly cut: string }

/**
 * Reads the phones of one cell: numbers as spreadsheets spoil them (`79161234567.0`, `7.9161234567E+10`), several in one cell by
 * any separator, a word or a blank, with a common beginning (`415-555-0252/53`), and the words beside them.
 */
export function phonesIn(cell: string): PhonesRead {
  if (plainly.test(cell)) return { phones: [{ value: cell, label: '' }] }
  const text = plainText(cell)
  const scientific = /^(\d)[.,](\d+)e\+?(\d{1,2})$/i.exec(text)
  if (scientific) return inFull(text, scientific)
  const whole = /^(\d{5,})[.,]0+$/.exec(text)?.[1]
  if (whole !== undefined) return { phones: [{ value: whole, label: '' }] }
  return {
    phones: text
      .split(/\s*:::\s*/)
      .flatMap(parted)
      .flatMap(byWords)
      .flatMap(withStem),
  }
}

/** Most numbers need no care. */
const plainly = /^\+?\d{5,15}$|^\+?1? ?\(?\d{3}\)? ?[ -]?\d{3}-\d{4}$/

function plainText(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .replace(/^['"`]+(?=[\d+(])/, '')
    .replace(
      /^(\+|00)(\d{1,3}) ?\(0\) ?/,
      (_, plus: string, code: string) => `${plus}${code} ${code === '39' ? '0' : ''}`,
    )
}

function inFull(text: string, [, whole = '', fraction = '', exponent = '']: RegExpExecArray): PhonesRead {
  const digits = whole + fraction
  return fraction.length >= Number(exponent)
    ? { phones: [{ value: digits.slice(0, Number(exponent) + 1), label: '' }] }
    : { cut: text }
}

/** A sheet holds several phones in one cell with any separator; only pieces that could be one alone are parted. */
function parted(text: string): readonly string[] {
  const pieces = text
    .split(/[;,\n|]|(?<=\d)\s*\/\s*(?=[+\d(])/)
    .map((piece) => piece.trim())
    .filter(Boolean)
  return pieces.every((piece) => /(?:\d\D*){5}/.test(piece)) && isSeveral(pieces) ? pieces : [text]
}

/** `089 123/45678` is one number: its second piece alone is too short beside a first that is no whole number. */
function isSeveral(pieces: readonly string[]): boolean {
  return (
    pieces.length > 1 && pieces.every((piece) => digitsOf(piece).length >= 5) && digitsOf(pieces[0] ?? '').length >= 7
  )
}

const extension =
  /(?:;ext=|[\s,;]*(?:\(?(?:ext|extension|доб|внутр|вн|durchwahl|dw|poste)\.?|x|#|[pw](?=\d))\s*)\d{1,6}\)?$/iu

/** Words part two numbers where both sides are long enough to be one; else they are said beside it. */
function byWords(text: string): readonly PhoneCell[] {
  if (!/\p{L}/u.test(text) || extension.test(text)) return byBlanks(text).map((value) => ({ value, label: '' }))
  const phones = [...text.matchAll(/(\p{L}[\p{L}.:\s]*)?[(\s]*((?:\+|\()?\d[\d\s().+/-]{5,}\d)/gu)].filter(
    ([, , number = '']) => digitsOf(number).length >= 7,
  )
  const [only, second] = phones
  if (!only) return [{ value: text, label: '' }]
  if (!second) return [oneWithWords(text, only[2] ?? '')]
  const saidBefore = /^\p{L}/u.test(text)
  return phones.map(([whole, , number = ''], index) => {
    const next = saidBefore ? phones[index] : phones[index + 1]
    const between = next ? (next[1] ?? '') : text.slice((phones[index]?.index ?? 0) + whole.length)
    return { value: number.trim(), label: labelIn(between) }
  })
}

function oneWithWords(text: string, number: string): PhoneCell {
  const at = text.indexOf(number)
  const before = text.slice(0, at)
  const after = text.slice(at + number.length)
  // Letters that touch the digits belong to the number: 1-800-FLOWERS.
  if (/[\p{L}\d][-.]?$/u.test(before) || /^[-.]?\p{L}/u.test(after)) return { value: text, label: '' }
  return { value: number.trim(), label: labelIn(`${before} ${after}`) }
}

function labelIn(words: string): string {
  const label = words
    .replace(/[():;,"«»]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:or|and|или|и|либо|oder|und|ou|et|o|y|tel\.?|phone|тел\.?|телефон)$/iu, '')
  return label.toLowerCase().slice(0, 40)
}

/** More digits than any number has are two, where a blank parts them in even halves. */
function byBlanks(text: string): readonly string[] {
  const all = digitsOf(text).length
  if (all <= 15 || all > 30) return [text]
  const halves = [...text.matchAll(/\s+(?=[+(\d])/g)]
    .map(({ index }) => [text.slice(0, index), text.slice(index).trim()] as const)
    .map(([one, other]) => ({ pieces: [one, other], off: Math.abs(digitsOf(one).length - digitsOf(other).length) }))
    .sort((a, b) => a.off - b.off)
  const [best] = halves
  return best && best.off <= 3 && best.pieces.every((piece) => digitsOf(piece).length >= 7) ? best.pieces : [text]
}

/** `415-555-0252/53` is two numbers that begin alike. */
function withStem({ value, label }: PhoneCell): readonly PhoneCell[] {
  const stem = /^(\+?[\d\s().-]*\d)((?:\s*\/\s*\d{1,4})+)$/.exec(value)
  const number = stem?.[1] ?? ''
  if (digitsOf(number).length < 7) return [{ value, label }]
  const ends = (stem?.[2] ?? '').split('/').map((end) => end.trim())
  return ends.map((end) => ({ value: end === '' ? number : withEnd(number, end), label }))
}

function withEnd(number: string, end: string): string {
  let left = end.length
  let at = number.length
  while (left > 0 && at > 0) if (/\d/.test(number.charAt(--at))) left--
  return number.slice(0, at) + end
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
