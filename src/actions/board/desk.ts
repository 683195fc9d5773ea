import type { BoardDeed, BoardEffect, BoardMessage, BoardPlace, BoardSight } from '../../domain/pages/board-sight.ts'
import { Fault } from '../../domain/fault.ts'
import { labelIn, type Funnel, type Stage } from '../../domain/funnel/funnel.ts'
import { briefPerson } from '../../domain/person/brief.ts'
import { fold } from '../../reading/fold.ts'
import type { Placed } from '../../store/reads/board.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { cardsOf } from './page.ts'
import { moveToStage } from '../funnel/move-stage.ts'
import { personCard } from '../person/card.ts'

/** The board behind its page: shows it and does what its keys ask for. */
export interface BoardDesk {
  sight(): BoardSight
  readonly perform: (effect: BoardEffect) => Promise<BoardMessage>
  /** How many people were moved and not brought back. */
  moved(): number
}

/** A stage and who stands on it. */
interface Standing {
  readonly stage: Stage
  readonly people: readonly Placed[]
}

/** How many cards of a stage are read in full around the one a page stands at. */
const read = 32

/** Makes the desk of one board, of these people where some are named. */
export function boardDesk(app: App, store: Store, start: Funnel, only: readonly string[] | undefined): BoardDesk {
  let funnel = start
  let moved = 0
  /** Names as they are compared; to fold thousands anew with every letter of a filter would be felt. */
  const folded = new Map<string, string>()

  const stages = () => store.funnels.stages().filter(({ funnelId }) => funnelId === funnel.id)

  /** The stages with who stands on them, without what a card shows: to filter thousands takes milliseconds. */
  function standing(filter: string): readonly Standing[] {
    const wanted = fold(filter)
    return stages().map((stage) => {
      const all = store.boards.standingOn(stage, { limit: -1, only })
      return { stage, people: wanted === '' ? all : all.filter((one) => fits(one, wanted)) }
    })
  }

  function fits({ name, no }: Placed, wanted: string): boolean {
    const known = folded.get(name) ?? fold(name)
    folded.set(name, known)
    return known.includes(wanted) || `#${String(no)}` === wanted
  }

  function look(filter: string, { cards }: Pick<BoardPlace, 'cards'>, found = standing(filter)): BoardSight {
    const shown = found.map(({ stage, people }, index) => {
      const at = Math.min(cards[index] ?? 0, Math.max(0, people.length - 1))
      const from = Math.max(0, Math.min(at - read / 2, people.length - read))
      return {
        from,
        stage: {
          stage: stage.slug,
          label: labelIn(stage, app.lang),
          kind: stage.kind,
          rotDays: stage.rotDays,
          people: people.length,
          items: cardsOf(app, store, stage, people.slice(from, from + read)),
        },
      }
    })
    const items = shown.map(({ stage }) => stage)
    const total = items.reduce((sum, { people }) => sum + people, 0)
    return {
      board: { funnel: funnel.slug, label: labelIn(funnel, app.lang), items, total },
      from: shown.map(({ from }) => from),
      filter,
      hasOthers: store.funnels.all().length > 1,
    }
  }

  /** The board once more, the page standing at a person where one is named. */
  function seen(filter: string, place: BoardPlace, deed: BoardDeed | null, personId?: string): BoardMessage {
    const all = standing(filter)
    const at = (personId === undefined ? undefined : placeOf(personId, all, place)) ?? place
    const sight = look(filter, at, all)
    const cards = sight.board.items.map(({ people }, index) => Math.max(0, Math.min(at.cards[index] ?? 0, people - 1)))
    return { sight, place: { stage: Math.min(at.stage, cards.length - 1), cards }, deed }
  }

  function placeOf(personId: string, all: readonly Standing[], { cards }: BoardPlace): BoardPlace | undefined {
    for (const [stage, { people }] of all.entries()) {
      const card = people.findIndex(({ id }) => id === personId)
      if (card >= 0) return { stage, cards: cards.map((at, index) => (index === stage ? card : at)) }
    }
    return undefined
  }

  function move({ personId, from, to, filter, place }: BoardEffect & { readonly kind: 'move' }): BoardMessage {
    const person = store.people.byId(personId)
    const stage = stages().find(({ slug }) => slug === to)
    const standing = store.funnels.placementsOf(personId).find(({ funnelId }) => funnelId === funnel.id)
    const now = stages().find(({ id }) => id === standing?.stageId)
    if (!person || !stage || !now) throw new Fault('changed-meanwhile')
    if (now.slug !== from) {
      const deed = { kind: 'elsewhere', person: briefPerson(person), stage: labelIn(now, app.lang) } as const
      return seen(filter, place, deed, personId)
    }
    const { changes } = moveToStage(app, store, person, stage)
    if (changes.length > 0) {
      store.commit(changes, { command: 'stage', about: person.name, actor: 'user' })
      moved++
    }
    return seen(
      filter,
      place,
      { kind: 'moved', person: briefPerson(person), stage: labelIn(stage, app.lang) },
      personId,
    )
  }

  function undo({ filter, place }: BoardEffect & { readonly kind: 'undo' }): BoardMessage {
    const { command, about, personId } = store.undoOwn()
    moved--
    return seen(filter, place, { kind: 'undone', command, about }, personId ?? undefined)
  }

  function perform(effect: BoardEffect): BoardMessage {
    switch (effect.kind) {
      case 'look':
        return seen(effect.filter, effect.place, null, effect.personId)
      case 'move':
        return move(effect)
      case 'undo':
        return undo(effect)
      case 'open': {
        const person = store.people.byId(effect.personId)
        if (!person) throw new Fault('changed-meanwhile')
        return { card: personCard(app, store, person, false) }
      }
      case 'funnel': {
        const all = store.funnels.all()
        funnel = all[(all.findIndex(({ id }) => id === funnel.id) + 1) % all.length] ?? funnel
        return seen('', { stage: 0, cards: [] }, null)
      }
    }
  }

  return {
    sight: () => look('', { cards: [] }),
    perform: (effect) => Promise.resolve().then(() => perform(effect)),
    moved: () => moved,
  }
}
