import { add, alter, takeBack } from '../../domain/record/change.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import type { SavedList, SavedOptions } from '../../domain/list/saved-list.ts'
import { cleanLine } from '../../reading/clean.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import { nearest } from '../../reading/nearest.ts'
import type { App } from '../../app/app.ts'

/** The longest name of a saved list, in characters. */
const longestName = 60

/** A list that was saved, and what was kept under its name before, where that was of something else. */
export interface ListSaved {
  readonly list: SavedList
  readonly replaced: SavedList | null
}

/** Keeps options under a name; a list that is called so is changed. Faults: `value-invalid`, `too-long`. */
export async function saveList(app: App, given: string, options: SavedOptions): Promise<ListSaved> {
  const name = cleanLine(given)
  const slug = slugOf(name)
  const { savedLists: words } = app.words.commands.list
  if (slug === '') throw new Fault('value-invalid', { name: '--save', value: name, takes: words.takes })
  if (name.length > longestName)
    throw new Fault('too-long', { what: words.name, length: name.length, limit: longestName })
  const store = await app.store()
  const known = store.savedLists.all().find((one) => one.slug === slug)
  const change = known
    ? alter('savedList', known, { name, options })
    : add('savedList', { id: app.newId(), slug, name, options })
  store.commit([change], { command: 'list', about: name, actor: 'user' })
  const isOther = known !== undefined && JSON.stringify(known.options) !== JSON.stringify(options)
  return { list: await findSavedList(app, name), replaced: isOther ? known : null }
}

/** Finds a saved list by its name however it is written. Fault: `saved-list-unknown`, with near ones as hints, and what else may have been meant. */
export async function findSavedList(
  app: App,
  text: string,
  line: (name: string) => Hint = (name) => ['list', name],
  otherwise: readonly Hint[] = [],
): Promise<SavedList> {
  const all = (await app.store()).savedLists.all()
  const found = all.find(({ slug }) => slug === slugOf(text))
  if (found) return found
  const slugs = all.map(({ slug }) => slug)
  const begun = slugs.filter((slug) => slug.startsWith(slugOf(text)))
  const near = [...new Set([...begun, ...nearest(slugOf(text), slugs)])].slice(0, 3)
  const hints = near.length > 0 ? near.map(line) : [all.length > 0 ? ['list', '--views'] : ['search', cleanLine(text)]]
  throw new Fault('saved-list-unknown', { list: cleanLine(text), known: slugs.join(', ') }, [...hints, ...otherwise])
}

/** Takes a saved list off. Fault: `saved-list-unknown`. */
export async function forgetList(app: App, text: string): Promise<SavedList> {
  const list = await findSavedList(app, text, (name) => ['list', '--forget', name])
  const store = await app.store()
  store.commit([takeBack('savedList', list)], { command: 'list', about: list.name, actor: 'user' })
  return list
}

/** "Warm leads!" is typed `warm-leads`. */
function slugOf(name: string): string {
  return wordsOf(fold(name)).join('-')
}
