import { decimalOf, type Money } from '../../domain/touch/money.ts'
import type { Lang } from '../../i18n/lang.ts'

const signs: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  RUB: '₽',
  UAH: '₴',
  KZT: '₸',
  ILS: '₪',
  INR: '₹',
  TRY: '₺',
}

/** "$1,250" or «1 250 ₽»: an amount as people write it, without a fraction of nothing. */
export function moneyWords(money: Money, lang: Lang): string {
  const minus = money.minor < 0 ? '-' : ''
  const [whole = '', fraction = ''] = decimalOf({ ...money, minor: Math.abs(money.minor) }).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'ru' ? '\u00a0' : ',')
  const amount = /^0*$/.test(fraction) ? grouped : `${grouped}${lang === 'ru' ? ',' : '.'}${fraction}`
  const sign = signs[money.currency]
  if (lang === 'ru') return `${minus}${amount}\u00a0${sign ?? money.currency}`
  return sign !== undefined && ['$', '€', '£'].includes(sign)
    ? `${minus}${sign}${amount}`
    : `${minus}${amount}\u00a0${money.currency}`
}
