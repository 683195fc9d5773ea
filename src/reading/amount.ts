import { currencyCode } from '../domain/iso-codes.ts'
import { minorDigits, minorFrom, type Money } from '../domain/touch/money.ts'

/** Signs and words for currencies; `$` and the like mean the first that comes to mind where nothing else is said. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  евро: 'EUR',
  $: 'USD',
  '£': 'GBP',
  '₽': 'RUB',
  р: 'RUB',
  руб: 'RUB',
  рубль: 'RUB',
  рубля: 'RUB',
  рублей: 'RUB',
  '₴': 'UAH',
  грн: 'UAH',
  '₸': 'KZT',
  тенге: 'KZT',
  '¥': 'JPY',
  zł: 'PLN',
  '₹': 'INR',
  '₺': 'TRY',
}

/**
 * Reads an amount of money with or without its currency: `49.90`, `1 200,50`, `49 EUR`, `€49`, `1.5k`, «1200 руб», «1,5 тыс»; with a
 * minus it was paid back. Without a currency it is in `currency`. Undefined for anything else, and for more digits than the currency
 * has.
 */
export function readAmount(text: string, currency: string): Money | undefined {
  const { before = '', number = '', thousand, after = '' } = shape.exec(bare(text))?.groups ?? {}
  if (number === '' || (before !== '' && after !== '')) return undefined
  const isBack = /[-\u2212\u2013]/.test(text.slice(0, text.search(/\d/)))
  const named = before + after
  const code = named === '' ? currency : currencyFrom(named)
  if (code === undefined) return undefined
  const minor = minorFrom(thousand ? inUnits(plain(number, code)) : plain(number, code), code)
  return minor === undefined ? undefined : { minor: isBack && minor !== 0 ? -minor : minor, currency: code }
}

const shape =
  /^(?:(?<before>[^\d\s.,'\u2019]*)\s*)(?<number>\d[\d\s\u00a0\u202f.,'\u2019]*?)\s*(?<thousand>k(?!\p{L})|к(?!\p{L})|тыс(?:яч[аиу]?)?\.?(?!\p{L}))?(?:\s*(?<after>[^\d\s,'-]*))$/iu

/** Without the minus before it, and the dash that stands for no pence: "49,-". */
function bare(text: string): string {
  return text
    .trim()
    .replace(/[.,]\s?[-\u2013\u2014]+(?=\s|\p{Sc}|$)/u, '')
    .replace(/^([^\d\s-]*\s*)[-\u2212\u2013]\s*(?=[^\d\s]{0,3}\d)/u, '$1')
}

/** A number of thousands as one of units; nothing where it has more digits than those. */
function inUnits(number: string): string {
  const parts = /^(\d+)(?:[.,](\d{1,3}))?$/.exec(number)
  return parts ? (parts[1] ?? '') + (parts[2] ?? '').padEnd(3, '0') : ''
}

/** Reads a currency by its ISO 4217 code, sign or word; undefined where it is none. */
export function currencyFrom(text: string): string | undefined {
  const bare = text.trim().replace(/\.$/, '')
  return signs[bare.toLowerCase()] ?? currencyCode(bare)
}

/**
 * Takes out what stands between thousands: "1,200.50" and "1.200,50" have both marks - the first stands there, and the other one, once,
 * before the rest -, "1'234.50" and "1,00,000.50" are of Switzerland and India; a currency without a smaller unit has but one meaning for its mark.
 */
function plain(number: string, currency: string): string {
  if (/^\d{1,3}(?:['\u2019]\d{3})+(?:[.,]\d+)?$/.test(number)) return number.replace(/['\u2019]/g, '')
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(number)) return number.replaceAll(',', '')
  if (minorDigits(currency) === 0 && /^\d{1,3}(?:[.,]\d{3})+$/.test(number)) return number.replace(/[.,]/g, '')
  const marks = number.replace(/[^.,]/g, '')
  const thousands = marks.length > 1 ? marks[0] : undefined
  if (thousands === undefined) return number
  const rest = thousands === '.' ? ',' : '.'
  if (!new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${rest}\\d+)?$`).test(number)) return number
  return number.replaceAll(thousands, '')
}
