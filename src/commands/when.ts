import { dateContext } from '../actions/when/when.ts'
import { readRule } from '../domain/time/occurrences.ts'
import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { Lines } from '../app/lines.ts'
import { heldRule } from '../actions/step/repeat.ts'
import { wordsFrom } from '../actions/asking/words-from.ts'
import type { Day } from '../domain/time/day.ts'
import { zoneName } from '../domain/time/zone.ts'
import type { DateContext } from '../reading/dates/context.ts'
import { echoWords } from '../render/words/day.ts'
import { flow } from '../render/text/flow.ts'
import { recurrenceWords } from '../render/words/rule.ts'
import type { Ui } from '../render/ui.ts'
import { type Shown, readShown, shownOrRefused, readNow } from '../actions/when/shown.ts'
import { answerLines, typedLines } from '../actions/when/protocol.ts'

export default command({
  name: 'when',
  group: 'day',
  params: { phrases: 'rest' },
  options: { stdin: {}, now: { value: 'TIME' }, past: {} },
  examples: [
    'when next tuesday 10am',
    'when "in 2 weeks" "the 15th" "end of the month"',
    'when "every other monday at 10"',
    'when --past "last friday at 5"',
  ],

  async run(app, { phrases, stdin, now, past }) {
    const context: DateContext = {
      ...dateContext(app, past ? 'past' : 'future'),
      ...(now === undefined ? {} : { now: readNow(now), at: undefined }),
    }
    if (stdin && app.flags.json) return new Lines(await answerLines(app, context))
    const all = stdin ? await typedLines(app) : await phrasesOf(app, phrases)
    const [only = ''] = all
    if (all.length === 1) return { today: context.now.day, items: [await readShown(only, context)] }
    const items: Shown[] = []
    for (const phrase of all) items.push(await shownOrRefused(app, phrase, context))
    return { today: context.now.day, items }
  },

  view(result, ui) {
    return result instanceof Lines
      ? ''
      : result.items.map((item) => drawShown(item, result.today, ui, result.items.length > 1)).join('\n')
  },
})

/** Several words without blanks in any of them are one phrase; with quotes each is its own. */
async function phrasesOf(app: App, words: readonly string[]): Promise<readonly string[]> {
  if (words.some((word) => /\s/.test(word.trim()))) return words
  return [await wordsFrom(app, words, app.words.commands.when.what)]
}

function drawShown(shown: Shown, today: Day, ui: Ui, named: boolean): string {
  const { phrase, when, repeats, refusal } = shown
  if (repeats) return drawRule(repeats, named ? `${phrase}: ` : '', { ...ui, today })
  const zone = when?.zone == null ? '' : ` ${ui.words.commands.when.zone({ zone: zoneName(when.zone) })}`
  const told = when ? { text: echoWords(when, { words: ui.words, today }), paint: ui.paint.strong } : (refusal ?? '')
  return flow([named ? `${phrase}: ` : '', told, zone], ui.width).join('\n')
}

/** The rule in words, and under it the next days it falls on. */
function drawRule({ rule: text, zone, start, next }: NonNullable<Shown['repeats']>, name: string, ui: Ui): string {
  const rule = heldRule({ ...readRule(text), start }, ui.today)
  const days = next.map((day) => indented(echoWords({ day, time: rule.time }, ui), ui))
  const { noDays } = ui.words.commands.when
  const there = zone === undefined ? '' : ` ${ui.words.commands.when.zone({ zone: zoneName(zone) })}`
  return [
    ...flow([name, { text: recurrenceWords(rule, ui), paint: ui.paint.strong }, there], ui.width),
    ...(days.length === 0 ? [indented(noDays, ui)] : days),
  ].join('\n')
}

function indented(text: string, { width }: Ui): string {
  return flow([text], width - 2)
    .map((line) => `  ${line}`)
    .join('\n')
}
