import type { OpenCard } from '../render/card/open-card.ts'
import type { Key } from './keyboard.ts'
import type { Step } from './page.ts'

/** What a key does on a card that was opened from a list of them: it goes up and down, or closes; null for other keys. */
export function pressOnOpenCard<S extends { readonly open: OpenCard | null }>(
  state: S,
  open: OpenCard,
  { name }: Key,
): Step<S, never> | null {
  switch (name) {
    case 'up':
    case 'down':
      return { state: { ...state, open: { ...open, line: Math.max(0, open.line + (name === 'up' ? -1 : 1)) } } }
    case 'esc':
    case 'enter':
      return { state: { ...state, open: null } }
    case 'q':
      return { state, leave: true }
    default:
      return null
  }
}
