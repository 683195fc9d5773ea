import type { BriefFollowup, DatedTouch } from '../../domain/person/brief.ts'
import type { Interval } from '../../domain/step/cadence.ts'
import { dayWords } from './day.ts'
import { dotted, kept, type Inline } from '../text/flow.ts'
import { ruleWords } from './rule.ts'
import type { Ui } from '../ui.ts'

/** What a follow-up is about and why it is due now. */
export interface Reason {
  readonly followup: BriefFollowup
  /** The gap the cadence asked for, where one did. */
  readonly gap: Interval | null
  readonly lastTouch: DatedTouch | null
}

/** What was agreed, then - quietly - the cadence's step and the promised day of a snoozed promise. */
export function reasonWords({ followup, gap, lastTouch }: Reason, ui: Ui): readonly Inline[] {
  const { followups, intervals } = ui.words
  const theirs = followup.by === 'them'
  const agreed = followup.what === '' ? '' : theirs ? followups.theirs({ what: followup.what }) : followup.what
  const step = !gap
    ? ''
    : lastTouch
      ? followups.after({
          gap: gap.count === 1 ? intervals.one[gap.unit] : intervals[gap.unit](gap.count),
          channel: lastTouch.channel,
        })
      : isFirst(followup)
        ? followups.first
        : ''
  const snoozed =
    followup.hiddenUntilDay !== null && followup.kind === 'promise'
      ? followups.promised({ day: dayWords(followup.day, ui) })
      : ''
  const bare =
    followup.kind === 'promise' ? (theirs ? followups.bareTheirs : followups.barePromise) : followups.bareNudge
  const promised = kept(snoozed, ui.paint.quiet)
  const repeats = followup.rule === null ? '' : kept(ruleWords(followup.rule, ui), ui.paint.quiet)
  if (agreed !== '') return dotted([agreed, { text: step, paint: ui.paint.quiet }, repeats, promised], ui.paint.quiet)
  return dotted([step || bare, repeats, promised], ui.paint.quiet)
}

/** Only a lead is someone who may never have been spoken to; a customer has ordered, a team member has joined. */
function isFirst({ cadence }: BriefFollowup): boolean {
  return cadence === 'lead'
}

/** "5 days late", weeks from two on, months from two on. */
export function lateWords(days: number, { words }: Pick<Ui, 'words'>): string {
  const { late } = words.followups
  if (days >= 60) return late(Math.round(days / 30.4), 'month')
  return days >= 14 ? late(Math.floor(days / 7), 'week') : late(days, 'day')
}
