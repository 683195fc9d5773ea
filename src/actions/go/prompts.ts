import { Fault } from '../../domain/fault.ts'
import type { GoTold } from '../../domain/pages/go-ask.ts'
import type { GoAt, GoMessage, GoReach, GoSight, GoTouch } from '../../domain/pages/go-sight.ts'
import { touchBy } from '../../domain/pages/go-touch.ts'
import type { Outcome } from '../../domain/touch/touch.ts'
import type { Ui } from '../../render/ui.ts'
import type { App } from '../../app/app.ts'
import { readBoughtLine } from '../../reading/touch/bought.ts'
import { askWhen } from '../asking/asking.ts'
import type { GoDesk } from './desk.ts'
import type { KeyChoice } from '../../app/prompt.ts'

/** How the cards are drawn between questions. */
export interface GoDrawing {
  readonly card: (sight: GoSight, ui: Ui) => string
  readonly reach: (shown: { readonly reach: GoReach; readonly sight: GoSight }, ui: Ui) => string
  readonly told: (shown: { readonly told: GoTold; readonly hidden: boolean }, ui: Ui) => string
}

type Chosen =
  | { readonly do: 'call' | 'message' | 'open' | 'snooze' | 'note' | 'let-go' | 'undo' | 'skip' | 'reveal' | 'leave' }
  | { readonly do: 'log'; readonly outcome: Outcome | null }

/** Goes through a session by questions, one person at a time, where no page can stand. The keys are those of the page. */
export async function goByPrompts(app: App, desk: GoDesk, draw: GoDrawing): Promise<void> {
  let reach: GoReach | null = null
  let sight = desk.sight()
  let isNew = true
  /** In discreet mode the card in front was asked to show who it is. */
  let isRevealed = false
  while (await hasOneInFront()) {
    if (isNew) await app.show(asShown(), draw.card)
    isNew = false
    const choices = choicesFor(app, reach, asShown())
    const chosen = await keyOrLeave(app.prompt.key(app.words.commands.go.howNow, choices), leaving)
    if (chosen.do === 'leave') return
    try {
      await take(chosen)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      // A no to a question is heard, and nothing was done.
      if (error.code !== 'cancelled') await tell({ refused: { code: error.code, data: error.data } })
    }
  }

  function asShown(): GoSight {
    return isRevealed ? { ...sight, discreet: false } : sight
  }

  function tell(told: GoTold): Promise<void> {
    return app.show({ told, hidden: asShown().discreet }, draw.told)
  }

  async function hasOneInFront(): Promise<boolean> {
    if (sight.open) return true
    if (sight.progress.aside === 0) return false
    const { end, keys } = app.words.commands.go
    const asked = app.prompt.key(end.askSkipped(sight.progress.aside), [
      { key: 'y', label: keys.again, value: true },
      { key: 'q', label: keys.leave, value: false },
    ])
    const again = await keyOrLeave(asked, false)
    if (again) await hear(await desk.perform({ kind: 'again' }))
    return again
  }

  async function hear(message: GoMessage): Promise<void> {
    if (message.kind === 'reach') {
      ;({ reach } = message)
      await app.show({ reach, sight: asShown() }, draw.reach)
    }
    if (message.kind === 'opened') await tell({ opened: true })
    if (message.kind !== 'sight') return
    isNew = message.sight.open?.stamp !== sight.open?.stamp
    ;({ sight } = message)
    if (message.deed) await tell({ deed: message.deed })
    else if (message.elsewhere) await tell({ elsewhere: message.elsewhere })
    if (!isNew) return
    reach = null
    isRevealed = false
  }

  async function take(chosen: Chosen): Promise<void> {
    const { open } = sight
    if (!open) return
    const at = { personId: open.card.person.id, stamp: open.stamp }
    const { go } = app.words.commands
    switch (chosen.do) {
      case 'leave':
        return
      case 'call':
      case 'message': {
        const template = chosen.do === 'message' && reach?.by === 'message' ? (reach.template?.nth ?? 0) : 0
        return hear(await desk.perform({ kind: 'reach', at, by: chosen.do, template }))
      }
      case 'open':
        return reach ? hear(await desk.perform({ kind: 'open', at, link: reach.link })) : undefined
      case 'undo':
        return hear(await desk.perform({ kind: 'undo' }))
      case 'reveal':
        isRevealed = true
        isNew = true
        return
      case 'skip':
        return hear(await desk.perform({ kind: 'skip', at }))
      case 'note':
        return hear(await desk.perform({ kind: 'note', at, words: await app.prompt.text(go.ask.note) }))
      case 'snooze':
        return hear(await desk.perform({ kind: 'snooze', at, until: await untilFrom(at.personId) }))
      case 'let-go': {
        if (reach) return log(at, touchBy(reach, 'not-interested'))
        const why = await app.prompt.text(go.ask.why, '')
        await confirmDrops(at)
        return hear(await desk.perform({ kind: 'let-go', at, after: false, why }))
      }
      case 'log':
        return log(at, touchBy(reach, chosen.outcome))
    }
  }

  /** Saves the touch before anything more is asked about it. */
  async function log(at: GoAt, touch: GoTouch): Promise<void> {
    const { ask } = app.words.commands.order
    const order = async () => {
      const items = (await app.prompt.text(ask.items, '')).trim()
      if (items === '') return null
      const line = readBoughtLine(items)
      return line ?? { items, amount: (await app.prompt.text(ask.amount, '')).trim(), rest: '' }
    }
    await hear(await desk.logAsking(at, touch, order))
  }

  /** As typed, once it was understood; Enter takes the snooze that is set. */
  async function untilFrom(personId: string): Promise<string | null> {
    let phrase = ''
    const person = (await app.store()).people.byId(personId)
    const set = await askWhen<'set'>(app, app.words.commands.go.ask.until, {
      fallback: app.config.snoozeFor,
      ...(person ? { whose: person } : {}),
      take: (text) => {
        phrase = text
        return text === app.config.snoozeFor || text === '' ? 'set' : undefined
      },
    })
    return set === 'set' ? null : phrase
  }

  async function confirmDrops(at: { readonly personId: string; readonly stamp: string }): Promise<void> {
    const message = await desk.perform({ kind: 'drops', at })
    if (message.kind !== 'drops' || message.drops.length === 0) return
    const name = sight.open?.card.person.name ?? ''
    const count = message.drops.length
    const question = app.words.commands['let-go'].drops({ name, count })
    if (!(await app.prompt.confirm(question, false))) throw new Fault('cancelled')
  }
}

const leaving: Chosen = { do: 'leave' }

/** Who cancels leaves: what was told so far is saved. */
async function keyOrLeave<T>(key: Promise<T>, left: T): Promise<T> {
  try {
    return await key
  } catch (error) {
    if (error instanceof Fault && error.code === 'cancelled') return left
    throw error
  }
}

/** The keys of the page; the first is what Enter does, and changes nothing but a message that was looked at. */
function choicesFor(app: App, reach: GoReach | null, { discreet }: GoSight): readonly KeyChoice<Chosen>[] {
  const { keys } = app.words.commands.go
  const { outcomes } = app.words.common
  const isMessage = reach?.by === 'message'
  const log = (key: string, outcome: Outcome): KeyChoice<Chosen> => ({
    key,
    label: outcomes[outcome],
    value: { do: 'log', outcome },
  })
  return [
    ...(isMessage
      ? ([
          { key: 's', label: app.words.reach.sent, value: { do: 'log', outcome: null } },
          { key: 'o', label: keys.open, value: { do: 'open' } },
        ] as const)
      : ([{ key: 'c', label: keys.call, value: { do: 'call' } }] as const)),
    { key: 'w', label: isMessage ? keys.otherTemplate : keys.write, value: { do: 'message' } },
    log('r', 'reached'),
    log('n', 'no-answer'),
    log('i', 'interested'),
    log('l', 'later'),
    ...(isMessage ? [] : [log('o', 'order'), { key: 's', label: keys.snooze, value: { do: 'snooze' } } as const]),
    { key: 'e', label: keys.note, value: { do: 'note' } },
    { key: 'x', label: reach ? outcomes['not-interested'] : keys.letGo, value: { do: 'let-go' } },
    ...(discreet ? [{ key: 'v', label: keys.reveal, value: { do: 'reveal' } } as const] : []),
    { key: 'u', label: keys.undo, value: { do: 'undo' } },
    { key: ' ', label: keys.skip, value: { do: 'skip' } },
    { key: 'q', label: keys.leave, value: { do: 'leave' } },
  ]
}
