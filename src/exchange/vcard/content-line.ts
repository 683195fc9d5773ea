/**
 * Ends a content line of vCard or iCalendar and folds it at 75 octets, never inside a letter (RFC 6350 section 3.2, RFC 5545
 * section 3.1).
 */
export function contentLine(line: string): string {
  if (line.length <= 25 || Buffer.byteLength(line) <= 75) return `${line}\r\n`
  let folded = ''
  let room = 75
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    if (octets > room) {
      folded += '\r\n '
      room = 74
    }
    folded += letter
    room -= octets
  }
  return `${folded}\r\n`
}

/** Escapes a text value of vCard or iCalendar (RFC 6350 section 3.4, RFC 5545 section 3.3.11). */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}
