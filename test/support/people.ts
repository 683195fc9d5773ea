import { add, alter, type Change, type New } from '../../src/domain/record/change.ts'
import type { Person } from '../../src/domain/person/person.ts'
import type { Store } from '../../src/store/store.ts'

let count = 0

/** Builds a person to add; everything not given is empty. */
export function person(given: Partial<New<'person'>> & { readonly name: string }): New<'person'> {
  return {
    id: `person-${String(++count)}`,
    company: null,
    source: null,
    sponsorId: null,
    birthday: null,
    language: null,
    zone: null,
    cadence: null,
    letGoAt: null,
    letGoReason: null,
    custom: {},
    ...given,
  }
}

/** Builds an open promise to add; everything not given is empty. */
export function followup(given: Partial<New<'followup'>> & Pick<New<'followup'>, 'personId' | 'day'>): New<'followup'> {
  return {
    id: `followup-${String(++count)}`,
    kind: 'promise',
    by: 'me',
    time: null,
    zone: null,
    dueAt: null,
    what: '',
    cadence: null,
    cadenceStep: null,
    rule: null,
    ruleFrom: null,
    hiddenUntilDay: null,
    hiddenUntilTime: null,
    hiddenUntilZone: null,
    hiddenUntilAt: null,
    closedAt: null,
    closedBy: null,
    touchId: null,
    ...given,
  }
}

/** Builds a nudge at a cadence's step. */
export function nudge(given: Parameters<typeof followup>[0]): New<'followup'> {
  return followup({ kind: 'nudge', cadence: 'lead', cadenceStep: 1, ...given })
}

/** Builds an outgoing call that reached the person. */
export function touch(given: Partial<New<'touch'>> & Pick<New<'touch'>, 'personId' | 'at'>): New<'touch'> {
  return {
    id: `touch-${String(++count)}`,
    zone: 'UTC',
    channel: 'call',
    via: null,
    direction: 'out',
    outcome: 'reached',
    words: '',
    ...given,
  }
}

/** Builds an order without an amount. */
export function order(given: Partial<New<'order'>> & Pick<New<'order'>, 'personId' | 'day'>): New<'order'> {
  return {
    id: `order-${String(++count)}`,
    items: [],
    amountMinor: null,
    currency: null,
    lastsDays: null,
    words: '',
    ...given,
  }
}

/** Builds a way to reach someone. */
export function contact(personId: string, kind: New<'contactPoint'>['kind'], value: string): New<'contactPoint'> {
  return { id: `contact-${String(++count)}`, personId, kind, value, label: null }
}

/** Adds what puts a person on a stage: the placement and the move. */
export function place(
  store: Store,
  personId: string,
  stage: string,
  since: New<'placement'>['since'],
  funnel = 'customers',
): readonly Change[] {
  const funnelId = store.funnels.all().find((one) => one.slug === funnel)?.id ?? ''
  const stageId = store.funnels.stages().find((one) => one.funnelId === funnelId && one.slug === stage)?.id ?? ''
  return [
    add('placement', { id: `placement-${String(++count)}`, personId, funnelId, stageId, since }),
    add('stageMove', {
      id: `move-${String(++count)}`,
      personId,
      funnelId,
      fromStageId: null,
      toStageId: stageId,
      at: since,
    }),
  ]
}

/** Changes columns of a person, as an earlier command would have. */
export function alterPerson(store: Store, id: string, set: Partial<Omit<Person, 'id' | 'no'>>): void {
  const one = store.people.byId(id)
  if (!one) throw new Error(`nobody is ${id}`)
  save(store, alter('person', one, set))
}

/** Saves changes as a command of the user would. */
export function save(store: Store, ...changes: readonly Change[]): void {
  store.commit(changes, { command: 'test', about: '', actor: 'user' })
}
