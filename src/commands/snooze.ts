import { command } from '../app/command.ts'
import { asDelay, hiddenUntil, hide, isHiddenAnyway } from '../actions/step/hide.ts'
import { findNamed, nameOf, nextOpen } from '../actions/finding/followup.ts'
import { dueColumns, withoutTo } from '../actions/when/when.ts'
import { wholeWhen } from '../actions/when/words.ts'
import { briefFollowup, briefPerson } from '../domain/person/brief.ts'
import { shownFrom } from '../domain/step/followup.ts'
import { echoWords } from '../render/words/day.ts'
import { echoPieces } from '../render/words/echo.ts'
import { followupLine } from '../render/words/followup-line.ts'
import { drawTold, personName } from '../render/text/told.ts'

export default command({
  name: 'snooze',
  group: 'day',
  params: { who: 'optional', words: 'rest' },
  options: {},
  examples: ['snooze 12 "tomorrow morning"', 'snooze jane next monday', 'snooze 12.2 "in 2 hours"'],

  async run(app, { who, words: given }) {
    const named = await findNamed(app, who, given)
    const { person, open, words } = named
    const followup = nextOpen(named)
    const name = nameOf(followup, person, open)
    const until = await wholeWhen(
      app,
      [asDelay(withoutTo(words.join(' ').trim()))],
      (when) => ['snooze', name, when],
      person,
    )
    const { day, time, zone, dueAt } = dueColumns(app, until)
    const common = { person: briefPerson(person), until: { day, time, zone, dueAt } }
    if (isHiddenAnyway(followup, until, app))
      return { ...common, followup: briefFollowup(followup, person), correct: ['move', name, '…'], saved: false }
    const store = await app.store()
    store.commit([hide(app, followup, until)], { command: 'snooze', about: person.name, actor: 'user' })
    return {
      ...common,
      followup: briefFollowup({ ...followup, ...hiddenUntil(app, until) }, person),
      correct: ['snooze', nameOf(followup, person, store.followups.openOf(person.id)), '…'],
      saved: true,
    }
  },

  view({ person, followup, until, correct, saved }, ui) {
    const { steps, commands } = ui.words
    const rows = [
      saved
        ? { label: steps.labels.until, lines: [echoPieces(until, correct, ui)] }
        : { label: steps.labels.shows, lines: [[ui.paint.strong(echoWords(shownFrom(followup), ui))]] },
      { label: steps.labels.stays, lines: [[followupLine(followup, ui)]] },
    ]
    const name = personName(person, ui)
    const title = saved ? commands.snooze.saved({ name }) : commands.snooze.hiddenAnyway({ name })
    return drawTold(title, rows, ui)
  },
})
