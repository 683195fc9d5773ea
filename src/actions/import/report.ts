import { basename } from 'node:path'
import type { App } from '../../app/app.ts'
import { add, alter, type Change } from '../../domain/record/change.ts'
import type { ReportStop } from '../../domain/record/report-line.ts'
import type { Source } from '../../domain/record/source.ts'
import { dateOrderOf } from '../../domain/time/date-order.ts'
import { dayFrom, type Day } from '../../domain/time/day.ts'
import type { PersonRecord } from '../../exchange/people/record.ts'
import type { ReportKnown, ReportPlan } from '../../exchange/report/plan.ts'
import type { ReportRow } from '../../exchange/report/facts.ts'
import { keyFrom, type ReportColumns } from '../../exchange/report/key-column.ts'
import type { AnswerRow } from './ask-rows.ts'
import { fold } from '../../reading/fold.ts'
import type { Store } from '../../store/store.ts'
import { keyColumnsOf } from './key-columns.ts'
import { importContext } from './save.ts'
import type { ChosenFile, ImportInput } from './read-file.ts'

/** A report that was compared, with the rows that have no key. */
export interface PlannedReport {
  readonly plan: ReportPlan
  /** Those rows are taken as any other file's. */
  readonly others: readonly PersonRecord[]
  /** What is kept of the report itself. */
  readonly source: readonly Change[]
}

/** Compares a report with the one before it; undefined where the file is none: it has no column of keys, and nobody called it one. */
export async function planReportFile(
  app: App,
  store: Store,
  file: ChosenFile,
  input: ImportInput,
  answer: AnswerRow,
): Promise<PlannedReport | undefined> {
  if (file.rows !== null || file.sheet === null) return undefined
  const { reportColumns } = await import('../../exchange/report/key-column.ts')
  const sources = store.sources.all()
  const columns = reportColumns(file.all, keyColumnsOf(store, input))
  if (columns.key === null && sources.length === 0) return undefined
  const { fingerprint, recognise } = await import('../../exchange/report/recognise.ts')
  const { headings = [] } = file
  const wished = sources.find(({ slug }) => slug === fold(input.profile ?? ''))
  const isNew = input.profile !== undefined && !wished
  const { source, stops } = isNew
    ? { source: undefined, stops: [] }
    : recognise(sources, { headings, keyColumn: columns.key, wished })
  if (columns.key === null && (!source || input.accept.includes('key'))) return undefined
  const { reportRow } = await import('../../exchange/report/facts.ts')
  const { planReport } = await import('../../exchange/report/plan.ts')
  const { basesOf } = await import('../../exchange/report/whose.ts')
  const writer = { config: app.config, lang: app.homeLang, region: app.region }
  const options = {
    dateOrder: dateOrderOf(writer, /[а-яё]/i.test(headings.join(' '))),
    currency: app.currency,
  }
  const { rows, others } = parted(file.people, columns, (person, key) => reportRow(person, key, columns, options))
  const day = dayOf(file, input.file) ?? app.clock.today()
  const id = source?.id ?? app.newId()
  const name = source?.name ?? input.profile ?? titleOf(file.sheet.title) ?? nameOf(input.file)
  const role = input.role ?? source?.role ?? null
  const plan = planReport({
    rows,
    bases: basesOf(source, source ? store.sources.rowsOf(source.id) : []),
    known: knownTo(store),
    day,
    isWhole: file.leftOut === 0 && columns.key !== null,
    spoilt: new Set(file.skipped.map((one) => one.name)),
    source: { id, name, role },
    answer,
    stops: [...stops, ...olderStop(source, day)],
    context: importContext(app, store),
    tools: { currency: options.currency, former: app.words.commands.import.report.formerLabel },
  })
  const said = { headers: fingerprint(headings), keyColumn: columns.key, columns: input.map }
  const kept = sourceChanges(source, { id, slug: fold(name), name, ...said, role, lastDay: day })
  return { plan, others, source: kept }
}

/** Parts the rows of a report from those without a key. */
function parted(people: readonly PersonRecord[], columns: ReportColumns, rowFrom: RowFrom) {
  const rows: ReportRow[] = []
  const others: PersonRecord[] = []
  for (const person of people) {
    const key = columns.key === null ? null : keyFrom(person.custom[columns.key])
    if (key === null) others.push(person)
    else rows.push(rowFrom(person, key))
  }
  return { rows, others }
}

type RowFrom = (person: PersonRecord, key: string) => ReportRow

function olderStop(source: Source | undefined, day: Day): readonly ReportStop[] {
  return source && day < source.lastDay ? [{ kind: 'older', day, last: source.lastDay }] : []
}

/** Asks the list; beside what every import asks, all that the list has of a person. */
function knownTo({ people, orders }: Store): ReportKnown {
  return {
    byId: (id) => people.byId(id),
    reachedBy: (kind, value) => people.reachedBy(kind, value),
    named: (name) => people.named(name),
    contactsOf: (id) => people.contactsOf(id),
    tagsOf: (id) => people.tagsOf(id),
    notesOf: (id, limit) => people.notesOf(id, limit),
    roleNamesOf: (id) => people.roleNamesOf(id),
    oursOf: (person) => ({
      person,
      contacts: people.contactsOf(person.id),
      tags: people.tagsOf(person.id),
      notes: people.notesOf(person.id, 1_000),
      roles: people.roleNamesOf(person.id),
      orders: orders.of(person.id, 1_000),
    }),
  }
}

type Kept = Pick<Source, 'id' | 'slug' | 'name' | 'headers' | 'keyColumn' | 'columns' | 'role' | 'lastDay'>

function sourceChanges(source: Source | undefined, kept: Kept): readonly Change[] {
  if (!source) return [add('source', kept)]
  const { headers, role, columns } = kept
  const lastDay = kept.lastDay > source.lastDay ? kept.lastDay : source.lastDay
  const set = { headers, role, lastDay, columns: columns.length > 0 ? columns : source.columns }
  const isSame =
    JSON.stringify(set) ===
    JSON.stringify({ headers: source.headers, role: source.role, lastDay: source.lastDay, columns: source.columns })
  return isSame ? [] : [alter('source', source, set)]
}

/** The day a report is of: as its title says, else its file's name. */
function dayOf(file: ChosenFile, name: string): Day | undefined {
  return file.sheet?.day ?? dayInName(basename(name))
}

/** Reads `report-2026-01-13.csv`, `20260113`, «отчёт 13.01.2026». */
function dayInName(name: string): Day | undefined {
  const [, year, month, date] = /(?<!\d)(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/.exec(name) ?? []
  if (year !== undefined && month !== undefined && date !== undefined)
    return dayFrom(Number(year), Number(month), Number(date))
  const [, first, second, last] = /(?<!\d)([0-3]?\d)[.]([01]?\d)[.](20\d\d)(?!\d)/.exec(name) ?? []
  return first === undefined ? undefined : dayFrom(Number(last), Number(second), Number(first))
}

/** What stands above a report, without its day: "Weekly Team Report 12 Jan 2027", «Отчёт за 12.01.2027». */
function titleOf(title: string | null): string | null {
  const words = (title ?? '')
    .replace(/\d.*$/s, '')
    .replace(/(?:[\s,.:–—-]+|\s(?:of|for|as|on|from|от|за|на|по))+$/iu, '')
  return words.trim().length > 2 ? words.trim() : null
}

/** What a report is called: its file's name without a day and figures. */
function nameOf(file: string): string {
  const bare = basename(file)
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[\d_.()-]+/g, ' ')
    .trim()
  return bare === '' ? 'report' : bare.slice(0, 100)
}
