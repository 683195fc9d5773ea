import { command } from '../app/command.ts'
import type { App } from '../app/app.ts'
import { unnamedFile } from '../actions/asking/file-or-stdin.ts'
import type { FileOut } from '../app/files.ts'
import { PartsOfJson, PartsOfText } from '../app/lines.ts'
import { Fault } from '../domain/fault.ts'
import { roleNames, type RoleName } from '../domain/person/person.ts'
import { seriesOf } from '../domain/time/series.ts'
import type { EventOut } from '../exchange/ics/write.ts'
import { byPerson, type PersonOut } from '../exchange/people/out.ts'
import type { ContactRecord } from '../exchange/people/record.ts'
import { contactWords, waysToReach } from '../render/words/contact.ts'
import { drawExport, drawLeftOut, drawOnce, type ExportFormat, type ExportPage } from '../render/results/export-page.ts'
import type { Exports, PeoplePiece } from '../store/reads/exports.ts'
import type { Store } from '../store/store.ts'

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

/** What an export is to hold. */
interface ExportWish {
  readonly format: ExportFormat
  readonly tag: string | undefined
  readonly role: RoleName | undefined
  readonly excel: boolean
  readonly vcard: '3.0' | '4.0'
}

/** The text of an export, read from the list while it is taken, and what it has come to so far. */
interface ExportContent {
  readonly parts: Iterable<string>
  /** How many people, or follow-ups in a calendar. */
  total: number
  bytes: number
  /** Of a calendar, known before its text: how many follow-ups come again and stand in it once. */
  once?: number
}

type Wanted = (personId: string) => boolean

/** Makes the text of an export. It takes the same memory for a list of any length. */
async function exportContent(app: App, wish: ExportWish): Promise<ExportContent> {
  const store = await app.store()
  const content: ExportContent = { parts: [], total: 0, bytes: 0 }
  const making = { exports: await store.exports(), isWanted: wanted(store, wish), content }
  const write = await writerOf(app, making, wish)
  return Object.assign(content, { parts: making.exports.atOnce(() => weighed(write(), content)) })
}

/** A file for each person, and what they have come to so far. */
interface ExportCards extends Omit<ExportContent, 'parts' | 'once'> {
  readonly files: Iterable<FileOut>
}

/** Makes a card for each person, one at a time. */
async function exportCards(app: App, wish: ExportWish): Promise<ExportCards> {
  const store = await app.store()
  const content: ExportContent = { parts: [], total: 0, bytes: 0 }
  const exports = await store.exports()
  const people = await peopleReader({ exports, isWanted: wanted(store, wish), content })
  const { vcardParts } = await import('../exchange/vcard/write.ts')
  function* files() {
    for (const person of people()) {
      const text = [...weighed(vcardParts([person], wish.vcard), content)].join('')
      // An id may come from anybody's file, and must lead to no other folder.
      yield { name: `${encodeURIComponent(person.id)}.vcf`, content: text }
    }
  }
  return Object.assign(content, { files: exports.atOnce(files) })
}

interface Making {
  readonly exports: Exports
  readonly isWanted: Wanted
  readonly content: ExportContent
}

async function writerOf(
  app: App,
  making: Making,
  { format, excel, vcard }: ExportWish,
): Promise<() => Iterable<string>> {
  switch (format) {
    case 'json':
      return dumpWriter(making)
    case 'ics':
      return calendarWriter(app, making)
    case 'csv': {
      const { csvParts } = await import('../exchange/csv/write.ts')
      const people = await peopleReader(making)
      const delimiter = excel && app.homeLang === 'ru' ? ';' : ','
      return () => csvParts(people, { excel, delimiter })
    }
    case 'vcf': {
      const { vcardParts } = await import('../exchange/vcard/write.ts')
      const people = await peopleReader(making)
      return () => vcardParts(people(), vcard)
    }
  }
}

async function dumpWriter({ exports, isWanted, content }: Making): Promise<() => Iterable<string>> {
  const { dumpParts } = await import('../exchange/json/write.ts')
  function* kinds() {
    for (const kind of exports.kinds) yield [kind, kind === 'person' ? people() : exports.rows(kind)] as const
  }
  function* people() {
    for (const person of exports.rows('person')) {
      if (!isWanted(person.id)) continue
      content.total += 1
      yield person
    }
  }
  return () => dumpParts(kinds(), isWanted)
}

/** Gives what reads the wanted people; each reading counts them anew. */
async function peopleReader({ exports, isWanted, content }: Making): Promise<() => Iterable<PersonOut>> {
  const { peopleOut } = await import('../exchange/people/out.ts')
  const funnels = { funnel: [...exports.rows('funnel')], stage: [...exports.rows('stage')] }
  return function* () {
    content.total = 0
    for (const piece of exports.people(isWanted))
      for (const person of peopleOut({ ...piece, ...funnels })) {
        content.total += 1
        yield person
      }
  }
}

async function calendarWriter(app: App, { exports, isWanted, content }: Making): Promise<() => Iterable<string>> {
  const { calendarParts, zonesOf } = await import('../exchange/ics/write.ts')
  const { calendarSeries } = await import('../exchange/ics/rule.ts')
  await (await import('../reading/phone-groups.ts')).learnPhoneGroups()
  const { zones, offsetAt } = app.clock
  function* open() {
    for (const followup of exports.openFollowups()) if (isWanted(followup.personId)) yield followup
  }
  function* repeating() {
    for (const followup of open()) if (followup.rule !== null) yield followup
  }
  function* events() {
    for (const some of inPieces(open())) {
      const reach = reachById(exports.peopleOf(some.map(({ personId }) => personId)))
      for (const followup of some) {
        const person = reach.get(followup.personId)
        if (!person) continue
        content.total += 1
        yield { followup: withKnownZone(zones, followup), ...person }
      }
    }
  }
  const rules = [...repeating()]
  content.once = rules.filter((followup) => calendarSeries(followup) === null).length
  const source = { zones: zonesOf(rules.map((followup) => withKnownZone(zones, followup))), events: events() }
  const options = { now: app.clock.now(), morning: app.config.morning, offsetAt }
  return () => calendarParts(source, options)
}

/** In a zone that is none nothing can be told to come again: what is next stands alone, at its instant. */
function withKnownZone(zones: App['clock']['zones'], followup: EventOut['followup']): EventOut['followup'] {
  const { zone } = seriesOf(followup) ?? followup
  return zone === null || zones.knows(zone) ? followup : { ...followup, rule: null }
}

function reachById({ person, contactPoint }: PeoplePiece) {
  const contacts = byPerson(contactPoint)
  return new Map(person.map(({ id, name }) => [id, { name, ...reachOf(contacts.get(id) ?? []) }]))
}

/** What an entry of a calendar tells of how to reach the person: all of it in words, and the number to dial. */
function reachOf(contacts: readonly ContactRecord[]) {
  const ways = waysToReach(contacts)
  const others = contacts.filter((contact) => !ways.includes(contact))
  const phone = contacts.find(({ kind, value }) => kind === 'phone' && /^\+\d+$/.test(value))?.value ?? null
  return { reach: [...ways, ...others].map(contactWords), phone }
}

/** How many follow-ups are put together with their people at a time. */
const pieceSize = 500

function* inPieces<T>(all: Iterable<T>): Generator<readonly T[]> {
  let piece: T[] = []
  for (const one of all) {
    piece.push(one)
    if (piece.length < pieceSize) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

/** The parts, with their bytes counted. */
function* weighed(parts: Iterable<string>, content: ExportContent): Generator<string> {
  for (const part of parts) {
    content.bytes += Buffer.byteLength(part)
    yield part
  }
}

function wanted(store: Store, { tag, role }: Pick<ExportWish, 'tag' | 'role'>): Wanted {
  if (tag === undefined && role === undefined) return () => true
  const tagged = tag === undefined ? undefined : new Set(store.people.idsTagged(tag))
  const inRole = role === undefined ? undefined : new Set(store.people.idsInRole(role))
  return (id) => (tagged?.has(id) ?? true) && (inRole?.has(id) ?? true)
}
