import type { Fault } from '../domain/fault.ts'
import type { GoAt, GoEffect, GoMessage, GoOrder, GoSaved, GoSight, GoTouch } from '../domain/pages/go-sight.ts'
import type { GoAsk, GoQuestion } from '../domain/pages/go-ask.ts'
import { isDoubtful, touchBy } from '../domain/pages/go-touch.ts'
import type { Outcome } from '../domain/touch/touch.ts'
import { drawGo } from '../render/go/sight.ts'
import type { PageUi } from '../render/ui.ts'
import { goKeys } from './go-keys.ts'
import type { Key } from './keyboard.ts'
import { emptyEntry, entryText, pastedInto, typedInto, type LineEntry } from './line-entry.ts'
import type { Page, Step } from './page.ts'
import type { GoState } from './go-state.ts'

type GoStep = Step<GoState, GoEffect>

/** The page of `go`: one card at a time, a key for what came of it, a line for the next date. */
export function goPage(sight: GoSight): Page<GoState, GoMessage, GoEffect> {
  return {
    start: { sight, reach: null, ask: null, isRevealed: false, told: null },
    press: (state, key) => {
      if (key.ctrl && !state.ask) return null
      const at = atOf(state)
      if (!at) return pressAtEnd(state, key)
      return state.ask ? pressInLine(state, state.ask, at, key) : pressOnCard(state, at, key)
    },
    paste: (state, text) => {
      const at = atOf(state)
      return state.ask && at && state.ask.of.kind !== 'which'
        ? entered(state, state.ask, at, pastedInto(state.ask.entry, text))
        : null
    },
    receive: (state, message) => received(state, message),
    refused: (state, fault) => ({ ...state, told: { refused: told(state, fault) } }),
    draw: (state, ui: PageUi) => drawGo(state, goKeys(state, ui.words), ui),
    keys: goKeys,
  }
}

/** What is refused after a touch was saved says so. */
function told({ ask }: GoState, { code, data }: Fault): Pick<Fault, 'code' | 'data'> {
  return { code, data: ask && savedIn(ask.of) ? { ...data, saved: true } : data }
}

function atOf({ sight: { open } }: GoState): GoAt | null {
  return open && { personId: open.card.person.id, stamp: open.stamp }
}

function pressAtEnd(state: GoState, { name }: Key): GoStep | null {
  const plain = { ...state, told: null }
  switch (name) {
    case 'q':
      return { state, leave: true }
    case 'u':
      return { state: plain, effect: { kind: 'undo' }, once: true }
    case 'enter':
      return state.sight.progress.aside > 0 ? { state: plain, effect: { kind: 'again' } } : null
    default:
      return null
  }
}

const outcomes: Readonly<Record<string, Outcome>> = { r: 'reached', n: 'no-answer', i: 'interested', l: 'later' }

function pressOnCard(state: GoState, at: GoAt, key: Key): GoStep | null {
  const { reach, sight } = state
  const { name } = key
  const plain = { ...state, told: null }
  const outcome = outcomes[name]
  if (outcome) return settle(plain, at, touchBy(state.reach, outcome))
  if (reach?.by === 'message') {
    if (name === 'o') return { state: plain, effect: { kind: 'open', at, link: reach.link }, once: true }
    if (name === 's') return settle(plain, at, touchBy(state.reach, null))
    if (name === 'tab')
      return { state: plain, effect: { kind: 'reach', at, by: 'message', template: reach.template?.nth ?? 0 } }
  }
  switch (name) {
    case 'c':
    case 'w': {
      const by = name === 'c' ? 'call' : 'message'
      if (reach?.by === by) return { state: { ...plain, reach: null } }
      return { state: plain, effect: { kind: 'reach', at, by, template: 0 } }
    }
    case 'o':
      return settle(plain, at, touchBy(state.reach, 'order'))
    case 'x':
      if (reach) return settle(plain, at, touchBy(reach, 'not-interested'))
      return { state: asking(plain, { kind: 'why', saved: null, drops: [] }), effect: { kind: 'drops', at } }
    case 's':
      return { state: asking(plain, { kind: 'until' }) }
    case 'e':
      return { state: asking(plain, { kind: 'note' }) }
    case 'u':
      return { state: plain, effect: { kind: 'undo' }, once: true }
    case 'space':
      return { state: plain, effect: { kind: 'skip', at }, once: true }
    case 'v':
      return sight.discreet ? { state: { ...plain, isRevealed: !state.isRevealed } } : null
    case 'esc':
      return reach ? { state: { ...plain, reach: null } } : null
    case 'q':
      return { state, leave: true }
    default:
      return null
  }
}

function asking(state: GoState, of: GoQuestion): GoState {
  return { ...state, ask: { of, entry: emptyEntry, echo: null, isRefused: false } }
}

/** A touch is saved at its key; where several promises are due, it is asked first which of them it keeps. */
function settle(state: GoState, at: GoAt, touch: GoTouch): GoStep {
  const { open } = state.sight
  const due = open ? open.card.next.filter(({ id }) => open.due.includes(id)) : []
  if (isDoubtful(due)) return { state: asking(state, { kind: 'which', touch, due }) }
  return saving(state, at, touch)
}

function saving(state: GoState, at: GoAt, touch: GoTouch): GoStep {
  return { state: { ...state, ask: null }, effect: { kind: 'save', at, touch }, once: true }
}

/** What is asked of a touch that was saved. */
function afterSaving(state: GoState, saved: GoSaved): GoStep {
  switch (saved.touch.outcome) {
    case 'order':
      return { state: asking(state, { kind: 'items', saved }) }
    case 'not-interested':
      return {
        state: asking(state, { kind: 'why', saved, drops: [] }),
        effect: { kind: 'drops', at: saved.at },
      }
    default:
      return { state: askNext(state, saved, null) }
  }
}

function askNext(state: GoState, saved: GoSaved, order: GoOrder | null): GoState {
  return asking(state, { kind: 'next', saved, order })
}

/** What stood behind the amount is the next line's beginning. */
function askNextWith(state: GoState, saved: GoSaved, order: GoOrder, rest = ''): GoStep {
  const next = askNext(state, saved, order)
  return next.ask ? entered(next, next.ask, saved.at, { before: rest, after: '' }) : { state: next }
}

function pressInLine(state: GoState, ask: GoAsk, at: GoAt, key: Key): GoStep | null {
  const plain = { ...state, told: null }
  if (key.name === 'esc') {
    const saved = savedIn(ask.of)
    return saved ? { state: plain, effect: { kind: 'unsay', at: saved.at } } : { state: { ...plain, ask: null } }
  }
  if (ask.of.kind === 'which') return pressWhich(plain, ask.of, at, key)
  if (key.name === 'enter') return taken(plain, ask, at)
  const { of } = ask
  if (key.name === 'tab' && of.kind === 'why' && of.saved) return { state: askNext(plain, of.saved, null) }
  return entered(plain, ask, at, typedInto(ask.entry, key) ?? ask.entry)
}

function savedIn(of: GoQuestion): GoSaved | null {
  return 'saved' in of ? of.saved : null
}

function pressWhich(
  state: GoState,
  { touch, due }: GoQuestion & { readonly kind: 'which' },
  at: GoAt,
  { name }: Key,
): GoStep | null {
  if (name === 'enter' || name === 'a') return saving(state, at, touch)
  const one = /^[1-9]$/.test(name) ? due[Number(name) - 1] : undefined
  return one ? saving(state, at, { ...touch, closes: one.id }) : null
}

/** What is typed shows at once; how it is understood follows. */
function entered(state: GoState, ask: GoAsk, at: GoAt, entry: LineEntry): GoStep {
  const phrase = entryText(entry)
  const isSame = phrase === entryText(ask.entry)
  const next: GoState = { ...state, ask: isSame ? { ...ask, entry } : { ...ask, entry, echo: null, isRefused: false } }
  const as = readAs[ask.of.kind]
  const about = savedIn(ask.of)?.at ?? at
  return as === undefined || isSame || phrase.trim() === ''
    ? { state: next }
    : { state: next, effect: { kind: 'read', as, at: about, phrase } }
}

const readAs: Readonly<Partial<Record<GoQuestion['kind'], 'next' | 'until' | 'items' | 'amount'>>> = {
  next: 'next',
  items: 'items',
  until: 'until',
  amount: 'amount',
}

/** Enter takes what was proposed, or what was typed where it is understood; pressed again it takes that for words. */
function taken(state: GoState, ask: GoAsk, at: GoAt): GoStep {
  const { of, echo, isRefused } = ask
  const typed = entryText(ask.entry).trim()
  const isUnread = typed !== '' && echo?.kind === 'unread'
  if (isUnread && !(isRefused && of.kind === 'next')) return { state: { ...state, ask: { ...ask, isRefused: true } } }
  switch (of.kind) {
    case 'which':
      return { state }
    case 'next': {
      const { saved, order } = of
      if (echo?.kind === 'let-go' && typed !== '')
        return { state: asking(state, { kind: 'why', saved, drops: [] }), effect: { kind: 'drops', at: saved.at } }
      return { state, effect: { kind: 'say', at: saved.at, typed, asWords: isUnread, order }, once: true }
    }
    case 'items':
      return typed === ''
        ? { state: askNext(state, of.saved, null) }
        : echo?.kind === 'money'
          ? askNextWith(state, of.saved, { items: typed, amount: '' }, echo.rest)
          : { state: asking(state, { kind: 'amount', saved: of.saved, items: typed }) }
    case 'amount':
      return { state: askNext(state, of.saved, { items: of.items, amount: typed }) }
    case 'why':
      return {
        state,
        effect: { kind: 'let-go', at: of.saved?.at ?? at, after: of.saved !== null, why: typed },
        once: true,
      }
    case 'until':
      return { state, effect: { kind: 'snooze', at, until: typed === '' ? null : typed }, once: true }
    case 'note':
      return typed === ''
        ? { state: { ...state, ask: null } }
        : { state, effect: { kind: 'note', at, words: typed }, once: true }
  }
}

function received(state: GoState, message: GoMessage): GoStep {
  switch (message.kind) {
    case 'reach':
      return { state: { ...state, reach: message.reach } }
    case 'opened':
      return { state: { ...state, told: { opened: true } } }
    case 'saved':
      return afterSaving(state, message.saved)
    case 'unsaid':
      return { state: { ...state, sight: message.sight, ask: null } }
    case 'drops': {
      const { ask } = state
      return ask?.of.kind === 'why'
        ? { state: { ...state, ask: { ...ask, of: { ...ask.of, drops: message.drops } } } }
        : { state }
    }
    case 'echo':
      return {
        state:
          state.ask && entryText(state.ask.entry) === message.phrase
            ? { ...state, ask: { ...state.ask, echo: message.echo } }
            : state,
      }
    case 'sight':
      return { state: seen(state, message) }
  }
}

/** Another card begins anew, and so does one that was changed: what was asked of the one before is not asked of it. */
function seen(state: GoState, { sight, deed, elsewhere }: GoMessage & { readonly kind: 'sight' }): GoState {
  const told = deed ? { deed } : elsewhere ? { elsewhere } : state.told
  const before = atOf(state)
  const now = sight.open
  const isSame = before !== null && now?.card.person.id === before.personId && now.stamp === before.stamp
  if (!isSame) return { sight, reach: null, ask: null, isRevealed: false, told }
  return { ...state, sight, told, ask: deed ? null : state.ask }
}
