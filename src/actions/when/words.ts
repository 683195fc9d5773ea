import { Fault, type Hint } from '../../domain/fault.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { askWhen, canAsk } from '../asking/asking.ts'
import { chosenWhen } from './choose.ts'
import { nextFrom, type NextSince, type NextWhen } from './next.ts'
import type { Whose } from './when.ts'

/** Reads words that are a date or a rule and nothing else; asks on a terminal for a date where there are none. Faults as `nextFrom`, `words-missing`. */
export async function wholeNext(
  app: App,
  words: readonly string[],
  hint: (when: string) => Hint,
  since: NextSince,
): Promise<NextWhen> {
  const phrase = words.join(' ').trim()
  if (phrase === '') return { when: await wholeWhen(app, words, hint, since.whose) }
  return nextFrom(app, phrase, since)
}

/** Reads words that are a date and nothing else; asks on a terminal where there are none. Faults as `readWhen`, `words-missing`. */
export async function wholeWhen(
  app: App,
  words: readonly string[],
  hint: (when: string) => Hint,
  whose: Whose,
): Promise<When> {
  const { when, theDate } = app.words.steps
  const phrase = words.join(' ').trim()
  if (phrase !== '') return chosenWhen(app, phrase, whose)
  if (canAsk(app)) return askWhen(app, when, { whose })
  throw new Fault('words-missing', { what: theDate }, [hint('…')])
}
