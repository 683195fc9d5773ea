import type { Day } from '../../domain/time/day.ts'
import type { QueueEntry } from '../../domain/step/queue.ts'
import { commandLine } from '../text/command-line.ts'
import { dayWords, distanceWords } from '../words/day.ts'
import { dotted, flow, kept } from '../text/flow.ts'
import { drawDay, drawGroups } from './queue.ts'
import type { Ui } from '../ui.ts'

/** Today's queue, or that of the days to come, as `today` gives it. */
export interface QueuePage {
  readonly day: Day
  /** The last day of a page of several days; null for a page of one. */
  readonly until: Day | null
  readonly items: readonly QueueEntry[]
  /** How many people each day has, shown or left out; null of a page of one day. */
  readonly days: readonly { readonly day: Day; readonly total: number }[] | null
  readonly total: number
  /** People that were left out: nudges beyond the cap, what did not fit the time or the limit. */
  readonly left: number
  /** Estimated minutes for what is shown, and the minutes there are where the user said so. */
  readonly minutes: number
  readonly forMinutes: number | null
  /** The words after `followup` that show everyone. */
  readonly more: readonly string[]
  /** Active people with no next step; null where the page is filtered. */
  readonly orphans: number | null
  /** Whether nobody is on the list at all. */
  readonly firstRun: boolean
}

/** Draws the page: what day it is, the people, and what was left out at the end. */
export function drawQueuePage(page: QueuePage, ui: Ui): string {
  if (page.firstRun) return drawFirstRun(ui)
  const body = page.days === null ? drawGroups(page.items, ui) : drawDays(page, page.days, ui)
  const ends = endings(page, ui)
  return [drawTitle(page, ui), ...body, ...(ends.length > 0 ? [ends.join('\n')] : [])].join('\n\n')
}

/** The line for a person at a terminal: how to go on from here. */
export function queueHint(page: QueuePage, ui: Ui): string {
  const first = page.items[0]
  if (!first || !ui.interactive) return ''
  const { callFirst, hint } = ui.words.commands.today
  const canCall = page.until === null && page.day === ui.today && page.orphans !== null && page.items.some(hasPhone)
  const lines = [
    ...(canCall ? [[callFirst, ['call']] as const] : []),
    [hint, ['done', String(first.person.no), '…']] as const,
  ]
  return lines
    .flatMap(([text, args]) =>
      flow([{ text, paint: ui.paint.quiet }, ' ', kept(commandLine(args, ui), ui.paint.command)], ui.width),
    )
    .join('\n')
}

function hasPhone({ contacts }: QueueEntry): boolean {
  return contacts.some(({ kind }) => kind === 'phone')
}

function drawTitle(page: QueuePage, ui: Ui): string {
  const { today } = ui.words.commands
  const { paint } = ui
  const from = dayWords(page.day, ui)
  const text = page.until === null ? from : ui.words.common.until({ from, to: dayWords(page.until, ui) })
  const day = { text, paint: paint.strong }
  const away = page.day === ui.today ? [] : [distanceWords(page.day, ui)]
  const late = page.items.filter((item) => item.overdueDays > 0).length
  const facts = [
    ...away,
    page.total === 0
      ? today.nobody
      : page.left > 0
        ? today.shownOf({ shown: page.total - page.left, total: page.total })
        : ui.words.common.people(page.total),
    ...(late > 0 ? [today.late(late)] : []),
    ...(page.minutes > 0 ? [today.minutes(durationWords(page.minutes, ui))] : []),
  ]
  return flow(dotted([day, ...facts.map((text) => kept(text, paint.quiet))], paint.quiet), ui.width).join('\n')
}

function drawDays(page: QueuePage, days: NonNullable<QueuePage['days']>, ui: Ui): readonly string[] {
  return days.map(({ day, total }) =>
    drawDay(
      {
        day,
        total,
        items: page.items.filter((item) => item.day === day || (day === page.day && item.day < day)),
        week: page.items,
      },
      ui,
    ),
  )
}

function endings(page: QueuePage, ui: Ui): readonly string[] {
  const { today } = ui.words.commands
  const line = (text: string, command: readonly string[]) =>
    flow([{ text, paint: ui.paint.quiet }, ' ', kept(commandLine(command, ui), ui.paint.command)], ui.width)
  const left =
    page.forMinutes === null
      ? today.left(page.left)
      : today.leftOut({ count: page.left, time: durationWords(page.forMinutes, ui) })
  const over =
    page.forMinutes !== null && page.minutes > page.forMinutes
      ? flow([{ text: today.tooMuch({ time: durationWords(page.minutes, ui) }), paint: ui.paint.quiet }], ui.width)
      : []
  return [
    ...over,
    ...(page.left > 0 ? line(left, page.more) : []),
    ...(page.orphans !== null && page.orphans > 0 ? line(today.orphans(page.orphans), ['plan', '--orphans']) : []),
  ]
}

/** Draws how to begin, where nobody is on the list. */
export function drawFirstRun(ui: Ui): string {
  const { firstRun } = ui.words.commands.today
  const steps = [
    [firstRun.add, ['add', firstRun.example]],
    [firstRun.import, ['import', 'contacts.vcf']],
    [firstRun.demo, ['demo']],
  ] as const
  const lines = steps.map(([text, command]) =>
    [
      ...flow([text], ui.width),
      ...flow([{ text: commandLine(command, ui), paint: ui.paint.command }], ui.width - 2).map((one) => `  ${one}`),
    ].join('\n'),
  )
  return [...flow([{ text: firstRun.title, paint: ui.paint.strong }], ui.width), '', lines.join('\n\n')].join('\n')
}

/** "45 min", "1 h 30 min". */
export function durationWords(minutes: number, { words }: Pick<Ui, 'words'>): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? words.intervals.hoursShort(hours) : '', rest > 0 ? words.intervals.minutesShort(rest) : '']
    .filter(Boolean)
    .join(' ')
}
