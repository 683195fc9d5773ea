import { Fault } from '../fault.ts'
import type { ContactKind, PhoneState } from './person.ts'

/** By what a person is reached from a link. */
export type Via = 'phone' | 'email' | MessageVia

/** By what a message goes. */
export type MessageVia = 'whatsapp' | 'telegram' | 'sms' | 'viber' | 'instagram' | 'vk'

export const messageVias: readonly MessageVia[] = ['whatsapp', 'telegram', 'sms', 'viber', 'instagram', 'vk']

/** A way to reach someone as the file keeps it. */
export interface Stored {
  readonly kind: ContactKind
  readonly value: string
  readonly label: string | null
  readonly state?: PhoneState | null
}

/** What is to be filled in where the link can carry it. */
export interface Filled {
  readonly text?: string
  readonly subject?: string
}

/**
 * Makes the link that reaches someone. Faults: `link-refused` where what is stored is no number, name or address that a link
 * may hold, whatever it pretends to be.
 */
export function linkTo(via: Via, contact: Stored, { text = '', subject = '' }: Filled = {}): string {
  switch (via) {
    case 'phone':
      return `tel:${dialled(contact)}`
    case 'sms':
      // iPhones want the ampersand, others the question mark; a field without a name is passed over (RFC 5724 section 2.2).
      return `sms:${dialled({ ...contact, label: null })}${withFields('?&', { body: text })}`
    case 'whatsapp':
      return `https://wa.me/${international(contact).slice(1)}${withFields('?', { text })}`
    case 'viber':
      return `viber://chat?number=${encodeURIComponent(international(contact))}${withFields('&', { draft: text })}`
    case 'telegram':
      return `https://t.me/${telegramName(contact)}${withFields('?', { text })}`
    case 'instagram':
      return `https://ig.me/m/${handle(contact)}`
    case 'vk':
      return `https://vk.me/${handle(contact)}`
    case 'email':
      return `mailto:${addressed(contact)}${withFields('?', { subject: subject.replace(/\s+/g, ' '), body: text })}`
  }
}

/** Tells whether a link can carry a message, as the profiles of some networks cannot. */
export function carriesText(via: Via): boolean {
  return via !== 'phone' && via !== 'instagram' && via !== 'vk'
}

/**
 * Tells how well a stored way serves to reach someone: the lower the better; undefined where it does not. A message goes to a mobile
 * phone before one that stands somewhere, and to no fax or pager, which is called where there is nothing else.
 */
export function fitness(via: Via, { kind, value, label, state }: Stored): number | undefined {
  // Nobody is called or written to on a number that is somebody else's.
  if ((state ?? null) !== null) return undefined
  const at = kindsFor[via].indexOf(kind)
  if (at < 0) return undefined
  return kind === 'phone' && (via === 'whatsapp' || via === 'viber' || via === 'telegram') && !isInternational(value)
    ? undefined
    : withDevice(via, at, kind === 'phone' ? (label ?? '') : '')
}

function withDevice(via: Via, at: number, label: string): number | undefined {
  if (machines.test(label)) return via === 'phone' ? at + 10 : undefined
  if (via === 'phone' || label === '' || mobiles.test(label)) return at
  return fixed.test(label) ? at + 0.5 : at
}

const machines = /(?<!\p{L})(?:tele)?(?:fax|факс|pager|пейджер)/iu
const mobiles = /mobile|cell|iphone|handy|portable|m[oó]vil|мобил|сотов/iu
const fixed = /(?<!\p{L})(?:home|work|office|business|main|company|land|desk|дом|раб|офис|служ|гор)/iu

/** The kinds that reach someone, the surest first. A messenger is also found by its owner's phone. */
const kindsFor: Readonly<Record<Via, readonly ContactKind[]>> = {
  phone: ['phone', 'whatsapp', 'viber'],
  sms: ['phone', 'whatsapp', 'viber'],
  whatsapp: ['whatsapp', 'phone'],
  viber: ['viber', 'phone'],
  telegram: ['telegram', 'phone'],
  instagram: ['instagram'],
  vk: ['vk'],
  email: ['email'],
}

/** Where a link may lead that the system's own programs are to open. */
const openable =
  /^(?:tel:\+?\d{3,15}(?:;ext=\d{1,6})?|sms:\+?\d{3,15}(?:\?&body=[\w.~!*'()%-]*)?|viber:\/\/chat\?number=%2B\d{7,15}(?:&draft=[\w.~!*'()%-]*)?|mailto:[\w.~!*'()%+-]+@[\w.%-]+(?:\?[\w.~!*'()%=&-]*)?|https:\/\/(?:wa\.me|t\.me|ig\.me|vk\.me)\/[\w.+/-]+(?:\?text=[\w.~!*'()%-]*)?)$/

/** Gives a link back if it is one of those that `linkTo` makes. Fault: `link-refused` for every other, such as `file:` or `--help`. */
export function checkedLink(link: string): string {
  if (openable.test(link)) return link
  throw new Fault('link-refused', { value: link })
}

/** A number for the dialler, its extension as RFC 3966 section 3 writes it. */
function dialled(contact: Stored): string {
  const { number, extension } = phoneParts(contact)
  return extension === '' ? number : `${number};ext=${extension}`
}

/** A number with its country code. */
function international(contact: Stored): string {
  const { number } = phoneParts(contact)
  return isInternational(number) ? number : refuse(contact)
}

function isInternational(value: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(value.replace(separators, ''))
}

/** What people write between the digits of a number (RFC 3966 section 5.1.1), and blanks. */
const separators = /[\s().\u2010-\u2013-]/g

function phoneParts(contact: Stored): { readonly number: string; readonly extension: string } {
  const written = /^(.*?)(?:;ext=|[\s,;]*(?:ext\.?|доб\.?|x|#)\s*)(\d{1,6})$/i.exec(contact.value)
  const said = written?.[1] ?? contact.value
  // What a spreadsheet wrote with decimals has digits that nobody dials.
  if (/^\+?\d{5,}\.\d+$/.test(said.trim())) return refuse(contact)
  const number = said.replace(separators, '')
  // Stars and hashes would be an order to the network, not a number.
  if (!/^\+?\d{3,15}$/.test(number)) return refuse(contact)
  return { number, extension: written?.[2] ?? /(?:^|\s)ext (\d{1,6})$/.exec(contact.label ?? '')?.[1] ?? '' }
}

function telegramName(contact: Stored): string {
  if (contact.kind === 'phone' || contact.value.startsWith('+')) return international(contact)
  return handle(contact)
}

/** A name of one of the networks: letters, digits, dots and underscores. */
function handle(contact: Stored): string {
  const name = contact.value.replace(/^@/, '')
  return /^\w[\w.]{1,63}$/.test(name) ? name : refuse(contact)
}

/** An address with everything escaped that would be more than an address (RFC 6068 section 2). */
function addressed(contact: Stored): string {
  const parts = /^([^\s@]+)@([^\s@]+)$/.exec(contact.value)
  if (!parts || /[\u0000-\u001f\u007f]/.test(contact.value)) return refuse(contact)
  return `${encodeURIComponent(parts[1] ?? '')}@${encodeURIComponent(parts[2] ?? '')}`
}

/** Fields that hold something, after what begins them; line breaks as CR LF (RFC 6068 section 5). */
function withFields(begin: string, fields: Readonly<Record<string, string>>): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '')
  if (filled.length === 0) return ''
  return begin + filled.map(([name, value]) => `${name}=${encoded(value, name === 'body')}`).join('&')
}

function encoded(text: string, isMail: boolean): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\n', isMail ? '\r\n' : '\n')
  return encodeURIComponent(
    lines.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
  )
}

function refuse({ kind, value }: Stored): never {
  throw new Fault('link-refused', { kind, value })
}
