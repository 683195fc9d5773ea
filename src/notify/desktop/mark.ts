import type { Notice } from '../../app/notifier.ts'
import type { Followup } from '../../domain/step/followup.ts'
import type { Person } from '../../domain/person/person.ts'

/** What tells the popup of a follow-up apart from one with the same words. */
export function markOf({ handle }: Pick<Followup, 'handle'>, { no }: Pick<Person, 'no'>): string {
  return `#${String(no)}.${String(handle)}`
}

/** Writes the mark of a notice into it, for where the same words may be up already. */
export function withMark(notice: Notice): Notice {
  return notice.mark === null ? notice : { ...notice, body: `${notice.body}\n${notice.mark}`, mark: null }
}
