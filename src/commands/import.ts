import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command, type Input } from '../app/command.ts'
import { Fault } from '../domain/fault.ts'
import { roleNames } from '../domain/person/person.ts'
import { noBase } from '../domain/record/import-base.ts'
import { reportStops } from '../domain/record/report-line.ts'
import type { Doubtful } from '../exchange/people/plan.ts'
import { drawImport, drawImportPreview, type ImportPage } from '../render/results/import-page.ts'
import { answerAll, askRows, asksForRows } from '../actions/import/ask-rows.ts'
import { planReportFile, type PlannedReport } from '../actions/import/report.ts'
import { writeRefused } from '../actions/import/refused.ts'
import { refuseStopped } from '../actions/import/stops.ts'
import { type ChosenFile, type ImportInput, readOrAsk } from '../actions/import/read-file.ts'
import { baseOfFile, planFile } from '../actions/import/plan.ts'
import { changeCount, importPageOf } from '../actions/import/page.ts'
import { saveImport } from '../actions/import/save.ts'
import type { Store } from '../store/store.ts'

const params = { file: 'optional' } as const
const options = {
  dryRun: {},
  tag: { value: 'TAG', many: true },
  only: { value: 'TEXT', many: true },
  skip: { value: 'TEXT', many: true },
  doubtful: { value: 'HOW', oneOf: ['new', 'same', 'skip'] },
  encoding: { value: 'NAME' },
  region: { value: 'REGION' },
  zone: { value: 'ZONE' },
  map: { value: 'COLUMNS', many: true },
  key: { value: 'COLUMN' },
  profile: { value: 'NAME' },
  role: { value: 'ROLE', oneOf: roleNames },
  accept: { value: 'WHAT', many: true, oneOf: reportStops },
  refused: { value: 'FILE' },
  limit: { value: 'N', number: true },
} as const

type ImportOptions = Input<typeof params, typeof options>

export default command({
  name: 'import',
  group: 'data',
  params,
  options,
  examples: [
    'import contacts.vcf',
    'import report.csv --tag march --dry-run',
    'import report.csv --map "Who=name,Cell=phone"',
    'import contacts.vcf --skip taxi --skip voicemail',
    'import report-2026-01-13.csv --profile company --role team',
    'import old.csv --encoding windows-1251 --yes',
  ],

  async run(app, given): Promise<ImportPage> {
    const { file, input } = await readOrAsk(app, given)
    const store = await app.store()
    const shown = { file: input.file, limit: input.limit ?? 10, apply: applyLine(input) }
    const mustAsk = canAsk(app) && !app.flags.yes && !input.dryRun
    const base = await baseOfFile(store, file)
    const report = await compareReport(app, store, file, input)
    if (report) return importReport(app, store, { file, input, shown, mustAsk, report })
    let planned = await planFile(store, file, input.doubtful ?? 'new')
    let page = importPageOf(file, planned, { ...shown, base })
    if (input.dryRun || changeCount(page) === 0) return page
    if (mustAsk) {
      await app.show(page, drawImportPreview)
      if (page.counts.doubtful > 0 && input.doubtful === undefined) {
        planned = await planFile(store, file, await askDoubtful(app, page.counts.doubtful))
        page = importPageOf(file, planned, { ...shown, base })
      }
      if (changeCount(page) > 0 && !(await app.prompt.confirm(questionOf(app, page), true)))
        throw new Fault('cancelled')
    } else if (page.counts.add > 0 && !app.flags.yes) {
      const what = app.words.commands.import.wouldLearn({ count: page.counts.add })
      throw new Fault('needs-yes', { what }, [['import', input.file, '--dry-run'], shown.apply])
    }
    const waited = store.triage.count()
    await saveImport(app, store, planned, file, { name: input.file })
    const undecided = Math.max(0, store.triage.count() - waited)
    return { ...page, saved: changeCount(page) > 0, previewed: mustAsk, undecided }
  },

  view: (page, ui) => drawImport(page, ui),
})

interface ReportGiven {
  readonly file: ChosenFile
  readonly input: ImportInput<ImportOptions>
  readonly shown: Pick<ImportPage, 'file' | 'apply'> & { readonly limit: number }
  readonly mustAsk: boolean
  readonly report: PlannedReport
}

/** Compares the file with the report before it; whoever may be somebody on the list is asked about one by one. */
async function compareReport(app: App, store: Store, file: ChosenFile, input: ImportInput<ImportOptions>) {
  const first = await planReportFile(app, store, file, input, answerAll(input.doubtful))
  if (!first || first.plan.counts.left === 0 || !asksForRows(app, input)) return first
  return planReportFile(app, store, file, input, await askRows(app, first.plan.page.lines))
}

async function importReport(app: App, store: Store, given: ReportGiven): Promise<ImportPage> {
  const { file, input, shown, mustAsk, report } = given
  const planned = await planFile(store, { ...file, people: report.others }, input.doubtful ?? 'new')
  const page = importPageOf(file, planned, { ...shown, base: noBase, report: report.plan })
  const changes = [...report.plan.changes, ...report.source]
  if (input.refused !== undefined) await writeRefused(app, input.refused, report.plan.page, file.skipped)
  if (input.dryRun) return page
  if (mustAsk) await app.show(page, drawImportPreview)
  await refuseStopped(app, report.plan.page, { accept: input.accept, apply: shown.apply, mustAsk })
  if (changeCount(page) > 0 && mustAsk) {
    if (!(await app.prompt.confirm(questionOf(app, page), true))) throw new Fault('cancelled')
  } else if (page.counts.add > 0 && !app.flags.yes) {
    const what = app.words.commands.import.wouldLearn({ count: page.counts.add })
    throw new Fault('needs-yes', { what }, [['import', input.file, '--dry-run'], shown.apply])
  }
  const waited = store.triage.count()
  await saveImport(app, store, planned, { ...file, rows: null }, { name: input.file, more: changes })
  const undecided = Math.max(0, store.triage.count() - waited)
  return { ...page, saved: changeCount(page) > 0, previewed: mustAsk, undecided }
}

/** The same command line, with what was chosen and `--yes`. */
function applyLine(given: ImportInput): readonly string[] {
  const { file, tag, only, skip, doubtful, encoding, region, zone, map, key, profile, role, accept } = given
  return [
    'import',
    file,
    ...tag.flatMap((one) => ['--tag', one]),
    ...only.flatMap((one) => ['--only', one]),
    ...skip.flatMap((one) => ['--skip', one]),
    ...(doubtful === undefined ? [] : ['--doubtful', doubtful]),
    ...(encoding === undefined ? [] : ['--encoding', encoding]),
    ...(region === undefined ? [] : ['--region', region]),
    ...(zone === undefined ? [] : ['--zone', zone]),
    ...map.flatMap((one) => ['--map', one]),
    ...(key === undefined ? [] : ['--key', key]),
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...(role === undefined ? [] : ['--role', role]),
    ...accept.flatMap((one) => ['--accept', one]),
    '--yes',
  ]
}

async function askDoubtful(app: App, count: number): Promise<Doubtful> {
  const { doubtful } = app.words.commands.import
  return app.prompt.choose<Doubtful>(doubtful.question({ count }), [
    { label: doubtful.add, value: 'new' },
    { label: doubtful.same, value: 'same' },
    { label: doubtful.skip, value: 'skip' },
  ])
}

function questionOf(app: App, { counts }: ImportPage): string {
  return app.words.commands.import.question({ added: counts.new + counts.doubtful, learned: counts.add })
}
