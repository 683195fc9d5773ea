import { gone, type Span } from './draft.ts'

/** Splits a sentence where a new thought begins: at commas, semicolons, line ends, brackets, dashes between words and full stops. */
export function clausesOf(text: string): readonly Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const { index, 0: sign } of breaksIn(text)) {
    if (sign === '.' && abbreviation.test(text.slice(start, index))) continue
    clauses.push({ start, end: index })
    start = index + sign.length
  }
  clauses.push({ start, end: text.length })
  return clauses.filter((clause) => text.slice(clause.start, clause.end).trim() !== '')
}

/** A date at the head of a sentence, before a name, is a thought of its own. */
function breaksIn(text: string): readonly { readonly index: number; readonly 0: string }[] {
  const found = [...text.matchAll(slashedHead.test(text) ? slashes : breaks)]
  const head = dateAtHead.exec(text)?.[0]
  if (head === undefined) return found
  return [...found, { index: head.length - 1, 0: head.slice(-1) }].sort((one, other) => one.index - other.index)
}

const breaks = /,(?!\d)|(?<!\d),(?=\d)|[;\n()]|\s[–—-]+(?=\s)|[.!?](?=\s|$)/g
/** «Артём/автосервис/шины/созвон 20.10» */
const slashedHead = /^\s*\p{Lu}[^\s/]+\/\p{L}[^/]+\/\p{L}/u
const slashes = new RegExp(`${breaks.source}|(?<=\\p{L})\\/(?=\\p{L})`, 'gu')
const dateAtHead = /^\s*(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|пн|вт|ср|чт|пт|сб|вс)\s(?=\p{Lu})/u

/** A full stop after these, or after a single letter, ends no sentence. */
const abbreviation =
  /(?:^|[\s.\u0000])(?:\p{L}|dr|mr|mrs|ms|jr|sr|st|prof|ext|ул|тел|моб|раб|им|руб|тыс|доб|др|зав|зам|пр|просп|наб|пер|пл|кв|стр|корп|проф|гл|ст|мл|инд|обл|г)$/iu

/** A stretch of free words in a clause, between what was taken out. */
export function runsOf(text: string, { start, end }: Span): readonly Span[] {
  const free = new RegExp(`[^${gone}]+`, 'g')
  return Array.from(text.slice(start, end).matchAll(free), (match) =>
    trimmed(text, start + match.index, match[0].length),
  ).filter((run) => run.end > run.start && /[\p{L}\p{N}]/u.test(text.slice(run.start, run.end)))
}

/** Leaves out the blanks and loose punctuation around a stretch. */
function trimmed(text: string, from: number, length: number): Span {
  const part = text.slice(from, from + length)
  const before = /^[\s,;:/–—-]*/.exec(part)?.[0].length ?? 0
  const after = /[\s,;:/–—-]*$/.exec(part.slice(before))?.[0].length ?? 0
  return { start: from + before, end: from + length - after }
}

/** A word of a stretch, with its place in the sentence. */
export interface Word extends Span {
  /** As written, without punctuation around it. */
  readonly text: string
  readonly lower: string
}

/** Splits a stretch into words. */
export function wordsIn(text: string, { start, end }: Span): readonly Word[] {
  return Array.from(text.slice(start, end).matchAll(/[^\s\u0000]+/g), (match) => {
    const bare = match[0].replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{N}.&]+$/gu, '')
    return {
      text: bare,
      lower: bare.toLowerCase().replace(/\.$/, ''),
      start: start + match.index,
      end: start + match.index + match[0].length,
    }
  })
}
