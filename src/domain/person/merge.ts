import type { Alias } from './alias.ts'
import { add, alter, takeBack, type Change, type New, type Rows } from '../record/change.ts'
import type { Followup } from '../step/followup.ts'
import type { Placement, Stage, StageMove } from '../funnel/funnel.ts'
import { closing, isReplaceable } from '../step/next-step.ts'
import type { Order } from '../touch/order.ts'
import { emptiableFields, type FieldKey } from './fields.ts'
import { notLetGo, type ContactPoint, type Note, type Person, type Role, type Tag } from './person.ts'
import type { SourceRow } from '../record/source.ts'
import type { Touch } from '../touch/touch.ts'
import type { Instant } from '../time/zone.ts'

/** A person with everything that hangs on them, the closed and the old too. */
export interface WholePerson {
  readonly person: Person
  readonly roles: readonly Role[]
  readonly contacts: readonly ContactPoint[]
  readonly tags: readonly Tag[]
  readonly notes: readonly Note[]
  readonly touches: readonly Touch[]
  readonly followups: readonly Followup[]
  readonly orders: readonly Order[]
  readonly placements: readonly Placement[]
  readonly moves: readonly StageMove[]
  /** The people this one brought into the team. */
  readonly brought: readonly Person[]
  readonly aliases: readonly Alias[]
  /** What reports said of the person. */
  readonly sourceRows: readonly SourceRow[]
}

/** What joining two entries needs beside them. */
export interface MergeTools {
  readonly stages: readonly Stage[]
  readonly at: Instant
  readonly newId: () => string
  /** Tells whether two values of a person's are the same to a reader: a phone, a tag, a company. */
  readonly isSame: (one: string, other: string) => boolean
  /** Names a field of a person to the user. */
  readonly labelOf: (field: MergeField) => string
}

/** What came of joining two entries. */
export interface Merged {
  readonly changes: readonly Change[]
  /** How many of each went over. */
  readonly moved: Readonly<Record<MovedKind, number>>
  /** What differed and is kept as a note, a line each: "Company: Zenith". */
  readonly noted: readonly string[]
}

/** What belongs to one person and can go over to another. */
type Hanging =
  'contactPoint' | 'tag' | 'role' | 'note' | 'touch' | 'followup' | 'order' | 'stageMove' | 'alias' | 'sourceRow'

export type MovedKind = 'contacts' | 'tags' | 'notes' | 'touches' | 'followups' | 'orders'
export type MergeField = FieldKey

/**
 * Joins two entries of one person: what hangs on `gone` goes to `keep`, empty fields are filled, differing ones become a note,
 * and the number of `gone` leads to `keep` from then on. Nothing is lost; whoever of the two is still followed up decides that
 * the person is.
 */
export function mergePeople(keep: WholePerson, gone: WholePerson, tools: MergeTools): Merged {
  const personId = keep.person.id
  const to = <E extends Hanging>(entity: E, rows: readonly Rows[E][]) =>
    rows.map((row) => alter<Hanging>(entity, row, { personId }))
  const { isSame } = tools
  const contacts = parted(
    gone.contacts,
    keep.contacts,
    (one, two) => one.kind === two.kind && isSame(one.value, two.value),
  )
  const tags = parted(gone.tags, keep.tags, (one, two) => isSame(one.tag, two.tag))
  const roles = parted(gone.roles, keep.roles, (one, two) => one.role === two.role)
  const { set, noted } = fieldsOf(keep.person, gone.person, tools)
  const note = noted.length === 0 ? [] : [{ id: tools.newId(), personId, at: tools.at, words: noted.join('\n') }]
  return {
    changes: [
      ...(Object.keys(set).length > 0 ? [alter('person', keep.person, set)] : []),
      ...to('contactPoint', contacts.fresh),
      ...contacts.known.map((row) => takeBack('contactPoint', row)),
      ...to('tag', tags.fresh),
      ...tags.known.map((row) => takeBack('tag', row)),
      ...to('role', roles.fresh),
      ...roles.known.map((row) => takeBack('role', row)),
      ...to('note', gone.notes),
      ...note.map((row) => add('note', row)),
      ...to('touch', gone.touches),
      ...to('followup', gone.followups),
      ...oneNudge(keep.followups, gone.followups, tools.at),
      ...to('order', gone.orders),
      ...placed(keep, gone, tools.stages),
      ...to('stageMove', gone.moves),
      ...gone.brought.filter(({ id }) => id !== personId).map((one) => alter('person', one, { sponsorId: personId })),
      ...to('alias', gone.aliases),
      ...to('sourceRow', gone.sourceRows),
      add('alias', { id: tools.newId(), number: gone.person.no, personId }),
      takeBack('person', gone.person),
    ],
    moved: {
      contacts: contacts.fresh.length,
      tags: tags.fresh.length,
      notes: gone.notes.length,
      touches: gone.touches.length,
      followups: gone.followups.filter(({ closedAt }) => closedAt === null).length,
      orders: gone.orders.length,
    },
    noted,
  }
}

function parted<T>(rows: readonly T[], there: readonly T[], isSame: (one: T, other: T) => boolean) {
  const isKnown = (row: T) => there.some((other) => isSame(row, other))
  return { fresh: rows.filter((row) => !isKnown(row)), known: rows.filter(isKnown) }
}

function fieldsOf(keep: Person, gone: Person, { isSame, labelOf }: MergeTools) {
  const set: { -readonly [Key in keyof New<'person'>]?: New<'person'>[Key] } = {}
  const noted = isSame(keep.name, gone.name) ? [] : [`${labelOf('name')}: ${gone.name}`]
  for (const field of emptiableFields) {
    const [value, kept] = [gone[field] ?? null, keep[field] ?? null]
    if (value === null || (kept !== null && isSame(kept, value))) continue
    if (kept === null) set[field] = value
    else noted.push(`${labelOf(field)}: ${value}`)
  }
  const more = Object.entries(gone.custom).filter(([key, value]) => keep.custom[key] !== value)
  noted.push(...more.filter(([key]) => key in keep.custom).map(([key, value]) => `${key}: ${value}`))
  const fresh = more.filter(([key]) => !(key in keep.custom))
  if (fresh.length > 0) set.custom = { ...keep.custom, ...Object.fromEntries(fresh) }
  const sponsorId = keep.sponsorId === gone.id ? null : keep.sponsorId
  const wanted = sponsorId ?? (gone.sponsorId === keep.id ? null : gone.sponsorId)
  if (wanted !== keep.sponsorId) set.sponsorId = wanted
  if (keep.letGoAt !== null && gone.letGoAt === null) Object.assign(set, notLetGo)
  return { set, noted }
}

/** Where both have a step that a cadence proposed, the one of the entry that stays is enough. */
function oneNudge(kept: readonly Followup[], gone: readonly Followup[], at: Instant): readonly Change[] {
  const open = (followup: Followup) => followup.closedAt === null && isReplaceable(followup)
  return kept.some(open) ? gone.filter(open).map((followup) => closing(followup, at, 'replaced')) : []
}

/** In a funnel where both stand the person stands at the further of the two stages; a lost one is the least far. */
function placed(keep: WholePerson, gone: WholePerson, stages: readonly Stage[]): readonly Change[] {
  const farOf = ({ stageId }: Placement) => {
    const stage = stages.find(({ id }) => id === stageId)
    return stage === undefined || stage.kind === 'lost' ? -1 : stage.position
  }
  return gone.placements.flatMap((placement) => {
    const there = keep.placements.find(({ funnelId }) => funnelId === placement.funnelId)
    if (!there) return [alter('placement', placement, { personId: keep.person.id })]
    const { stageId, since } = placement
    const further = farOf(placement) > farOf(there) ? [alter('placement', there, { stageId, since })] : []
    return [...further, takeBack('placement', placement)]
  })
}
