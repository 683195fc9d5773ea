import type { Fault } from '../domain/fault.ts'
import type { Deed, SnoozeLength } from '../domain/deed.ts'
import type {
  Happened,
  OpenCard,
  Ringer,
  WatchEffect,
  WatchMessage,
  WatchNews,
  WatchSight,
} from '../domain/watch-sight.ts'
import { faultWords, type Words } from '../i18n/words.ts'
import { drawDueCard } from '../render/due-card.ts'
import { drawNumberToDial, isReachable } from '../render/number-to-dial.ts'
import { keyLine, type PageKey } from '../render/page-keys.ts'
import type { PageUi } from '../render/ui.ts'
import { toldLines } from '../render/told-lines.ts'
import { cameWords, deedWords, drawHead, drawOverview } from '../render/watch-sight.ts'
import { cut, wrap } from '../render/width.ts'
import type { Key } from './keyboard.ts'
import type { Page, Step } from './page.ts'

/** What the page of `watch` stands at. */
export interface WatchState {
  readonly sight: WatchSight
  /** What a card shows: itself, how long to snooze, the number to dial. */
  readonly mode: 'card' | 'snooze' | 'call'
  /** In discreet mode the open card was asked to show who it is. */
  readonly isRevealed: boolean
  readonly told: Told | null
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
    start: { sight, mode: 'card', isRevealed: false, told: null },
    press: (state, key) => (state.sight.open ? pressOnCard(state, state.sight.open, key) : pressOnOverview(state, key)),
    receive: (state, message) =>
      'failed' in message ? { state: refused(state, message.failed) } : received(state, message),
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

/** Another card begins anew: what was asked of the one before is not asked of it. Call on a popup asks for the number. */
function received(state: WatchState, { sight, deed, rings, dials, tookOver }: WatchNews): WatchStep {
  const isSame = sight.open?.seen.followup.id === state.sight.open?.seen.followup.id
  const came = isSame && sight.open ? newcomers(state.sight, sight) : []
  const told = deed ? { deed } : tookOver ? { tookOver } : came.length > 0 ? { came } : state.told
  const mode = dials ? 'call' : 'card'
  const isAsked = isSame && !dials
  return { state: isAsked ? { ...state, sight, told } : { sight, told, mode, isRevealed: false }, ring: rings }
}

/** What has come due since: behind an open card nothing else shows it. */
function newcomers(before: WatchSight, { lately }: WatchSight): readonly Happened[] {
  const known = before.lately[0]
  const place = known ? lately.indexOf(known) : -1
  const fresh = place < 0 ? lately : lately.slice(0, place)
  return fresh.filter(({ kind }) => kind === 'shown' || kind === 'digest')
}

function refused(state: WatchState, { code, data }: Fault): WatchState {
  return { ...state, told: { refused: { code, data } } }
}

function keys({ sight, mode }: WatchState, words: Words): readonly PageKey[] {
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
  const { sight, told } = state
  const foot = [...toldOf(told, ui), keyLine(keys(state, ui.words), ui)]
  const { open } = sight
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
