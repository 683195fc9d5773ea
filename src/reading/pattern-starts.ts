/** What a part of an expression may begin with, and whether it may be empty. */
interface Start {
  readonly letters: string
  readonly isEmpty: boolean
}

/** More than these are no saving: the expression begins with any letter. */
const most = 48

/**
 * The characters that everything begins with which an expression finds, where it finds something at the beginning of a text
 * alone; null where they may be any. The source is one that `plainSource` has made.
 */
export function startsOf(source: string): string | null {
  if (!source.startsWith('^')) return null
  try {
    const reader = { source, at: 0 }
    const { letters, isEmpty } = alternatives(reader)
    const isWhole = reader.at === source.length && !hasFreeBranch(source)
    const all = [...new Set(letters)].join('')
    return isWhole && !isEmpty && all.length <= most ? all : null
  } catch (error) {
    if (error === anything) return null
    throw error
  }
}

interface Reader {
  readonly source: string
  at: number
}

/** Thrown where a part may begin with nearly everything. */
const anything = new Error('any character')

/** Whether the expression has a branch of its own outside of all groups, which no ^ would hold. */
function hasFreeBranch(source: string): boolean {
  let depth = 0
  for (const [token] of source.matchAll(/\\[^]|\[(?:\\[^]|[^\]])*\]|[^]/g)) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (token === '|' && depth === 0) return true
  }
  return false
}

function alternatives(reader: Reader): Start {
  let letters = ''
  let isEmpty = false
  for (;;) {
    const one = sequence(reader)
    letters += one.letters
    isEmpty ||= one.isEmpty
    if (reader.source[reader.at] !== '|') return { letters, isEmpty }
    reader.at += 1
  }
}

function sequence(reader: Reader): Start {
  let letters = ''
  let isEmpty = true
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    if (isEmpty) {
      const one = quantified(reader, part(reader))
      letters += one.letters
      isEmpty = one.isEmpty
    } else skipPart(reader)
  }
  return { letters, isEmpty }
}

function quantified(reader: Reader, start: Start): Start {
  const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at))
  if (!quantifier) return start
  reader.at += quantifier[0].length
  const isOptional = '*?'.includes(quantifier[0].charAt(0)) || quantifier[1] === '0'
  return isOptional ? { ...start, isEmpty: true } : start
}

const nothing: Start = { letters: '', isEmpty: true }

function part(reader: Reader): Start {
  const token = tokenAt(reader)
  const [first] = token
  if (first === '(') {
    const [opening = '('] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(reader.source.slice(reader.at)) ?? []
    reader.at += opening.length
    const inner = /[=!]$/.test(opening) ? skipped(reader) : alternatives(reader)
    reader.at += 1
    return inner
  }
  reader.at += token.length
  if (token === '^' || token === '$' || /^\\b$/i.test(token)) return nothing
  return { letters: first === '[' ? lettersIn(token) : letterOf(token), isEmpty: false }
}

/** What is looked at and not taken says nothing of the beginning. */
function skipped(reader: Reader): Start {
  while (reader.source[reader.at] !== ')') skipPart(reader)
  return nothing
}

function skipPart(reader: Reader): void {
  if (reader.source[reader.at] !== '(') {
    reader.at += tokenAt(reader).length
    return
  }
  reader.at += 1
  skipped(reader)
  reader.at += 1
}

function tokenAt({ source, at }: Reader): string {
  const token = /^(?:\\u[\da-f]{4}|\\x[\da-f]{2}|\\[^]|\[(?:\\[^]|[^\]])*\]|[^])/i.exec(source.slice(at))
  if (!token) throw anything
  return token[0]
}

const digits = '0123456789'
const blanks = ' \t\n\v\f\r\u00a0'

/** The characters that one token stands for. */
function letterOf(token: string): string {
  if (token === '\\d') return digits
  if (token === '\\s') return blanks
  const code = /^\\[ux]([\da-f]+)$/i.exec(token)?.[1]
  if (code !== undefined) return String.fromCharCode(parseInt(code, 16))
  if (token === '.' || /^\\[a-z\d]/i.test(token)) throw anything
  return token.replace(/^\\/, '')
}

function lettersIn(group: string): string {
  if (group.startsWith('[^')) throw anything
  const tokens = Array.from(group.slice(1, -1).matchAll(/\\u[\da-f]{4}|\\x[\da-f]{2}|\\[^]|[^]/gi), ([token]) => token)
  let letters = ''
  for (let at = 0; at < tokens.length; at += 1) {
    const from = letterOf(tokens[at] ?? '')
    if (tokens[at + 1] !== '-' || at + 2 >= tokens.length) letters += from
    else {
      letters += rangeOf(from, letterOf(tokens[at + 2] ?? ''))
      at += 2
    }
  }
  return letters
}

function rangeOf(from: string, to: string): string {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)]
  if (last - first > most) throw anything
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
