import type { OrderItem } from '../domain/touch/order.ts'

/**
 * Reads what was bought: items apart by commas, semicolons, plus signs or line breaks, a quantity before or after the name -
 * `2x omega 3`, `omega x2`, `omega 2 pcs`, «омега 2 шт», `3 шт омега`. A bare number belongs to the name: `omega 3`.
 */
export function readItems(text: string): readonly OrderItem[] {
  return text
    .split(/[;\n]|,(?!\d)|\s\+\s/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map(readItem)
}

const times = '[x×х*]'
const pieces = '(?:pcs?|pieces?|ea|шт(?:ук[аи]?)?|уп(?:ак(?:овк[аи]|овок)?)?|бан(?:к[аи]|ок)|пач(?:к[аи]|ек)?)\\.?'

const shapes: readonly RegExp[] = [
  new RegExp(`^(?<quantity>\\d{1,4}) ?${times} ?(?<name>\\D.*)$`, 'iu'),
  new RegExp(`^(?<quantity>\\d{1,4}) ?${pieces} (?:of )?(?<name>.+)$`, 'iu'),
  new RegExp(`^(?<name>.+?) ?${times} ?(?<quantity>\\d{1,4})$`, 'iu'),
  new RegExp(`^(?<name>.+?)[ :-]+(?<quantity>\\d{1,4}) ?${pieces}$`, 'iu'),
]

function readItem(text: string): OrderItem {
  for (const shape of shapes) {
    const { quantity, name } = shape.exec(text)?.groups ?? {}
    if (name !== undefined && Number(quantity) > 0) return { name: name.trim(), quantity: Number(quantity) }
  }
  return { name: text, quantity: 1 }
}
