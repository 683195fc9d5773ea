import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The environment of a program that waits for ever where it would give up after a while, and how that while is ended. */
export interface Patience {
  readonly env: Readonly<Record<string, string>>
  /** From here on every wait of up to so many milliseconds is over. */
  end(upToMs: number): void
}

/**
 * Makes a program patient from a wait of so many milliseconds on, so that what it does in time does not depend on how quick the
 * machine is. It reads no clock for its own limits either.
 */
export function patienceFrom(ms: number, folder: string): Patience {
  const preload = join(folder, 'patience.cjs')
  const over = join(folder, 'patience-over')
  writeFileSync(preload, script(ms, over))
  return {
    env: { NODE_OPTIONS: `--require=${preload}` },
    end: (upToMs) => {
      writeFileSync(over, String(upToMs))
    },
  }
}

const script = (ms: number, over: string) => `
const { readFileSync } = require('node:fs')
const { setTimeout: start } = globalThis
globalThis.setTimeout = (work, ms, ...rest) => {
  if (!(ms >= ${String(ms)})) return start(work, ms, ...rest)
  const look = setInterval(() => {
    try {
      if (Number(readFileSync(${JSON.stringify(over)}, 'utf8')) < ms) return
    } catch {
      return
    }
    clearInterval(look)
    work(...rest)
  }, 10)
  return look
}
performance.now = () => 0
`
