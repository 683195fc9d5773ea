import type { App } from '../app/app.ts'
import { askWhen, canAsk, refuseBoth } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { whenAndWhy } from '../actions/when/leading.ts'
import { ruleIn } from '../actions/when/next.ts'
import { findNamed } from '../actions/finding/followup.ts'
import { planOrphans, type OrphansPlanned } from '../actions/step/plan-orphans.ts'
import { firstOf, repeatFrom, ruleFrom, startFrom, type TypedRule } from '../actions/step/repeat.ts'
import { backOn, setStep, shownStep, type Step } from '../actions/step/step.ts'
import { leadingRule } from '../actions/step/rule-amid.ts'
import { withPlanLines } from '../actions/step/spoken-rule.ts'
import { sayMoment, whenAtStart, whenIn, withoutTo, withZoneHint } from '../actions/when/when.ts'
import { wordsWithin } from '../actions/asking/words-from.ts'
import { briefFollowup, briefPerson, type BriefFollowup, type BriefPerson } from '../domain/person/brief.ts'
import { Fault, type Hint } from '../domain/fault.ts'
import type { SetStep } from '../domain/touch/finished.ts'
import type { Followup } from '../domain/step/followup.ts'
import type { Person } from '../domain/person/person.ts'
import type { FoundWhen, When } from '../reading/dates/context.ts'
import { drawOrphansPlanned } from '../render/results/orphans-planned.ts'
import { nextRow, replacedRows } from '../render/results/step-rows.ts'
import { drawTold, personName } from '../render/text/told.ts'

interface Planned {
  readonly person: BriefPerson
  readonly next: SetStep | undefined
  readonly replaced: readonly BriefFollowup[]
  /** The same step stood already, and nothing was changed. */
  readonly already: boolean
}

export default command({
  name: 'plan',
  group: 'day',
  params: { who: 'optional', words: 'rest' },
  options: {
    every: { value: 'RULE' },
    theirs: {},
    nudge: {},
    promise: {},
    orphans: {},
    perDay: { value: 'N', number: true },
  },
  examples: [
    'plan 12 friday "call about the price list"',
    'plan jane next tuesday 10am',
    'plan 12 monday --theirs',
    'plan 12 "check in" --every "2 weeks"',
    'plan --orphans',
    'plan --orphans monday --per-day 20',
  ],

  async run(
    app,
    { who, words: given, every, theirs, nudge, promise, orphans, perDay },
  ): Promise<OrphansPlanned | Planned> {
    refuseBoth({ nudge, promise })
    if (orphans) {
      for (const other of [{ every }, { theirs }, { promise }, { nudge }]) refuseBoth({ orphans, ...other })
      return planOrphans(app, who === undefined ? [] : [who, ...given], perDay)
    }
    if (perDay !== undefined)
      throw new Fault('option-alone', { option: '--per-day', needs: '--orphans' }, [
        ['plan', '--orphans', '--per-day', String(perDay)],
      ])
    const { person, open, words: after } = await findNamed(app, who, given)
    const dated = datedWords(after)
    const spoken = every === undefined ? await spokenRule(app, dated, person) : null
    const words = dated.slice(spoken?.taken ?? 0)
    const typed = every === undefined ? spoken?.typed : await ruleGiven(app, every, person)
    const { when, why, repeat } = typed
      ? await repeatedFrom(app, person, words, typed)
      : await onceFrom(app, person, words, (...rest) => [
          'plan',
          String(person.no),
          ...rest,
          ...Object.entries({ theirs, nudge, promise }).flatMap(([flag, isSet]) => (isSet ? [`--${flag}`] : [])),
        ])
    const what = wordsWithin(why, app.words.steps.whatFor)
    const back = await backOn(app, person)
    const step = { when, what, kind: nudge ? 'nudge' : 'promise', by: theirs ? 'them' : 'me' } as const
    const same = open.find((one) => isSame(one, step, repeat?.rule ?? null))
    if (same)
      return { person: briefPerson(person), next: await shownStep(app, person, same.id), replaced: [], already: true }
    const { id, replaced, changes } = setStep(app, person, open, repeat ? { ...step, repeat } : step)
    const store = await app.store()
    store.commit([...back, ...changes], { command: 'plan', about: person.name, actor: 'user' })
    return {
      person: briefPerson(person),
      next: await shownStep(app, person, id),
      replaced: replaced.map((one) => briefFollowup(one, person)),
      already: false,
    }
  },

  view(result, ui) {
    if ('planned' in result) return drawOrphansPlanned(result, ui)
    const { person, next, replaced, already } = result
    const { commands } = ui.words
    const rows = [...(next ? [nextRow(next, ui)] : []), ...replacedRows(replaced, next ?? null, ui)]
    const title = already ? commands.plan.already : commands.plan.saved
    return drawTold(title({ name: personName(person, ui) }), rows, ui)
  },
})

/** "to friday", "until" before the date: the words without it. */
function datedWords([first = '', ...others]: readonly string[]): readonly string[] {
  const isBare = others.length > 0 && withoutTo(`${first} x`) === 'x'
  return isBare ? others : [withoutTo(first), ...others].filter((word) => word !== '')
}

/** The rule that words begin with: what stands in quotes is one as a whole or none. */
async function spokenRule(app: App, words: readonly string[], person: Person) {
  const [first = ''] = words
  if (!/\s/.test(first.trim())) return leadingRule(app, words, person)
  const typed = await ruleIn(app, first, person)
  return typed && { typed, taken: 1 }
}

function ruleGiven(app: App, every: string, person: Person): Promise<TypedRule> {
  const line = ['plan', String(person.no), '--every', '…'] as const
  return withZoneHint(person, () => Promise.resolve().then(() => ruleFrom(app, every, line, person)))
}

/** The same step promised twice is one step. */
function isSame(one: Followup, { when, kind, by, what }: Step, rule: string | null): boolean {
  return (
    one.day === when.day &&
    one.time === when.time &&
    one.kind === kind &&
    one.by === by &&
    one.what === what &&
    one.rule === rule &&
    one.cadence === null
  )
}

/** What was said of a step. */
interface StepSaid {
  readonly when: When
  readonly why: string
  /** Null of what comes once. */
  readonly repeat: NonNullable<Step['repeat']> | null
}

/** The date that words begin with, or the first of the rule; the rest is the reason. A date that cannot be is refused, not taken for a reason. */
async function repeatedFrom(app: App, person: Person, words: readonly string[], typed: TypedRule): Promise<StepSaid> {
  const text = words.join(' ').trim()
  const leading = text === '' ? null : await whenAtStart(app, text, person)
  if (leading)
    return {
      when: startedOn(app, leading, typed),
      why: text.slice(leading.end).trim(),
      repeat: repeatFrom(typed, leading.when.day),
    }
  if (text !== '') await whenIn(app, text, person)
  const last = (await app.store()).touches.last(person.id)
  const lastTouch = last && app.clock.wallAt(last.at).day
  const first = firstOf(app, typed, lastTouch)
  if (!first) throw new Fault('rule-over', { phrase: typed.phrase })
  return { ...first, why: text }
}

/** The day that was said, if the rule falls on it, with the rule's time. Fault: `doubtful` naming the rule's first day from there. */
function startedOn(app: App, { when, phrase }: FoundWhen, typed: TypedRule): When {
  const first = startFrom(typed, when.day)
  if (first === when.day) return { ...when, time: when.time ?? typed.rule.time }
  if (first === null) throw new Fault('rule-over', { phrase: typed.phrase })
  const near = [{ day: first, time: when.time, zone: when.zone }]
  const candidates = near.map((one) => sayMoment(app, one))
  throw new Fault('doubtful', { phrase, what: [sayMoment(app, when), ...candidates].join(' / '), candidates, near })
}

async function onceFrom(
  app: App,
  person: Person,
  words: readonly string[],
  line: (...rest: readonly string[]) => Hint,
): Promise<StepSaid> {
  const { steps } = app.words
  if (words.length === 0 && canAsk(app)) {
    const when = await askWhen(app, steps.when, { whose: person })
    return { when, why: await app.prompt.text(steps.whatFor, ''), repeat: null }
  }
  if (words.length === 0) throw new Fault('words-missing', { what: steps.theDate }, [line('…')])
  const typed = (when: string, why: string) => line(when, ...(why === '' ? [] : [why]))
  try {
    return { ...(await whenAndWhy(app, words, person, typed)), repeat: null }
  } catch (error) {
    throw await withPlanLines(app, error, { words, whose: person, line: typed })
  }
}
