/** Writes a result as JSON for scripts; control and bidi characters come as escapes, so that a terminal is safe with it too. */
export function jsonText(value: unknown): string {
  return `${safeJson(value, 2)}\n`
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
