import type { Followup } from './followup.ts'
import type { Person } from './person.ts'
import type { Touch } from './touch.ts'

/** A person as results name them: enough to go on with. */
export interface BriefPerson {
  readonly id: string
  readonly no: number
  readonly name: string
}

/** A follow-up as results give it. */
export interface BriefFollowup extends Pick<
  Followup,
  | 'id'
  | 'kind'
  | 'by'
  | 'day'
  | 'time'
  | 'zone'
  | 'what'
  | 'cadence'
  | 'cadenceStep'
  | 'rule'
  | 'hiddenUntilDay'
  | 'hiddenUntilTime'
> {
  /** `12.2`: the person's number and the person's own count. */
  readonly handle: string
}

/** A touch as results give it. */
export type BriefTouch = Pick<Touch, 'id' | 'at' | 'zone' | 'channel' | 'direction' | 'outcome' | 'words'>

/** Names a person in a result. */
export function briefPerson({ id, no, name }: Person): BriefPerson {
  return { id, no, name }
}

/** Gives a follow-up in a result, without its bookkeeping. */
export function briefFollowup(followup: Followup, person: Pick<Person, 'no'>): BriefFollowup {
  const { id, kind, by, day, time, zone, what, cadence, cadenceStep, rule, hiddenUntilDay, hiddenUntilTime } = followup
  const handle = `${String(person.no)}.${String(followup.handle)}`
  return { id, handle, kind, by, day, time, zone, what, cadence, cadenceStep, rule, hiddenUntilDay, hiddenUntilTime }
}
