import { plausiblePhone, readPhone } from '../phones.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'

/** Takes out phone numbers with the word before them ("work", «моб.») and an extension; digits that look like one and are none are a doubt. */
export async function takePhones(draft: Draft, region: string): Promise<void> {
  const left = leftOf(draft)
  const trial = { region, triesLeft: mostTries }
  for (const run of digitRuns(left)) {
    const found = await phonesIn(run.tokens, left, trial)
    if (isNumberOf.test(left.slice(0, run.start)) && run.tokens.length === 1) continue
    if (isSum(left, run)) continue
    if (found === 'doubt') draft.doubts.push({ kind: 'phone', text: left.slice(run.start, run.end) })
    else for (const phone of found) takePhone(draft, left, phone)
  }
}

/** How numbers are tried: by which rules, and how many more are, so that a flood of digits takes no time. What is not tried is a doubt. */
interface Trial {
  readonly region: string
  triesLeft: number
}

/** No sentence in which anybody could be found has so many. */
const mostTries = 300

const numberedRu = '(?:заказ|сч[её]т|договор|накладн|полис|трек|посылк|артикул|чек|карт[аыуе])\\p{L}*|инн'

/** «трек номер 80088812345678», «заказ № 4512345»: what is counted so is reached by nothing. */
const isNumberOf = new RegExp(`(?<!\\p{L})(?:${numberedRu})\\.?(?: (?:номер|n))?[\\s.:#№]*$`, 'iu')

/** «квартира до 7 500 000», «бюджет 3 250 000»: millions in groups of three, round or led to as a price is. */
function isSum(text: string, { start, end }: Span): boolean {
  const run = text.slice(start, end)
  return millions.test(run) && (run.endsWith(' 000') || priceBefore.test(text.slice(0, start)))
}

const millions = /^[1-9]\d{0,2} \d{3} \d{3}$/
const priceBefore =
  /(?<!\p{L})(?:до|за|от|бюджет\p{L}*|цен[аыу]|сумм[аыу]|стоит|стоимость\p{L}*|ипотек[аиу]|budget|price|up to|worth|asking)[\s:]+$/iu

interface Token extends Span {
  readonly text: string
  readonly digits: number
}

interface Phone extends Span {
  readonly value: string
}

const fewestDigits = 7
/** More digits, a code to dial abroad among them, have no number anywhere (E.164 has 15), and none is written in more pieces. */
const mostDigits = 25
const runShape = /(?<![\p{L}\p{N}_:/№$€₽£.,-])[+(]{0,2}\d(?:[\d().\s+–‑-]*[\d)])?/gu

/** Runs of digits as phones are written, without what a letter, a colon or a percent sign follows ("10am", "10:00"). */
function digitRuns(text: string): readonly (Span & { readonly tokens: readonly Token[] })[] {
  return Array.from(text.matchAll(runShape), (match) => {
    const tokens = Array.from(match[0].matchAll(/\S+/g), (word) => {
      const start = match.index + word.index
      return { start, end: start + word[0].length, text: word[0], digits: word[0].replace(/\D/g, '').length }
    })
    const last = tokens.at(-1)
    if (last && /^[\p{L}:%/]/u.test(text.slice(last.end))) tokens.pop()
    return { start: tokens[0]?.start ?? match.index, end: tokens.at(-1)?.end ?? match.index, tokens }
  }).filter(({ tokens }) => tokens.length > 0)
}

/** Finds the phones of a run from the left, the longest that reads; what is left between them must be a date, an hour or an amount. */
async function phonesIn(tokens: readonly Token[], text: string, trial: Trial): Promise<readonly Phone[] | 'doubt'> {
  const phones: Phone[] = []
  const left: Token[] = []
  for (let from = 0; from < tokens.length;) {
    const phone = await phoneFrom(tokens.slice(from, from + mostDigits), text, trial)
    const token = tokens[from]
    if (phone) phones.push(phone)
    else if (token) left.push(token)
    from = phone ? tokens.findIndex(({ end }) => end === phone.end) + 1 : from + 1
  }
  const digits = left.reduce((sum, token) => sum + (isDate(token.text) ? 0 : token.digits), 0)
  const end = tokens.at(-1)?.end ?? 0
  const counted = amountAfter.test(text.slice(end))
  if (phones.length === 0) return digits >= fewestDigits && !counted ? 'doubt' : []
  const odd = left.some((token) => !isDate(token.text) && !(token.digits <= 2 && hasWordBeside(token, text)))
  return odd && !counted ? 'doubt' : phones
}

const amountAfter =
  /^\s*(?:руб|р\.|₽|тыс|млн|лет|год|шт|кг|мл|г\.|€|\$|£|usd|eur|rub|dollars|euros?|years?|pcs|people|человек|k\b)/iu

/** Prefers a number that does not end in what may be a date, so that a country with numbers of any length does not swallow it. */
async function phoneFrom(tokens: readonly Token[], text: string, trial: Trial): Promise<Phone | undefined> {
  const first = tokens[0]
  if (!first || isDate(first.text)) return undefined
  const windows = tokens
    .map((_, index) => tokens.slice(0, tokens.length - index))
    .filter((window) => digitsIn(window) >= fewestDigits && digitsIn(window) <= mostDigits)
  const dated = (window: readonly Token[]) => window.length > 1 && endsInTime(window, text)
  const undated = windows.filter((one) => !dated(one))
  return (
    (await firstRead([...undated, ...windows.filter(dated)], text, trial, readPhone)) ??
    (isNumbered.test(text.slice(0, first.start)) ? undefined : await firstRead(undated, text, trial, plausiblePhone))
  )
}

/** An order's or a policy's number is no phone by its looks alone. */
const isNumbered = new RegExp(
  `(?<!\\p{L})(?:(?:orders?|invoice|inv|ref(?:erence)?|policy|account|acct|ticket|case|po|sku|tracking|parcel)(?: (?:no|nr|number))?|номер\\p{L}*|${numberedRu})[\\s.:#№]*$`,
  'iu',
)

async function firstRead(
  windows: readonly (readonly Token[])[],
  text: string,
  trial: Trial,
  read: typeof readPhone,
): Promise<Phone | undefined> {
  for (const window of windows) {
    const [first] = window
    const last = window.at(-1)
    if (!first || !last || window.some((token, index) => index > 0 && token.text.startsWith('+'))) continue
    if (--trial.triesLeft < 0) return undefined
    const value = await read(text.slice(first.start, last.end), trial.region)
    if (value !== undefined) return { start: first.start, end: last.end, value }
  }
  return undefined
}

function digitsIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + token.digits, 0)
}

function endsInTime(window: readonly Token[], text: string): boolean {
  const last = window.at(-1)
  if (!last) return false
  return isDate(last.text) || (last.digits <= 2 && hourAfter.test(text.slice(last.end)))
}

const hourAfter = /^\s*(?:am|pm|uhr|h\b|o'clock|час|утра|дня|вечера|ч\b|мин)/iu

function isDate(text: string): boolean {
  if (!/[./-]/.test(text)) return false
  const parts = /^(\d{1,2})[./-](\d{1,2})(?:[./-](?:\d{2}|\d{4}))?$/.exec(text)
  if (parts)
    return Math.max(Number(parts[1]), Number(parts[2])) <= 31 && Math.min(Number(parts[1]), Number(parts[2])) <= 12
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
}

function hasWordBeside(token: Token, text: string): boolean {
  const before = text.slice(0, token.start)
  const word = before.trimEnd()
  return (word !== before && /\p{L}$/u.test(word.slice(-2))) || /^\s+\p{L}/u.test(text.slice(token.end))
}

const labelBefore =
  /(?<![\p{L}\p{N}])(mobile|mob|cell|phone|ph|tel|work|home|office|whatsapp|wa|viber|моб(?:ильный)?|тел(?:ефон)?|раб(?:очий)?|дом(?:ашний)?|вотсап|ватсап|вайбер)\.?\s*:?\s*$/iu
const extensionAfter = /^\s*(?:,\s*)?((?:ext\.?|extension|доб\.?|добавочный)\s*\d{1,6})/iu

function takePhone(draft: Draft, text: string, { start, end, value }: Phone): void {
  const before = labelBefore.exec(text.slice(0, start))
  const after = extensionAfter.exec(text.slice(end))
  const label = [before?.[1], after?.[1]].filter((word) => word !== undefined).join(', ')
  draft.reach.push({ kind: 'phone', value, label: label === '' ? null : label })
  take(draft, 'phone', start - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0))
}
