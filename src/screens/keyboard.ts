import type { Key as InkKey } from 'ink'

/** A key as pages know it. */
export interface Key {
  /**
   * Of a letter or a sign the one that stands in its place on the American keyboard, lower case: `c` for the key that writes
   * `с` on a Russian keyboard. Others by what they are called: `enter`, `esc`, `up`, `space`.
   */
  readonly name: string
  /** What it writes; empty for keys that write nothing. */
  readonly text: string
  readonly shift: boolean
  readonly ctrl: boolean
}

/** Tells which keys were pressed, by what Ink made of what came; several where they came at once. */
export function keysOf(input: string, ink: InkKey): readonly Key[] {
  const { shift, ctrl } = ink
  const [special] = specials.filter(([is]) => is(ink))
  if (special) return [{ name: special[1], text: '', shift, ctrl }]
  if (ctrl) return [{ name: placeOf(input), text: '', shift, ctrl }]
  if (ink.meta) return []
  return Array.from(input, keyOf)
}

const specials: readonly (readonly [is: (key: InkKey) => boolean, name: string])[] = [
  [(key) => key.upArrow, 'up'],
  [(key) => key.downArrow, 'down'],
  [(key) => key.leftArrow, 'left'],
  [(key) => key.rightArrow, 'right'],
  [(key) => key.pageUp, 'pageup'],
  [(key) => key.pageDown, 'pagedown'],
  [(key) => key.home, 'home'],
  [(key) => key.end, 'end'],
  [(key) => key.return, 'enter'],
  [(key) => key.escape, 'esc'],
  [(key) => key.tab, 'tab'],
  [(key) => key.backspace, 'backspace'],
  [(key) => key.delete, 'delete'],
]

function keyOf(letter: string): Key {
  const lower = letter.toLowerCase()
  const named = { ' ': 'space', '\r': 'enter', '\n': 'enter', '\t': 'tab', '\u001b': 'esc', '\u007f': 'backspace' }[
    lower
  ]
  return {
    name: named ?? placeOf(lower),
    text: named === undefined || named === 'space' ? letter : '',
    shift: letter !== lower,
    ctrl: false,
  }
}

const russian = 'йцукенгшщзхъфывапролджэячсмитьбю.ё,'
const american = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`?"

/** The sign in the same place of the American keyboard; the dot and the comma of the Russian one share a key, `/` and `?`. */
function placeOf(letter: string): string {
  const at = russian.indexOf(letter)
  return at < 0 ? letter : (american[at] ?? letter)
}
