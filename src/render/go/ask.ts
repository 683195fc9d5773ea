import type { BriefFollowup } from '../../domain/person/brief.ts'
import type { GoAsk, GoQuestion } from '../../domain/pages/go-ask.ts'
import type { GoEcho, GoProposal, GoSaved, GoSight } from '../../domain/pages/go-sight.ts'
import { withoutClaim } from '../../i18n/words.ts'
import { echoWords, momentWords } from '../words/day.ts'
import { flow, kept, type Inline } from '../text/flow.ts'
import { followupLine } from '../words/followup-line.ts'
import { ruled } from '../text/grid.ts'
import { drawEntry } from '../text/line-entry.ts'
import { moneyWords } from '../words/money.ts'
import { durationWords } from '../queue/queue-page.ts'
import type { PageUi } from '../ui.ts'
import { cut } from '../text/width.ts'

/** What stands around a question. */
export interface AskPage extends Pick<GoSight, 'snoozeMinutes'> {
  readonly told: readonly string[]
  /** Others may look on: promises are named by their handles, without what they are about. */
  readonly isHidden: boolean
  /** Its heading, where that is not the question's own. */
  readonly title?: string
}

/** Draws a question over the keys: what came of it, the line that is typed, and how it is understood. */
export function drawAsk(ask: GoAsk, page: AskPage, ui: PageUi): readonly string[] {
  const { of, entry } = ask
  const { told, title = titleOf(of, ui) } = page
  const head = ruled(ui.paint.strong(cut(title, ui.width - 4)), ui.paint.quiet, ui.width)
  if (of.kind === 'which') return [head, ...drawWhich(of, page, ui), ...told]
  const question = ui.words.commands.go.ask[of.kind]
  const drawn = drawEntry(question, entry, { empty: emptyWords(of, page, ui), width: ui.width }, ui)
  return [head, ...drawn, ...(told.join('') === '' ? [understood(ask, page, ui)] : told)]
}

/** A follow-up as others may read it: its handle, and when. */
function promiseWords(one: BriefFollowup, { isHidden }: Pick<AskPage, 'isHidden'>, ui: PageUi): string {
  return isHidden ? `${one.handle} ${followupLine({ ...one, what: '' }, ui)}` : followupLine(one, ui)
}

function titleOf(of: GoQuestion, ui: PageUi): string {
  const { go } = ui.words.commands
  const { outcomes } = ui.words.common
  const saved = ({ touch }: GoSaved) => (touch.outcome === null ? go.titles.sent : capital(outcomes[touch.outcome]))
  switch (of.kind) {
    case 'next':
      return saved(of.saved)
    case 'which':
      return go.which
    case 'items':
    case 'amount':
      return go.titles.items
    case 'why':
    case 'until':
    case 'note':
      return go.titles[of.kind]
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function drawWhich({ due }: GoQuestion & { readonly kind: 'which' }, page: AskPage, ui: PageUi): readonly string[] {
  const most = ui.height < 16 ? 3 : 9
  return due
    .slice(0, most)
    .flatMap((one, index) =>
      flow([kept(` ${String(index + 1)}`, ui.paint.command), '  ', promiseWords(one, page, ui)], ui.width, 1),
    )
}

/** What Enter does while nothing is typed. */
function emptyWords(of: GoQuestion, sight: Pick<GoSight, 'snoozeMinutes'>, ui: PageUi): readonly string[] {
  const { enter } = ui.words.commands.go
  switch (of.kind) {
    case 'next':
      return proposalWords(of.saved.proposal, ui)
    case 'until':
      return [enter.until({ time: durationWords(sight.snoozeMinutes, ui) })]
    case 'items':
    case 'amount':
    case 'why':
    case 'note':
      return [enter[of.kind]]
    case 'which':
      return []
  }
}

/** With its distance, and without. */
function proposalWords({ from, when }: GoProposal, ui: PageUi): readonly string[] {
  const { enter } = ui.words.commands.go
  if (when === null) return [enter.none]
  const says = from === 'standing' ? enter.stands : from === 'repeat' ? enter.repeats : enter.takes
  return [says({ when: echoWords(when, ui) }), says({ when: momentWords(when, ui) })]
}

/** How what is typed is understood; while nothing is, where the proposal comes from and what else can be typed. */
function understood(ask: GoAsk, page: AskPage, ui: PageUi): string {
  const { paint, words } = ui
  const { go } = words.commands
  const { of, echo, entry } = ask
  if (entry.before + entry.after !== '') return echo ? (flow(echoPieces(ask, echo, ui), ui.width, 1)[0] ?? '') : ''
  const aside = (text: string) => flow([{ text, paint: paint.quiet }], ui.width, 1)[0] ?? ''
  if (of.kind === 'next') {
    const { gap } = of.saved.proposal
    return aside(gap ? go.gap({ gap: words.intervals[gap.unit](gap.count) }) : go.typeDate)
  }
  if (of.kind === 'until') return aside(go.typeUntil)
  if (of.kind === 'why') {
    const what = of.drops.map((one) => promiseWords(one, page, ui)).join('; ')
    return what === ''
      ? aside(go.theirWhy)
      : (flow([{ text: go.drops({ what }), paint: paint.bad }], ui.width, 1)[0] ?? '')
  }
  return ''
}

function echoPieces({ of, isRefused }: GoAsk, echo: GoEcho, ui: PageUi): readonly Inline[] {
  const { paint, words } = ui
  const { go } = words.commands
  switch (echo.kind) {
    case 'when':
      return [{ text: echoWords(echo.when, ui), paint: paint.strong }]
    case 'money':
      return [{ text: moneyWords(echo.money, ui.lang), paint: paint.strong }]
    case 'none':
      return [{ text: go.noNext, paint: paint.strong }]
    case 'words':
      return of.kind === 'next' ? [{ text: stays(of.saved.proposal, ui), paint: paint.quiet }] : []
    case 'let-go':
    case 'no-more':
      return [{ text: go.letsGo, paint: paint.strong }]
    case 'unread': {
      const { code, data } = echo.fault
      // The touch itself is saved by now, whatever the line comes to.
      const isLine = of.kind === 'next' && typeof data.part === 'string'
      const why = isLine ? go.unread({ part: String(data.part) }) : withoutClaim(words.faults[code](data), words)
      const again = of.kind === 'next' ? ` ${go.asWords}` : ''
      return [isRefused ? { text: `! ${why}${again}`, paint: paint.bad } : { text: why, paint: paint.quiet }]
    }
  }
}

/** What stands behind words without a date: the next step as it was proposed. */
function stays({ when }: GoProposal, ui: PageUi): string {
  const { done } = ui.words.commands.go
  return when === null ? done.noNext : done.next({ when: echoWords(when, ui) })
}
