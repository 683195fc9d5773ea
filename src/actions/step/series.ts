import type { Day } from '../../domain/time/day.ts'
import type { Followup } from '../../domain/step/followup.ts'
import { writeRule } from '../../domain/time/recurrence.ts'
import { nextInSeries, ruleWhenMoved } from '../../domain/time/series.ts'
import type { App } from '../../app/app.ts'
import type { Step } from './step.ts'

/**
 * Makes the next step of a follow-up that comes again, after a touch; null where the rule has come to its end. In a zone that does
 * not exist the rule goes on in the one that its occurrence was moved to.
 */
export function nextOf({ clock }: App, followup: Followup, touchDay: Day): Step | null {
  const next = nextInSeries(followup, touchDay)
  if (!next) return null
  const { day, time, zone, rule } = next
  const known = zone === null || clock.zones.knows(zone) ? zone : followup.zone
  return {
    when: { day, time, zone: known },
    kind: followup.kind,
    by: followup.by,
    what: followup.what,
    repeat: { rule: writeRule(rule), from: followup.ruleFrom ?? 'calendar' },
  }
}

/** Writes the rule of a follow-up whose occurrence is moved; null where it does not repeat. In a zone that does not exist it is of the user's own. */
export function movedRule({ clock }: App, followup: Followup): string | null {
  const { zone } = followup
  const known = zone === null || clock.zones.knows(zone) ? zone : clock.zone()
  return ruleWhenMoved({ ...followup, zone: known })
}
