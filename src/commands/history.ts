import { command } from '../app/command.ts'
import { historyChanges } from '../actions/history/changes.ts'
import { idsOf, isIds } from '../actions/list/id-page.ts'
import { findPerson } from '../actions/finding/who.ts'
import { briefPerson } from '../domain/person/brief.ts'
import { drawHistory } from '../render/results/history.ts'
import { drawIds } from '../render/text/ids.ts'
import { drawTalk } from '../render/text/told.ts'

export default command({
  name: 'history',
  group: 'data',
  params: { who: 'optional' },
  options: { limit: { value: 'N', number: true }, ids: {} },
  examples: ['history', 'history --limit 50', 'history jane'],

  async run(app, { who, limit, ids }) {
    const store = await app.store()
    const person = who === undefined ? null : await findPerson(app, who)
    const entries = store.history(limit ?? 20, person?.id)
    const total = store.historyCount(person?.id)
    if (ids)
      return idsOf(
        entries.map(({ id, seq }) => ({ id, no: seq })),
        total,
      )
    const items = entries.map((entry) => ({
      ...entry,
      what: entry.undoes === null ? historyChanges(app, store, entry.seq) : [],
    }))
    return { items, total, person: person && briefPerson(person) }
  },

  view(page, ui) {
    if (isIds(page)) return drawIds(page)
    const { items, total, person } = page
    const { history } = ui.words.commands
    if (items.length === 0) return history.none
    const more = ['history', ...(person ? [String(person.no)] : []), '--limit', String(total)]
    const left = total - items.length
    return {
      out: drawHistory(items, ui),
      talk: left > 0 ? drawTalk([{ says: history.left(left), args: more }], ui) : '',
    }
  },
})
