import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { Fault } from '../domain/fault.ts'
import { roleNames } from '../domain/person.ts'
import type { EventOut } from '../exchange/ics-write.ts'
import type { ContactRecord } from '../exchange/record.ts'
import { contactWords, waysToReach } from '../render/contact-words.ts'
import { drawExport, drawLeftOut, drawOnce, type ExportFormat, type ExportPage } from '../render/export-page.ts'
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

  async run(app, { file, format, tag, role, excel, vcard, force }): Promise<ExportPage | Dump> {
    const target = file === '-' ? undefined : file
    const folder = target === undefined ? undefined : folderIn(app, target, format)
    const chosen = format ?? (folder === undefined ? formatOf(target) : 'vcf')
    if (folder !== undefined && chosen !== 'vcf')
      throw new Fault('value-invalid', { name: '--format', value: chosen, takes: 'vcf' }, [['export', target ?? '']])
    if (excel && chosen !== 'csv') throw new Fault('option-alone', { option: '--excel', needs: 'csv' })
    if (vcard !== undefined && chosen !== 'vcf') throw new Fault('option-alone', { option: '--vcard', needs: 'vcf' })
    const store = await app.store()
    const isWanted = wanted(store, tag, role)
    if (folder !== undefined) return exportFolder(app, store, { folder, isWanted, vcard: vcard ?? '3.0', force })
    const { total, content, once } = await contentOf(app, store, {
      format: chosen,
      isWanted,
      excel,
      vcard: vcard ?? '3.0',
    })
    const bytes = new TextEncoder().encode(content)
    if (target === undefined && chosen === 'json' && app.flags.json) return JSON.parse(content) as Dump
    const page = { format: chosen, total, bytes: bytes.length, ...(once === undefined ? {} : { once }) }
    if (target === undefined) return { file: null, ...page, content }
    await app.files.write(target, bytes, { force }).catch((error: unknown) => {
      throw withForce(error, target, force)
    })
    return { file: target, ...page, content: null }
  },

  view: (page, ui) => {
    if (!isPage(page)) return ''
    if (page.content !== null) return { out: page.content, verbatim: true, talk: drawOnce(page, ui) }
    return { out: drawExport(page, ui), talk: drawLeftOut(page, ui) }
  },
})

/** What `--json` prints of an export to stdout: the file itself. */
type Dump = Readonly<Record<string, unknown>>

function isPage(result: ExportPage | Dump): result is ExportPage {
  return 'content' in result
}

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

interface FolderAsked {
  readonly folder: string
  readonly isWanted: Wanted
  readonly vcard: '3.0' | '4.0'
  readonly force: boolean
}

/** A file for each person, as programs keep contacts that take no file with several. */
async function exportFolder(
  app: App,
  store: Store,
  { folder, isWanted, vcard, force }: FolderAsked,
): Promise<ExportPage> {
  const { writeVcards } = await import('../exchange/vcard-write.ts')
  const people = await peopleOf(store, { isWanted })
  let bytes = 0
  const files = people.map((person) => {
    const content = new TextEncoder().encode(writeVcards([person], vcard))
    bytes += content.length
    return { name: `${person.id}.vcf`, content }
  })
  await app.files.fillFolder(folder, files, { force }).catch((error: unknown) => {
    throw withForce(error, `${folder}/`, force)
  })
  return { file: `${folder}/`, format: 'vcf', total: people.length, bytes, content: null }
}

/** A refusal to write over what is there, with the line that would. */
function withForce(error: unknown, target: string, force: boolean): unknown {
  const isThere = error instanceof Fault && (error.code === 'file-exists' || error.code === 'folder-taken')
  return isThere && !force ? new Fault(error.code, error.data, [['export', target, '--force']]) : error
}

type Wanted = (personId: string) => boolean

function wanted(store: Store, tag: string | undefined, role: string | undefined): Wanted {
  if (tag === undefined && role === undefined) return () => true
  const tagged = tag === undefined ? undefined : new Set(store.people.idsTagged(tag))
  const inRole = role === undefined ? undefined : new Set(havingRole(store, role))
  return (id) => (tagged?.has(id) ?? true) && (inRole?.has(id) ?? true)
}

function havingRole(store: Store, wish: string): readonly string[] {
  return store.rows('role').flatMap(({ personId, role }) => (role === wish ? [personId] : []))
}

interface Asked {
  readonly format: ExportFormat
  readonly isWanted: Wanted
  readonly excel: boolean
  readonly vcard: '3.0' | '4.0'
}

interface Content {
  readonly total: number
  readonly content: string
  readonly once?: number
}

async function contentOf(app: App, store: Store, asked: Asked): Promise<Content> {
  switch (asked.format) {
    case 'json':
      return jsonContent(store, asked)
    case 'ics':
      return calendar(app, store, asked)
    case 'csv': {
      const { writeCsv } = await import('../exchange/csv-write.ts')
      const people = await peopleOf(store, asked)
      const delimiter = asked.excel && app.homeLang === 'ru' ? ';' : ','
      return { total: people.length, content: writeCsv(people, { excel: asked.excel, delimiter }) }
    }
    case 'vcf': {
      const { writeVcards } = await import('../exchange/vcard-write.ts')
      const people = await peopleOf(store, asked)
      return { total: people.length, content: writeVcards(people, asked.vcard) }
    }
  }
}

async function jsonContent(store: Store, { isWanted }: Asked): Promise<Content> {
  const { writeDump } = await import('../exchange/json-write.ts')
  const dump = store.dump()
  const person = dump.person.filter(({ id }) => isWanted(id))
  return { total: person.length, content: writeDump(dump, isWanted) }
}

async function peopleOf(store: Store, { isWanted }: Pick<Asked, 'isWanted'>) {
  const { peopleOut } = await import('../exchange/people-out.ts')
  return peopleOut({
    person: store.rows('person').filter(({ id }) => isWanted(id)),
    role: store.rows('role'),
    contactPoint: store.rows('contactPoint'),
    tag: store.rows('tag'),
    note: store.rows('note'),
    placement: store.rows('placement'),
    funnel: store.rows('funnel'),
    stage: store.rows('stage'),
  })
}

async function calendar(app: App, store: Store, asked: Asked): Promise<Content> {
  const { writeCalendar } = await import('../exchange/ics-write.ts')
  const { calendarRule } = await import('../exchange/ics-rule.ts')
  const people = new Map((await peopleOf(store, asked)).map((person) => [person.id, person]))
  const active = new Set(
    store
      .rows('person')
      .filter(({ letGoAt }) => letGoAt === null)
      .map(({ id }) => id),
  )
  const events = store
    .rows('followup')
    .filter(({ closedAt, personId }) => closedAt === null && active.has(personId))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.handle - b.handle))
    .flatMap((followup) => {
      const person = people.get(followup.personId)
      return person ? [{ followup, person }] : []
    })
  const { withPhoneGroups } = await import('../reading/phone-groups.ts')
  const written = await withPhoneGroups(() =>
    events.map(({ followup, person }) => ({
      followup: withKnownZone(app.clock.zones, followup),
      name: person.name,
      ...reachOf(person.contacts),
    })),
  )
  const content = writeCalendar(written, {
    now: app.clock.now(),
    morning: app.config.morning,
    offsetAt: app.clock.offsetAt,
  })
  const once = events.filter(({ followup }) => followup.rule !== null && calendarRule(followup) === null).length
  return { total: events.length, content, once }
}

/** In a zone that is none nothing can be told to come again: what is next stands alone, at its instant. */
function withKnownZone(zones: App['clock']['zones'], followup: EventOut['followup']): EventOut['followup'] {
  return followup.zone === null || zones.knows(followup.zone) ? followup : { ...followup, rule: null }
}

/** What an entry of a calendar tells of how to reach the person: all of it in words, and the number to dial. */
function reachOf(contacts: readonly ContactRecord[]) {
  const ways = waysToReach(contacts)
  const others = contacts.filter((contact) => !ways.includes(contact))
  const phone = contacts.find(({ kind, value }) => kind === 'phone' && /^\+\d+$/.test(value))?.value ?? null
  return { reach: [...ways, ...others].map(contactWords), phone }
}
