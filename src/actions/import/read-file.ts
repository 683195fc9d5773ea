import type { App } from '../../app/app.ts'
import { canAsk } from '../asking/asking.ts'
import { fileOrStdin } from '../asking/file-or-stdin.ts'
import { keyColumnsOf } from './key-columns.ts'
import { zoneFrom } from '../person/fields.ts'
import { readSetting } from '../../reading/setting.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import { dateOrderOf } from '../../domain/time/date-order.ts'
import type { RoleName } from '../../domain/person/person.ts'
import type { Zone } from '../../domain/time/zone.ts'
import type { Doubtful } from '../../exchange/people/plan.ts'
import type { PersonRecord } from '../../exchange/people/record.ts'
import type { PeopleFile } from '../../exchange/read-people.ts'

/** The encodings people's files come in; others are read too. */
const encodings = 'utf-8, utf-16, windows-1251, windows-1252, koi8-r, cp866'

/** What is said of a file on the command line. */
export interface ImportGiven {
  readonly file?: string | undefined
  readonly tag: readonly string[]
  readonly only: readonly string[]
  readonly skip: readonly string[]
  readonly doubtful?: Doubtful | undefined
  readonly encoding?: string | undefined
  readonly region?: string | undefined
  readonly zone?: string | undefined
  readonly map: readonly string[]
  readonly key?: string | undefined
  readonly profile?: string | undefined
  readonly role?: RoleName | undefined
  readonly accept: readonly string[]
}

/** The file is `-` where what was piped in is read. */
export type ImportInput<Given extends ImportGiven = ImportGiven> = Given & { readonly file: string }

/** A file with the people the user wants of it. */
export interface ChosenFile extends PeopleFile {
  /** Everybody in the file. */
  readonly all: readonly PersonRecord[]
  readonly leftOut: number
}

interface Read<Given extends ImportGiven> {
  readonly file: ChosenFile
  /** As given, with what was asked. */
  readonly input: ImportInput<Given>
}

/** Reads the file; where a sheet does not say which column holds the names, asks on a terminal. */
export async function readOrAsk<Given extends ImportGiven>(app: App, given: Given): Promise<Read<Given>> {
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
  const { readPeople } = await import('../../exchange/read-people.ts')
  const { tidyTag } = await import('../../exchange/people/tidy.ts')
  const { chooseAmong } = await import('../../exchange/people/choose.ts')
  const tags = input.tag.map(tidyTag).filter((tag) => tag !== '')
  const writer = { config: app.config, lang: app.homeLang, region }
  const instead = input.zone === undefined ? undefined : await zoneFrom(app, input.zone)
  try {
    const file = await readPeople(bytes, {
      region,
      partsSaid: (await import('../../reading/name-parts.ts')).partsSaid,
      zoneOf: await zoneReader(app, instead),
      dateOrder: dateOrderOf(writer, false),
      russianOrder: dateOrderOf(writer, true),
      today: app.clock.today(),
      encoding: input.encoding,
      map: input.map,
      keyColumns: keyColumnsOf(await app.store(), input),
      zones: {
        knows: (zone) => app.clock.zones.knows(zone),
        instead,
      },
    })
    const people = chooseAmong(file.people, input)
    return {
      ...file,
      all: file.people,
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
  const { zoneSaid } = await import('../when/zone.ts')
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
  // Only a column that the program has a reason to take for the names is proposed.
  const [column] = Array.isArray(data.likely) ? (data.likely as readonly string[]) : []
  return column === undefined ? hints : [['import', file, '--map', `${column}=name`, '--dry-run']]
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
