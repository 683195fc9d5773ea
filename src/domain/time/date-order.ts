/** Which of the two comes first in n/m. */
export type DateOrder = 'dmy' | 'mdy'

/** Who wrote n/m, and what they set. */
export interface Writer {
  readonly config: { readonly dateOrder: 'auto' | DateOrder }
  readonly lang: string
  /** The user's own language, where it is another one than that of the words on the screen. */
  readonly homeLang?: string
  /** ISO 3166; that of most users where nothing is known. */
  readonly region?: string
}

/** Tells the order of n/m: as set, else month first in American English alone, never beside Russian words. */
export function dateOrderOf({ config, lang, homeLang, region }: Writer, isRussian: boolean): DateOrder {
  if (config.dateOrder !== 'auto') return config.dateOrder
  const isAmerican = (homeLang ?? lang) === 'en' && (region ?? 'US').toUpperCase() === 'US'
  return isAmerican && !isRussian ? 'mdy' : 'dmy'
}

/** Tells date and month of n/m: what cannot be a month is the date, else the order says it. */
export function dateAndMonth(first: number, second: number, order: DateOrder): readonly [date: number, month: number] {
  if (first > 12 && second <= 12) return [first, second]
  if (second > 12 && first <= 12) return [second, first]
  return order === 'dmy' ? [first, second] : [second, first]
}
