import type { New } from '../../src/domain/record/change.ts'
import { followup } from './people.ts'

let count = 0

/** Builds a touch to add: an outgoing call that reached the person. */
export function touch(personId: string, given: Partial<New<'touch'>> = {}): New<'touch'> {
  return {
    id: `touch-${String(++count)}`,
    personId,
    at: '2026-03-01T10:00:00.000Z',
    zone: 'UTC',
    channel: 'call',
    via: null,
    direction: 'out',
    outcome: 'reached',
    words: '',
    ...given,
  }
}

/** Builds a day-only promise to add. */
export function promise(personId: string, given: Partial<New<'followup'>> = {}): New<'followup'> {
  return followup({ id: `promise-${String(++count)}`, personId, day: '2026-03-12', ...given })
}

/** Builds a note to add. */
export function note(personId: string, words: string): New<'note'> {
  return { id: `note-${String(++count)}`, personId, at: '2026-03-01T10:00:00.000Z', words }
}
