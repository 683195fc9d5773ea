import type { Day } from '../../domain/time/day.ts'
import { queueGroups, type QueueEntry, type QueueGroup } from '../../domain/step/queue.ts'
import { usualTouches } from '../../domain/touch/touch.ts'
import { contactWords, waysToReach } from '../words/contact.ts'
import { dayWords, distanceWords } from '../words/day.ts'
import { dotted, flow, kept, type Inline } from '../text/flow.ts'
import { lateWords, reasonWords } from '../words/followup.ts'
import { beside, ruled } from '../text/grid.ts'
import type { Colour } from '../text/paint.ts'
import { touchShortly } from '../words/touch.ts'
import type { Ui } from '../ui.ts'
import { padLeft, padRight, widthOf } from '../text/width.ts'

/** Draws people of the queue under a heading for each group, as wide as the page is. */
export function drawGroups(items: readonly QueueEntry[], ui: Ui): readonly string[] {
  const lines = items.map((item) => lineOf(item, ui))
  const draw = drawerFor(lines, ui)
  return queueGroups.flatMap((group) => {
    const members = lines.filter(({ item }) => item.group === group)
    if (members.length === 0) return []
    const heading = groupPaint(group, ui)(ui.words.commands.today.groups[group])
    return [[ruled(heading, ui.paint.quiet, ui.width, String(members.length)), ...members.map(draw)].join('\n\n')]
  })
}

/** A day with its people, and those of the whole week. */
export interface DayOfWeek {
  readonly day: Day
  readonly items: readonly QueueEntry[]
  /** Those that are left out too. */
  readonly total: number
  readonly week: readonly QueueEntry[]
}

/** Draws the people of one day of a week under its name, a line or two each; columns line up through the week. */
export function drawDay({ day, items, total, week }: DayOfWeek, ui: Ui): string {
  const heading = `${ui.paint.strong(dayWords(day, ui))} ${ui.paint.quiet(`· ${distanceWords(day, ui)}`)}`
  const { free, shownOf } = ui.words.commands.today
  const shown = items.length
  const count = total === 0 ? free : shown < total ? shownOf({ shown, total }) : String(total)
  const widths = briefWidths(week, ui)
  const rows = items.flatMap((item) => drawBriefly(item, widths, ui))
  return [ruled(heading, ui.paint.quiet, ui.width, count), ...rows].join('\n')
}

/** From this width on a person stands in three columns, below it in lines under each other. */
const wideFrom = 76
const margin = 1

function groupPaint(group: QueueGroup, { paint }: Ui): (text: string) => string {
  return group === 'promise' ? paint.promise : paint.strong
}

/** A person of the queue with the short texts of their row, which are measured before they are drawn. */
interface Line {
  readonly item: QueueEntry
  readonly no: string
  readonly when: Painted
  readonly progress: string
  /** How to reach them, or that there is no way. */
  readonly reach: string
  readonly isReachable: boolean
}

function lineOf(item: QueueEntry, ui: Ui): Line {
  const [first] = waysToReach(item.contacts)
  return {
    item,
    no: numberOf(item.person),
    when: whenOf(item, ui),
    progress: progressOf(item, ui),
    reach: first ? contactWords(first) : ui.words.followups.unreachable,
    isReachable: first !== undefined,
  }
}

/** Lays the columns out for all the people of a page, so that they line up from group to group. */
function drawerFor(lines: readonly Line[], ui: Ui): (line: Line) => string {
  const noWidth = lines.reduce((most, { no }) => Math.max(most, no.length), 0)
  const inner = ui.width - margin - noWidth - 2
  if (ui.width < wideFrom) return (line) => drawStacked(line, noWidth, inner, ui)
  let [longest, middle] = [0, 0]
  for (const { item, reach, when, progress } of lines) {
    longest = Math.max(longest, widthOf(item.person.name), widthOf(reach))
    middle = Math.max(middle, widthOf(when.text), widthOf(progress))
  }
  const left = Math.min(Math.floor(inner * 0.3), longest)
  const widths = { noWidth, left, middle, right: inner - left - middle - 4 }
  return (line) => drawColumns(line, widths, ui)
}

interface Widths {
  readonly noWidth: number
  readonly left: number
  readonly middle: number
  readonly right: number
}

function drawColumns(line: Line, widths: Widths, ui: Ui): string {
  const { paint } = ui
  const { item, when } = line
  const cells = [
    { width: margin + widths.noWidth, lines: [numbered(line.no, widths.noWidth, ui)] },
    {
      width: widths.left,
      lines: [
        ...flow([{ text: item.person.name, paint: paint.strong }], widths.left, 2),
        ...flow([reachPiece(line, ui)], widths.left, 2),
      ],
    },
    { width: widths.middle, lines: [when.paint(when.text), paint.quiet(line.progress)] },
    {
      width: widths.right,
      lines: [
        ...flow(reasonWords(item, ui), widths.right, 3),
        ...flow(pastPieces(item, ui), widths.right, 2),
        ...also(item, widths.right, ui),
      ],
    },
  ]
  return beside(cells).join('\n')
}

function drawStacked(line: Line, noWidth: number, inner: number, ui: Ui): string {
  const { paint } = ui
  const { item, when } = line
  const indent = ' '.repeat(margin + noWidth + 2)
  const nameWidth = inner - widthOf(when.text) - 2
  const [name = '', ...more] = flow([{ text: item.person.name, paint: paint.strong }], nameWidth, 2)
  const no = numbered(line.no, noWidth, ui)
  const reach = dotted([reachPiece(line, ui), kept(line.progress, paint.quiet)], paint.quiet)
  const body = [
    ...more,
    ...flow(reasonWords(item, ui), inner, 3),
    ...flow(reach, inner),
    ...flow(pastPieces(item, ui), inner, 3),
    ...also(item, inner, ui),
  ]
  return [`${no}  ${padRight(name, nameWidth)}  ${when.paint(when.text)}`, ...body.map((one) => indent + one)].join(
    '\n',
  )
}

interface BriefWidths {
  readonly noWidth: number
  readonly name: number
  readonly when: number
}

function briefWidths(items: readonly QueueEntry[], ui: Ui): BriefWidths {
  const longest = (widths: readonly number[]) => Math.max(0, ...widths)
  const noWidth = longest(items.map(({ person }) => numberOf(person).length))
  const most = Math.floor((ui.width - margin - noWidth - 2) * 0.3)
  return {
    noWidth,
    name: Math.min(most, longest(items.map(({ person }) => widthOf(person.name)))),
    when: longest(items.map((item) => widthOf(timedOf(item, ui).text))),
  }
}

/** When on its day, or how late; nothing where the day is all there is. */
function timedOf(item: QueueEntry, ui: Ui): Painted {
  return item.time === null && item.overdueDays === 0 ? { text: '', paint: (text) => text } : whenOf(item, ui)
}

function drawBriefly(item: QueueEntry, widths: BriefWidths, ui: Ui): readonly string[] {
  const { paint } = ui
  const { noWidth } = widths
  const inner = ui.width - margin - noWidth - 2
  const no = numbered(numberOf(item.person), noWidth, ui)
  const when = timedOf(item, ui)
  const timed = when.paint(when.text)
  const name = (width: number) => flow([{ text: item.person.name, paint: paint.strong }], width, 1)[0] ?? ''
  if (ui.width < wideFrom) {
    const why = flow(reasonWords(item, ui), inner, 2).map((line) => ' '.repeat(margin + noWidth + 2) + line)
    return [`${no}  ${padRight(name(inner - widthOf(timed) - 2), inner - widthOf(timed))}${timed}`.trimEnd(), ...why]
  }
  const right = inner - widths.name - widths.when - 4
  return beside([
    { width: margin + noWidth, lines: [no] },
    { width: widths.name, lines: [name(widths.name)] },
    { width: widths.when, lines: [timed] },
    { width: right, lines: flow(reasonWords(item, ui), right, 2) },
  ])
}

function numbered(no: string, noWidth: number, { paint }: Ui): string {
  return ' '.repeat(margin) + paint.quiet(padLeft(no, noWidth))
}

function numberOf({ no }: { readonly no: number }): string {
  return `#${String(no)}`
}

interface Painted {
  readonly text: string
  readonly paint: Colour
}

function whenOf(item: QueueEntry, ui: Ui): Painted {
  if (item.overdueDays > 0) return { text: lateWords(item.overdueDays, ui), paint: ui.paint.bad }
  if (item.time === null) return { text: distanceWords(item.day, ui), paint: (text) => text }
  return { text: item.time, paint: item.late ? ui.paint.bad : ui.paint.promise }
}

/** "touch 4 of 7": which one the next will be. A team member is past that count. */
function progressOf(item: QueueEntry, ui: Ui): string {
  if (item.roles.includes('team')) return ui.words.common.roles.team
  const n = item.touches.sent + 1
  return n > usualTouches ? ui.words.followups.touchNo(n) : ui.words.followups.touch({ n, of: usualTouches })
}

function reachPiece({ reach, isReachable }: Line, ui: Ui): Inline {
  return isReachable ? kept(reach) : kept(reach, ui.paint.quiet)
}

/** Where the person stands and what was last said. */
function pastPieces(item: QueueEntry, ui: Ui): readonly Inline[] {
  const open = item.stages.filter((stage) => stage.kind === 'open')
  const stage = (open.length > 0 ? open : item.stages).map(({ label }) => label).join(', ')
  const last = item.lastTouch ? touchShortly(item.lastTouch, ui) : ui.words.followups.neverTouched
  return dotted(
    [
      { text: stage, paint: ui.paint.quiet },
      { text: last, paint: ui.paint.quiet },
    ],
    ui.paint.quiet,
  )
}

function also(item: QueueEntry, width: number, ui: Ui): readonly string[] {
  return item.alsoDue.flatMap((other) =>
    flow(
      [
        { text: ui.words.followups.also, paint: ui.paint.quiet },
        ' ',
        ...reasonWords({ followup: other, gap: null, lastTouch: item.lastTouch }, ui),
      ],
      width,
      2,
    ),
  )
}
