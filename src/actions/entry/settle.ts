import type { Day } from '../../domain/time/day.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import { labelIn } from '../../domain/funnel/funnel.ts'
import type { Person, PersonName } from '../../domain/person/person.ts'
import { capitalised } from '../../reading/names/capitalised.ts'
import type { Doubt } from '../../reading/sentence/draft.ts'
import { sourceFrom } from '../../reading/sentence/source.ts'
import { isTheirDoing } from '../../reading/sentence/their-doing.ts'
import type { EntryPreview } from '../../render/results/entry-rows.ts'
import type { Ui } from '../../render/ui.ts'
import type { App } from '../../app/app.ts'
import { askLine, askStep } from '../asking/ask-step.ts'
import { again, canAsk, replacing } from '../asking/asking.ts'
import type { NameFinder } from '../finding/named.ts'
import { labelOf } from '../finding/who.ts'
import type { Entry } from './entry.ts'
import { knownData, reachedBy, theOne } from './known.ts'
import { lineFrom, nameFrom, phoneFault, phoneFrom } from '../person/fields.ts'
import { firstStep } from './save.ts'
import type { Step } from '../step/step.ts'
import { sayMoment } from '../when/when.ts'

/** Asks for the name where none was found; off a terminal faults `doubtful`. */
export async function askName(app: App, entry: Entry): Promise<Entry> {
  if (entry.name !== null) return entry
  const { people } = await app.store()
  const [reached, ...others] = reachedBy(people, entry)
  if (reached && others.length === 0)
    return { ...entry, name: '', doubts: entry.doubts.filter(({ kind }) => kind !== 'no-name') }
  if (!canAsk(app)) throw new Fault('doubtful', doubtData(app, entry.doubts), [again(app, '--name', '…')])
  const name = await askLine(app, app.words.commands.add.ask.name, (answer) => nameFrom(app, answer))
  return { ...entry, name, doubts: entry.doubts.filter(({ kind }) => kind !== 'no-name') }
}

/** Asks which name in the nominative is meant, where several may be. Off a terminal that is a doubt. */
export async function askForm(app: App, entry: Entry): Promise<Entry> {
  if (entry.names.length === 0 || !canAsk(app) || app.flags.yes) return entry
  const { ask } = app.words.commands.add
  const options = entry.names.map((name) => ({ label: name, value: name }))
  const name = await app.prompt.choose(ask.form({ text: entry.whom?.name ?? '' }), options)
  return { ...entry, name, names: [], doubts: entry.doubts.filter(({ kind }) => kind !== 'name-form') }
}

/** Asks whom of several it is about, each who may be meant and who is named beside them. Off a terminal that is a doubt. */
export async function askWhom(app: App, entry: Entry, names: NameFinder): Promise<Entry> {
  const doubt = entry.doubts.find(({ kind }) => kind === 'who')
  const { whom } = entry
  if (!doubt || !whom || !canAsk(app) || app.flags.yes) return entry
  const store = await app.store()
  const { ask } = app.words.commands.add
  const options: { label: string; value: { name: string; people: readonly PersonName[] } }[] = []
  for (const name of doubt.text.split(', ')) {
    const people = await names.named(name)
    for (const one of people)
      if (!options.some(({ value }) => value.people.some(({ id }) => id === one.id)))
        options.push({ label: labelOf(store, one), value: { name, people: [one] } })
    const written = capitalised(name)
    if (people.length === 0)
      options.push({ label: ask.newOne({ name: written }), value: { name: written, people: [] } })
  }
  if (options.length < 2) return entry
  const { name, people } = await app.prompt.choose(ask.whom, options)
  const meant = { ...whom, name, people, isLoose: false, isDescribed: false }
  return { ...entry, name, names: [], whom: meant, doubts: entry.doubts.filter((one) => one !== doubt) }
}

/**
 * Asks for a person part by part: name, phone, where from; the next step is asked for with every entry that has none. A whole
 * sentence in place of the name goes to `read`.
 */
export async function askEntry(app: App, given: Entry, read: (sentence: string) => Promise<Entry>): Promise<Entry> {
  const { ask } = app.words.commands.add
  const said = await askLine(app, ask.name, async (answer) =>
    isSentence(answer) ? { entry: await read(answer) } : { name: nameFrom(app, answer) },
  )
  if ('entry' in said) return said.entry
  const { name } = said
  const phone =
    given.reach.length > 0
      ? null
      : await askLine(app, ask.phone, (answer) => (answer === '' ? null : phoneFrom(app, answer)))
  const source =
    given.source ?? (await askLine(app, ask.source, (answer) => lineFrom(app, 'source', sourceFrom(answer)) || null))
  const reach = phone === null ? given.reach : [{ kind: 'phone', value: phone, label: null } as const]
  return { ...given, name, source, reach, doubts: [] }
}

/** A name has no clauses, no number of a phone, no address and no tag; "Jr." and "PhD" behind a comma belong to it. */
function isSentence(answer: string): boolean {
  const parts = answer.split(/[,;]/).slice(1)
  return (
    parts.some((part) => /[\p{L}\d]/u.test(part) && !suffix.test(part)) ||
    /(?:\d[\s().-]*){5,}|\S@\S|\s#\S/.test(answer)
  )
}

const suffix = /^\s*(?:[JS]r|I{2,3}|IV|Ph\.?D|M\.?D|MBA|CPA|DDS|RN|Esq)\.?\s*$/i

/**
 * Settles what is doubtful in an entry: shows what was taken as what and asks; --yes takes it so. Off a terminal it is refused,
 * together with whom on the list it may be about, since --yes answers that too. Faults: `doubtful`, `date-not-understood`,
 * `phone-invalid`, `email-invalid`, `cancelled`.
 */
export async function settleDoubts(
  app: App,
  entry: Entry,
  { words, known }: { readonly words: readonly string[]; readonly known: readonly Person[] },
  view: (preview: EntryPreview, ui: Ui) => string,
): Promise<Entry> {
  if (entry.doubts.length === 0 || app.flags.yes) return entry
  if (!canAsk(app)) throw await refusal(app, entry, words, known)
  const { add } = app.words.commands
  const doubts = entry.doubts.map(({ kind, text }) => add.doubts[kind]({ text }))
  const stage = entry.stage && labelIn(entry.stage.stage, app.lang)
  await app.show({ ...entry, contacts: entry.reach, stage, doubts }, view)
  if (!(await app.prompt.confirm(add.saveSo, false))) throw new Fault('cancelled')
  return entry
}

async function refusal(app: App, entry: Entry, words: readonly string[], known: readonly Person[]): Promise<Fault> {
  const [only, ...others] = entry.doubts
  if (known.length > 0) {
    const toAdd = await theOne(app, known, entry.name ?? '')
    const { knownToo, knownSeveral } = app.words.commands.add
    const data = await knownData(app, known, toAdd)
    const also = toAdd ? knownToo({ name: toAdd.name, no: toAdd.no }) : knownSeveral
    const what = [doubtData(app, entry.doubts).what, also].join('; ')
    return new Fault('doubtful', { ...data, what }, [
      ...dateAlone(app, entry),
      ...(toAdd ? [again(app, '--yes')] : []),
      again(app, '--new', '--yes'),
      ['show', String(data.no)],
    ])
  }
  const near = entry.doubts.flatMap((one) => one.near ?? [])
  const hints = [
    ...near.map(({ sentence }) => corrected(app, words, sentence)),
    ...namesIn(entry).map((name) => again(app, '--name', name)),
    ...dateAlone(app, entry),
    ...(entry.doubts.some(({ kind }) => kind === 'who' || kind === 'name-form') ? [] : [again(app, '--yes')]),
  ]
  if (!only || others.length > 0) return new Fault('doubtful', doubtData(app, entry.doubts), hints)
  switch (only.kind) {
    case 'phone':
      return phoneFault(app, only.text, hints)
    case 'email':
      return new Fault('email-invalid', { value: only.text }, hints)
    case 'date-none':
      return new Fault('date-not-understood', { part: only.text, ...candidatesOf(app, entry.doubts) }, hints)
    default:
      return new Fault('doubtful', doubtData(app, entry.doubts), hints)
  }
}

/** The names among which the user is to choose. */
function namesIn({ names, doubts }: Entry): readonly string[] {
  return names.length > 0 ? names : (doubts.find(({ kind }) => kind === 'who')?.text.split(', ') ?? [])
}

/** The line with the date of the step beside the sentence, where that has another one left. */
function dateAlone(app: App, { doubts }: Entry): readonly Hint[] {
  return doubts.some(({ kind }) => kind === 'date-left') ? [again(app, '--next', '…')] : []
}

/** The line that was typed with another sentence in place of its own. */
function corrected(app: App, [first = '', ...more]: readonly string[], sentence: string): Hint {
  return more.length === 0 ? replacing(app, first, sentence) : ['add', sentence]
}

function doubtData(app: App, doubts: readonly Doubt[]) {
  const { add } = app.words.commands
  const what = doubts.map(({ kind, text }) => add.doubts[kind]({ text })).join('; ')
  return { what, ...candidatesOf(app, doubts) }
}

/** The moments that words which are nearly a date may mean. */
function candidatesOf(app: App, doubts: readonly Doubt[]): { readonly candidates?: readonly string[] } {
  const near = doubts.flatMap((one) => one.near ?? [])
  return near.length === 0 ? {} : { candidates: near.map(({ when }) => sayMoment(app, when)) }
}

/** The step an entry comes to, and the cadence that proposed it where the user did not name the date. */
export interface SettledStep {
  readonly step: Step | null
  /** The cadence in words, where it set the date without being asked. */
  readonly byCadence: string | null
}

/**
 * Settles the next step: the date that was given is a promise. Without one the cadence proposes it: on a terminal it is asked
 * for, off it set and said. Someone known with a next step keeps it, as does someone who was let go. `question` asks for a
 * step where `day` is proposed.
 */
export async function settleStep(
  app: App,
  entry: Entry,
  known: Person | null,
  question: (day: Day) => string,
): Promise<SettledStep> {
  const { when, what, repeat } = entry
  const by = isTheirDoing(what, entry.whom?.name ?? null) ? ({ by: 'them' } as const) : {}
  if (when) return { step: { when, kind: 'promise', ...by, what, ...(repeat ? { repeat } : {}) }, byCadence: null }
  const store = await app.store()
  const none = { step: null, byCadence: null }
  if (known && (store.followups.openOf(known.id).length > 0 || known.letGoAt !== null)) return none
  const roles = known ? [...entry.roles, ...store.people.rolesOf(known.id).map(({ role }) => role)] : entry.roles
  const { step, cadence } = await firstStep(app, roles, known?.cadence ?? null)
  const proposed = { ...step, what }
  if (!canAsk(app) || app.flags.yes) return { step: proposed, byCadence: labelIn(cadence, app.lang) }
  const answer = await askStep(app, question(step.when.day), known ?? entry)
  if (answer.kind === 'none') return none
  if (answer.kind === 'proposed') return { step: proposed, byCadence: null }
  const agreed = [answer.what, what].filter((part) => part !== '').join(', ')
  return { step: { when: answer.when, kind: 'promise', what: agreed }, byCadence: null }
}

/** An entry that comes to no step keeps what was agreed as a note, so that no word is lost. */
export function withoutStep(entry: Entry, step: Step | null): Entry {
  if (step || entry.what === '') return entry
  return { ...entry, what: '', note: [entry.note, entry.what].filter((part) => part !== '').join('\n') }
}
