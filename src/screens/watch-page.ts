import type { Fault } from '../domain/fault.ts'
import type { Deed, SnoozeLength } from '../domain/touch/deed.ts'
import type { GoAsk } from '../domain/pages/go-ask.ts'
import type {
  Happened,
  OpenCard,
  Ringer,
  WatchEcho,
  WatchEffect,
  WatchMessage,
  WatchNews,
  WatchSight,
} from '../domain/pages/watch-sight.ts'
import { faultWords, type Words } from '../i18n/words.ts'
import { drawDueCard } from '../render/card/due-card.ts'
import { drawAsk } from '../render/go/ask.ts'
import { drawNumberToDial, isReachable } from '../render/card/number-to-dial.ts'
import { keyLine, type PageKey } from '../render/text/page-keys.ts'
import type { PageUi } from '../render/ui.ts'
import { toldLines } from '../render/text/told-lines.ts'
import { cameWords, deedWords, drawHead, drawOverview } from '../render/watch/sight.ts'
import { cut, wrap } from '../render/text/width.ts'
import type { Key } from './keyboard.ts'
import { emptyEntry, entryText, pastedInto, typedInto, type LineEntry } from './line-entry.ts'
import type { Page, Step } from './page.ts'

/** What the page of `watch` stands at. */
export interface WatchState {
  readonly sight: WatchSight
  /** What a card shows: itself, how long to snooze, the number to dial. */
  readonly mode: 'card' | 'snooze' | 'call'
  /** In discreet mode the open card was asked to show who it is. */
  readonly isRevealed: boolean
  readonly told: Told | null
  /** The line about what was done last, and the card it was done on. */
  readonly said: Said | null
}

interface Said {
  readonly open: OpenCard
  readonly ask: GoAsk
  readonly deed: Deed | null
}

/** What the last key did, or why it did nothing; or that this process rings from now on. */
type Told =
  | { readonly deed: Deed }
  | { readonly refused: Pick<Fault, 'code' | 'data'> }
  | { readonly tookOver: Exclude<Ringer, 'here'> }
  /** Others came due while a card lay open; the last first. */
  | { readonly came: readonly Happened[] }

type WatchStep = Step<WatchState, WatchEffect>

/** The page of `watch`: what is next, and a card that fills the screen when something comes due. */
export function watchPage(sight: WatchSight): Page<WatchState, WatchMessage, WatchEffect> {
  return {
    start: { sight, mode: 'card', isRevealed: false, told: null, said: null },
    press: (state, key) => {
      if (state.said) return pressInLine(state, state.said, key)
      return state.sight.open ? pressOnCard(state, state.sight.open, key) : pressOnOverview(state, key)
    },
    paste: (state, text) => (state.said ? entered(state, state.said, pastedInto(state.said.ask.entry, text)) : null),
    receive: (state, message) => {
      if ('failed' in message) return { state: refused(state, message.failed) }
      return 'echo' in message ? { state: echoed(state, message) } : received(state, message)
    },
    refused,
    draw,
    keys,
  }
}

function pressOnOverview(state: WatchState, { name }: Key): WatchStep | null {
  switch (name) {
    case 'q':
      return { state, leave: true }
    case 'u':
      return { state, effect: { kind: 'undo' }, once: true }
    case 'enter':
      return state.sight.due.length > 0 ? { state, effect: { kind: 'open' } } : null
    default:
      return null
  }
}

const lengths: Readonly<Record<string, SnoozeLength>> = { s: 'set', enter: 'set', 1: '10m', 2: '1h', 3: 'tomorrow' }

function pressOnCard(state: WatchState, { seen, of }: OpenCard, { name }: Key): WatchStep | null {
  const followupId = seen.followup.id
  const plain = { ...state, told: null }
  if (state.mode === 'snooze') {
    const length = lengths[name]
    return length === undefined
      ? { state: { ...plain, mode: 'card' } }
      : { state: { ...plain, mode: 'card' }, effect: { kind: 'snooze', followupId, length }, once: true }
  }
  switch (name) {
    case 'd':
      return { state: plain, effect: { kind: 'done', followupId }, once: true }
    case 's':
      return { state: { ...plain, mode: 'snooze' } }
    case 'c':
      return { state: { ...plain, mode: state.mode === 'call' ? 'card' : 'call' } }
    case 'l':
      return { state: plain, effect: { kind: 'leave', followupId }, once: true }
    case 'v':
      return state.sight.discreet ? { state: { ...plain, isRevealed: !state.isRevealed } } : null
    case 'left':
    case 'right':
      return of > 1 ? { state: plain, effect: { kind: name === 'left' ? 'previous' : 'next' } } : null
    case 'u':
      return { state: plain, effect: { kind: 'undo' }, once: true }
    case 'esc':
      return state.mode === 'call' ? { state: { ...plain, mode: 'card' } } : { state: plain, effect: { kind: 'close' } }
    case 'q':
      return { state, leave: true }
    default:
      return null
  }
}

/** Enter goes on; what was typed is added to what was done. Esc takes that back. */
function pressInLine(state: WatchState, said: Said, key: Key): WatchStep | null {
  const { ask } = said
  const over = { ...state, said: null, told: said.deed && { deed: said.deed } }
  if (key.name === 'esc') return { state: { ...over, told: null }, effect: { kind: 'undo' }, once: true }
  if (key.name !== 'enter') return entered(state, said, typedInto(ask.entry, key) ?? ask.entry)
  const typed = entryText(ask.entry).trim()
  if (typed === '') return { state: over }
  const isUnread = ask.echo?.kind === 'unread'
  if (isUnread && !ask.isRefused) return { state: { ...state, said: { ...said, ask: { ...ask, isRefused: true } } } }
  return { state, effect: { kind: 'say', typed, asWords: isUnread }, once: true }
}

/** What is typed shows at once; how it is understood follows. */
function entered(state: WatchState, said: Said, entry: LineEntry): WatchStep {
  const phrase = entryText(entry)
  const isSame = phrase === entryText(said.ask.entry)
  const ask = isSame ? { ...said.ask, entry } : { ...said.ask, entry, echo: null, isRefused: false }
  const next = { ...state, told: null, said: { ...said, ask } }
  return isSame || phrase.trim() === '' ? { state: next } : { state: next, effect: { kind: 'read', phrase } }
}

function echoed(state: WatchState, { phrase, echo }: WatchEcho): WatchState {
  const { said } = state
  return said && entryText(said.ask.entry) === phrase
    ? { ...state, said: { ...said, ask: { ...said.ask, echo } } }
    : state
}

/** The line about a touch that a key has just saved. */
function lineAfter({ sight }: WatchState, { saved, deed }: WatchNews): Said | null {
  if (!saved || !sight.open) return null
  const of = { kind: 'next', saved, order: null } as const
  return { open: sight.open, deed, ask: { of, entry: emptyEntry, echo: null, isRefused: false } }
}

/** Another card begins anew: what was asked of the one before is not asked of it. Call on a popup asks for the number. */
function received(state: WatchState, news: WatchNews): WatchStep {
  const { sight, deed, rings, dials, tookOver } = news
  const said = deed ? lineAfter(state, news) : state.said
  const isSame = sight.open?.seen.followup.id === state.sight.open?.seen.followup.id
  const came = isSame && sight.open ? newcomers(state.sight, sight) : []
  const told = deed ? { deed } : tookOver ? { tookOver } : came.length > 0 ? { came } : state.told
  const mode = dials ? 'call' : 'card'
  const isAsked = isSame && !dials
  return {
    state: isAsked ? { ...state, sight, told, said } : { sight, told, mode, isRevealed: false, said },
    ring: rings,
  }
}

/** What has come due since: behind an open card nothing else shows it. */
function newcomers(before: WatchSight, { lately }: WatchSight): readonly Happened[] {
  const known = before.lately[0]
  const place = known ? lately.indexOf(known) : -1
  const fresh = place < 0 ? lately : lately.slice(0, place)
  return fresh.filter(({ kind }) => kind === 'shown' || kind === 'digest')
}

function refused(state: WatchState, { code, data }: Fault): WatchState {
  // The touch whose line is refused is saved by then.
  return { ...state, told: { refused: { code, data: state.said ? { ...data, saved: true } : data } } }
}

function keys({ sight, mode, said }: WatchState, words: Words): readonly PageKey[] {
  if (said) {
    const { take, back } = words.commands.go.keys
    return [
      { name: 'enter', says: take },
      { name: 'esc', says: back },
    ]
  }
  const { keys: says } = words.commands.watch.page
  const { hoursShort, minutesShort } = words.intervals
  const length = (minutes: number) =>
    says.snoozeBy({ time: minutes % 60 === 0 ? hoursShort(minutes / 60) : minutesShort(minutes) })
  const common = [
    { name: 'u', says: says.undo },
    { name: 'q', says: says.leave },
  ]
  if (!sight.open) return [...(sight.due.length > 0 ? [{ name: 'enter', says: says.open }] : []), ...common]
  if (mode === 'snooze') {
    return [
      { name: 's', says: length(sight.snoozeMinutes) },
      ...[
        { name: '1', minutes: 10 },
        { name: '2', minutes: 60 },
      ]
        .filter(({ minutes }) => minutes !== sight.snoozeMinutes)
        .map(({ name, minutes }) => ({ name, says: length(minutes) })),
      { name: '3', says: words.dates.tomorrow },
      { name: 'esc', says: says.back },
    ]
  }
  return [
    { name: 'd', says: says.done },
    { name: 's', says: says.snooze },
    ...(mode === 'call' ? [{ name: 'c', says: says.back }] : []),
    ...(mode === 'card' && isReachable(sight.open.card) ? [{ name: 'c', says: says.call }] : []),
    { name: 'l', says: says.letBe },
    ...(sight.discreet ? [{ name: 'v', says: says.reveal }] : []),
    ...common,
    ...(sight.open.of > 1 ? [{ name: 'left/right', says: says.others }] : []),
    { name: 'esc', says: says.overview },
  ]
}

function draw(state: WatchState, ui: PageUi): readonly string[] {
  const { sight, told, said } = state
  const last = keyLine(keys(state, ui.words), ui)
  const shown = toldOf(said && told && 'deed' in told ? null : told, ui)
  const title = ui.words.commands.watch.page.whatWasSaid
  const page = { snoozeMinutes: sight.snoozeMinutes, told: shown, isHidden: sight.discreet && !state.isRevealed, title }
  const foot = said ? [...drawAsk(said.ask, page, ui), last] : [...shown, last]
  const open = said?.open ?? sight.open
  const above = open ? cardHead(state, open, ui) : [drawHead(sight, ui)]
  const room = ui.height - above.length - foot.length
  const body = open ? drawOpen(state, open, ui, room) : drawOverview(sight, ui, room)
  return [...above, ...body, ...Array.from({ length: room - body.length }, () => ''), ...foot]
}

function toldOf(told: Told | null, ui: PageUi): readonly string[] {
  if (told === null) return ['']
  if ('deed' in told) return toldLines(deedWords(told.deed, ui, ui.width), false, ui)
  if ('came' in told) return toldLines(cameWords(told.came, ui, ui.width), false, ui)
  if ('tookOver' in told) return toldLines(ui.words.commands.watch.page.tookOver[told.tookOver], false, ui)
  return toldLines(faultWords(ui.words, told.refused), true, ui)
}

/** The clock with which card it is, and whom it is about. */
function cardHead({ sight, isRevealed }: WatchState, { nth, of, seen, card }: OpenCard, ui: PageUi): readonly string[] {
  const { title } = ui.words.notice
  const person = sight.discreet && !isRevealed ? seen.person : card.person
  const { kind, by } = seen.followup
  const said = (kind === 'nudge' ? title.nudge : by === 'me' ? title.mine : title.theirs)(person)
  const which = of > 1 ? ui.words.commands.watch.page.nth({ nth, of }) : ''
  const number = ` #${String(person.no)}`
  const name = `${ui.paint.strong(cut(said, ui.width - number.length))}${ui.paint.quiet(number)}`
  return ui.height < 10 ? [name] : [drawHead(sight, ui, which), ...(ui.height < 16 ? [] : ['']), name]
}

function drawOpen(state: WatchState, open: OpenCard, ui: PageUi, height: number): readonly string[] {
  const room = { width: ui.width, height }
  if (state.mode === 'call') return drawNumberToDial(open.card, ui, room)
  if (state.sight.discreet && !state.isRevealed) {
    return wrap(ui.words.commands.watch.page.hidden, ui.width).slice(0, height)
  }
  const due = { card: open.card, due: [open.seen.followup.id] }
  if (state.mode !== 'snooze') return drawDueCard(due, ui, room)
  const asked = drawChoices(state, ui)
  return [...asked, ...drawDueCard(due, ui, { ...room, height: height - asked.length })].slice(0, height)
}

/** How long to snooze, above the card. */
function drawChoices(state: WatchState, ui: PageUi): readonly string[] {
  const { paint, words } = ui
  const choices = keys(state, words).filter(({ name }) => name !== 'esc')
  return [
    cut(words.commands.watch.page.snoozeFor, ui.width),
    ...choices.map(({ name, says }) => `  ${paint.command(name)}  ${says}`),
    '',
  ]
}
