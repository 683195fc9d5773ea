import { randomFillSync } from 'node:crypto'

const random = new Uint8Array(10)
let last = 0

/** Makes a UUID version 7 (RFC 9562 section 5.7): 48 bits of milliseconds, then random; ids of one process never go backwards. */
export function uuid7(now: number): string {
  last = Math.max(now, last + 1)
  randomFillSync(random)
  const time = last.toString(16).padStart(12, '0')
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant.toString(16)}${hex.slice(6, 8)}-${hex.slice(8, 20)}`
}
