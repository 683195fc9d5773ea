import { briefFollowup, briefPerson } from '../../domain/person/brief.ts'
import { afterSaving, Fault } from '../../domain/fault.ts'
import type {
  GoAt,
  GoCard,
  GoDeed,
  GoEffect,
  GoElsewhere,
  GoMessage,
  GoOrder,
  GoSaved,
  GoSight,
  GoTouch,
} from '../../domain/pages/go-sight.ts'
import { isDoubtful } from '../../domain/pages/go-touch.ts'
import { isDue } from '../../domain/step/next-step.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { unasked } from '../asking/asking.ts'
import { folderOf } from '../../app/files.ts'
import {
  addToSaved,
  letGo,
  momentAt,
  momentOf,
  noteDown,
  saveAtKey,
  skip,
  snoozeAll,
  takeBackLast,
  type GoMore,
  type GoSaying,
} from './acts.ts'
import { goProgress, goStanding, goTally, type GoCandidate, type GoStanding, type GoWish } from './queue.ts'
import { goEcho } from './echo.ts'
import { goReach, type CodeOf } from './reach.ts'
import { asDelay } from '../step/hide.ts'
import { personCard } from '../person/card.ts'
import type { Named } from '../finding/followup.ts'
import { askMore } from '../touch/ask-more.ts'
import type { SavedTouch } from '../touch/say-more.ts'
import { minutesIn } from '../../reading/setting.ts'
import { snoozedUntil } from '../step/snoozed-until.ts'
import { whenFrom } from '../when/when.ts'

/** A session behind its page, or its questions: who is in front, and what keys do to them. */
export interface GoDesk {
  sight(): GoSight
  readonly perform: (effect: GoEffect) => Promise<GoMessage>
  /** Tells what another window changes meanwhile, until the function it gives is called. */
  watch(tell: (message: GoMessage) => void): () => void
  /** Logs a touch at once, asking which of several it keeps, and then what was bought and said, and when it goes on. */
  logAsking(
    at: GoAt,
    touch: GoTouch,
    order: () => Promise<(GoOrder & { readonly rest: string }) | null>,
  ): Promise<GoMessage>
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
  /** A touch that was saved, whose line is being typed. */
  let pending: { readonly at: GoAt; readonly saved: SavedTouch } | null = null
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
    pending = null
    current = null
    return seen(deed)
  }

  /** What there is now, and whether the card in front is not as it was seen. */
  function anew(): GoMessage {
    pending = null
    const before = shown
    const now = sight()
    const person = before?.card.person
    const gone = person !== undefined && now.open?.card.person.id !== person.id
    const isOther = gone || (before !== null && now.open?.stamp !== before.stamp)
    return { kind: 'sight', sight: now, deed: null, elsewhere: person && isOther ? { person, gone } : null }
  }

  /** Saves a touch; the card stays in front until its line is typed. */
  async function save(on: App, at: GoAt, touch: GoTouch, all = true): Promise<GoSaved> {
    const saved = await saveAtKey(on, namedAt(at), { touch, all }, { ...saying, mark: markOf() })
    const now = { personId: at.personId, stamp: stampOf(at.personId) ?? '' }
    pending = { at: now, saved }
    const { next, standing, nextFrom, gap } = saved.finished
    const step = next ?? standing
    return { touch, at: now, proposal: { from: nextFrom, when: step && momentOf(step), gap } }
  }

  function savedAt({ personId, stamp }: GoAt): SavedTouch {
    if (pending?.at.personId !== personId || pending.at.stamp !== stamp) throw new Fault('changed-meanwhile')
    return pending.saved
  }

  async function more(on: App, at: GoAt, told: GoMore): Promise<GoMessage> {
    return done(await addToSaved(on, savedAt(at), told, { ...saying, mark: markOf() }))
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
      case 'save':
        return { kind: 'saved', saved: await save(quiet, effect.at, effect.touch) }
      case 'say':
        return more(quiet, effect.at, effect)
      case 'unsay': {
        store.undoOne(savedAt(effect.at).seq)
        pending = null
        return { kind: 'unsaid', sight: sight() }
      }
      case 'drops': {
        const { person, open } = namedAt(effect.at)
        const promises = open.filter(({ kind }) => kind === 'promise')
        return { kind: 'drops', drops: promises.map((one) => briefFollowup(one, person)) }
      }
      case 'read':
        return { kind: 'echo', phrase: effect.phrase, echo: await goEcho(quiet, namedAt(effect.at).person, effect) }
      case 'let-go': {
        const { after, why } = effect
        if (after) return more(dropping, effect.at, { typed: '', order: null, why })
        return done(await letGo(dropping, namedAt(effect.at), why, markOf(), saying.line))
      }
      case 'snooze': {
        const named = namedAt(effect.at)
        const until =
          effect.until === null
            ? snoozedUntil(app, 'set')
            : await whenFrom(app, asDelay(effect.until.trim()), 'future', named.person)
        const deed = await snoozeAll(app, named, until, markOf())
        return done(deed.kind === 'snoozed' ? { ...deed, until: momentAt(app, until) } : deed)
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
      if (!('at' in effect)) pending = null
      if ('at' in effect && stampOf(effect.at.personId) !== effect.at.stamp) return anew()
      return act(effect)
    },
    watch: (tell) => {
      const look = () => {
        if (!isChanged()) return
        // Who a line is being typed about is in front until that is done.
        if (pending && stampOf(pending.at.personId) === pending.at.stamp) return
        const before = lastSeen
        const message = anew()
        if (lastSeen !== before) tell(message)
      }
      const unwatch = app.files.watchFolder(folderOf(app.paths.database), look)
      // What changed between the first sight and now.
      look()
      return unwatch
    },
    logAsking: async (at, touch, orderOf) => {
      if (stampOf(at.personId) !== at.stamp) return anew()
      const all = !isDoubtful(namedAt(at).open.filter((one) => isDue(one, app.clock.today())))
      const { at: now } = await save(app, at, touch, all)
      try {
        const order = touch.outcome === 'order' ? await orderOf() : null
        return await more(app, now, { ...(await askMore(app, savedAt(now), saying.say, order?.rest)), order })
      } catch (error) {
        // Who is asked no more has logged the touch all the same.
        if (!(error instanceof Fault)) throw error
        if (error.code !== 'cancelled') throw afterSaving(error)
        return more(quiet, now, { typed: '', order: null })
      }
    },
  }
}
