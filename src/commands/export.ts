import { command } from '../app/command.ts'
import type { App } from '../app/app.ts'
import { unnamedFile } from '../actions/asking/file-or-stdin.ts'
import { PartsOfJson, PartsOfText } from '../app/lines.ts'
import { Fault } from '../domain/fault.ts'
import { roleNames } from '../domain/person/person.ts'
import { drawExport, drawLeftOut, drawOnce, type ExportFormat, type ExportPage } from '../render/results/export-page.ts'
import { type ExportWish, exportContent, exportCards } from '../actions/export/content.ts'
import type { ExportContent } from '../actions/export/making.ts'

const formats = ['json', 'csv', 'ics', 'vcf'] as const

export default command({
  name: 'export',
  group: 'data',
  params: { file: 'optional' },
  options: {
    format: { value: 'FORMAT', oneOf: formats },
    tag: { value: 'TAG' },
    role: { value: 'ROLE', oneOf: roleNames },
    excel: {},
    vcard: { value: 'VERSION', oneOf: ['3.0', '4.0'] },
    force: {},
  },
  examples: [
    'export people.csv --excel',
    'export steps.ics',
    'export phone.vcf --tag expo',
    'export contacts/',
    'export --format json',
  ],

  async run(app, { file, format, tag, role, excel, vcard, force }): Promise<ExportPage | PartsOfJson> {
    if (file === '') throw unnamedFile('export')
    const target = file === '-' ? undefined : file
    const folder = target === undefined ? undefined : folderIn(app, target, format)
    const chosen = format ?? (folder === undefined ? formatOf(target) : 'vcf')
    if (folder !== undefined && chosen !== 'vcf')
      throw new Fault('value-invalid', { name: '--format', value: chosen, takes: 'vcf' }, [['export', target ?? '']])
    if (excel && chosen !== 'csv') throw new Fault('option-alone', { option: '--excel', needs: 'csv' })
    if (vcard !== undefined && chosen !== 'vcf') throw new Fault('option-alone', { option: '--vcard', needs: 'vcf' })
    const wish = { format: chosen, tag, role, excel, vcard: vcard ?? '3.0' } as const
    if (folder !== undefined) return exportFolder(app, folder, wish, force)
    const content = await exportContent(app, wish)
    if (target === undefined && app.flags.json && chosen === 'json') return new PartsOfJson(content.parts)
    if (target === undefined) return pageOf(null, chosen, content, new PartsOfText(content.parts))
    await app.files.write(target, { parts: content.parts }, { force }).catch((error: unknown) => {
      throw withForce(error, target, force)
    })
    return pageOf(target, chosen, content, null)
  },

  view: (page, ui) => {
    if (page instanceof PartsOfJson) return ''
    if (page.content !== null) return { out: '', parts: page.content, verbatim: true, talk: drawOnce(page, ui) }
    return { out: drawExport(page, ui), talk: drawLeftOut(page, ui) }
  },
})

function formatOf(file: string | undefined): ExportFormat {
  if (file === undefined) return 'json'
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase()
  const format = extension === 'vcard' ? 'vcf' : formats.find((one) => one === extension)
  if (format) return format
  throw new Fault('value-invalid', { name: '--format', value: extension ?? '', takes: formats.join(', ') }, [
    ['export', file, '--format', 'csv'],
  ])
}

/** The folder a target names, by a slash at its end or because there is one; undefined where it names a file. */
function folderIn(app: App, target: string, format: ExportFormat | undefined): string | undefined {
  if (/[^/\\][/\\]+$/.test(target)) return target.replace(/[/\\]+$/, '')
  return (format ?? 'vcf') === 'vcf' && app.files.isFolder(target) ? target : undefined
}

/** A file for each person, as programs keep contacts that take no file with several. */
async function exportFolder(app: App, folder: string, wish: ExportWish, force: boolean): Promise<ExportPage> {
  const cards = await exportCards(app, wish)
  await app.files.fillFolder(folder, cards.files, { force }).catch((error: unknown) => {
    throw withForce(error, `${folder}/`, force)
  })
  return pageOf(`${folder}/`, 'vcf', cards, null)
}

/** A refusal to write over what is there, with the line that would. */
function withForce(error: unknown, target: string, force: boolean): unknown {
  const isThere =
    error instanceof Fault &&
    ((error.code === 'file-exists' && error.data.kind === undefined) || error.code === 'folder-taken')
  return isThere && !force ? new Fault(error.code, error.data, [['export', target, '--force']]) : error
}

/** What was written; how much it was is known when all of it has been. */
function pageOf(
  file: string | null,
  format: ExportFormat,
  made: Omit<ExportContent, 'parts'>,
  content: ExportPage['content'],
): ExportPage {
  const once = made.once === undefined ? {} : { once: made.once }
  return {
    ...{ file, format, ...once, content },
    get total() {
      return made.total
    },
    get bytes() {
      return made.bytes
    },
  }
}
