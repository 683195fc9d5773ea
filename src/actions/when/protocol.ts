import type { App } from '../../app/app.ts'
import { nextDays } from '../step/repeat.ts'
import { typedText } from '../asking/typed-text.ts'
import { Fault } from '../../domain/fault.ts'
import { ofReading } from '../../i18n/words.ts'
import { writeRule, type Recurrence } from '../../domain/time/recurrence.ts'
import type { DateContext, When } from '../../reading/dates/context.ts'
import { readWhen } from '../../reading/dates/read-when.ts'
import { nowIn, ruleToCome, readNow } from './shown.ts'

/** An answer of the line protocol: a day or a minute of the user's wall clock, a rule, or neither. */
interface Answer {
  readonly id: unknown
  readonly due: string | null
  readonly rrule: string | null
  /** Of a line that is no question: what is wrong with it. */
  readonly error?: { readonly code: string; readonly message: string }
}

/** Answers every line that was piped in. */
export async function answerLines(app: App, context: DateContext): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const line of await typedLines(app)) answers.push(await answer(app, line, context))
  return answers
}

interface Asked {
  readonly phrase: string
  readonly context: DateContext
}

async function answer(app: App, line: string, context: DateContext): Promise<Answer> {
  const fields = fieldsOf(line)
  const none = { id: fields?.id ?? null, due: null, rrule: null }
  try {
    const asked = askedOf(typedText(line, '--stdin'), fields, context)
    const rule = ruleToCome(asked.phrase, asked.context)
    if (rule) return { ...none, rrule: ruleLines(rule, asked.context) }
    return { ...none, due: await dueIn(app, asked) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return {
      ...none,
      error: { code: error.code, message: ofReading(app.words.faults[error.code](error.data), app.words) },
    }
  }
}

/** The moment of a phrase; null where it is refused. */
async function dueIn(app: App, { phrase, context }: Asked): Promise<string | null> {
  try {
    return dueOf(await readWhen(phrase, context), app, context)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return null
  }
}

type Fields = Readonly<Record<string, unknown>>

/** The fields of a line of JSON; undefined where it is none. */
function fieldsOf(line: string): Fields | undefined {
  try {
    return line.trimStart().startsWith('{') ? (JSON.parse(line) as Fields) : undefined
  } catch {
    return undefined
  }
}

/** Reads a line of the protocol: JSON with id, phrase, now, lang ("en", "en-GB", "ru") and tense, or the phrase as it is. Fault: `value-invalid`. */
function askedOf(line: string, read: Fields | undefined, context: DateContext): Asked {
  if (!line.trimStart().startsWith('{')) return { phrase: line, context }
  if (!read)
    throw new Fault('value-invalid', {
      name: '--stdin',
      value: line,
      takes: '{"id", "phrase", "now", "lang", "tense"}',
    })
  const text = (key: string) => (typeof read[key] === 'string' ? read[key] : undefined)
  const lang = text('lang') ?? ''
  const tense = text('tense')
  const now = text('now')
  return {
    phrase: text('phrase') ?? '',
    context: {
      ...context,
      ...(now === undefined ? {} : { now: readNow(now), at: undefined }),
      ...(lang === '' ? {} : spokenIn(lang)),
      tense: tense === 'past' || tense === 'any' ? tense : 'future',
    },
  }
}

/** A line that names its language is read as one of a user who speaks it. */
function spokenIn(tag: string): Pick<DateContext, 'lang' | 'homeLang' | 'region'> {
  const lang = tag.startsWith('ru') ? 'ru' : 'en'
  return { lang, homeLang: lang, region: tag.slice(3) === '' ? 'US' : tag.slice(3) }
}

/** The rule, after the line of its start where it has one; one of another zone's time names that with its first day. */
function ruleLines(rule: Recurrence, context: DateContext): string {
  if (rule.zone !== null && rule.time !== null) {
    const [first = context.now.day] = nextDays(rule, nowIn(rule.zone, context), 1)
    const at = `${first.replaceAll('-', '')}T${rule.time.replace(':', '')}00`
    return `DTSTART;TZID=${rule.zone}:${at}\nRRULE:${writeRule({ ...rule, time: null })}`
  }
  return rule.start === null ? writeRule(rule) : `DTSTART:${rule.start.replaceAll('-', '')}\nRRULE:${writeRule(rule)}`
}

/** The moment in the user's own zone, whatever zone it was said in. */
function dueOf({ day, time, zone }: When, app: App, context: DateContext): string {
  if (time === null) return day
  const at =
    zone === null || zone === context.zone ? { day, time } : app.clock.wallAt(app.clock.instantOf({ day, time }, zone))
  return `${at.day}T${at.time}`
}

/** Gives the lines that were piped in, without blank ones. */
export async function typedLines(app: App): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of app.terminal.lines()) if (line.trim() !== '') lines.push(line)
  return lines
}
