import type { App } from '../app/app.ts'
import { refuseBoth } from '../app/asking.ts'
import { command } from '../app/command.ts'
import type { Notifier } from '../app/notifier.ts'
import type { Holder } from '../app/watch-lock.ts'
import { briefFollowup, briefPerson } from '../domain/brief.ts'
import { Fault } from '../domain/fault.ts'
import type { Instant } from '../domain/zone.ts'
import { watchLoop } from '../notify/loop.ts'
import { tick } from '../notify/tick.ts'
import { watchLog } from '../notify/watch-log.ts'
import { drawWatch, holderWords, type WatchPage } from '../render/watch.ts'

export default command({
  name: 'watch',
  group: 'reminders',
  params: {},
  options: { once: {}, status: {} },
  examples: ['watch', 'watch --once', 'watch --status'],

  async run(app, { once, status }): Promise<WatchPage> {
    refuseBoth({ once, status })
    const lock = await app.watchLock()
    if (status) return statusOf(app, await lock.holder())
    app.stopSignal()
    const holder = await lock.take()
    if (holder && once) return { kind: 'held', holder }
    if (holder) throw new Fault('watch-held', holderWords(holder, uiOf(app)), [['watch', '--status']])
    try {
      return once ? await passOnce(app) : await watch(app)
    } finally {
      lock.release()
    }
  },

  view: drawWatch,
})

async function passOnce(app: App): Promise<WatchPage> {
  const notifier = await app.notifier()
  // Nobody would hear a button of it.
  const buttonless: Notifier = { ...notifier, show: (notice, stop) => notifier.show({ ...notice, actions: [] }, stop) }
  const { shown, waiting, trouble, quietUntil } = await tick(app, buttonless, app.stopSignal()).finally(() => {
    notifier.end()
  })
  if (trouble) throw new Fault('notify-failed', { why: app.words.notice.trouble[trouble], count: waiting }, [['today']])
  return { kind: 'once', items: shown, total: shown.length, quietUntil }
}

async function watch(app: App): Promise<WatchPage> {
  const since = app.clock.now()
  const store = await app.store()
  const log = watchLog(app)
  log.started(store.reminders.nextAfter(since))
  await watchLoop(app, log)
  return { kind: 'watched', since, until: app.clock.now(), shown: log.shown() }
}

async function statusOf(app: App, holder: Holder | null): Promise<WatchPage> {
  const { reminders } = await app.store()
  const now = app.clock.now()
  const next = reminders.nextAfter(now)
  return {
    kind: 'status',
    running: holder !== null,
    holder,
    waiting: reminders.unshownBy(now).length,
    next: next && {
      at: next.since,
      person: briefPerson(next.person),
      followup: briefFollowup(next.followup, next.person),
    },
  }
}

function uiOf(app: App) {
  return { words: app.words, today: app.clock.today(), wallAt: (instant: Instant) => app.clock.wallAt(instant) }
}
