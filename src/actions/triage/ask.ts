import type { TriageEffect, TriageMessage, TriageSight, TriageTold } from '../../domain/pages/triage-sight.ts'
import { Fault } from '../../domain/fault.ts'
import { verdictKeys, type Verdict } from '../../domain/person/triage.ts'
import type { Ui } from '../../render/ui.ts'
import type { App } from '../../app/app.ts'
import type { TriageDesk, TriageSummary } from './desk.ts'

/** What stands before a question: what the last key did, how many are left, and who is asked about. */
export interface TriageAsked {
  readonly sight: TriageSight
  readonly told: TriageTold | null
}

type Answer = { readonly verdict: Verdict } | 'skip' | 'undo' | 'quit'

/** Asks about one person after the other, by the keys of the page, where no page can stand. */
export async function decideByKeys(
  app: App,
  desk: TriageDesk,
  draw: (asked: TriageAsked, ui: Ui) => string,
): Promise<TriageSummary> {
  let view = { filter: '', at: 0 }
  let asked: TriageAsked = { sight: desk.sight(), told: null }
  const perform = async (effect: TriageEffect) => {
    try {
      take(await desk.perform(effect))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      asked = { ...asked, told: { refused: { code: error.code, data: error.data } } }
    }
  }
  const take = (message: TriageMessage) => {
    if (!('sight' in message)) return
    view = { ...view, at: message.at }
    asked = { sight: message.sight, told: message.told }
  }
  for (;;) {
    const { sight } = asked
    const here = sight.items[view.at - sight.from]
    await app.show(asked, draw)
    if (!here) return desk.summary()
    const answer = await askOne(app, here.person.name)
    if (answer === 'quit') return desk.summary()
    if (answer === 'undo') await perform({ kind: 'undo', ...view })
    else if (answer === 'skip') {
      if (view.at + 1 >= sight.shown) return desk.summary()
      await perform({ kind: 'look', ...view, at: view.at + 1 })
    } else await perform({ kind: 'decide', ids: [here.person.id], verdict: answer.verdict, ...view })
  }
}

/** Enter skips: nothing is decided by the key that one presses without thinking. */
function askOne(app: App, name: string): Promise<Answer> {
  const { triage } = app.words.commands
  const { keys } = triage.page
  return app.prompt.key<Answer>(triage.whatNow(name), [
    { key: 's', label: triage.skip, value: 'skip' },
    ...Object.entries(verdictKeys).map(([key, { name: word, verdict }]) => ({
      key,
      label: keys[word],
      value: { verdict },
    })),
    { key: 'u', label: keys.undo, value: 'undo' },
    { key: 'q', label: triage.quit, value: 'quit' },
  ])
}
