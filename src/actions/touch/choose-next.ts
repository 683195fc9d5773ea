import type { NextFrom } from '../../domain/touch/finished.ts'
import type { Followup, FollowupKind } from '../../domain/step/followup.ts'
import { isReplaceable } from '../../domain/step/next-step.ts'
import { offersLetGo } from '../../domain/touch/outcome.ts'
import type { Person } from '../../domain/person/person.ts'
import type { When } from '../../reading/dates/context.ts'
import type { AheadWhen } from '../../reading/touch/dates.ts'
import { proposeAfter, proposedStep, type Proposed, type ProposeOptions } from '../step/propose.ts'
import type { App } from '../../app/app.ts'
import { askWhen, canAsk } from '../asking/asking.ts'
import { nextFrom } from '../when/next.ts'
import type { Step } from '../step/step.ts'
import type { ReadTouch } from './read.ts'

/** The next step after a touch. */
export interface ChosenNext {
  readonly from: NextFrom
  readonly step: Step | null
  /** What the cadence proposed, where the step came from it. */
  readonly proposed: Proposed | null
  /** Dates in the words that were not taken: one that may be about anything, and what else is to be done. */
  readonly unused: readonly AheadWhen[]
}

/** What the next step is chosen from. */
export interface NextFacts {
  readonly person: Person
  readonly touch: ReadTouch
  /** The follow-ups that stay open. */
  readonly left: readonly Followup[]
  /** What comes again after what was closed. */
  readonly repeats: readonly Step[]
  /** `--next`. */
  readonly next: string | undefined
  /** `--promise` or `--nudge`. */
  readonly kind: FollowupKind | undefined
  /** Writes a moment as the user reads it. */
  readonly say: (when: When) => string
  readonly but?: ProposeOptions['but']
}

/**
 * Chooses the next step: the one given; the one in the words, offered on a terminal, taken off it where the words are plain; an
 * open promise that stands; or the cadence's, which Enter takes. A date the user wrote makes a promise, a proposal a nudge.
 * Who wants to hear no more is let go: on a terminal by Enter, off it at once.
 */
export async function chooseNext(app: App, facts: NextFacts): Promise<ChosenNext> {
  const { person, touch, left, next, repeats } = facts
  const without = { step: null, proposed: null, unused: [] }
  if (next !== undefined) {
    if (isNone(next)) return { ...without, from: 'none' }
    if (isLetGo(next)) return { ...without, from: person.letGoAt === null ? 'letting-go' : 'let-go' }
    return { ...without, from: 'said', step: await saidStep(app, next, facts) }
  }
  const unused = touch.ahead ? [touch.ahead, ...touch.others] : []
  if (person.letGoAt !== null) return { ...without, from: 'let-go', unused }
  if (touch.noMore && (app.flags.yes || !canAsk(app))) return { ...without, from: 'letting-go' }
  if (touch.noMore) return fromCadence(app, facts)
  if (touch.ahead && (touch.ahead.plain || canAsk(app))) return fromWords(app, touch.ahead, facts)
  if (touch.phone && !(await hasOtherWay(app, person))) return { ...without, from: 'none', unused }
  if (repeats[0]) return { ...without, from: 'repeat', step: repeats[0], unused }
  if (left.some((followup) => !isReplaceable(followup))) return { ...without, from: 'standing', unused }
  return { ...(await fromCadence(app, facts)), unused }
}

/** Whether there is a way to reach someone beside the one phone that serves no more. */
async function hasOtherWay(app: App, person: Person): Promise<boolean> {
  const { people } = await app.store()
  const ways = people.contactsOf(person.id).filter(({ kind, state }) => kind !== 'url' && kind !== 'address' && !state)
  return ways.length > 1 || ways.some(({ kind }) => kind !== 'phone')
}

/** The step that `--next` names is its own; only where it falls together with what comes again anyway it is that. */
async function saidStep(app: App, next: string, facts: NextFacts): Promise<Step> {
  const { when, repeat } = await nextFrom(app, next, { whose: facts.person, lastTouch: facts.touch.day })
  if (repeat) return { ...stepOn(when, facts), repeat }
  const isOn = (one: When) => one.day === when.day && (when.time === null || one.time === when.time)
  return facts.repeats.find((step) => isOn(step.when)) ?? stepOn(when, facts)
}

async function fromWords(app: App, ahead: AheadWhen, facts: NextFacts): Promise<ChosenNext> {
  const taken = { ...stepOn(ahead.when, facts), by: ahead.by, what: ahead.what }
  const chosen = { from: 'words', step: taken, proposed: null, unused: facts.touch.others } as const
  return canAsk(app) ? askNext(app, chosen, facts) : chosen
}

async function fromCadence(app: App, facts: NextFacts): Promise<ChosenNext> {
  const { touch, person, kind, but } = facts
  const proposed = await proposeAfter(app, person, { day: touch.day, ...touch.known }, but ? { but } : {})
  const step = proposedStep(app, proposed)
  const chosen = { from: 'cadence', step: { ...step, kind: kind ?? step.kind }, proposed, unused: [] } as const
  return canAsk(app) ? askNext(app, chosen, facts, touch.noMore || offersLetGo(touch.known)) : chosen
}

/**
 * Offers what was chosen: Enter takes it, another date takes its place, "none" leaves the person without. After a no, Enter
 * lets the person go.
 */
async function askNext(
  app: App,
  chosen: ChosenNext & { readonly step: Step },
  facts: NextFacts,
  afterNo = false,
): Promise<ChosenNext> {
  if (app.flags.yes) return chosen
  const { steps } = app.words
  const asIs = facts.say(chosen.step.when)
  const proposal = afterNo ? steps.letGo : asIs
  const answer = await askWhen(app, afterNo ? steps.nextOrLetGo : steps.nextStep, {
    fallback: proposal,
    whose: facts.person,
    take: (text) =>
      text === asIs ? 'as-is' : isNone(text) ? 'none' : isLetGo(text) || text === proposal ? 'letting-go' : undefined,
  })
  if (answer === 'as-is') return chosen
  if (typeof answer === 'string') return { from: answer, step: null, proposed: null, unused: chosen.unused }
  return { from: 'said', step: stepOn(answer, facts), proposed: null, unused: chosen.unused }
}

function stepOn(when: When, { kind }: Pick<NextFacts, 'kind'>): Step {
  return { when, kind: kind ?? 'promise' }
}

/** Tells whether the user lets the person go: the command's name, in either language. */
export function isLetGo(text: string): boolean {
  return /^(?:let[- ]go|отпустить)$/i.test(text.trim())
}

/** Tells whether the user wants no next step: in either language, or a dash. */
export function isNone(text: string): boolean {
  return /^(none|no|нет|-|–|—)$/i.test(text.trim())
}
