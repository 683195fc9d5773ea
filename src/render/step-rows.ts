import type { BriefFollowup } from '../domain/brief.ts'
import { echoParts } from './echo.ts'
import { followupLine } from './followup-line.ts'
import type { TellRow } from './told.ts'
import type { Ui } from './ui.ts'

/** The row of a step that was set: its date echoed, its kind and what was agreed. */
export function nextRow(step: BriefFollowup & { readonly correct: readonly string[] }, ui: Ui): TellRow {
  const { steps } = ui.words
  const kind = ui.paint.quiet(steps.kinds[step.by === 'them' ? 'theirs' : step.kind])
  const what = step.what === '' ? kind : `${kind}: ${step.what}`
  return { label: steps.labels.next, pieces: [...echoParts(step, step.correct, ui), `\n${what}`] }
}

/** A row for each follow-up that is no longer open, under one label. */
export function goneRows(label: string, followups: readonly BriefFollowup[], ui: Ui): readonly TellRow[] {
  if (followups.length === 0) return []
  return [{ label, pieces: followups.map((one, index) => `${index === 0 ? '' : '\n'}${followupLine(one, ui)}`) }]
}
