import type { BriefFollowup } from '../../domain/person/brief.ts'
import type { MomentToWrite } from '../../i18n/moment.ts'
import { echoWords } from '../words/day.ts'
import { echoPieces } from '../words/echo.ts'
import { commandLine } from '../text/command-line.ts'
import { kept, type Inline } from '../text/flow.ts'
import { followupLine } from '../words/followup-line.ts'
import { ruleWords } from '../words/rule.ts'
import type { TellRow } from '../text/told.ts'
import type { Ui } from '../ui.ts'

/** The row of a step that was set: its date echoed, its kind, where it came from and what was agreed. */
export function nextRow(step: BriefFollowup & { readonly correct: readonly string[] }, ui: Ui, origin = ''): TellRow {
  return { label: ui.words.steps.labels.next, lines: [echoPieces(step, step.correct, ui), agreed(step, origin, ui)] }
}

/** The row of the step that was set beside the next one. */
export function secondRow(step: BriefFollowup & { readonly correct: readonly string[] }, ui: Ui): TellRow {
  return { ...nextRow(step, ui), label: ui.words.steps.labels.then }
}

/** The row of when what was moved once comes again by its own rule. */
export function thenRow(then: MomentToWrite | null, ui: Ui): readonly TellRow[] {
  return then === null ? [] : [{ label: ui.words.steps.labels.then, lines: [[echoWords(then, ui)]] }]
}

/** The row of the series that go on beside the next step, and of those that are over. */
export function seriesRows(
  goesOn: readonly BriefFollowup[],
  ended: readonly BriefFollowup[],
  ui: Ui,
): readonly TellRow[] {
  if (goesOn.length + ended.length === 0) return []
  const over = ended.map(({ rule, what }) => {
    const said = ruleWords(rule?.replace(/;COUNT=\d+/, '') ?? '', ui)
    return [ui.words.steps.noMore({ rule: what === '' ? said : `${said}: ${what}` })]
  })
  const lines = [...goesOn.flatMap((step) => [[echoWords(step, ui)], agreed(step, '', ui)]), ...over]
  return [{ label: ui.words.steps.labels.goesOn, lines }]
}

/** Rows of the promises that stay open, a few of them. */
export function othersRows(others: readonly BriefFollowup[], no: number, ui: Ui): readonly TellRow[] {
  const [first, ...rest] = goneRows(ui.words.steps.labels.others, others.slice(0, fewOthers), ui)
  if (!first) return []
  const more = others.length - fewOthers
  const command = ui.paint.command(commandLine(['show', String(no)], ui))
  const lines = more > 0 ? [...first.lines, [ui.words.steps.moreOthers({ count: more, command })]] : first.lines
  return [{ ...first, lines }, ...rest]
}

const fewOthers = 3

/** The row of a next step that is none, because the person was let go now. */
export function letGoRow(no: number, ui: Ui, undone = ['let-go', String(no), '--back']): TellRow {
  const back = ui.paint.command(commandLine(undone, ui))
  const { steps, common } = ui.words
  const dash: Inline = { text: ` ${common.dash}`, paint: ui.paint.quiet, keep: true, between: true }
  const wrong = kept(common.wrong({ command: back }), ui.paint.quiet)
  return { label: steps.labels.next, lines: [[kept(steps.noneLetGo, ui.paint.strong), dash, ' ', wrong]] }
}

/** The row of an open follow-up that stays the next step. */
export function standingRow(step: BriefFollowup, ui: Ui): TellRow {
  return {
    label: ui.words.steps.labels.standing,
    lines: [[ui.paint.strong(echoWords(step, ui))], agreed(step, '', ui)],
  }
}

/** A row for each follow-up that is no longer open, under one label. */
export function goneRows(label: string, followups: readonly BriefFollowup[], ui: Ui): readonly TellRow[] {
  return followups.length === 0 ? [] : [{ label, lines: followups.map((one) => [followupLine(one, ui)]) }]
}

/** A row for each step that gave way to the next one; one that reads the same as it is not told. */
export function replacedRows(
  replaced: readonly BriefFollowup[],
  next: BriefFollowup | null,
  ui: Ui,
): readonly TellRow[] {
  const isSame = (one: BriefFollowup) =>
    next !== null && (['kind', 'by', 'day', 'time', 'what', 'rule'] as const).every((key) => one[key] === next[key])
  return goneRows(
    ui.words.steps.labels.replaced,
    replaced.filter((one) => !isSame(one)),
    ui,
  )
}

function agreed(step: BriefFollowup, origin: string, ui: Ui): readonly Inline[] {
  const { kinds } = ui.words.steps
  const repeats = step.rule === null ? '' : ruleWords(step.rule, ui)
  const kind = kinds[step.by === 'them' ? 'theirs' : step.kind]
  const said = [kind, repeats, origin].filter((text) => text !== '').join(', ')
  if (step.what === '') return [{ text: said, paint: ui.paint.quiet }]
  return [{ text: `${said}:`, paint: ui.paint.quiet }, ' ', step.what]
}
