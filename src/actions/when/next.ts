import type { Day } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { chosenWhen } from './choose.ts'
import type { TypedRule } from '../step/repeat.ts'
import type { Step } from '../step/step.ts'
import { dateContext, withoutTo, withZoneHint, type Whose } from './when.ts'

/** When a next step is, and the rule by which it comes again where one was said. */
export interface NextWhen {
  readonly when: When
  readonly repeat?: NonNullable<Step['repeat']>
}

/** Whose step it is, and from which touch a plain interval counts. */
export interface NextSince {
  readonly whose: Whose
  readonly lastTouch: Day | null
}

/** Reads a date, or a rule with the first of its days. Faults as `chosenWhen`; `rule-over`. */
export async function nextFrom(app: App, phrase: string, { whose, lastTouch }: NextSince): Promise<NextWhen> {
  const typed = await ruleIn(app, withoutTo(phrase), whose)
  if (!typed) return { when: await chosenWhen(app, phrase, whose) }
  const { firstOf } = await import('../step/repeat.ts')
  const first = firstOf(app, typed, lastTouch)
  if (!first) throw new Fault('rule-over', { phrase })
  return first
}

/** Reads a phrase as a rule where it is no date; the reader of rules loads for what is none. Fault: `date-zone-unknown`. */
export async function ruleIn(app: App, phrase: string, whose: Whose): Promise<TypedRule | null> {
  const { readOwn } = await import('../../reading/dates/own.ts')
  return withZoneHint(whose, async () => {
    if (readOwn(phrase, dateContext(app, 'future', whose)).kind === 'when') return null
    const { typedRule } = await import('../step/repeat.ts')
    return typedRule(app, phrase, whose)
  })
}
