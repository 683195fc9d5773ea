import { dayParts, weekdayOf, type Day, type WallTime } from '../../domain/time/day.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import type { Followup } from '../../domain/step/followup.ts'
import type { Person } from '../../domain/person/person.ts'
import {
  chooseTemplate,
  fieldsIn,
  filledIn,
  templateFields,
  type Template,
  type TemplateChannel,
  type TemplateField,
} from '../../domain/person/template.ts'
import { wallClockAt, type Instant, type Zone } from '../../domain/time/zone.ts'
import type { Words } from '../../i18n/words.ts'
import { cleanLine } from '../../reading/clean.ts'
import type { App } from '../../app/app.ts'
import { unknownTemplate } from './template-choice.ts'

/** A message as it is sent. */
export interface Message {
  readonly subject: string | null
  readonly text: string
}

/** Whom a template is filled in for, with the steps it may speak of. */
export interface TemplateSubject {
  readonly person: Person
  /** The open follow-ups, the next one first. */
  readonly open: readonly Followup[]
}

/**
 * Fills a template in for a person, in the person's language where there is one in it, else in the user's. Faults:
 * `template-unknown`, and `template-missing` where it says what is not known, with the line that would tell it.
 */
export async function fillTemplate(
  app: App,
  name: string,
  channel: TemplateChannel,
  subject: TemplateSubject,
): Promise<Message> {
  const templates = (await app.store()).templates.all()
  const { language } = subject.person
  const wish = { name: name.trim().toLowerCase(), channel, langs: [...(language === null ? [] : [language]), app.lang] }
  const template = chooseTemplate(templates, wish)
  if (!template) throw await unknownTemplate(app, name, channel)
  const values = await valuesFor(app, template, subject)
  const moment = stepFor(app, fieldsOf(template), subject)?.moment
  const adverbs = moment && isToday(app, moment) ? (['day'] as const) : []
  const filled = (text: string) => filledIn(text, values, adverbs)
  return { subject: template.subject === null ? null : filled(template.subject), text: filled(template.text) }
}

async function valuesFor(
  app: App,
  template: Template,
  subject: TemplateSubject,
): Promise<Partial<Record<TemplateField, string>>> {
  const words = await wordsIn(app, template.lang)
  const values: Partial<Record<TemplateField, string>> = {}
  const fields = fieldsOf(template)
  const step = stepFor(app, fields, subject)
  for (const field of fields) {
    // What strangers are called must not break a line of a message, nor of a mail's subject.
    const line = cleanLine((await valueOf(app, field, { ...subject, step }, words)) ?? '')
    if (line === '') {
      const { name } = subject.person
      const said = templateFields[field][template.lang]
      throw new Fault('template-missing', { template: template.name, field: said, name }, [
        hintFor(field, subject.person),
      ])
    }
    values[field] = line
  }
  return values
}

function fieldsOf({ subject, text }: Pick<Template, 'subject' | 'text'>): readonly TemplateField[] {
  return fieldsIn(`${subject ?? ''} ${text}`)
}

/** A step with the moment that a message speaks of. */
interface SpokenStep {
  readonly what: string
  readonly moment: Moment
}

interface Moment {
  readonly day: Day
  readonly time: WallTime | null
  /** The zone whose clock shows it; null of a day alone. */
  readonly zone: Zone | null
  readonly at: Instant | null
}

/**
 * The one step a message speaks of: what is agreed and its day are never of two. Nobody is asked whether a moment gone by is fine;
 * of a step that was put off the day it was put off to is one to come.
 */
function stepFor(app: App, fields: readonly TemplateField[], { open }: TemplateSubject): SpokenStep | undefined {
  const isTimed = fields.includes('time')
  const spoken = open.flatMap(({ what, ...step }) => momentsOf(step).map((moment) => ({ what, moment })))
  return isTimed || fields.includes('day') ? spoken.find(({ moment }) => isAhead(app, moment, isTimed)) : spoken[0]
}

/** When it was promised, and when it comes up again where it was put off. */
function momentsOf({
  day,
  time,
  zone,
  dueAt,
  hiddenUntilDay,
  hiddenUntilTime,
  hiddenUntilZone,
  hiddenUntilAt,
}: Omit<Followup, 'what'>): readonly Moment[] {
  const promised = { day, time, zone, at: dueAt }
  if (hiddenUntilDay === null) return [promised]
  return [promised, { day: hiddenUntilDay, time: hiddenUntilTime, zone: hiddenUntilZone, at: hiddenUntilAt }]
}

/** A day is still to come until it ends by the clock of its own zone, a time until it is there. */
function isAhead(app: App, moment: Moment, isTimed: boolean): boolean {
  if (isTimed && moment.at !== null) return moment.at > app.clock.now()
  return moment.day >= todayAt(app, moment)
}

function isToday(app: App, moment: Moment): boolean {
  return moment.day === todayAt(app, moment)
}

function todayAt({ clock }: App, { zone }: Moment): Day {
  return zone === null || !clock.zones.knows(zone) ? clock.today() : wallClockAt(clock.now(), zone, clock.offsetAt).day
}

async function valueOf(
  app: App,
  field: TemplateField,
  { person, step }: Pick<TemplateSubject, 'person'> & { readonly step: SpokenStep | undefined },
  words: Words,
): Promise<string | null> {
  const { people, orders } = await app.store()
  switch (field) {
    case 'first':
      // The lists of names load for a template that greets.
      return person.givenName ?? (await import('../../reading/first-name.ts')).firstName(person.name)
    case 'name':
      return person.name
    case 'company':
      return person.company
    case 'source':
      return person.source
    case 'sponsor':
      return (person.sponsorId === null ? undefined : people.byId(person.sponsorId))?.name ?? null
    case 'product': {
      const [order] = orders.of(person.id, 1)
      return order ? order.items.map((item) => item.name).join(', ') || order.words : null
    }
    case 'agreed':
      return step?.what ?? null
    case 'day':
      // Not "tomorrow": it may be read a day later.
      if (!step) return null
      return isToday(app, step.moment) ? words.dates.today : dayIn(words, step.moment.day)
    case 'time':
      return step?.moment.time ?? null
  }
}

function dayIn({ dates, commands }: Words, day: Day): string {
  const { month, date } = dayParts(day)
  return commands.template.day({
    weekday: dates.weekdaysLong[weekdayOf(day) - 1] ?? '',
    date,
    month: commands.template.longMonths[month - 1] ?? '',
  })
}

/** The line that tells what a template misses. */
function hintFor(field: TemplateField, { no }: Person): Hint {
  switch (field) {
    case 'company':
    case 'source':
    case 'sponsor':
    case 'name':
      return ['edit', String(no), `--${field}`, '…']
    case 'first':
      return ['edit', String(no), '--given-name', '…']
    case 'product':
      return ['order', String(no), '…']
    case 'agreed':
    case 'day':
    case 'time':
      return ['plan', String(no), '…']
  }
}

async function wordsIn(app: App, lang: Template['lang']): Promise<Words> {
  if (lang === app.lang) return app.words
  return lang === 'ru' ? (await import('../../i18n/ru.ts')).ru : (await import('../../i18n/en.ts')).en
}
