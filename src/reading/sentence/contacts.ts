import type { ContactKind } from '../../domain/person/person.ts'
import { readEmail } from '../emails.ts'
import { hasAny } from '../has-any.ts'
import { leftOf, take, type Draft, type Reach } from './draft.ts'

/** Takes out links, emails, handles and tags. What looks like an email and is none is a doubt. */
export function takeContacts(draft: Draft): void {
  takeLinks(draft)
  takeEmails(draft)
  takeHandles(draft)
  takeTags(draft)
}

const link = /(?<![\p{L}\p{N}@.])(?:https?:\/\/[^\s,;]+|(?:www\.)?(?:t\.me|wa\.me|vk\.com|instagram\.com)\/[^\s,;]+)/giu

function takeLinks(draft: Draft): void {
  if (!draft.text.includes('/')) return
  for (const match of draft.text.matchAll(link)) {
    const written = match[0].replace(/[.)!?]+$/, '')
    const reach = reachOf(written)
    draft.reach.push(reach)
    take(draft, reach.kind === 'phone' ? 'phone' : 'link', match.index, match.index + written.length)
  }
}

/** Reads a link: a profile's address is the handle it leads to, everything else a plain address. */
export function reachOf(link: string): Reach {
  const place = /^(?:https?:\/\/)?(?:www\.)?(t\.me|wa\.me|vk\.com|instagram\.com)\/([^/?#]+)\/?(?:[?#].*)?$/i.exec(link)
  const host = place?.[1]?.toLowerCase() ?? ''
  const rest = place?.[2] ?? ''
  const number = /^\+?(\d{7,15})$/.exec(rest)?.[1]
  if (number !== undefined && host === 't.me') return { kind: 'phone', value: `+${number}`, label: null }
  if (number !== undefined && host === 'wa.me') return { kind: 'whatsapp', value: `+${number}`, label: null }
  const kind = profileKinds[host]
  return kind !== undefined && /^[\w.]{2,64}$/.test(rest)
    ? { kind, value: rest, label: null }
    : { kind: 'url', value: link, label: null }
}

const profileKinds: Readonly<Record<string, ContactKind>> = {
  't.me': 'telegram',
  'vk.com': 'vk',
  'instagram.com': 'instagram',
}

/** Begins where a run of letters does: tried at each of them, a run without its sign would be read once for each letter. */
const emailLike = /(?<![^\s;<>()"@\u0000])(?:mailto:)?[^\s;<>()"@\u0000]+@[^\s;<>()"\u0000]*/giu
const hostAlone =
  /(?<![\p{L}\p{N}@._+-])[\w.+-]*(?:gmail|yandex|outlook|hotmail|icloud|yahoo|mail)\.(?:com|ru)(?![\p{L}\p{N}])/giu

function takeEmails(draft: Draft): void {
  for (const match of draft.text.includes('@') ? leftOf(draft).matchAll(emailLike) : []) {
    const whole = match[0].replace(/[.,:!?'»]+$/, '')
    const bare = whole.replace(/^mailto:/i, '').replace(/^['«]+/, '')
    const email = readEmail(bare) ?? readEmail(bare.split(',')[0] ?? '')
    if (email === undefined) {
      draft.doubts.push({ kind: 'email', text: whole })
      continue
    }
    draft.reach.push({ kind: 'email', value: email, label: null })
    const end = match.index + match[0].indexOf(email) + email.length
    take(draft, 'email', match.index - labelLength(draft.text, match.index, end), end)
  }
  if (!hasAny(draft.text, ['.com', '.ru'])) return
  for (const match of leftOf(draft).matchAll(hostAlone)) {
    if (!draft.doubts.some(({ text }) => text.includes(match[0]))) draft.doubts.push({ kind: 'email', text: match[0] })
  }
}

/** How long a word is that only says what an address is, not what is to be done: "email:", «почта», at the end of a clause. */
function labelLength(text: string, start: number, end: number): number {
  const label = labelBefore.exec(text.slice(Math.max(0, start - longestLabel), start))?.[1] ?? ''
  return label.trimEnd().endsWith(':') || /^\s*(?:[,.;]|$)/.test(text.slice(end)) ? label.length : 0
}

/** In characters, the sign before it counted. */
const longestLabel = 40
const labelBefore = /(?:^|[,.;]\s*)((?:e-?mail|mail|почта|эл\.? ?почта|имейл|емейл|и-?мейл|мейл|мыло)\s*:?\s*)$/iu

const network = 'telegram|телеграмм?|телега|instagram|insta|ig|инстаграмм?|инста|вконтакте|vk|вк|tg|тг'
const handle = new RegExp(
  `(?<![\\p{L}\\p{N}._@])(?:(?:(${network})\\s*:?\\s*)?@([A-Za-z][\\w.]{2,63})|(${network})\\s*:\\s*([A-Za-z][\\w.]{2,63}))`,
  'giu',
)

function takeHandles(draft: Draft): void {
  if (!hasAny(draft.text, ['@', ':'])) return
  for (const match of leftOf(draft).matchAll(handle)) {
    const written = match[0].replace(/\.+$/, '')
    const value = (match[2] ?? match[4] ?? '').replace(/\.+$/, '')
    draft.reach.push({ kind: kindOf(match[1] ?? match[3] ?? ''), value, label: null })
    take(draft, 'handle', match.index, match.index + written.length)
  }
}

function kindOf(network: string): ContactKind {
  if (/^(?:i|и)/i.test(network)) return 'instagram'
  return /^v|^в/i.test(network) ? 'vk' : 'telegram'
}

const tag = /(?<![\p{L}\p{N}&#/])#(?=[\p{N}_-]*\p{L})([\p{L}\p{N}_-]+)/gu

function takeTags(draft: Draft): void {
  if (!draft.text.includes('#')) return
  for (const match of leftOf(draft).matchAll(tag)) {
    draft.tags.push(match[1] ?? '')
    take(draft, 'tag', match.index, match.index + match[0].length)
  }
}
