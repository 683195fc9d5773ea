import { briefFollowup, type BriefFollowup } from '../domain/brief.ts'
import { Fault } from '../domain/fault.ts'
import type { Followup } from '../domain/followup.ts'
import type { Person } from '../domain/person.ts'
import { isDue } from '../domain/next-step.ts'
import type { App } from './app.ts'
import { again, canAsk, replacing, whoFrom } from './asking.ts'
import { findPerson } from './who.ts'

/** A person, with the open follow-up that a handle named. */
export interface Named {
  /** How the user named the person. */
  readonly who: string
  readonly person: Person
  readonly named: Followup | null
  /** Every open follow-up of the person, the next one first. */
  readonly open: readonly Followup[]
}

/** Writes a follow-up as a line to choose by. */
export type Line = (followup: BriefFollowup) => string

/** Finds the person of a WHO that may be a handle such as `12.2`. Faults as `findPerson`; `followup-not-found`. */
export async function findNamed(app: App, who: string | undefined): Promise<Named> {
  const text = await whoFrom(app, who)
  const parts = /^#?(\d{1,7})\.(\d{1,5})$/.exec(text)
  const person = await findPerson(app, parts?.[1] ?? text)
  const { followups } = await app.store()
  const open = followups.openOf(person.id)
  if (!parts) return { who: text, person, named: null, open }
  // A number that leads to another person has no handles of its own any more.
  const named = person.no === Number(parts[1]) ? open.find(({ handle }) => handle === Number(parts[2])) : undefined
  if (!named) throw new Fault('followup-not-found', { handle: text }, [['show', String(person.no)]])
  return { who: text, person, named, open }
}

/** Gives the follow-up that was named, or else the next one. Fault: `followup-none` with the way to plan one. */
export function nextOpen({ person, named, open }: Named): Followup {
  const next = named ?? open[0]
  if (next) return next
  throw new Fault('followup-none', { name: person.name }, [['plan', String(person.no), '…']])
}

/**
 * Chooses what a touch closes: the named one, or what is overdue or due today. Several: all of them where the user said so,
 * else asks on a terminal, else faults `followup-ambiguous` listing them.
 */
export async function pickDue(
  app: App,
  { who, person, named, open }: Named,
  { all, line }: { readonly all: boolean; readonly line: Line },
): Promise<readonly Followup[]> {
  if (named) return [named]
  const due = open.filter((followup) => isDue(followup, app.clock.today()))
  const [first] = due
  if (!first || due.length === 1 || all) return due
  const lines = due.map((followup) => line(briefFollowup(followup, person)))
  if (!canAsk(app)) {
    const hints = [replacing(app, who, `${String(person.no)}.${String(first.handle)}`), again(app, '--all')]
    throw new Fault('followup-ambiguous', { name: person.name, candidates: lines }, hints)
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
