/** One entry of an LDIF file: the values of each attribute by its name in lower case, options behind a semicolon left out. */
export interface LdifEntry {
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly values: ReadonlyMap<string, readonly string[]>
}

/**
 * Splits LDIF into entries (RFC 2849): lines that begin with a blank go on with the one before, a value behind two colons is base64,
 * one behind `:<` stands in another file and is left out, as are comments. A value that is no text is left out too.
 */
export function* ldifEntries(text: string): Iterable<LdifEntry> {
  let values = new Map<string, string[]>()
  let begin = 0
  for (const { line, text: whole } of [...wholeLines(text), { line: 0, text: '' }]) {
    if (whole === '') {
      if (values.size > 0) yield { line: begin, values }
      values = new Map()
      continue
    }
    const [, name = '', mark = '', value = ''] = /^([A-Za-z][\w.-]*)(?:;[\w.;-]*)?:([:<]?)\s*(.*)$/s.exec(whole) ?? []
    if (name === '' || mark === '<') continue
    if (values.size === 0) begin = line
    const told = mark === ':' ? textIn(value) : value.trimEnd()
    values.set(name.toLowerCase(), [...(values.get(name.toLowerCase()) ?? []), ...(told === '' ? [] : [told])])
  }
}

/** Base64 of UTF-8; of a picture nothing is read. */
function textIn(base64: string): string {
  const bytes = Buffer.from(base64.replace(/\s/g, ''), 'base64')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

function* wholeLines(text: string): Iterable<{ readonly line: number; readonly text: string }> {
  let parts: string[] = []
  let begin = 1
  for (const [index, physical] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^[ \t]./.test(physical) && parts.length > 0) {
      parts.push(physical.slice(1))
      continue
    }
    if (parts.length > 0) yield { line: begin, text: parts.join('') }
    parts = physical.startsWith('#') ? [] : [physical.trim() === '' ? '' : physical]
    begin = index + 1
  }
  if (parts.length > 0) yield { line: begin, text: parts.join('') }
}
