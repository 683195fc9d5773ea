import type { GoItem, GoPage } from '../../domain/pages/go-page.ts'
import { tallied } from '../../domain/pages/go-sight.ts'
import { contactWords, waysToReach } from '../words/contact.ts'
import { dotted, flow, kept } from '../text/flow.ts'
import { followupLine } from '../words/followup-line.ts'
import { beside } from '../text/grid.ts'
import { drawFirstRun, durationWords } from '../queue/queue-page.ts'
import { drawTalk, type TalkHint } from '../text/told.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from '../text/width.ts'

/** Draws who is still to be gone through, or what came of it; what to type next is talk. */
export function drawGoPage(page: GoPage, ui: Ui): { readonly out: string; readonly talk: string } {
  if (page.firstRun) return { out: drawFirstRun(ui), talk: '' }
  const { left, hint, hintLog } = ui.words.commands.go
  const [first] = page.items
  const time = durationWords(page.minutes, ui)
  const goOn =
    page.left > 0 && page.kind === 'left' ? [{ says: left.ahead({ count: page.left, time }), args: page.goOn }] : []
  const beyond = page.beyond > 0 ? [{ says: left.beyond(page.beyond), args: page.goBeyond }] : []
  const byLine: readonly TalkHint[] = first
    ? [
        { says: hint, args: ['done', String(first.person.no), '…'] },
        { says: hintLog, args: ['log', String(first.person.no), '…'] },
      ]
    : []
  const rows = page.items.flatMap((item) => drawItem(item, ui))
  return {
    out: [...flow([summaryWords(page, ui)], ui.width), ...(rows.length > 0 ? ['', ...rows] : [])].join('\n'),
    talk: drawTalk([...goOn, ...beyond, ...byLine, ...whereNobody(page, ui)], ui),
  }
}

/** What to type where nobody is due, for an empty page leaves one standing. */
function whereNobody({ total, filtered, orphans }: GoPage, { words }: Ui): readonly TalkHint[] {
  if (total > 0) return []
  if (filtered) return [{ says: words.commands.go.left.unfiltered, args: ['go'] }]
  return orphans ? [{ says: words.commands.today.orphans(orphans), args: ['plan', '--orphans'] }] : []
}

/** "3 people dealt with: 2 talked to, 1 no answer." or how far it is. */
function summaryWords({ kind, of, total, done, left, minutes, tally, filtered }: GoPage, ui: Ui): string {
  const { go } = ui.words.commands
  if (total === 0) return of === 'list' ? ui.words.commands.list.none : filtered ? go.left.noneSuch : go.left.nobody
  if (kind === 'list' && left > 0) return go.progress({ nth: done + 1, of: total, time: durationWords(minutes, ui) })
  if (done === 0) return go.left.none
  const parts = tallied.filter((key) => tally[key] > 0).map((key) => `${go.end.rows[key]} ${String(tally[key])}`)
  return go.left.done({ done, parts: parts.join(', ') })
}

function drawItem({ person, followup, contacts, skipped }: GoItem, ui: Ui): readonly string[] {
  const { paint } = ui
  const no = `#${String(person.no)}`
  const [way] = waysToReach(contacts)
  const room = ui.width - widthOf(no) - 2
  const head = dotted(
    [
      { text: person.name, paint: paint.strong },
      kept(way ? contactWords(way) : '', paint.quiet),
      kept(skipped ? ui.words.commands.go.wasSkipped : '', paint.quiet),
    ],
    paint.quiet,
  )
  const lines = [...flow(head, room), ...(followup ? flow([followupLine(followup, ui)], room, 2) : [])]
  return beside(
    [
      { width: widthOf(no), lines: [paint.quiet(no)] },
      { width: room, lines },
    ],
    2,
  )
}
