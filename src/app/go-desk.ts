import { briefFollowup, briefPerson } from '../domain/brief.ts'
import { Fault } from '../domain/fault.ts'
import type {
  GoAt,
  GoCard,
  GoDeed,
  GoEcho,
  GoEffect,
  GoElsewhere,
  GoMessage,
  GoMoment,
  GoOrder,
  GoProposal,
  GoSight,
  GoTouch,
} from '../domain/go-sight.ts'
import { isDoubtful } from '../domain/go-touch.ts'
import { isDue } from '../domain/next-step.ts'
import type { When } from '../reading/dates/context.ts'
import type { Store } from '../store/store.ts'
import type { App } from './app.ts'
import { unasked } from './asking.ts'
import { isLetGo, isNone } from './choose-next.ts'
import { folderOf } from './files.ts'
import { settleTouch } from './finish-touch.ts'
import {
  closedBy,
  letGo,
  logTouch,
  momentOf,
  noteDown,
  skip,
  snoozeAll,
  takeBackLast,
  touchOf,
  type GoSaying,
} from './go-acts.ts'
import { goProgress, goStanding, goTally, type GoCandidate, type GoStanding, type GoWish } from './go-queue.ts'
import { goReach, type CodeOf } from './go-reach.ts'
import { asDelay } from './hide.ts'
import { personCard } from './person-card.ts'
import type { Named } from './pick-followup.ts'
import { amountFrom } from './save-order.ts'
import { minutesIn } from './settings-schema.ts'
import { snoozedUntil } from './snoozed-until.ts'
import { dueColumns, whenFrom } from './when.ts'

/** A session behind its page, or its questions: who is in front, and what keys do to them. */
export interface GoDesk {
  sight(): GoSight
  readonly perform: (effect: GoEffect) => Promise<GoMessage>
  /** Tells what another window changes meanwhile, until the function it gives is called. */
  watch(tell: (message: GoMessage) => void): () => void
  /** Logs a touch, asking where that is needed: which of several it keeps, when it goes on. */
  logAsking(at: GoAt, touch: GoTouch, order: GoOrder | null): Promise<GoMessage>
}

/** What the desk is made with. */
export interface GoParts extends GoSaying {
  readonly wish: GoWish
  /** As it was looked at a moment ago, for the first sight; the store was asked for changes elsewhere before. */
  readonly standing: GoStanding
  /** The saved list that is gone through. */
  readonly list: string | null
  readonly codeOf: CodeOf
}

/** Makes the desk of one session. */
export function goDesk(app: App, store: Store, { wish, standing: begun, list, codeOf, ...saying }: GoParts): GoDesk {
  /** Skipped since the pass began. */
  let aside: ReadonlySet<string> = new Set()
  /** Who is in front stays there until something is done with them, whoever comes due meanwhile. */
  let current: string | null = null
  let shown: GoCard | null = null
  let lastSeen = ''
  let looked: GoStanding | null = begun
  const quiet = unasked(app)

  function sight(): GoSight {
    const standing = looked && !isChanged() ? looked : goStanding(app, store, wish)
    looked = null
    shown = cardInFront(standing)
    current = shown?.card.person.id ?? null
    const now = {
      list,
      discreet: app.config.discreet,
      snoozeMinutes: minutesIn(app.config.snoozeFor)[0] ?? 60,
      progress: goProgress(standing, aside),
      open: shown,
      tally: goTally(standing),
    }
    lastSeen = JSON.stringify(now)
    return now
  }

  /** Who was in front, else the first who was not skipped before, else the first who was. */
  function cardInFront({ candidates, last }: GoStanding): GoCard | null {
    const ahead = candidates.filter(({ person }) => !aside.has(person.id))
    const wasSkipped = ({ person }: GoCandidate) => last.get(person.id)?.deed === 'skipped'
    const order = [
      ...ahead.filter(({ person }) => person.id === current),
      ...ahead.filter((one) => one.person.id !== current && !wasSkipped(one)),
      ...ahead.filter((one) => one.person.id !== current && wasSkipped(one)),
    ]
    for (const candidate of order) {
      const card = cardOf(candidate, wasSkipped(candidate))
      if (card) return card
    }
    return null
  }

  function cardOf({ person: { id: personId }, group, item }: GoCandidate, wasSkipped: boolean): GoCard | null {
    const person = store.people.byId(personId)
    const stamp = stampOf(personId)
    if (!person || stamp === null) return null
    const open = store.followups.openOf(personId)
    const due = open.filter((one) => isDue(one, app.clock.today()))
    const first = item?.followup ?? due[0] ?? null
    return {
      card: personCard(app, store, person, false),
      due: due.map(({ id }) => id),
      first: first && { kind: first.kind, by: first.by },
      group,
      wasSkipped,
      stamp,
    }
  }

  /** Another text than before where anything that a key acts on was changed. */
  function stampOf(personId: string): string | null {
    const person = store.people.byId(personId)
    if (!person) return null
    const rows = [...store.people.contactsOf(personId), ...store.followups.openOf(personId)]
    const stamps = rows.map(({ id, updatedAt }) => `${id} ${updatedAt}`)
    return [person.updatedAt, store.touches.last(personId)?.id ?? '', ...stamps].join('\n')
  }

  function namedAt({ personId }: Pick<GoAt, 'personId'>): Named {
    const person = store.people.byId(personId)
    if (!person) throw new Fault('changed-meanwhile')
    return { who: String(person.no), words: [], person, named: null, open: store.followups.openOf(personId) }
  }

  const markOf = () => ({ session: wish.session, group: shown?.group ?? 'nudge' })

  function seen(deed: GoDeed | null, elsewhere: GoElsewhere | null = null): GoMessage {
    return { kind: 'sight', sight: sight(), deed, elsewhere }
  }

  /** What was done is done: the next one comes to the front. */
  function done(deed: GoDeed): GoMessage {
    current = null
    return seen(deed)
  }

  /** What there is now, and whether the card in front is not as it was seen. */
  function anew(): GoMessage {
    const before = shown
    const now = sight()
    const person = before?.card.person
    const gone = person !== undefined && now.open?.card.person.id !== person.id
    const isOther = gone || (before !== null && now.open?.stamp !== before.stamp)
    return { kind: 'sight', sight: now, deed: null, elsewhere: person && isOther ? { person, gone } : null }
  }

  async function propose(named: Named, touch: GoTouch): Promise<GoProposal> {
    const { chosen, left } = await settleTouch(quiet, closedBy(named, touch), {
      touch: touchOf(app, named, touch),
      all: true,
      next: undefined,
      kind: undefined,
      ...saying,
    })
    const [stands] = left
    const standing = stands ? momentOf(briefFollowup(stands, named.person)) : null
    return {
      from: chosen.from,
      when: chosen.step ? momentAt(chosen.step.when) : chosen.from === 'standing' ? standing : null,
      gap: chosen.proposed?.next.gap ?? null,
    }
  }

  function momentAt(when: When): GoMoment {
    return { ...when, dueAt: dueColumns(app, when).dueAt }
  }

  async function understood({ as, phrase, at }: GoEffect & { readonly kind: 'read' }): Promise<GoEcho> {
    try {
      if (as === 'amount') return { kind: 'money', money: amountFrom(app, phrase) }
      if (as === 'next' && isNone(phrase)) return { kind: 'none' }
      if (as === 'next' && isLetGo(phrase)) return { kind: 'let-go' }
      const words = as === 'until' ? asDelay(phrase.trim()) : phrase
      return { kind: 'when', when: momentAt(await whenFrom(app, words, 'future', namedAt(at).person)) }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      return { kind: 'unread', fault: { code: error.code, data: error.data } }
    }
  }

  /** A file that cannot be asked says what is wrong at the next key. */
  function isChanged(): boolean {
    try {
      return store.changedElsewhere()
    } catch {
      return false
    }
  }

  /** A promise that goes with a person let go was named on the page before. */
  const dropping: App = { ...quiet, flags: { ...app.flags, yes: true } }

  async function act(effect: GoEffect): Promise<GoMessage> {
    switch (effect.kind) {
      case 'reach':
        return { kind: 'reach', reach: await goReach(app, namedAt(effect.at), effect, codeOf) }
      case 'open':
        await (await app.opener()).open(effect.link)
        return { kind: 'opened' }
      case 'propose':
        return { kind: 'proposal', proposal: await propose(namedAt(effect.at), effect.touch) }
      case 'drops': {
        const { person, open } = namedAt(effect.at)
        const promises = open.filter(({ kind }) => kind === 'promise')
        return { kind: 'drops', drops: promises.map((one) => briefFollowup(one, person)) }
      }
      case 'read':
        return { kind: 'echo', phrase: effect.phrase, echo: await understood(effect) }
      case 'log': {
        const { touch, order } = effect
        const told = { touch, order, next: effect.next ?? undefined }
        return done(await logTouch(quiet, namedAt(effect.at), told, { ...saying, mark: markOf() }))
      }
      case 'let-go': {
        const { touch, why } = effect
        const named = namedAt(effect.at)
        if (!touch) return done(await letGo(dropping, named, why, markOf(), saying.line))
        const told = { touch, order: null, next: 'let-go', ...(why.trim() === '' ? {} : { why }) }
        return done(await logTouch(dropping, named, told, { ...saying, mark: markOf() }))
      }
      case 'snooze': {
        const named = namedAt(effect.at)
        const until =
          effect.until === null
            ? snoozedUntil(app, 'set')
            : await whenFrom(app, asDelay(effect.until.trim()), 'future', named.person)
        const deed = await snoozeAll(app, named, until, markOf())
        return done(deed.kind === 'snoozed' ? { ...deed, until: momentAt(until) } : deed)
      }
      case 'note':
        return seen(await noteDown(app, namedAt(effect.at), effect.words, markOf()))
      case 'skip': {
        const deed = await skip(app, namedAt(effect.at), markOf())
        aside = new Set([...aside, effect.at.personId])
        return done(deed)
      }
      case 'again':
        aside = new Set()
        return seen(null)
      case 'undo': {
        const { personId, command } = await takeBackLast(app, wish.session)
        aside = new Set([...aside].filter((id) => id !== personId))
        current = personId
        const person = briefPerson(namedAt({ personId }).person)
        return seen(command === null ? { kind: 'back', person } : { kind: 'undone', command, person })
      }
    }
  }

  return {
    sight,
    perform: async (effect) => {
      if ('at' in effect && stampOf(effect.at.personId) !== effect.at.stamp) return anew()
      return act(effect)
    },
    watch: (tell) => {
      const look = () => {
        if (!isChanged()) return
        const before = lastSeen
        const message = anew()
        if (lastSeen !== before) tell(message)
      }
      const unwatch = app.files.watchFolder(folderOf(app.paths.database), look)
      // What changed between the first sight and now.
      look()
      return unwatch
    },
    logAsking: async (at, touch, order) => {
      if (stampOf(at.personId) !== at.stamp) return anew()
      const named = namedAt(at)
      const all = !isDoubtful(named.open.filter((one) => isDue(one, app.clock.today())))
      return done(await logTouch(app, named, { touch, order, next: undefined, all }, { ...saying, mark: markOf() }))
    },
  }
}
