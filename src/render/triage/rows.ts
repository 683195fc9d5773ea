import type { Undecided } from '../../domain/person/triage.ts'
import type { TriageSight } from '../../domain/pages/triage-sight.ts'
import { contactWords, waysToReach } from '../words/contact.ts'
import type { PageUi } from '../ui.ts'
import { cut, padRight } from '../text/width.ts'

/** The undecided people, which of them the page stands at, and who is marked. */
interface Rows {
  readonly sight: TriageSight
  readonly at: number
  readonly marks: readonly string[]
}

/** The people around the cursor, a line each. */
export function drawRows(
  { sight, at, marks }: Rows,
  { width, height }: { readonly width: number; readonly height: number },
  ui: PageUi,
): readonly string[] {
  const marked = new Set(marks)
  const wanted = Math.max(0, Math.min(at - Math.floor(height / 2), sight.shown - height))
  const first = Math.max(0, wanted - sight.from)
  const columns = columnsFor(width)
  return sight.items.slice(first, first + height).map((one, index) => {
    const isHere = sight.from + first + index === at
    return drawRow(one, columns, { isHere, isMarked: marked.has(one.person.id) }, ui)
  })
}

type ColumnName = 'name' | 'company' | 'reach' | 'source' | 'tags' | 'about'

/** Which columns stand side by side from a width on, and each one's share of it; always the same, so that nothing jumps. */
const layouts: readonly (readonly [from: number, shares: Readonly<Partial<Record<ColumnName, number>>>])[] = [
  [100, { name: 0.26, company: 0.23, reach: 0.18, source: 0.17, tags: 0.16 }],
  [76, { name: 0.32, reach: 0.26, about: 0.24, tags: 0.18 }],
  [56, { name: 0.4, reach: 0.34, about: 0.26 }],
  [0, { name: 0.53, reach: 0.47 }],
]

function columnsFor(width: number): readonly (readonly [name: ColumnName, width: number])[] {
  const [, shares = {}] = layouts.find(([from]) => width >= from) ?? []
  const columns = Object.entries(shares) as readonly (readonly [ColumnName, number])[]
  const room = width - signs - 2 * (columns.length - 1)
  return columns.map(([name, share]) => [name, Math.floor(room * share)])
}

/** Columns before a name: the sign of the cursor, that of a mark, a blank. */
const signs = 3

function drawRow(
  one: Undecided,
  columns: ReturnType<typeof columnsFor>,
  { isHere, isMarked }: { readonly isHere: boolean; readonly isMarked: boolean },
  ui: PageUi,
): string {
  const { paint } = ui
  const cells = columns.map(([name, width]) => {
    const text = padRight(cut(cellOf(one, name, ui), width), width)
    return name === 'name'
      ? isHere || isMarked
        ? paint.strong(text)
        : text
      : name === 'reach'
        ? text
        : paint.quiet(text)
  })
  const sign = `${isHere ? paint.command('▌') : ' '}${isMarked ? paint.promise('●') : ' '} `
  return `${sign}${cells.join('  ')}`.trimEnd()
}

function cellOf(one: Undecided, column: ColumnName, ui: PageUi): string {
  switch (column) {
    case 'name':
      return one.person.name
    case 'company':
      return one.company ?? ''
    case 'source':
      return one.source ?? ''
    case 'about':
      return [one.company, one.source].filter(Boolean).join(' · ')
    case 'reach': {
      const [first] = waysToReach(one.contacts)
      return first ? contactWords(first) : '–'
    }
    case 'tags':
      return tagWords(one, ui)
  }
}

/** "customer #expo": what they are beside a prospect, and their tags. */
export function tagWords({ roles, tags }: Pick<Undecided, 'roles' | 'tags'>, ui: Pick<PageUi, 'words'>): string {
  const others = roles.filter((role) => role !== 'prospect').map((role) => ui.words.common.roles[role])
  return [...others, ...tags.map((tag) => `#${tag}`)].join(' ')
}
