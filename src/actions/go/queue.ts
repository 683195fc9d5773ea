import type { BriefPerson } from '../../domain/person/brief.ts'
import type { Day } from '../../domain/time/day.ts'
import type { GoProgress, GoTally } from '../../domain/pages/go-sight.ts'
import { deals, type GoSession, type GoStep } from '../../domain/pages/go-step.ts'
import {
  capNudges,
  fitMinutes,
  minutesFor,
  rankQueue,
  type QueueGroup,
  type QueueItem,
} from '../../domain/step/queue.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { dueOn, type QueueFilter } from '../step/queue.ts'

/** Whom a session is to go through. */
export interface GoWish {
  readonly session: GoSession
  readonly filter: QueueFilter
  /** Of today's people these alone; all where nothing is named. */
  readonly only: ReadonlySet<string> | null
  /** The people of a list, whether they are due or not, in its order; null for today's. */
  readonly listed: readonly BriefPerson[] | null
  /** The time there is, in minutes. */
  readonly forMinutes: number | null
  /** The last step before the session was taken up, 0 where there was none: the time there is counts from then on. */
  readonly after: number
  /** How many nudges at most. */
  readonly cap: number
}

/** Someone a session goes through. */
export interface GoCandidate {
  readonly person: BriefPerson
  readonly group: QueueGroup
  /** As the queue has them; null for somebody of a list. */
  readonly item: QueueItem | null
}

/** How a session stands: who is to be gone through, and what was done. */
export interface GoStanding {
  readonly candidates: readonly GoCandidate[]
  /** Those beyond the cap, or the time there is. */
  readonly beyond: number
  readonly steps: readonly GoStep[]
  /** The last step with each person. */
  readonly last: ReadonlyMap<string, GoStep>
  readonly dealt: ReadonlySet<string>
}

/** Looks how a session stands now. Who comes due while it goes on joins; who was dealt with elsewhere is none of it any more. */
export function goStanding(app: App, store: Store, wish: GoWish): GoStanding {
  const steps = store.goSteps.of(wish.session)
  const last = new Map(steps.filter(({ deed }) => deed !== 'noted').map((step) => [step.personId, step]))
  const today = app.clock.today()
  const due = rankedFor(app, store, wish, today)
  if (wish.listed) return ofList(wish, wish.listed, { ranked: due, steps, last })
  const ranked = due.filter((item) => !isForLater(item, last, app.clock.now()))
  const waiting = new Set(ranked.map(({ person }) => person.id))
  const done = [...last.values()].filter((step) => deals(step) && !waiting.has(step.personId))
  const { shown, left } = share(ranked, done, wish)
  return {
    candidates: shown.map((item) => ({ person: item.person, group: item.group, item })),
    beyond: left,
    steps,
    last,
    dealt: new Set(done.map(({ personId }) => personId)),
  }
}

function rankedFor(app: App, store: Store, { filter, only }: GoWish, today: Day): readonly QueueItem[] {
  const ranked = rankQueue(dueOn(app, store, today, filter), today)
  return only === null ? ranked : ranked.filter(({ person }) => only.has(person.id))
}

/** Who was talked to and is to be called at a time later today is none of the session until then, as who was snoozed is not. */
function isForLater(
  { person, followup, alsoDue }: QueueItem,
  last: ReadonlyMap<string, GoStep>,
  now: Instant,
): boolean {
  const step = last.get(person.id)
  if (!step || !deals(step)) return false
  return [followup, ...alsoDue].every(
    ({ dueAt, hiddenUntilDay }) => hiddenUntilDay === null && dueAt !== null && dueAt > now,
  )
}

/** Who of a list is due today takes the time of what is due: a promise stays here too. */
function ofList(
  { forMinutes, after }: GoWish,
  listed: readonly BriefPerson[],
  { ranked, steps, last }: Pick<GoStanding, 'steps' | 'last'> & { readonly ranked: readonly QueueItem[] },
): GoStanding {
  const groups = new Map(ranked.map(({ person, group }) => [person.id, group]))
  const done = [...last.values()].filter(deals)
  const dealt = new Set(done.map(({ personId }) => personId))
  const waiting = listed
    .filter(({ id }) => !dealt.has(id))
    .map((person): GoCandidate => ({ person, group: groups.get(person.id) ?? 'nudge', item: null }))
  const { shown, left } =
    forMinutes === null ? { shown: waiting, left: 0 } : fitMinutes(waiting, forMinutes - minutesOf(since(done, after)))
  return { candidates: shown, beyond: left, steps, last, dealt }
}

/** What was dealt with that day has taken its part of the cap, and what was since then its part of the time. */
function share(ranked: readonly QueueItem[], done: readonly GoStep[], { forMinutes, after, cap }: GoWish) {
  if (forMinutes === null) return capNudges(ranked, cap - done.filter(({ group }) => group === 'nudge').length)
  return fitMinutes(ranked, forMinutes - minutesOf(since(done, after)))
}

function since(steps: readonly GoStep[], after: GoWish['after']): readonly GoStep[] {
  return steps.filter(({ id }) => id > after)
}

function minutesOf(steps: readonly { readonly group: QueueGroup }[]): number {
  return steps.reduce((sum, { group }) => sum + minutesFor[group], 0)
}

/** Tells how far a session has come; `aside` are those skipped in this pass. */
export function goProgress({ candidates, dealt, beyond }: GoStanding, aside: ReadonlySet<string>): GoProgress {
  const ahead = candidates.filter(({ person }) => !aside.has(person.id))
  const of = dealt.size + candidates.length
  return {
    nth: Math.min(of, of - ahead.length + 1),
    of,
    minutes: minutesOf(ahead),
    aside: candidates.length - ahead.length,
    beyond,
  }
}

/** Counts what came of a session: each person where they are last. */
export function goTally({ last, candidates, dealt }: GoStanding): GoTally {
  const all = [...last.values()]
  const count = (is: (step: GoStep) => boolean) => all.filter(is).length
  const waiting = new Set(candidates.map(({ person }) => person.id))
  return {
    done: dealt.size,
    talked: count(({ deed, outcome }) => deed === 'logged' && outcome !== null && outcome !== 'no-answer'),
    unanswered: count(({ outcome }) => outcome === 'no-answer'),
    sent: count(({ deed, outcome }) => deed === 'logged' && outcome === null),
    snoozed: count(({ deed }) => deed === 'snoozed'),
    letGo: count(({ deed }) => deed === 'let-go'),
    skipped: count(({ deed, personId }) => deed === 'skipped' && waiting.has(personId)),
    left: candidates.length,
  }
}
