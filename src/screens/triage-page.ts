import { verdictKeys, type Undecided } from '../domain/person/triage.ts'
import type { TriageEffect, TriageMessage, TriageSight, TriageTold } from '../domain/pages/triage-sight.ts'
import type { Words } from '../i18n/words.ts'
import { drawOpenCard, type OpenCard } from '../render/card/open-card.ts'
import type { PageKey } from '../render/text/page-keys.ts'
import { drawTriageSight } from '../render/triage/sight.ts'
import type { PageUi } from '../render/ui.ts'
import type { Key } from './keyboard.ts'
import { emptyEntry, entryText, pastedInto, typedInto, type LineEntry } from './line-entry.ts'
import { pressOnOpenCard } from './open-card.ts'
import type { Page, Step } from './page.ts'

/** What the page of undecided people stands at. */
export interface TriageState {
  readonly sight: TriageSight
  /** Which of those shown the page stands at, counted from 0. */
  readonly at: number
  /** The ids of those who are marked; they stay marked whatever is filtered. */
  readonly marks: readonly string[]
  /** What is being typed: the filter, or tags. */
  readonly entry: TriageEntry | null
  readonly open: OpenCard | null
  readonly told: TriageTold | null
}

interface TriageEntry extends LineEntry {
  readonly kind: 'filter' | 'tag'
}

type TriageStep = Step<TriageState, TriageEffect>

/** The longest filter, in characters. */
const longestFilter = 60

/** How far from the ends of the people that were read more of them are read. */
const margin = 60

/** Milliseconds between two presses of a key: less is the keyboard that repeats it. Many in a row are sorted with one key. */
const heldMs = 100

/** How many people a page key goes on by. */
const pageful = 10

/** The page of undecided people: a list with a cursor, and one key decides about whoever stands there or is marked. */
export function triagePage(sight: TriageSight): Page<TriageState, TriageMessage, TriageEffect> {
  return {
    start: { sight, at: 0, marks: [], entry: null, open: null, told: null },
    press: (state, key) =>
      state.entry
        ? pressInEntry(state, state.entry, key)
        : state.open
          ? (pressOnOpenCard(state, state.open, key) ?? verdictOn(state, key))
          : (pressOnList(state, key) ?? verdictOn(state, key)),
    paste: (state, text) => (state.entry ? entered(state, state.entry, pastedInto(state.entry, text)) : null),
    receive: (state, message) => ({ state: received(state, message) }),
    refused: (state, { code, data }) => ({ ...state, told: { refused: { code, data } } }),
    draw,
    keys,
  }
}

/** Who the page stands at. */
function personAt({ sight, at }: Pick<TriageState, 'sight' | 'at'>): Undecided | undefined {
  return sight.items[at - sight.from]
}

/** A key that decides, about those who are marked or else about who stands at the cursor or is open. */
function verdictOn(state: TriageState, { name }: Key): TriageStep | null {
  const known = Object.entries(verdictKeys).find(([key]) => key === name)
  const here = state.open?.card.person.id ?? personAt(state)?.person.id
  const ids = state.marks.length > 0 && !state.open ? state.marks : here === undefined ? [] : [here]
  if (!known || ids.length === 0) return null
  const { filter } = state.sight
  const effect = { kind: 'decide', ids, verdict: known[1].verdict, filter, at: state.at } as const
  return { state: { ...state, told: null }, effect, once: true, heldMs }
}

function pressOnList(state: TriageState, key: Key): TriageStep | null {
  const { sight, at, marks } = state
  const plain = { ...state, told: null }
  const here = personAt(state)
  switch (key.text === '#' || key.text === '№' ? '#' : key.name) {
    case 'up':
    case 'down':
      return goneTo(plain, at + (key.name === 'up' ? -1 : 1))
    case 'pageup':
    case 'pagedown':
      return goneTo(plain, at + (key.name === 'pageup' ? -pageful : pageful))
    case 'home':
      return goneTo(plain, 0)
    case 'end':
      return goneTo(plain, sight.shown - 1)
    case 'space':
      return here ? goneTo({ ...plain, marks: toggled(marks, here.person.id) }, at + 1) : null
    case 'a':
      return sight.shown > 0 ? { state: plain, effect: { kind: 'mark', filter: sight.filter } } : null
    case '#':
      return here || marks.length > 0 ? { state: { ...plain, entry: { ...emptyEntry, kind: 'tag' } } } : null
    case '/':
      return { state: { ...plain, entry: { before: sight.filter, after: '', kind: 'filter' } } }
    case 'esc':
      if (sight.filter !== '') return filtered(plain, '', here)
      return marks.length > 0 ? { state: { ...plain, marks: [] } } : null
    case 'enter':
      return here && sight.card ? { state: { ...plain, open: { card: sight.card, line: 0 } } } : null
    case 'u':
      return { state: plain, effect: { kind: 'undo', filter: sight.filter, at }, once: true, heldMs }
    case 'q':
      return { state, leave: true }
    default:
      return null
  }
}

function toggled(marks: readonly string[], id: string): readonly string[] {
  return marks.includes(id) ? marks.filter((one) => one !== id) : [...marks, id]
}

/** The cursor goes at once; the card follows, and more people where those that were read come to an end. */
function goneTo(state: TriageState, wish: number): TriageStep {
  const { sight } = state
  const at = Math.max(0, Math.min(sight.shown - 1, wish))
  if (at === state.at) return { state }
  const until = sight.from + sight.items.length
  const isNearEnd = (sight.from > 0 && at < sight.from + margin) || (until < sight.shown && at >= until - margin)
  const there = personAt({ sight, at })
  const effect =
    isNearEnd || !there
      ? ({ kind: 'look', filter: sight.filter, at } as const)
      : ({ kind: 'card', personId: there.person.id } as const)
  return { state: { ...state, at }, effect }
}

function pressInEntry(state: TriageState, entry: TriageEntry, key: Key): TriageStep {
  const { sight, at, marks } = state
  const closed = { ...state, entry: null }
  if (entry.kind === 'filter') {
    if (key.name === 'enter') return { state: closed }
    if (key.name === 'esc') return filtered(closed, '', personAt(state))
  }
  if (key.name === 'esc') return { state: closed }
  if (key.name === 'enter') {
    const words = entryText(entry).trim()
    const here = personAt(state)
    const ids = marks.length > 0 ? marks : here ? [here.person.id] : []
    return { state: closed, effect: words === '' ? undefined : { kind: 'tag', ids, words, filter: sight.filter, at } }
  }
  // Other keys do nothing here; `?` is a letter.
  return entered(state, entry, typedInto(entry, key) ?? entry)
}

/** What is typed filters at once; the cursor alone filters nothing. */
function entered(state: TriageState, entry: TriageEntry, next: LineEntry): TriageStep {
  const { kind } = entry
  if (kind === 'tag') return { state: { ...state, entry: { ...next, kind } } }
  const taken = entryText(next).length > longestFilter ? entry : { ...next, kind }
  const typed = { ...state, entry: taken }
  const filter = entryText(taken)
  return filter === state.sight.filter ? { state: typed } : filtered(typed, filter)
}

/** What is typed shows at once; the people follow, and the cursor stands at the first of them, or at whom it is to stay. */
function filtered(state: TriageState, filter: string, stay?: Undecided): TriageStep {
  const effect = { kind: 'look', filter, at: 0, personId: stay?.person.id } as const
  return { state: { ...state, sight: { ...state.sight, filter } }, effect }
}

function received(state: TriageState, message: TriageMessage): TriageState {
  if ('card' in message) return { ...state, sight: { ...state.sight, card: message.card } }
  if ('marks' in message) return { ...state, marks: allOrNone(state.marks, message.marks) }
  const { sight, at, told } = message
  const gone = new Set(message.gone)
  const marks = gone.size > 0 ? state.marks.filter((id) => !gone.has(id)) : state.marks
  return { ...state, sight, at, marks, open: gone.size > 0 ? null : state.open, told: told ?? state.told }
}

/** All of those shown are marked besides; where they all were, none of them is any more. */
function allOrNone(marks: readonly string[], shown: readonly string[]): readonly string[] {
  const marked = new Set(marks)
  if (shown.some((id) => !marked.has(id))) return [...new Set([...marks, ...shown])]
  const all = new Set(shown)
  return marks.filter((id) => !all.has(id))
}

function keys({ sight, marks, entry, open }: TriageState, words: Words): readonly PageKey[] {
  const { keys: says, tells } = words.commands.triage.page
  const verdicts = Object.entries(verdictKeys).map(([name, { name: word }]) => ({
    name,
    says: says[word],
    tells: tells[word],
  }))
  const leave = { name: 'q', says: says.leave }
  if (entry?.kind === 'filter')
    return [
      { name: 'enter', says: says.keep },
      { name: 'esc', says: says.clear },
    ]
  if (entry)
    return [
      { name: 'enter', says: says.save },
      { name: 'esc', says: says.cancel },
    ]
  if (open) return [{ name: 'esc', says: says.back }, ...verdicts, { name: 'up/down', says: says.scroll }, leave]
  if (sight.left === 0) return [{ name: 'u', says: says.undo }, leave]
  return [
    ...verdicts,
    { name: 'space', says: says.mark, tells: tells.mark },
    { name: '/', says: says.filter, tells: tells.filter },
    { name: 'enter', says: says.open },
    { name: 'u', says: says.undo },
    leave,
    { name: 'a', says: says.markAll, tells: tells.markAll },
    { name: '#', says: says.tag, tells: tells.tag },
    ...(sight.filter === '' ? [] : [{ name: 'esc', says: says.clear }]),
    ...(sight.filter !== '' || marks.length === 0 ? [] : [{ name: 'esc', says: says.unmark }]),
    { name: 'up/down', says: says.go },
  ]
}

function draw(state: TriageState, ui: PageUi): readonly string[] {
  const shown = keys(state, ui.words)
  return state.open ? drawOpenCard(state.open, shown, ui) : drawTriageSight(state, shown, ui)
}
