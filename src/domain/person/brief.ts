import type { Day } from '../time/day.ts'
import type { DueFollowup } from '../step/followup.ts'
import { labelIn, type Funnel, type Stage, type StageKind, type Standing } from '../funnel/funnel.ts'
import type { ContactPoint, Person } from './person.ts'
import { rruleOf } from '../time/recurrence.ts'
import type { Touch } from '../touch/touch.ts'
import type { Instant } from '../time/zone.ts'

/** A person as results name them: enough to go on with. */
export interface BriefPerson {
  readonly id: string
  readonly no: number
  readonly name: string
}

/** A follow-up as results give it. */
export interface BriefFollowup extends Omit<DueFollowup, 'handle' | 'hiddenUntilAt' | 'showDay'> {
  /** `12.2`: the person's number and the person's own count. */
  readonly handle: string
}

/** A touch as results give it. */
export type BriefTouch = Pick<Touch, 'id' | 'at' | 'zone' | 'channel' | 'direction' | 'outcome' | 'words'>

/** Names a person in a result. */
export function briefPerson({ id, no, name }: Pick<Person, 'id' | 'no' | 'name'>): BriefPerson {
  return { id, no, name }
}

/** Gives a follow-up in a result, without its bookkeeping. */
export function briefFollowup(followup: DueFollowup, person: Pick<Person, 'no'>): BriefFollowup {
  const { id, kind, by, day, time, zone, dueAt, what, cadence, cadenceStep, rule, hiddenUntilDay, hiddenUntilTime } =
    followup
  const handle = `${String(person.no)}.${String(followup.handle)}`
  return {
    id,
    handle,
    kind,
    by,
    day,
    time,
    zone,
    dueAt,
    what,
    cadence,
    cadenceStep,
    rule: rule === null ? null : rruleOf(rule),
    hiddenUntilDay,
    hiddenUntilTime,
  }
}

/** A touch with the day it had on the user's calendar. */
export interface DatedTouch extends BriefTouch {
  readonly day: Day
}

/** Gives a touch in a result. */
export function datedTouch(touch: BriefTouch, day: Day): DatedTouch {
  const { id, at, zone, channel, direction, outcome, words } = touch
  return { id, at, day, zone, channel, direction, outcome, words }
}

/** A way to reach someone as results give it. */
export type BriefContact = Pick<ContactPoint, 'kind' | 'value' | 'label' | 'state'>

/** Gives a way to reach someone in a result. */
export function briefContact({ kind, value, label, state = null }: BriefContact): BriefContact {
  return state === null ? { kind, value, label } : { kind, value, label, state }
}

/** Where a person stands in one funnel, as results give it. */
export interface BriefStage {
  /** Slugs, fixed. */
  readonly funnel: string
  readonly stage: string
  readonly kind: StageKind
  /** In the language of the run. */
  readonly funnelLabel: string
  readonly label: string
  readonly since: Instant
}

/** Where a person stands in one funnel, since when by the user's calendar, and whether they rot there. */
export interface StandingStage extends BriefStage {
  readonly sinceDay: Day
  readonly rotting: boolean
}

/** Gives where a person stands, funnel by funnel; placements in stages that are gone are left out. */
export function briefStages(
  placements: readonly Standing[],
  { funnels, stages }: { readonly funnels: readonly Funnel[]; readonly stages: readonly Stage[] },
  lang: 'en' | 'ru',
): readonly BriefStage[] {
  return funnels.flatMap((funnel) => {
    const placement = placements.find((one) => one.funnelId === funnel.id)
    const stage = stages.find((one) => one.id === placement?.stageId)
    if (!placement || !stage) return []
    return [
      {
        funnel: funnel.slug,
        stage: stage.slug,
        kind: stage.kind,
        funnelLabel: labelIn(funnel, lang),
        label: labelIn(stage, lang),
        since: placement.since,
      },
    ]
  })
}
