import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { askLine } from '../actions/asking/ask-step.ts'
import { command } from '../app/command.ts'
import {
  templateName,
  templateNamed,
  templateSubject,
  templateText,
  unknownTemplate,
  variantWords,
  variantsOf,
  type TemplateFlags,
} from '../actions/reach/template-choice.ts'
import { add, alter, takeBack } from '../domain/record/change.ts'
import { Fault } from '../domain/fault.ts'
import { briefTemplate, templateChannels, templateLangs, type Template } from '../domain/person/template.ts'
import { drawTemplatePage, type TemplatePage } from '../render/results/templates.ts'

type Flags = TemplateFlags & { readonly subject: string | undefined }

export default command({
  name: 'template',
  group: 'people',
  params: { action: 'optional', template: 'optional', words: 'rest' },
  choices: { action: ['list', 'show', 'add', 'edit', 'remove'] },
  options: {
    language: { value: 'LANG', oneOf: templateLangs },
    channel: { value: 'CHANNEL', oneOf: templateChannels },
    subject: { value: 'TEXT' },
  },
  examples: [
    'template',
    'template add nice "Hi {first}, good to meet you at {source}. Is {day} fine for a call?"',
    'template add price "Hello {name}, as we agreed: {agreed}" --channel email --subject "{product}"',
    'template show hello',
    'template edit hello "Hi {first}, shall we talk on {day}?"',
    'template remove hello',
  ],

  async run(app, { action = 'list', template: name, words, ...flags }): Promise<TemplatePage> {
    switch (action) {
      case 'list':
        return listed((await app.store()).templates.all())
      case 'show': {
        const found = (await variantsOf(app, needed(name, action))).filter((one) => suits(one, flags))
        if (found.length === 0) throw await unknownTemplate(app, needed(name, action))
        return { kind: 'shown', items: found.map(briefTemplate), total: found.length }
      }
      case 'add':
        return added(app, needed(name, action), words.join(' '), flags)
      case 'edit':
        return edited(app, await templateNamed(app, needed(name, action), flags), words.join(' '), flags)
      default:
        return removed(app, await templateNamed(app, needed(name, action), flags))
    }
  },

  view: drawTemplatePage,
})

function listed(all: readonly Template[]): TemplatePage {
  return { kind: 'list', items: all.map(briefTemplate), total: all.length }
}

async function added(app: App, wish: string, words: string, flags: Flags): Promise<TemplatePage> {
  const name = templateName(app, wish)
  const { language: lang = app.lang, channel = flags.subject === undefined ? 'message' : 'email' } = flags
  const same = (await variantsOf(app, name)).find((one) => one.lang === lang && one.channel === channel)
  if (same)
    throw new Fault('template-exists', { name, which: variantWords(app, same) }, [
      ['template', 'edit', name, '…', '--language', lang, '--channel', channel],
    ])
  const subject = flags.subject === undefined ? null : subjectFor(app, channel, flags.subject)
  const text = await textFrom(app, words, '')
  const row = { id: app.newId(), name, lang, channel, subject, text }
  ;(await app.store()).commit([add('template', row)], { command: 'template', about: name, actor: 'user' })
  return { kind: 'added', template: briefTemplate(row), before: null }
}

async function edited(app: App, before: Template, words: string, flags: Flags): Promise<TemplatePage> {
  const subject = flags.subject === undefined ? before.subject : subjectFor(app, before.channel, flags.subject)
  const isSubjectAlone = words === '' && flags.subject !== undefined
  const text = isSubjectAlone ? before.text : await textFrom(app, words, before.text)
  const after = { ...before, subject, text }
  const isSame = subject === before.subject && text === before.text
  if (!isSame)
    (await app.store()).commit([alter('template', before, { subject, text })], {
      command: 'template',
      about: before.name,
      actor: 'user',
    })
  return { kind: isSame ? 'same' : 'edited', template: briefTemplate(after), before: briefTemplate(before) }
}

async function removed(app: App, template: Template): Promise<TemplatePage> {
  const label = { command: 'template', about: template.name, actor: 'user' } as const
  ;(await app.store()).commit([takeBack('template', template)], label)
  return { kind: 'removed', template: briefTemplate(template), before: null }
}

/** A dash takes the subject off. Fault: `options-clash` for a message, which has none. */
function subjectFor(app: App, channel: Template['channel'], text: string): string | null {
  if (channel !== 'email') throw new Fault('options-clash', { options: `--subject, --channel ${channel}` })
  return /^[-–—]?$/.test(text.trim()) ? null : templateSubject(app, text)
}

async function textFrom(app: App, words: string, before: string): Promise<string> {
  const { text, ask, askNew } = app.words.commands.template
  if (words.trim() !== '' || !canAsk(app)) return templateText(app, words, text)
  const question = before === '' ? askNew : `${before}\n${ask}`
  return askLine(app, question, (answer) => templateText(app, answer === '' ? before : answer, text))
}

function suits(one: Template, { language, channel }: TemplateFlags): boolean {
  return one.lang === (language ?? one.lang) && one.channel === (channel ?? one.channel)
}

function needed(name: string | undefined, action: string): string {
  if (name !== undefined) return name
  const hints = [...(action === 'add' ? [] : [['template', 'list']]), ['help', 'template']]
  throw new Fault('usage', { kind: 'missing', command: 'template', param: 'template', known: '' }, hints)
}
