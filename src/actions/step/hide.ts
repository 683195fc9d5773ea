import { alter, type Change } from '../../domain/record/change.ts'
import type { Followup } from '../../domain/step/followup.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { dueColumns } from '../when/when.ts'

/** The columns that hide a follow-up until a moment. */
export function hiddenUntil(app: App, until: When) {
  const { day, time, zone, dueAt } = dueColumns(app, until)
  return { hiddenUntilDay: day, hiddenUntilTime: time, hiddenUntilZone: zone, hiddenUntilAt: dueAt }
}

/** Makes the change that hides a follow-up until a moment; its day stays. */
export function hide(app: App, followup: Followup, until: When): Change {
  return alter('followup', followup, hiddenUntil(app, until))
}

/** A follow-up that comes no earlier than that is out of sight until then without any hiding; one with no time comes in the morning. */
export function isHiddenAnyway(followup: Followup, until: When, { clock, config }: App): boolean {
  if (until.day !== followup.day) return until.day < followup.day
  return followup.day > clock.today() && (until.time ?? config.morning) <= (followup.time ?? config.morning)
}

/** "for 2 hours", «на час»: how long, where a date would be read as the time of day. */
export function asDelay(phrase: string): string {
  const english = /^for (.+)$/i.exec(phrase)?.[1]
  if (english !== undefined) return `in ${english}`
  const russian = /^на ((?:\d+ ?)?(?:полчаса|мин|час|ч$|дн|день|недел|месяц).*)$/i.exec(phrase)?.[1]
  return russian === undefined ? phrase : `через ${russian}`
}
