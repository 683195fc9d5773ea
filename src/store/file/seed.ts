import type { Interval } from '../../domain/step/cadence.ts'
import { add, type Change } from '../../domain/record/change.ts'
import type { Day } from '../../domain/time/day.ts'
import type { StageKind } from '../../domain/funnel/funnel.ts'
import type { OpenOptions } from './open.ts'
import { insertRow } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'
import { apply } from '../write.ts'

/** Fills a new database with its device id, the two funnels and the cadences. Not a commit of the user's: `undo` never meets it. */
export function seed(sql: Sql, { newId, now, times }: Pick<OpenOptions, 'newId' | 'now' | 'times'>): void {
  const device = newId()
  insertRow(sql, 'meta', { key: 'device', value: device })
  const rules = times?.rules() ?? null
  if (rules !== null) insertRow(sql, 'meta', { key: 'rules', value: rules })
  put(sql, [...funnels.flatMap((one) => funnelWith(newId(), one, newId)), ...cadences.map(cadenceOf(newId))], {
    now,
    owner: device,
  })
}

/** Puts in what no list is without and damage has taken from this one: a funnel, the stages of one, a cadence. */
export function seedLost(sql: Sql, { newId, now }: Pick<OpenOptions, 'newId' | 'now'>, nobody: string): void {
  const stages = sql.all<{ funnel: string; slug: string }>('SELECT funnel_id AS funnel, slug FROM stage')
  const there = [...sql.all<{ id: string; slug: string }>('SELECT id, slug FROM funnel')]
  const lost = new Set(stages.map(({ funnel }) => funnel).filter((id) => !there.some((one) => one.id === id)))
  const changes: Change[] = []
  for (const id of lost) {
    const known = funnels.find((one) => stages.some(({ funnel, slug }) => funnel === id && slug === one.wonBy))
    const taken = there.map(({ slug }) => slug)
    const position = there.length + 1
    const nameless = { slug: `funnel-${String(position)}`, labelEn: nobody, labelRu: nobody, position }
    const own = known && !taken.includes(known.funnel.slug) ? known.funnel : nameless
    there.push({ id, slug: own.slug })
    changes.push(add('funnel', { id, ...own }))
  }
  for (const one of funnels)
    if (!there.some(({ slug }) => slug === one.funnel.slug)) changes.push(...funnelWith(newId(), one, newId))
  for (const { id, slug } of there) {
    const known = funnels.find((one) => one.funnel.slug === slug) ?? funnels[0]
    if (!stages.some(({ funnel }) => funnel === id)) changes.push(...stagesOf(id, known.stages, newId))
  }
  const slugs = sql.all<{ slug: string }>('SELECT slug FROM cadence').map(({ slug }) => slug)
  changes.push(...cadences.filter(([slug]) => !slugs.includes(slug)).map(cadenceOf(newId)))
  put(sql, changes, { now, owner: '' })
}

function put(sql: Sql, changes: readonly Change[], { now, owner }: Pick<OpenOptions, 'now'> & { owner: string }): void {
  const stamp = {
    at: now(),
    owner,
    changed: new Map<string, string>(),
    words: new Set<string>(),
    dayOf: () => now().slice(0, 10) as Day,
    instantSaid: () => null,
  }
  for (const change of changes) apply(sql, change, stamp)
}

/** Stages where the three weeks of the first cadence are in order allow a month, those where a decision is near ten days. */
type StageSeed = readonly [slug: string, en: string, ru: string, kind: StageKind, rotDays: number | null]

const customers: readonly StageSeed[] = [
  ['new', 'New', 'Новый', 'open', 7],
  ['contacted', 'Contacted', 'Связались', 'open', 30],
  ['interested', 'Interested', 'Интерес', 'open', 30],
  ['presented', 'Presented', 'Показали', 'open', 10],
  ['deciding', 'Deciding', 'Решает', 'open', 10],
  ['customer', 'Customer', 'Клиент', 'won', null],
  ['lost', 'Lost', 'Отказ', 'lost', null],
]

const team: readonly StageSeed[] = [
  ['new', 'New', 'Новый', 'open', 7],
  ['invited', 'Invited', 'Пригласили', 'open', 30],
  ['presented', 'Presented', 'Показали', 'open', 10],
  ['deciding', 'Deciding', 'Решает', 'open', 10],
  ['joined', 'Joined', 'В команде', 'won', null],
  ['lost', 'Lost', 'Отказ', 'lost', null],
]

interface FunnelSeed {
  readonly funnel: {
    readonly slug: string
    readonly labelEn: string
    readonly labelRu: string
    readonly position: number
  }
  readonly stages: readonly StageSeed[]
  /** The stage that it alone has. */
  readonly wonBy: string
}

const funnels: readonly [FunnelSeed, FunnelSeed] = [
  {
    funnel: { slug: 'customers', labelEn: 'Customers', labelRu: 'Клиенты', position: 1 },
    stages: customers,
    wonBy: 'customer',
  },
  { funnel: { slug: 'team', labelEn: 'Team', labelRu: 'Команда', position: 2 }, stages: team, wonBy: 'joined' },
]

function funnelWith(id: string, { funnel, stages }: FunnelSeed, newId: () => string): readonly Change[] {
  return [add('funnel', { id, ...funnel }), ...stagesOf(id, stages, newId)]
}

function stagesOf(funnelId: string, stages: readonly StageSeed[], newId: () => string): readonly Change[] {
  return stages.map(([slug, labelEn, labelRu, kind, rotDays], index) =>
    add('stage', { id: newId(), funnelId, slug, labelEn, labelRu, position: index + 1, kind, rotDays }),
  )
}

type CadenceSeed = readonly [slug: string, en: string, ru: string, steps: readonly Interval[]]

const cadences: readonly CadenceSeed[] = [
  [
    'lead',
    '3 days, 3 weeks, 3 months',
    '3 дня, 3 недели, 3 месяца',
    [
      { count: 3, unit: 'day' },
      { count: 3, unit: 'week' },
      { count: 3, unit: 'month' },
    ],
  ],
  [
    'customer',
    '2 days, 2 weeks, every 2 months',
    '2 дня, 2 недели, каждые 2 месяца',
    [
      { count: 2, unit: 'day' },
      { count: 2, unit: 'week' },
      { count: 2, unit: 'month' },
    ],
  ],
  ['team', 'every week', 'каждую неделю', [{ count: 1, unit: 'week' }]],
]

function cadenceOf(newId: () => string) {
  return ([slug, labelEn, labelRu, steps]: CadenceSeed): Change =>
    add('cadence', { id: newId(), slug, labelEn, labelRu, steps })
}
