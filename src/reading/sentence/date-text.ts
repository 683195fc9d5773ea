import type { FoundWhen } from '../dates/context.ts'
import { gone, type Draft, type Part, type Span } from './draft.ts'

/** "10am about the trip": what leads on to the reason belongs to the reason. */
export function withoutTail(found: FoundWhen | null): FoundWhen | null {
  const tail = /\s+(?:about|around|for|re|with|про|об?|насч[её]т)$/iu.exec(found?.phrase ?? '')?.[0].length ?? 0
  return found && { ...found, phrase: found.phrase.slice(0, found.phrase.length - tail), end: found.end - tail }
}

/** A contact may stand in the middle of a date; nothing else that was taken may. */
export function withoutGaps(draft: Draft, ahead: string): string {
  return gapsIn(draft, ahead)
    .replace(/\u0000+/g, fill(';'))
    .replace(/\u0001+/g, fill(','))
}

/** Puts a mark in place of what was taken, so that every word keeps its place. */
export function fill(mark: string) {
  return (run: string) => mark + ' '.repeat(run.length - 1)
}

/** What was taken, contacts marked apart. */
export function gapsIn(draft: Draft, ahead: string): string {
  let gaps = ahead
  for (const { field, start, end } of draft.parts)
    if (contactFields.has(field)) gaps = gaps.slice(0, start) + '\u0001'.repeat(end - start) + gaps.slice(end)
  return gaps
}

const contactFields: ReadonlySet<Part['field']> = new Set(['phone', 'email', 'handle', 'link', 'tag'])

/** One clause by itself, every word in its place. */
export function alone(text: string, { start, end }: Span): string {
  return gone.repeat(start) + text.slice(start, end) + gone.repeat(text.length - end)
}

/** Blanks a stretch, so that every word keeps its place. */
export function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + gone.repeat(end - start) + text.slice(end)
}
