import { command } from '../app/command.ts'
import { historyChanges } from '../actions/history/changes.ts'
import { changeWords } from '../render/words/change.ts'
import { momentWords } from '../render/words/day.ts'
import { flow } from '../render/text/flow.ts'
import { hang, personName } from '../render/text/told.ts'
import { undoneWords } from '../render/words/undone.ts'

export default command({
  name: 'undo',
  group: 'data',
  params: {},
  options: {},
  examples: ['undo'],

  async run(app) {
    const store = await app.store()
    if (!app.flags.demo) store.finishSettings(app.settings.unfinished())
    const entry = store.undo((...change) => app.settings.draft(...change))
    const { seq, command: name, about, at, personId, personNo } = entry
    const person = personId === null || personNo === null ? null : { id: personId, no: personNo, name: about }
    return { seq, command: name, about, at, person, what: historyChanges(app, store, seq) }
  },

  view({ command: name, about, at, person, what: changes }, ui) {
    const { undo } = ui.words.commands
    const whom = person ? personName(person, ui) : ui.paint.strong(about)
    const what = undoneWords(name, ui)
    const when = momentWords(ui.wallAt(at), ui)
    const said =
      about === '' ? undo.done({ what, command: name, when }) : undo.doneFor({ what, whom, command: name, when })
    const lines = changes.flatMap((one) =>
      flow([{ text: changeWords(one, ui), paint: ui.paint.quiet }], ui.width - 2, 2),
    )
    return [...hang(said, ui.width), ...lines.map((line) => `  ${line}`)].join('\n')
  },
})
