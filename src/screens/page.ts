// Screens: full-screen pages. A page is plain: a state, what a key or a message makes of it, and how it looks. What is to be
// done in the world it names by an effect; the command that opened it does it. Ink lives here alone, and nothing here saves.
import type { Fault } from '../domain/fault.ts'
import type { Words } from '../i18n/words.ts'
import type { PageKey } from '../render/text/page-keys.ts'
import type { PageUi } from '../render/ui.ts'
import type { Key } from './keyboard.ts'

/** A page that fills the terminal. */
export interface Page<State, Message, Effect> {
  readonly start: State
  /** What a key does; null for one that means nothing here. */
  readonly press: (state: State, key: Key) => Step<State, Effect> | null
  /** What is made of text that was pasted; left out, or null, where nothing is being typed: it is never taken for keys. */
  readonly paste?: (state: State, text: string) => Step<State, Effect> | null
  /** What is made of the answer to an effect, or of news from elsewhere. */
  readonly receive: (state: State, message: Message) => Step<State, Effect>
  /** An effect was refused: nothing of it was done. */
  readonly refused: (state: State, fault: Fault) => State
  /** The lines of the page, from its top; what is too much for the window is not shown. */
  readonly draw: (state: State, ui: PageUi) => readonly string[]
  /** The keys that mean something now, the most wanted first. */
  readonly keys: (state: State, words: Words) => readonly PageKey[]
}

/** What follows from a key or a message. */
export interface Step<State, Effect> {
  readonly state: State
  readonly effect?: Effect | undefined
  /** A key that is held down does this once. */
  readonly once?: boolean
  /** So many milliseconds after it the same key counts as held down; left out where it is not pressed again and again. */
  readonly heldMs?: number
  /** The page ends; an effect is done first. */
  readonly leave?: boolean
  /** The bell rings. */
  readonly ring?: boolean
}
