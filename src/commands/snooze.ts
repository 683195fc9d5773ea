import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { findNamed, nameOf, nextOpen } from '../app/pick-followup.ts'
import { dueColumns } from '../app/when.ts'
import { wholeWhen } from '../app/when-words.ts'
import { briefFollowup, briefPerson } from '../domain/brief.ts'
import { alter } from '../domain/change.ts'
import { shownFrom, type Followup } from '../domain/followup.ts'
import type { When } from '../reading/dates/context.ts'
import { echoWords } from '../render/day-words.ts'
import { echoPieces } from '../render/echo.ts'
import { followupLine } from '../render/followup-line.ts'
import { drawTold, personName } from '../render/told.ts'

export default command({
  name: 'snooze',
  group: 'day',
  params: { who: 'optional', words: 'rest' },
  options: {},
  examples: ['snooze 12 "tomorrow morning"', 'snooze jane next monday', 'snooze 12.2 "in 2 hours"'],

  async run(app, { who, words: given }) {
    const named = await findNamed(app, who, given)
    const { person, open, words } = named
    const followup = nextOpen(named)
    const name = nameOf(followup, person, open)
    const until = await wholeWhen(app, asDelay(words), (when) => ['snooze', name, when], person)
    const { day, time, zone, dueAt } = dueColumns(app, until)
    const common = { person: briefPerson(person), until: { day, time, zone, dueAt } }
    if (isHiddenAnyway(followup, until, app))
      return { ...common, followup: briefFollowup(followup, person), correct: ['move', name, '…'], saved: false }
    const hidden = { hiddenUntilDay: day, hiddenUntilTime: time, hiddenUntilZone: zone, hiddenUntilAt: dueAt }
    const store = await app.store()
    store.commit([alter('followup', followup, hidden)], { command: 'snooze', about: person.name, actor: 'user' })
    return {
      ...common,
      followup: briefFollowup({ ...followup, ...hidden }, person),
      correct: ['snooze', nameOf(followup, person, store.followups.openOf(person.id)), '…'],
      saved: true,
    }
  },

  view({ person, followup, until, correct, saved }, ui) {
    const { steps, commands } = ui.words
    const rows = [
      saved
        ? { label: steps.labels.until, lines: [echoPieces(until, correct, ui)] }
        : { label: steps.labels.shows, lines: [[ui.paint.strong(echoWords(shownFrom(followup), ui))]] },
      { label: steps.labels.stays, lines: [[followupLine(followup, ui)]] },
    ]
    const name = personName(person, ui)
    const title = saved ? commands.snooze.saved({ name }) : commands.snooze.hiddenAnyway({ name })
    return drawTold(title, rows, ui)
  },
})

/** A follow-up that comes no earlier than that is out of sight until then without any hiding; one with no time comes in the morning. */
function isHiddenAnyway(followup: Followup, until: When, { clock, config }: App): boolean {
  if (until.day !== followup.day) return until.day < followup.day
  return followup.day > clock.today() && (until.time ?? config.morning) <= (followup.time ?? config.morning)
}

/** "for 2 hours", «на час»: how long, where a date would be read as the time of day. */
function asDelay(words: readonly string[]): readonly string[] {
  const phrase = words.join(' ').trim()
  const english = /^for (.+)$/i.exec(phrase)?.[1]
  if (english !== undefined) return [`in ${english}`]
  const russian = /^на ((?:\d+ ?)?(?:полчаса|мин|час|ч$|дн|день|недел|месяц).*)$/i.exec(phrase)?.[1]
  return russian === undefined ? words : [`через ${russian}`]
}
