import type { App } from '../../app/app.ts'
import type { NoticeTrouble, Timed } from '../../domain/watch/reminder.ts'
import type { Fault } from '../../domain/fault.ts'
import { faultWords } from '../../i18n/words.ts'
import { echoWords } from '../../render/words/day.ts'
import { wrap } from '../../render/text/width.ts'
import type { Pressed } from '../popup/act.ts'
import type { LoopEvents } from './loop-events.ts'
import { calledName } from '../popup/notice.ts'
import type { ShownReminder, Tick } from './tick.ts'

/** Lines of a watching process. A terminal is told names; a pipe or a file numbers alone, since logs are kept and sent. */
export interface WatchLog extends LoopEvents {
  started(next: Timed | null): void
  /** How many popups were shown so far. */
  shown(): number
}

/** As wide as the time before a line. */
const indent = ' '.repeat('10:00  '.length)

/** Makes the log of one `watch`. Under `--json` its lines are talk. */
export function watchLog(app: App): WatchLog {
  const { watch } = app.words.commands
  const seen = app.terminal.isScreen
  let shown = 0
  let trouble: NoticeTrouble | null = null
  let fault: string | null = null
  let isUnsaved = false

  const line = (text: string) => {
    const { day, time } = app.clock.wall()
    const kept = seen
      ? wrap(text, app.terminal.width - indent.length).map((part, index) => (index === 0 ? `${time}  ` : indent) + part)
      : [`${day} ${time} ${text}`]
    const said = kept.map((part) => `${part}\n`).join('')
    if (app.flags.json) app.terminal.talk(said)
    else app.terminal.out(said)
  }

  const called = ({ person, followup }: ShownReminder['items'][number]) =>
    seen ? calledName(app, person) : `#${followup.handle}`

  return {
    shown: () => shown,

    started(next) {
      line(watch.started)
      if (!next) return
      const when = echoWords(app.clock.wallAt(next.since), { words: app.words, today: app.clock.today() })
      const name = seen ? calledName(app, next.person) : `#${String(next.person.no)}`
      line(watch.next({ when, name }))
    },

    passed(tick: Tick) {
      for (const reminder of tick.shown) {
        shown++
        const [first] = reminder.items
        if (reminder.way === 'terminal' || !first) continue
        line(
          reminder.kind === 'followup'
            ? watch.shown({ name: called(first), reach: seen ? (reminder.reach ?? '') : '', way: reminder.way })
            : watch.shownDigest({ count: reminder.items.length, way: reminder.way }),
        )
      }
      if (tick.trouble && tick.trouble !== trouble && tick.trouble !== 'stopped') {
        line(watch.trouble({ count: tick.waiting, why: app.words.notice.trouble[tick.trouble] }))
      }
      trouble = tick.trouble
      fault = null
    },

    pressed({ key, item }: Pressed) {
      const name = seen ? calledName(app, item.person) : `#${String(item.person.no)}.${String(item.followup.handle)}`
      line(watch.acted({ name, action: app.words.notice.actions[key] }))
    },

    unsaved(why: Fault | null) {
      if (why && !isUnsaved) line(app.words.faults[why.code](why.data))
      if (!why) line(watch.saved)
      isUnsaved = why !== null
    },

    failed(failure: Fault) {
      if (failure.code !== fault) line(faultWords(app.words, failure))
      fault = failure.code
    },
  }
}
