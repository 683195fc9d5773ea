import type { App } from '../../app/app.ts'
import type { NoticeWay } from '../../app/notifier.ts'
import type { NoticeTrouble } from '../../domain/watch/reminder.ts'
import { machineWords } from '../../i18n/machine-words.ts'

/** How a notification that proves something came out. */
export type Rung =
  { readonly shown: true; readonly way: NoticeWay } | { readonly shown: false; readonly trouble: NoticeTrouble }

/**
 * Shows one real notification by the desktop; the terminal would prove nothing of a watch in the background. Where it is
 * asked about, it is taken off the screen after the answer.
 */
export async function ringOnce(app: App, ask?: () => Promise<void>): Promise<Rung> {
  const { ring } = await machineWords(app.homeLang)
  const notifier = await app.desktopNotifier()
  const stop = new AbortController()
  try {
    const notice = {
      tag: 'followup-test',
      title: ring.title,
      body: ring.body,
      urgent: true,
      actions: [],
      reply: null,
      replaces: null,
      mark: null,
    }
    const outcome = await notifier.show(notice, stop.signal)
    if (!outcome.shown) return outcome
    await ask?.()
    if (ask && outcome.popup !== null) await notifier.close(outcome.popup)
    return { shown: true, way: outcome.way }
  } finally {
    notifier.end()
  }
}
