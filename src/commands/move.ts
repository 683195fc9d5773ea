import { refuseBoth } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { findNamed, nameOf, nextOpen } from '../actions/finding/followup.ts'
import { noHiding, shownStep } from '../actions/step/step.ts'
import { dueColumns } from '../actions/when/when.ts'
import { movedRule, nextOf } from '../actions/step/series.ts'
import { wholeNext } from '../actions/when/words.ts'
import { briefFollowup, briefPerson } from '../domain/person/brief.ts'
import { alter } from '../domain/record/change.ts'
import { goneRows, nextRow, thenRow } from '../render/results/step-rows.ts'
import { drawTold, personName } from '../render/text/told.ts'

export default command({
  name: 'move',
  group: 'day',
  params: { who: 'optional', words: 'rest' },
  options: { nudge: {}, promise: {} },
  examples: ['move 12 "friday 10am"', 'move jane next week', 'move 12 "every monday at 9"', 'move 12.2 tomorrow'],

  async run(app, { who, words: given, nudge, promise }) {
    refuseBoth({ nudge, promise })
    const named = await findNamed(app, who, given)
    const { person, open, words } = named
    const followup = nextOpen(named)
    const store = await app.store()
    const last = store.touches.last(person.id)
    const { when, repeat } = await wholeNext(app, words, (sample) => ['move', nameOf(followup, person, open), sample], {
      whose: person,
      lastTouch: last && app.clock.wallAt(last.at).day,
    })
    const set = {
      ...dueColumns(app, when),
      ...(repeat ? { rule: repeat.rule, ruleFrom: repeat.from } : { rule: movedRule(app, followup) }),
      kind: nudge ? 'nudge' : 'promise',
      ...noHiding,
    } as const
    store.commit([alter('followup', followup, set)], { command: 'move', about: person.name, actor: 'user' })
    return {
      person: briefPerson(person),
      was: briefFollowup(followup, person),
      next: await shownStep(app, person, followup.id),
      then: repeat ? null : (nextOf(app, { ...followup, ...set }, when.day)?.when ?? null),
    }
  },

  view({ person, was, next, then }, ui) {
    const { steps, commands } = ui.words
    const rows = [
      ...(next ? [nextRow(next, ui)] : []),
      ...thenRow(then, ui),
      ...goneRows(steps.labels.was, [{ ...was, what: '' }], ui),
    ]
    return drawTold(commands.move.saved({ name: personName(person, ui) }), rows, ui)
  },
})
