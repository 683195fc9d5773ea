import type { App } from '../../app/app.ts'
import { dueOn } from '../../actions/step/queue.ts'
import { unasked } from '../../actions/asking/asking.ts'
import { momentOf } from '../../actions/go/acts.ts'
import { goEcho } from '../../actions/go/echo.ts'
import { personCard } from '../../actions/person/card.ts'
import type { SavedTouch } from '../../actions/touch/say-more.ts'
import { minutesIn } from '../../reading/setting.ts'
import { briefFollowup, briefPerson, type BriefPerson } from '../../domain/person/brief.ts'
import { Fault } from '../../domain/fault.ts'
import type { DueFollowup } from '../../domain/step/followup.ts'
import { rankQueue } from '../../domain/step/queue.ts'
import { isQuiet } from '../../domain/watch/reminder.ts'
import type { Deed } from '../../domain/touch/deed.ts'
import type { GoEcho, GoSaved } from '../../domain/pages/go-sight.ts'
import type {
  Happened,
  OpenCard,
  Ringer,
  SeenFollowup,
  WatchEffect,
  WatchMessage,
  WatchNews,
  WatchSight,
} from '../../domain/pages/watch-sight.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { doneDeed, saveDue, sayOfDue, snoozeDue, type DueItem } from '../popup/deeds.ts'
import type { LoopEvents } from './loop-events.ts'
import { calledName } from '../popup/notice.ts'
import type { Tick } from './tick.ts'

/** What lies before the one who watches: what is due, which cards are to be gone through, and what happened. */
export interface WatchDesk {
  sight(): Promise<WatchSight>
  /** Does what a key of the page asks for. */
  readonly perform: (effect: WatchEffect) => Promise<WatchMessage>
  /** What the desk hears of the loop; it tells what the page is to know. */
  readonly events: (tell: (message: WatchMessage) => void) => LoopEvents
  /** Notes who rings from now on, and tells the page. */
  readonly ringsNow: (ringer: Ringer, tell: (message: WatchMessage) => void) => Promise<void>
  readonly ringer: () => Ringer
  /** How many popups this process has shown so far. */
  shown(): number
}

type Store = Awaited<ReturnType<App['store']>>

/** How much of what is to come, and of what was, a page can hold. */
const mostComing = 50
const mostLately = 50

/** So many of a digest come as cards one by one; more of them are listed. */
const mostCards = 3

/** Makes the desk of one `watch`, which rings itself or looks on while another does. */
export function watchDesk(app: App, rings: Ringer = 'here'): WatchDesk {
  let since = app.clock.now()
  let ringer = rings
  const { config } = app
  let shown = 0
  /** Wakes the loop, so that the popup of what was dealt with here goes at once. */
  let wake: () => void = () => undefined
  /** The cards that are to be gone through, and which of them is open. */
  let cards: readonly string[] = []
  let opened: string | null = null
  let lately: readonly Happened[] = []
  let lastSeen = ''
  /** What was done last, about which a line may be typed. */
  let saved: SavedTouch | null = null
  /** What was dealt with here, the last one last: what `undo` brings back. */
  let dealtWith: readonly string[] = []

  const happened = (one: Happened) => {
    lately = [one, ...lately].slice(0, mostLately)
  }

  const called = (person: BriefPerson): BriefPerson => ({ ...person, name: calledName(app, person) })

  /** As the page may show it: in discreet mode without what it is about. */
  const shownAs = (seen: SeenFollowup): SeenFollowup => ({
    ...seen,
    person: called(seen.person),
    followup: config.discreet ? { ...seen.followup, what: '' } : seen.followup,
  })

  /** As the page may tell it now, which is discreet at once when the setting changes. */
  const toldAs = (one: Happened): Happened => {
    if (one.kind === 'deed') return { ...one, deed: deedAs(one.deed) }
    return 'person' in one ? { ...one, person: called(one.person) } : one
  }

  const deedAs = (deed: Deed): Deed => {
    if ('person' in deed) return { ...deed, person: called(deed.person) }
    return config.discreet ? { ...deed, about: '' } : deed
  }

  async function sight(): Promise<WatchSight> {
    const store = await app.store()
    const due = dueNow(app, store)
    settleCards(due)
    return {
      since,
      ringer,
      quiet:
        config.quietFrom === config.quietTo
          ? null
          : {
              from: config.quietFrom,
              to: config.quietTo,
              isNow: isQuiet(app.clock.wall().time, config.quietFrom, config.quietTo),
            },
      discreet: config.discreet,
      snoozeMinutes: minutesIn(config.snoozeFor)[0] ?? 60,
      due: due.map(shownAs),
      coming: store.followups
        .timedAfter(app.clock.now(), mostComing)
        .map(({ followup, person }) => shownAs(seenOf(app, followup, person))),
      lately: lately.map(toldAs),
      open: openCard(store, due),
    }
  }

  /** A card whose follow-up was closed, moved or snoozed meanwhile is none any more; the next one takes its place. */
  function settleCards(due: readonly SeenFollowup[]): void {
    const stands = new Set(due.map(({ followup }) => followup.id))
    const place = opened === null ? -1 : cards.indexOf(opened)
    const after = place < 0 ? [] : [...cards.slice(place), ...cards.slice(0, place)]
    cards = cards.filter((id) => stands.has(id))
    if (opened !== null) opened = after.find((id) => stands.has(id)) ?? null
  }

  function openCard(store: Store, due: readonly SeenFollowup[]): OpenCard | null {
    const seen = due.find(({ followup }) => followup.id === opened)
    const person = seen && store.people.byId(seen.person.id)
    if (!person) return null
    return {
      nth: cards.indexOf(seen.followup.id) + 1,
      of: cards.length,
      seen: shownAs(seen),
      card: personCard(app, store, person, false),
    }
  }

  /** The follow-up that a key was pressed for, as it stands. Fault: `changed-meanwhile` where it stands no more. */
  async function itemOf(followupId: string): Promise<DueItem> {
    const store = await app.store()
    const pair = dueNow(app, store).find(({ followup }) => followup.id === followupId)
    const person = pair && store.people.byId(pair.person.id)
    const followup = person && store.followups.openOf(person.id).find(({ id }) => id === followupId)
    if (!person || !followup) throw new Fault('changed-meanwhile')
    return { person, followup }
  }

  async function act(effect: Exclude<WatchEffect, { readonly kind: 'read' }>): Promise<Deed | null> {
    switch (effect.kind) {
      case 'open': {
        const due = dueNow(app, await app.store())
        cards = due.map(({ followup }) => followup.id)
        opened = cards[0] ?? null
        return null
      }
      case 'close':
        opened = null
        return null
      case 'next':
      case 'previous': {
        const step = effect.kind === 'next' ? 1 : cards.length - 1
        opened = cards[((opened === null ? 0 : cards.indexOf(opened)) + step) % cards.length] ?? null
        return null
      }
      case 'leave': {
        const { person } = await itemOf(effect.followupId)
        const place = cards.indexOf(effect.followupId)
        cards = cards.filter((id) => id !== effect.followupId)
        opened = cards[place] ?? cards[0] ?? null
        return { kind: 'left', person: briefPerson(person) }
      }
      case 'done': {
        saved = await saveDue(app, await itemOf(effect.followupId))
        return dealt(effect.followupId, Promise.resolve(doneDeed(saved.finished)))
      }
      case 'say': {
        if (!saved) throw new Fault('changed-meanwhile')
        return sayOfDue(app, saved, effect)
      }
      case 'snooze':
        return dealt(effect.followupId, snoozeDue(app, await itemOf(effect.followupId), effect.length))
      case 'undo':
        return undo()
    }
  }

  async function echoOf(phrase: string): Promise<GoEcho> {
    const person = saved && (await app.store()).people.byId(saved.finished.person.id)
    if (!person) throw new Fault('changed-meanwhile')
    return goEcho(unasked(app), person, { as: 'next', phrase })
  }

  async function dealt(followupId: string, deed: Promise<Deed>): Promise<Deed> {
    const done = await deed
    dealtWith = [...dealtWith, followupId]
    return done
  }

  async function undo(): Promise<Deed> {
    const store = await app.store()
    const { command, about } = store.undoOwn()
    const back = dealtWith.at(-1)
    if (back !== undefined && dueNow(app, store).some(({ followup }) => followup.id === back)) {
      dealtWith = dealtWith.slice(0, -1)
      cards = [back, ...cards.filter((id) => id !== back)]
      opened = back
    }
    return { kind: 'undone', command, about }
  }

  return {
    sight,
    ringer: () => ringer,
    shown: () => shown,

    perform: async (effect) => {
      if (effect.kind === 'read') return { phrase: effect.phrase, echo: await echoOf(effect.phrase) }
      const deed = await act(effect)
      if (deed && deed.kind !== 'left') happened({ kind: 'deed', deed, at: app.clock.now() })
      if (deed) wake()
      const told = await news(deed && deedAs(deed), false)
      return effect.kind === 'done' && saved ? { ...told, saved: savedAs(saved) } : told
    },

    ringsNow: async (now, tell) => {
      const before = ringer
      ringer = now
      if (now !== 'here' || before === 'here') {
        tell(await news(null, false))
        return
      }
      since = app.clock.now()
      happened({ kind: 'took-over', at: since, from: before })
      tell({ ...(await news(null, false)), tookOver: before })
    },

    events: (tell) => ({
      ready: (waker) => {
        wake = waker
      },
      passed: async (tick) => {
        takeIn(tick)
        const before = lastSeen
        const now = await news(null, tick.shown.length > 0)
        // Most passes of a quiet day change nothing.
        if (lastSeen !== before) tell(now)
      },
      pressed: async ({ key, item: { followup, person } }) => {
        happened({ kind: 'pressed', at: app.clock.now(), person: briefPerson(person), button: key })
        if (key !== 'call') return
        if (!cards.includes(followup.id)) cards = [...cards, followup.id]
        opened = followup.id
        tell({ ...(await news(null, false)), dials: true })
      },
      failed: (fault) => {
        tell({ failed: fault })
      },
      unsaved: (why) => {
        if (why) tell({ failed: why })
      },
    }),
  }

  async function news(deed: Deed | null, rings: boolean): Promise<WatchNews> {
    const now = await sight()
    lastSeen = JSON.stringify(now)
    return { sight: now, deed, rings }
  }

  function takeIn({ shown: reminders }: Tick): void {
    for (const { kind, at, items } of reminders) {
      if (ringer === 'here') shown++
      const ids = items.map(({ followup }) => followup.id)
      const [first] = items
      if (kind === 'followup' && first) happened({ kind: 'shown', at, person: first.person })
      else if (kind !== 'followup') happened({ kind: 'digest', at, cause: kind, count: items.length })
      if (items.length > mostCards) continue
      cards = [...cards, ...ids.filter((id) => !cards.includes(id))]
      opened ??= ids[0] ?? null
    }
  }
}

/** A touch that was saved, as its line is asked for. */
function savedAs({ finished: { person, next, standing, nextFrom, gap } }: SavedTouch): GoSaved {
  const step = next ?? standing
  return {
    touch: { outcome: null, channel: null, via: null, words: '', closes: null },
    at: { personId: person.id, stamp: '' },
    proposal: { from: nextFrom, when: step && momentOf(step), gap },
  }
}

/** What shows by now, in the order of `today`, with each person's further ones behind the first. */
function dueNow(app: App, store: Store): readonly SeenFollowup[] {
  const now = app.clock.now()
  const today = app.clock.today()
  const due = dueOn(app, store, today, { tags: [] }).filter(({ followup }) => (showAt(followup) ?? now) <= now)
  return rankQueue(due, today).flatMap(({ person, followup, alsoDue }) =>
    [followup, ...alsoDue].map((one) => seenOf(app, one, person)),
  )
}

function seenOf(app: App, followup: DueFollowup, person: BriefPerson): SeenFollowup {
  const at = showAt(followup)
  const shows = at === null ? { day: followup.showDay, time: null } : app.clock.wallAt(at)
  return { person: briefPerson(person), followup: briefFollowup(followup, person), ...shows }
}

function showAt({ hiddenUntilDay, hiddenUntilAt, dueAt }: DueFollowup): Instant | null {
  return hiddenUntilDay === null ? dueAt : hiddenUntilAt
}
