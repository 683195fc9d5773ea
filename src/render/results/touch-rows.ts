import type { BriefTouch } from '../../domain/person/brief.ts'
import type { Finished, ToldMove, ToldOrder } from '../../domain/touch/finished.ts'
import { contactWords } from '../words/contact.ts'
import type { Moment } from '../words/day.ts'
import { echoPieces } from '../words/echo.ts'
import type { TalkHint, TellRow } from '../text/told.ts'
import type { Ui } from '../ui.ts'

/** "call, no answer": how the contact went, as far as it is known. */
export function touchWords({ channel, direction, outcome }: BriefTouch, { words }: Pick<Ui, 'words'>): string {
  const { common, steps } = words
  return [
    ...(direction === 'in'
      ? [steps.incoming[channel ?? 'unknown']]
      : channel === null
        ? []
        : [common.channels[channel]]),
    ...(outcome === null ? [] : [common.outcomes[outcome]]),
  ].join(', ')
}

/** The row of what was not now: its day, and its time where that was said, echoed. */
export function touchDayRow({ day, time }: Moment, ui: Ui): readonly TellRow[] {
  if (day === ui.today && time === null) return []
  return [{ label: ui.words.steps.labels.when, lines: [echoPieces({ day, time }, ['undo'], ui)] }]
}

/** The rows of what an outcome moved: from one stage of a funnel to another. */
export function movedRows(moved: readonly ToldMove[], { paint }: Ui): readonly TellRow[] {
  return moved.map(({ funnel, from, stage }) => ({
    label: funnel.label,
    lines: [[from ? `${from.label} → ` : '', { text: stage.label, paint: paint.strong }]],
  }))
}

/** What an outcome leads to: the command that goes on from it. */
export function outcomeHint(
  {
    touch,
    person,
    bought,
    noMore,
    phone,
    marked,
  }: Pick<Finished, 'touch' | 'person' | 'bought' | 'noMore' | 'phone' | 'marked'>,
  isGone: boolean,
  ui: Ui,
): TalkHint | undefined {
  const { hints } = ui.words.steps
  const no = String(person.no)
  if (noMore) return undefined
  if (phone) return { says: otherPhone(marked, ui), args: ['edit', no, '--phone', newNumberIn(touch.words)] }
  if (touch.outcome === 'order') return { says: hints.order, args: ['order', no, ...orderArgs(bought)] }
  if (touch.outcome === 'not-interested' && !isGone) return { says: hints.letGo, args: ['let-go', no, '…'] }
  return undefined
}

/** The new number is typed already where the words tell it: "wrong number, new one is 415 555 0199". */
function newNumberIn(words: string): string {
  return /(?:new|нов[а-я]+|правильн[а-я]+)(?= )[^\d+]{0,20}(\+?\d(?:[\s().-]{0,2}\d){6,})/iu.exec(words)?.[1] ?? '…'
}

function otherPhone(marked: Finished['marked'], { words }: Ui): string {
  const { hints } = words.steps
  return marked?.state
    ? hints.markedPhone({ phone: contactWords(marked), state: words.common.phoneStates[marked.state] })
    : hints.otherPhone
}

/** What the words tell of it is typed already. */
function orderArgs(bought: ToldOrder | null): readonly string[] {
  if (!bought) return ['…']
  const { items, amount } = bought
  return [...(items === '' ? [] : [items]), ...(amount === '' ? [] : ['--amount', amount])]
}
