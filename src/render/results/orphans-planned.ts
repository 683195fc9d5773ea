import type { BriefPerson } from '../../domain/person/brief.ts'
import type { Day } from '../../domain/time/day.ts'
import { dayWords } from '../words/day.ts'
import { drawTalk, hang, type TalkHint } from '../text/told.ts'
import type { Ui } from '../ui.ts'

/** What planning the people without a next step came to, as `plan --orphans` gives it. */
export interface OrphansPage {
  readonly planned: number
  readonly from: Day | null
  readonly until: Day | null
  readonly perDay: number
  readonly leftOut: LeftOut
  readonly misnumbered: readonly BriefPerson[]
}

/** Those who were given no step, having said no, and the lost stages they stand at. */
export interface LeftOut {
  readonly items: readonly BriefPerson[]
  readonly total: number
  readonly stages: readonly { readonly slug: string; readonly label: string }[]
}

/** Draws how many got a step, from when until when, who was left out, and how to see them or take it back. */
export function drawOrphansPlanned(page: OrphansPage, ui: Ui) {
  const { orphans } = ui.words.commands.plan
  const { total, stages } = page.leftOut
  const stage = stages.map(({ label }) => label).join(', ')
  const [first, ...more] = page.misnumbered
  const leftOut = [
    ...(total === 0 ? [] : [orphans.leftOut({ count: total, stage })]),
    ...(first ? [orphans.misnumbered(more.length + 1)] : []),
  ]
  const planned = plannedWords(page, ui)
  const said =
    planned === null ? [...leftOut, leftOut.length === 0 ? orphans.none : orphans.noneElse] : [planned, ...leftOut]
  const talk = [
    ...(planned === null ? [] : [{ says: orphans.takeBack, args: ['undo'] }]),
    ...waysOn(page.leftOut, ui),
    ...numberWays(page, ui),
  ]
  return { out: said.flatMap((line) => hang(line, ui.width)).join('\n'), talk: drawTalk(talk, ui) }
}

function plannedWords({ planned, from, until, perDay }: OrphansPage, ui: Ui): string | null {
  if (from === null || until === null) return null
  const days = from === until ? dayWords(from, ui) : `${dayWords(from, ui)} - ${dayWords(until, ui)}`
  return ui.words.commands.plan.orphans.planned({ people: ui.words.common.people(planned), days, perDay })
}

function numberWays({ misnumbered: [first, ...more] }: OrphansPage, ui: Ui): readonly TalkHint[] {
  if (!first) return []
  const who = more.length === 0 ? String(first.no) : '…'
  return [{ says: ui.words.commands.plan.orphans.newNumber(more.length + 1), args: ['edit', who, '--phone', '…'] }]
}

function waysOn({ items: [first], total, stages }: LeftOut, ui: Ui): readonly TalkHint[] {
  if (!first) return []
  const { orphans } = ui.words.commands.plan
  return [
    ...stages.map(({ slug }) => ({ says: orphans.see(total), args: ['list', '--no-next', '--stage', slug] })),
    { says: orphans.letGo(total), args: ['let-go', total === 1 ? String(first.no) : '…'] },
  ]
}
