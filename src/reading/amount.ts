import { currencyCode } from '../domain/iso-codes.ts'
import { minorFrom, type Money } from '../domain/money.ts'

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
 * Reads an amount of money with or without its currency: `49.90`, `1 200,50`, `49 EUR`, `€49`, «1200 руб». Without one it is in
 * `currency`. Undefined for anything else, and for more digits than the currency has.
 */
export function readAmount(text: string, currency: string): Money | undefined {
  const parts = /^([^\d\s.,-]*)\s*([\d\s\u00a0\u202f.,]+?)\s*([^\d\s,-]*)$/u.exec(text.trim())
  const [, before = '', number = '', after = ''] = parts ?? []
  if (!parts || (before !== '' && after !== '')) return undefined
  const named = before + after
  const code = named === '' ? currency : currencyFrom(named)
  const minor = code === undefined ? undefined : minorFrom(plain(number), code)
  return minor === undefined || code === undefined ? undefined : { minor, currency: code }
}

/** Reads a currency by its ISO 4217 code, sign or word; undefined where it is none. */
export function currencyFrom(text: string): string | undefined {
  const bare = text.trim().replace(/\.$/, '')
  return signs[bare.toLowerCase()] ?? currencyCode(bare)
}

/** "1,200.50" and "1.200,50" have both marks: the first stands between thousands, and the other one, once, before the rest. */
function plain(number: string): string {
  const marks = number.replace(/[^.,]/g, '')
  const thousands = marks.length > 1 ? marks[0] : undefined
  if (thousands === undefined) return number
  const rest = thousands === '.' ? ',' : '.'
  if (!new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${rest}\\d+)?$`).test(number)) return number
  return number.replaceAll(thousands, '')
}
