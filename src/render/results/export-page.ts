import { commandLine } from '../text/command-line.ts'
import { hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'

export type ExportFormat = 'json' | 'csv' | 'ics' | 'vcf'

/** An export as it was written. */
export interface ExportPage {
  /** Null where it went to stdout. */
  readonly file: string | null
  readonly format: ExportFormat
  /** How many people, or follow-ups in a calendar. */
  readonly total: number
  readonly bytes: number
  /** Of a calendar: how many follow-ups come again and stand in it once. */
  readonly once?: number
  /** What is written to stdout, in parts that are made while it is; null where it went to a file. */
  readonly content: Iterable<string> | null
}

/** Says what was written where. */
export function drawExport(page: ExportPage, ui: Ui): string {
  const said = ui.words.commands.export
  const what = page.format === 'ics' ? ui.words.common.openFollowups(page.total) : ui.words.common.people(page.total)
  const size = sizeWords(page.bytes, ui)
  return hang(said.written({ file: ui.paint.strong(page.file ?? ''), what, size }), ui.width).join('\n')
}

/** Says what a file of people does not hold, and what does; nothing of a file that holds all it is about. */
export function drawLeftOut(page: ExportPage, ui: Ui): string {
  if (page.format === 'ics') return drawOnce(page, ui)
  if (page.format === 'json') return ''
  const command = ui.paint.command(commandLine(['export', 'all.json'], ui))
  return hang(ui.words.commands.export.leftOut({ command }), ui.width).join('\n')
}

/** Says how many follow-ups of a calendar come again, but have only their next day in it. */
export function drawOnce({ once = 0 }: ExportPage, ui: Ui): string {
  return once === 0 ? '' : hang(ui.words.commands.export.once({ count: once }), ui.width).join('\n')
}

/** "12 KB", "3.4 MB". */
export function sizeWords(bytes: number, { words }: Pick<Ui, 'words'>): string {
  const units = words.common.sizes
  let [size, unit] = [bytes / 1024, 0]
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1024, unit + 1]
  const digits = size >= 10 ? Math.round(size) : Math.max(0.1, Math.round(size * 10) / 10)
  return `${String(digits).replace('.', words.common.decimal)} ${units[unit] ?? ''}`
}
