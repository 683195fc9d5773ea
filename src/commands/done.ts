import type { App } from '../app/app.ts'
import { canAsk, refuseBoth } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { finishTouch } from '../actions/touch/finish.ts'
import { findNamed, type Named } from '../actions/finding/followup.ts'
import { readTouch, type ReadTouch, type TouchFlags } from '../actions/touch/read.ts'
import { ruleInWords } from '../actions/touch/rule-in-words.ts'
import { settleUnread } from '../actions/touch/unread-step.ts'
import { wordsWithin } from '../actions/asking/words-from.ts'
import { channels, outcomes } from '../domain/touch/touch.ts'
import { echoWords } from '../render/words/day.ts'
import { drawFinished } from '../render/results/finished.ts'
import { handledLine } from '../render/words/followup-line.ts'

export default command({
  name: 'done',
  group: 'day',
  params: { who: 'optional', words: 'rest' },
  options: {
    next: { value: 'WHEN' },
    outcome: { value: 'OUTCOME', oneOf: outcomes },
    channel: { value: 'CHANNEL', oneOf: channels },
    in: {},
    out: {},
    at: { value: 'WHEN' },
    all: {},
    nudge: {},
    promise: {},
  },
  examples: [
    'done 12 "sent the catalogue" --next "friday 11:00"',
    'done jane "no answer, call again tomorrow"',
    'done 12.2 --next none',
  ],

  async run(app, { who, words, next, all, nudge, promise, ...flags }) {
    refuseBoth({ nudge, promise })
    const named = await findNamed(app, who, words)
    const ui = { words: app.words, today: app.clock.today() }
    const said = await wordsOf(app, who, named.words)
    const nextSaid = next ?? (await ruleInWords(app, said, named.person))
    return finishTouch(app, named, {
      command: 'done',
      touch: await touchOf(app, named, said, { ...flags, next: nextSaid }),
      all,
      next: nextSaid,
      kind: nudge ? 'nudge' : promise ? 'promise' : undefined,
      line: (followup) => handledLine(followup, ui),
      say: (when) => echoWords(when, ui),
    })
  },

  view: drawFinished,
})

/** Reads the touch; a next step in the words must be understood, unless another one was said. */
async function touchOf(
  app: App,
  { person }: Named,
  words: string,
  { next, ...flags }: TouchFlags & { readonly next: string | undefined },
): Promise<ReadTouch> {
  const read = await readTouch(app, person, words, flags)
  if (next !== undefined) return read
  return settleUnread(app, read, person, (said) => ['done', String(person.no), said])
}

/** A whole wizard asks for the words too; `done 12` does not, so that logging stays short. */
async function wordsOf(app: App, who: string | undefined, words: readonly string[]): Promise<string> {
  const { whatHappened } = app.words.steps
  const asked = who === undefined && canAsk(app) ? await app.prompt.text(whatHappened, '') : words.join(' ')
  return wordsWithin(asked, whatHappened)
}
