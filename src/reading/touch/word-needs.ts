/** One alternative of a pattern over words, as it is written. */
export interface Alternative {
  readonly says: string
  /** Of words that are sure to stand in it, a space and the letters each may begin with. */
  readonly needs: readonly (readonly string[])[]
}

/** A text ends with a space. */
function endsSpaced(says: string): string {
  return says.replace(/(?<! )\$/g, ' $')
}

/** Gives the alternatives of a pattern by what the build wrote down: their lengths and needs. */
export function alternativesIn(written: string, says: string): readonly Alternative[] {
  const whole = endsSpaced(says)
  let start = 0
  return written.split('/').map((part) => {
    const [length = '', ...needs] = part.split(';')
    const end = start + Number(length)
    const one = { says: whole.slice(start, end), needs: needs.map((heads) => heads.split(',')) }
    start = end + 1
    return one
  })
}

/** Reads the alternatives of a pattern. */
export function alternativesOf(says: string): readonly Alternative[] {
  const reader: Reader = { says: endsSpaced(says), at: 0 }
  const alternatives: Alternative[] = []
  do {
    const start = reader.at
    const needs = surest(readNeeds(reader))
    alternatives.push({ says: reader.says.slice(start, reader.at), needs })
    reader.at += 1
  } while (reader.at <= reader.says.length)
  return alternatives
}

/** The words with the fewest beginnings are the least likely to stand in a text. */
function surest(needs: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const known = needs.map((heads) => [...new Set(heads)]).sort((a, b) => a.length - b.length)
  return known.slice(0, 2).filter((heads, place) => place === 0 || heads.length <= 20)
}

/** Reads one alternative to its end, and what each word that is sure to stand in it may begin with. */
function readNeeds(reader: Reader): readonly (readonly string[])[] {
  const { says } = reader
  const needs: (readonly string[])[] = []
  let beginsWord = true
  let before: string[] | null = []
  while (reader.at < says.length && says.charCodeAt(reader.at) !== bar) {
    const start = reader.at
    const isGroup = says.charCodeAt(start) === open
    if (isGroup && says.charCodeAt(start + 2) !== 0x3a) {
      skipPart(reader)
      continue
    }
    const heads: string[] = []
    const isKnown = isGroup ? beginsWord && readGroup(reader, heads) : true
    reader.at = start
    skipPart(reader)
    const isSpaced = isGroup ? endsWords(says.slice(start + 3, reader.at - 1)) : says.charCodeAt(start) === 0x20
    const isOptional = takeOptional(reader)
    const isRead = isGroup ? isKnown : beginsWord && pushHead(says, start, isOptional, heads)
    if (beginsWord) {
      if (!isRead || before === null) before = null
      else before = [...before, ...heads]
      if (isOptional && isSpaced) before = []
      if (!isOptional && before !== null && before.length > 0) needs.push(before)
    }
    if (isOptional && beginsWord) continue
    beginsWord = isSpaced && !isOptional
    before = []
  }
  return needs
}

/** Whether all alternatives in a group end with a word. */
function endsWords(inner: string): boolean {
  return inner.endsWith(' ') && !/[^ )]\|/.test(inner.replace(/\([^()]*\)/g, '').replace(/ \|/g, ''))
}

interface Reader {
  readonly says: string
  at: number
}

const [open, close, bar, bracket, slash, question, star] = Array.from('()|[\\?*', (sign) => sign.charCodeAt(0))

/** Reads one alternative to its end, and what it begins with into `heads`; false where that may be anything. */
function readHeads(reader: Reader, heads: string[]): boolean {
  const { says } = reader
  let isOpen = true
  let isKnown = true
  while (reader.at < says.length) {
    const code = says.charCodeAt(reader.at)
    if (code === bar || code === close) break
    if (!isOpen) {
      skipPart(reader)
      continue
    }
    const start = reader.at
    const isLook = code === open && says.charCodeAt(start + 2) !== 0x3a
    if (code === open && !isLook) isKnown = readGroup(reader, heads) && isKnown
    else skipPart(reader)
    const isOptional = takeOptional(reader)
    if (code !== open) isKnown = pushHead(says, start, isOptional, heads) && isKnown
    isOpen = isLook || isOptional
  }
  return isKnown && !isOpen
}

function readGroup(reader: Reader, heads: string[]): boolean {
  let isKnown = true
  reader.at += 2
  do {
    reader.at += 1
    isKnown = readHeads(reader, heads) && isKnown
  } while (reader.says.charCodeAt(reader.at) === bar)
  reader.at += 1
  return isKnown
}

function takeOptional(reader: Reader): boolean {
  const code = reader.says.charCodeAt(reader.at)
  if (code !== question && code !== star) return false
  reader.at += 1
  return true
}

/** Two letters where the second is sure to stand. */
function pushHead(says: string, start: number, isOptional: boolean, heads: string[]): boolean {
  const code = says.charCodeAt(start)
  if (!isLetter(code)) return false
  const second = says.charCodeAt(start + 1)
  const third = says.charCodeAt(start + 2)
  const isPair =
    !isOptional && (isLetter(second) || second === 0x20) && third !== question && third !== star && third !== 0x7b
  heads.push(` ${says.slice(start, start + (isPair ? 2 : 1))}`)
  return true
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x44f) || (code >= 0x30 && code <= 0x39)
}

/** Goes on behind a letter, an escape, a class or a group. */
function skipPart(reader: Reader): void {
  const { says } = reader
  const code = says.charCodeAt(reader.at)
  if (code === slash) reader.at += 2
  else if (code === bracket) reader.at = says.indexOf(']', reader.at) + 1
  else if (code === open) {
    let depth = 0
    do {
      const one = says.charCodeAt(reader.at)
      if (one === open) depth += 1
      else if (one === close) depth -= 1
      reader.at += 1
    } while (depth > 0)
  } else reader.at += 1
}
