import type { Day } from '../domain/day.ts'
import { dayWords } from './day-words.ts'
import { drawTalk, hang } from './told.ts'
import type { Ui } from './ui.ts'

/** What planning the people without a next step came to, as `plan --orphans` gives it. */
export interface OrphansPage {
  readonly planned: number
  readonly from: Day | null
  readonly until: Day | null
  readonly perDay: number
}

/** Draws how many got a step, from when until when, and how to see or take it back. */
export function drawOrphansPlanned({ planned, from, until, perDay }: OrphansPage, ui: Ui) {
  const { orphans } = ui.words.commands.plan
  if (from === null || until === null) return orphans.none
  const days = from === until ? dayWords(from, ui) : `${dayWords(from, ui)} - ${dayWords(until, ui)}`
  const said = hang(orphans.planned({ people: ui.words.common.people(planned), days, perDay }), ui.width)
  return { out: said.join('\n'), talk: drawTalk([{ says: orphans.takeBack, args: ['undo'] }], ui) }
}
