import type { Money } from '../../domain/touch/money.ts'
import type { Sql } from '../sql.ts'

/** By what people of a funnel are grouped. */
export type FunnelGrouping = 'source' | 'month'

/** What makes a group, and how people read it. */
interface GroupRow {
  readonly folded: string | null
  readonly key: string | null
}

/** What is counted over whole funnels; these reads go through all placements and moves. */
export class FunnelNumbers {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** How many stand on each stage now. People let go count where the way ends. */
  standing() {
    return this.#sql.all<{ readonly stageId: string; readonly people: number }>(
      `SELECT s.id AS stageId, count(*) AS people
         FROM placement l JOIN stage s ON s.id = l.stage_id JOIN person p ON p.id = l.person_id
         WHERE l.voided_at IS NULL AND p.voided_at IS NULL AND (p.let_go_at IS NULL OR s.kind <> 'open') GROUP BY s.id`,
    )
  }

  /** How many people came how far in a funnel: the position of the furthest stage that is not lost. */
  tops(funnelId: string) {
    return this.#sql.all<{ readonly position: number; readonly people: number }>(
      `SELECT position, count(*) AS people FROM (
           SELECT w.person_id, max(s.position) AS position FROM (
             SELECT person_id, to_stage_id AS stage_id FROM stage_move WHERE funnel_id = :funnel AND voided_at IS NULL
             UNION ALL SELECT person_id, stage_id FROM placement WHERE funnel_id = :funnel AND voided_at IS NULL) w
           JOIN stage s ON s.id = w.stage_id JOIN person p ON p.id = w.person_id
           WHERE s.kind <> 'lost' AND s.voided_at IS NULL AND p.voided_at IS NULL GROUP BY w.person_id) GROUP BY position`,
      { funnel: funnelId },
    )
  }

  /** The days of every stay on a stage that has ended. */
  stays(funnelId: string) {
    return this.#sql.all<{ readonly stageId: string; readonly days: number }>(
      `SELECT stageId, julianday(until) - julianday(since) AS days FROM (
           SELECT to_stage_id AS stageId, at AS since, lead(at) OVER (PARTITION BY person_id ORDER BY at) AS until
           FROM stage_move WHERE funnel_id = ? AND voided_at IS NULL) WHERE until IS NOT NULL`,
      [funnelId],
    )
  }

  /** Orders of the people on each stage, a sum for each currency. */
  value() {
    return this.#sql.all<Money & { readonly stageId: string }>(
      `SELECT l.stage_id AS stageId, o.currency, sum(o.amount_minor) AS minor
         FROM "order" o JOIN placement l ON l.person_id = o.person_id JOIN person p ON p.id = o.person_id
         WHERE o.voided_at IS NULL AND o.amount_minor IS NOT NULL AND l.voided_at IS NULL AND p.voided_at IS NULL
         GROUP BY 1, 2 ORDER BY 3 DESC`,
    )
  }

  /** People of a funnel by where they were met or by the month they entered. */
  groups(funnelId: string, by: FunnelGrouping) {
    return this.#sql.all<GroupRow & { readonly entered: number; readonly won: number; readonly lost: number }>(
      `SELECT ${groupedBy[by]} AS folded, ${labels[by]} AS key, count(*) AS entered, sum(s.kind = 'won') AS won, sum(s.kind = 'lost') AS lost
         FROM placement l JOIN stage s ON s.id = l.stage_id JOIN person p ON p.id = l.person_id
         WHERE l.funnel_id = ? AND l.voided_at IS NULL AND p.voided_at IS NULL
         GROUP BY folded ORDER BY ${by === 'month' ? 'key' : 'entered DESC, key'}`,
      [funnelId],
    )
  }

  /** Orders of the people of a funnel, by the same groups. */
  groupValue(funnelId: string, by: FunnelGrouping) {
    return this.#sql.all<Money & Pick<GroupRow, 'folded'>>(
      `SELECT ${groupedBy[by]} AS folded, o.currency, sum(o.amount_minor) AS minor
         FROM placement l JOIN person p ON p.id = l.person_id JOIN "order" o ON o.person_id = p.id
         WHERE l.funnel_id = ? AND l.voided_at IS NULL AND p.voided_at IS NULL AND o.voided_at IS NULL AND o.amount_minor IS NOT NULL
         GROUP BY folded, 2 ORDER BY 3 DESC`,
      [funnelId],
    )
  }
}

const month = `substr(coalesce((SELECT min(at) FROM stage_move m
  WHERE m.person_id = l.person_id AND m.funnel_id = l.funnel_id AND m.voided_at IS NULL), l.since), 1, 7)`
const groupedBy: Readonly<Record<FunnelGrouping, string>> = { source: 'p.source_folded', month }
/** Of several ways to write a source the shortest. */
const shortest = `substr(min(CASE WHEN p.source IS NOT NULL THEN printf('%04d%s', length(p.source), p.source) END), 5)`
const labels: Readonly<Record<FunnelGrouping, string>> = { source: shortest, month }
