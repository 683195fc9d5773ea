import type { GoAsk, GoTold } from '../../domain/pages/go-ask.ts'
import { tallied, type GoCard, type GoReach, type GoSight } from '../../domain/pages/go-sight.ts'
import { drawDueCard } from '../card/due-card.ts'
import { flow } from '../text/flow.ts'
import { drawAsk } from './ask.ts'
import { drawReach } from './reach.ts'
import { goToldWords } from './words.ts'
import { initialsOf } from '../words/initials.ts'
import { keyLines, type PageKey } from '../text/page-keys.ts'
import { toldLines } from '../text/told-lines.ts'
import type { PageUi } from '../ui.ts'
import { cut, padRight, widthOf, wrap } from '../text/width.ts'

/** What a page of a session is drawn from. */
export interface ShownGo {
  readonly sight: GoSight
  readonly reach: GoReach | null
  readonly ask: GoAsk | null
  readonly isRevealed: boolean
  readonly told: GoTold | null
}

/** Draws the page: how far it is, the card or how to reach the person, the question where there is one, the keys. */
export function drawGo(shown: ShownGo, keys: readonly PageKey[], ui: PageUi): readonly string[] {
  const { sight, ask, told } = shown
  const { open } = sight
  const hidden = isHidden(shown)
  const lines = told === null ? [''] : toldOf(told, hidden, ui)
  const asked = ask ? drawAsk(ask, { snoozeMinutes: sight.snoozeMinutes, told: lines, isHidden: hidden }, ui) : lines
  const foot = [...asked, ...keyLines(keys, keyRows(ui), ui)]
  const head = [drawProgress(sight, ui), ...(ui.height < 16 ? [] : ['']), ...(open ? [nameLine(shown, open, ui)] : [])]
  const height = ui.height - head.length - foot.length
  const body = open ? drawBody(shown, open, ui, height) : drawEnd(sight, ui).slice(0, height)
  return [...head, ...body, ...Array.from({ length: height - body.length }, () => ''), ...foot]
}

/** In a narrow window the keys for what came of it want more lines than one, where it is high enough. */
function keyRows({ width, height }: PageUi): number {
  if (width >= 60 || height < 16) return 1
  return height < 20 ? 2 : 3
}

/** The name stays hidden until it is asked for. */
function isHidden({ sight, isRevealed }: ShownGo): boolean {
  return sight.discreet && !isRevealed
}

/** "7 of 24, about 40 minutes left", and the same as a line that fills. */
function drawProgress({ progress, list, open, tally }: GoSight, ui: PageUi): string {
  const { go } = ui.words.commands
  const nth = open ? progress.nth : tally.done
  const text = go.progress({ nth, of: progress.of, time: timeWords(progress.minutes, ui) })
  const named = list === null ? text : `${text}  ${list}`
  const said = cut(widthOf(named) <= ui.width - 12 ? named : text, ui.width)
  const room = Math.min(40, ui.width - widthOf(said) - 2)
  return room < 6
    ? ui.paint.quiet(said)
    : `${padRight(said, ui.width - room)}${drawLine(tally.done, progress.of, room, ui)}`
}

function drawLine(done: number, of: number, width: number, { paint }: PageUi): string {
  const full = Math.round((of === 0 ? 1 : done / of) * width)
  return paint.good('━'.repeat(full)) + paint.quiet('─'.repeat(width - full))
}

/** "40 minutes", "1 hour 20 minutes"; nothing for none. */
export function timeWords(minutes: number, { words }: Pick<PageUi, 'words'>): string {
  const { go } = words.commands
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [go.hours(hours)] : []), ...(rest > 0 ? [go.minutes(rest)] : [])].join(' ')
}

function nameLine(shown: ShownGo, { card, first, wasSkipped }: GoCard, ui: PageUi): string {
  const { title } = ui.words.notice
  const name = isHidden(shown) ? initialsOf(card.person.name) : card.person.name
  const said =
    first === null
      ? name
      : (first.kind === 'nudge' ? title.nudge : first.by === 'me' ? title.mine : title.theirs)({ name })
  const number = ` #${String(card.person.no)}`
  const note = wasSkipped ? ui.words.commands.go.wasSkipped : ''
  const room = ui.width - number.length
  const isNoted = note !== '' && widthOf(said) + widthOf(note) + 2 <= room
  const end = isNoted ? `  ${note}` : ''
  return `${ui.paint.strong(cut(said, room - widthOf(end)))}${ui.paint.quiet(number + end)}`
}

function drawBody(shown: ShownGo, { card, due }: GoCard, ui: PageUi, height: number): readonly string[] {
  const room = { width: ui.width, height }
  if (shown.reach) return drawReach(shown.reach, { card, due }, ui, { ...room, isBare: isHidden(shown) })
  if (isHidden(shown)) return wrap(ui.words.commands.go.hidden, ui.width).slice(0, height)
  return drawDueCard({ card, due }, ui, room)
}

/** Nobody is in front: what came of it, and who was skipped. */
function drawEnd({ tally, progress }: GoSight, ui: PageUi): readonly string[] {
  const { end } = ui.words.commands.go
  const { paint } = ui
  const rows = tallied.filter((key) => tally[key] > 0)
  const labelWidth = Math.max(0, ...rows.map((key) => widthOf(end.rows[key])))
  const said = progress.aside > 0 ? end.skipped(progress.aside) : end.all(tally.done)
  return [
    ...flow([{ text: said, paint: paint.strong }], ui.width),
    '',
    ...rows.map((key) => ` ${paint.quiet(padRight(end.rows[key], labelWidth))}  ${String(tally[key])}`),
    ...(progress.beyond > 0
      ? ['', ...flow([{ text: end.beyond(progress.beyond), paint: paint.quiet }], ui.width)]
      : []),
  ]
}

function toldOf(told: GoTold, hidden: boolean, ui: PageUi): readonly string[] {
  return toldLines(goToldWords(told, hidden, ui), 'refused' in told || 'elsewhere' in told, ui)
}
