import type { PersonCard } from '../../domain/person/card.ts'
import type { TriageSight, TriageTold } from '../../domain/pages/triage-sight.ts'
import { faultWords } from '../../i18n/words.ts'
import { ownFields, reachField } from '../card/card-facts.ts'
import { drawHead as drawCardHead } from '../card/card.ts'
import { drawFields, type Field } from '../text/fields.ts'
import { flow } from '../text/flow.ts'
import { beside } from '../text/grid.ts'
import { drawEntry, drawTyped, type ShownEntry } from '../text/line-entry.ts'
import { keyLines, type PageKey } from '../text/page-keys.ts'
import { drawRows } from './rows.ts'
import { toldLines } from '../text/told-lines.ts'
import { triageDeedWords } from './told.ts'
import type { PageUi, Ui } from '../ui.ts'
import { cut, widthOf } from '../text/width.ts'

/** What a page of undecided people is drawn from. */
export interface ShownTriage {
  readonly sight: TriageSight
  readonly at: number
  readonly marks: readonly string[]
  readonly entry: (ShownEntry & { readonly kind: 'filter' | 'tag' }) | null
  readonly told: TriageTold | null
}

/** From this width on the card stands beside the list, and from so many rows on beneath it. */
const besideFrom = 110
const beneathFrom = 18
const gap = 3
/** From this width on all keys have room in one line. */
const oneLineFrom = 180
/** The least that is worth drawing of the rule which tells how far the work is. */
const leastRule = 16

/** Draws the undecided people to the window: a list around the cursor, the card of whoever stands there where there is room. */
export function drawTriageSight(shown: ShownTriage, keys: readonly PageKey[], ui: PageUi): readonly string[] {
  const most = ui.width < oneLineFrom ? 2 : 1
  const shownKeys = keyLines(keys, most, ui)
  // As many lines whatever keys there are, so that the list stays where it is.
  const foot = [...saidLines(shown, ui), ...shownKeys, ...Array.from({ length: most - shownKeys.length }, () => '')]
  const room = ui.height - 1 - foot.length
  const body = shown.sight.shown === 0 ? drawNobody(shown, ui) : drawBody(shown, room, ui)
  const lines = body.slice(0, room)
  return [drawHead(shown, ui), ...lines, ...Array.from({ length: room - lines.length }, () => ''), ...foot]
}

/** The title, what is filtered, and how far the work is: the rule grows strong as people are decided about. */
function drawHead({ sight, entry }: ShownTriage, ui: PageUi): string {
  const { paint } = ui
  const { page, title } = ui.words.commands.triage
  const { filter, shown, left, today } = sight
  const isTyping = entry?.kind === 'filter'
  const progress = page.progress({ left, today })
  const fits = ui.width - widthOf(progress) - widthOf(title) >= leastRule
  const end =
    filter !== '' || isTyping ? page.shown({ shown, left }) : fits ? progress : page.progressShort({ left, today })
  const room = ui.width - widthOf(end) - 5
  const label = `${title}  /`
  const name = isTyping
    ? `${label}${drawTyped(entry, Math.max(6, room - widthOf(label)), (text) => text)}`
    : cut(filter === '' ? title : `${label}${filter}`, room)
  const rule = Math.max(0, ui.width - widthOf(name) - widthOf(end) - 2)
  const share = today + left === 0 ? 1 : today / (today + left)
  // Who is left at all is seen, and so is who was decided about.
  const done = Math.min(rule - (left > 0 ? 1 : 0), Math.max(today > 0 ? 1 : 0, Math.round(share * rule)))
  return `${paint.strong(name)} ${paint.good('━'.repeat(Math.max(0, done)))}${paint.quiet('─'.repeat(Math.max(0, rule - done)))} ${paint.quiet(end)}`
}

function drawNobody({ sight }: ShownTriage, ui: PageUi): readonly string[] {
  const { triage } = ui.words.commands
  return ['', ...flow([sight.left === 0 ? triage.none : triage.noneShown], ui.width - 2).map((line) => `  ${line}`)]
}

function drawBody(shown: ShownTriage, room: number, ui: PageUi): readonly string[] {
  const { card } = shown.sight
  if (ui.width >= besideFrom) {
    const width = Math.floor((ui.width - gap) * 0.62)
    const right = ui.width - gap - width
    const list = drawRows(shown, { width, height: room }, ui)
    return beside(
      [
        { width, lines: list },
        { width: right, lines: card ? drawCard(card, right, ui).slice(0, room) : [] },
      ],
      gap,
    )
  }
  if (ui.height < beneathFrom || card === null) return drawRows(shown, { width: ui.width, height: room }, ui)
  const height = Math.max(6, Math.floor(room * 0.3))
  const lines = drawCard(card, ui.width - 2, ui).slice(0, height - 1)
  const list = drawRows(shown, { width: ui.width, height: room - height }, ui)
  return [
    ...list,
    ...Array.from({ length: room - height - list.length }, () => ''),
    ui.paint.quiet('─'.repeat(ui.width)),
    ...lines.map((line) => `  ${line}`),
  ]
}

/** What helps to decide about somebody there is no history with. */
function drawCard(card: PersonCard, width: number, ui: Ui): readonly string[] {
  const own = { ...ui, width }
  const notes: Field = {
    label: ui.words.commands.show.notes,
    lines: (room) => card.notes.flatMap(({ words }) => flow([words], room, 3)),
  }
  return [...drawCardHead(card, own), ...drawFields([reachField(card, ui), ...ownFields(card, ui), notes], width, ui)]
}

/** Draws what stands before a question about one person: what the last key did, how many are left, the card. */
export function drawTriageAsked(
  { sight, told }: { readonly sight: TriageSight; readonly told: TriageTold | null },
  ui: Ui,
): string {
  const { page, none } = ui.words.commands.triage
  const { card, left, today } = sight
  const did = told === null ? '' : toldOf(told, ui).join('\n')
  const done = ui.paint.quiet(page.progress({ left, today }))
  return ['', ...(did === '' ? [] : [did]), done, ...(card ? drawCard(card, ui.width, ui) : [none])].join('\n')
}

/** What the last key did or why it did nothing; what is being typed; or how many are marked. */
function saidLines({ told, entry, marks }: ShownTriage, ui: PageUi): readonly string[] {
  const { paint, words } = ui
  const { page } = words.commands.triage
  if (entry?.kind === 'tag') return drawEntry(page.tagWith, entry, { empty: [], width: ui.width }, ui)
  if (told !== null) return toldOf(told, ui)
  return [marks.length > 0 ? line(page.marked(marks.length), paint.promise, ui) : '']
}

function toldOf(told: TriageTold, ui: Ui): readonly string[] {
  if ('deed' in told) return toldLines(triageDeedWords(told.deed, ui.width, ui), false, ui)
  return toldLines(faultWords(ui.words, told.refused), true, ui)
}

function line(text: string, paint: (text: string) => string, { width }: Ui): string {
  return flow([{ text, paint }], width, 1)[0] ?? ''
}
