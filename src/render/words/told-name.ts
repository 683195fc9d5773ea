import { cutName, widthOf } from '../text/width.ts'

/**
 * Writes a sentence about somebody in one line: the first of its ways to be said that holds the name, else the shortest, in
 * which the name alone is cut.
 */
export function toldOfName(name: string, width: number, ...ways: readonly ((name: string) => string)[]): string {
  const fitting = ways.find((say) => widthOf(say(name)) <= width)
  if (fitting) return fitting(name)
  const shortest = ways.at(-1) ?? String
  return shortest(cutName(name, Math.max(leastName, width - widthOf(shortest('')))))
}

/** Columns of a name below which nobody is told by it. */
const leastName = 6
