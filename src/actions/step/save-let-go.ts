import { Fault } from '../../domain/fault.ts'
import type { App } from '../../app/app.ts'
import { dropPromises, letGoChanges } from './let-go.ts'
import type { Line, Named } from '../finding/followup.ts'

/** Why a person is let go, how a promise that goes with them is written, and what is written down in the same transaction. */
export interface LettingGo {
  readonly why: string
  readonly line: Line
  readonly along?: (seq: number) => void
}

/** Lets a person go, without a touch. Faults: `let-go-already`, those of `dropPromises`. */
export async function saveLetGo(app: App, named: Named, { why, line, along }: LettingGo): Promise<void> {
  const { person, open } = named
  if (person.letGoAt !== null) {
    const facts = { name: person.name, why: person.letGoReason ?? '' }
    throw new Fault('let-go-already', facts, [['let-go', String(person.no), '--back']])
  }
  await dropPromises(app, named, line)
  const store = await app.store()
  store.commit(letGoChanges(app, person, open, why), { command: 'let-go', about: person.name, actor: 'user' }, along)
}
