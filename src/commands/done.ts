import type { App } from '../app/app.ts'
import { canAsk, refuseBoth } from '../app/asking.ts'
import { command } from '../app/command.ts'
import { finishTouch, type Finished } from '../app/finish-touch.ts'
import { findNamed } from '../app/pick-followup.ts'
import { wordsWithin } from '../app/words-from.ts'
import { channels, outcomes } from '../domain/touch.ts'
import { commandLine } from '../render/command-line.ts'
import { echoWords } from '../render/day-words.ts'
import { handledLine } from '../render/followup-line.ts'
import { goneRows, letGoRow, nextRow, standingRow } from '../render/step-rows.ts'
import { drawTalk, drawTold, personName, type TellRow } from '../render/told.ts'
import { movedRows, outcomeHint, touchDayRow, touchWords } from '../render/touch-rows.ts'
import type { Ui } from '../render/ui.ts'

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
    return finishTouch(app, named, {
      command: 'done',
      words: await wordsOf(app, who, named.words),
      flags,
      all,
      next,
      kind: nudge ? 'nudge' : promise ? 'promise' : undefined,
      line: (followup) => handledLine(followup, ui),
      say: (when) => echoWords(when, ui),
    })
  },

  view(result, ui) {
    const { person, touch, closed, moved, letGo, dropped, nextFrom, replaced, unused } = result
    const { steps, commands } = ui.words
    const how = touchWords(touch, ui)
    const name = personName(person, ui)
    const title = how === '' ? commands.done.saved({ name }) : commands.done.savedAs({ name, how })
    const rows = [
      ...touchDayRow(result, ui),
      ...goneRows(steps.labels.closed, closed, ui),
      ...movedRows(moved, ui),
      nextRowOf(result, ui),
      ...goneRows(steps.labels.dropped, dropped, ui),
      ...goneRows(steps.labels.replaced, replaced, ui),
    ]
    const aside = unused ? { says: steps.hints.unused(unused), args: unused.plan } : undefined
    const isGone = letGo || nextFrom === 'let-go'
    return { out: drawTold(title, rows, ui), talk: drawTalk([outcomeHint(touch, person.no, isGone, ui), aside], ui) }
  },
})

/** A whole wizard asks for the words too; `done 12` does not, so that logging stays short. */
async function wordsOf(app: App, who: string | undefined, words: readonly string[]): Promise<string> {
  const { whatHappened } = app.words.steps
  const asked = who === undefined && canAsk(app) ? await app.prompt.text(whatHappened, '') : words.join(' ')
  return wordsWithin(asked, whatHappened)
}

function nextRowOf({ next, nextFrom, letGo, gap, standing, person }: Finished, ui: Ui): TellRow {
  const { steps } = ui.words
  if (letGo) return letGoRow(person.no, ui)
  if (next)
    return nextRow(
      next,
      ui,
      gap ? steps.after({ gap: ui.words.intervals[gap.unit](gap.count) }) : nextFrom === 'words' ? steps.fromWords : '',
    )
  if (standing) return standingRow(standing, ui)
  const plan = ui.paint.command(commandLine(['plan', String(person.no), '…'], ui))
  const none = nextFrom === 'let-go' ? steps.noneLetGo : steps.none({ command: plan })
  return { label: steps.labels.next, lines: [[none]] }
}
