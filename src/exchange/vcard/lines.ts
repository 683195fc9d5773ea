/** One property of a card: its name and parameters in upper case, its value as the bytes of the file, one byte a character. */
export interface Property {
  /** Where it begins, counted from 1. */
  readonly line: number
  /** `item1` of `item1.TEL`, upper case; empty for none. */
  readonly group: string
  readonly name: string
  /** Values by parameter; a bare word of vCard 2.1 (`CELL`, `QUOTED-PRINTABLE`) is a TYPE or an ENCODING. */
  readonly params: ReadonlyMap<string, readonly string[]>
  readonly value: string
}

/**
 * Splits the text of vCards into properties: joins folded lines (RFC 6350 section 3.2) and the soft line breaks of quoted-printable
 * (RFC 2045 section 6.7). `text` holds one byte a character, so that a line folded inside a letter is whole again. A line that
 * is no property goes on with the note before it, else it is left out.
 */
export function* propertiesOf(text: string): Iterable<Property> {
  let open: Property | undefined
  for (const { line, text: whole } of wholeLines(text)) {
    const next = readProperty(whole, line)
    if (next) {
      if (open) yield open
      open = next
    } else if (open?.name === 'NOTE' && !isEncoded(open)) open = { ...open, value: `${open.value}\n${whole}` }
  }
  if (open) yield open
}

interface WholeLine {
  readonly line: number
  readonly text: string
}

function* wholeLines(text: string): Iterable<WholeLine> {
  let parts: string[] = []
  let begin = 1
  let quoted = false
  let line = 0
  for (const physical of physicalLines(text)) {
    line++
    const soft = quoted && parts.at(-1)?.endsWith('=') === true
    if (soft) parts.push((parts.pop() ?? '').slice(0, -1), physical.replace(/^[ \t]+(?==)/, ''))
    else if (parts.length > 0 && /^[ \t]/.test(physical)) parts.push(physical.slice(1))
    else {
      if (parts.length > 0) yield { line: begin, text: parts.join('') }
      parts = [physical]
      begin = line
      quoted = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(physical)
    }
  }
  if (parts.length > 0) yield { line: begin, text: parts.join('') }
}

function* physicalLines(text: string): Iterable<string> {
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let from = 0
  while (from < text.length) {
    let to = text.indexOf(lineEnd, from)
    if (to < 0) to = text.length
    yield text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to)
    from = to + 1
  }
}

const shape = /^[ \t]*(?:([\w-]+)\.)?([A-Za-z][\w-]*)((?:;(?:"[^"]*"|[^":;])*)*):/

function readProperty(whole: string, line: number): Property | undefined {
  const match = shape.exec(whole)
  if (!match) return undefined
  return {
    line,
    group: (match[1] ?? '').toUpperCase(),
    name: (match[2] ?? '').toUpperCase(),
    params: readParams(match[3] ?? ''),
    value: whole.slice(match[0].length),
  }
}

const noParams: ReadonlyMap<string, readonly string[]> = new Map()

function readParams(text: string): ReadonlyMap<string, readonly string[]> {
  if (text === '') return noParams
  const params = new Map<string, string[]>()
  for (const [, param = ''] of text.matchAll(/;((?:"[^"]*"|[^":;])*)/g)) {
    const equals = param.indexOf('=')
    const bare = param.trim().toUpperCase()
    const name = equals >= 0 ? bare.slice(0, equals).trim() : encodings.has(bare) ? 'ENCODING' : 'TYPE'
    const values = equals >= 0 ? param.slice(equals + 1) : param
    const list = params.get(name) ?? []
    list.push(
      ...values
        .replace(/"/g, '')
        .split(',')
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    )
    params.set(name, list)
  }
  return params
}

const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q'])

/** Tells whether a property's value is base64 or quoted-printable. */
function isEncoded({ params }: Property): boolean {
  return params.has('ENCODING')
}
