import type { PersonCard } from '../../domain/person/card.ts'
import { Fault } from '../../domain/fault.ts'
import type {
  TriageEffect,
  TriageMessage,
  TriageSight,
  TriageTold,
  TriageView,
} from '../../domain/pages/triage-sight.ts'
import { fold } from '../../reading/fold.ts'
import type { Store } from '../../store/store.ts'
import type { TriageFilter, Waiting } from '../../store/reads/triage.ts'
import type { App } from '../../app/app.ts'
import { personCard } from '../person/card.ts'
import { freshTags, putTags, splitTags, tagsFrom } from '../person/tags.ts'
import { decide } from './decide.ts'
import { aboutOf, undecidedOf } from './people.ts'
import { startOf } from '../when/when.ts'

/** The undecided people behind their page: shows them and does what its keys ask for. */
export interface TriageDesk {
  sight(): TriageSight
  readonly perform: (effect: TriageEffect) => Promise<TriageMessage>
  /** How many were decided about since the desk was made, and not taken back; and how many are left. */
  summary(): TriageSummary
}

/** What came of sorting people. */
export interface TriageSummary {
  readonly decided: number
  readonly left: number
}

/** How many people are read in full around the one a page stands at: more than the tallest window shows. */
const read = 160

/**
 * What the desk is made with: a filter, and whom it lets through as they were read a moment ago. Before they were, the store was
 * asked for changes elsewhere, so that what another window changed meanwhile counts.
 */
export interface TriageParts {
  readonly filter: TriageFilter
  readonly waiting: readonly Waiting[]
}

/** Makes the desk of the undecided people that a filter lets through. */
export function triageDesk(app: App, store: Store, { filter: only, waiting: first }: TriageParts): TriageDesk {
  const begun = store.historyCount()
  let known: readonly Known[] | undefined = first.map(unfolded)
  /** Those shown when the page last looked. */
  let looked: readonly Known[] = []

  /** Everyone undecided, without what a card shows; read anew where somebody may have changed something. */
  function waiting(): readonly Known[] {
    if (store.changedElsewhere()) known = undefined
    known ??= store.triage.waiting(only).map(unfolded)
    return known
  }

  function shownBy(filter: string): readonly Known[] {
    const [tags, words] = partsOf(filter)
    const all = waiting()
    if (tags.length + words.length === 0) return all
    const tagged = (text: string) =>
      new Set(store.people.tagsLike(text, 50).flatMap((one) => store.people.idsTagged(one)))
    const having = tags.map(tagged)
    const wanted = words.map((word) => ({ word, ids: tagged(word) }))
    return all.filter((one) => {
      one.folded ??= fold([one.name, one.company ?? '', one.source ?? '', `#${String(one.no)}`].join(' '))
      const { folded } = one
      return (
        wanted.every(({ word, ids }) => folded.includes(word) || ids.has(one.id)) &&
        having.every((ids) => ids.has(one.id))
      )
    })
  }

  function cardOf(id: string): PersonCard {
    const person = store.people.byId(id)
    if (!person) throw new Fault('changed-meanwhile')
    return personCard(app, store, person, false)
  }

  function look(filter: string, at: number): TriageSight {
    const shown = shownBy(filter)
    const from = Math.max(0, Math.min(at - read / 2, shown.length - read))
    const here = shown[at]
    looked = shown
    return {
      items: undecidedOf(app, store, shown.slice(from, from + read)),
      from,
      shown: shown.length,
      left: waiting().length,
      today: store.triage.decidedAfter(store.triage.lastBefore(startOf(app)(app.clock.today()))),
      filter,
      card: here ? cardOf(here.id) : null,
    }
  }

  /** The people once more; the page stands at the first of those it stood at or before who is still there. */
  function seen({ filter, at }: TriageView, told: TriageTold | null, personId?: string): TriageMessage {
    const shown = shownBy(filter)
    const found = personId === undefined ? -1 : shown.findIndex(({ id }) => id === personId)
    const there = Math.max(0, Math.min(found < 0 ? at : found, shown.length - 1))
    return { sight: look(filter, there), at: there, told }
  }

  /** The first from the one the page stands at on, as it was seen there, who is not decided about. */
  function nextAfter(at: number, ids: ReadonlySet<string>): string | undefined {
    return looked.find(({ id }, index) => index >= at && !ids.has(id))?.id
  }

  function decided({ ids, verdict, filter, at }: TriageEffect & { readonly kind: 'decide' }): TriageMessage {
    const gone = new Set(ids)
    const next = nextAfter(at, gone)
    const ordered = inListOrder(ids)
    try {
      const done = decide(app, store, ordered, verdict)
      known = waiting().filter(({ id }) => !gone.has(id))
      // Where the filter lets nobody through any more, the work goes on with all the others.
      const view = shownBy(filter).length > 0 ? { filter, at } : { filter: '', at: 0 }
      return { ...seen(view, { deed: { kind: 'decided', ...done } }, next), gone: ids }
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'changed-meanwhile') throw error
      // What stands on the page is not so any more.
      known = undefined
      const waits = new Set(waiting().map(({ id }) => id))
      const told = { refused: { code: error.code, data: error.data } }
      return { ...seen({ filter, at }, told, next), gone: ids.filter((id) => !waits.has(id)) }
    }
  }

  function inListOrder(ids: readonly string[]): readonly string[] {
    if (ids.length === 1) return ids
    const wanted = new Set(ids)
    return waiting().flatMap(({ id }) => (wanted.has(id) ? [id] : []))
  }

  function tag({ ids, words, filter, at }: TriageEffect & { readonly kind: 'tag' }): TriageMessage {
    const tags = tagsFrom(app, splitTags(words))
    const wanted = new Set(ids)
    const people = waiting().filter(({ id }) => wanted.has(id))
    const has = store.people.tagsOfMany(ids)
    const changes = people.flatMap(({ id }) => putTags(app, id, freshTags(tags, has.get(id) ?? [])))
    if (changes.length > 0) store.commit(changes, { command: 'tag', about: aboutOf(app, people), actor: 'user' })
    const names = people.slice(0, 1).map(({ name }) => name)
    return seen({ filter, at }, { deed: { kind: 'tagged', names, total: people.length, tags } })
  }

  /** Only what was decided or tagged here: the key pressed once too often must not take back the import itself. */
  function undo(view: TriageView): TriageMessage {
    known = undefined
    const { command, about, personId } = store.undoOwn()
    return seen(view, { deed: { kind: 'undone', command, about } }, personId ?? undefined)
  }

  function perform(effect: TriageEffect): TriageMessage {
    switch (effect.kind) {
      case 'look':
        return seen(effect, null, effect.personId)
      case 'card':
        return { card: cardOf(effect.personId) }
      case 'mark':
        return { marks: shownBy(effect.filter).map(({ id }) => id) }
      case 'decide':
        return decided(effect)
      case 'tag':
        return tag(effect)
      case 'undo':
        return undo(effect)
    }
  }

  return {
    sight: () => look('', 0),
    perform: (effect) => Promise.resolve().then(() => perform(effect)),
    summary: () => ({ decided: store.triage.decidedAfter(begun), left: waiting().length }),
  }
}

/** Somebody with the words that a filter looks in, once they were wanted. */
interface Known extends Waiting {
  folded: string | undefined
}

function unfolded(one: Waiting): Known {
  return { ...one, folded: undefined }
}

/** The tags a filter names, and its other words, folded. */
function partsOf(filter: string): readonly [tags: readonly string[], words: readonly string[]] {
  const parts = filter.split(/\s+/).filter((part) => part !== '')
  const isTag = (part: string) => /^#\D/.test(part)
  return [
    parts.filter(isTag).map((part) => part.slice(1)),
    parts.filter((part) => !isTag(part) && part !== '#').map(fold),
  ]
}
