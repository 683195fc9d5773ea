import type { BoardEffect, BoardMessage, BoardPlace, BoardSight, BoardTold } from '../domain/pages/board-sight.ts'
import type { BoardCard } from '../domain/funnel/board.ts'
import type { Words } from '../i18n/words.ts'
import { drawBoardSight } from '../render/funnel/board-sight.ts'
import { drawOpenCard, type OpenCard } from '../render/card/open-card.ts'
import type { PageKey } from '../render/text/page-keys.ts'
import type { PageUi } from '../render/ui.ts'
import type { Key } from './keyboard.ts'
import { emptyEntry, entryText, pastedInto, typedInto, type LineEntry } from './line-entry.ts'
import { pressOnOpenCard } from './open-card.ts'
import type { Page, Step } from './page.ts'

/** What the page of the board stands at. */
export interface BoardState {
  readonly sight: BoardSight
  readonly place: BoardPlace
  /** The filter while it is being typed. */
  readonly entry: LineEntry | null
  readonly open: OpenCard | null
  readonly told: BoardTold | null
}

type BoardStep = Step<BoardState, BoardEffect>

/** The longest filter, in characters. */
const longestFilter = 60

/** How far from the ends of the cards that were read more of them are read. */
const margin = 8

/** The page of the board: arrows go from card to card, with shift they move the card itself to another stage. */
export function boardPage(sight: BoardSight): Page<BoardState, BoardMessage, BoardEffect> {
  const first = sight.board.items.findIndex(({ people }) => people > 0)
  const place = { stage: Math.max(0, first), cards: sight.board.items.map(() => 0) }
  return {
    start: { sight, place, entry: null, open: null, told: null },
    press: (state, key) =>
      state.open
        ? pressOnOpenCard(state, state.open, key)
        : state.entry
          ? pressInFilter(state, state.entry, key)
          : pressOnBoard(state, key),
    paste: (state, text) => (state.entry && !state.open ? entered(state, pastedInto(state.entry, text)) : null),
    receive: received,
    refused: (state, { code, data }) => ({ ...state, told: { refused: { code, data } } }),
    draw,
    keys,
  }
}

/** The card a page stands at. */
export function cardAt({ sight, place }: Pick<BoardState, 'sight' | 'place'>): BoardCard | undefined {
  const { stage } = place
  return sight.board.items[stage]?.items[(place.cards[stage] ?? 0) - (sight.from[stage] ?? 0)]
}

/** Letters and signs that do as arrows do. No bracket is among them: an arrow that comes in two parts ends in one. */
const sameAs: Readonly<Record<string, Pick<Key, 'name' | 'shift'>>> = {
  h: { name: 'left', shift: false },
  j: { name: 'down', shift: false },
  k: { name: 'up', shift: false },
  l: { name: 'right', shift: false },
  ',': { name: 'left', shift: true },
  '<': { name: 'left', shift: true },
  '.': { name: 'right', shift: true },
  '>': { name: 'right', shift: true },
}

function pressOnBoard(state: BoardState, key: Key): BoardStep | null {
  const { name, shift } = sameAs[key.name] ?? key
  const { filter } = state.sight
  const plain = { ...state, told: null }
  switch (name) {
    case 'left':
    case 'right':
      return shift ? moved(plain, name === 'left' ? -1 : 1) : toStage(plain, name === 'left' ? -1 : 1)
    case 'up':
    case 'down':
      return toCard(plain, name === 'up' ? -1 : 1)
    case 'pageup':
    case 'pagedown':
      return toCard(plain, name === 'pageup' ? -5 : 5)
    case 'home':
    case 'end':
      return toCard(plain, name === 'home' ? -Infinity : Infinity)
    case 'enter': {
      const card = cardAt(state)
      return card ? { state: plain, effect: { kind: 'open', personId: card.person.id } } : null
    }
    case '/':
      return { state: { ...plain, entry: { ...emptyEntry, before: filter } } }
    case 'esc':
      return filter === '' ? null : filtered(plain, '')
    case 'u':
      return { state: plain, effect: { kind: 'undo', filter, place: state.place }, once: true }
    case 'f':
      return state.sight.hasOthers ? { state: plain, effect: { kind: 'funnel' } } : null
    case 'q':
      return { state, leave: true }
    default:
      return null
  }
}

function pressInFilter(state: BoardState, entry: LineEntry, key: Key): BoardStep | null {
  if (key.name === 'enter') return { state: { ...state, entry: null } }
  if (key.name === 'esc') return filtered({ ...state, entry: null }, '')
  // Other keys do nothing here; `?` is a letter.
  return entered(state, typedInto(entry, key) ?? entry)
}

/** What is typed filters at once; the cursor alone filters nothing. */
function entered(state: BoardState, next: LineEntry): BoardStep {
  const entry = entryText(next).length > longestFilter ? state.entry : next
  const filter = entry ? entryText(entry) : ''
  return filter === state.sight.filter ? { state: { ...state, entry } } : filtered({ ...state, entry }, filter)
}

/** What is typed shows at once; the cards follow. */
function filtered(state: BoardState, filter: string): BoardStep {
  const place = { ...state.place, cards: state.place.cards.map(() => 0) }
  return { state: { ...state, sight: { ...state.sight, filter }, place }, effect: { kind: 'look', filter, place } }
}

function toStage(state: BoardState, by: number): BoardStep {
  const last = state.sight.board.items.length - 1
  const stage = Math.max(0, Math.min(last, state.place.stage + by))
  return { state: { ...state, place: { ...state.place, stage } } }
}

function toCard(state: BoardState, by: number): BoardStep {
  const { sight, place } = state
  const { stage } = place
  const column = sight.board.items[stage]
  if (!column) return { state }
  const card = Math.max(0, Math.min(column.people - 1, (place.cards[stage] ?? 0) + by))
  const next = { stage, cards: place.cards.map((at, index) => (index === stage ? card : at)) }
  const from = sight.from[stage] ?? 0
  const until = from + column.items.length
  const isNearEnd = (from > 0 && card < from + margin) || (until < column.people && card >= until - margin)
  const effect = isNearEnd ? ({ kind: 'look', filter: sight.filter, place: next } as const) : undefined
  return { state: { ...state, place: next }, effect }
}

function moved(state: BoardState, by: number): BoardStep | null {
  const { sight, place } = state
  const card = cardAt(state)
  const [from, to] = [sight.board.items[place.stage], sight.board.items[place.stage + by]]
  if (!card || !from || !to) return null
  const { filter } = sight
  return { state, effect: { kind: 'move', personId: card.person.id, from: from.stage, to: to.stage, filter, place } }
}

function received(state: BoardState, message: BoardMessage): BoardStep {
  if ('changed' in message) {
    const { filter } = state.sight
    return { state, effect: { kind: 'look', filter, place: state.place, personId: cardAt(state)?.person.id } }
  }
  if ('card' in message) return { state: { ...state, open: { card: message.card, line: 0 } } }
  const { sight, place, deed } = message
  return { state: { ...state, sight, place, told: deed ? { deed } : state.told } }
}

function keys({ sight, entry, open }: BoardState, words: Words): readonly PageKey[] {
  const { keys: says } = words.commands.board.page
  const leave = { name: 'q', says: says.leave }
  if (open) return [{ name: 'esc', says: says.back }, { name: 'up/down', says: says.scroll }, leave]
  if (entry) {
    return [
      { name: 'enter', says: says.keep },
      { name: 'esc', says: says.clear },
    ]
  }
  return [
    ...(sight.filter === '' ? [] : [{ name: 'esc', says: says.clear }]),
    { name: 'shift-left/shift-right', says: says.move },
    { name: 'enter', says: says.open },
    { name: '/', says: says.filter },
    { name: 'u', says: says.undo },
    leave,
    ...(sight.hasOthers ? [{ name: 'f', says: says.funnel }] : []),
    { name: 'left/right/up/down', says: says.go },
    { name: 'h/l/k/j', says: says.goToo },
    { name: '</>', says: says.moveToo },
  ]
}

function draw(state: BoardState, ui: PageUi): readonly string[] {
  const shown = keys(state, ui.words)
  return state.open ? drawOpenCard(state.open, shown, ui) : drawBoardSight(state, shown, ui)
}
