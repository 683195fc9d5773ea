import { templateFields, type BriefTemplate, type TemplateField } from '../../domain/person/template.ts'
import { drawFields } from '../text/fields.ts'
import { flow, kept } from '../text/flow.ts'
import { drawTalk, hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'
import { wrap } from '../text/width.ts'

/** Templates as `template list` and `show` give them. */
export interface TemplateList {
  readonly kind: 'list' | 'shown'
  readonly items: readonly BriefTemplate[]
  readonly total: number
}

/** What became of one template. */
export interface TemplateChange {
  readonly kind: 'added' | 'edited' | 'removed' | 'same'
  readonly template: BriefTemplate
  /** As it was before an edit. */
  readonly before: BriefTemplate | null
}

export type TemplatePage = TemplateList | TemplateChange

/** Draws templates: of a list the first words of each, else the whole text. */
export function drawTemplatePage(page: TemplatePage, ui: Ui): { readonly out: string; readonly talk: string } {
  return 'items' in page ? drawList(page, ui) : { out: drawChange(page, ui), talk: '' }
}

function drawList({ kind, items }: TemplateList, ui: Ui) {
  const { none, fields, hint } = ui.words.commands.template
  const start = drawTalk(items.length === 0 ? [{ says: hint, args: ['template', 'add', '…'] }] : [], ui)
  const blocks = items.map((one) =>
    [...titleOf(one, ui), ...(kind === 'list' ? firstWords : wholeText)(one, ui)].join('\n'),
  )
  return {
    out: items.length === 0 ? none : blocks.join(kind === 'list' ? '\n' : '\n\n'),
    talk: kind === 'list' ? [...(start === '' ? [] : [start]), fields, ...fieldRows(ui)].join('\n') : '',
  }
}

function drawChange({ kind, template }: TemplateChange, ui: Ui): string {
  const said = ui.words.commands.template
  if (kind === 'same') return hang(said.same(template), ui.width).join('\n')
  const title = said[kind]({ name: template.name, variant: variant(template, ui) })
  return [...hang(title, ui.width), ...(kind === 'removed' ? [] : wholeText(template, ui))].join('\n')
}

function titleOf(template: BriefTemplate, ui: Ui): readonly string[] {
  const about = { text: variant(template, ui), paint: ui.paint.quiet }
  return flow([kept(template.name, ui.paint.strong), ' ', about], ui.width)
}

function firstWords({ text }: BriefTemplate, ui: Ui): readonly string[] {
  return indented(flow([text.replaceAll('\n', ' ')], ui.width - 2, 2))
}

function wholeText({ subject, text }: BriefTemplate, ui: Ui): readonly string[] {
  const room = ui.width - 2
  const label = { text: `${ui.words.commands.template.subject}:`, paint: ui.paint.quiet }
  return indented([...(subject === null ? [] : flow([label, ' ', subject], room)), ...wrap(text, room)])
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`.trimEnd())
}

/** "English, message". */
function variant({ lang, channel }: BriefTemplate, { words }: Ui): string {
  return `${words.commands.template.languages[lang]}, ${words.common.channels[channel]}`
}

/** What a template can say, each field with its meaning. */
function fieldRows(ui: Ui): readonly string[] {
  const { about } = ui.words.commands.template
  const rows = (Object.keys(templateFields) as readonly TemplateField[]).map((field) => ({
    label: `{${templateFields[field][ui.lang]}}`,
    lines: (width: number) => flow([about[field]], width),
  }))
  return drawFields(rows, ui.width, ui)
}
