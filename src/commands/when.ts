import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { Lines } from '../app/lines.ts'
import { heldRule, nextDays } from '../actions/step/repeat.ts'
import { typedText } from '../actions/asking/typed-text.ts'
import { dateContext } from '../actions/when/when.ts'
import { wordsFrom } from '../actions/asking/words-from.ts'
import { readDay, readWallTime, type Day } from '../domain/time/day.ts'
import { Fault } from '../domain/fault.ts'
import { ofReading } from '../i18n/words.ts'
import { readRule } from '../domain/time/occurrences.ts'
import { writeRule, type Recurrence } from '../domain/time/recurrence.ts'
import { instantOf, wallClockAt, zoneName, type WallClock, type Zone } from '../domain/time/zone.ts'
import type { DateContext, When } from '../reading/dates/context.ts'
import { readOwn } from '../reading/dates/own.ts'
import { readWhen } from '../reading/dates/read-when.ts'
import { readRecurrence } from '../reading/dates/recurrence/read.ts'
import { echoWords } from '../render/words/day.ts'
import { flow } from '../render/text/flow.ts'
import { recurrenceWords } from '../render/words/rule.ts'
import type { Ui } from '../render/ui.ts'

/** One phrase and what it was read as. */
interface Shown {
  readonly phrase: string
  readonly when: When | null
  /** Where it is a rule: the rule by RFC 5545, its beginning where one was said, and the next days it falls on. */
  readonly repeats: {
    readonly rule: string
    /** The zone of its time, where one was said. */
    readonly zone?: Zone
    readonly start: Day | null
    readonly next: readonly Day[]
  } | null
  /** Why it was refused. */
  readonly refusal: string | null
}

/** An answer of the line protocol: a day or a minute of the user's wall clock, a rule, or neither. */
interface Answer {
  readonly id: unknown
  readonly due: string | null
  readonly rrule: string | null
  /** Of a line that is no question: what is wrong with it. */
  readonly error?: { readonly code: string; readonly message: string }
}

export default command({
  name: 'when',
  group: 'day',
  params: { phrases: 'rest' },
  options: { stdin: {}, now: { value: 'TIME' }, past: {} },
  examples: [
    'when next tuesday 10am',
    'when "in 2 weeks" "the 15th" "end of the month"',
    'when "every other monday at 10"',
    'when --past "last friday at 5"',
  ],

  async run(app, { phrases, stdin, now, past }) {
    const context: DateContext = {
      ...dateContext(app, past ? 'past' : 'future'),
      ...(now === undefined ? {} : { now: wallFrom(now), at: undefined }),
    }
    if (stdin && app.flags.json) return new Lines(await answerAll(app, context))
    const all = stdin ? await linesOf(app) : await phrasesOf(app, phrases)
    const [only = ''] = all
    if (all.length === 1) return { today: context.now.day, items: [await read(only, context)] }
    const items: Shown[] = []
    for (const phrase of all) items.push(await shownOf(app, phrase, context))
    return { today: context.now.day, items }
  },

  view(result, ui) {
    return result instanceof Lines
      ? ''
      : result.items.map((item) => drawShown(item, result.today, ui, result.items.length > 1)).join('\n')
  },
})

/** Several words without blanks in any of them are one phrase; with quotes each is its own. */
async function phrasesOf(app: App, words: readonly string[]): Promise<readonly string[]> {
  if (words.some((word) => /\s/.test(word.trim()))) return words
  return [await wordsFrom(app, words, app.words.commands.when.what)]
}

async function linesOf(app: App): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of app.terminal.lines()) if (line.trim() !== '') lines.push(line)
  return lines
}

/** Reads a phrase as the commands do: as a day, else as a rule. Faults as `typedText`, `readWhen`. */
async function read(given: string, context: DateContext): Promise<Shown> {
  const phrase = typedText(given, '--stdin')
  const rule = readOwn(phrase, context).kind === 'when' ? null : ruleOf(phrase, context)
  if (!rule) return { phrase, when: await readWhen(phrase, context), repeats: null, refusal: null }
  return {
    phrase,
    when: null,
    repeats: {
      rule: writeRule(rule),
      ...(rule.zone === null ? {} : { zone: rule.zone }),
      start: rule.start,
      next: nextDays(rule, nowIn(rule.zone, context), 3),
    },
    refusal: null,
  }
}

/** What the clock shows in the zone of a rule. */
function nowIn(zone: Zone | null, { now, zone: own, offsetAt }: DateContext): WallClock {
  return zone === null || !offsetAt ? now : wallClockAt(instantOf(now, own, offsetAt), zone, offsetAt)
}

function ruleOf(phrase: string, context: DateContext): Recurrence | null {
  return context.tense === 'past' ? null : readRecurrence(phrase, context)
}

async function shownOf(app: App, phrase: string, context: DateContext): Promise<Shown> {
  try {
    return await read(phrase, context)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return {
      phrase,
      when: null,
      repeats: null,
      refusal: ofReading(app.words.faults[error.code](error.data), app.words),
    }
  }
}

function drawShown(shown: Shown, today: Day, ui: Ui, named: boolean): string {
  const { phrase, when, repeats, refusal } = shown
  if (repeats) return drawRule(repeats, named ? `${phrase}: ` : '', { ...ui, today })
  const zone = when?.zone == null ? '' : ` ${ui.words.commands.when.zone({ zone: zoneName(when.zone) })}`
  const told = when ? { text: echoWords(when, { words: ui.words, today }), paint: ui.paint.strong } : (refusal ?? '')
  return flow([named ? `${phrase}: ` : '', told, zone], ui.width).join('\n')
}

/** The rule in words, and under it the next days it falls on. */
function drawRule({ rule: text, zone, start, next }: NonNullable<Shown['repeats']>, name: string, ui: Ui): string {
  const rule = heldRule({ ...readRule(text), start }, ui.today)
  const days = next.map((day) => indented(echoWords({ day, time: rule.time }, ui), ui))
  const { noDays } = ui.words.commands.when
  const there = zone === undefined ? '' : ` ${ui.words.commands.when.zone({ zone: zoneName(zone) })}`
  return [
    ...flow([name, { text: recurrenceWords(rule, ui), paint: ui.paint.strong }, there], ui.width),
    ...(days.length === 0 ? [indented(noDays, ui)] : days),
  ].join('\n')
}

function indented(text: string, { width }: Ui): string {
  return flow([text], width - 2)
    .map((line) => `  ${line}`)
    .join('\n')
}

async function answerAll(app: App, context: DateContext): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const line of await linesOf(app)) answers.push(await answer(app, line, context))
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
    const rule = ruleOf(asked.phrase, asked.context)
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
      ...(now === undefined ? {} : { now: wallFrom(now), at: undefined }),
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

/** Reads `--now`, a minute of the user's wall clock; seconds are passed over, a zone is none of it. Fault: `value-invalid`. */
function wallFrom(text: string): WallClock {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text.trim())
  const day = readDay(parts?.[1] ?? '')
  const time = readWallTime(parts?.[2] ?? '')
  if (!day || !time) throw new Fault('value-invalid', { name: '--now', value: text, takes: 'YYYY-MM-DDTHH:MM' })
  return { day, time }
}
