import type { Key } from './keyboard.ts'

/** A line that is being typed on a page, parted by the cursor. Signs are taken as people see them: an emoji is one. */
export interface LineEntry {
  readonly before: string
  readonly after: string
}

/** An empty line. */
export const emptyEntry: LineEntry = { before: '', after: '' }

/** The longest line, in characters; what is typed or pasted beyond it is not taken. */
const longest = 2_000

/** The words of a line. */
export function entryText({ before, after }: LineEntry): string {
  return before + after
}

/**
 * What a key makes of a line: letters, the keys that go along and erase, and Ctrl with A, E, B, F, H, D, U, K and W as shells
 * have them. Null for a key that is none of a line's, as Enter and Esc.
 */
export function typedInto(entry: LineEntry, key: Key): LineEntry | null {
  const { before, after } = entry
  switch (key.ctrl ? (sameAs[key.name] ?? `ctrl-${key.name}`) : key.name) {
    case 'left':
      return { before: without(before, 'last'), after: last(before) + after }
    case 'right':
      return { before: before + first(after), after: without(after, 'first') }
    case 'home':
      return { before: '', after: before + after }
    case 'end':
      return { before: before + after, after: '' }
    case 'backspace':
      return { before: without(before, 'last'), after }
    case 'delete':
      return { before, after: without(after, 'first') }
    case 'ctrl-u':
      return { before: '', after }
    case 'ctrl-k':
      return { before, after: '' }
    case 'ctrl-w':
      return { before: before.replace(/\S+\s*$|\s+$/u, ''), after }
    default:
      return key.ctrl || key.text === '' ? null : pastedInto(entry, key.text)
  }
}

/**
 * Puts text in at the cursor as one line, without what could act on a terminal or turn the direction of text. Signs that were not
 * in UTF-8, which arrive as U+FFFD, are not taken, nor what stands beside them.
 */
export function pastedInto({ before, after }: LineEntry, text: string): LineEntry {
  if (text.includes('\ufffd')) return { before, after }
  const room = longest - before.length - after.length
  const line = text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(unseen, '')
  return { before: before + whole(line, room), after }
}

const sameAs: Readonly<Record<string, string>> = {
  a: 'home',
  e: 'end',
  b: 'left',
  f: 'right',
  h: 'backspace',
  d: 'delete',
  left: 'left',
  right: 'right',
}

const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/** As much of a text as there is room for; no pair of surrogates is torn. */
function whole(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, Math.max(0, room)).replace(/[\ud800-\udbff]$/, '')
}

function last(text: string): string {
  return signsOf(text.slice(-longestSign)).at(-1) ?? ''
}

function first(text: string): string {
  return signsOf(text.slice(0, longestSign))[0] ?? ''
}

function without(text: string, which: 'first' | 'last'): string {
  return which === 'last' ? text.slice(0, text.length - last(text).length) : text.slice(first(text).length)
}

/** Characters among which a sign is looked for; a family of four with its joiners takes eleven. */
const longestSign = 64

/** Letters that nothing combines with: for others Intl has the rules, whose tables take a while to load. */
const plain = /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u203a]*$/

function signsOf(text: string): readonly string[] {
  if (plain.test(text)) return Array.from(text)
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (one) => one.segment)
}
