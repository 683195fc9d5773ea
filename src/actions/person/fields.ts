import { kindOf, type FieldKey } from '../../domain/person/fields.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import type { Zone } from '../../domain/time/zone.ts'
import { readBirthday } from '../../reading/birthday.ts'
import { cleanLine } from '../../reading/clean.ts'
import { readEmail } from '../../reading/emails.ts'
import { fold } from '../../reading/fold.ts'
import { phoneTrouble, plausiblePhone, readPhone } from '../../reading/phones.ts'
import type { App } from '../../app/app.ts'

/** The longest name, and the longest company, source, label, tag or field, in characters. */
export const longestName = 200

/** Fields of a person as words name them. */
export type FieldName = keyof App['words']['entry']['fields']

/** The flags of some fields of a person. */
export type FieldFlags<Key extends FieldKey> = Readonly<Record<Key, string | undefined>>

/** Reads the flags of some fields; those not given are left out, and an empty line empties its field. Faults as each reader's. */
export async function fieldsFrom<Key extends FieldKey>(
  app: App,
  keys: readonly Key[],
  flags: FieldFlags<Key>,
): Promise<Partial<Record<Key, string | null>>> {
  const given: Partial<Record<Key, string | null>> = {}
  for (const key of keys) {
    const text = flags[key]
    if (text !== undefined) given[key] = (await fieldFrom(app, key, text)) || null
  }
  return given
}

/** Reads the value of one field of a person. Faults as the reader's. */
export function fieldFrom(app: App, key: FieldKey, text: string): string | Promise<string> {
  switch (kindOf(key)) {
    case 'name':
      return nameFrom(app, text)
    case 'line':
      return lineFrom(app, key, text)
    case 'birthday':
      return birthdayFrom(app, text)
    case 'language':
      return languageFrom(app, text)
    case 'zone':
      return zoneFrom(app, text)
    case 'cadence':
      return cadenceFrom(app, text)
  }
}

/** Finds a cadence by its slug or label. Fault: `value-invalid`. */
async function cadenceFrom(app: App, text: string): Promise<string> {
  const wanted = fold(text)
  const all = (await app.store()).cadences.all()
  const found = all.filter(({ slug, labelEn, labelRu }) =>
    [slug, labelEn, labelRu].some((name) => fold(name) === wanted),
  )
  const [only] = found
  if (only && found.length === 1) return only.slug
  return refuse(app, 'cadence', text, all.map(({ slug }) => slug).join(', '))
}

/** Cleans a line about a person. Fault: `too-long`. */
export function lineFrom(app: App, field: FieldName, text: string): string {
  const line = cleanLine(text)
  if (line.length > longestName)
    throw new Fault('too-long', { what: nameOf(app, field), length: line.length, limit: longestName })
  return line
}

/** Cleans a name. Faults: `too-long`, `words-missing`. */
export function nameFrom(app: App, text: string): string {
  const name = lineFrom(app, 'name', text)
  if (!/[\p{L}\p{N}\p{S}]/u.test(name)) throw new Fault('words-missing', { what: app.words.entry.fields.name })
  return name
}

/** Reads a phone as E.164. Fault: `phone-invalid`. */
export async function phoneFrom(app: App, text: string): Promise<string> {
  const line = cleanLine(text)
  const phone = (await readPhone(line, app.region)) ?? (await plausiblePhone(line, app.region))
  if (phone === undefined) throw await phoneFault(app, line)
  return phone
}

/** Refuses a text as a phone: names the region it was read in, and the number it would be elsewhere, in the line that was typed. */
export async function phoneFault(app: App, text: string, hints: readonly Hint[] = []): Promise<Fault> {
  const { region } = app
  if (lacksArea(text, region)) return new Fault('phone-invalid', { value: text, region, lacks: 'area' }, hints)
  const elsewhere = await readPhone(text, region === 'RU' ? 'US' : 'RU')
  const mended = elsewhere === undefined ? [] : app.flags.line.map((word) => word.replace(text, elsewhere))
  const isMended = mended.some((word, index) => word !== app.flags.line[index])
  const isAbroad = /^\s*(?:\+|00)/.test(text)
  const data = { value: text, region: isAbroad ? null : region, why: await phoneTrouble(text, region) }
  return new Fault('phone-invalid', data, [
    ...(isMended ? [mended] : []),
    ...hints,
    ...(isAbroad ? [] : [['config', 'set', 'region', '…']]),
  ])
}

/** A number as it is dialled within a town: as long as numbers there are without the code of it. */
function lacksArea(text: string, region: string): boolean {
  const digits = text.replace(/[\s().-]/g, '')
  return tenDigits.has(region) && (region === 'RU' || region === 'KZ' ? /^\d{5,7}$/ : /^\d{7}$/).test(digits)
}

/** Where a number has ten digits, those of the area first. */
const tenDigits: ReadonlySet<string> = new Set(['US', 'CA', 'RU', 'KZ'])

/** Reads an email address as written. Fault: `email-invalid`. */
export function emailFrom(text: string): string {
  const email = readEmail(cleanLine(text))
  if (email === undefined) throw new Fault('email-invalid', { value: cleanLine(text) })
  return email
}

/** Reads a birthday, `YYYY-MM-DD` or `--MM-DD`. Fault: `value-invalid`. */
export function birthdayFrom(app: App, text: string): string {
  const birthday = readBirthday(cleanLine(text), app.clock.today())
  return birthday ?? refuse(app, 'birthday', text, app.words.entry.takes.birthday)
}

/** Reads a language tag (BCP 47) such as `ru`, or a language's own or English name. Fault: `value-invalid`. */
export function languageFrom(app: App, text: string): string {
  const wish = cleanLine(text)
  const named = languages[wish.toLowerCase()]
  if (named !== undefined) return named
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(wish) ? wish : refuse(app, 'language', text, 'en, ru, de, pt-BR …')
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  английский: 'en',
  russian: 'ru',
  русский: 'ru',
  german: 'de',
  deutsch: 'de',
  немецкий: 'de',
  spanish: 'es',
  español: 'es',
  french: 'fr',
  français: 'fr',
}

/** Reads a time zone: its name, a city, a distance from UTC. Fault: `value-invalid`. */
export async function zoneFrom(app: App, text: string): Promise<Zone> {
  const name = cleanLine(text)
  return (
    app.clock.zones.named(name) ??
    (await import('../when/zone.ts')).zoneSaid(app.clock.zones, name) ??
    refuse(app, 'zone', text, app.words.entry.takes.zone)
  )
}

/** Cleans a tag: no `#`, no blanks. Faults: `value-invalid`, `too-long`. */
export function tagFrom(app: App, text: string): string {
  const tag = lineFrom(app, 'tag', text.replace(/^#/, ''))
  return /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u.test(tag) ? tag : refuse(app, 'tag', text, app.words.entry.takes.tag)
}

function refuse(app: App, field: FieldName, value: string, takes: string): never {
  throw new Fault('value-invalid', { name: nameOf(app, field), value: cleanLine(value), takes })
}

/** Rows are labelled "Tags"; a fault speaks of one. */
function nameOf(app: App, field: FieldName): string {
  return field === 'tag' ? app.words.entry.oneTag : app.words.entry.fields[field]
}
