import { everydayWords } from './everyday-words.ts'
import { hasWord } from './word-list.ts'

/**
 * Gives the names a folded Russian fond form is made of by its ending: `карина` for `каринка`, `коля` for `коленька`, `дима` for
 * `димон`, each as far as letters tell; most are no names. Gives none for an ordinary word: `маска`.
 */
export function rootsOf(fond: string): readonly string[] {
  const roots = new Set<string>()
  if (isEveryday(fond)) return []
  for (const [ending, restored] of endings) {
    if (!fond.endsWith(ending)) continue
    const stem = fond.slice(0, -ending.length)
    if (stem.length < 2) continue
    for (const one of restored) roots.add(stem + one)
    if (stem.endsWith('ь')) for (const one of restored) roots.add(stem.slice(0, -1) + one)
  }
  return [...roots]
}

/** Tells whether a folded word is an ordinary one, though it looks like a fond form. */
export function isEveryday(word: string): boolean {
  return hasWord(everydayWords, word)
}

const any = ['', 'а', 'я', 'ь', 'и', 'ия']
const soft = ['а', 'я', 'ь', 'и', 'ия', '']

/** Endings that make a name small, and with what the name they were put to may have ended. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ка', any],
  ['очка', any],
  ['ечка', soft],
  ['еночка', soft],
  ['енька', soft],
  ['онька', any],
  ['ушка', any],
  ['юшка', soft],
  ['ишка', any],
  ['ашка', any],
  ['яшка', soft],
  ['уша', any],
  ['юша', soft],
  ['уня', any],
  ['юня', soft],
  ['уля', any],
  ['юля', soft],
  ['улька', any],
  ['уся', any],
  ['юся', soft],
  ['уська', any],
  ['усик', any],
  ['аня', any],
  ['яня', soft],
  ['уха', any],
  ['юха', soft],
  ['аха', any],
  ['яха', soft],
  ['еха', soft],
  ['ик', any],
  ['чик', any],
  ['ушок', any],
  ['ок', any],
  ['ек', soft],
  ['ечек', soft],
  ['он', any],
  ['ан', any],
  ['ян', soft],
  ['еныш', soft],
  ['ище', any],
  ['анчик', any],
  ['унчик', any],
]
