import type { ContactKind } from '../../domain/person/person.ts'
import type { RawPerson } from '../people/record.ts'
import type { Property } from './lines.ts'
import { unescaped } from './text.ts'

/** Messengers and social profiles, which every program writes in its own way; the rest is kept under its name. */
export function takeOther(
  person: RawPerson,
  property: Property,
  text: string,
  reach: (kind: ContactKind, value?: string) => void,
): void {
  const service =
    property.name === 'IMPP' || property.name === 'X-SOCIALPROFILE' ? serviceOf(property, text) : property.name
  const kind = messengers[service.replace(/^X-/, '').toLowerCase()]
  const handle = /^[a-z][a-z0-9+.-]*:(?!\/\/)/i.test(text) ? decoded(text.slice(text.indexOf(':') + 1)) : text
  if (kind) reach(kind, handle)
  else if (/^https?:/i.test(text)) reach('url')
  else if (property.name === 'IMPP') person.custom.set(service.toLowerCase(), handle)
  else takeCustom(person, property, unescaped(text, false).trim())
}

/** Whatever else a card says in a few words is kept under its own name; what programs note for themselves is not. */
function takeCustom(person: RawPerson, { name, params }: Property, text: string): void {
  if (text === '' || text.length > longestCustom || bookkeeping.test(name)) return
  const told =
    name === 'RELATED' || name === 'X-ABRELATEDNAMES' ? params.get('TYPE')?.find((type) => type !== 'pref') : undefined
  const key = (told ?? name.replace(/^X-(?:EVOLUTION-|KADDRESSBOOK-X-)?/, '')).toLowerCase().replaceAll('-', ' ')
  const before = person.custom.get(key)
  if (before !== text) person.custom.set(key, before === undefined ? text : `${before}, ${text}`)
}

const longestCustom = 500
const bookkeeping =
  /^(?:MAILER|CLASS|CLIENTPIDMAP|XML|KIND|MEMBER|SOURCE|NAME|PROFILE|LABEL|GEO|CALADRURI|CALURI|FBURL|CREATED|X-(?:MS|MICROSOFT|MOZILLA|GOOGLE|ANDROID|ADDRESSBOOKSERVER|RADICALE|OC|NC|NEXTCLOUD|SYNCEVOLUTION|IRMC|OPENSYNC|QTPROJECT|NOKIA|SONYERICSSON|SAMSUNG|LG|BB|PALM|WAB|APPLE|ABADR|ABUID|ABORDER|ACTIVITY|IMAGE|CRYPTO|KADDRESSBOOK-(?:CRYPTO|BLOG|OPENPGP|MAILPREFERED)|EVOLUTION-(?:FILE|WEBDAV|LIST|DEST|E-|UI|BLOG|VIDEO|CAL|FB|X509|PGP)|PHONETIC|CUSTOM|CATEGORIES|LUID|UID|REV|CREATED|LAST|SYNC|HTC|DL-|LIST|USER|THUNDERBIRD)(?:-.*|$)?.*)$/

export const messengers: Readonly<Record<string, ContactKind>> = Object.assign(Object.create(null) as object, {
  telegram: 'telegram',
  tg: 'telegram',
  whatsapp: 'whatsapp',
  viber: 'viber',
  instagram: 'instagram',
  vk: 'vk',
  vkontakte: 'vk',
} satisfies Record<string, ContactKind>)

function serviceOf({ params }: Property, text: string): string {
  const named =
    params.get('X-SERVICE-TYPE')?.[0] ?? params.get('TYPE')?.find((type) => type.toLowerCase() in messengers)
  return named ?? /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? 'im'
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
