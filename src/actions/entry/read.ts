import { addedFields, fieldValues } from '../../domain/person/fields.ts'
import type { ContactKind, RoleName } from '../../domain/person/person.ts'
import { Fault } from '../../domain/fault.ts'
import { nextBirthday } from '../../domain/time/birthday.ts'
import type { Zone } from '../../domain/time/zone.ts'
import type { FoundWhen, When } from '../../reading/dates/context.ts'
import { cleanText } from '../../reading/clean.ts'
import { fold } from '../../reading/fold.ts'
import { capitalised } from '../../reading/names/capitalised.ts'
import { isPlainSurname } from '../../reading/names/beside-first.ts'
import { everyCase } from '../../reading/names/declension.ts'
import { isNameForm } from '../../reading/names/name-form.ts'
import type { Doubt, Reach } from '../../reading/sentence/draft.ts'
import { readSentence, type Sentence, type SentenceContext } from '../../reading/sentence/read-sentence.ts'
import type { App } from '../../app/app.ts'
import { again, canAsk } from '../asking/asking.ts'
import { chooseWhen } from '../when/choose.ts'
import type { NameFinder } from '../finding/named.ts'
import { findStage } from '../finding/stage.ts'
import { nextFrom } from '../when/next.ts'
import { reachedBy } from './known.ts'
import { emailFrom, fieldsFrom, lineFrom, nameFrom, phoneFrom, tagFrom } from '../person/fields.ts'
import { unlike } from '../../domain/distinct.ts'
import { sayMoment, unreadIn, whenIn, type Whose } from '../when/when.ts'
import { wordsWithin } from '../asking/words-from.ts'
import type { Entry, EntryFlags } from './entry.ts'

/** Reads a sentence and the flags beside it. Faults name what is wrong with a flag; what is doubtful in the sentence comes with it. */
export async function entryFrom(app: App, words: string, flags: EntryFlags, names: NameFinder): Promise<Entry> {
  const given = await givenBy(app, flags)
  const text = wordsWithin(words, app.words.entry.fields.sentence)
  const { funnels } = await app.store()
  const context: SentenceContext = {
    today: app.clock.today(),
    region: app.region,
    stages: funnels.stages().flatMap(({ slug, labelEn, labelRu }) => [slug, labelEn, labelRu]),
    findNamed: (name, among) => names.named(name, among),
    ...datesOf(app, given),
    given: {
      name: flags.name !== undefined,
      company: flags.company !== undefined,
      source: flags.source !== undefined,
      stage: flags.stage !== undefined,
      birthday: flags.birthday !== undefined,
      when: flags.next !== undefined,
    },
  }
  const { said, whose } = await readInTheirZone(app, text, context, given)
  const stage =
    given.stage ?? (said.stage === null ? null : await findStage(app, said.stage, { funnel: funnelOf(flags) }))
  const naming = await nameOf(app, given.name, said)
  return {
    ...given,
    ...naming,
    source: given.source ?? (said.source === null ? null : lineFrom(app, 'source', said.source)),
    company: given.company ?? (said.company === null ? null : lineFrom(app, 'company', said.company)),
    birthday: given.birthday ?? said.birthday,
    stage,
    ...(given.repeat ? {} : await repeatedOf(app, whose, given.when ?? said.when?.when ?? null, said)),
    phrase: given.phrase ?? (said.rule ?? said.when)?.phrase ?? null,
    second: said.second && { when: said.second.when.when, what: said.second.what },
    what: said.what,
    reach: unlike([...said.reach, ...given.reach], (one) => `${one.kind} ${fold(one.value)}`),
    tags: unlike([...said.tags.map((tag) => tagFrom(app, tag)), ...given.tags], fold),
    note: [said.note, given.note].filter((part) => part !== '').join('\n'),
    doubts: doubtsOf(said, given.name, naming),
  }
}

/** Finds dates and rules, "her time" being the zone of whose they are. */
function datesOf(app: App, whose: Whose) {
  return {
    findWhen: (part: string) => foundWhen(app, part, whose),
    findPast: (part: string) => whenIn(app, part, whose, 'past'),
    isRule: (phrase: string) => isRule(app, phrase, whose),
    findUnread: (part: string, whole: string) => unreadIn(app, part, whole, whose),
  }
}

/** Tells whether words are a rule; what names an impossible one is none. Fault: `date-zone-unknown`. */
async function isRule(app: App, phrase: string, whose: Whose): Promise<boolean> {
  const { typedRule } = await import('../step/repeat.ts')
  try {
    return typedRule(app, phrase, whose) !== null
  } catch (error) {
    if (error instanceof Fault && error.code !== 'date-zone-unknown') return false
    throw error
  }
}

/** The date of the next step and the rule it comes again by: the first day of the rule where no date is said. */
async function repeatedOf(
  app: App,
  whose: Whose,
  when: When | null,
  { rule, ...said }: Sentence,
): Promise<Pick<Entry, 'when' | 'repeat'>> {
  if (!rule) return { when, repeat: null }
  const { firstOf, repeatFrom, ruleFrom } = await import('../step/repeat.ts')
  const typed = ruleFrom(app, rule.phrase, ['help', 'plan'], whose)
  const hour = when && said.when && isHour.test(said.when.phrase) ? when : null
  if (when && !hour) {
    // "monthly … on the 5th": one rule that is said in two places.
    const whole = `${rule.phrase} on ${said.when?.phrase.replace(/^on /i, '') ?? ''}`
    const both =
      bareDay.test(said.when?.phrase ?? '') && (await isRule(app, whole, whose))
        ? ruleFrom(app, whole, ['help', 'plan'], whose)
        : typed
    return { when: { ...when, time: when.time ?? typed.rule.time }, repeat: repeatFrom(both, when.day) }
  }
  const yearly =
    said.birthday !== null && typed.rule.freq === 'YEARLY' ? nextBirthday(said.birthday, app.clock.today()) : null
  if (yearly) {
    const { day } = yearly
    return { when: { day, time: typed.rule.time, zone: null }, repeat: repeatFrom(typed, day) }
  }
  // «каждый вторник созвон с ней в 9:30»: an hour by itself is of the rule's own days.
  const timed = hour && typed.rule.time === null ? { ...typed, rule: { ...typed.rule, time: hour.time } } : typed
  return firstOf(app, timed, null) ?? { when: null, repeat: null }
}

/** A time of day and no day. */
const isHour = /^(?:(?:at|around|by|в|к|около) )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| утра| дня| вечера| час(?:а|ов)?)?$/iu

/** A day of the month or of the week by itself. */
const bareDay = /^(?:on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|[a-z]+day)$/i

function doubtsOf({ doubts }: Sentence, given: string | null, { names }: Pick<Entry, 'names'>): readonly Doubt[] {
  const named = doubts.filter(({ kind }) => kind !== 'no-name' || given === null)
  return names.length === 0 ? named : [...named, { kind: 'name-form', text: names.join(', ') }]
}

/** The name to be saved: as it was given, or as the sentence has it, in the nominative where that is plain. */
async function nameOf(
  app: App,
  given: string | null,
  { whom: said }: Sentence,
): Promise<Pick<Entry, 'name' | 'names' | 'whom'>> {
  if (given !== null || !said) return { name: given, names: [], whom: null }
  const whom = said.people.length > 0 || said.isRelation ? said : { ...said, name: capitalised(said.name) }
  const written = nameFrom(app, whom.name)
  const words = whom.name.split(/\s+/)
  const isPlain = whom.people.length > 0 || whom.isRelation || (whom.isHeading && !obliqueEnding.test(whom.name))
  if (isPlain || !/[а-яё]/i.test(whom.name) || words.length > mostDeclined) return { name: written, names: [], whom }
  if (words.length === 1 && whom.cases === everyCase && !mayBeDeclined(whom.name))
    return { name: written, names: [], whom }
  const { nominativesOfName } = await import('../../reading/names/nominative.ts')
  const possible = nominativesOfName(words, { cases: whom.cases })
  // What may be the name as it stands is it, where no other word says otherwise.
  const [only, ...others] = whom.cases === everyCase && possible.includes(written) ? [written] : possible
  if (only === undefined) return { name: written, names: [], whom }
  return { name: only, names: others.length === 0 ? [] : [only, ...others], whom }
}

/** «Доставка», «Газпром»: one word that is neither a first name nor has the shape of a surname stays as it is typed. */
function mayBeDeclined(name: string): boolean {
  return isNameForm(fold(name)) !== undefined || isPlainSurname(name.toLowerCase())
}

/** How a Russian name ends that may stand in another case than the nominative. */
const obliqueEnding = /[а-яё](?:[оеё]й|[оеё]м|[иы]м|у|ю|е|ы|и)(?:\s|$)/i

/** Longer names are taken as they are written. */
const mostDeclined = 4

/** Reads a sentence; "her time" is the zone of the one person on the list whom the sentence names. Fault: `date-zone-unknown`. */
async function readInTheirZone(
  app: App,
  text: string,
  context: SentenceContext,
  given: Whose,
): Promise<{ readonly said: Sentence; readonly whose: Whose }> {
  try {
    return { said: await readAsking(app, text, context), whose: given }
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'date-zone-unknown') throw error
    const whose = await whoseTime(app, text, context)
    if (!whose) throw new Fault(error.code, error.data, [again(app, '--zone', '…')])
    return { said: await readAsking(app, text, { ...context, ...datesOf(app, whose) }), whose }
  }
}

async function whoseTime(app: App, text: string, context: SentenceContext): Promise<Whose | undefined> {
  const { whom, reach } = await readSentence(text, { ...context, given: { ...context.given, when: true } })
  const { people } = await app.store()
  const reached = reachedBy(people, { reach })
  const [only, ...others] = reached.length > 0 || !whom ? reached : whom.people
  return others.length > 0 || !only ? undefined : people.byId(only.id)
}

/** Reads a sentence; of words that are nearly a date the user says on a terminal what they are. */
async function readAsking(app: App, text: string, context: SentenceContext): Promise<Sentence> {
  const said = await readSentence(text, context)
  const doubt = said.doubts.find(({ near }) => near !== undefined)
  if (doubt?.near === undefined || doubt.near.length === 0 || !canAsk(app) || app.flags.yes) return said
  const { nearDate, noDate } = app.words.commands.add
  const sentence = await app.prompt.choose(nearDate({ text: doubt.text }), [
    ...doubt.near.map((one) => ({ label: sayMoment(app, one.when), value: one.sentence })),
    { label: noDate, value: null },
  ])
  if (sentence !== null) return readAsking(app, sentence, context)
  return { ...said, doubts: said.doubts.filter((one) => one !== doubt) }
}

/** Finds the date; of one that can be read in several ways the user chooses the reading, and its words stay where they are. */
function foundWhen(app: App, text: string, whose: Whose): Promise<FoundWhen | null> {
  return chooseWhen<FoundWhen | null>(
    app,
    () => whenIn(app, text, whose),
    (when) => ({ when, phrase: '', start: text.length, end: text.length }),
  )
}

async function givenBy(app: App, flags: EntryFlags) {
  const own = await fieldsFrom(app, addedFields, flags)
  const phones = await Promise.all(flags.phone.map((text) => phoneFrom(app, text)))
  const reach: readonly Reach[] = [
    ...phones.map((value) => reachBy('phone', value)),
    ...flags.email.map((text) => reachBy('email', emailFrom(text))),
  ]
  return {
    name: flags.name === undefined ? null : nameFrom(app, flags.name),
    ...fieldValues(addedFields, (key) => own[key] ?? null),
    roles: [...new Set(flags.role)] as RoleName[],
    reach,
    tags: flags.tag.map((text) => tagFrom(app, text)),
    stage: flags.stage === undefined ? null : await findStage(app, flags.stage, { funnel: funnelOf(flags) }),
    note: cleanText(flags.note ?? ''),
    ...(await nextGiven(app, flags.next, own.zone ?? null)),
  }
}

/** `--next`: a date, or a rule with the first of its days. */
async function nextGiven(
  app: App,
  phrase: string | undefined,
  zone: Zone | null,
): Promise<Pick<Entry, 'when' | 'repeat' | 'phrase'>> {
  if (phrase === undefined) return { when: null, repeat: null, phrase: null }
  const { when, repeat } = await nextFrom(app, phrase, { whose: { zone }, lastTouch: null })
  return { when, repeat: repeat ?? null, phrase }
}

function reachBy(kind: ContactKind, value: string): Reach {
  return { kind, value, label: null }
}

/** Someone added to the team alone is on the way into the team. */
export function funnelOf({ role }: Pick<EntryFlags, 'role'>): string | undefined {
  return role.includes('team') && !role.includes('prospect') ? 'team' : undefined
}
