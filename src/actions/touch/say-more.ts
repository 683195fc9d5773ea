import { briefFollowup } from '../../domain/person/brief.ts'
import { takeBack, type Change } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import type { Finished } from '../../domain/touch/finished.ts'
import type { Followup } from '../../domain/step/followup.ts'
import { isReplaceable } from '../../domain/step/next-step.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Touch } from '../../domain/touch/touch.ts'
import type { App } from '../../app/app.ts'
import { unasked } from '../asking/asking.ts'
import { boughtIn } from './bought.ts'
import { chooseNext, type ChosenNext } from './choose-next.ts'
import { writtenAnew } from './edit.ts'
import { finishTouch, unusedOf, whyOf, type Finishing } from './finish.ts'
import { dropPromises, letGoChanges } from '../step/let-go.ts'
import { markedPhone } from './marked-phone.ts'
import { outcomeChanges } from './outcome.ts'
import type { Line, Named } from '../finding/followup.ts'
import { plainWords, readSaid, type Said } from './read-said.ts'
import { setStep, shownStep } from '../step/step.ts'
import type { ReadTouch } from './read.ts'
import { settleUnread } from './unread-step.ts'

/** A touch that was saved at its key, with the number of its commit; a line about it may follow. */
export interface SavedTouch {
  readonly seq: number
  readonly finished: Finished
  /** The follow-ups it set. */
  readonly own: readonly string[]
  /** The number that was called, where that is known. */
  readonly called: string | undefined
}

/** What follows a touch that was saved at its key. */
export interface More {
  /** What was said, when it goes on, or both; empty where nothing was typed. */
  readonly typed: string
  /** It is words alone, whatever stands in it like a date. */
  readonly asWords?: boolean
  /** The person is let go, for this reason. */
  readonly why?: string
  /** What else came of it: an order. */
  readonly more?: readonly Change[]
  readonly command: string
  readonly line: Line
  readonly say: Finishing['say']
  /** Written beside the journal, where it became a commit of its own. */
  readonly along?: (seq: number) => void
}

/** Logs a touch at once, with the next step that is proposed, so that nothing of it is lost where nobody answers what is asked next. */
export async function saveTouch(app: App, named: Named, told: Finishing): Promise<SavedTouch> {
  let seq = 0
  const along = (made: number) => {
    seq = made
    told.along?.(made)
  }
  const finished = await finishTouch(app, named, { ...told, asksLater: true, along })
  const known = new Set(named.open.map(({ id }) => id))
  const set = [finished.next, ...finished.goesOn].flatMap((step) => (step && !known.has(step.id) ? [step.id] : []))
  return { seq, finished, own: set, called: told.touch.called }
}

/**
 * Adds to a touch that was saved at its key, within the same undo: what was said, what was bought, another next step than the one
 * proposed. Faults as `readSaid`, `chooseNext`; `changed-meanwhile`.
 */
export async function sayMore(app: App, personId: string, saved: SavedTouch, told: More): Promise<Finished> {
  const { finished, seq, called } = saved
  const { people, touches, followups } = await app.store()
  const person = people.byId(personId)
  const before = touches.byId(finished.touch.id)
  if (!person || !before) throw new Fault('changed-meanwhile')
  const said = await saidIn(app, person, before, told)
  const touch = said?.kind === 'words' ? said.touch : null
  const outcome = touch && before.outcome === null ? touch.known : null
  const open = followups.openOf(person.id)
  const chosen = await chosenAfter(app, { person, before, said, open, saved, told })
  const own = open.filter(({ id }) => saved.own.includes(id))
  const next = await nextChanges(app, { person, before, open, own, chosen, told, touch })
  const effect = outcome ? await outcomeChanges(app, person, outcome) : { changes: [], moved: [] }
  const marked = touch
    ? await markedPhone(app, person, { ...touch, ...(called === undefined ? {} : { called }) })
    : null
  const changes = [
    ...(touch ? await writtenAnew(app, before, touch.row) : []),
    ...(told.more ?? []),
    ...effect.changes,
    ...(marked?.changes ?? []),
    ...next.changes,
  ]
  if (changes.length > 0) {
    const store = await app.store()
    store.commitWith(seq, changes, { command: told.command, about: person.name, actor: 'user' }, told.along)
  }
  const { row } = touch ?? { row: before }
  const { id, at, zone, channel, direction, words } = row
  const bought = touch ? await boughtIn(touch) : null
  return {
    ...finished,
    ...(await next.told()),
    touch: { id, at, zone, channel, direction, outcome: row.outcome, words },
    moved: [...finished.moved, ...effect.moved],
    noMore: chosen?.from === 'letting-go' && touch?.noMore === true,
    phone: touch?.phone ?? finished.phone,
    marked: marked?.contact ?? finished.marked,
    ...(chosen && unusedOf(person, chosen)),
    bought: told.more ? null : (bought ?? finished.bought),
  }
}

async function saidIn(app: App, person: Person, before: Touch, { typed, asWords }: More): Promise<Said | null> {
  if (typed.trim() === '') return null
  if (asWords) return { kind: 'words', touch: plainWords(app, before, typed) }
  const said = await readSaid(app, person, before, typed)
  if (said.kind !== 'words' || !said.touch.unread) return said
  // The words are kept as they were typed; only their date is settled.
  const { ahead } = await settleUnread(app, said.touch, person, (words) => ['done', String(person.no), words])
  return { kind: 'words', touch: { ...said.touch, ahead, unread: null } }
}

interface After {
  readonly person: Person
  readonly before: Touch
  readonly said: Said | null
  readonly open: readonly Followup[]
  readonly saved: SavedTouch
  readonly told: More
}

/** The step that takes the place of the one proposed; null where that stays. */
async function chosenAfter(
  app: App,
  { person, before, said, open, saved: { finished }, told }: After,
): Promise<ChosenNext | null> {
  const without = { step: null, proposed: null, unused: [] }
  const gone = person.letGoAt === null ? ('letting-go' as const) : ('let-go' as const)
  if (told.why !== undefined) return { ...without, from: gone }
  if (said === null) return null
  if (said.kind === 'none') return { ...without, from: 'none' }
  if (said.kind === 'let-go') return { ...without, from: gone }
  if (said.kind === 'date') {
    const { when, repeat } = said.next
    return { ...without, from: 'said', step: { when, kind: 'promise', ...(repeat ? { repeat } : {}) } }
  }
  const { touch } = said
  const isNews = before.outcome === null && touch.known.outcome !== null && finished.nextFrom === 'cadence'
  if (!touch.noMore && !touch.ahead && !touch.phone && !isNews) return null
  const left = open.filter((one) => one.id !== finished.next?.id || one.rule !== null)
  const facts = { person, touch, left, repeats: [], next: undefined, kind: undefined, say: told.say }
  const but = { touchId: before.id, stepId: finished.next?.id }
  const isInDoubt = touch.noMore || (touch.ahead !== null && !touch.ahead.plain)
  return chooseNext(isInDoubt ? app : unasked(app), { ...facts, but })
}

interface NextFacts extends Pick<After, 'person' | 'before' | 'open' | 'told'> {
  /** What the commit before this one added; it is taken back as if it had never been. */
  readonly own: readonly Followup[]
  readonly chosen: ChosenNext | null
  readonly touch: ReadTouch | null
}

/** What becomes of the next step, and how it is told once that is saved. */
async function nextChanges(app: App, { person, before, open, own, chosen, told, touch }: NextFacts) {
  const nothing = { changes: [], told: () => Promise.resolve({}) }
  if (!chosen || chosen.from === 'standing' || chosen.from === 'repeat' || chosen.from === 'let-go') return nothing
  const brief = (all: readonly Followup[]) => all.map((one) => briefFollowup(one, person))
  const { from } = chosen
  const ended = { next: null, nextFrom: from, gap: null, standing: null, goesOn: [] }
  if (from === 'none') {
    const left = open.find((one) => !own.includes(one))
    const changes = own.map((one) => takeBack('followup', one))
    const standing = async () => (left && (await shownStep(app, person, left.id))) ?? null
    return { changes, told: async () => ({ ...ended, replaced: [], standing: await standing() }) }
  }
  if (from === 'letting-go') {
    const dropped = open.filter((one) => !own.includes(one))
    if (!touch?.noMore) await dropPromises(app, { who: '', person, open: dropped }, told.line)
    const said = told.why?.trim() ?? ''
    const why = said === '' ? whyOf(app, touch ?? { row: before }) : said
    const changes = [...own.map((one) => takeBack('followup', one)), ...letGoChanges(app, person, dropped, why)]
    return {
      changes,
      told: () => Promise.resolve({ ...ended, letGo: true, replaced: [], others: [], dropped: brief(dropped) }),
    }
  }
  const { step } = chosen
  if (!step) return nothing
  const proposed = own.filter(isReplaceable)
  const isRepeated = ({ rule, day, time }: Followup) =>
    rule !== null && day === step.when.day && (step.when.time === null || step.when.time === time)
  const same = own.find(isRepeated)?.id ?? setStep(app, person, proposed, step).id
  if (open.some(({ id }) => id === same)) return nothing
  const set = setStep(
    app,
    person,
    open.filter((one) => !proposed.includes(one)),
    step,
  )
  const goesOn = own.filter(({ rule }) => rule !== null)
  return {
    changes: [...proposed.map((one) => takeBack('followup', one)), ...set.changes],
    told: async () => ({
      next: (await shownStep(app, person, set.id)) ?? null,
      nextFrom: from,
      gap: chosen.proposed?.next.gap ?? null,
      replaced: brief(set.replaced),
      standing: null,
      goesOn: (await Promise.all(goesOn.map(({ id }) => shownStep(app, person, id)))).flatMap((one) => one ?? []),
    }),
  }
}
