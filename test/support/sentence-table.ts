import { readFileSync } from 'node:fs'
import type { Lang } from '../../src/i18n/lang.ts'

/** What a sentence is to come to: for each thing it may say, the values that are right; `null` where there may be none. */
export interface Expected {
  /** A number of the list, `new NAME`, or `ask` where a careful assistant has to. */
  readonly who?: readonly string[]
  readonly day?: readonly (string | null)[]
  readonly time?: readonly (string | null)[]
  readonly rule?: readonly (string | null)[]
  /** The day of a second step; where nothing is told there may be none. */
  readonly then?: readonly (string | null)[]
  readonly touched?: readonly (string | null)[]
  readonly outcome?: readonly (string | null)[]
  readonly channel?: readonly (string | null)[]
  readonly phone?: readonly string[]
  readonly email?: readonly string[]
  readonly company?: readonly string[]
  readonly source?: readonly string[]
  readonly tags?: readonly string[]
  readonly has?: readonly string[]
  readonly lacks?: readonly string[]
}

export interface Sentence {
  readonly lang: Lang
  /** The wall clock, `YYYY-MM-DDTHH:MM`, and the zone in which it is typed. */
  readonly now: string
  readonly zone: string
  readonly command: 'add' | 'done' | 'log'
  /** The WHO of `done` and `log`. */
  readonly whom: string
  readonly words: string
  readonly isTrap: boolean
  readonly expected: Expected
  /** What is still made of it instead, `refused` or the gravest thing that is silently wrong; null where it is right. */
  readonly notYet: string | null
}

/** A person of the list on which they are typed. */
export interface Listed {
  readonly no: number
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly company: string
  readonly tags: readonly string[]
  /** Has a promise for the day on which the sentence is typed. */
  readonly isDue: boolean
}

export interface SentenceTable {
  readonly people: readonly Listed[]
  readonly sentences: readonly Sentence[]
}

/** Reads the sentences of a language, and the list on which they are typed. */
export function sentenceTable(lang: Lang): SentenceTable {
  const people: Listed[] = []
  const sentences: Sentence[] = []
  let moment = { now: '', zone: '' }
  for (const line of linesOf(`sentences-${lang}.txt`)) {
    const [, listed] = /^person (.+)$/.exec(line) ?? []
    const [, day, time, zone] = /^== (\S+) (\S+) (\S+)$/.exec(line) ?? []
    const [, trap, command, said = ''] = /^(! )?(add|done|log) (.+)$/.exec(line) ?? []
    const last = sentences.at(-1)
    if (listed !== undefined) people.push(readListed(listed))
    else if (day && time && zone) moment = { now: `${day}T${time}`, zone }
    else if (command) {
      const at = command === 'add' ? -1 : said.indexOf(' > ')
      const parts = { whom: at < 0 ? '' : said.slice(0, at), words: at < 0 ? said : said.slice(at + 3) }
      const isTrap = trap !== undefined
      sentences.push({ ...moment, ...parts, isTrap, lang, command: commandOf(command), expected: {}, notYet: null })
    } else if (!last || !line.startsWith('    ')) throw new Error(`not a line of the table: ${line}`)
    else if (line.startsWith('    not yet: ')) sentences.splice(-1, 1, { ...last, notYet: line.slice(13) })
    else sentences.splice(-1, 1, { ...last, expected: readExpected(line.trim()) })
  }
  return { people, sentences }
}

function linesOf(file: string): readonly string[] {
  const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** `12 | Bill Tanner | +1 415 555 0112 | bill@example.com | Company | customer, team | due`; the end may be left off. */
function readListed(text: string): Listed {
  const [no, name = '', phone = '', email = '', company = '', tags = '', due = ''] = text
    .split('|')
    .map((part) => part.trim())
  return {
    ...{ no: Number(no), name, phone, email, company, isDue: due === 'due' },
    tags: tags === '' ? [] : tags.split(', '),
  }
}

const things = [
  ...['who', 'day', 'time', 'rule', 'then', 'touched', 'outcome', 'channel'],
  ...['phone', 'email', 'company', 'source', 'tags', 'has', 'lacks'],
]

/** `who 12 or ask | day 2026-12-03 or none | outcome reached`; where all are meant, they are joined by `and`. */
function readExpected(text: string): Expected {
  return Object.fromEntries(
    text.split(' | ').map((part) => {
      const [thing = '', ...rest] = part.split(' ')
      if (!things.includes(thing)) throw new Error(`not a thing that is expected: ${part}`)
      const values = rest.join(' ').split(/ or | and /)
      return [thing, values.map((value) => (value === 'none' ? null : value))]
    }),
  )
}

function commandOf(word: string): Sentence['command'] {
  return word === 'done' || word === 'log' ? word : 'add'
}
