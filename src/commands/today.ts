import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import type { Day } from '../domain/day.ts'
import { capNudges, rankQueue, type Due } from '../domain/queue.ts'
import { drawQueue, type QueuePage } from '../render/queue.ts'
import type { Store } from '../store/store.ts'

export default command({
  name: 'today',
  group: 'day',
  params: {},
  options: { all: {} },
  examples: ['today', 'today --all'],

  async run(app, { all }): Promise<QueuePage> {
    const store = await app.store()
    const day = app.clock.today()
    const ranked = rankQueue(dueOn(app, store, day), day)
    const { shown, left } = all ? { shown: ranked, left: 0 } : capNudges(ranked, app.config.nudgeCap)
    const items = shown.map((item) => ({ ...item, contacts: store.people.contactsOf(item.person.id) }))
    return { day, items, total: ranked.length, left, orphans: store.people.orphanCount() }
  },

  view: drawQueue,
})

function dueOn(app: App, store: Store, day: Day): readonly Due[] {
  return store.followups.dueBy(day).map(({ followup, person }) => {
    const lastTouch = store.touches.last(person.id)
    return {
      person,
      followup,
      roles: new Set(store.people.rolesOf(person.id).map((row) => row.role)),
      lastTouch,
      lastTouchDay: lastTouch && app.clock.wallAt(lastTouch.at).day,
      touches: store.touches.countOf(person.id),
    }
  })
}
