import type { App } from '../../app/app.ts'
import { knownKey, takesOf, valuesOf } from '../../reading/setting.ts'
import { configKeys } from '../../domain/config.ts'
import type { BriefPerson } from '../../domain/person/brief.ts'
import { cleanLine } from '../../reading/clean.ts'
import { fold } from '../../reading/fold.ts'
import { commandNames } from '../help/command-names.ts'

/** What can stand at the cursor: the word to type, and what it is about. */
export interface Candidate {
  readonly value: string
  readonly about: string
}

/** What is being completed. */
export interface Spot {
  readonly app: App
  /** What is typed of the word so far. */
  readonly typed: string
  /** Candidates need not begin with what is typed: the shell matches parts of words, and erases nothing. */
  readonly loose: boolean
  /** The words of the command before it. */
  readonly before: readonly string[]
}

/** How many are offered at once. */
const offered = 60

/** What goes into a parameter or an option's value, by how it is called in the declaration. */
const kinds: Readonly<Record<string, (spot: Spot) => Promise<readonly Candidate[]> | readonly Candidate[]>> = {
  who: people,
  sponsor: people,
  stage: stages,
  funnel: funnels,
  tag: tags,
  tags,
  view: savedLists,
  template: templates,
  command: ({ app }) =>
    commandNames().map((name) => ({ value: name, about: app.words.commands[name as 'today'].summary })),
  key: ({ app }) => configKeys.map((key) => ({ value: key, about: app.words.commands.config.keys[key] })),
  value: ({ before }) => settingValues(before.at(-1) ?? ''),
}

/** Gives what may stand at the cursor; undefined where the shell's own files are meant. */
export async function valuesFor(kind: string, spot: Spot): Promise<readonly Candidate[] | undefined> {
  const name = kind.toLowerCase()
  if (name === 'file') return undefined
  const found = (await kinds[name]?.(spot)) ?? []
  return kinds[name] === people ? found : beginning(found, spot.typed)
}

/** The candidates that begin with what is typed, in any case. */
export function beginning(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  return candidates.filter(({ value }) => fold(value).startsWith(fold(typed)))
}

/**
 * People by the beginning of their name, or the one whose other names begin so; with nothing typed those due today. A name that a shell could act on, or that
 * cannot be typed, is offered by its number.
 */
async function people({ app, typed, loose }: Spot): Promise<readonly Candidate[]> {
  const store = await app.store()
  const folded = fold(typed)
  const number = /^#?(\d{1,7})$/.exec(typed)?.[1]
  if (number !== undefined) {
    const person = store.people.byNo(Number(number))
    return person ? [{ value: typed, about: cleanLine(person.name) }] : []
  }
  if (folded === '') {
    const due = store.followups.dueBy(app.clock.today()).map(({ person }) => person)
    return unique(due.slice(0, offered).map(candidateOf))
  }
  const found = store.people.withWords(typed, offered)
  const named = found.filter((person) => fold(person.name).startsWith(folded))
  return unique((loose || (named.length === 0 && found.length === 1) ? found : named).map(candidateOf))
}

function candidateOf(person: BriefPerson): Candidate {
  const number = String(person.no)
  const typable = person.name.length <= 80 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’-]*$/u.test(person.name)
  return typable ? { value: person.name, about: `#${number}` } : { value: number, about: cleanLine(person.name) }
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((one) => [one.value, one])).values()]
}

async function stages({ app }: Spot): Promise<readonly Candidate[]> {
  const { funnels: reads } = await app.store()
  const all = reads
    .stages()
    .map((stage) => ({ value: stage.slug, about: app.lang === 'ru' ? stage.labelRu : stage.labelEn }))
  return unique(all.filter(({ value }) => isPlain(value)))
}

async function funnels({ app }: Spot): Promise<readonly Candidate[]> {
  const { funnels: reads } = await app.store()
  const all = reads
    .all()
    .map((funnel) => ({ value: funnel.slug, about: app.lang === 'ru' ? funnel.labelRu : funnel.labelEn }))
  return all.filter(({ value }) => isPlain(value))
}

async function tags({ app, typed }: Spot): Promise<readonly Candidate[]> {
  const store = await app.store()
  const sign = /^[#+-]*/.exec(typed)?.[0] ?? ''
  const found = store.people.tagsLike(typed.slice(sign.length), offered)
  return found.filter(isPlain).map((tag) => ({ value: sign + tag, about: '' }))
}

async function savedLists({ app }: Spot): Promise<readonly Candidate[]> {
  const { savedLists: reads } = await app.store()
  const all = reads.all().map(({ slug, name }) => ({ value: slug, about: cleanLine(name) }))
  return all.filter(({ value }) => isPlain(value))
}

async function templates({ app }: Spot): Promise<readonly Candidate[]> {
  const { templates: reads } = await app.store()
  return unique(reads.all().map(({ name, text }) => ({ value: name, about: cleanLine(text).slice(0, 60) }))).filter(
    ({ value }) => isPlain(value),
  )
}

function settingValues(name: string): readonly Candidate[] {
  const key = knownKey(name)
  return valuesOf(key).map((value) => ({ value, about: takesOf(key) }))
}

function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(text)
}
