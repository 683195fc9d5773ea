/**
 * Regular expressions that regard no case or have classes of Unicode take V8 a millisecond each to set up, and the readers have
 * scores of them. These do the same with everyday text - ASCII, Russian and common marks - in plainer expressions: letters are
 * those of the two alphabets, and case is taken out of the text beforehand. For any other text they are what was written. The
 * bundler and the tests put them in the place of such literals, see `build/light-patterns.mjs`.
 */
export function pattern(source: string, flags: string): () => RegExp {
  const ways: Ways = { source, flags, everyday: undefined, any: undefined }
  return () => new Pattern(ways)
}

/** What nearly all text consists of; each character is its own length in lower case. */
const everyday = /^[\0-\x7fА-Яа-яЁё«»“”„‘’–—…№€£]*$/

/** How one expression is run, made when it is first needed and shared by all its copies. */
interface Ways {
  readonly source: string
  readonly flags: string
  /** For everyday text; null where it cannot be said plainer. */
  everyday: RegExp | null | undefined
  any: RegExp | undefined
}

/** A regular expression by all its looks, whose `exec` - which everything else goes through - chooses how to run. */
class Pattern extends RegExp {
  readonly #ways: Ways

  /** Copies are made by `split` and `matchAll`, with flags of their own. */
  constructor(from: Ways | Pattern, flags?: string) {
    const ways = from instanceof Pattern ? from.#ways : from
    super('', flags ?? ways.flags)
    this.#ways = flags === undefined || flags === ways.flags ? ways : { ...unmade, source: ways.source, flags }
  }

  override get source(): string {
    return this.#ways.source
  }

  override exec(text: string): RegExpExecArray | null {
    const ways = this.#ways
    const plain = everyday.test(text) ? (ways.everyday ??= plainer(ways.source, ways.flags)) : null
    const way = plain ?? (ways.any ??= new RegExp(ways.source, ways.flags))
    const goesOn = this.global || this.sticky
    way.lastIndex = goesOn ? this.lastIndex : 0
    const found = way.exec(plain && this.ignoreCase ? text.toLowerCase() : text)
    if (goesOn) this.lastIndex = way.lastIndex
    if (found?.indices) restoreCase(found, found.indices, text)
    return found
  }
}

const unmade = { everyday: undefined, any: undefined }

/** Gives what was found in the text without its case the letters as they were written. */
function restoreCase(found: RegExpExecArray, indices: RegExpIndicesArray, text: string): void {
  found.input = text
  const { groups } = found
  for (const [index, at] of indices.entries()) if (at as typeof at | undefined) found[index] = text.slice(...at)
  for (const [name, at] of Object.entries(indices.groups ?? {}))
    if (groups && (at as typeof at | undefined)) groups[name] = text.slice(...at)
  delete found.indices
}

const lettersOf: Readonly<Record<string, string>> = {
  L: 'A-Za-zА-Яа-яЁё',
  Lu: 'A-ZА-ЯЁ',
  Ll: 'a-zа-яё',
  Lt: '',
  Lo: '',
  N: '0-9',
  Nd: '0-9',
  M: '',
  Mn: '',
}
const bothCases = new Set(['L', 'Lu', 'Ll'])

/** The same expression for everyday text, in lower case where case does not count; null where it uses what is not known here. */
function plainer(source: string, flags: string): RegExp | null {
  const anyCase = flags.includes('i')
  let result = ''
  let inClass = false
  for (const [token, property, negated] of tokensOf(source)) {
    if (property !== undefined) {
      const letters = anyCase && bothCases.has(property) ? 'a-zа-яё' : lettersOf[property]
      if (letters === undefined || (negated && inClass)) return null
      result += inClass ? letters : `[${negated ? '^' : ''}${letters}]`
    } else if (unknown.test(token) || (anyCase && isWrittenLetter(token))) return null
    else {
      if (token === '[') inClass = true
      if (token === ']') inClass = false
      result += anyCase && token.length === 1 ? token.toLowerCase() : token
    }
  }
  return new RegExp(result, (anyCase ? 'd' : '') + flags.replace(/[iu]/g, ''))
}

/** Characters of two units, references to groups by name, control letters. */
const unknown = /^\\[kc]|^\\u\{|^[\ud800-\udfff]/

/** Parts a source into characters, escapes and openings of groups; a class of Unicode comes with its name and whether it is negated. */
function tokensOf(
  source: string,
): readonly (readonly [token: string, property: string | undefined, negated: boolean])[] {
  const token = /\\p\{(\w+)\}|\\P\{(\w+)\}|\\u\{|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\[^]|\(\?<\w+>|[^]/g
  return Array.from(source.matchAll(token), ([text, property, negated]) => [
    text,
    property ?? negated,
    negated !== undefined,
  ])
}

/** Whether an escape by number is of a letter, whose case would count. */
function isWrittenLetter(token: string): boolean {
  const code = /^\\[ux]([\da-fA-F]+)$/.exec(token)?.[1]
  const letter = code === undefined ? '' : String.fromCharCode(parseInt(code, 16))
  return letter.toLowerCase() !== letter.toUpperCase()
}
