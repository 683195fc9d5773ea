import type { BriefFollowup } from '../../domain/person/brief.ts'
import { momentWords } from './day.ts'
import type { Ui } from '../ui.ts'

/** "promise for Fri 6 Mar 10:00: send the catalogue": a follow-up in a line of plain text. */
export function followupLine(followup: Omit<BriefFollowup, 'id'>, ui: Pick<Ui, 'words' | 'today'>): string {
  const { steps } = ui.words
  const when = momentWords(followup, ui)
  const line = steps.line[followup.by === 'them' ? 'theirs' : followup.kind]({ when })
  return followup.what === '' ? line : `${line}: ${followup.what}`
}

/** The same with its handle before it, to choose by. */
export function handledLine(followup: BriefFollowup, ui: Pick<Ui, 'words' | 'today'>): string {
  return `${followup.handle} ${followupLine(followup, ui)}`
}
