import { Fault } from '../../domain/fault.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { canAsk } from '../asking/asking.ts'
import { whenFrom, type Whose } from './when.ts'

/**
 * Reads a date; of one that can be taken in several ways the user chooses on a terminal. `taken` makes the result of the choice
 * and of the words it was read from. Off a terminal, and with --yes, it is refused as it is.
 */
export async function chooseWhen<T>(
  app: App,
  read: () => Promise<T>,
  taken: (when: When, phrase: string) => T,
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'doubtful' || !canAsk(app) || app.flags.yes) throw error
    const { near, candidates, phrase } = error.data as Partial<Doubtful>
    if (!near || !candidates) throw error
    const choices = near.map((when, index) => ({ label: candidates[index] ?? when.day, value: when }))
    return taken(await app.prompt.choose(app.words.commands.add.whichDate, choices), phrase ?? '')
  }
}

interface Doubtful {
  readonly near: readonly When[]
  readonly candidates: readonly string[]
  readonly phrase: string
}

/** Reads a phrase that is a date to come and nothing else, and lets the user choose where it can be taken in several ways. */
export function chosenWhen(app: App, phrase: string, whose: Whose): Promise<When> {
  return chooseWhen(
    app,
    () => whenFrom(app, phrase, 'future', whose),
    (when) => when,
  )
}
