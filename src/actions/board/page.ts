import { heatOf, type Board, type BoardCard } from '../../domain/funnel/board.ts'
import { briefFollowup, briefPerson } from '../../domain/person/brief.ts'
import { labelIn, type Funnel, type Stage } from '../../domain/funnel/funnel.ts'
import { warmthOf } from '../../domain/step/queue.ts'
import { isRotting, setDayOf, stillDays } from '../../domain/funnel/rotting.ts'
import type { Cards, Placed } from '../../store/reads/board.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'

/** Gathers a funnel as a board; only what is shown is read in full. */
export function boardOf(app: App, store: Store, funnel: Funnel, cards: Cards): Board {
  const { only } = cards
  const people = only ? null : new Map(store.funnelNumbers.standing().map((row) => [row.stageId, row.people]))
  const items = store.funnels
    .stages()
    .filter(({ funnelId }) => funnelId === funnel.id)
    .map((stage) => ({
      stage: stage.slug,
      label: labelIn(stage, app.lang),
      kind: stage.kind,
      rotDays: stage.rotDays,
      people: only ? store.boards.countOn(stage, only) : (people?.get(stage.id) ?? 0),
      items: cardsOf(app, store, stage, store.boards.standingOn(stage, cards)),
    }))
  const total = items.reduce((sum, stage) => sum + stage.people, 0)
  return { funnel: funnel.slug, label: labelIn(funnel, app.lang), items, total }
}

/** Reads in full what the cards of some who stand on a stage show. */
export function cardsOf(app: App, store: Store, stage: Stage, placed: readonly Placed[]): readonly BoardCard[] {
  const ids = placed.map(({ id }) => id)
  const open = store.followups.openOfMany(ids)
  const touches = store.touches.lastOfMany(ids)
  const roles = store.people.rolesOfMany(ids)
  const today = app.clock.today()
  return placed.map((one) => {
    const steps = open.get(one.id) ?? []
    const [next] = steps
    const lastTouch = touches.get(one.id)
    const lastTouchDay = lastTouch ? app.clock.wallAt(lastTouch.at).day : null
    const standstill = {
      rotDays: stage.kind === 'open' && one.letGoAt === null ? stage.rotDays : null,
      sinceDay: app.clock.wallAt(one.since).day,
      lastTouchDay,
      setDay: setDayOf(steps),
    }
    const has = new Set(roles.get(one.id)?.map(({ role }) => role))
    const warmth = warmthOf({ roles: has, lastTouchDay }, today)
    return {
      person: briefPerson(one),
      next: next ? briefFollowup(next, one) : null,
      nextDay: next ? next.showDay : null,
      sinceDay: standstill.sinceDay,
      lastTouchDay,
      warmth,
      heat: lastTouchDay === null ? null : heatOf(warmth),
      rotting: isRotting(standstill, today),
      stillDays: stillDays(standstill, today),
    }
  })
}
