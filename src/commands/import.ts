import { basename } from 'node:path'
import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command, type Input } from '../app/command.ts'
import { fileOrStdin } from '../actions/asking/file-or-stdin.ts'
import { zoneFrom } from '../actions/person/fields.ts'
import { readSetting } from '../reading/setting.ts'
import { briefPerson } from '../domain/person/brief.ts'
import type { Change } from '../domain/record/change.ts'
import { Fault, type Hint } from '../domain/fault.ts'
import type { Funnel, Stage } from '../domain/funnel/funnel.ts'
import { baseKinds, noBase, type BaseCounts } from '../domain/record/import-base.ts'
import { dateOrderOf } from '../domain/time/date-order.ts'
import { zoneName, type Zone } from '../domain/time/zone.ts'
import type { ImportContext } from '../exchange/people/changes.ts'
import type { DumpRows } from '../exchange/json/rows.ts'
import type { Doubtful, Planned } from '../exchange/people/plan.ts'
import type { PeopleFile } from '../exchange/read-people.ts'
import { zoneField } from '../exchange/people/record.ts'
import { fileWords } from '../i18n/words.ts'
import { calledBy } from '../reading/stage-words.ts'
import {
  drawImport,
  drawImportPreview,
  type ImportFate,
  type ImportPage,
  type ImportRow,
} from '../render/results/import-page.ts'
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
    const base = await baseOf(store, file)
    let planned = await plan(store, file, input.doubtful ?? 'new')
    let page = pageOf(file, planned, { ...shown, base })
    if (input.dryRun || changeCount(page) === 0) return page
    if (mustAsk) {
      await app.show(page, drawImportPreview)
      if (page.counts.doubtful > 0 && input.doubtful === undefined) {
        planned = await plan(store, file, await askDoubtful(app, page.counts.doubtful))
        page = pageOf(file, planned, { ...shown, base })
      }
      if (changeCount(page) > 0 && !(await app.prompt.confirm(questionOf(app, page), true)))
        throw new Fault('cancelled')
    } else if (page.counts.add > 0 && !app.flags.yes) {
      const what = app.words.commands.import.wouldLearn({ count: page.counts.add })
      throw new Fault('needs-yes', { what }, [['import', input.file, '--dry-run'], shown.apply])
    }
    const waited = store.triage.count()
    await save(app, store, planned, file, input.file)
    const undecided = Math.max(0, store.triage.count() - waited)
    return { ...page, saved: changeCount(page) > 0, previewed: mustAsk, undecided }
  },

  view: (page, ui) => drawImport(page, ui),
})

/** The encodings people's files come in; others are read too. */
const encodings = 'utf-8, utf-16, windows-1251, windows-1252, koi8-r, cp866'

/** From here on reading the keys of the whole list is quicker than asking for each. */
const manyPeople = 2_000

type GivenInput = Input<typeof params, typeof options>

/** The file is `-` where what was piped in is read. */
type ImportInput = GivenInput & { readonly file: string }

/** A file with the people the user wants of it. */
interface ChosenFile extends PeopleFile {
  readonly leftOut: number
}

interface Read {
  readonly file: ChosenFile
  /** As given, with what was asked. */
  readonly input: ImportInput
}

/** Reads the file; where a sheet does not say which column holds the names, asks on a terminal. */
async function readOrAsk(app: App, given: GivenInput): Promise<Read> {
  const bytes = await fileOrStdin(app, given.file, 'import')
  const input = { ...given, file: given.file ?? '-' }
  try {
    return { file: await readFile(app, bytes, input), input }
  } catch (error) {
    const columns = error instanceof Fault && error.data.problem === 'no-names' ? (error.data.columns as string[]) : []
    if (columns.length === 0 || !canAsk(app) || input.file === '-') throw error
    const { nameColumn, noNames } = app.words.commands.import
    const answer = await app.prompt.choose(nameColumn, [
      ...columns.map((column) => ({ label: column, value: `${column}=name` })),
      { label: noNames, value: `${columns[0] ?? ''}=field` },
    ])
    const mapped = { ...input, map: [...input.map, answer] }
    return { file: await readFile(app, bytes, mapped), input: mapped }
  }
}

async function readFile(app: App, bytes: Uint8Array, input: ImportInput): Promise<ChosenFile> {
  const wanted = regionFrom(app, input)
  const region = wanted === 'auto' ? app.region : wanted
  const { readPeople } = await import('../exchange/read-people.ts')
  const { tidyTag } = await import('../exchange/people/tidy.ts')
  const { chooseAmong } = await import('../exchange/people/choose.ts')
  const tags = input.tag.map(tidyTag).filter((tag) => tag !== '')
  const writer = { config: app.config, lang: app.homeLang, region }
  const instead = input.zone === undefined ? undefined : await zoneFrom(app, input.zone)
  try {
    const file = await readPeople(bytes, {
      region,
      zoneOf: await zoneReader(app, instead),
      dateOrder: dateOrderOf(writer, false),
      russianOrder: dateOrderOf(writer, true),
      encoding: input.encoding,
      map: input.map,
      zones: {
        knows: (zone) => app.clock.zones.knows(zone),
        instead,
      },
    })
    const people = chooseAmong(file.people, input)
    return {
      ...file,
      people: people.map((one) => ({ ...one, tags: [...new Set([...one.tags, ...tags])] })),
      leftOut: file.people.length - people.length,
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    if (error.data.encoding !== undefined)
      throw new Fault('value-invalid', { name: '--encoding', value: input.encoding, takes: encodings })
    throw new Fault(error.code, { ...error.data, file: input.file }, hintsFor(app, error, input.file))
  }
}

/** Reads zones of a file, each once: by name, city or distance from UTC; `instead` takes the place of one that is none. */
async function zoneReader(app: App, instead: Zone | undefined): Promise<(text: string) => Zone | undefined> {
  const { zoneSaid } = await import('../actions/when/zone.ts')
  const read = new Map<string, Zone | undefined>()
  return (text) => {
    if (!read.has(text)) read.set(text, zoneSaid(app.clock.zones, text) ?? instead)
    return read.get(text)
  }
}

function hintsFor({ clock }: Pick<App, 'clock'>, { code, data, hints }: Fault, file: string): readonly Hint[] {
  if (data.problem === 'database') return [['backup', '--restore', file]]
  if (data.problem === 'zone') return [['import', file, '--zone', clock.zone(), '--dry-run']]
  if (code === 'encoding-unknown') return [['import', file, '--encoding', 'windows-1251']]
  const [column] = Array.isArray(data.columns) ? (data.columns as readonly string[]) : []
  return column === undefined ? hints : [['import', file, '--map', `${column}=name`, '--dry-run']]
}

async function plan(store: Store, file: PeopleFile, doubtful: Doubtful): Promise<readonly Planned[]> {
  const { planImport, quickKnown } = await import('../exchange/people/plan.ts')
  const known = file.people.length > manyPeople ? quickKnown(store.people, store.listKeys()) : store.people
  const planned = planImport(file.people, known, doubtful)
  if (!file.rows) return planned
  const { withHistory } = await import('../exchange/json/changes.ts')
  return withHistory(planned, file.rows, (kind, ids) => store.idsThere(kind, ids))
}

/** What a file brings beside people: stages, templates and the like are in our own export alone. */
async function baseOf(store: Store, { rows }: PeopleFile): Promise<BaseCounts> {
  return rows ? (await import('../exchange/json/base.ts')).countBase(rows, baseThere(store)) : noBase
}

function baseThere(store: Store) {
  return {
    funnels: store.funnels.all(),
    stages: store.funnels.stages(),
    cadences: store.cadences.all(),
    templates: store.templates.all(),
    savedLists: store.savedLists.all(),
    isEmpty: store.people.isEmpty(),
  }
}

/** Takes the values of the setting `region`; one that is refused is told with lines of this command, not of the setting. */
function regionFrom(
  { clock }: Pick<App, 'clock'>,
  { file, region = 'auto' }: Pick<ImportInput, 'file' | 'region'>,
): string {
  try {
    return String(readSetting('region', region, clock.zones))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const near = error.hints.flatMap(([, verb, , value]) => (verb === 'set' && value !== undefined ? [value] : []))
    throw new Fault(
      error.code,
      error.data,
      near.map((value) => ['import', file, '--region', value]),
    )
  }
}

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

function pageOf(
  file: ChosenFile,
  planned: readonly Planned[],
  { file: name, limit, apply, base }: Pick<ImportPage, 'file' | 'apply' | 'base'> & { readonly limit: number },
): ImportPage {
  const repeats = file.repeats + file.people.length - planned.length
  const counts = { new: 0, add: 0, doubtful: 0, same: 0, skipped: file.skipped.length, repeats, leftOut: file.leftOut }
  const items: ImportRow[] = []
  for (const one of planned) {
    const fate = fateOf(one)
    if (++counts[fate] <= limit) items.push(rowOf(one, fate))
  }
  for (const { line, name: skippedName, why } of file.skipped.slice(0, limit))
    items.push({ fate: 'skipped', line, name: skippedName, person: null, like: [], alike: null, brings: [], why })
  const { format, encoding } = file
  const total = file.people.length + file.skipped.length + file.repeats + file.leftOut
  return {
    file: name,
    format,
    encoding,
    saved: false,
    counts,
    unknownZones: unknownZones(planned),
    base,
    items,
    total,
    apply,
    previewed: false,
    undecided: 0,
  }
}

/** The time zones of the file that nobody knows; each is kept as a field of its person. */
function unknownZones(planned: readonly Planned[]): readonly string[] {
  return [...new Set(planned.flatMap(({ record }) => (record.zone === null ? (record.custom[zoneField] ?? []) : [])))]
}

function fateOf(one: Planned): ImportFate {
  if (one.fate === 'left') return 'skipped'
  return one.fate === 'new' && (one.like.length > 0 || one.alike) ? 'doubtful' : one.fate
}

function rowOf(one: Planned, fate: ImportFate): ImportRow {
  const { line, name } = one.record
  const person = one.fate === 'add' || one.fate === 'same' ? one.person : null
  const { contacts, tags, roles, company, birthday, zone, notes } = one.fate === 'add' ? one.adds : one.record
  const stages = one.fate === 'add' ? [] : one.record.stages
  const brings = [
    ...contacts.map(({ value }) => value),
    ...[company, birthday, zone && zoneName(zone)].filter((text) => text !== null),
    ...roles,
    ...stages,
    ...tags.map((tag) => `#${tag}`),
    ...notes.map((note) => note.replaceAll('\n', ' ').slice(0, 200)),
  ]
  return {
    fate,
    line,
    name: person?.name ?? name,
    person: person && briefPerson(person),
    like: 'like' in one ? one.like.slice(0, 3).map(briefPerson) : [],
    alike: 'alike' in one && one.alike ? { line: one.alike.line, name: one.alike.name } : null,
    brings,
    why: one.fate === 'left' ? 'doubtful' : null,
  }
}

function changeCount({ counts, base }: ImportPage): number {
  return counts.new + counts.doubtful + counts.add + baseKinds.reduce((sum, kind) => sum + base[kind], 0)
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

async function save(
  app: App,
  store: Store,
  planned: readonly Planned[],
  file: PeopleFile,
  name: string,
): Promise<void> {
  const funnels = store.funnels.all()
  const stages = store.funnels.stages()
  const context = {
    now: app.clock.now(),
    newId: () => app.newId(),
    start: stages.find(({ funnelId }) => funnelId === funnels[0]?.id),
    stageCalled: (text: string) => stageCalled(text, funnels, stages),
  }
  const changes = file.rows
    ? await dumpedChanges(store, planned, file.rows, context)
    : await listedChanges(planned, context)
  if (changes.length > 0) store.commit(changes, { command: 'import', about: basename(fileWords(name)), actor: 'user' })
}

async function listedChanges(planned: readonly Planned[], context: ImportContext): Promise<readonly Change[]> {
  const { importChanges } = await import('../exchange/people/changes.ts')
  return importChanges(planned, context)
}

async function dumpedChanges(
  store: Store,
  planned: readonly Planned[],
  rows: DumpRows,
  context: ImportContext,
): Promise<readonly Change[]> {
  const { dumpChanges } = await import('../exchange/json/changes.ts')
  return dumpChanges(planned, rows, {
    ...context,
    ...baseThere(store),
    idsThere: (kind, ids) => store.idsThere(kind, ids),
  })
}

/** "team: joined", or a stage of the first funnel that has one of that name; one and no other. */
function stageCalled(text: string, funnels: readonly Funnel[], stages: readonly Stage[]): Stage | undefined {
  const [, funnelName, name = text] = /^([^:]*):\s*(.*)$/.exec(text) ?? []
  const among = funnelName === undefined ? funnels : calledBy(funnels, funnelName)
  for (const { id } of among) {
    const found = calledBy(stages, name).filter(({ funnelId }) => funnelId === id)
    if (found.length === 1) return found[0]
  }
  return undefined
}
