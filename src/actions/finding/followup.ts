import { briefFollowup, type BriefFollowup } from '../../domain/person/brief.ts'
import { Fault } from '../../domain/fault.ts'
import type { Followup } from '../../domain/step/followup.ts'
import type { Person } from '../../domain/person/person.ts'
import { isDue } from '../../domain/step/next-step.ts'
import type { App } from '../../app/app.ts'
import { askLine } from '../asking/ask-step.ts'
import { again, canAsk, replacing } from '../asking/asking.ts'
import { findPerson, nameGoesOn } from './who.ts'

/** A person, with the open follow-up that a handle named. */
export interface Named {
  /** How the user named the person. */
  readonly who: string
  /** The words after the person's name; what the name goes on with is not among them. */
  readonly words: readonly string[]
  readonly person: Person
  readonly named: Followup | null
  /** Every open follow-up of the person, the next one first. */
  readonly open: readonly Followup[]
}

/** Writes a follow-up as a line to choose by. */
export type Line = (followup: BriefFollowup) => string

/**
 * Finds the person of a WHO that may be a handle such as `12.2`, or the beginning of a name that goes on in the words after it.
 * Where none was given asks on a terminal, until somebody is found. Faults as `findPerson`; `followup-not-found`, `words-missing`.
 */
export async function findNamed(app: App, who: string | undefined, words: readonly string[] = []): Promise<Named> {
  const given = who?.trim() ?? ''
  if (given !== '') return namedBy(app, given, words)
  const { whom, thePerson } = app.words.steps
  if (!canAsk(app)) throw new Fault('words-missing', { what: thePerson }, [['list']])
  return askLine(app, whom, (answer) => {
    if (answer === '') throw new Fault('words-missing', { what: thePerson })
    return namedBy(app, answer, words)
  })
}

async function namedBy(app: App, who: string, words: readonly string[]): Promise<Named> {
  const longer = await nameGoesOn(app, who, words)
  if (longer) return { ...(await openOf(app, who, longer.person)), words: words.slice(longer.taken) }
  const parts = /^#?(\d{1,7})\.(\d{1,5})$/.exec(who)
  const found = { ...(await openOf(app, who, await findPerson(app, parts?.[1] ?? who))), words }
  if (!parts) return found
  // A number that leads to another person has no handles of its own any more.
  const own = found.person.no === Number(parts[1])
  const named = own ? found.open.find(({ handle }) => handle === Number(parts[2])) : undefined
  if (!named) throw new Fault('followup-not-found', { handle: who }, [['show', String(found.person.no)]])
  return { ...found, named }
}

async function openOf(app: App, who: string, person: Person): Promise<Omit<Named, 'words'>> {
  const { followups } = await app.store()
  return { who, person, named: null, open: followups.openOf(person.id) }
}

/** Gives the follow-up that was named, or else the next one. Fault: `followup-none` with the way to plan one. */
export function nextOpen({ person, named, open }: Named): Followup {
  const next = named ?? open[0]
  if (next) return next
  throw new Fault('followup-none', { name: person.name }, [['plan', String(person.no), '…']])
}

/**
 * Chooses what a touch closes: the named one, or what is overdue or due today. Several: all of them where the user said so -
 * `all` is null of a command that knows no such option -, else asks on a terminal, else faults `followup-ambiguous` listing them.
 */
export async function pickDue(
  app: App,
  { who, person, named, open }: Named,
  { all, line }: { readonly all: boolean | null; readonly line: Line },
): Promise<readonly Followup[]> {
  if (named) return [named]
  const due = open.filter((followup) => isDue(followup, app.clock.today()))
  const [first] = due
  if (!first || due.length === 1 || all === true) return due
  const lines = due.map((followup) => line(briefFollowup(followup, person)))
  if (!canAsk(app)) {
    const hints = due.map(({ handle }) => replacing(app, who, `${String(person.no)}.${String(handle)}`))
    const more = all === null ? hints.slice(1, 3) : [again(app, '--all')]
    throw new Fault('followup-ambiguous', { name: person.name, candidates: lines }, [...hints.slice(0, 1), ...more])
  }
  const { steps } = app.words
  return app.prompt.choose(steps.whichClosed({ name: person.name }), [
    ...due.map((followup, index) => ({ label: lines[index] ?? '', value: [followup] as readonly Followup[] })),
    { label: steps.allOfThem, value: due },
    { label: steps.noneOfThem, value: [] },
  ])
}

/** How the user names an open follow-up: by the person's number alone where it is the next one, else by its handle. */
export function nameOf(followup: Pick<Followup, 'id' | 'handle'>, person: Person, open: readonly Followup[]): string {
  const no = String(person.no)
  return open[0]?.id === followup.id ? no : `${no}.${String(followup.handle)}`
}
