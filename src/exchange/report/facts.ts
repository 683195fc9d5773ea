import { fileFields } from '../../domain/person/fields.ts'
import type { SaidFields } from '../../domain/record/source.ts'
import type { DateOrder } from '../../domain/time/date-order.ts'
import { dateAndMonth } from '../../domain/time/date-order.ts'
import { dayFrom, readDay, type Day } from '../../domain/time/day.ts'
import { minorFrom } from '../../domain/touch/money.ts'
import { fold } from '../../reading/fold.ts'
import type { PersonRecord } from '../people/record.ts'
import { keyFrom, type ReportColumns } from './key-column.ts'

/** A row of a report: a person, and what only reports say. */
export interface ReportRow {
  readonly key: string
  /** Without the columns that are read as something else. */
  readonly record: PersonRecord
  readonly sponsor: string | null
  readonly order: ReportOrder | null
  readonly asksNotToBeCalled: boolean
}

/** An order as a report tells it. */
export interface ReportOrder {
  readonly day: Day
  readonly amountMinor: number | null
}

/** How the cells of a report are read. */
export interface CellOptions {
  readonly dateOrder: DateOrder
  readonly currency: string
}

/** The field of `said` that a column of the report's own is kept under. */
export const customField = (name: string): string => `custom ${name}`

/** Parts a person of a file into what the list keeps and what only reports say. */
export function reportRow(record: PersonRecord, key: string, columns: ReportColumns, options: CellOptions): ReportRow {
  const cell = (column: string | null) => (column === null ? '' : (record.custom[column] ?? ''))
  const day = readReportDay(cell(columns.orderDay), options.dateOrder)
  const amount = cell(columns.orderAmount)
  const amountMinor = amountFrom(amount, options.currency)
  const order = day === undefined ? null : { day, amountMinor }
  const refuses = yes.test(fold(cell(columns.optOut))) || isRefusing(record)
  const taken = [
    columns.sponsor,
    ...(order ? [columns.orderDay] : []),
    ...(order && amountMinor !== null ? [columns.orderAmount] : []),
    columns.optOut,
  ]
  const custom = Object.fromEntries(Object.entries(record.custom).filter(([name]) => !taken.includes(name)))
  return {
    key,
    record: { ...record, custom },
    sponsor: keyFrom(cell(columns.sponsor)),
    order,
    asksNotToBeCalled: refuses,
  }
}

/** Says what a row says, by field. */
export function saidBy({ record, sponsor, order, asksNotToBeCalled }: ReportRow): SaidFields {
  const said: Record<string, string | readonly string[]> = { name: record.name }
  for (const key of fileFields) if (record[key] != null) said[key] = record[key]
  for (const { kind, value } of record.contacts)
    said[kind] = [...((said[kind] as readonly string[] | undefined) ?? []), value]
  for (const list of ['tags', 'notes', 'roles'] as const) if (record[list].length > 0) said[list] = record[list]
  for (const [name, value] of Object.entries(record.custom)) said[customField(name)] = value
  if (sponsor !== null) said.sponsor = sponsor
  if (order) said.order = orderSaid(order)
  if (asksNotToBeCalled) said.optedOut = 'yes'
  return said
}

/** Writes an order as one text. */
export function orderSaid({ day, amountMinor }: ReportOrder): string {
  return amountMinor === null ? day : `${day} ${String(amountMinor)}`
}

const yes = /^(?:yes|y|true|1|x|да|д|истина|\+)$/

function isRefusing(record: PersonRecord): boolean {
  return record.doNotContact?.some((way) => way !== 'email') === true
}

/** Reads the day of a cell, whatever time stands behind it. */
export function readReportDay(text: string, order: DateOrder): Day | undefined {
  const [iso = ''] = /^\d{4}-\d\d-\d\d/.exec(text.trim()) ?? []
  if (iso !== '') return readDay(iso)
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\s.*)?$/.exec(text.trim())
  if (!parts) return undefined
  const [date, month] = dateAndMonth(Number(parts[1]), Number(parts[3]), parts[2] === '.' ? 'dmy' : order)
  return dayFrom(Number(parts[4]), month, date)
}

/** Reads an amount: `1,234.50`, `1 234,50`, `86.40`; null where it is none. */
function amountFrom(text: string, currency: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]|[\p{Sc}]|[a-zа-я]+\.?/giu, '')
  if (!/^\d[\d.,]*$/.test(bare)) return null
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const isDecimal = last >= 0 && bare.length - last <= 3
  const whole = (isDecimal ? bare.slice(0, last) : bare).replace(/[.,]/g, '')
  return minorFrom(isDecimal ? `${whole}.${bare.slice(last + 1)}` : whole, currency) ?? null
}
