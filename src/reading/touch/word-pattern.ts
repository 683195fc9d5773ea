import { alternativesIn, alternativesOf, type Alternative } from './word-needs.ts'

/**
 * A pattern over the words of a clause, given as alternatives of which one clause needs hardly any: only those are set up that a
 * word of the text begins like. V8 takes a millisecond and more for each long list of alternatives, and a touch is read with
 * dozens of them. Every alternative begins where a word does, and ends where one does.
 */
export class WordPattern {
  readonly #says: string
  #alternatives: readonly Alternative[] | undefined

  constructor(...says: readonly string[]) {
    this.#says = says.join('|')
  }

  test(text: string): boolean {
    return this.exec(text) !== null
  }

  /** Where it is found first; -1 where it is not. */
  search(text: string): number {
    return this.exec(text)?.index ?? -1
  }

  exec(text: string): RegExpExecArray | null {
    return this.on(text)?.exec(text) ?? null
  }

  /** The pattern for one text, which goes on from where it was; null where no word begins like any of it. */
  on(text: string): RegExp | null {
    const chosen = this.#chosen(text)
    return chosen === '' ? null : new RegExp(` (?:${chosen})(?= |$)`, 'g')
  }

  /** Tells whether the text says nothing else. */
  isWhole(text: string): boolean {
    const chosen = this.#chosen(text)
    return chosen !== '' && new RegExp(`^ (?:${chosen}) $`).test(text)
  }

  #chosen(text: string): string {
    this.#alternatives ??= readyOf(this.#says)
    return this.#alternatives
      .filter(({ needs }) => needs.every((heads) => heads.some((head) => text.includes(head))))
      .map(({ says }) => says)
      .join('|')
  }
}

/** What the build has read of patterns beforehand, by `keyOf`: length and needs of the alternatives. */
const ready: Readonly<Record<string, string>> = {}

/** Names a pattern for what is read of it beforehand. */
export function keyOf(says: string): string {
  return `${String(says.length)} ${says.slice(0, 40)}`
}

function readyOf(says: string): readonly Alternative[] {
  const written = ready[keyOf(says)]
  return written === undefined ? alternativesOf(says) : alternativesIn(written, says)
}
