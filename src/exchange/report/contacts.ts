import { add, alter, type Change } from '../../domain/record/change.ts'
import type { ContactKind, ContactPoint } from '../../domain/person/person.ts'
import type { ContactRecord } from '../people/record.ts'
import { isSameContact } from '../people/same-person.ts'
import type { Ledger } from './ledger.ts'

/** Every kind of way to reach somebody. */
export const contactKinds: readonly ContactKind[] = [
  'phone',
  'email',
  'telegram',
  'whatsapp',
  'viber',
  'instagram',
  'vk',
  'url',
  'address',
]

/** What a report says of the ways to reach somebody, and what the list has. */
export interface ReachCompared {
  readonly personId: string
  readonly kind: ContactKind
  readonly theirs: readonly ContactRecord[]
  readonly mine: readonly ContactPoint[]
  readonly ledger: Ledger
  readonly newId: () => string
  /** The label of a number that was replaced. */
  readonly former: string
}

/** What became of one way to reach somebody. */
export interface ReachTold {
  readonly event: 'contact' | 'learned' | 'emptied'
  readonly from: string | null
  readonly to: string | null
}

/**
 * Compares the phones, emails or handles of one kind. A number the report corrects is replaced in its place, and the old one is kept behind
 * all others as a former one; what the user added, put first or took off stays as it is.
 */
export function compareReach({ personId, kind, theirs, mine, ledger, newId, former }: ReachCompared): {
  readonly changes: readonly Change[]
  readonly told: readonly ReachTold[]
} {
  const changes: Change[] = []
  const told: ReachTold[] = []
  const same = (one: string, other: string) => isSameContact({ kind, value: one }, { kind, value: other })
  const before = ledger.beforeAll(kind)
  const saidNow = theirs.map(({ value }) => value)
  const within = (values: readonly string[], value: string) => values.some((one) => same(one, value))
  const rowOf = (value: string) => mine.find((row) => same(row.value, value))
  const given = new Set(ledger.givenAll(kind))
  const heldKey = (value: string) => `${kind} ${value}`
  const isHeld = (value: string) =>
    [...ledger.held].some((one) => one.startsWith(`${kind} `) && same(one.slice(kind.length + 1), value))
  // What the report gave and says no longer; each may be what a new one corrects.
  const stale = [...given].filter((value) => !within(saidNow, value))
  for (const contact of theirs) {
    const { value } = contact
    const isGiven = within([...given], value)
    if (rowOf(value)) continue
    if (isHeld(value) || isGiven) {
      if (isGiven) ledger.hold(heldKey(value))
      ledger.holdBack()
      continue
    }
    const old = within(before, value) ? undefined : stale.shift()
    const row = old === undefined ? undefined : rowOf(old)
    given.add(value)
    if (old !== undefined) given.delete(old)
    if (old === undefined || !row) {
      if (old !== undefined) ledger.hold(heldKey(old))
      changes.push(add('contactPoint', { id: newId(), personId, ...contact }))
      told.push({ event: ledger.isFirst || old === undefined ? 'learned' : 'contact', from: old ?? null, to: value })
      continue
    }
    const state = row.state ?? null
    const label = row.label === former ? contact.label : row.label
    changes.push(
      alter('contactPoint', row, { value, label, ...(state === null ? {} : { state: null }) }),
      add('contactPoint', {
        id: newId(),
        personId,
        kind,
        value: row.value,
        label: former,
        ...(state === null ? {} : { state }),
      }),
    )
    told.push({ event: 'contact', from: row.value, to: value })
  }
  for (const value of stale) {
    if (!rowOf(value)) {
      if (within(before, value)) ledger.hold(heldKey(value))
      given.delete(value)
    } else if (within(before, value)) told.push({ event: 'emptied', from: value, to: null })
  }
  const kept = [...given]
  ledger.keep(kind, kept.length === saidNow.length && saidNow.every((value) => kept.includes(value)) ? saidNow : kept)
  return { changes, told }
}
