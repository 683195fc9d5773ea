import type { Row } from './person.ts'

/** A message that is written once and filled in for each person. Several may share a name, one for each language and channel. */
export interface Template extends Row {
  /** Lower case, as it is typed: `hello`. */
  readonly name: string
  readonly lang: TemplateLang
  readonly channel: TemplateChannel
  /** Of an email; null where there is none. */
  readonly subject: string | null
  /** The message, with fields such as `{first}`; `{{` stands for a brace. */
  readonly text: string
}

export type TemplateLang = 'en' | 'ru'
export type TemplateChannel = 'message' | 'email'

export const templateLangs: readonly TemplateLang[] = ['en', 'ru']
export const templateChannels: readonly TemplateChannel[] = ['message', 'email']

/** What a template can say of a person. */
export type TemplateField = 'first' | 'name' | 'company' | 'source' | 'sponsor' | 'product' | 'agreed' | 'day' | 'time'

/** Every field, by its name in each language; both are understood in both. */
export const templateFields: Readonly<Record<TemplateField, { readonly en: string; readonly ru: string }>> = {
  first: { en: 'first', ru: 'имя' },
  name: { en: 'name', ru: 'фио' },
  company: { en: 'company', ru: 'компания' },
  source: { en: 'source', ru: 'откуда' },
  sponsor: { en: 'sponsor', ru: 'спонсор' },
  product: { en: 'product', ru: 'товар' },
  agreed: { en: 'agreed', ru: 'дело' },
  day: { en: 'day', ru: 'день' },
  time: { en: 'time', ru: 'время' },
}

/** A template as results give it, with the fields its subject and text use. */
export interface BriefTemplate extends Pick<Template, 'id' | 'name' | 'lang' | 'channel' | 'subject' | 'text'> {
  readonly fields: readonly TemplateField[]
}

/** Gives a template in a result. */
export function briefTemplate(template: Omit<BriefTemplate, 'fields'>): BriefTemplate {
  const { id, name, lang, channel, subject, text } = template
  return { id, name, lang, channel, subject, text, fields: fieldsIn(`${subject ?? ''} ${text}`) }
}

/** A part of a template: text as it stands, a field, or what stands in braces and is none, braces and all. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: TemplateField }
  | { readonly kind: 'unknown'; readonly written: string }

/** Finds what stands in braces and is no field: misspelt names, and braces that were meant as such, all as they are written. */
export function unknownFields(text: string): readonly string[] {
  return piecesOf(text).flatMap((piece) => (piece.kind === 'unknown' ? [piece.written] : []))
}

/** Finds the fields a text uses, each once, in their order. */
export function fieldsIn(text: string): readonly TemplateField[] {
  return [...new Set(piecesOf(text).flatMap((piece) => (piece.kind === 'field' ? [piece.field] : [])))]
}

/**
 * Fills a text in. Every field it uses must have a value; the caller has asked `fieldsIn`. A value of `adverbs`, as "today" is one,
 * takes the place of "on" too, and begins a sentence with a capital letter.
 */
export function filledIn(
  text: string,
  values: Readonly<Partial<Record<TemplateField, string>>>,
  adverbs: readonly TemplateField[] = [],
): string {
  let filled = ''
  for (const piece of piecesOf(text)) {
    if (piece.kind !== 'field') filled += piece.kind === 'text' ? piece.text : piece.written
    else if (adverbs.includes(piece.field)) filled = withAdverb(filled, values[piece.field] ?? '')
    else filled += values[piece.field] ?? ''
  }
  return filled
}

function withAdverb(before: string, adverb: string): string {
  const bare = before.replace(/(^|\s)on $/i, '$1')
  const begins = /(?:^|[.!?…]\s+|\n\s*)$/.test(bare)
  return bare + (begins ? adverb.charAt(0).toUpperCase() + adverb.slice(1) : adverb)
}

/** What a template is looked for with. */
export interface TemplateWish {
  readonly name: string
  readonly channel: TemplateChannel
  /** The languages that suit, the best first. */
  readonly langs: readonly string[]
}

/** Chooses among templates of one name: of the channel, in the first language that one of them has, else in any. */
export function chooseTemplate(
  templates: readonly Template[],
  { name, channel, langs }: TemplateWish,
): Template | undefined {
  const fitting = templates.filter((one) => one.name === name && one.channel === channel)
  for (const lang of langs) {
    const found = fitting.find((one) => one.lang === lang.slice(0, 2).toLowerCase())
    if (found) return found
  }
  return fitting[0]
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) })
    from = match.index + match[0].length
    pieces.push(pieceOf(match[0], match[1]))
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

function pieceOf(written: string, inside: string | undefined): Piece {
  if (written === '{{' || written === '}}') return { kind: 'text', text: written.slice(1) }
  const name = (inside ?? '').trim().toLowerCase()
  const found = Object.entries(templateFields).find(([, { en, ru }]) => name === en || name === ru)
  return found ? { kind: 'field', field: found[0] as TemplateField } : { kind: 'unknown', written }
}
