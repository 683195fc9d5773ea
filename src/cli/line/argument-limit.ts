import { flawOf, longestTyped } from '../../reading/typed-limit.ts'

/** The longest command line, a blank behind each argument counted, in UTF-16 units. */
export const longestLine = 2 * longestTyped

/** Tells whether arguments can be read: each is text of a length that is read, and so are all of them together. */
export function areReadable(args: readonly string[]): boolean {
  let length = 0
  for (const arg of args) {
    if (flawOf(arg) !== null) return false
    length += arg.length + 1
  }
  return length <= longestLine
}
