import { Fault } from '../../domain/fault.ts'
import {
  templateFields,
  unknownFields,
  type Template,
  type TemplateChannel,
  type TemplateLang,
} from '../../domain/person/template.ts'
import { cleanLine, cleanText } from '../../reading/clean.ts'
import { nearest } from '../../reading/nearest.ts'
import type { App } from '../../app/app.ts'
import { again, canAsk, replacing } from '../asking/asking.ts'
import { longestName } from '../person/fields.ts'

/** The longest text of a template, in characters. */
const longestTemplate = 4_000

/** Which of the templates of one name is meant. */
export interface TemplateFlags {
  readonly language: TemplateLang | undefined
  readonly channel: TemplateChannel | undefined
}

/** Finds the one template that is meant; of several asks on a terminal. Faults: `template-unknown` with near names, `doubtful`. */
export async function templateNamed(app: App, name: string, flags: TemplateFlags): Promise<Template> {
  const variants = await variantsOf(app, name)
  const fitting = variants.filter(
    (one) => one.lang === (flags.language ?? one.lang) && one.channel === (flags.channel ?? one.channel),
  )
  const [only, ...others] = fitting
  if (!only) throw await unknownTemplate(app, name, flags.channel)
  if (others.length === 0) return only
  if (canAsk(app))
    return app.prompt.choose(
      app.words.commands.template.which({ name: only.name }),
      fitting.map((one) => ({ label: `${variantWords(app, one)}: ${firstLine(one.text)}`, value: one })),
    )
  const what = fitting.map((one) => variantWords(app, one)).join(' | ')
  throw new Fault('doubtful', { what }, [again(app, '--language', only.lang, '--channel', only.channel)])
}

/** Every template of a name, each in its own language and channel. */
export async function variantsOf(app: App, name: string): Promise<readonly Template[]> {
  const wanted = cleanLine(name).toLowerCase()
  return (await app.store()).templates.all().filter((one) => one.name === wanted)
}

/** The refusal of a name that no template has, with near ones in its place, or none in the language or channel asked for. */
export async function unknownTemplate(app: App, name: string, channel?: TemplateChannel): Promise<Fault> {
  const others = await variantsOf(app, name)
  if (others.length > 0) {
    const are = others.map((one) => variantWords(app, one)).join(' | ')
    return new Fault('template-unknown', { name, channel, are }, [['template', 'show', cleanLine(name)]])
  }
  const all = (await app.store()).templates.all().filter((one) => channel === undefined || one.channel === channel)
  const names = [...new Set(all.map((one) => one.name))]
  const near = nearest(name.toLowerCase(), names).map((one) => replacing(app, name, one))
  const known = names.slice(0, 12).join(', ')
  return new Fault('template-unknown', { name, channel, known }, [
    ...near,
    names.length === 0 ? ['template', 'add', '…'] : ['template', 'list'],
  ])
}

/** "English, message": what tells templates of one name apart. */
export function variantWords(app: Pick<App, 'words'>, { lang, channel }: Pick<Template, 'lang' | 'channel'>): string {
  const { template } = app.words.commands
  return `${template.languages[lang]}, ${app.words.common.channels[channel]}`
}

/** Cleans the name of a template. Faults: `too-long`, `value-invalid`. */
export function templateName(app: App, text: string): string {
  const { name, nameTakes } = app.words.commands.template
  const cleaned = cleanLine(text).toLowerCase()
  if (cleaned.length > 60) throw new Fault('too-long', { what: name, length: cleaned.length, limit: 60 })
  if (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(cleaned)) return cleaned
  throw new Fault('value-invalid', { name, value: cleaned, takes: nameTakes })
}

/**
 * Cleans a text that is to be filled in; `\n` as it is typed breaks a line. Faults: `words-missing`, `too-long`, and
 * `template-fields` where it has a field that there is none of, with the near one in its place.
 */
export function templateText(app: App, text: string, what: string, limit = longestTemplate): string {
  const cleaned = cleanText(text.replaceAll('\\n', '\n'))
  if (cleaned === '') throw new Fault('words-missing', { what })
  if (cleaned.length > limit) throw new Fault('too-long', { what, length: cleaned.length, limit })
  const [field] = unknownFields(cleaned)
  if (field === undefined) return cleaned
  const names = Object.values(templateFields).map((one) => one[app.lang])
  const mended = nearest(
    field.replace(/[{}]/g, '').trim().toLowerCase(),
    Object.values(templateFields).flatMap(({ en, ru }) => [en, ru]),
  )
    .slice(0, 1)
    .map((name) => app.flags.line.map((word) => word.replace(field, `{${name}}`)))
  throw new Fault('template-fields', { field, known: names.map((name) => `{${name}}`).join(' ') }, mended)
}

/** The subject of an email, one line. Faults as `templateText`. */
export function templateSubject(app: App, text: string): string {
  return templateText(app, cleanLine(text), app.words.commands.template.subject, longestName)
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}
