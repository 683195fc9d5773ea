import { briefPerson, type BriefPerson } from '../../domain/person/brief.ts'
import { fileFields } from '../../domain/person/fields.ts'
import type { ContactKind, Person } from '../../domain/person/person.ts'
import { add, alter, type Change, type New } from '../../domain/record/change.ts'
import type { ReportEvent, ReportLine } from '../../domain/record/report-line.ts'
import type { SourceRow } from '../../domain/record/source.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { decimalOf } from '../../domain/touch/money.ts'
import { fold } from '../../reading/fold.ts'
import { compareReach, contactKinds } from './contacts.ts'
import { customField, orderSaid, saidBy, type ReportRow } from './facts.ts'
import { Ledger } from './ledger.ts'
import type { Ours } from './ours.ts'
import { judgeField } from './single.ts'

/** What comparing needs beside a row and the list. */
export interface DiffTools {
  readonly newId: () => string
  readonly now: Instant
  readonly currency: string
  /** The name of the report. */
  readonly source: string
  /** The label of a number that was replaced. */
  readonly former: string
  /** Finds the person of a key. */
  readonly personOf: (key: string) => Pick<Person, 'id' | 'name'> | undefined
  readonly nameOf: (personId: string) => string | undefined
}

/** What a row says otherwise than the last time, and what is done about it. */
export interface PersonDiff {
  readonly changes: readonly Change[]
  readonly lines: readonly ReportLine[]
  /** What the row of the report is to be; null where it is that already. */
  readonly row: Pick<SourceRow, 'said' | 'gave' | 'held'> | null
  readonly held: number
}

interface Told {
  readonly event: ReportEvent
  readonly field?: string | null
  readonly from?: string | null
  readonly to?: string | null
  readonly like?: readonly BriefPerson[]
}

type PersonSet = { -readonly [Key in keyof New<'person'>]?: New<'person'>[Key] }

/** Compares a row of a report with what it said last of the person and with the list. */
export function diffPerson(row: ReportRow, base: SourceRow | undefined, ours: Ours, tools: DiffTools): PersonDiff {
  const ledger = new Ledger(saidBy(row), base)
  const told: Told[] = []
  const fields = diffFields(row, ours.person, ledger, told)
  const link = diffSponsor(row, ours.person, ledger, tools, told)
  const optedOut = diffRefusal(row, ours.person, ledger, tools, told)
  const set = { ...fields, ...link, ...optedOut }
  const changes = [
    ...(Object.keys(set).length > 0 ? [alter('person', ours.person, set)] : []),
    ...diffContacts(row, ours, ledger, tools, told),
    ...diffLists(row, ours, ledger, tools, told),
    ...diffOrder(row, ours, ledger, tools, told),
  ]
  const { person } = ours
  return {
    changes,
    lines: told.map((one) => lineOf(row.key, person, one)),
    row: ledger.change(),
    held: ledger.heldBack,
  }
}

/** Makes a line about somebody on the list. */
export function lineOf(key: string, person: Pick<Person, 'name' | 'no' | 'letGoAt'>, told: Told): ReportLine {
  const { event, field = null, from = null, to = null, like = [] } = told
  const letGo = person.letGoAt?.slice(0, 10) ?? null
  return { event, key, name: person.name, no: person.no, letGo, field, from, to, like }
}

function diffFields({ record }: ReportRow, person: Person, ledger: Ledger, told: Told[]): PersonSet {
  const set: PersonSet = {}
  const custom: Record<string, string> = { ...person.custom }
  const tell = (field: string, shown: string, mine: string | null): string | undefined => {
    const verdict = judgeField(ledger, field, mine)
    if (verdict.kind === 'yours') told.push({ event: 'yours', field: shown, from: verdict.mine, to: verdict.theirs })
    if (verdict.kind === 'emptied') told.push({ event: 'emptied', field: shown, from: verdict.value })
    if (verdict.kind !== 'take') return undefined
    const event = field === 'name' ? 'renamed' : verdict.from === null ? 'learned' : 'changed'
    told.push({ event, field: shown, from: verdict.from, to: verdict.to })
    return verdict.to
  }
  const name = record.named ? tell('name', 'name', person.name) : undefined
  if (name !== undefined) Object.assign(set, { name, formerName: withFormer(person, name) })
  for (const key of fileFields) {
    if (key === 'formerName' && name !== undefined) continue
    const value = tell(key, key, person[key] ?? null)
    if (value !== undefined) set[key] = value
  }
  const prefix = customField('')
  let isOther = false
  for (const field of ledger.fields.filter((one) => one.startsWith(prefix))) {
    const column = field.slice(prefix.length)
    const value = tell(field, column, person.custom[column] ?? null)
    if (value === undefined) continue
    custom[column] = value
    isOther = true
  }
  return isOther ? { ...set, custom } : set
}

/** The name the person had finds the person still. */
function withFormer({ name, formerName }: Person, next: string): string {
  const names = [...(formerName ?? '').split(', '), name].filter((one) => one !== '' && fold(one) !== fold(next))
  return [...new Set(names)].slice(-4).join(', ').slice(0, 200)
}

function diffSponsor(row: ReportRow, person: Person, ledger: Ledger, tools: DiffTools, told: Told[]): PersonSet {
  const { sponsor } = row
  if (sponsor === null) return {}
  const theirs = tools.personOf(sponsor)
  const given = ledger.given('sponsor')
  const givenId = given === undefined || given === '' ? undefined : tools.personOf(given)?.id
  const mine = person.sponsorId
  if (!theirs || theirs.id === person.id) {
    ledger.keep('sponsor', given ?? '')
    return {}
  }
  if (mine === theirs.id) {
    if (givenId !== mine) ledger.keep('sponsor', '')
    return {}
  }
  const isMine = mine !== null && mine !== givenId
  const isTakenOff = mine === null && givenId !== undefined
  if (isMine || isTakenOff) {
    const isNews = isMine && ledger.before('sponsor') !== sponsor
    ledger.keep('sponsor', given ?? '')
    if (isTakenOff) ledger.holdBack()
    if (isNews) told.push({ event: 'yours', field: 'sponsor', from: tools.nameOf(mine) ?? null, to: theirs.name })
    return {}
  }
  told.push({
    event: ledger.isFirst ? 'learned' : 'sponsor',
    field: 'sponsor',
    from: mine === null ? null : (tools.nameOf(mine) ?? null),
    to: theirs.name,
  })
  return { sponsorId: theirs.id }
}

/** Who asks not to be called is asked about once; only the user lifts it. */
function diffRefusal(row: ReportRow, person: Person, ledger: Ledger, { source }: DiffTools, told: Told[]): PersonSet {
  if (!row.asksNotToBeCalled || ledger.before('optedOut') !== undefined) return {}
  if ((person.doNotContact ?? null) !== null) return {}
  told.push({ event: 'optedOut' })
  return { doNotContact: source }
}

function diffContacts({ record }: ReportRow, ours: Ours, ledger: Ledger, tools: DiffTools, told: Told[]): Change[] {
  const kinds = new Set<ContactKind>([
    ...record.contacts.map(({ kind }) => kind),
    ...contactKinds.filter((kind) => ledger.fields.includes(kind)),
  ])
  return [...kinds].flatMap((kind) => {
    const reach = compareReach({
      personId: ours.person.id,
      kind,
      theirs: record.contacts.filter((one) => one.kind === kind),
      mine: ours.contacts.filter((one) => one.kind === kind),
      ledger,
      newId: tools.newId,
      former: tools.former,
    })
    told.push(...reach.told.map((one) => ({ ...one, field: kind })))
    return reach.changes
  })
}

/** Tags, notes and roles are added once; what the user took off is not brought again. */
function diffLists({ record }: ReportRow, ours: Ours, ledger: Ledger, tools: DiffTools, told: Told[]): Change[] {
  const { newId, now } = tools
  const personId = ours.person.id
  const fresh = (field: 'tags' | 'notes' | 'roles', values: readonly string[], has: (value: string) => boolean) => {
    const before = ledger.beforeAll(field)
    const missing = values.filter((value) => !has(value))
    for (const value of missing) if (before.includes(value)) ledger.holdBack()
    const added = missing.filter((value) => !before.includes(value))
    told.push(...added.map((value) => ({ event: 'learned' as const, field, to: value })))
    return added
  }
  const mine = new Set(ours.tags.map(({ tag }) => fold(tag)))
  return [
    ...fresh('tags', record.tags, (tag) => mine.has(fold(tag))).map((tag) =>
      add('tag', { id: newId(), personId, tag }),
    ),
    ...fresh('notes', record.notes, (words) => ours.notes.some((note) => note.words === words)).map((words) =>
      add('note', { id: newId(), personId, at: now, words }),
    ),
    ...record.roles
      .filter((role) => fresh('roles', [role], (one) => ours.roles.has(one as typeof role)).length > 0)
      .map((role) => add('role', { id: newId(), personId, role })),
  ]
}

/** An order is added once; one that the user typed of the same day and amount is the same. */
function diffOrder({ order }: ReportRow, ours: Ours, ledger: Ledger, tools: DiffTools, told: Told[]): Change[] {
  if (!order || ledger.before('order') === orderSaid(order)) return []
  const isKnown = ours.orders.some(
    ({ day, amountMinor }) =>
      day === order.day && (amountMinor === order.amountMinor || amountMinor === null || order.amountMinor === null),
  )
  if (isKnown) return []
  const { newId, currency } = tools
  const personId = ours.person.id
  told.push({ event: 'order', field: 'order', from: order.day, to: amountText(order.amountMinor, currency) })
  return [
    add('order', newOrder(order, personId, tools)),
    ...(ours.roles.has('customer') ? [] : [add('role', { id: newId(), personId, role: 'customer' })]),
  ]
}

/** Makes an order of what a report says. */
export function newOrder(
  { day, amountMinor }: NonNullable<ReportRow['order']>,
  personId: string,
  { newId, currency, source }: Pick<DiffTools, 'newId' | 'currency' | 'source'>,
): New<'order'> {
  return {
    id: newId(),
    personId,
    day,
    items: [],
    amountMinor,
    currency: amountMinor === null ? null : currency,
    lastsDays: null,
    words: source,
  }
}

/** Writes an amount as a plain number; null where it is not known. */
export function amountText(amountMinor: number | null, currency: string): string | null {
  return amountMinor === null ? null : decimalOf({ minor: amountMinor, currency })
}

/** Names people a row is compared with. */
export function briefly(people: readonly Person[]): readonly BriefPerson[] {
  return people.map(briefPerson)
}
