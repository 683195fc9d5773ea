import type { AutostartFound } from '../../domain/watch/autostart.ts'
import type { BriefFollowup, BriefPerson } from '../../domain/person/brief.ts'
import type { WallTime } from '../../domain/time/day.ts'
import type { Gap } from '../../domain/watch/watch-run.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { MachineWords } from '../../i18n/machine-type.ts'
import { echoWords, momentWords } from '../words/day.ts'
import { kept, type Inline } from '../text/flow.ts'
import { initialsOf } from '../words/initials.ts'
import { drawTold, type TellRow } from '../text/told.ts'
import type { Ui } from '../ui.ts'
import { commandLine } from '../text/command-line.ts'
import { holderWords, type WatchHolder } from './watch.ts'
import { cut } from '../text/width.ts'

/** What `watch --status` tells. */
export interface StatusPage {
  readonly kind: 'status'
  readonly running: boolean
  /** People are drawn by their initials. */
  readonly discreet: boolean
  readonly holder: WatchHolder | null
  /** Whether the one who watches was started by the system; null where nobody watches, or it cannot be told. */
  readonly background: boolean | null
  readonly autostart: AutostartFound | null
  /** Nothing can be saved any more: what rings is kept in memory. */
  readonly diskFull: boolean
  /** Reminders whose time has come and that were not shown. */
  readonly waiting: number
  /** Reminders that were shown and not acted on. */
  readonly notActedOn: {
    readonly count: number
    /** What comes again first; null where nothing does before a morning. */
    readonly next: {
      /** Null where its time is there: the next pass of a watch shows it. */
      readonly at: Instant | null
      readonly person: BriefPerson
      readonly followup: BriefFollowup
    } | null
  }
  readonly next: { readonly at: Instant; readonly person: BriefPerson; readonly followup: BriefFollowup } | null
  readonly quiet: { readonly from: WallTime; readonly to: WallTime; readonly now: boolean } | null
  /** Null where nobody can tell. */
  readonly doNotDisturb: { readonly on: boolean; readonly by: string } | null
  /** Newest first. */
  readonly shown: readonly ShownRow[]
  /** When the first watch that is known of began. */
  readonly watchedSince: Instant | null
  /** When nobody watched in the last seven days, newest first. */
  readonly gaps: { readonly items: readonly GapRow[]; readonly total: number }
}

interface ShownRow {
  readonly at: Instant
  readonly way: string
  readonly acted: boolean
  /** Null for a morning digest. */
  readonly person: BriefPerson | null
  readonly followup: BriefFollowup | null
}

interface GapRow extends Gap {
  /** How long it was, or is by now. */
  readonly minutes: number
  readonly reminders: number
  readonly mornings: number
}

/** Gaps told one by one; those in which nothing came due are counted behind the others. */
const toldGaps = 5

/** Draws who watches, what is next, what was shown last and when nobody watched. */
export function drawStatus(page: StatusPage, machine: MachineWords, ui: Ui): string {
  const { watch } = ui.words.commands
  const words = machine.status
  const isAutostartOn = page.autostart !== null && page.autostart.enabled !== false
  const title = page.holder
    ? (page.background === true ? watch.runningBack : watch.running)(holderWords(page.holder, ui))
    : (isAutostartOn ? words.down : watch.notRunning)({ command: commandLine(['watch', '--install'], ui) })
  const next = page.next
    ? `${echoWords(ui.wallAt(page.next.at), ui)}, ${nameOf(page.next.person, page)}`
    : page.notActedOn.count > 0
      ? words.nothingElse
      : words.nothingNext
  const rows: readonly TellRow[] = [
    row(words.autostart, [autostartWords(page, machine)]),
    ...(page.diskFull ? [row(words.disk, [{ text: words.diskFull, paint: ui.paint.bad }])] : []),
    ...(page.notActedOn.count > 0 ? [row(words.notActedOn, [againWords(page, machine, ui)])] : []),
    row(words.next, [next]),
    ...(page.waiting > 0 ? [row(words.waiting, [{ text: words.unshown(page.waiting), paint: ui.paint.bad }])] : []),
    row(words.quiet, [quietWords(page, machine)]),
    ...pausedRows(page, machine, ui),
    row(
      words.shown,
      ...(page.shown.length === 0 ? [[words.shownNone]] : page.shown.map((one) => shownLine(one, page, machine, ui))),
    ),
    row(words.gaps, ...(page.watchedSince === null ? [[words.never]] : gapLines(page.gaps.items, machine, ui))),
  ]
  return drawTold(title, rows, ui)
}

function autostartWords({ autostart }: StatusPage, { status, autostart: { kinds } }: MachineWords): string {
  if (autostart === null) return status.byHand
  const kind = kinds[autostart.kind]
  return autostart.enabled === false ? status.startsNot({ kind }) : status.startsBy({ kind })
}

function againWords(page: StatusPage, { status }: MachineWords, ui: Ui): string {
  const { count, next } = page.notActedOn
  if (next === null) return status.againInMorning(count)
  const name = nameOf(next.person, page)
  if (next.at !== null) return status.againAt({ count, when: echoWords(ui.wallAt(next.at), ui), name })
  return page.running ? status.againNow({ count, name }) : status.againOnceOn({ count, name })
}

function quietWords({ quiet }: StatusPage, { status }: MachineWords): string {
  if (quiet === null) return status.noQuiet
  return quiet.now ? status.quietNow(quiet) : status.quietAt(quiet)
}

function pausedRows({ doNotDisturb }: StatusPage, { status }: MachineWords, ui: Ui): readonly TellRow[] {
  if (doNotDisturb === null) return []
  const { on, by } = doNotDisturb
  return [row(status.paused, [on ? { text: status.pausedOn({ by }), paint: ui.paint.bad } : status.pausedOff])]
}

function shownLine(one: ShownRow, page: StatusPage, { status }: MachineWords, ui: Ui): readonly Inline[] {
  const when = kept(momentWords(ui.wallAt(one.at), ui), ui.paint.quiet)
  const what = one.person ? nameOf(one.person, page) : status.shownMorning
  const way = status.ways[one.way === 'terminal' ? 'terminal' : 'notification']
  return [when, ' ', one.acted ? `${what} (${way}), ${status.acted}` : `${what} (${way})`]
}

function gapLines(gaps: readonly GapRow[], machine: MachineWords, ui: Ui): readonly (readonly Inline[])[] {
  const { status } = machine
  if (gaps.length === 0) return [[status.noGaps]]
  const bad = gaps.filter((gap) => gap.reminders + gap.mornings > 0)
  const told = (bad.length > 0 ? bad : gaps).slice(0, toldGaps)
  const rest = gaps.filter((gap) => !told.includes(gap))
  const length = lengthWords(
    rest.reduce((sum, gap) => sum + gap.minutes, 0),
    machine,
  )
  return [
    ...told.map((gap) => gapLine(gap, machine, ui)),
    ...(rest.length > 0 ? [[status.moreGaps({ count: rest.length, length })]] : []),
  ]
}

function gapLine(gap: GapRow, machine: MachineWords, ui: Ui): readonly Inline[] {
  const { status } = machine
  const from = ui.wallAt(gap.from)
  const to = gap.to === null ? null : ui.wallAt(gap.to)
  const began = momentWords(from, ui)
  const span =
    to === null
      ? status.gapOpen({ from: began })
      : status.gap({ from: began, to: to.day === from.day ? to.time : momentWords(to, ui) })
  const missed = gap.reminders + gap.mornings > 0
  return [
    `${span}, `,
    kept(lengthWords(gap.minutes, machine)),
    `: ${status.causes[gap.cause]}; `,
    missed ? { text: status.missed(gap), paint: ui.paint.bad } : status.missedNone,
  ]
}

/** As in a notification: what stands on the screen others may read. */
function nameOf({ name }: BriefPerson, { discreet }: StatusPage): string {
  return discreet ? initialsOf(name) : cut(name, 60)
}

/** "3 days 4 h", "2 h 10 min". */
function lengthWords(minutes: number, { status: { lengths } }: MachineWords): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const parts = [
    days > 0 ? lengths.days(days) : '',
    hours > 0 ? lengths.hours(hours) : '',
    days === 0 && rest > 0 ? lengths.minutes(rest) : '',
  ]
  return parts.filter(Boolean).join(' ') || lengths.minutes(0)
}

function row(label: string, ...lines: readonly (readonly Inline[])[]): TellRow {
  return { label, lines }
}
