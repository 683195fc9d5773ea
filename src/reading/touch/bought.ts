import type { ToldOrder } from '../../domain/touch/finished.ts'

/** Reads what was bought, and for how much, off words that tell of an order; null where they name neither. */
export function readBought(words: string): ToldOrder | null {
  const price = priceIn(words) ?? lastPrice(words)
  const before = price ? words.slice(0, price.start) : words
  const told = itemsIn(before)
  const parts = price ? [{ items: told, price }, ...joinedTo(words, price)] : []
  const sum = parts.reduce((total, one) => total + one.price.value * (one.price.each ? countIn(one.items) : 1), 0)
  const amount = price ? written({ ...price, value: sum }, 1) : ''
  const items = (price ? parts.map((one) => one.items) : [told]).filter((one) => /\p{L}/u.test(one)).join(', ')
  return items === '' && amount === '' ? null : { items, amount }
}

/** «оплатила набор 4990»: a number behind what was bought, at the end. */
function lastPrice(words: string): Price | null {
  const items = after.exec(words)?.groups?.items
  const price = items === undefined ? null : barePrice(items)
  const start = words.length - (items?.length ?? 0)
  return price && { ...price, start: start + price.start, end: start + price.end }
}

interface Part {
  readonly items: string
  readonly price: Price
}

/** «2 по 1000 и 3 по 500», «тушь за 890 и помаду 650»: what is joined to the first, in the same money. */
function joinedTo(words: string, first: Price): readonly Part[] {
  const parts: Part[] = []
  let end = first.end
  for (let round = 0; round < mostParts; round += 1) {
    const rest = words.slice(end)
    const joint = joints.exec(rest)?.[0]
    if (joint === undefined) break
    const behind = rest.slice(joint.length)
    const price = priceIn(behind) ?? barePrice(behind)
    const items = price ? behind.slice(0, price.start).trim() : ''
    if (!price || items.split(/\s+/).length > 3 || /[,;.!?]/.test(items)) break
    if (price.name !== '' && price.name !== first.name) break
    parts.push({ items: itemsOf(items), price })
    end += joint.length + price.end
  }
  return parts
}

const mostParts = 10
const joints = /^\s*(?:,\s*)?(?:(?:и|and|плюс|ещ[её])(?=\s)|[+&,])\s*/iu

/** «помаду 650»: a number behind the thing alone. */
function barePrice(text: string): Price | null {
  const found = bare.exec(text)
  const [whole = '', items = '', digits = ''] = found ?? []
  if (!found) return null
  return { value: Number(digits), sign: '', name: '', each: false, start: items.length, end: whole.length }
}

const bare = /^(\p{L}{3,}\s+(?:\p{L}+\s+)?)(\d{3,6})(?=\s*(?:$|[,;.!](?!\d)|(?:и|and)\s))/iu

/** An order as one line tells it, with the words behind its amount. */
export interface BoughtLine extends ToldOrder {
  readonly rest: string
}

/**
 * Parts a line about an order - "2 sets at 1890, call her on thursday" - into what was bought, for how much, and what was said besides;
 * null where it names no amount, or goes on about what was bought.
 */
export function readBoughtLine(line: string): BoughtLine | null {
  const price = priceIn(line)
  if (!price) return null
  const behind = line.slice(price.end)
  const rest = /^\s*(?:[,;.]\s|\n|\s[-–—]\s)\s*(?<rest>\p{L}.*)$/su.exec(behind)?.groups?.rest ?? ''
  if (rest === '' ? /\p{L}/u.test(behind) : priceIn(rest)) return null
  const before = line.slice(0, price.start)
  const told = itemsIn(before)
  const items = told === '' ? itemsOf(before) : told
  return { items, amount: written(price, price.each ? countIn(items) : 1), rest: rest.trim() }
}

interface Price {
  readonly value: number
  readonly sign: string
  readonly name: string
  /** It is that of one piece. */
  readonly each: boolean
  readonly start: number
  readonly end: number
}

const number = `(?<number>\\d{1,3}(?:[ \\u00a0]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)`
const thousand = `(?<thousand>k|(?<=\\d)к|тыс(?:яч[аиу]?)?\\.?|тр|т\\.\\s?р\\.?)?`
const name = `(?<name>₽|€|£|\\$|₴|₸|usd|eur|gbp|rub|dollars?|bucks|euros?|pounds?|quid|руб(?:лей|ля|ль)?|р|долл?(?:аров|ара|ар)?|евро|грн|тенге)`
const letter = `(?![\\p{L}\\d])`

const paid = 'for|paid|за|заплатил[аи]?|оплатил[аи]?'
/** Two digits that are no day of a month. */
const noDay = '(?:3[2-9]|[4-9]\\d)'
/** Behind a number that counts nothing, and is no part of a date or a time. */
const alone = `(?![.,]?\\d|,\\s?\\d{1,2}(?!\\d)|\\s?[%:/]|[-–]|\\s?(?!(?:за|for|и|and|но|but|each|apiece|cash|today|yesterday|сегодня|вчера|ещ[её]|также|плюс|потом|хочет|просит|доволь\\p{L}+|картой|нал\\p{L}*|перевод\\p{L}*|сразу|на карту|на \\d{1,2}\\.\\d\\d)(?!\\p{L}))\\p{L}|\\s\\d)`

/** An amount with its currency, and one after a word that leads to it and before none that counts something else. */
const shapes: readonly RegExp[] = [
  new RegExp(`(?<lead>(?:for|at|paid|за|на|по)\\s+)?(?<sign>[$€£₽₴₸])\\s?${number}\\s?${thousand}${letter}`, 'iu'),
  new RegExp(
    `(?<lead>(?<!\\p{L})(?:for|at|paid|за|на|по)\\s+)?(?<![\\d.,])${number}\\s?${thousand}\\s?${name}${letter}`,
    'iu',
  ),
  new RegExp(
    `(?<lead>(?<!\\p{L})(?:за|на|по)\\s+)?(?<![\\d.,])${number}\\s?(?<thousand>k|(?<=\\d)к|тыс(?:яч[аиу]?)?\\.?|тр)${letter}`,
    'iu',
  ),
  new RegExp(
    `(?<lead>(?<!\\p{L})(?:${paid}|at|@|на|по|сумму|предоплату|задаток|аванс|перевел[аи]?|перевёл|внесла|внёс)\\s+)(?<number>\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d{1,3}(?:,\\d{3})+\\.\\d{2}|\\d{3,}(?:[.,]\\d{1,2})?)${alone}`,
    'iu',
  ),
  new RegExp(
    `(?<lead>(?<!\\p{L})(?:${paid})\\s+)(?<number>\\d{2}|\\d{1,2},\\d{2}|\\d{1,2}\\.(?:00|1[3-9]|[2-9]\\d)|${noDay}\\.\\d{2})${alone}`,
    'iu',
  ),
  new RegExp(`(?<lead>(?<!\\p{L})(?:at|@|на|по)\\s+)(?<number>${noDay}(?:[.,]\\d{2})?)${alone}`, 'iu'),
  new RegExp(`(?<lead>(?<!\\p{L})(?:at|@|по)\\s+)(?<number>(?:2[4-9]|3[01])(?:,\\d{2})?)${alone}`, 'iu'),
]

function priceIn(words: string): Price | null {
  for (const shape of shapes) {
    const found = shape.exec(words)
    const groups = found?.groups
    if (!found || !groups) continue
    const value = valueOf(groups.number ?? '') * (groups.thousand ? 1000 : 1)
    if (!(value > 0)) continue
    const after = /^\s*(?:each|apiece|кажд(?:ый|ая|ое)|за (?:штуку|каждый|каждую)|штука|шт\.?)(?!\p{L})/iu.exec(
      words.slice(found.index + found[0].length),
    )
    const each = /^(?:at|по|@)\s/i.test(groups.lead ?? '') || after !== null
    return {
      value,
      sign: groups.sign ?? '',
      name: nameOf(groups.name ?? ''),
      each,
      start: found.index,
      end: found.index + found[0].length + (after?.[0].length ?? 0),
    }
  }
  return null
}

/** "1,200.50" and "12 000" have marks between thousands; "1,5" a fraction. */
function valueOf(text: string): number {
  const bare = text.replace(/[ \u00a0]/g, '').replace(/[.,](?=\d{3}(?!\d))/g, '')
  return Number(bare.replace(',', '.'))
}

/** What `readAmount` knows a currency by. */
function nameOf(name: string): string {
  const said = name.toLowerCase()
  if (/^(?:dollars?|bucks|долл?)/.test(said)) return 'USD'
  if (/^(?:pounds?|quid)$/.test(said)) return 'GBP'
  return said === 'euros' ? 'EUR' : name
}

function written({ value, sign, name }: Price, count: number): string {
  const pence = Math.round(value * count * 100)
  const sum = pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
  return name === '' ? sign + sum : `${sum} ${name}`
}

const counts: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  десять: 10,
}

function countIn(items: string): number {
  const [first = ''] = items.toLowerCase().split(/[\sx×х]/)
  const counted = /(?:^|\s)(\d{1,3})\s?(?:шт\.?|штук\p{L}?|pcs)$/iu.exec(items)?.[1]
  if (counted !== undefined) return Number(counted)
  return counts[first] ?? (/^\d{1,3}$/.test(first) ? Number(first) : 1)
}

/** What stands after the verb of buying; where none does, a count and a thing. */
function itemsIn(text: string): string {
  const found = after.exec(text)?.groups?.items ?? /^\s*(?<items>\d+\s+\p{L}.*)$/u.exec(text)?.groups?.items ?? ''
  return itemsOf(
    found.replace(
      /\s*(?:[,;(]|(?:^|\s)(?:for|at|from|за|на|по|and|и|но|but|вчера|сегодня|yesterday|today|online|again)(?=\s|$)).*$/iu,
      '',
    ),
  )
}

function itemsOf(text: string): string {
  return text
    .replace(/^(?:(?:him|her|them|me|us|already|just|себе|ещё|еще|уже|сразу|у меня)(?:\s+|$))+/iu, '')
    .replace(/[\s.,;:!–—-]+$/u, '')
}

const after =
  /(?<!\p{L})(?:(?:re|pre)?ordered|bought|purchased|took|takes|sold|grabbed|(?:за|пред|доза|пере)казал[аи]?|(?:вы|до|на|за)?купил[аи]?|взял[аи]?|бер[её]т|забрал[аи]?|приобр[её]л[аи]?|оплатил[аи]?)\s+(?<items>(?![$€£₽\d]*\d{3,})\S.*)$/iu
