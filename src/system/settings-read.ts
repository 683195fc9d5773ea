import type { SettingValue } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import { readRegular } from './read-regular.ts'

/** What the configuration file holds; a missing file holds nothing. */
export interface InFile {
  readonly values: Readonly<Record<string, unknown>>
  /** Why it could not be read. */
  readonly fault: Fault | null
}

/** A file of settings has a kilobyte or two. Bytes. */
const largestConfig = 1_000_000

/** Reads the configuration file. */
export function readFile(file: string): InFile {
  let text: string
  try {
    text = readRegular(file, largestConfig).toString('utf8')
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { values: {}, fault: error.code === 'file-missing' ? null : new Fault(error.code, error.data, [['doctor']]) }
  }
  try {
    const parsed: unknown = text.includes('\ufffd') ? null : JSON.parse(text.replace(/^\ufeff/, ''))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return { values: parsed as Record<string, unknown>, fault: null }
  } catch {
    // Told below, with what belongs there.
  }
  return { values: {}, fault: new Fault('config-not-json', { file, line: brokenLine(text) }) }
}

/** A value of the file as text, as it would be typed. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A value of a key this version does not know, as history keeps it: what is made of parts as JSON. */
export function plainValue(value: unknown): SettingValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value)
}

/** The value that `plainValue` was made of. */
export function wholeValue(plain: SettingValue): unknown {
  if (typeof plain !== 'string' || !/^(?:[[{]|null$)/.test(plain)) return plain
  try {
    return JSON.parse(plain)
  } catch {
    return plain
  }
}

/** The line at which a text stops being JSON, counted from 1. */
function brokenLine(text: string): number {
  const unread = text.indexOf('\ufffd')
  if (unread >= 0) return text.slice(0, unread).split('\n').length
  try {
    JSON.parse(text)
    return 1
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
  }
}
