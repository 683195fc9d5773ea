import { add, type Change } from '../../domain/record/change.ts'
import type { Stage } from '../../domain/funnel/funnel.ts'
import type { Person } from '../../domain/person/person.ts'
import { place } from '../../domain/funnel/placing.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'

/** A person put on a stage; who joins the team gets its role. */
export interface StageMoved {
  readonly changes: readonly Change[]
  readonly joined: boolean
}

/** Makes the changes that put a person on a stage; none where they stand there already. */
export function moveToStage(app: App, store: Store, person: Pick<Person, 'id'>, stage: Stage): StageMoved {
  const from = store.funnels.placementsOf(person.id).find(({ funnelId }) => funnelId === stage.funnelId)
  const funnel = store.funnels.all().find(({ id }) => id === stage.funnelId)
  const joined =
    stage.kind === 'won' &&
    funnel?.slug === 'team' &&
    !store.people.rolesOf(person.id).some(({ role }) => role === 'team')
  const changes = [
    ...place({ personId: person.id, stage, from, at: app.clock.now(), newId: () => app.newId() }),
    ...(joined ? [add('role', { id: app.newId(), personId: person.id, role: 'team' })] : []),
  ]
  return { changes, joined }
}
