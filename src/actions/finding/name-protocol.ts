import { Fault } from '../../domain/fault.ts'
import type { PersonName } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { findPeople } from './people.ts'
import { typedText } from '../asking/typed-text.ts'

/** An answer of the line protocol: the numbers of those who may be meant, the likeliest first. */
export interface NameAnswer {
  readonly id: unknown
  readonly match: readonly number[]
  readonly verdict: 'one' | 'several' | 'none'
}

/** How many are named. */
const named = 500

/** Answers lines of JSON with an id and a text `q` that is to name somebody, or lines that are the text. Faults: `value-invalid`, those of `typedText`. */
export async function answerNames(app: App): Promise<readonly NameAnswer[]> {
  const answers: NameAnswer[] = []
  for await (const line of app.terminal.lines()) {
    const { id, q } = askedIn(typedText(line, '--stdin'))
    const found = await answerTo(app, q)
    answers.push({ id, match: found.map(({ no }) => no), verdict: verdictOf(found) })
  }
  return answers
}

function askedIn(line: string): { readonly id: unknown; readonly q: string } {
  if (!line.trimStart().startsWith('{')) return { id: null, q: line }
  try {
    const { id, q } = JSON.parse(line) as Readonly<Record<string, unknown>>
    return { id: id ?? null, q: typeof q === 'string' ? q : '' }
  } catch {
    throw new Fault('value-invalid', { name: '--stdin', value: line, takes: '{"id", "q"}' })
  }
}

/** A bare number is looked for in phones too, as `search` does, so that it is never taken for one alone. */
async function answerTo(app: App, text: string): Promise<readonly PersonName[]> {
  const { people } = await app.store()
  const { people: found } = await findPeople(app, text, named)
  const reached = /^\d{4,7}$/.test(text.trim()) ? people.reachedByEnd(text.trim(), named) : []
  return [...new Map([...reached, ...found].map((person) => [person.id, person])).values()]
}

function verdictOf(found: readonly PersonName[]): NameAnswer['verdict'] {
  return found.length === 0 ? 'none' : found.length === 1 ? 'one' : 'several'
}
