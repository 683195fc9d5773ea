import type { Deed } from '../../domain/touch/deed.ts'
import type { Happened, SeenFollowup, WatchSight } from '../../domain/pages/watch-sight.ts'
import { dayWords, momentWays } from '../words/day.ts'
import { flow } from '../text/flow.ts'
import { beside, ruled } from '../text/grid.ts'
import { toldOfName } from '../words/told-name.ts'
import type { PageUi } from '../ui.ts'
import { undoneWords } from '../words/undone.ts'
import { cut, cutName, padLeft, padRight, widthOf } from '../text/width.ts'

/** Draws the head of every page of `watch`: the clock, since when it watches or who rings in its place, the quiet hours. */
export function drawHead({ since, ringer, quiet }: WatchSight, ui: PageUi, end = ''): string {
  const { page } = ui.words.commands.watch
  const { day, time } = ui.wallAt(since)
  const clock = `${dayWords(ui.now.day, ui)} ${ui.now.time}`
  const state = [
    ringer === 'here'
      ? page.since({ since: day === ui.now.day ? time : `${dayWords(day, ui)} ${time}` })
      : page.ringer[ringer],
    quiet ? (quiet.isNow ? page.quietNow({ until: quiet.to }) : page.quiet(quiet)) : '',
  ].filter((part) => part !== '')
  let room = ui.width - widthOf(clock) - 2
  if (end !== '') return `${ui.paint.strong(clock)}${padLeft(end, ui.width - widthOf(clock))}`
  const fitting = state.filter((part) => (room -= widthOf(part) + 2) >= -2)
  return `${ui.paint.strong(clock)}  ${ui.paint.quiet(fitting.join('  '))}`.trimEnd()
}

/** A part of the page: a heading and its rows. */
interface Section {
  readonly heading: string
  readonly rows: readonly string[]
  /** Said where there are no rows. */
  readonly none: string
  /** How many there are in all, where those without room are counted. */
  readonly total?: number
}

/** Draws what is due, what is to come and what happened, each as far as there is room. */
export function drawOverview(sight: WatchSight, ui: PageUi, height: number): readonly string[] {
  const { page } = ui.words.commands.watch
  const sections: readonly Section[] = [
    {
      heading: page.due({ count: sight.due.length }),
      rows: rowsOf(sight.due.slice(0, height), ui),
      none: page.nothingDue,
      total: sight.due.length,
    },
    {
      heading: page.coming,
      rows: rowsOf(sight.coming.slice(0, height), ui),
      none: page.nothingComing,
      total: sight.coming.length,
    },
    { heading: page.lately, rows: sight.lately.slice(0, height).flatMap((one) => happenedRow(one, ui)), none: '' },
  ].filter(({ rows, none }) => rows.length > 0 || none !== '')
  return sections.flatMap(({ heading, rows, none, total = 0 }, index) => {
    const room = roomOf(sections, height)[index] ?? 0
    if (room === 0) return []
    const beyond = total - (room - 1)
    const said = beyond > 0 && rows.length > 0 ? page.more({ count: beyond }) : ''
    const more = widthOf(heading) + 1 + widthOf(said) <= ui.width ? said : ''
    const head = ruled(ui.paint.strong(heading), ui.paint.quiet, ui.width, more)
    return [head, ...(rows.length === 0 ? [` ${ui.paint.quiet(cut(none, ui.width - 1))}`] : rows).slice(0, room - 1)]
  })
}

/** How many lines each section gets: a heading and two rows first, in their order; then what is left, a row each in turn. */
function roomOf(sections: readonly Section[], height: number): readonly number[] {
  const wanted = sections.map(({ rows }) => 1 + Math.max(1, rows.length))
  let left = height
  const rooms = wanted.map((want) => {
    const given = left < 2 ? 0 : Math.min(want, 3, left)
    left -= given
    return given
  })
  while (left > 0 && rooms.some((room, index) => room > 0 && room < (wanted[index] ?? 0))) {
    for (const [index, room] of rooms.entries()) {
      if (left > 0 && room > 0 && room < (wanted[index] ?? 0)) {
        rooms[index] = room + 1
        left--
      }
    }
  }
  return rooms
}

/** A row with less room than this beside the time has no more than a name. */
const narrow = 18
/** What a name that is long leaves to the reason: who it is comes first. */
const leastWhat = 8

/** "10:00  Anna Petrova  call about the price list": when, who, what, in columns. */
function rowsOf(seen: readonly SeenFollowup[], ui: PageUi): readonly string[] {
  const { paint } = ui
  const rows = seen.map((one) => ({ ...one, when: whenOf(one, ui) }))
  const whenWidth = Math.max(0, ...rows.map(({ when }) => widthOf(when)))
  const room = ui.width - whenWidth - 3
  const longest = Math.max(0, ...rows.map(({ person }) => widthOf(person.name)))
  const nameWidth = room < narrow ? room : Math.min(longest, room - 2 - leastWhat)
  const whatWidth = room - nameWidth - 2
  return rows.flatMap(({ when, person, followup, day, time }) => {
    const isLate = day < ui.today || (day === ui.today && time !== null && time < ui.now.time)
    const about = followup.what === '' ? ui.words.common[followup.kind] : followup.what
    const what = {
      text: about.split('\n')[0] ?? '',
      paint: followup.kind === 'promise' ? (text: string) => text : paint.quiet,
    }
    return beside([
      { width: whenWidth + 1, lines: [` ${(isLate ? paint.bad : paint.quiet)(padRight(when, whenWidth))}`] },
      { width: nameWidth, lines: [paint.strong(cutName(person.name, nameWidth))] },
      ...(whatWidth < 1 ? [] : [{ width: whatWidth, lines: flow([what], whatWidth, 1) }]),
    ])
  })
}

/** The time alone of what is today's. */
function whenOf({ day, time }: SeenFollowup, ui: PageUi): string {
  if (day === ui.today) return time ?? ui.words.dates.today
  return time === null ? dayWords(day, ui) : `${dayWords(day, ui)} ${time}`
}

function happenedRow(happened: Happened, ui: PageUi): readonly string[] {
  const { day, time } = ui.wallAt(happened.at)
  const when = day === ui.today ? time : `${dayWords(day, ui)} ${time}`
  const room = ui.width - widthOf(when) - 3
  return [` ${ui.paint.quiet(when)}  ${cut(happenedWords(happened, ui, room), room)}`]
}

function happenedWords(happened: Happened, ui: PageUi, width: number): string {
  const { watch } = ui.words.commands
  switch (happened.kind) {
    case 'shown':
      return toldOfName(happened.person.name, width, (name) => watch.page.shown({ name }))
    case 'digest':
      return watch.page.digest[happened.cause]({ count: happened.count })
    case 'pressed': {
      const action = ui.words.notice.actions[happened.button]
      return toldOfName(happened.person.name, width, (name) => watch.acted({ name, action }))
    }
    case 'deed':
      return deedWords(happened.deed, ui, width)
    case 'took-over':
      return watch.page.tookOver[happened.from]
  }
}

/** "Came due: Anna Petrova, Olga Weber": who has come due behind an open card. */
export function cameWords(came: readonly Happened[], ui: PageUi, width: number): string {
  const { page } = ui.words.commands.watch
  const names = came.flatMap((one) => (one.kind === 'shown' ? one.person.name : []))
  const [last] = came
  if (names.length === 0) return last ? happenedWords(last, ui, width) : ''
  return toldOfName(names.join(', '), width, (name) => page.shown({ name }))
}

/** "Snoozed until Tue 10 Mar 16:00: Anna Petrova": what a key did, in one line of at most a width as far as names go. */
export function deedWords(deed: Deed, ui: PageUi, width: number): string {
  const { page } = ui.words.commands.watch
  switch (deed.kind) {
    case 'done': {
      const { next } = deed
      if (next === null) return toldOfName(deed.person.name, width, (name) => page.doneAll({ name }))
      return toldOfName(
        deed.person.name,
        width,
        ...momentWays(next, ui).map((when) => (name: string) => page.done({ name, when })),
      )
    }
    case 'snoozed':
      return toldOfName(
        deed.person.name,
        width,
        ...momentWays(deed.until, ui).map((when) => (name: string) => page.snoozed({ name, when })),
      )
    case 'left':
      return toldOfName(deed.person.name, width, (name) => page.left({ name }))
    case 'undone':
      return toldOfName(deed.about, width, (about) => page.undone({ what: undoneWords(deed.command, ui), about }))
  }
}
