import { add, type Change } from '../../domain/record/change.ts'
import type { ToldMove } from '../../domain/touch/finished.ts'
import { labelled } from '../../domain/funnel/funnel.ts'
import { effectOf, mayMove, type KnownOutcome, type OutcomeMove } from '../../domain/touch/outcome.ts'
import type { Person } from '../../domain/person/person.ts'
import { place } from '../../domain/funnel/placing.ts'
import type { App } from '../../app/app.ts'

/** What an outcome changes beside the touch and the next step. */
export interface OutcomeChanges {
  readonly changes: readonly Change[]
  readonly moved: readonly ToldMove[]
  /** The person became a customer by it. */
  readonly isNewCustomer: boolean
}

/** Makes the changes an outcome brings with it: moves between stages, and the role of a customer. */
export async function outcomeChanges(app: App, person: Person, known: KnownOutcome): Promise<OutcomeChanges> {
  if (!mayMove(known)) return { changes: [], moved: [], isNewCustomer: false }
  const { people, funnels } = await app.store()
  const ways = { funnels: funnels.all(), stages: funnels.stages(), placements: funnels.placementsOf(person.id) }
  const { moves, sells } = effectOf(known, ways)
  const isNewCustomer = sells && !people.rolesOf(person.id).some(({ role }) => role === 'customer')
  return {
    changes: [
      ...(isNewCustomer ? [add('role', { id: app.newId(), personId: person.id, role: 'customer' })] : []),
      ...moves.flatMap(({ from, stage }) =>
        place({ personId: person.id, stage, from, at: app.clock.now(), newId: () => app.newId() }),
      ),
    ],
    moved: moves.map((move) => told(app, move)),
    isNewCustomer,
  }
}

function told({ lang }: App, { funnel, fromStage, stage }: OutcomeMove): ToldMove {
  return {
    funnel: labelled(funnel, lang),
    from: fromStage ? labelled(fromStage, lang) : null,
    stage: { ...labelled(stage, lang), kind: stage.kind },
  }
}
