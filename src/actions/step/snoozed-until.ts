import { addDays } from '../../domain/time/day.ts'
import type { SnoozeLength } from '../../domain/touch/deed.ts'
import { instantAt, instantMs, startOfMinute } from '../../domain/time/zone.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { minutesIn } from '../../reading/setting.ts'

/** Tells until when a key snoozes from now on. */
export function snoozedUntil(app: App, length: SnoozeLength): When {
  const { clock, config } = app
  if (length === 'tomorrow') return { day: addDays(clock.today(), 1), time: null, zone: null }
  const [minutes = 60] = minutesIn(length === 'set' ? config.snoozeFor : length)
  const at = instantAt(instantMs(startOfMinute(clock.now())) + minutes * 60_000)
  return { ...clock.wallAt(at), zone: clock.zone(), at }
}
