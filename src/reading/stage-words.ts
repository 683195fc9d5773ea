import { fold } from './fold.ts'

/** What a stage or a funnel is called: a fixed slug, and a label in each language. */
export interface Called {
  readonly slug: string
  readonly labelEn: string
  readonly labelRu: string
}

/** How many letters two forms of one word share at their start, at least. */
const sharedStem = 5

/** How many letters one form may be longer than the other. */
const longestEnding = 5

/**
 * Finds what a word means among things with a slug and labels: the one called so, else those whose name begins with it, else
 * those whose name is another form of it («показала» for «Показали»: the first five letters the same). Several slugs: none is
 * chosen here, all come back.
 */
export function calledBy<C extends Called>(things: readonly C[], text: string): readonly C[] {
  const wanted = plain(text)
  if (wanted === '') return []
  const exact = things.filter((thing) => namesOf(thing).includes(wanted))
  if (exact.length > 0) return exact
  const begun = things.filter((thing) => namesOf(thing).some((name) => name.startsWith(wanted)))
  if (begun.length > 0) return begun
  return things.filter((thing) => namesOf(thing).some((name) => sameStem(name, wanted)))
}

function namesOf({ slug, labelEn, labelRu }: Called): readonly string[] {
  return [slug, labelEn, labelRu].map(plain)
}

function plain(name: string): string {
  return fold(name)
    .replace(/[-_\s]+/g, ' ')
    .replace(/^в (?=\S{4})/, '')
}

function sameStem(one: string, other: string): boolean {
  if (one.length < sharedStem || other.length < sharedStem) return false
  if (Math.abs(one.length - other.length) > longestEnding) return false
  return one.slice(0, sharedStem) === other.slice(0, sharedStem)
}
