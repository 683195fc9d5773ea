import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { askEntry, askForm, askName, askWhom, settleDoubts, settleStep, withoutStep } from '../actions/entry/settle.ts'
import { entryFrom } from '../actions/entry/read.ts'
import type { Entry, EntryFlags } from '../actions/entry/entry.ts'
import { knownBy, reachedBy, whomFor } from '../actions/entry/known.ts'
import { knownPersonChanges, newPersonChanges } from '../actions/entry/save.ts'
import { NameFinder } from '../actions/finding/named.ts'
import { shownStep } from '../actions/step/step.ts'
import { briefFollowup, briefPerson } from '../domain/person/brief.ts'
import type { Day } from '../domain/time/day.ts'
import { Fault } from '../domain/fault.ts'
import { labelIn } from '../domain/funnel/funnel.ts'
import { addedFields, fieldOptions } from '../domain/person/fields.ts'
import { roleNames, type Person } from '../domain/person/person.ts'
import { echoWords } from '../render/words/day.ts'
import { drawPreview, entryRows } from '../render/results/entry-rows.ts'
import { goneRows, nextRow, secondRow } from '../render/results/step-rows.ts'
import { drawTalk, drawTold, personName } from '../render/text/told.ts'

export default command({
  name: 'add',
  group: 'day',
  params: { words: 'rest' },
  options: {
    name: { value: 'NAME' },
    phone: { value: 'PHONE', many: true },
    email: { value: 'EMAIL', many: true },
    tag: { value: 'TAG', many: true },
    stage: { value: 'STAGE' },
    next: { value: 'WHEN' },
    note: { value: 'NOTE' },
    role: { value: 'ROLE', many: true, oneOf: roleNames },
    ...fieldOptions(addedFields),
    new: {},
  },
  examples: [
    'add "Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo"',
    'add "Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня"',
    'add Mia Stone --phone "+44 20 7946 0958" --source expo --next friday',
    'add',
  ],

  async run(app, { words, new: isNew, ...flags }) {
    const names = new NameFinder(async () => (await app.store()).people)
    const read = await readEntry(app, words.join(' '), flags, names)
    const name = read.name ?? ''
    const known = await knownBy(app, read, name, names)
    const entry = await settleDoubts(app, read, { words, known: isNew ? [] : known.people }, drawPreview)
    const whom = await whomFor(app, known, entry, isNew)
    const { step, byCadence } = await settleStep(app, entry, whom.person, (day) => nextQuestion(app, day))
    const whole = withoutStep(entry, step)
    const saved = whom.person
      ? await knownPersonChanges(app, whom.person, whole, step)
      : await newPersonChanges(app, whole, step)
    const store = await app.store()
    const about = whom.person?.name ?? name
    if (saved.changes.length > 0)
      store.commit(
        () => {
          refuseAddedMeanwhile(reachedBy(store.people, entry), whom.reached)
          return saved.changes
        },
        { command: 'add', about, actor: 'user' },
      )
    const person = store.people.byId(saved.personId)
    if (!person) throw new Fault('changed-meanwhile')
    return {
      person: briefPerson(person),
      isNew: whom.person === null,
      changed: saved.changes.length > 0,
      ...saved.taken,
      stage: saved.placed && {
        funnel: saved.placed.funnel.slug,
        stage: saved.placed.stage.slug,
        label: labelIn(saved.placed.stage, app.lang),
      },
      next: saved.stepId === null ? null : ((await shownStep(app, person, saved.stepId)) ?? null),
      second: saved.secondId === null ? null : ((await shownStep(app, person, saved.secondId)) ?? null),
      byCadence,
      replaced: saved.replaced.map((one) => briefFollowup(one, person)),
      namesakes: whom.namesakes.map(briefPerson),
      /** As the sentence has the name, where it is saved in the nominative. */
      namedAs: whom.person === null && entry.whom && entry.whom.name !== name ? entry.whom.name : null,
      isListed: known.isPlain && whom.person !== null,
    }
  },

  view(result, ui) {
    const { add } = ui.words.commands
    const { person, isNew, next, second, byCadence } = result
    const name = personName(person, ui)
    const rows = [
      ...entryRows(result, ui),
      ...(result.stage && result.stage.stage !== 'new'
        ? [{ label: ui.words.entry.fields.stage, lines: [[result.stage.label]] }]
        : []),
      ...(next ? [nextRow(next, ui)] : []),
      ...(second ? [secondRow(second, ui)] : []),
      ...(byCadence === null
        ? []
        : [{ label: '', lines: [[{ text: add.byCadence({ cadence: byCadence }), paint: ui.paint.quiet }]] }]),
      ...goneRows(ui.words.steps.labels.replaced, result.replaced, ui),
    ]
    const title = !result.changed
      ? add.nothingNew({ name })
      : isNew
        ? add.added({ name })
        : result.isListed
          ? next
            ? add.plannedFor({ name })
            : add.notedOf({ name })
          : add.addedTo({ name })
    const corrected =
      result.namedAs === null
        ? []
        : [
            {
              says: add.namedSo({ text: result.namedAs, name: person.name }),
              args: ['edit', String(person.no), '--name', '…'],
            },
          ]
    const hints = result.namesakes.map((one) => ({
      says: add.namesake({ name: one.name, no: one.no }),
      args: ['merge', String(person.no), String(one.no)],
    }))
    return { out: drawTold(title, rows, ui), talk: isNew ? drawTalk([...corrected, ...hints], ui) : '' }
  },
})

async function readEntry(app: App, words: string, flags: EntryFlags, names: NameFinder): Promise<Entry> {
  if (words.trim() !== '' || flags.name !== undefined) return readWhole(app, words, flags, names)
  if (canAsk(app))
    return askEntry(app, await entryFrom(app, '', flags, names), (sentence) => readWhole(app, sentence, flags, names))
  throw new Fault('words-missing', { what: app.words.entry.fields.sentence }, [
    ['add', '…'],
    ['help', 'add'],
  ])
}

/** Reads a sentence with the flags beside it, and asks for the name, or whose it is, where that is not plain. */
async function readWhole(app: App, words: string, flags: EntryFlags, names: NameFinder): Promise<Entry> {
  return askForm(app, await askWhom(app, await askName(app, await entryFrom(app, words, flags, names)), names))
}

/** Two windows may be adding the same person: whoever has the phone by now was to be asked about. Fault: `changed-meanwhile`. */
function refuseAddedMeanwhile(now: readonly Person[], before: readonly Person[]): void {
  if (now.some(({ id }) => !before.some((one) => one.id === id))) throw new Fault('changed-meanwhile')
}

function nextQuestion(app: App, day: Day): string {
  const when = echoWords({ day, time: null }, { words: app.words, today: app.clock.today() })
  return app.words.commands.add.ask.next({ when })
}
