import type { Lang } from '../../i18n/lang.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The region of the locale (`de_DE.UTF-8`), else the one most users of the language are in. American English is what machines
 * come with, so it says nothing of a user whose own language is another.
 */
export function regionFrom(env: Environment, home: Lang): string {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '') ?? ''
  const usual = home === 'ru' ? 'RU' : 'US'
  const region = /^[a-z]{2,3}_([A-Z]{2})/.exec(locale)?.[1] ?? usual
  return locale.startsWith('en_US') ? usual : region
}

/** The currency of a region, ISO 4217; the euro for those that are not told of. */
export function currencyOf(region: string): string {
  return currencies[region] ?? 'EUR'
}

const currencies: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  RU: 'RUB',
  BY: 'BYN',
  KZ: 'KZT',
  UA: 'UAH',
  CH: 'CHF',
  PL: 'PLN',
  CZ: 'CZK',
  CA: 'CAD',
  AU: 'AUD',
  IN: 'INR',
  TR: 'TRY',
  IL: 'ILS',
  GE: 'GEL',
  AM: 'AMD',
  UZ: 'UZS',
  AE: 'AED',
  JP: 'JPY',
  CN: 'CNY',
  BR: 'BRL',
  MX: 'MXN',
}
