import { closeSync, openSync, readSync } from 'node:fs'

const pool = Buffer.alloc(320)
let used = pool.length
let last = 0

/** Makes a UUID version 7 (RFC 9562 section 5.7): 48 bits of milliseconds, then random; ids of one process never go backwards. */
export function uuid7(now: number): string {
  last = Math.max(now, last + 1)
  if (used + 10 > pool.length) fillPool()
  const random = pool.subarray(used, (used += 10))
  const time = last.toString(16).padStart(12, '0')
  const hex = random.toString('hex')
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant.toString(16)}${hex.slice(6, 8)}-${hex.slice(8, 20)}`
}

/** node:crypto takes three milliseconds to load; the system's own source is a file wherever it is not Windows. */
function fillPool(): void {
  used = 0
  try {
    const source = openSync('/dev/urandom', 'r')
    try {
      if (readSync(source, pool) === pool.length) return
    } finally {
      closeSync(source)
    }
  } catch {
    // No such file here.
  }
  process.getBuiltinModule('node:crypto').randomFillSync(pool)
}
