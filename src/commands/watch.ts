import type { App } from '../app/app.ts'
import { refuseBoth } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import type { FullScreen } from '../app/full-screen.ts'
import type { Notifier } from '../app/notifier.ts'
import type { Holder, WatchLock } from '../app/watch-lock.ts'
import { Fault } from '../domain/fault.ts'
import type { Instant } from '../domain/time/zone.ts'
import { machineWords } from '../i18n/machine-words.ts'
import { takeInBackground, whileInstalled, type Stay } from '../notify/autostart/background.ts'
import { watchLoop } from '../notify/watch/loop.ts'
import { tick } from '../notify/watch/tick.ts'
import { watchLog } from '../notify/watch/watch-log.ts'
import { drawMachinePage, type MachinePage } from '../render/watch/machine-pages.ts'
import { drawWatch, holderWords, type WatchPage } from '../render/watch/watch.ts'

export default command({
  name: 'watch',
  group: 'reminders',
  params: {},
  options: { once: {}, status: {}, install: {}, uninstall: {}, background: {}, plain: {} },
  examples: ['watch', 'watch --install', 'watch --status', 'watch --uninstall', 'watch --once'],

  async run(app, { once, status, install, uninstall, background, plain }): Promise<WatchPage | MachinePage> {
    refuseBoth({ once, status, install, uninstall, background })
    if (status) return (await import('../notify/watch/watch-status.ts')).watchStatus(app)
    if (install) return (await import('../notify/autostart/install.ts')).installWatch(app)
    if (uninstall) return (await import('../notify/autostart/install.ts')).uninstallWatch(app)
    const lock = await app.watchLock()
    app.stopSignal()
    if (background) return whileInstalled(app, (stay) => watchInBackground(app, lock, stay))
    const screen = once || plain ? null : await app.fullScreen()
    // A page need not wait for the lock to be free.
    const holder = (screen ? await lock.holder() : null) ?? (await lock.take())
    if (holder && once) return { kind: 'held', holder }
    if (holder && !screen) throw new Fault('watch-held', holderWords(holder, uiOf(app)), [['watch', '--status']])
    try {
      if (once) return await passOnce(app)
      return screen ? await watchOnPage(app, screen, { lock, holder }) : await watch(app, app.stopSignal())
    } finally {
      lock.release()
    }
  },

  view: async (page, ui) =>
    isOfMachine(page) ? drawMachinePage(page, await machineWords(ui.lang), ui) : drawWatch(page, ui),
})

async function passOnce(app: App): Promise<WatchPage> {
  const notifier = await app.notifier()
  // Nobody would hear a button of it.
  const buttonless: Notifier = {
    ...notifier,
    show: (notice, stop) => notifier.show({ ...notice, actions: [], reply: null }, stop),
  }
  const { shown, waiting, trouble, quietUntil } = await tick(app, buttonless, app.stopSignal()).finally(() => {
    notifier.end()
  })
  if (trouble) throw new Fault('notify-failed', { why: app.words.notice.trouble[trouble], count: waiting }, [['today']])
  return { kind: 'once', items: shown, total: shown.length, quietUntil }
}

async function watchInBackground(app: App, lock: WatchLock, stay: Stay): Promise<WatchPage> {
  const since = app.clock.now()
  if (!(await takeInBackground(app, lock, stay))) return { kind: 'watched', since, until: app.clock.now(), shown: 0 }
  try {
    return await watch(app, stay.stop, true)
  } finally {
    lock.release()
  }
}

async function watch(app: App, stop: AbortSignal, background = false): Promise<WatchPage> {
  const since = app.clock.now()
  const store = await app.store()
  const log = watchLog(app)
  log.started(store.reminders.nextAfter(since))
  await app.keepSmall()
  await watchLoop(app, log, { stop, place: 'lines', background })
  return { kind: 'watched', since, until: app.clock.now(), shown: log.shown() }
}

/**
 * The same with a page that fills the terminal: who leaves it ends the watch, and the watch's end leaves it. While another
 * process has the lock, the page only shows what comes; when that one is gone it rings in its place.
 */
async function watchOnPage(
  app: App,
  screen: FullScreen,
  { lock, holder }: { readonly lock: WatchLock; readonly holder: Holder | null },
): Promise<WatchPage> {
  const { lookOn, ringerOf } = await import('../notify/watch/look-on.ts')
  const { watchDesk } = await import('../notify/watch/watch-desk.ts')
  const { openPage } = await import('../screens/open-page.ts')
  const { watchPage } = await import('../screens/watch-page.ts')
  const since = app.clock.now()
  const desk = watchDesk(app, holder ? await ringerOf(app, holder) : 'here')
  const ending = new AbortController()
  const end = () => {
    ending.abort()
  }
  app.stopSignal().addEventListener('abort', end)
  if (app.stopSignal().aborted) end()
  const opening = { screen, stop: ending.signal, perform: desk.perform }
  const page = openPage(opening, watchPage(await desk.sight()))
  const events = desk.events(page.tell)
  const looking = {
    events,
    stop: ending.signal,
    rings: async (other: Holder) => desk.ringsNow(await ringerOf(app, other), page.tell),
  }
  const watching = async () => {
    if (holder) {
      if (!(await lookOn(app, lock, looking))) return
      await desk.ringsNow('here', page.tell)
    }
    await watchLoop(app, events, { stop: ending.signal, place: 'page' })
  }
  const ended = await Promise.allSettled([page.left.finally(end), watching().finally(end)])
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  const until = app.clock.now()
  const ringer = desk.ringer()
  return ringer === 'here'
    ? { kind: 'watched', since, until, shown: desk.shown() }
    : { kind: 'looked', since, until, ringer }
}

function isOfMachine(page: WatchPage | MachinePage): page is MachinePage {
  return page.kind === 'installed' || page.kind === 'uninstalled' || page.kind === 'status'
}

function uiOf(app: App) {
  return { words: app.words, today: app.clock.today(), wallAt: (instant: Instant) => app.clock.wallAt(instant) }
}
