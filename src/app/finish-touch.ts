import { briefFollowup, briefPerson, type BriefFollowup, type BriefPerson, type BriefTouch } from '../domain/brief.ts'
import type { Interval } from '../domain/cadence.ts'
import { add } from '../domain/change.ts'
import type { Day, WallTime } from '../domain/day.ts'
import type { Followup, FollowupKind } from '../domain/followup.ts'
import { closing } from '../domain/next-step.ts'
import type { When } from '../reading/dates/context.ts'
import type { App } from './app.ts'
import { chooseNext, type NextFrom } from './choose-next.ts'
import { nextOf } from './repeat.ts'
import { dropPromises, letGoChanges } from './let-go.ts'
import { outcomeChanges, type ToldMove } from './outcome.ts'
import { pickDue, type Line, type Named } from './pick-followup.ts'
import { backOn, setStep, shownStep, stepRow, type SetStep } from './step.ts'
import { readTouch, type ReadTouch, type TouchFlags } from './touch.ts'
import { settleUnread } from './unread-step.ts'

/** What `done` was told. */
export interface Finishing {
  /** The command that the journal names. */
  readonly command: string
  readonly words: string
  readonly flags: TouchFlags
  readonly all: boolean
  readonly next: string | undefined
  readonly kind: FollowupKind | undefined
  readonly line: Line
  readonly say: (when: When) => string
}

/** What came of it. */
export interface Finished {
  readonly person: BriefPerson
  readonly touch: BriefTouch
  /** The user's day of the touch. */
  readonly day: Day
  /** Where it was said. */
  readonly time: WallTime | null
  readonly closed: readonly BriefFollowup[]
  readonly next: SetStep | null
  readonly nextFrom: NextFrom
  /** How long after the touch, where a cadence proposed it. */
  readonly gap: Interval | null
  readonly replaced: readonly BriefFollowup[]
  /** The moves between stages that the outcome brought with it. */
  readonly moved: readonly ToldMove[]
  /** The person was let go now, and what was open besides was dropped. */
  readonly letGo: boolean
  readonly dropped: readonly BriefFollowup[]
  /** The open follow-up that is the next step where none was set. */
  readonly standing: SetStep | null
  /** A date in the words that was not taken: the command line that would plan it. */
  readonly unused: { readonly phrase: string; readonly plan: readonly string[] } | null
}

/** Logs a touch, closes what it was due for and sets the next step, all in one commit. */
export async function finishTouch(app: App, named: Named, told: Finishing): Promise<Finished> {
  const { person, open } = named
  const read = await readTouch(app, person, told.words, told.flags)
  const touch =
    told.next === undefined
      ? await settleUnread(app, read, person, (words) => ['done', String(person.no), words])
      : read
  const closed = await pickDue(app, named, { all: told.all, line: told.line })
  const left = open.filter((one) => !closed.includes(one))
  const repeats = person.letGoAt === null ? closed.flatMap((one) => nextOf(one, touch.day) ?? []) : []
  const chosen = await chooseNext(app, { person, touch, left, repeats, ...told })
  const gone = chosen.from === 'letting-go' ? left : null
  const others = gone || chosen.from === 'none' ? [] : repeats.slice(chosen.from === 'words' ? 0 : 1)
  const back = chosen.step ? await backOn(app, person) : []
  const set = chosen.step && setStep(app, person, left, chosen.step)
  if (gone) await dropPromises(app, { ...named, open: gone }, told.line)
  const effect = await outcomeChanges(app, person, touch.known)
  const at = app.clock.now()
  const store = await app.store()
  store.commit(
    [
      add('touch', touch.row),
      ...effect.changes,
      ...closed.map((one) => closing(one, at, 'done', touch.row.id)),
      ...back,
      ...(gone ? letGoChanges(app, person, gone, whyOf(app, touch)) : []),
      ...(set?.changes ?? []),
      ...others.map((step) => add('followup', stepRow(app, person, step))),
    ],
    { command: told.command, about: person.name, actor: 'user' },
  )
  const brief = (followups: readonly Followup[]) => followups.map((one) => briefFollowup(one, person))
  const { id, zone, channel, direction, outcome, words } = touch.row
  const standing = set || gone ? undefined : left[0]
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
    dropped: brief(gone ?? []),
    standing: (standing && (await shownStep(app, person, standing.id))) ?? null,
    unused: chosen.unused && {
      phrase: chosen.unused.phrase,
      plan: ['plan', String(person.no), chosen.unused.phrase, chosen.unused.what].filter((word) => word !== ''),
    },
  }
}

/** Why someone is let go after a touch: the words of it, or what came of it. */
function whyOf(app: App, { row }: ReadTouch): string {
  return row.words !== '' || row.outcome === null ? row.words : app.words.common.outcomes[row.outcome]
}
