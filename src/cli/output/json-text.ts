import { PartsOfText, Series } from '../../app/lines.ts'

/** Writes a result as JSON for scripts; control and bidi characters come as escapes, so that a terminal is safe with it too. */
export function jsonText(value: unknown): string {
  return `${safeJson(value, 2)}\n`
}

/** Tells whether a result is written in parts: it has many items, or some that are not made yet. */
export function isLong(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Series || value instanceof PartsOfText) return true
  if (Array.isArray(value)) return value.length > manyItems || value.some(isLong)
  return Object.values(value).some(isLong)
}

const manyItems = 500

/** Writes what `jsonText` does part by part, so that it is never one text. */
export function* jsonParts(value: unknown): Generator<string> {
  yield* partsOf(value, '\n')
  yield '\n'
}

/** `line` breaks the line and comes as far in as the value stands. */
function* partsOf(value: unknown, line: string): Generator<string> {
  if (value instanceof PartsOfText) yield* textParts(value)
  else if (!isLong(value)) yield safeJson(value, 2).replaceAll('\n', line)
  else if (value instanceof Series || Array.isArray(value)) {
    let count = 0
    for (const item of value as Iterable<unknown>) {
      yield `${count++ === 0 ? '[' : ','}${line}  `
      yield* partsOf(item, `${line}  `)
    }
    yield count === 0 ? '[]' : `${line}]`
  } else {
    let start = '{'
    // Asked for one after the other: a later one may tell of what was written before it.
    for (const key of Object.keys(value as object)) {
      const part = (value as Readonly<Record<string, unknown>>)[key]
      if (part === undefined) continue
      yield `${start}${line}  ${safeJson(key, 0)}: `
      yield* partsOf(part, `${line}  `)
      start = ','
    }
    yield `${line}}`
  }
}

function* textParts(parts: PartsOfText): Generator<string> {
  yield '"'
  for (const part of parts) yield safeJson(part, 0).slice(1, -1)
  yield '"'
}

/** Writes each item of a result on a line of its own. */
export function jsonLines({ items }: { readonly items: readonly unknown[] }): string {
  return items.map((item) => `${safeJson(item, 0)}\n`).join('')
}

function safeJson(value: unknown, indent: number): string {
  const text = JSON.stringify(
    value,
    (_, part: unknown) => (part instanceof Set ? [...(part as Set<unknown>)] : part),
    indent,
  )
  return text.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}
