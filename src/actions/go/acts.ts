import { briefPerson, type BriefFollowup } from '../../domain/person/brief.ts'
import { add } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import { isInSight, shownFrom } from '../../domain/step/followup.ts'
import type { GoDeed, GoMoment, GoOrder, GoTouch } from '../../domain/pages/go-sight.ts'
import type { GoSession, GoStep } from '../../domain/pages/go-step.ts'
import { isDue } from '../../domain/step/next-step.ts'
import type { QueueGroup } from '../../domain/step/queue.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { unasked } from '../asking/asking.ts'
import type { Finishing } from '../touch/finish.ts'
import { hide, isHiddenAnyway } from '../step/hide.ts'
import { nextOpen, type Named } from '../finding/followup.ts'
import { saveLetGo } from '../step/save-let-go.ts'
import { saveNote } from '../touch/save-note.ts'
import { orderFrom } from '../touch/save-order.ts'
import { saveTouch, sayMore, type SavedTouch } from '../touch/say-more.ts'
import { keyedTouch } from '../touch/read.ts'
import { dueColumns } from '../when/when.ts'
import { wordsWithin } from '../asking/words-from.ts'

/** What a session writes down beside each change, in its transaction. */
export interface GoMark {
  readonly session: GoSession
  readonly group: QueueGroup
}

/** How follow-ups and moments are written in questions and refusals. */
export type GoSaying = Pick<Finishing, 'line' | 'say'>

/** Saves a touch that a key tells of at once, with what it closes - everything that is due, or else it is asked which. */
export async function saveAtKey(
  app: App,
  named: Named,
  { touch, all }: { readonly touch: GoTouch; readonly all: boolean },
  { mark, ...saying }: GoSaying & { readonly mark: GoMark },
): Promise<SavedTouch> {
  const { person } = named
  const { channel, via, outcome, words } = touch
  return saveTouch(app, closedBy(named, touch), {
    command: 'go',
    touch: keyedTouch(app, person, { channel, via, outcome, words }),
    all,
    next: undefined,
    kind: undefined,
    along: await marking(app, mark, { personId: person.id, deed: 'logged', outcome }),
    ...saying,
  })
}

/** What is added to a touch that was saved. */
export interface GoMore {
  readonly typed: string
  readonly asWords?: boolean
  readonly order: GoOrder | null
  readonly why?: string
}

/** Adds to a saved touch what was typed after it, and tells what came of all of it. */
export async function addToSaved(
  app: App,
  saved: SavedTouch,
  { order: bought, ...told }: GoMore,
  { mark, ...saying }: GoSaying & { readonly mark: GoMark },
): Promise<GoDeed & { readonly kind: 'logged' }> {
  const { person } = saved.finished
  const order = bought && orderFrom(app, person.id, bought)
  const { touch, letGo, next, standing } = await sayMore(app, person.id, saved, {
    ...told,
    command: 'go',
    ...(order ? { more: [add('order', order)] } : {}),
    along: await marking(app, mark, { personId: person.id, deed: 'noted', outcome: null }),
    ...saying,
  })
  const step = next ?? standing
  return { kind: 'logged', person, outcome: touch.outcome, next: step && momentOf(step), letGo }
}

/** Names the one follow-up a touch closes, where it is to close one alone. Fault: `changed-meanwhile`. */
function closedBy(named: Named, { closes }: Pick<GoTouch, 'closes'>): Named {
  if (closes === null) return named
  const one = named.open.find(({ id }) => id === closes)
  if (!one) throw new Fault('changed-meanwhile')
  return { ...named, named: one }
}

/** Lets a person go, without a touch. */
export async function letGo(
  app: App,
  named: Named,
  why: string,
  mark: GoMark,
  line: GoSaying['line'],
): Promise<GoDeed> {
  const { person } = named
  const along = await marking(app, mark, { personId: person.id, deed: 'let-go', outcome: null })
  await saveLetGo(app, named, { why: wordsWithin(why, app.words.commands['let-go'].why), line, along })
  return { kind: 'let-go', person: briefPerson(person) }
}

/** Hides what is due with a person until a moment, or their next step where nothing is. Fault: `followup-none`. */
export async function snoozeAll(app: App, named: Named, until: When, mark: GoMark): Promise<GoDeed> {
  const { person, open } = named
  const at = { today: app.clock.today(), now: app.clock.now() }
  const due = open.filter((one) => isDue(one, at.today))
  // What was put off for longer stays so, where something else is what shows.
  const showing = due.filter((one) => isInSight(one, at))
  const meant = [showing, due].find((some) => some.length > 0) ?? [nextOpen(named)]
  const hidden = meant.filter((one) => !isHiddenAnyway(one, until, app))
  const step = { personId: person.id, deed: 'snoozed', outcome: null } as const
  const store = await app.store()
  if (hidden.length === 0) store.goSteps.add(mark.session, { ...step, group: mark.group, seq: null }, app.clock.now())
  else {
    const changes = hidden.map((one) => hide(app, one, until))
    const label = { command: 'snooze', about: person.name, actor: 'user' } as const
    store.commit(changes, label, await marking(app, mark, step))
  }
  return { kind: 'snoozed', person: briefPerson(person), until }
}

/** Writes a note down; the card stays. */
export async function noteDown(app: App, { person }: Named, words: string, mark: GoMark): Promise<GoDeed> {
  const along = await marking(app, mark, { personId: person.id, deed: 'noted', outcome: null })
  await saveNote(unasked(app), person, [words], along)
  return { kind: 'noted', person: briefPerson(person) }
}

/** Puts a card behind the others. */
export async function skip(app: App, named: Named, mark: GoMark): Promise<GoDeed> {
  const store = await app.store()
  const step = { personId: named.person.id, deed: 'skipped', outcome: null, group: mark.group, seq: null } as const
  store.goSteps.add(mark.session, step, app.clock.now())
  return { kind: 'skipped', person: briefPerson(named.person) }
}

/** Takes the session's last step back. Faults: `nothing-to-undo`, `undo-blocked`. */
export async function takeBackLast(
  app: App,
  session: GoSession,
): Promise<{ readonly personId: string; readonly command: string | null }> {
  const store = await app.store()
  const last = store.goSteps.of(session).at(-1)
  if (!last) throw new Fault('nothing-to-undo')
  if (last.seq === null) {
    store.goSteps.remove(last.id)
    return { personId: last.personId, command: null }
  }
  return { personId: last.personId, command: store.undoOne(last.seq).command }
}

/** A moment that was typed, as pages tell it. */
export function momentAt(app: App, when: When): GoMoment {
  return { ...when, dueAt: dueColumns(app, when).dueAt }
}

/** When a follow-up shows, as pages tell it. */
export function momentOf(step: BriefFollowup): GoMoment {
  const { hiddenUntilDay, zone, dueAt } = step
  return hiddenUntilDay === null ? { ...shownFrom(step), zone, dueAt } : shownFrom(step)
}

async function marking(app: App, { session, group }: GoMark, step: Pick<GoStep, 'personId' | 'deed' | 'outcome'>) {
  const store = await app.store()
  return (seq: number) => {
    store.goSteps.add(session, { ...step, group, seq }, app.clock.now())
  }
}
