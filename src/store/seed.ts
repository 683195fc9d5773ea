import type { Interval } from '../domain/cadence.ts'
import { add, type Change } from '../domain/change.ts'
import type { Day } from '../domain/day.ts'
import type { StageKind } from '../domain/funnel.ts'
import type { OpenOptions } from './open.ts'
import { insertRow } from './sealed-rows.ts'
import type { Sql } from './sql.ts'
import { apply } from './write.ts'

/** Fills a new database with its device id, the two funnels and the cadences. Not a commit of the user's: `undo` never meets it. */
export function seed(sql: Sql, { newId, now, times }: Pick<OpenOptions, 'newId' | 'now' | 'times'>): void {
  const device = newId()
  insertRow(sql, 'meta', { key: 'device', value: device })
  const rules = times?.rules() ?? null
  if (rules !== null) insertRow(sql, 'meta', { key: 'rules', value: rules })
  const stamp = {
    at: now(),
    owner: device,
    changed: new Map<string, string>(),
    words: new Set<string>(),
    dayOf: () => now().slice(0, 10) as Day,
    instantSaid: () => null,
  }
  for (const change of [...funnelChanges(newId), ...cadenceChanges(newId)]) apply(sql, change, stamp)
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

function funnelChanges(newId: () => string): readonly Change[] {
  return [
    ...funnelWith(newId, { slug: 'customers', labelEn: 'Customers', labelRu: 'Клиенты', position: 1 }, customers),
    ...funnelWith(newId, { slug: 'team', labelEn: 'Team', labelRu: 'Команда', position: 2 }, team),
  ]
}

function funnelWith(
  newId: () => string,
  funnel: { slug: string; labelEn: string; labelRu: string; position: number },
  stages: readonly StageSeed[],
): readonly Change[] {
  const funnelId = newId()
  return [
    add('funnel', { id: funnelId, ...funnel }),
    ...stages.map(([slug, labelEn, labelRu, kind, rotDays], index) =>
      add('stage', { id: newId(), funnelId, slug, labelEn, labelRu, position: index + 1, kind, rotDays }),
    ),
  ]
}

const cadences: readonly (readonly [slug: string, en: string, ru: string, steps: readonly Interval[]])[] = [
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

function cadenceChanges(newId: () => string): readonly Change[] {
  return cadences.map(([slug, labelEn, labelRu, steps]) =>
    add('cadence', { id: newId(), slug, labelEn, labelRu, steps }),
  )
}
