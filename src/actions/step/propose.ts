import type { Cadence } from '../../domain/step/cadence.ts'
import type { Day } from '../../domain/time/day.ts'
import { nextStepAfter, type NextStep } from '../../domain/step/next-step.ts'
import { runsOutOn } from '../../domain/touch/order.ts'
import { sells, type KnownOutcome } from '../../domain/touch/outcome.ts'
import type { Person } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { cadenceOf, type Step } from './step.ts'

/** What the cadence proposes for a person after a touch. */
export interface Proposed {
  readonly cadence: Cadence
  readonly next: NextStep
}

/** How a proposal departs from what stands in the file. */
export interface ProposeOptions {
  /** The cadence begins anew. */
  readonly anew?: true
  /** An order that is being saved makes the person a customer and begins the cadence anew. */
  readonly asCustomer?: { readonly runsOutDay: Day | null }
  /** The touch itself and the step proposed for it before: it is proposed anew. */
  readonly but?: { readonly touchId: string; readonly stepId: string | undefined }
}

/** Where there was no touch. */
export const noOutcome: KnownOutcome = { outcome: null, said: false }

/** Proposes a person's next step after a touch on a day, or after an order. */
export async function proposeAfter(
  app: App,
  person: Person,
  touch: KnownOutcome & { readonly day: Day },
  { anew, asCustomer, but }: ProposeOptions = {},
): Promise<Proposed> {
  const store = await app.store()
  const cadence = await cadenceOf(app, person, asCustomer || sells(touch) ? ['customer'] : [])
  const [order] = store.orders.of(person.id, 1)
  const next = nextStepAfter({
    cadence,
    touchDay: touch.day,
    today: app.clock.today(),
    // What was planned before the first talk is no step of the cadence yet.
    lastStep:
      (anew ?? asCustomer) || !store.touches.hasTalked(person.id, but?.touchId)
        ? null
        : store.followups.lastStepOf(person.id, cadence.slug, but?.stepId),
    outcome: touch.outcome,
    runsOutDay: asCustomer ? asCustomer.runsOutDay : touch.outcome === 'order' ? null : runsOutOn(order),
  })
  return { cadence, next }
}

/** Makes the step of a proposal. */
export function proposedStep(app: App, { next }: Proposed): Step {
  return {
    when: { day: next.day, time: null, zone: null },
    kind: 'nudge',
    what: next.reorder ? app.words.steps.reorder : '',
    cadence: { slug: next.cadence, step: next.step },
  }
}
