import { Fault } from '../../domain/fault.ts'
import type { Finished } from '../../domain/touch/finished.ts'
import { offersLetGo } from '../../domain/touch/outcome.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { askedAgain } from '../asking/asking.ts'
import { isLetGo } from './choose-next.ts'
import { readSaid, type Said } from './read-said.ts'
import type { More, SavedTouch } from './say-more.ts'

/** The answer to the question after a touch: what is added to it. */
export type MoreTyped = Pick<More, 'typed' | 'asWords' | 'why'>

/**
 * Asks, after a touch that was saved, what was said and when it goes on, in one line. Enter takes what was proposed; after a no it
 * lets the person go, and words without a date are the reason. A line whose date cannot be read is asked for again; typed once more it
 * is words. Nothing is asked where it was `begun` in another line.
 */
export async function askMore(
  app: App,
  { finished }: SavedTouch,
  say: (when: When) => string,
  begun = '',
): Promise<MoreTyped> {
  const { steps } = app.words
  const afterNo = finished.touch.outcome !== null && offersLetGo({ outcome: finished.touch.outcome, said: true })
  const proposal = afterNo ? steps.letGo : proposalOf(app, finished, say)
  const question = afterNo ? steps.saidOrLetGo : steps.saidAndNext
  let refused = ''
  let ready = begun
  for (let asked = question; ;) {
    const typed = ready === '' ? (await app.prompt.text(asked, proposal)).trim() : ready
    ready = ''
    const isProposal = typed === '' || typed === proposal
    if (afterNo && (isProposal || isLetGo(typed))) return { typed: '', why: '' }
    if (isProposal) return { typed: '' }
    if (typed === refused) return { typed, asWords: true, ...(afterNo ? { why: typed } : {}) }
    try {
      const said = await saidAfter(app, finished, typed)
      return afterNo && isReason(said) ? { typed, why: typed } : { typed }
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 'changed-meanwhile') throw error
      refused = typed
      asked = `${steps.touchSaved} ${askedAgain(app, error, question)}`
    }
  }
}

function proposalOf({ words }: App, { next, standing }: Finished, say: (when: When) => string): string {
  if (next) return say(next)
  return standing ? words.steps.stands({ when: say(standing) }) : ''
}

async function saidAfter(app: App, { person, touch }: Finished, typed: string): Promise<Said> {
  const { people, touches } = await app.store()
  const found = people.byId(person.id)
  const before = touches.byId(touch.id)
  if (!found || !before) throw new Fault('changed-meanwhile')
  return readSaid(app, found, before, typed)
}

function isReason(said: Said): boolean {
  return said.kind === 'words' && said.touch.ahead === null && said.touch.unread === null
}
