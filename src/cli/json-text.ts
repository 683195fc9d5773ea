/** Writes a result as JSON for scripts; control and bidi characters come as escapes, so that a terminal is safe with it too. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(
    value,
    (_, part: unknown) => (part instanceof Set ? [...(part as Set<unknown>)] : part),
    2,
  )
  return `${text.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)}\n`
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}
