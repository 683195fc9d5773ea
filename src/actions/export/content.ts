import type { ExportContent, Making, IsWanted } from './making.ts'
import type { App } from '../../app/app.ts'
import type { FileOut } from '../../app/files.ts'
import type { RoleName } from '../../domain/person/person.ts'
import type { PersonOut } from '../../exchange/people/out.ts'
import type { ExportFormat } from '../../render/results/export-page.ts'
import type { Store } from '../../store/store.ts'
import { calendarWriter } from './calendar.ts'

/** What an export is to hold. */
export interface ExportWish {
  readonly format: ExportFormat
  readonly tag: string | undefined
  readonly role: RoleName | undefined
  readonly excel: boolean
  readonly vcard: '3.0' | '4.0'
}

/** Makes the text of an export. It takes the same memory for a list of any length. */
export async function exportContent(app: App, wish: ExportWish): Promise<ExportContent> {
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
export async function exportCards(app: App, wish: ExportWish): Promise<ExportCards> {
  const store = await app.store()
  const content: ExportContent = { parts: [], total: 0, bytes: 0 }
  const exports = await store.exports()
  const people = await peopleReader({ exports, isWanted: wanted(store, wish), content })
  const { vcardParts } = await import('../../exchange/vcard/write.ts')
  const { namePartsOf } = await import('../../reading/name-parts.ts')
  function* files() {
    for (const person of people()) {
      const text = [...weighed(vcardParts([person], wish.vcard, namePartsOf), content)].join('')
      // An id may come from anybody's file, and must lead to no other folder.
      yield { name: `${encodeURIComponent(person.id)}.vcf`, content: text }
    }
  }
  return Object.assign(content, { files: exports.atOnce(files) })
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
      const { csvParts } = await import('../../exchange/csv/write.ts')
      const people = await peopleReader(making)
      const delimiter = excel && app.homeLang === 'ru' ? ';' : ','
      return () => csvParts(people, { excel, delimiter })
    }
    case 'vcf': {
      const { vcardParts } = await import('../../exchange/vcard/write.ts')
      const { namePartsOf } = await import('../../reading/name-parts.ts')
      const people = await peopleReader(making)
      return () => vcardParts(people(), vcard, namePartsOf)
    }
  }
}

async function dumpWriter({ exports, isWanted, content }: Making): Promise<() => Iterable<string>> {
  const { dumpParts } = await import('../../exchange/json/write.ts')
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
  const { peopleOut } = await import('../../exchange/people/out.ts')
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

/** The parts, with their bytes counted. */
function* weighed(parts: Iterable<string>, content: ExportContent): Generator<string> {
  for (const part of parts) {
    content.bytes += Buffer.byteLength(part)
    yield part
  }
}

function wanted(store: Store, { tag, role }: Pick<ExportWish, 'tag' | 'role'>): IsWanted {
  if (tag === undefined && role === undefined) return () => true
  const tagged = tag === undefined ? undefined : new Set(store.people.idsTagged(tag))
  const inRole = role === undefined ? undefined : new Set(store.people.idsInRole(role))
  return (id) => (tagged?.has(id) ?? true) && (inRole?.has(id) ?? true)
}
