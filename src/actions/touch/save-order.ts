import { alter, type Change, type New } from '../../domain/record/change.ts'
import { addDays } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import type { GoOrder } from '../../domain/pages/go-sight.ts'
import type { Money } from '../../domain/touch/money.ts'
import { isReplaceable } from '../../domain/step/next-step.ts'
import { notLetGo, type Person } from '../../domain/person/person.ts'
import { currencyFrom, readAmount } from '../../reading/amount.ts'
import { readItems } from '../../reading/order-items.ts'
import { readBoughtLine } from '../../reading/touch/bought.ts'
import { noOutcome, proposeAfter, proposedStep, type Proposed } from '../step/propose.ts'
import type { App } from '../../app/app.ts'
import { isNone } from './choose-next.ts'
import { outcomeChanges } from './outcome.ts'
import type { Step } from '../step/step.ts'
import { whenFrom } from '../when/when.ts'
import { wordsWithin } from '../asking/words-from.ts'

/** What an order makes of a person, and whether that is new. */
export interface MadeCustomer {
  readonly changes: readonly Change[]
  /** The person had no order before and was no customer. */
  readonly isNew: boolean
  /** The stage that ends the way, in the user's language, where the person moved to it. */
  readonly stage: string | null
}

/** Makes the changes that make a person a customer: the role, the end of the customers funnel, back on the list. */
export async function makeCustomer(app: App, person: Person): Promise<MadeCustomer> {
  const { changes, moved, isNewCustomer } = await outcomeChanges(app, person, { outcome: 'order', said: true })
  return {
    changes: [...(person.letGoAt === null ? [] : [alter('person', person, notLetGo)]), ...changes],
    isNew: isNewCustomer,
    stage: moved[0]?.stage.label ?? null,
  }
}

/** The next step after an order, and the cadence's proposal where it came from there. */
export interface AfterOrder {
  readonly step: Step | null
  readonly proposed: Proposed | null
}

/**
 * Chooses the next step after an order: the one given, an open promise that stands, or the customer cadence begun anew from the
 * day of the order.
 */
export async function nextAfterOrder(
  app: App,
  person: Person,
  order: New<'order'>,
  next: string | undefined,
): Promise<AfterOrder> {
  if (next !== undefined) {
    const step = isNone(next) ? null : ({ when: await whenFrom(app, next, 'future', person), kind: 'promise' } as const)
    return { step, proposed: null }
  }
  const { followups } = await app.store()
  if (followups.openOf(person.id).some((followup) => !isReplaceable(followup))) return { step: null, proposed: null }
  const runsOutDay = order.lastsDays === null ? null : addDays(order.day, order.lastsDays)
  const proposed = await proposeAfter(app, person, { day: order.day, ...noOutcome }, { asCustomer: { runsOutDay } })
  return { step: proposedStep(app, proposed), proposed }
}

/** What was bought as it is typed, with the currency where that is said apart from the amount. */
type Bought = GoOrder & { readonly currency?: string | undefined }

/** Reads an order of today; undefined where nothing is typed. Faults: those of `amountFrom`, `too-long`. */
export function orderFrom(app: App, personId: string, typed: Bought): New<'order'> | undefined {
  const said = wordsWithin(typed.items, app.words.commands.order.items)
  const line = typed.amount.trim() === '' ? readBoughtLine(said) : null
  const words = line?.items ?? said
  const items = readItems(words)
  const amount = line?.amount ?? typed.amount.trim()
  if (items.length === 0 && amount === '') return undefined
  const money = amount === '' ? null : amountFrom(app, amount, typed.currency)
  return {
    id: app.newId(),
    personId,
    day: app.clock.today(),
    items,
    amountMinor: money?.minor ?? null,
    currency: money?.currency ?? null,
    lastsDays: null,
    words,
  }
}

/** Reads an amount of money, in the currency wished for or the user's own. Faults: `value-invalid`, `money-invalid`, `options-clash`. */
export function amountFrom(app: App, amount: string, wish?: string): Money {
  const currency = wish === undefined ? app.currency : currencyFrom(wish)
  if (currency === undefined)
    throw new Fault('value-invalid', { name: '--currency', value: wish, takes: 'USD | EUR | RUB' })
  const money = readAmount(amount, currency)
  if (!money) throw new Fault('money-invalid', { value: amount })
  if (wish !== undefined && money.currency !== currency)
    throw new Fault('options-clash', { options: `--amount ${amount}, --currency ${wish}` })
  return money
}
