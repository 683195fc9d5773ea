import type { App } from '../../app/app.ts'
import { unasked } from '../../actions/asking/asking.ts'
import type { Finishing } from '../../actions/touch/finish.ts'
import { hide } from '../../actions/step/hide.ts'
import { saveTouch, sayMore, type SavedTouch } from '../../actions/touch/say-more.ts'
import { snoozedUntil } from '../../actions/step/snoozed-until.ts'
import { keyedTouch, readTouch, type ReadTouch } from '../../actions/touch/read.ts'
import { settleUnread } from '../../actions/touch/unread-step.ts'
import { wordsWithin } from '../../actions/asking/words-from.ts'
import { briefPerson } from '../../domain/person/brief.ts'
import { Fault } from '../../domain/fault.ts'
import type { Finished } from '../../domain/touch/finished.ts'
import { shownFrom } from '../../domain/step/followup.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Waiting } from '../../domain/watch/reminder.ts'
import type { Deed, SnoozeLength } from '../../domain/touch/deed.ts'
import { echoWords } from '../../render/words/day.ts'
import { handledLine } from '../../render/words/followup-line.ts'

/** A follow-up that came due, and its person. */
export type DueItem = Pick<Waiting, 'followup' | 'person'>

/**
 * The same as `done 12.1` with these words, which may be none: logs a touch, closes the follow-up, and takes the next step that
 * the words speak of or the cadence proposes. Faults: `changed-meanwhile` where it is open no more, `too-long`, `doubtful`,
 * `date-not-understood` and those of `readTouch`.
 */
export async function finishDue(
  app: App,
  { followup, person }: DueItem,
  words = '',
): Promise<Deed & { readonly kind: 'done' }> {
  return doneDeed((await saveDue(app, { followup, person }, words)).finished)
}

/** Does the same, for a line about it to follow. Faults as there. */
export async function saveDue(app: App, { followup, person }: DueItem, words = ''): Promise<SavedTouch> {
  const open = (await app.store()).followups.openOf(person.id)
  const named = open.find(({ id }) => id === followup.id)
  if (!named) throw new Fault('changed-meanwhile')
  const handle = `${String(person.no)}.${String(followup.handle)}`
  return saveTouch(
    unasked(app),
    { who: handle, words: [], person, named, open },
    {
      command: 'done',
      touch: await touchOf(app, person, handle, words),
      all: false,
      next: undefined,
      kind: undefined,
      ...saying(app),
    },
  )
}

/** Adds the line that was typed after it. Faults as `sayMore`. */
export async function sayOfDue(
  app: App,
  saved: SavedTouch,
  { typed, asWords }: { readonly typed: string; readonly asWords: boolean },
): Promise<Deed & { readonly kind: 'done' }> {
  const told = { typed, asWords, command: 'done', ...saying(app) }
  return doneDeed(await sayMore(unasked(app), saved.finished.person.id, saved, told))
}

/** What was done, as pages tell it. */
export function doneDeed({ person, next, standing }: Finished): Deed & { readonly kind: 'done' } {
  const step = next ?? standing
  return { kind: 'done', person, next: step && shownFrom(step) }
}

function saying(app: App): Pick<Finishing, 'line' | 'say'> {
  const ui = { words: app.words, today: app.clock.today() }
  return { line: (one) => handledLine(one, ui), say: (when) => echoWords(when, ui) }
}

/** Off a terminal nobody can be asked what a doubtful date means. */
async function touchOf(app: App, person: Person, handle: string, words: string): Promise<ReadTouch> {
  const said = wordsWithin(words, app.words.steps.whatHappened)
  if (said === '') return keyedTouch(app, person, { channel: null, via: null, outcome: null, words: '' })
  const flags = { at: undefined, channel: undefined, outcome: undefined, in: false, out: false }
  return settleUnread(unasked(app), await readTouch(app, person, said, flags), person, (other) => [
    'done',
    handle,
    other,
  ])
}

/** The same as `snooze 12.1 "in 1 hour"`: hides the follow-up for a while; its day stays. Fault: `changed-meanwhile`. */
export async function snoozeDue(
  app: App,
  { followup, person }: DueItem,
  length: SnoozeLength = 'set',
): Promise<Deed & { readonly kind: 'snoozed' }> {
  const until = snoozedUntil(app, length)
  const store = await app.store()
  store.commit([hide(app, followup, until)], { command: 'snooze', about: person.name, actor: 'user' })
  return { kind: 'snoozed', person: briefPerson(person), until: { day: until.day, time: until.time } }
}
