import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { historyChanges } from '../actions/history/changes.ts'
import { idsOf, isIds } from '../actions/list/id-page.ts'
import { findPerson } from '../actions/finding/who.ts'
import { startOf, whenFrom } from '../actions/when/when.ts'
import { briefPerson } from '../domain/person/brief.ts'
import { addDays, type Day } from '../domain/time/day.ts'
import type { Instant } from '../domain/time/zone.ts'
import { drawHistory } from '../render/results/history.ts'
import { dayWords } from '../render/words/day.ts'
import { drawIds } from '../render/text/ids.ts'
import { drawTalk } from '../render/text/told.ts'

export default command({
  name: 'history',
  group: 'data',
  params: { who: 'optional' },
  options: { on: { value: 'DATE' }, limit: { value: 'N', number: true }, ids: {} },
  examples: ['history', 'history --limit 50', 'history jane', 'history --on yesterday'],

  async run(app, { who, on, limit, ids }) {
    const store = await app.store()
    const person = who === undefined ? null : await findPerson(app, who)
    const day = on === undefined ? null : (await whenFrom(app, on, 'past')).day
    const query = { personId: person?.id, between: day === null ? undefined : dayOf(app, day) }
    const entries = store.history(limit ?? 20, query)
    const total = store.historyCount(query)
    if (ids)
      return idsOf(
        entries.map(({ id, seq }) => ({ id, no: seq })),
        total,
      )
    const items = entries.map((entry) => ({
      ...entry,
      what: entry.undoes === null ? historyChanges(app, store, entry.seq) : [],
    }))
    return { items, total, person: person && briefPerson(person), day }
  },

  view(page, ui) {
    if (isIds(page)) return drawIds(page)
    const { items, total, person, day } = page
    const { history } = ui.words.commands
    if (items.length === 0) return day === null ? history.none : history.noneOn({ day: dayWords(day, ui) })
    const more = [
      'history',
      ...(person ? [String(person.no)] : []),
      ...(day === null ? [] : ['--on', day]),
      '--limit',
      String(total),
    ]
    const left = total - items.length
    return {
      out: drawHistory(items, ui),
      talk: left > 0 ? drawTalk([{ says: history.left(left), args: more }], ui) : '',
    }
  },
})

/** The span of a day on the user's wall clock. */
function dayOf(app: App, day: Day): readonly [Instant, Instant] {
  return [startOf(app)(day), startOf(app)(addDays(day, 1))]
}
