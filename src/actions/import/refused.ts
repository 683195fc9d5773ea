import type { App } from '../../app/app.ts'
import type { ReportPage } from '../../domain/record/report-line.ts'
import type { SkippedEntry } from '../../exchange/people/record.ts'

/** Writes the rows that were left out, with the reason, as a sheet. */
export async function writeRefused(
  app: App,
  file: string,
  { lines }: Pick<ReportPage, 'lines'>,
  skipped: readonly SkippedEntry[],
): Promise<void> {
  const { refused } = app.words.commands.import.report
  const { line: lineWord, why } = app.words.commands.import
  const rows = [
    [refused.key, refused.name, refused.why],
    ...lines
      .filter(({ event }) => event === 'doubtful')
      .map(({ key, name, like }) => [
        key,
        name,
        refused.doubtful({ people: like.map((one) => `#${String(one.no)} ${one.name}`).join(', ') }),
      ]),
    ...skipped.map((one) => ['', one.name, `${lineWord({ line: one.line })}: ${why[one.why]}`]),
  ]
  await app.files.write(file, `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
}

/** Nothing a spreadsheet would take for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
