import type { App } from '../../app/app.ts'
import { briefFollowup, briefPerson } from '../../domain/person/brief.ts'
import { addDays } from '../../domain/time/day.ts'
import { isQuiet } from '../../domain/watch/reminder.ts'
import { gapsBetween } from '../../domain/watch/watch-run.ts'
import { instantAt, instantMs } from '../../domain/time/zone.ts'
import type { StatusPage } from '../../render/watch/status.ts'
import { folderOf } from '../../app/files.ts'
import { autostartOf } from '../autostart/autostart.ts'
import { doNotDisturb } from '../desktop/do-not-disturb.ts'

/** How far back gaps are told of. Milliseconds. */
const gapsFor = 7 * 86_400_000
const lastShown = 5

/** With less than this on the disk no commit ends well. Bytes. */
const tooLittle = 65_536

/** Tells who watches and what came of it. Starts nothing. */
export async function watchStatus(app: App): Promise<StatusPage> {
  const { reminders, watchRuns } = await app.store()
  const machine = await app.machine()
  const holder = await (await app.watchLock()).holder()
  const now = app.clock.now()
  const since = instantAt(instantMs(now) - gapsFor)
  const runs = watchRuns.since(since)
  const last = runs.at(-1)
  const gaps = gapsBetween(runs, { now, running: holder !== null })
    .filter(({ to }) => to === null || to > since)
    .map((gap) => {
      const to = gap.to ?? now
      const minutes = Math.round((instantMs(to) - instantMs(gap.from)) / 60_000)
      return { ...gap, minutes, ...watchRuns.dueWithin(gap.from, to) }
    })
    .toReversed()
  const next = reminders.nextAfter(now)
  const disk = await machine.files.disk(folderOf(app.paths.database))
  const { quietFrom, quietTo } = app.config
  return {
    kind: 'status',
    running: holder !== null,
    discreet: app.config.discreet,
    holder,
    background: holder === null || last?.pid !== holder.pid ? null : last.background,
    autostart: app.flags.demo ? null : await autostartOf(machine, app.paths.state).find(),
    diskFull: disk !== null && disk.freeBytes < tooLittle,
    waiting: reminders.unshownBy(now).length,
    notActedOn: notActedOn(app, reminders),
    next: next && {
      at: next.since,
      person: briefPerson(next.person),
      followup: briefFollowup(next.followup, next.person),
    },
    quiet:
      quietFrom === quietTo
        ? null
        : { from: quietFrom, to: quietTo, now: isQuiet(app.clock.wall().time, quietFrom, quietTo) },
    doNotDisturb: await doNotDisturb(machine, await machine.notificationServer()),
    shown: reminders.lastShown(lastShown).map(({ item, ...how }) => ({
      ...how,
      person: item && briefPerson(item.person),
      followup: item && briefFollowup(item.followup, item.person),
    })),
    watchedSince: runs[0]?.startedAt ?? null,
    gaps: { items: gaps, total: gaps.length },
  }
}

/** What was shown and not acted on; the end of quiet hours is when one comes again whose time is within them. */
function notActedOn({ clock, config }: App, reminders: Reminders): StatusPage['notActedOn'] {
  const { count, next } = reminders.notActedOn(clock.instantOf({ day: clock.today(), time: '00:00' }))
  if (next === null) return { count, next }
  const now = clock.now()
  const isOver = next.againAt <= now
  const { day, time } = clock.wallAt(isOver ? now : next.againAt)
  const { quietFrom, quietTo } = config
  const isBeforeMidnight = quietFrom > quietTo && time >= quietFrom
  const at = isQuiet(time, quietFrom, quietTo)
    ? clock.instantOf({ day: isBeforeMidnight ? addDays(day, 1) : day, time: quietTo })
    : isOver
      ? null
      : next.againAt
  return {
    count,
    next: { at, person: briefPerson(next.person), followup: briefFollowup(next.followup, next.person) },
  }
}

type Reminders = Pick<Awaited<ReturnType<App['store']>>['reminders'], 'notActedOn'>
