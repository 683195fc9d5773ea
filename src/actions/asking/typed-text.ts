import { Fault } from '../../domain/fault.ts'
import { flawOf, longestTyped } from '../../reading/typed-limit.ts'

/** Gives a typed text back where it can be read. `what` names it to the user. Faults: `too-long`, `not-text`. */
export function typedText(text: string, what: string): string {
  const flaw = flawOf(text)
  if (flaw === null) return text
  throw new Fault(flaw, flaw === 'too-long' ? { what, length: text.length, limit: longestTyped } : { what })
}
