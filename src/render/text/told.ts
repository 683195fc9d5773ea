import type { BriefPerson } from '../../domain/person/brief.ts'
import { commandLine } from './command-line.ts'
import { flow, kept, type Inline } from './flow.ts'
import type { Ui } from '../ui.ts'
import { cut, padRight, widthOf, wrap } from './width.ts'

/** One row of what a command tells: a label, and the lines beside it. */
export interface TellRow {
  readonly label: string
  readonly lines: readonly (readonly Inline[])[]
}

/** Draws what a command did: a sentence, and labelled rows beneath it whose text stays in its column. */
export function drawTold(title: string, rows: readonly TellRow[], ui: Ui): string {
  const labelWidth = Math.max(0, ...rows.map(({ label }) => widthOf(label)))
  const lines = rows.flatMap(({ label, lines: texts }) =>
    texts
      .flatMap((text) => flow(text, ui.width - labelWidth - 4))
      .map((line, index) => `  ${ui.paint.quiet(padRight(index === 0 ? label : '', labelWidth))}  ${line}`),
  )
  return [...hang(title, ui.width), ...lines].join('\n')
}

/** "Anna Petrova #12", cut so that a line holds it. */
export function personName(person: BriefPerson, ui: Ui): string {
  const number = `#${String(person.no)}`
  return `${ui.paint.strong(cut(person.name, Math.max(12, ui.width - 16)))} ${ui.paint.quiet(number)}`
}

/** Breaks a sentence into lines, all but the first set in by two. */
export function hang(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text]
  return wrap(text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`))
}

/** Something to do next: a sentence and the command line that does it. */
export interface TalkHint {
  readonly says: string
  readonly args: readonly string[]
}

/** Sets hints beneath each other, leaving out what is not said; a command that does not fit beside its sentence stands below. */
export function drawTalk(hints: readonly (TalkHint | undefined)[], ui: Ui): string {
  return hints
    .flatMap((hint) =>
      hint === undefined ? [] : flow([hint.says, ' ', kept(commandLine(hint.args, ui), ui.paint.command)], ui.width),
    )
    .join('\n')
}
