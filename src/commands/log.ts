import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { boughtIn } from '../actions/touch/bought.ts'
import { command } from '../app/command.ts'
import { letGoChanges } from '../actions/step/let-go.ts'
import { markedPhone } from '../actions/touch/marked-phone.ts'
import { outcomeChanges } from '../actions/touch/outcome.ts'
import { findNamed, type Named } from '../actions/finding/followup.ts'
import { recountFrom } from '../actions/touch/recount.ts'
import { setStep, shownStep } from '../actions/step/step.ts'
import { planLine } from '../actions/touch/plan-line.ts'
import { readTouch, type ReadTouch } from '../actions/touch/read.ts'
import { settleUnread } from '../actions/touch/unread-step.ts'
import { wordsFrom } from '../actions/asking/words-from.ts'
import { briefFollowup, briefPerson } from '../domain/person/brief.ts'
import { add } from '../domain/record/change.ts'
import { channels, outcomes } from '../domain/touch/touch.ts'
import type { AheadWhen } from '../reading/touch/dates.ts'
import { echoWords } from '../render/words/day.ts'
import { goneRows, letGoRow, nextRow, replacedRows } from '../render/results/step-rows.ts'
import { drawTalk, drawTold, personName } from '../render/text/told.ts'
import { movedRows, outcomeHint, touchDayRow, touchWords } from '../render/results/touch-rows.ts'

export default command({
  name: 'log',
  group: 'day',
  params: { who: 'optional', words: 'rest' },
  options: {
    at: { value: 'WHEN' },
    channel: { value: 'CHANNEL', oneOf: channels },
    outcome: { value: 'OUTCOME', oneOf: outcomes },
    in: {},
    out: {},
  },
  examples: ['log jane "called, wants the price list"', 'log 12 "met yesterday, send the list by friday"'],

  async run(app, { who, words: given, ...flags }) {
    const named = await findNamed(app, who, given)
    const { person, open, words } = named
    const text = await wordsFrom(app, words, app.words.steps.theWords)
    const touch = await settleUnread(app, await readTouch(app, person, text, flags, true), person, (said) => [
      'log',
      String(person.no),
      said,
    ])
    const gone = await letsGo(app, named, touch)
    const kept = !gone && touch.ahead && person.letGoAt === null ? await offered(app, named, touch.ahead) : null
    const recounted = kept || gone ? [] : await recountFrom(app, open, touch)
    const effect = await outcomeChanges(app, person, touch.known)
    const marked = await markedPhone(app, person, touch)
    const ended = gone ? letGoChanges(app, person, open, touch.row.words) : []
    const changes = [
      ...effect.changes,
      ...(marked?.changes ?? []),
      ...ended,
      ...(kept?.changes ?? []),
      ...recounted.map(({ change }) => change),
    ]
    const store = await app.store()
    store.commit([add('touch', touch.row), ...changes], { command: 'log', about: person.name, actor: 'user' })
    const nudged = recounted[0]
    const shown = kept?.id ?? nudged?.followup.id
    const { personId: _, ...row } = touch.row
    const offers = gone ? [] : [...(touch.ahead && !kept ? [touch.ahead] : []), ...touch.others]
    const [ahead, ...alsoAhead] = offers.map(aheadOf(person.no))
    return {
      person: briefPerson(person),
      touch: row,
      day: touch.day,
      time: touch.time,
      next: (shown === undefined ? undefined : await shownStep(app, person, shown)) ?? null,
      gap: nudged?.gap ?? null,
      was: nudged ? briefFollowup(nudged.followup, person) : null,
      moved: effect.moved,
      replaced: (kept?.replaced ?? []).map((one) => briefFollowup(one, person)),
      open: store.followups.openOf(person.id).length,
      letGo: gone || person.letGoAt !== null,
      noMore: gone,
      dropped: gone ? open.map((one) => briefFollowup(one, person)) : [],
      phone: touch.phone,
      marked: marked?.contact ?? null,
      bought: await boughtIn(touch),
      ahead: ahead ?? null,
      alsoAhead,
    }
  },

  view(logged, ui) {
    const { person, touch, day, time, moved, next, gap, was, replaced, open, letGo, noMore, dropped } = logged
    const offers = [...(logged.ahead ? [logged.ahead] : []), ...logged.alsoAhead]
    const { steps, commands } = ui.words
    const how = touchWords(touch, ui)
    const name = personName(person, ui)
    const title = how === '' ? commands.log.saved({ name }) : commands.log.savedAs({ name, how })
    const origin = gap ? steps.after({ gap: ui.words.intervals[gap.unit](gap.count) }) : ''
    const rows = [
      ...touchDayRow({ day, time }, ui),
      ...movedRows(moved, ui),
      ...(next ? [nextRow(next, ui, origin)] : []),
      ...goneRows(steps.labels.was, was ? [was] : [], ui),
      ...(noMore ? [letGoRow(person.no, ui, ['undo'])] : []),
      ...goneRows(steps.labels.dropped, dropped, ui),
      ...replacedRows(replaced, next, ui),
    ]
    const isOrphan = offers.length === 0 && open === 0 && !letGo
    const hints = [
      ...offers.map((one) => ({ says: steps.hints.ahead({ when: echoWords(one, ui) }), args: one.plan })),
      ...(isOrphan ? [{ says: steps.hints.orphan, args: ['plan', String(person.no), '…'] }] : []),
    ]
    return { out: drawTold(title, rows, ui), talk: drawTalk([outcomeHint(logged, letGo, ui), ...hints], ui) }
  },
})

/** Who wants to hear no more is let go: on a terminal asked, Enter does it. */
async function letsGo(app: App, { person }: Named, { noMore }: ReadTouch): Promise<boolean> {
  if (!noMore || person.letGoAt !== null) return false
  if (!canAsk(app) || app.flags.yes) return true
  return app.prompt.confirm(app.words.steps.letGoNow({ name: person.name }), true)
}

/** Offers a next step that the words speak of, on a terminal: the user's promise, theirs, or none. */
async function offered(app: App, { person, open }: Named, ahead: AheadWhen) {
  if (!canAsk(app)) return null
  const { steps } = app.words
  const when = echoWords(ahead.when, { words: app.words, today: app.clock.today() })
  const mine = { label: steps.mine, value: 'me' as const }
  const theirs = { label: steps.theirs, value: 'them' as const }
  const by = app.flags.yes
    ? ahead.by
    : await app.prompt.choose(steps.offer({ when, what: ahead.what }), [
        ...(ahead.by === 'me' ? [mine, theirs] : [theirs, mine]),
        { label: steps.noPromise, value: null },
      ])
  return by && setStep(app, person, open, { when: ahead.when, kind: 'promise', by, what: ahead.what })
}

function aheadOf(no: number) {
  return (ahead: AheadWhen) => ({ day: ahead.when.day, time: ahead.when.time, plan: planLine(no, ahead) })
}
