import { noOutcome, proposeAfter, proposedStep } from '../actions/step/propose.ts'
import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { findNamed, type Named } from '../actions/finding/followup.ts'
import { saveLetGo } from '../actions/step/save-let-go.ts'
import { setStep, shownStep } from '../actions/step/step.ts'
import { wordsWithin } from '../actions/asking/words-from.ts'
import { briefFollowup, briefPerson, type BriefFollowup, type BriefPerson } from '../domain/person/brief.ts'
import { alter } from '../domain/record/change.ts'
import { Fault } from '../domain/fault.ts'
import type { SetStep } from '../domain/touch/finished.ts'
import { notLetGo } from '../domain/person/person.ts'
import { followupLine } from '../render/words/followup-line.ts'
import { goneRows, nextRow } from '../render/results/step-rows.ts'
import { drawTalk, drawTold, personName } from '../render/text/told.ts'

interface LetGo {
  readonly person: BriefPerson
  readonly letGo: boolean
  readonly why: string | null
  readonly closed: readonly BriefFollowup[]
  readonly next: SetStep | null
}

export default command({
  name: 'let-go',
  group: 'people',
  params: { who: 'optional', words: 'rest' },
  options: { back: {} },
  examples: ['let-go 12 "moved away"', 'let-go jane not interested', 'let-go 12 --back'],

  async run(app, { who, words, back }): Promise<LetGo> {
    const named = await findNamed(app, who, words)
    return back
      ? takeBackOn(app, named)
      : letGo(app, named, wordsWithin(named.words.join(' '), app.words.commands['let-go'].why))
  },

  view({ person, letGo: gone, why, closed, next }, ui) {
    const { steps, commands } = ui.words
    const said = commands['let-go']
    const name = personName(person, ui)
    const rows = [
      ...(gone && why !== null ? [{ label: steps.labels.why, lines: [[why]] }] : []),
      ...goneRows(steps.labels.closed, closed, ui),
      ...(next ? [nextRow(next, ui)] : []),
    ]
    const hint = { says: steps.hints.backOn, args: ['let-go', String(person.no), '--back'] }
    const title = (gone ? said.saved : said.savedBack)({ name })
    return { out: drawTold(title, rows, ui), talk: drawTalk(gone ? [hint] : [], ui) }
  },
})

async function letGo(app: App, named: Named, why: string): Promise<LetGo> {
  const { person, open } = named
  const ui = { words: app.words, today: app.clock.today() }
  await saveLetGo(app, named, { why, line: (followup) => followupLine(followup, ui) })
  const closed = open.map((followup) => briefFollowup(followup, person))
  return { person: briefPerson(person), letGo: true, why: why === '' ? null : why, closed, next: null }
}

/** A person who comes back stands in today's world: the cadence begins anew, counted from today. */
async function takeBackOn(app: App, { person, open }: Named): Promise<LetGo> {
  if (person.letGoAt === null) throw new Fault('let-go-not', { name: person.name }, [['show', String(person.no)]])
  const proposed = await proposeAfter(app, person, { day: app.clock.today(), ...noOutcome }, { anew: true })
  const set = setStep(app, person, open, proposedStep(app, proposed))
  const store = await app.store()
  store.commit([alter('person', person, notLetGo), ...set.changes], {
    command: 'let-go',
    about: person.name,
    actor: 'user',
  })
  const next = (await shownStep(app, person, set.id)) ?? null
  return { person: briefPerson(person), letGo: false, why: null, closed: [], next }
}
