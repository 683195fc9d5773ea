import { Fault, type Hint } from '../../domain/fault.ts'
import { readTouchDates } from '../../reading/touch/dates.ts'
import type { App } from '../../app/app.ts'
import { canAsk } from '../asking/asking.ts'
import type { ReadTouch } from './read.ts'
import { dateContext, sayMoment, type Whose } from '../when/when.ts'

/**
 * Settles words of a touch that stand like the date of a next step and are none, or leave the choice between two: on a terminal
 * the user says what they are; off it they are refused, and `hint` makes the line to type with other words; --yes leaves them in
 * the words. Faults: `date-not-understood`, `doubtful`.
 */
export async function settleUnread(
  app: App,
  touch: ReadTouch,
  whose: Whose,
  hint: (words: string) => Hint,
): Promise<ReadTouch> {
  const { unread, row } = touch
  if (!unread || app.flags.yes) return touch
  const { words } = row
  const near = unread.near.map((one) => ({
    words: words.slice(0, unread.start) + one.words + words.slice(unread.end),
    label: sayMoment(app, one.when),
  }))
  const { nearDate, noDate, whichDate } = app.words.commands.add
  const candidates = near.map(({ label }) => label)
  if (!canAsk(app)) {
    const hints = [...near.map((one) => hint(one.words)), [...hint(words), '--yes']]
    throw unread.isEither
      ? new Fault('doubtful', { what: candidates.join(' / '), candidates }, hints)
      : new Fault('date-not-understood', { phrase: words, part: unread.phrase, candidates }, hints)
  }
  if (near.length === 0) return touch
  const meant = await app.prompt.choose(unread.isEither ? whichDate : nearDate({ text: unread.phrase }), [
    ...near.map((one) => ({ label: one.label, value: one.words })),
    { label: noDate, value: null },
  ])
  return meant === null
    ? touch
    : { ...touch, ahead: (await readTouchDates(meant, dateContext(app, 'past', whose))).ahead }
}
