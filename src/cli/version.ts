import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of the installed package: two folders up from here, and from the bundle's chunks as well. */
export function version(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
