import type { Person } from '../../domain/person/person.ts'
import { add, alter, type Change } from '../../domain/record/change.ts'
import type { ReportLine, ReportPage, ReportStop } from '../../domain/record/report-line.ts'
import { reportEvents } from '../../domain/record/report-line.ts'
import type { SaidFields, SourceRow } from '../../domain/record/source.ts'
import { fieldValues, fileFields } from '../../domain/person/fields.ts'
import type { RoleName } from '../../domain/person/person.ts'
import type { Day } from '../../domain/time/day.ts'
import { newPerson, type ImportContext } from '../people/changes.ts'
import type { Known } from '../people/plan.ts'
import { saidBy, type ReportRow } from './facts.ts'
import type { Ours } from './ours.ts'
import { amountText, briefly, diffPerson, lineOf, newOrder, type DiffTools } from './person-diff.ts'
import { whoseRow, type Bases, type RowOwner } from './whose.ts'

/** What is asked of the list beside what every import asks. */
export interface ReportKnown extends Known {
  readonly oursOf: (person: Person) => Ours
}

/** What an answer makes of a row that may be somebody's: that person, somebody new, or left out. */
export type RowAnswer = Person | 'new' | 'skip'

export interface ReportInput {
  readonly rows: readonly ReportRow[]
  readonly bases: Bases
  readonly known: ReportKnown
  readonly day: Day
  /** Whether every row of the file is here; else nobody is gone. */
  readonly isWhole: boolean
  /** Keys and names of rows that could not be read. */
  readonly spoilt: ReadonlySet<string>
  /** Where a new source is kept, and under what name. */
  readonly source: {
    readonly id: string
    readonly name: string
    readonly role: RoleName | null
  }
  readonly answer: (row: ReportRow, like: readonly Person[]) => RowAnswer
  readonly stops: readonly ReportStop[]
  readonly context: ImportContext
  readonly tools: Pick<DiffTools, 'currency' | 'former'>
}

/** A report compared: what is done and what is told. */
export interface ReportPlan {
  readonly page: ReportPage
  readonly changes: readonly Change[]
  /** How many people join the list, how many on it change, how many are left out. */
  readonly counts: { readonly new: number; readonly add: number; readonly left: number }
}

interface Placed {
  readonly row: ReportRow
  readonly whose: RowOwner
  /** Who is meant: on the list, or joining it. */
  readonly person: Person | null
  readonly id: string
}

/** Compares a whole report with the one before it and with the list. */
export function planReport(input: ReportInput): ReportPlan {
  const { bases, day, source } = input
  const placed = place(input)
  const byKey = new Map(placed.toReversed().map((one) => [one.row.key, one]))
  const tools = toolsFor(input, byKey)
  const lines: ReportLine[] = []
  const changes: Change[] = []
  const counts = { new: 0, add: 0, left: 0 }
  let [held, unchanged] = [0, 0]
  for (const one of placed) {
    const { row, whose, person } = one
    if (whose.kind === 'forgotten') held++
    else if (whose.kind === 'doubtful') {
      counts.left++
      lines.push(newLine(row, 'doubtful', { like: briefly(whose.like) }))
    } else if (person) {
      const told = known(one, person, input, tools)
      lines.push(...told.lines)
      changes.push(...told.changes)
      held += told.held
      if (told.lines.length === 0) unchanged++
      else counts.add++
    } else {
      counts.new++
      changes.push(...joining(one, input, tools))
      lines.push(...joiningLines(one, tools))
    }
  }
  const gone = input.isWhole ? goneFrom(input, byKey) : []
  for (const row of gone) {
    const person = input.known.byId(row.personId)
    if (!person) continue
    changes.push(alter('sourceRow', row, { goneDay: bases.source?.lastDay ?? day }))
    lines.push(lineOf(row.key, person, { event: 'gone', from: bases.source?.lastDay ?? day }))
    counts.add++
  }
  const events = Object.fromEntries(
    reportEvents.map((event) => [event, lines.filter((line) => line.event === event).length]),
  ) as ReportPage['events']
  const stops = [...input.stops, ...stopsOf(input, placed, gone)]
  const inOrder = reportEvents.flatMap((event) => lines.filter((line) => line.event === event))
  const isFirst = bases.source === undefined
  return {
    page: { name: source.name, day, isFirst, lines: inOrder, events, unchanged, held, stops },
    changes,
    counts,
  }
}

/** Finds whose each row is. One person has one key: whoever two rows would be is in doubt at the second. */
function place({ rows, bases, known, answer, context }: ReportInput): readonly Placed[] {
  const taken = new Set<string>()
  const keys = new Set<string>()
  return rows.map((row): Placed => {
    const found = whoseRow(row, bases, known)
    const whose = keys.has(row.key) ? twice(found) : settled(row, found, answer, taken)
    keys.add(row.key)
    const person = whose.kind === 'theirs' ? whose.person : null
    if (person) taken.add(person.id)
    return { row, whose, person, id: person?.id ?? context.newId() }
  })
}

/** A key that stands twice under two names is nobody's the second time. */
function twice(found: RowOwner): RowOwner {
  return { kind: 'doubtful', like: found.kind === 'theirs' ? [found.person] : [] }
}

function settled(row: ReportRow, found: RowOwner, answer: ReportInput['answer'], taken: ReadonlySet<string>): RowOwner {
  if (found.kind === 'theirs' && taken.has(found.person.id)) return { kind: 'doubtful', like: [found.person] }
  if (found.kind !== 'doubtful') return found
  const like = found.like.filter(({ id }) => !taken.has(id))
  if (like.length === 0) return { kind: 'new', shares: found.like }
  const said = answer(row, like)
  if (said === 'skip') return { kind: 'doubtful', like }
  return said === 'new' ? { kind: 'new', shares: [] } : { kind: 'theirs', person: said, base: undefined }
}

function toolsFor({ known, tools, source, context }: ReportInput, byKey: ReadonlyMap<string, Placed>): DiffTools {
  return {
    ...tools,
    newId: context.newId,
    now: context.now,
    source: source.name,
    personOf: (key) => {
      const one = byKey.get(key)
      return one && isOnList(one.whose) ? { id: one.id, name: one.person?.name ?? one.row.record.name } : undefined
    },
    nameOf: (personId) => known.byId(personId)?.name,
  }
}

function isOnList(whose: RowOwner): boolean {
  return whose.kind === 'theirs' || whose.kind === 'new'
}

function known({ row, whose }: Placed, person: Person, input: ReportInput, tools: DiffTools) {
  const base = whose.kind === 'theirs' ? (whose.base ?? input.bases.byKey.get(row.key)) : undefined
  const diff = diffPerson(row, base, input.known.oursOf(person), tools)
  const isBack = base !== undefined && base.goneDay !== null
  const lines = [...(isBack ? [lineOf(row.key, person, { event: 'back' })] : []), ...diff.lines]
  const kept = base
    ? diff.row || isBack || base.personId !== person.id
      ? [alter('sourceRow', base, { ...diff.row, goneDay: null, personId: person.id })]
      : []
    : [add('sourceRow', sourceRow(row, person.id, input, diff.row ?? { said: saidBy(row), gave: {}, held: [] }))]
  return { lines, held: diff.held, changes: [...diff.changes, ...kept] }
}

function sourceRow(
  { key }: ReportRow,
  personId: string,
  { day, source, context }: ReportInput,
  kept: Pick<SourceRow, 'said' | 'gave' | 'held'>,
) {
  return { id: context.newId(), sourceId: source.id, personId, key, ...kept, firstDay: day, goneDay: null }
}

/** Makes the changes that put somebody on the list. */
function joining({ row, id }: Placed, input: ReportInput, tools: DiffTools): readonly Change[] {
  const { record, order, asksNotToBeCalled } = row
  const { context, source } = input
  const asked = source.role !== null && record.roles.length === 0 ? [source.role] : record.roles
  const roles: readonly RoleName[] = order ? [...new Set<RoleName>([...asked, 'customer'])] : asked
  const sponsor = row.sponsor === null ? undefined : tools.personOf(row.sponsor)
  const said: SaidFields = saidBy(row)
  const isLinked = sponsor !== undefined && sponsor.id !== id
  const gave = row.sponsor !== null && !isLinked ? { sponsor: '' } : {}
  return [
    ...newPerson({ ...record, roles }, context, {
      id,
      sponsorId: isLinked ? sponsor.id : null,
      doNotContact: asksNotToBeCalled ? source.name : null,
    }),
    ...(order ? [add('order', newOrder(order, id, tools))] : []),
    add('sourceRow', sourceRow(row, id, input, { said, gave, held: [] })),
  ]
}

function joiningLines({ row, whose }: Placed, tools: DiffTools): readonly ReportLine[] {
  const { record, order } = row
  const brings = [
    ...record.contacts.map(({ value }) => value),
    ...Object.values(fieldValues(fileFields, (key) => record[key])).filter((value) => value !== null),
  ]
  const shares = whose.kind === 'new' ? whose.shares : []
  return [
    newLine(row, 'new', { to: brings.slice(0, 3).join(' ') || null }),
    ...(shares.length > 0 ? [newLine(row, 'shared', { like: briefly(shares.slice(0, 3)) })] : []),
    ...(order
      ? [newLine(row, 'order', { field: 'order', from: order.day, to: amountText(order.amountMinor, tools.currency) })]
      : []),
    ...(row.asksNotToBeCalled ? [newLine(row, 'optedOut', {})] : []),
  ]
}

function newLine(
  { key, record }: ReportRow,
  event: ReportLine['event'],
  said: Partial<Pick<ReportLine, 'field' | 'from' | 'to' | 'like'>>,
): ReportLine {
  return { event, key, name: record.name, no: null, letGo: null, field: null, from: null, to: null, like: [], ...said }
}

/** Whoever was in the last report and is in no row of this one, not even a spoilt one. */
function goneFrom({ bases, spoilt }: ReportInput, byKey: ReadonlyMap<string, Placed>): readonly SourceRow[] {
  return [...bases.byKey.values()].filter(
    ({ key, goneDay, said }) =>
      goneDay === null &&
      !byKey.has(key) &&
      !spoilt.has(key) &&
      !(typeof said.name === 'string' && spoilt.has(said.name)),
  )
}

/** A part of a report, or one whose columns have moved, is nothing to take over unasked. */
function stopsOf({ bases }: ReportInput, placed: readonly Placed[], gone: readonly SourceRow[]): readonly ReportStop[] {
  const here = [...bases.byKey.values()].filter(({ goneDay }) => goneDay === null).length
  const moved = placed.filter(({ row, whose }) => whose.kind === 'doubtful' && bases.byKey.has(row.key)).length
  const isMany = (count: number) => count > 2 && count * 5 > here
  return [
    ...(isMany(gone.length) ? [{ kind: 'missing', gone: gone.length, of: here } as const] : []),
    ...(isMany(moved) ? [{ kind: 'shifted', rows: moved, of: here } as const] : []),
  ]
}
