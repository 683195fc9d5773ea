import { isKeptDay, isKeptInstant, longest, most } from '../../domain/bounds.ts'
import type { Entity, Rows } from '../../domain/record/change.ts'
import { readDay, readWallTime } from '../../domain/time/day.ts'
import { fieldKeys, fieldValues, kindOf, spareFields, type FieldKind } from '../../domain/person/fields.ts'
import { messageVias } from '../../domain/person/link.ts'
import { phoneStates, roleNames, type ContactKind, type Row } from '../../domain/person/person.ts'
import { templateChannels, templateLangs } from '../../domain/person/template.ts'
import { channels, outcomes } from '../../domain/touch/touch.ts'
import { cleanLine, cleanText } from '../../reading/clean.ts'

/** A row of our own JSON export: all of it but the bookkeeping. */
export type DumpRow<E extends Entity> = Omit<Rows[E], Exclude<keyof Row, 'id'> | 'showDay'>

/** The rows of our own JSON export, by kind. */
export type DumpRows = { readonly [E in Entity]: readonly DumpRow<E>[] }

/** Reads one value, cleaned; undefined where it is none of its kind. */
type Reader = (value: unknown) => unknown

type Shapes = { readonly [E in Entity]: { readonly [K in keyof DumpRow<E>]: Reader } }

/** Bytes that were no text when the file was written stand as U+FFFD in it; they are not taken for text. */
const isText = (value: unknown, limit: number): value is string =>
  typeof value === 'string' && value.length <= limit && !value.includes('\ufffd')
const line: Reader = (value) => (isText(value, longest.line) ? cleanLine(value) || undefined : undefined)
/** A line as long as words may be: what was bought is made of them. */
const longLine: Reader = (value) => (isText(value, longest.words) ? cleanLine(value) || undefined : undefined)
const text: Reader = (value) => (isText(value, longest.words) ? cleanText(value) : undefined)
const name: Reader = (value) => (typeof value === 'string' && value.length <= longest.name ? line(value) : undefined)
/** What names a row, and a file of it: no program's ids have other signs, or more. */
const id: Reader = (value) => (typeof value === 'string' && /^[!-~]{1,64}$/.test(value) ? value : undefined)
const number: Reader = (value) => (Number.isSafeInteger(value) ? value : undefined)
const between =
  (least: number, most: number): Reader =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? value : undefined
const place = between(0, most.place)
const days = between(1, most.lastsDays)
const minor = between(-most.amountMinor, most.amountMinor)
const currency: Reader = (value) => (typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined)
const day: Reader = (value) => (typeof value === 'string' && isKeptDay(value) ? readDay(value) : undefined)
const time: Reader = (value) => (typeof value === 'string' ? readWallTime(value) : undefined)
const instant: Reader = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  isKeptInstant(value) &&
  !isNaN(Date.parse(value))
    ? value
    : undefined
const birthday: Reader = (value) =>
  typeof value === 'string' && readDay(value.replace(/^--(?=\d\d-\d\d$)/, '2000-')) !== undefined ? value : undefined
/** A rule as followup writes one; each number has its bounds. */
const rule: Reader = (value) =>
  typeof value === 'string' && value.length <= longest.rule && ruleShape.test(value) ? value : undefined
const ruleShape = new RegExp(
  `^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:${[
    `(?:INTERVAL|COUNT)=[1-9]\\d{0,${String(String(most.ruleNumber).length - 1)}}`,
    'BYDAY=[-+]?\\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,[-+]?\\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)){0,20}',
    'BY(?:MONTHDAY|MONTH|YEARDAY|WEEKNO|SETPOS|HOUR|MINUTE|SECOND)=-?\\d{1,3}(?:,-?\\d{1,3}){0,60}',
    'UNTIL=\\d{8}(?:T\\d{6}Z)?',
    'DTSTART=\\d{8}',
    'TZID=[A-Za-z0-9_+/:<>,.-]{1,100}',
    'WKST=(?:MO|SU)',
  ].join('|')}))*$`,
)
const oneOf =
  (...values: readonly string[]): Reader =>
  (value) =>
    values.find((one) => one === value)
const orNull =
  (read: Reader): Reader =>
  (value) =>
    value === null ? null : read(value)
const fields: Reader = (value) => mapOf(text, value)

/** Reads an object of texts under their keys. */
function mapOf(read: Reader, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const all = Object.entries(value).map(([key, one]) => [line(key), read(one)] as const)
  return all.every(([key, one]) => key !== undefined && one !== undefined) ? Object.fromEntries(all) : undefined
}
const listOf =
  (shape: Readonly<Record<string, Reader>>): Reader =>
  (value) => {
    if (!Array.isArray(value)) return undefined
    const read = value.map((one) => rowFrom(shape, one))
    return read.includes(undefined) ? undefined : read
  }

/** What a saved list asks for: each a flag, a number, a text or texts. */
const options: Reader = (value) => mapOf(optionValue, value)
const optionValue: Reader = (value) => {
  if (value === true) return value
  if (!Array.isArray(value)) return number(value) ?? longLine(value)
  const texts = value.map(longLine)
  return texts.includes(undefined) ? undefined : texts
}

/** What a report said: by field a text, or several. */
const said: Reader = (value) => mapOf((one) => (Array.isArray(one) ? textList(one) : text(one)), value)
const textList: Reader = (value) =>
  Array.isArray(value) && value.every((one) => text(one) !== undefined) ? value.map(text) : undefined

const contactKinds: Readonly<Record<ContactKind, true>> = {
  phone: true,
  email: true,
  telegram: true,
  whatsapp: true,
  viber: true,
  instagram: true,
  vk: true,
  url: true,
  address: true,
}
const of = { id, personId: id }
const labels = { slug: line, labelEn: line, labelRu: line }

const fieldReaders: Readonly<Record<FieldKind, Reader>> = {
  name,
  line: orNull(name),
  birthday: orNull(birthday),
  language: orNull(line),
  zone: orNull(line),
  cadence: orNull(line),
}

const shapes: Shapes = {
  person: {
    id,
    no: place,
    ...fieldValues(fieldKeys, (key) => fieldReaders[kindOf(key)]),
    sponsorId: orNull(id),
    letGoAt: orNull(instant),
    letGoReason: orNull(text),
    doNotContact: orNull(name),
    custom: fields,
  },
  role: { ...of, role: oneOf(...roleNames) },
  contactPoint: {
    ...of,
    kind: oneOf(...Object.keys(contactKinds)),
    value: line,
    label: orNull(line),
    state: orNull(oneOf(...phoneStates)),
  },
  tag: { ...of, tag: name },
  note: { ...of, at: instant, words: text },
  touch: {
    ...of,
    at: instant,
    zone: line,
    channel: orNull(oneOf(...channels)),
    via: orNull(oneOf(...messageVias)),
    direction: oneOf('out', 'in'),
    outcome: orNull(oneOf(...outcomes)),
    words: text,
  },
  followup: {
    ...of,
    handle: place,
    kind: oneOf('promise', 'nudge'),
    by: oneOf('me', 'them'),
    day,
    time: orNull(time),
    zone: orNull(line),
    dueAt: orNull(instant),
    what: text,
    cadence: orNull(line),
    cadenceStep: orNull(between(0, 999)),
    rule: orNull(rule),
    ruleFrom: orNull(oneOf('touch', 'calendar')),
    hiddenUntilDay: orNull(day),
    hiddenUntilTime: orNull(time),
    hiddenUntilZone: orNull(line),
    hiddenUntilAt: orNull(instant),
    closedAt: orNull(instant),
    closedBy: orNull(oneOf('done', 'replaced', 'let-go', 'dropped')),
    touchId: orNull(id),
  },
  order: {
    ...of,
    day,
    items: listOf({ name: longLine, quantity: between(0, most.place) }),
    amountMinor: orNull(minor),
    currency: orNull(currency),
    lastsDays: orNull(days),
    words: text,
  },
  funnel: { id, ...labels, position: place },
  stage: {
    id,
    funnelId: id,
    ...labels,
    position: place,
    kind: oneOf('open', 'won', 'lost'),
    rotDays: orNull(between(1, most.rotDays)),
  },
  placement: { ...of, funnelId: id, stageId: id, since: instant },
  stageMove: { ...of, funnelId: id, fromStageId: orNull(id), toStageId: id, at: instant },
  alias: { ...of, number: place },
  template: {
    id,
    name,
    lang: oneOf(...templateLangs),
    channel: oneOf(...templateChannels),
    subject: orNull(name),
    text,
  },
  savedList: { id, slug: name, name, options },
  source: {
    id,
    slug: name,
    name,
    headers: textList,
    keyColumn: orNull(longLine),
    columns: textList,
    role: orNull(oneOf(...roleNames)),
    lastDay: day,
  },
  sourceRow: {
    ...of,
    sourceId: id,
    key: longLine,
    said,
    gave: said,
    held: textList,
    firstDay: day,
    goneDay: orNull(day),
  },
  cadence: {
    id,
    ...labels,
    steps: listOf({ count: between(1, 999), unit: oneOf('day', 'week', 'month', 'year') }),
  },
}

/** Every kind of row, in an order in which what is referred to stands first where it can. */
export const dumpKinds = Object.keys(shapes) as readonly Entity[]

/** Reads a row of a kind, cleaned, what this version does not know left out; undefined where a value is not what it must be. */
export function readRow<E extends Entity>(kind: E, value: unknown): DumpRow<E> | undefined {
  return rowFrom(shapes[kind], value) as unknown as DumpRow<E> | undefined
}

/** Names what is wrong with a row that `readRow` refuses: a key of it, or null where it is no row at all. */
export function flawedKey(kind: Entity, value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Given
  const shape: Readonly<Record<string, Reader>> = shapes[kind]
  return timeWithoutZone(given) ?? halfOf(given) ?? Object.keys(shape).find((key) => !isRead(shape, key, given)) ?? null
}

type Given = Readonly<Record<string, unknown>>

/** What most rows are written without. */
const optional: ReadonlySet<string> = new Set(['state', 'doNotContact', ...spareFields])

function isRead(shape: Readonly<Record<string, Reader>>, key: string, given: Given): boolean {
  if (!Object.hasOwn(given, key)) return optional.has(key)
  return shape[key]?.(given[key]) !== undefined
}

function rowFrom(
  shape: Readonly<Record<string, Reader>>,
  value: unknown,
): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = value as Given
  const row: Record<string, unknown> = {}
  if (timeWithoutZone(given) !== undefined || halfOf(given) !== undefined) return undefined
  for (const [key, read] of Object.entries(shape)) {
    const isGiven = Object.hasOwn(given, key)
    if (!isGiven && optional.has(key)) continue
    const one = isGiven ? read(given[key]) : undefined
    if (one === undefined) return undefined
    row[key] = one
  }
  return row
}

/** A time of day is one in a zone; without it nobody knows when that is. */
function timeWithoutZone({ time, zone, hiddenUntilTime, hiddenUntilZone }: Given): string | undefined {
  if (typeof time === 'string' && zone === null) return 'zone'
  return typeof hiddenUntilTime === 'string' && hiddenUntilZone === null ? 'hiddenUntilZone' : undefined
}

/** What is said together or not at all: a rule and what it counts from, an amount and its currency, that a step ended and how. */
const pairs = [
  ['rule', 'ruleFrom'],
  ['amountMinor', 'currency'],
  ['closedAt', 'closedBy'],
] as const

function halfOf(given: Given): string | undefined {
  return pairs.flat().find((one, index, all) => {
    const other = all[index % 2 === 0 ? index + 1 : index - 1]
    return (given[one] ?? null) === null && other !== undefined && (given[other] ?? null) !== null
  })
}
