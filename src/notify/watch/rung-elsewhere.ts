import type { App } from '../../app/app.ts'
import type { NoticeWay } from '../../app/notifier.ts'
import { minutesIn } from '../../reading/setting.ts'
import { causeOf, type Moment, type Waiting } from '../../domain/watch/reminder.ts'
import { instantMs, type Instant } from '../../domain/time/zone.ts'
import { briefItem, briefItems, planNow, waitingInMorning, type ShownReminder } from './tick.ts'

/** What another process's watch rings, seen from the ledger. */
export interface RungElsewhere {
  /**
   * What has rung since it was last asked, and what is to ring and has not - since that watch cannot show it, or is about to.
   * Each comes once for each time it rings. Writes nothing.
   */
  look(): Promise<readonly ShownReminder[]>
  /** On whose popups Call was pressed since it was last asked. */
  called(): Promise<readonly Waiting[]>
}

/** How long after something came up here the watch's own popup of it is still that ring, and no other. Milliseconds. */
const sameRingMs = 60_000

/** Begins to look: what rings from now on is seen. */
export function rungElsewhere(app: App): RungElsewhere {
  let from = app.clock.now()
  let calledFrom = from
  const seenAt = new Map<string, number>()

  /** Tells whether one of these has not come up within so many milliseconds, and notes that they do now. */
  const isNew = (moments: readonly Moment[], at: Instant, withinMs: number): boolean => {
    const keys = moments.map(keyOf)
    const now = instantMs(at)
    const isSeen = (key: string) => {
      const seen = seenAt.get(key)
      return seen !== undefined && now - seen <= withinMs
    }
    if (keys.every(isSeen)) return false
    for (const key of keys) seenAt.set(key, now)
    return true
  }

  return {
    async called() {
      const rows = (await app.store()).reminders.calledAfter(calledFrom)
      calledFrom = rows.at(-1)?.at ?? calledFrom
      return rows.map(({ item }) => item)
    },

    async look() {
      const { reminders } = await app.store()
      const now = app.clock.now()
      const rows = reminders.shownFrom(from)
      from = rows.at(-1)?.at ?? from
      const [again = Infinity] = minutesIn(app.config.repeatAfter)
      const { plan } = await planNow(app)
      const rung = popupsOf(rows).filter(({ at, moments }) => isNew(moments, at, sameRingMs))
      const planned = plan.filter(({ moments }) => isNew(moments, now, again * 60_000))
      return [
        ...rung.map(({ at, way, tag, moments, items }): ShownReminder => {
          const [morning] = moments.flatMap((moment) => (moment.kind === 'morning' ? [moment.day] : []))
          const kind = causeOf(tag, morning !== undefined) ?? 'followup'
          const all = kind === 'morning' && morning ? waitingInMorning(reminders, morning, now) : items
          return { kind, at, way: way as NoticeWay, reach: null, items: all.map(briefItem) }
        }),
        ...planned.map((one): ShownReminder => {
          const kind = one.kind === 'one' ? 'followup' : one.cause
          return { kind, at: now, way: 'terminal', reach: null, items: briefItems(one) }
        }),
      ]
    },
  }
}

type ShownRow = ReturnType<Awaited<ReturnType<App['store']>>['reminders']['shownFrom']>[number]

/** What was in one popup, from the rows of the ledger. */
function popupsOf(rows: readonly ShownRow[]) {
  const popups = new Map<string, { at: Instant; way: string; tag: string; moments: Moment[]; items: Waiting[] }>()
  for (const { at, way, tag, moment, item } of rows) {
    const key = `${at} ${tag}`
    const popup = popups.get(key) ?? { at, way, tag, moments: [], items: [] }
    popups.set(key, popup)
    popup.moments.push(moment)
    const isIn = popup.items.some(({ followup }) => followup.id === item?.followup.id)
    if (item && !isIn) popup.items.push(item)
  }
  return [...popups.values()]
}

function keyOf(moment: Moment): string {
  return moment.kind === 'morning' ? `morning ${moment.day}` : `${moment.followupId} ${moment.dueAt}`
}
