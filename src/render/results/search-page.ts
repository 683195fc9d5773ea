import type { SearchHit } from '../../domain/list/search.ts'
import { contactWords } from '../words/contact.ts'
import { dayWords } from '../words/day.ts'
import { dotted, flow, kept, type Inline } from '../text/flow.ts'
import { beside } from '../text/grid.ts'
import type { Ui } from '../ui.ts'
import { cut, padLeft } from '../text/width.ts'

/** Who was found, and the words that were looked for. */
export interface SearchPage {
  readonly words: string
  /** They are gone through twice. */
  readonly items: Iterable<SearchHit> & { readonly length: number }
  readonly total: number
}

/** The lines shown of a note, a touch or a follow-up. */
const mostLines = 2

/** Draws who was found: number, name, where and when, and beneath them the words with their surroundings. Gives parts that end their lines. */
export function* drawSearch({ words, items, total }: SearchPage, ui: Ui): Generator<string> {
  const { search } = ui.words.commands
  if (total === 0) {
    const shown = cut(words.replace(/\s+/g, ' '), Math.floor(ui.width / 2))
    yield `${flow([/[\p{L}\p{N}]/u.test(words) ? search.none(shown) : search.noWords(shown)], ui.width).join('\n')}\n`
    return
  }
  let numberWidth = 0
  for (const { person } of items) numberWidth = Math.max(numberWidth, String(person.no).length + 1)
  for (const hit of items) yield `${drawHit(hit, numberWidth, ui)}\n`
  const left = total - items.length
  const end = left > 0 ? search.more({ count: left, total }) : ui.words.common.people(total)
  yield `${items.length > 0 ? '\n' : ''}${flow([{ text: end, paint: ui.paint.quiet }], ui.width).join('\n')}\n`
}

function drawHit(hit: SearchHit, numberWidth: number, ui: Ui): string {
  const { paint } = ui
  const { search } = ui.words.commands
  const width = ui.width - numberWidth - 2
  const head = dotted(
    [
      { text: hit.person.name, paint: paint.strong },
      hit.in === 'name' ? (hit.company ?? '') : kept(search.places[hit.in], paint.quiet),
      hit.day === null ? '' : kept(dayWords(hit.day, ui), paint.quiet),
      hit.more > 0 ? kept(search.elsewhere(hit.more), paint.quiet) : '',
    ],
    paint.quiet,
  )
  return beside([
    { width: numberWidth, lines: [paint.quiet(padLeft(`#${String(hit.person.no)}`, numberWidth))] },
    { width, lines: [...flow(head, width), ...flow(placeWords(hit, ui), width, mostLines)] },
  ]).join('\n')
}

/** What stands where it was found; a name stands above already. */
function placeWords({ in: place, kind, text, snippet }: SearchHit, { paint }: Ui): readonly Inline[] {
  if (place === 'name') return []
  if (place === 'tag') return [`#${text}`]
  if (place === 'contact') return [kept(kind === null ? text : contactWords({ kind, value: text }))]
  return snippet.map((part) => (part.found ? { text: part.text, paint: paint.strong } : part.text))
}
