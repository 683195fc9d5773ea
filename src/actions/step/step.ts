import { impliedCadence, type Cadence } from '../../domain/step/cadence.ts'
import { add, alter, type Change, type New } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import type { SetStep } from '../../domain/touch/finished.ts'
import type { Followup, FollowupKind } from '../../domain/step/followup.ts'
import { briefFollowup } from '../../domain/person/brief.ts'
import { closing, isReplaceable } from '../../domain/step/next-step.ts'
import { notLetGo, type Person, type RoleName } from '../../domain/person/person.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { canAsk } from '../asking/asking.ts'
import { nameOf } from '../finding/followup.ts'
import { dueColumns } from '../when/when.ts'

/** A next step to be given to a person. */
export interface Step {
  readonly when: When
  readonly kind: FollowupKind
  readonly by?: Followup['by']
  readonly what?: string
  readonly cadence?: { readonly slug: string; readonly step: number }
  readonly repeat?: { readonly rule: string; readonly from: 'touch' | 'calendar' }
}

/** The columns of a follow-up that is not hidden. */
export const noHiding = {
  hiddenUntilDay: null,
  hiddenUntilTime: null,
  hiddenUntilZone: null,
  hiddenUntilAt: null,
} as const

/** Makes the row of a step. */
export function stepRow(app: App, person: Pick<Person, 'id'>, step: Step): New<'followup'> {
  return {
    id: app.newId(),
    personId: person.id,
    kind: step.kind,
    by: step.by ?? 'me',
    ...dueColumns(app, step.when),
    what: step.what ?? '',
    cadence: step.cadence?.slug ?? null,
    cadenceStep: step.cadence?.step ?? null,
    rule: step.repeat?.rule ?? null,
    ruleFrom: step.repeat?.from ?? null,
    ...noHiding,
    closedAt: null,
    closedBy: null,
    touchId: null,
  }
}

/** Gives a person a step, in place of what a cadence had proposed; where it had proposed the very same, that stays. */
export function setStep(
  app: App,
  person: Person,
  open: readonly Followup[],
  step: Step,
): { readonly id: string; readonly replaced: readonly Followup[]; readonly changes: readonly Change[] } {
  const row = stepRow(app, person, step)
  const replaceable = open.filter(isReplaceable)
  const same = replaceable.find((one) => sameStep.every((key) => one[key] === row[key]))
  const replaced = replaceable.filter((one) => one !== same)
  const at = app.clock.now()
  return {
    id: same?.id ?? row.id,
    replaced,
    changes: [...replaced.map((one) => closing(one, at, 'replaced')), ...(same ? [] : [add('followup', row)])],
  }
}

/** What two steps of a cadence are the same by. */
const sameStep = [
  'kind',
  'by',
  'day',
  'time',
  'zone',
  'what',
  'cadence',
  'cadenceStep',
  'rule',
  'hiddenUntilDay',
] as const

/** Reads an open follow-up back as results give it. Undefined where it is no longer open. */
export async function shownStep(app: App, person: Person, id: string): Promise<SetStep | undefined> {
  const open = (await app.store()).followups.openOf(person.id)
  const followup = open.find((one) => one.id === id)
  return followup && { ...briefFollowup(followup, person), correct: ['move', nameOf(followup, person, open), '…'] }
}

/** Finds the cadence that plans a person's next steps: the chosen one, or the one the roles - and those to come - imply. */
export async function cadenceOf(app: App, person: Person, more: readonly RoleName[] = []): Promise<Cadence> {
  const store = await app.store()
  const roles = new Set([...store.people.rolesOf(person.id).map((row) => row.role), ...more])
  const all = store.cadences.all()
  const slug = person.cadence ?? impliedCadence(roles)
  const cadence = all.find((one) => one.slug === slug) ?? all[0]
  if (!cadence) throw new Fault('followup-none', { name: person.name })
  return cadence
}

/**
 * Makes the changes that take a person who was let go back on the list, after asking. Off a terminal it needs --yes. Faults:
 * `let-go-already`, `cancelled`.
 */
export async function backOn(app: App, person: Person): Promise<readonly Change[]> {
  if (person.letGoAt === null) return []
  const facts = { name: person.name, why: person.letGoReason ?? '' }
  if (!app.flags.yes) {
    if (!canAsk(app)) throw new Fault('let-go-already', facts, [['let-go', String(person.no), '--back']])
    if (!(await app.prompt.confirm(app.words.steps.backOn(facts), false))) throw new Fault('cancelled')
  }
  return [alter('person', person, notLetGo)]
}
