import { plainSource } from './plain-source.ts'

/**
 * Regular expressions that regard no case or have classes of Unicode take V8 a millisecond each to set up, and the readers have
 * scores of them. These do the same with everyday text - ASCII, Russian and common marks - in plainer expressions: letters are
 * those of the two alphabets, and case is taken out of the text beforehand. For any other text they are what was written. The
 * bundler and the tests put them in the place of such literals, see `build/light-patterns.mjs`, with what `plainSource` makes
 * of them as `plain`.
 */
export function pattern(source: string, flags: string, plain?: string | true | null): () => RegExp {
  const ways: Ways = { source, flags, plain, everyday: undefined, any: undefined }
  return () => new Pattern(ways)
}

/** What nearly all text consists of; each character is its own length in lower case. */
const everyday = /^[\0-\x7fА-Яа-яЁё«»“”„‘’–—…№€£]*$/

/** How one expression is run, made when it is first needed and shared by all its copies. */
interface Ways {
  readonly source: string
  readonly flags: string
  /** The source for everyday text, true for the same; null where it cannot be said plainer, undefined where that is not known yet. */
  readonly plain: string | true | null | undefined
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
    this.#ways =
      flags === undefined || flags === ways.flags ? ways : { ...ways, flags, everyday: undefined, any: undefined }
  }

  override get source(): string {
    return this.#ways.source
  }

  override exec(text: string): RegExpExecArray | null {
    const ways = this.#ways
    const goesOn = this.global || this.sticky
    const plain = everyday.test(text) ? everydayWay(ways) : null
    const way = plain ?? (ways.any ??= new RegExp(ways.source, ways.flags))
    way.lastIndex = goesOn ? this.lastIndex : 0
    const found = way.exec(plain && this.ignoreCase ? text.toLowerCase() : text)
    if (goesOn) this.lastIndex = way.lastIndex
    if (found?.indices) restoreCase(found, found.indices, text)
    return found
  }
}

function everydayWay(ways: Ways): RegExp | null {
  if (ways.everyday !== undefined) return ways.everyday
  const { source, flags } = ways
  const known = ways.plain === true ? source : ways.plain
  const plain = known === undefined ? plainSource(source, flags) : known
  const noCase = flags.includes('i') ? 'd' : ''
  ways.everyday = plain === null ? null : new RegExp(plain, noCase + flags.replace('i', '').replace('u', ''))
  return ways.everyday
}

/** Gives what was found in the text without its case the letters as they were written. */
function restoreCase(found: RegExpExecArray, indices: RegExpIndicesArray, text: string): void {
  found.input = text
  const { groups } = found
  // A group that took no part has none.
  const ends: readonly (readonly [number, number] | undefined)[] = indices
  const named: Readonly<Record<string, readonly [number, number] | undefined>> = indices.groups ?? {}
  for (const [index, at] of ends.entries()) if (at) found[index] = text.slice(...at)
  for (const [name, at] of Object.entries(named)) if (groups && at) groups[name] = text.slice(...at)
  delete found.indices
}
