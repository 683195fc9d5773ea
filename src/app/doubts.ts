import type { Day } from '../domain/day.ts'
import { Fault, type Hint } from '../domain/fault.ts'
import { labelIn } from '../domain/funnel.ts'
import type { Person } from '../domain/person.ts'
import { writeMoment } from '../i18n/moment.ts'
import { cleanLine } from '../reading/clean.ts'
import type { Doubt } from '../reading/sentence/draft.ts'
import { sourceFrom } from '../reading/sentence/source.ts'
import type { EntryPreview } from '../render/entry-rows.ts'
import type { Ui } from '../render/ui.ts'
import type { App } from './app.ts'
import { askLine, askStep } from './ask-step.ts'
import { canAsk } from './asking.ts'
import type { Entry } from './entry.ts'
import { lineFrom, nameFrom, phoneFrom } from './person-fields.ts'
import { firstStep } from './save-entry.ts'
import type { Step } from './step.ts'

/** Asks for the name where none was found; off a terminal faults `doubtful`. */
export async function askName(app: App, entry: Entry, words: string): Promise<Entry> {
  if (entry.name !== null) return entry
  if (!canAsk(app))
    throw refusal(
      app,
      entry.doubts.filter(({ kind }) => kind === 'no-name'),
      words,
    )
  const name = await askLine(app, app.words.commands.add.ask.name, (answer) => nameFrom(app, answer))
  return { ...entry, name, doubts: entry.doubts.filter(({ kind }) => kind !== 'no-name') }
}

/** Asks for a person part by part: name, phone, where from; the next step is asked for with every entry that has none. */
export async function askEntry(app: App, given: Entry): Promise<Entry> {
  const { ask } = app.words.commands.add
  const name = await askLine(app, ask.name, (answer) => nameFrom(app, answer))
  const phone =
    given.reach.length > 0
      ? null
      : await askLine(app, ask.phone, (answer) => (answer === '' ? null : phoneFrom(app, answer)))
  const source =
    given.source ?? (await askLine(app, ask.source, (answer) => lineFrom(app, 'source', sourceFrom(answer)) || null))
  const reach = phone === null ? given.reach : [{ kind: 'phone', value: phone, label: null } as const]
  return { ...given, name, source, reach, doubts: [] }
}

/**
 * Settles what is doubtful in an entry: shows what was taken as what and asks; --yes takes it so. Off a terminal it is refused.
 * Faults: `doubtful`, `date-not-understood`, `phone-invalid`, `email-invalid`, `cancelled`.
 */
export async function settleDoubts(
  app: App,
  entry: Entry,
  words: string,
  view: (preview: EntryPreview, ui: Ui) => string,
): Promise<Entry> {
  if (entry.doubts.length === 0 || app.flags.yes) return entry
  if (!canAsk(app)) throw refusal(app, entry.doubts, words)
  const { add } = app.words.commands
  const doubts = entry.doubts.map(({ kind, text }) => add.doubts[kind]({ text }))
  const stage = entry.stage && labelIn(entry.stage.stage, app.lang)
  await app.show({ ...entry, contacts: entry.reach, stage, doubts }, view)
  if (!(await app.prompt.confirm(add.saveSo, false))) throw new Fault('cancelled')
  return entry
}

function refusal(app: App, doubts: readonly Doubt[], words: string): Fault {
  const { add } = app.words.commands
  const text = cleanLine(words)
  const [only] = doubts
  const near = doubts.flatMap((one) => one.near ?? [])
  const again: readonly Hint[] =
    only?.kind === 'no-name'
      ? [['add', '--name', '…', text]]
      : [...near.map(({ sentence }) => ['add', sentence]), ['add', text, '--yes']]
  if (only && doubts.length === 1 && only.kind === 'phone')
    return new Fault('phone-invalid', { value: only.text }, again)
  if (only && doubts.length === 1 && only.kind === 'email')
    return new Fault('email-invalid', { value: only.text }, again)
  const candidates = near.map(({ when }) => writeMoment(when, said(app)))
  if (only && doubts.length === 1 && only.kind === 'date-none')
    return new Fault('date-not-understood', { phrase: text, part: only.text, candidates }, again)
  return new Fault(
    'doubtful',
    {
      what: doubts.map(({ kind, text: part }) => add.doubts[kind]({ text: part })).join('; '),
      ...(near.length === 0 ? {} : { candidates }),
    },
    again,
  )
}

function said(app: App) {
  return { words: app.words, today: app.clock.today() }
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
  const { when, what } = entry
  if (when) return { step: { when, kind: 'promise', what }, byCadence: null }
  const store = await app.store()
  const none = { step: null, byCadence: null }
  if (known && (store.followups.openOf(known.id).length > 0 || known.letGoAt !== null)) return none
  const roles = known ? [...entry.roles, ...store.people.rolesOf(known.id).map(({ role }) => role)] : entry.roles
  const { step, cadence } = await firstStep(app, roles, known?.cadence ?? null)
  const proposed = { ...step, what }
  if (!canAsk(app) || app.flags.yes) return { step: proposed, byCadence: labelIn(cadence, app.lang) }
  const answer = await askStep(app, question(step.when.day))
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
