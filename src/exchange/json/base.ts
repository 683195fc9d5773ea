import { add, alter, takeBack, type Change, type Entity, type New } from '../../domain/record/change.ts'
import type { Stage, StageKind } from '../../domain/funnel/funnel.ts'
import type { BaseCounts } from '../../domain/record/import-base.ts'
import type { Template } from '../../domain/person/template.ts'
import type { DumpRow, DumpRows } from './rows.ts'

/** What a list has beside its people. */
export interface BaseContext {
  readonly funnels: readonly { readonly id: string; readonly slug: string; readonly position: number }[]
  /** In funnel and stage order. */
  readonly stages: readonly Stage[]
  readonly cadences: readonly { readonly slug: string }[]
  readonly templates: readonly Pick<Template, 'name' | 'lang' | 'channel'>[]
  readonly savedLists: readonly { readonly slug: string }[]
  /** Nobody is on the list yet, so that no one's stages are touched. */
  readonly isEmpty: boolean
  readonly newId: () => string
}

/** Counts what an import of our own export brings beside people. */
export function countBase(rows: DumpRows, context: Omit<BaseContext, 'newId'>): BaseCounts {
  let count = 0
  const { changes } = baseChanges(rows, { ...context, newId: () => `new ${String(count++)}` })
  // That others stand one place farther behind a new one is nothing the file brings.
  const brought = changes.filter(({ op }) => op === 'add' || context.isEmpty)
  const of = (kind: Entity) => brought.filter(({ entity }) => entity === kind).length
  return { stage: of('stage'), cadence: of('cadence'), template: of('template'), savedList: of('savedList') }
}

/**
 * Brings funnels, stages, cadences, templates and saved lists that the list does not have by their names; gives the changes,
 * and what the file's rows are to refer to. A new stage comes where it stands in the file. A list with nobody on it takes over
 * what the file's stages are called, their order and their days too.
 */
export function baseChanges(rows: DumpRows, context: BaseContext) {
  const { funnels, stages, cadences, templates, savedLists, newId } = context
  const changes: Change[] = []
  const mapped = new Map<string, string>()
  // Those of the file come behind ours, whatever place they claim: the first funnel is the one that people are put into.
  let position = Math.max(0, ...funnels.map((one) => one.position))
  for (const { id, ...row } of onceBySlug(rows.funnel).toSorted((one, other) => one.position - other.position)) {
    const own = funnels.find(({ slug }) => slug === row.slug)?.id ?? newId()
    mapped.set(id, own)
    if (!funnels.some((funnel) => funnel.id === own))
      changes.push(add('funnel', { ...row, id: own, position: ++position }))
    const given = [...onceBySlug(rows.stage.filter(({ funnelId }) => funnelId === id))].sort(
      (a, b) => a.position - b.position,
    )
    const there = stages.filter(({ funnelId }) => funnelId === own)
    for (const one of given)
      mapped.set(one.id, there.find(({ slug }) => slug === one.slug)?.id ?? mapped.get(one.id) ?? newId())
    changes.push(...stageChanges(given, there, { mapped, funnelId: own, takesOver: context.isEmpty }))
  }
  for (const { id: _, ...row } of onceBySlug(rows.cadence))
    if (!cadences.some(({ slug }) => slug === row.slug)) changes.push(add('cadence', { ...row, id: newId() }))
  for (const { id: _, ...row } of rows.template)
    if (!templates.some((one) => one.name === row.name && one.lang === row.lang && one.channel === row.channel))
      changes.push(add('template', { ...row, id: newId() }))
  for (const { id: _, ...row } of onceBySlug(rows.savedList))
    if (!savedLists.some(({ slug }) => slug === row.slug)) changes.push(add('savedList', { ...row, id: newId() }))
  const refs = (row: object) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([key]) => /^(?:funnelId|stageId|fromStageId|toStageId)$/.test(key))
        .map(([key, value]) => [key, typeof value === 'string' ? (mapped.get(value) ?? value) : (value as null)]),
    )
  return { changes, refs }
}

/** A list has one of each slug; the first of the file counts. */
function onceBySlug<R extends { readonly slug: string }>(rows: readonly R[]): readonly R[] {
  const seen = new Set<string>()
  return rows.filter(({ slug }) => !seen.has(slug) && seen.add(slug))
}

interface StageWays {
  /** The id of the list for each one of the file. */
  readonly mapped: ReadonlyMap<string, string>
  readonly funnelId: string
  /** What the file says of a stage stands. */
  readonly takesOver: boolean
}

/** Adds the stages of one funnel that are not there, in their places. */
function stageChanges(
  given: readonly DumpRow<'stage'>[],
  there: readonly Stage[],
  { mapped, funnelId, takesOver }: StageWays,
): readonly Change[] {
  const fresh = given.map((row): New<'stage'> => ({ ...row, id: mapped.get(row.id) ?? row.id, funnelId }))
  const isThere = ({ id }: { readonly id: string }) => there.some((one) => one.id === id)
  const isGiven = ({ id }: { readonly id: string }) => fresh.some((one) => one.id === id)
  // A way without a stage of some kind would have no end.
  const goes = (stage: Stage) => takesOver && !isGiven(stage) && fresh.some(({ kind }) => kind === stage.kind)
  const order = takesOver
    ? merged(
        fresh,
        there.filter((stage) => !isGiven(stage) && !goes(stage)),
      )
    : merged(
        there,
        fresh.filter((stage) => !isThere(stage)),
        fresh,
      )
  const places = new Map(order.map(({ id }, index) => [id, index + 1]))
  const placeOf = ({ id, position }: { readonly id: string; readonly position: number }) => places.get(id) ?? position
  // Stages that stay as they are keep their places, however these are numbered.
  if (order.length === there.length && order.every(({ id }, index) => there[index]?.id === id) && !takesOver) return []
  return [
    ...fresh.filter((stage) => !isThere(stage)).map((stage) => add('stage', { ...stage, position: placeOf(stage) })),
    ...there.flatMap((stage) => {
      if (goes(stage)) return [takeBack('stage', stage)]
      const said = takesOver ? fresh.find(({ id }) => id === stage.id) : undefined
      const { labelEn, labelRu, rotDays } = said ?? stage
      const set = { labelEn, labelRu, rotDays, position: placeOf(stage) }
      const isSame = Object.entries(set).every(([key, value]) => stage[key as keyof typeof set] === value)
      return isSame ? [] : [alter('stage', stage, set)]
    }),
  ]
}

type Placed = Pick<Stage, 'id' | 'kind'>

const kindOrder: Readonly<Record<StageKind, number>> = { open: 0, won: 1, lost: 2 }

/** Puts stages among others: behind the one of their kind they follow in `like`, else at the end of their kind. */
function merged(stages: readonly Placed[], more: readonly Placed[], like: readonly Placed[] = []): readonly Placed[] {
  const order = [...stages]
  for (const stage of more) {
    const before = like.slice(
      0,
      like.findIndex(({ id }) => id === stage.id),
    )
    const after = before.findLast((one) => one.kind === stage.kind && order.some(({ id }) => id === one.id))
    const first = order.findIndex((one) => kindOrder[one.kind] >= kindOrder[stage.kind])
    const end = order.findIndex((one) => kindOrder[one.kind] > kindOrder[stage.kind])
    const isFirst = like.some((one) => one.kind === stage.kind && one.id === stage.id) && !after
    const place = after
      ? order.findIndex(({ id }) => id === after.id) + 1
      : isFirst && first >= 0
        ? first
        : end >= 0
          ? end
          : order.length
    order.splice(place, 0, stage)
  }
  return order
}
