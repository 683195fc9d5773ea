import type { Order, OrderItem } from '../../domain/touch/order.ts'
import type { Lang } from '../../i18n/lang.ts'
import { kept, type Inline } from '../text/flow.ts'
import { moneyWords } from './money.ts'

/** "omega 3 × 2, vitamin C": what was bought. */
export function itemsWords(items: readonly OrderItem[]): string {
  return items.map(({ name, quantity }) => (quantity === 1 ? name : `${name} × ${String(quantity)}`)).join(', ')
}

/** The same with the amount after it, in pieces that keep a quantity with its name. */
export function boughtPieces(order: Pick<Order, 'items' | 'amountMinor' | 'currency'>, lang: Lang): readonly Inline[] {
  const names = order.items.map((item) => itemsWords([item]))
  const items = names.map((name, index) => kept(index < names.length - 1 ? `${name},` : name))
  const amount = amountWords(order, lang)
  const pieces =
    amount === '' ? items : [...items, kept(items.length === 0 ? amount : `${lang === 'ru' ? '—' : '-'} ${amount}`)]
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [' ', piece]))
}

/** "$49.90", or nothing where no amount is known. */
export function amountWords(
  { amountMinor: minor, currency }: Pick<Order, 'amountMinor' | 'currency'>,
  lang: Lang,
): string {
  return minor === null || currency === null ? '' : moneyWords({ minor, currency }, lang)
}
