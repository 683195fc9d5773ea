import type { Listed, ListFilter, ListSort } from '../../domain/list/listing.ts'
import type { RoleName } from '../../domain/person/person.ts'
import { foldSource, foldTag } from '../../reading/fold.ts'
import { withTags } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked for lists of people; these reads may go through the whole list. */
export type Listings = ReturnType<typeof listingReads>

export function listingReads(sql: Sql) {
  return {
    /** The ids of those a filter lets through, in order; category, warmth and their order are the caller's, being derived. */
    matching: (filter: ListFilter, { sort, reverse = false, limit, only }: Slice): readonly string[] => {
      const { where, values } = conditions(filter, only)
      const order = orders[sort](reverse ? 'DESC' : 'ASC', reverse ? 'ASC' : 'DESC')
      const text = `SELECT id FROM person p WHERE ${where} ORDER BY ${order} LIMIT :limit`
      return sql.all<{ readonly id: string }>(text, { ...values, limit }).map(({ id }) => id)
    },

    /** What a list needs to know of these, in the order of the ids. */
    listed: (ids: readonly string[]): readonly Listed[] => {
      const rows = sql.all<Omit<Listed, 'roles'> & { readonly roles: string | null }>(
        `SELECT p.id, p.no, p.name, p.company, p.source, p.let_go_at AS letGoAt,
           (SELECT group_concat(role ORDER BY rowid) FROM role WHERE person_id = p.id AND voided_at IS NULL) AS roles,
           (SELECT max(at) FROM touch WHERE person_id = p.id AND voided_at IS NULL) AS lastTouchAt,
           (SELECT min(day) FROM "order" WHERE person_id = p.id AND voided_at IS NULL) AS firstOrderDay,
           (SELECT max(day) FROM "order" WHERE person_id = p.id AND voided_at IS NULL) AS lastOrderDay
         FROM json_each(?) wanted CROSS JOIN person p ON p.id = wanted.value ORDER BY wanted.key`,
        [JSON.stringify(ids)],
      )
      return rows.map((row) => ({ ...row, roles: (row.roles?.split(',') ?? []) as RoleName[] }))
    },

    /** How many a filter lets through. */
    count: (filter: ListFilter, only?: readonly string[]): number => {
      const { where, values } = conditions(filter, only)
      return sql.get<{ n: number }>(`SELECT count(*) AS n FROM person WHERE ${where}`, values)?.n ?? 0
    },
  }
}

/** Which of the people a filter lets through are wanted. */
interface Slice {
  readonly sort: ListSort
  /** The other way round; who has no next step or stands nowhere stays last. */
  readonly reverse?: boolean
  /** At most so many; all where negative. */
  readonly limit: number
  /** None but these, by their ids. */
  readonly only?: readonly string[] | undefined
}

/** The first of the stages somebody stands on, counted through all funnels. */
const standsAt = `(SELECT min(f.position * 1000 + s.position)
  FROM placement l JOIN stage s ON s.id = l.stage_id JOIN funnel f ON f.id = l.funnel_id
  WHERE l.person_id = p.id AND l.voided_at IS NULL AND s.voided_at IS NULL)`

type Way = 'ASC' | 'DESC'

const orders: Readonly<Record<ListSort, (up: Way, down: Way) => string>> = {
  name: (up) => `name_folded ${up}, no ${up}`,
  next: (up) => `next_day IS NULL, next_day ${up}, no ${up}`,
  cold: (up) => `no ${up}`,
  added: (_, down) => `no ${down}`,
  touch: (up) => `(SELECT max(at) FROM touch WHERE person_id = p.id AND voided_at IS NULL) ${up}, no ${up}`,
  stage: (up) => `${standsAt} IS NULL, ${standsAt} ${up}, name_folded ${up}, no ${up}`,
}

function conditions(
  filter: ListFilter,
  only: readonly string[] | undefined,
): {
  readonly where: string
  readonly values: Readonly<Record<string, unknown>>
} {
  const parts = ['voided_at IS NULL', filter.letGo ? 'let_go_at IS NOT NULL' : 'let_go_at IS NULL']
  const values: Record<string, unknown> = {}
  const among = (query: string) => parts.push(`id IN (SELECT person_id FROM ${query} AND voided_at IS NULL)`)
  if (filter.orphan) parts.push('next_day IS NULL')
  if (filter.dueBy !== undefined) {
    parts.push('next_day <= :dueBy')
    values.dueBy = filter.dueBy
  }
  if (filter.role !== undefined) {
    among('role WHERE role = :role')
    values.role = filter.role
  }
  const tags = [...new Set(filter.tags.map(foldTag))]
  if (tags.length > 0) {
    parts.push(`id ${withTags(':tags', ':tagCount')}`)
    values.tags = JSON.stringify(tags)
    values.tagCount = tags.length
  }
  if (filter.source !== undefined) {
    parts.push('instr(source_folded, :source) > 0')
    values.source = foldSource(filter.source)
  }
  if (filter.stageIds !== undefined) {
    among('placement WHERE stage_id IN (SELECT value FROM json_each(:stages))')
    values.stages = JSON.stringify(filter.stageIds)
  }
  if (only !== undefined) {
    parts.push('id IN (SELECT value FROM json_each(:only))')
    values.only = JSON.stringify(only)
  }
  return { where: parts.join(' AND '), values }
}
