import { fold, wordsOf } from '../../reading/fold.ts'
import type { PersonRecord } from '../people/record.ts'

/** What companies call the number under which they know a person. */
const keyHeadings = new Set(
  [
    'id',
    'record id',
    'key',
    'no',
    'number',
    ...[
      'consultant',
      'distributor',
      'member',
      'partner',
      'associate',
      'customer',
      'client',
      'contact',
      'person',
    ].flatMap((who) => [`${who} id`, `${who} number`, `${who} no`, `${who} code`]),
    'ид',
    'код',
    'номер',
    'ключ',
    ...['консультанта', 'партнера', 'дистрибьютора', 'клиента', 'участника', 'контракта', 'договора'].flatMap(
      (whose) => [`номер ${whose}`, `код ${whose}`, `ид ${whose}`, `id ${whose}`],
    ),
    'регистрационный номер',
    'номер соглашения',
  ].map(plainHeading),
)

const sponsorHeadings = new Set(
  [
    ...['sponsor', 'upline', 'enroller', 'recruiter'].flatMap((who) => [
      `${who} id`,
      `${who} number`,
      `${who} no`,
      `${who} code`,
    ]),
    ...['спонсора', 'наставника', 'пригласившего'].flatMap((whose) => [
      `номер ${whose}`,
      `код ${whose}`,
      `id ${whose}`,
    ]),
  ].map(plainHeading),
)

const orderDayHeadings = new Set(
  [
    'last order',
    'last order date',
    'order date',
    'last order day',
    'дата заказа',
    'дата последнего заказа',
    'последний заказ',
  ].map(plainHeading),
)

const orderAmountHeadings = new Set(
  [
    'order amount',
    'last order amount',
    'order total',
    'last order total',
    'order value',
    'сумма заказа',
    'сумма последнего заказа',
  ].map(plainHeading),
)

const optOutHeadings = new Set(
  [
    'do not call',
    'donotcall',
    'do not contact',
    'do not disturb',
    'opt out',
    'opted out',
    'не звонить',
    'не беспокоить',
    'не связываться',
  ].map(plainHeading),
)

/** The columns of a report that are more than figures, by the headings it gives them. */
export interface ReportColumns {
  readonly key: string | null
  readonly sponsor: string | null
  readonly orderDay: string | null
  readonly orderAmount: string | null
  readonly optOut: string | null
}

/** Finds the columns of a report; the key's is one whose values tell most people apart. */
export function reportColumns(people: readonly PersonRecord[], wished: readonly string[] = []): ReportColumns {
  const headings = new Set(people.flatMap(({ custom }) => Object.keys(custom)))
  const among = (known: ReadonlySet<string>) =>
    [...headings].find((heading) => known.has(plainHeading(heading))) ?? null
  const asked = wished.flatMap(
    (one) => [...headings].find((heading) => plainHeading(heading) === plainHeading(one)) ?? [],
  )
  const likely = [...headings].filter((heading) => keyHeadings.has(plainHeading(heading)))
  return {
    key: [...asked, ...likely].find((heading) => tellsApart(people, heading)) ?? null,
    sponsor: among(sponsorHeadings),
    orderDay: among(orderDayHeadings),
    orderAmount: among(orderAmountHeadings),
    optOut: among(optOutHeadings),
  }
}

/** Four of five rows have a value, and nearly each has its own. */
function tellsApart(people: readonly PersonRecord[], heading: string): boolean {
  const values = people.flatMap(({ custom }) => keyFrom(custom[heading]) ?? [])
  return values.length * 5 >= people.length * 4 && new Set(values).size * 20 >= values.length * 19
}

/** Reads a key: `100238`, and `100238.0` of a spreadsheet; null where there is none. */
export function keyFrom(cell: string | undefined): string | null {
  const key = fold(cell ?? '').replace(/^(\d+)\.0+$/, '$1')
  return key === '' ? null : key
}

/** Folds a heading: its words alone. */
export function plainHeading(heading: string): string {
  return wordsOf(fold(heading.replace(/№/g, 'номер'))).join(' ')
}
