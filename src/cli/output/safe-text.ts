import { Series } from '../../app/lines.ts'
import { isOfCode } from '../../render/text/paint.ts'

/** Colour codes that a text keeps: all, none, or those of a code that a camera reads. */
export type Colours = boolean | 'code'

/**
 * The last gate before a terminal: lets line breaks and tabs through, and colour codes where there is colour, and drops every
 * other control character and everything that turns the direction of text, whoever wrote it.
 */
export function safe(text: string, colour: Colours): string {
  if (!control.test(text)) return text
  return text.replace(colourOrControl, (found) => {
    if (found.length === 1) return ''
    return colour === true || (colour === 'code' && isOfCode(found)) ? found : found.slice(1)
  })
}

/** The same gate for text in parts, each of them whole lines. */
export function* safeParts(parts: Iterable<string>, colour: Colours): Generator<string> {
  for (const part of parts) yield safe(part, colour)
}

/**
 * The same data with every text in it made harmless before it is drawn, so that a name brings no colour of its own, no tab
 * that shifts a column, no flood of marks that covers its neighbours and no end of letters. Data without such text comes back as it is.
 */
export function safeData<T>(data: T): T {
  return isPlain(data) || isHarmless(data, '') ? data : (cleaned(data, '') as T)
}

const controls =
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff'
const control = new RegExp(`[${controls}]`)
const colourOrControl = new RegExp(`\\u001b\\[[0-9;]{0,16}m|[${controls}]`, 'g')
/** Marks that stand on the letter before them, and more of them than any language writes. */
const marks = `[${['0300-\\u036f', '0483-\\u0489', '1ab0-\\u1aff', '1dc0-\\u1dff', '20d0-\\u20ff', 'fe20-\\ufe2f'].map((range) => `\\u${range}`).join('')}]`
const harm = new RegExp(`[\\t${controls}]|${marks}{9}`)
const floods = new RegExp(`(${marks}{8})${marks}+`, 'g')

const perhapsHarm = new RegExp(`\\\\[^"]|\\{\\}|${marks}|[${controls}]`)

/**
 * Whether there is nothing that could do harm, told by the whole data as one text: as JSON, where what is escaped but for
 * quotes begins with a backslash, and a set, whose texts are not in it, is `{}`. Most data is plain, and to walk through it
 * all takes ten times as long.
 */
function isPlain(data: unknown): boolean {
  const text = JSON.stringify(data) as string | undefined
  return text === undefined || !(perhapsHarm.test(text) || perhapsLong(text))
}

/** Whether a text in the JSON may be longer than a line: a quote stands behind every place that is looked at. */
function perhapsLong(text: string): boolean {
  const step = longestLine / 2
  for (let at = 0; at + step < text.length; at += step) {
    const quote = text.indexOf('"', at)
    if (quote < 0 || quote - at > step) return true
  }
  return false
}

/** What is a line by its nature; a break in it would forge another. */
const oneLine = new Set(['name', 'company', 'source', 'tag', 'tags', 'label', 'who', 'about', 'candidates'])

/** Longer than anything that is let in, in UTF-16 units; more than that comes from a file that something else wrote, and would take long to draw. */
const longestLine = 400
const longestText = 50_000

/** What is passed on as it is: the text of an export, and a page that a line of the demo has drawn. The gate before the screen still stands. */
const passedOn = 'content'

function isHarmless(value: unknown, key: string): boolean {
  if (key === passedOn) return true
  if (typeof value === 'string')
    return !isTooLong(value, key) && !harm.test(value) && !(oneLine.has(key) && value.includes('\n'))
  if (typeof value !== 'object' || value === null) return true
  if (value instanceof Series) return false
  if (Array.isArray(value) || value instanceof Set) return Array.from(value).every((part) => isHarmless(part, key))
  return Object.entries(value).every(([name, part]) => !harm.test(name) && isHarmless(part, name))
}

function cleaned(value: unknown, key: string): unknown {
  if (key === passedOn) return value
  if (typeof value === 'string')
    return cleanText(shortened(oneLine.has(key) ? value.replaceAll('\n', ' ') : value, key))
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Series) return value.map((part: unknown) => safeData(part))
  if (Array.isArray(value)) return value.map((part) => cleaned(part, key))
  if (value instanceof Set) return new Set(Array.from(value, (part) => cleaned(part, key)))
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [cleanText(name), cleaned(part, name)]))
}

function isTooLong(text: string, key: string): boolean {
  return text.length > (oneLine.has(key) ? longestLine : longestText)
}

function shortened(text: string, key: string): string {
  return isTooLong(text, key) ? `${text.slice(0, oneLine.has(key) ? longestLine : longestText)}…` : text
}

function cleanText(text: string): string {
  return safe(text.replaceAll('\t', ' ').replace(floods, '$1'), false)
}
