import { briefFollowup } from '../../domain/person/brief.ts'
import { alter, type Change } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import type { Followup } from '../../domain/step/followup.ts'
import { closing } from '../../domain/step/next-step.ts'
import type { Person } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { again, canAsk, replacing } from '../asking/asking.ts'
import type { Line, Named } from '../finding/followup.ts'

/** Makes the changes that let a person go: the decision with its reason, and what was open closed. */
export function letGoChanges(app: App, person: Person, open: readonly Followup[], why: string): readonly Change[] {
  const at = app.clock.now()
  return [
    alter('person', person, { letGoAt: at, letGoReason: why === '' ? null : why }),
    ...open.map((followup) => closing(followup, at, 'let-go')),
  ]
}

/** Asks before promises are dropped; off a terminal it needs --yes. Faults: `needs-yes` listing them, `cancelled`. */
export async function dropPromises(
  app: App,
  { who, person, open }: Pick<Named, 'who' | 'person' | 'open'>,
  line: Line,
): Promise<void> {
  const promises = open.filter(({ kind }) => kind === 'promise')
  if (promises.length === 0 || app.flags.yes) return
  const lines = promises.map((one) => line(briefFollowup(one, person)))
  const what = app.words.commands['let-go'].drops({ name: person.name, count: promises.length })
  if (!canAsk(app)) {
    const hint = who === '' ? again(app, '--yes') : [...replacing(app, who, String(person.no)), '--yes']
    throw new Fault('needs-yes', { what, candidates: lines }, [hint])
  }
  const question = app.words.commands['let-go'].goOn({ name: person.name, promises: lines.join('; ') })
  if (!(await app.prompt.confirm(question, false))) throw new Fault('cancelled')
}
