import { briefFollowup, briefPerson } from '../../domain/person/brief.ts'
import { add, type Change } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Finished } from '../../domain/touch/finished.ts'
import type { Followup, FollowupKind } from '../../domain/step/followup.ts'
import { closing, isReplaceable } from '../../domain/step/next-step.ts'
import type { Touch } from '../../domain/touch/touch.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { unasked } from '../asking/asking.ts'
import { boughtIn } from './bought.ts'
import { chooseNext, type ChosenNext } from './choose-next.ts'
import { dropPromises, letGoChanges } from '../step/let-go.ts'
import { markedPhone } from './marked-phone.ts'
import { outcomeChanges } from './outcome.ts'
import { nextOf } from '../step/series.ts'
import { pickDue, type Line, type Named } from '../finding/followup.ts'
import { backOn, setStep, shownStep, stepRow, type Step } from '../step/step.ts'
import { planLine } from './plan-line.ts'
import type { ReadTouch } from './read.ts'

/** What there is to finish a touch with. */
export interface Finishing {
  /** The command that the journal names. */
  readonly command: string
  readonly touch: ReadTouch
  /** Whether everything that is due was meant; null of a command that cannot be told so. */
  readonly all: boolean | null
  readonly next: string | undefined
  readonly kind: FollowupKind | undefined
  readonly line: Line
  readonly say: (when: When) => string
  /** The next step is settled without asking: there is a line to be typed about it yet. */
  readonly asksLater?: true
  /** Why the person is let go, where that is what follows; else the words of the touch, or what came of it. */
  readonly why?: string
  /** What else came of it: an order. */
  readonly more?: readonly Change[]
  /** Written in the same transaction, beside the journal. */
  readonly along?: (seq: number) => void
}

/** What is to follow from a touch: what it closes, and the next step. */
export interface Following {
  readonly closed: readonly Followup[]
  /** What stays open. */
  readonly left: readonly Followup[]
  /** What comes again after what is closed. */
  readonly repeats: readonly Step[]
  readonly chosen: ChosenNext
}

/** Settles what is to follow from a touch, asking where that may be asked; nothing is saved. Faults as `pickDue`, `chooseNext`. */
export async function settleTouch(
  app: App,
  named: Named,
  told: Omit<Finishing, 'command' | 'more' | 'along'>,
): Promise<Following> {
  const { person, open } = named
  const { touch } = told
  const closed = await pickDue(app, named, { all: told.all, line: told.line })
  const left = open.filter((one) => !closed.includes(one))
  const repeats = person.letGoAt === null ? closed.flatMap((one) => nextOf(app, one, touch.day) ?? []) : []
  refuseUnknownZone(app, person, repeats)
  return {
    closed,
    left,
    repeats,
    chosen: await chooseNext(told.asksLater ? unasked(app) : app, { person, left, repeats, ...told }),
  }
}

/** What comes again at a time in a zone that does not exist has no instant; moved, it is of the user's own zone. */
function refuseUnknownZone({ clock }: App, { no }: Named['person'], repeats: readonly Step[]): void {
  for (const { when } of repeats) {
    const { time, zone } = when
    if (time !== null && zone !== null && !clock.zones.knows(zone))
      throw new Fault('zone-unknown', { zone }, [['move', String(no), `… ${time}`]])
  }
}

/** Logs a touch, closes what it was due for and sets the next step, all in one commit. */
export async function finishTouch(app: App, named: Named, told: Finishing): Promise<Finished> {
  const { person } = named
  const { touch } = told
  const { closed, left, repeats, chosen } = await settleTouch(app, named, told)
  const gone = chosen.from === 'letting-go' ? left : null
  const goesOn = gone || chosen.from === 'none' ? [] : repeats.filter((step) => step !== chosen.step)
  const goesOnRows = goesOn.map((step) => stepRow(app, person, step))
  const back = chosen.step ? await backOn(app, person) : []
  const set = chosen.step && setStep(app, person, left, chosen.step)
  // Who wants to hear no more is promised nothing.
  if (gone && !touch.noMore) await dropPromises(app, { ...named, open: gone }, told.line)
  const effect = await outcomeChanges(app, person, touch.known)
  const marked = await markedPhone(app, person, touch)
  const at = app.clock.now()
  const store = await app.store()
  store.commit(
    [
      add('touch', touch.row),
      ...(told.more ?? []),
      ...effect.changes,
      ...(marked?.changes ?? []),
      ...closed.map((one) => closing(one, at, 'done', touch.row.id)),
      ...back,
      ...(gone ? letGoChanges(app, person, gone, told.why ?? whyOf(app, touch)) : []),
      ...(set?.changes ?? []),
      ...goesOnRows.map((row) => add('followup', row)),
    ],
    { command: told.command, about: person.name, actor: 'user' },
    told.along,
  )
  const brief = (followups: readonly Followup[]) => followups.map((one) => briefFollowup(one, person))
  const { id, zone, channel, direction, outcome, words } = touch.row
  const standing = set || gone ? undefined : left[0]
  const others = left.filter((one) => one !== standing && !isReplaceable(one))
  const isEnded = (one: Followup) => one.rule !== null && (chosen.from === 'none' || !nextOf(app, one, touch.day))
  return {
    person: briefPerson(person),
    touch: { id, at: touch.row.at, zone, channel, direction, outcome, words },
    day: touch.day,
    time: touch.time,
    closed: brief(closed),
    next: (set && (await shownStep(app, person, set.id))) ?? null,
    nextFrom: chosen.from,
    gap: chosen.proposed?.next.gap ?? null,
    replaced: brief(set?.replaced ?? []),
    moved: effect.moved,
    letGo: gone !== null,
    noMore: gone !== null && touch.noMore,
    phone: touch.phone,
    marked: marked?.contact ?? null,
    bought: await boughtIn(touch),
    dropped: brief(gone ?? []),
    goesOn: (await Promise.all(goesOnRows.map(({ id }) => shownStep(app, person, id)))).flatMap((step) => step ?? []),
    ended: gone ? [] : brief(closed.filter(isEnded)),
    others: gone ? [] : brief(others),
    standing: (standing && (await shownStep(app, person, standing.id))) ?? null,
    ...unusedOf(person, chosen),
  }
}

/** Tells what was not taken for the next step, with the lines that plan it. */
export function unusedOf(
  { no }: Pick<Person, 'no'>,
  { unused }: Pick<ChosenNext, 'unused'>,
): Pick<Finished, 'unused' | 'alsoUnused'> {
  const [first, ...further] = unused.map((ahead) => ({ phrase: ahead.phrase, plan: planLine(no, ahead) }))
  return { unused: first ?? null, alsoUnused: further }
}

/** Tells why someone is let go after a touch: the words of it, or what came of it. */
export function whyOf(app: App, { row }: { readonly row: Pick<Touch, 'words' | 'outcome'> }): string {
  return row.words !== '' || row.outcome === null ? row.words : app.words.common.outcomes[row.outcome]
}
