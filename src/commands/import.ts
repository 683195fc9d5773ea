import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { Fault } from '../domain/fault.ts'
import type { Doubtful } from '../exchange/people/plan.ts'
import { drawImport, drawImportPreview, type ImportPage } from '../render/results/import-page.ts'
import { type ImportInput, readOrAsk } from '../actions/import/read-file.ts'
import { baseOfFile, planFile } from '../actions/import/plan.ts'
import { changeCount, importPageOf } from '../actions/import/page.ts'
import { saveImport } from '../actions/import/save.ts'

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
  limit: { value: 'N', number: true },
} as const

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
    'import old.csv --encoding windows-1251 --yes',
  ],

  async run(app, given): Promise<ImportPage> {
    const { file, input } = await readOrAsk(app, given)
    const store = await app.store()
    const shown = { file: input.file, limit: input.limit ?? 10, apply: applyLine(input) }
    const mustAsk = canAsk(app) && !app.flags.yes && !input.dryRun
    const base = await baseOfFile(store, file)
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
    await saveImport(app, store, planned, file, input.file)
    const undecided = Math.max(0, store.triage.count() - waited)
    return { ...page, saved: changeCount(page) > 0, previewed: mustAsk, undecided }
  },

  view: (page, ui) => drawImport(page, ui),
})

/** The same command line, with what was chosen and `--yes`. */
function applyLine({ file, tag, only, skip, doubtful, encoding, region, zone, map }: ImportInput): readonly string[] {
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
