import { commandLine, shellLine } from '../text/command-line.ts'
import { flow } from '../text/flow.ts'
import { ruled } from '../text/grid.ts'
import type { Ui } from '../ui.ts'

/** The tour of the demo as `demo` gives it. */
export interface DemoPage {
  readonly file: string
  /** Whether the sandbox was removed instead. */
  readonly removed: boolean
  readonly people: number
  /** The words that start this program here: `followup`, or `node` and its launcher. */
  readonly program: readonly string[]
  readonly steps: readonly DemoStep[]
}

export interface DemoStep {
  /** What the step shows, in the user's language. */
  readonly about: { readonly title: string; readonly text: string }
  /** The command line without the program's name. */
  readonly line: readonly string[]
  /** What it wrote, colour included: drawn and made safe where it ran, it is shown as it is. */
  readonly content: string
}

/** Draws the tour page by page: each command as if it were typed, with what it writes, then how to go on. */
export function drawDemo(page: DemoPage, ui: Ui): { readonly out: string; readonly pages?: readonly string[] } {
  const { demo } = ui.words.commands
  if (page.steps.length === 0) return { out: page.removed ? demo.removed : demo.nothing }
  const opening = [
    ...flow([{ text: demo.opening(page.people), paint: ui.paint.strong }], ui.width),
    ...flow([demo.apart], ui.width),
  ]
  const steps = page.steps.map((step, index) => drawStep(step, `${String(index + 1)}/${String(page.steps.length)}`, ui))
  const [first = '', ...others] = steps
  return { out: [...opening, first].join('\n'), pages: [...others, drawEnd(page.program, ui)] }
}

function drawStep({ about, line, content }: DemoStep, at: string, ui: Ui): string {
  const heading = ruled(ui.paint.strong(about.title), ui.paint.quiet, ui.width, at)
  const typed = flow(
    [{ text: '$', paint: ui.paint.quiet }, ' ', { text: commandLine(line, { demo: false }), paint: ui.paint.command }],
    ui.width,
  )
  return [
    '',
    heading,
    ...flow([{ text: about.text, paint: ui.paint.quiet }], ui.width),
    '',
    ...typed,
    '',
    content.trimEnd(),
  ].join('\n')
}

function drawEnd(program: readonly string[], ui: Ui): string {
  const { demo } = ui.words.commands
  const typed = (line: readonly string[]) =>
    flow([{ text: shellLine([...program, ...line]), paint: ui.paint.command }], ui.width - 2).map((one) => `  ${one}`)
  const about = program.length > 1 ? flow([demo.noCommand], ui.width) : []
  const rows = demo.goOn.map(({ text, lines }) => [...flow([text], ui.width), ...lines.flatMap(typed)])
  return ['', ruled(ui.paint.strong(demo.yours), ui.paint.quiet, ui.width), ...about, ...rows.flat()].join('\n')
}
