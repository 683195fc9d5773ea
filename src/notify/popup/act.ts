import type { App } from '../../app/app.ts'
import type { Notice, Notifier, PopupEvent } from '../../app/notifier.ts'
import { unasked } from '../../actions/asking/asking.ts'
import { dialling } from '../../actions/reach/reach.ts'
import type { Deed } from '../../domain/touch/deed.ts'
import { Fault } from '../../domain/fault.ts'
import type { ContactPoint } from '../../domain/person/person.ts'
import type { AnswerKey, Waiting } from '../../domain/watch/reminder.ts'
import { faultWords } from '../../i18n/words.ts'
import { cleanLine } from '../../reading/clean.ts'
import { withPhoneGroups } from '../../reading/phone-groups.ts'
import { echoWords, type Moment } from '../../render/words/day.ts'
import { calledName, callNotice, typedLine } from './notice.ts'
import { comesAgain } from '../watch/tick.ts'

/** A button that was pressed or a reply, and the follow-up whose popup it was on. */
export interface Pressed {
  readonly key: AnswerKey
  readonly item: Waiting
}

/**
 * Does what a popup's end or button asks for. A button acts on the follow-up its own popup was about, however old that is,
 * or says that it was dealt with already; what it changes is journalled as the user's own command. Gives the button that
 * was pressed; null where nothing was, or the popup is none of ours. A change that is refused is told by a notice.
 */
export async function takeEvent(
  app: App,
  notifier: Notifier,
  event: PopupEvent,
  stop: AbortSignal,
): Promise<Pressed | null> {
  const { reminders } = await app.store()
  const at = app.clock.now()
  switch (event.kind) {
    case 'closed':
      reminders.closed(event.popup, at, event.why)
      return null
    case 'connected':
      for (const popup of reminders.leftUp()) {
        await notifier.close(popup)
        reminders.closed(popup, at, 'closed')
      }
      reminders.orphaned(event.own, { at, today: app.clock.today() })
      return null
    case 'lost':
      reminders.lost(event.popups, { at, today: app.clock.today() })
      return null
    case 'action':
    case 'replied': {
      const key = event.kind === 'replied' ? 'reply' : event.key
      const subject = reminders.subjectOf(event.popup)
      if (!subject) return null
      const said = subject.stands ? await pressed(app, subject, event) : late(app, subject, event)
      const outcome = await notifier.show(said, stop)
      if (event.kind === 'replied' && said.tag.startsWith(unsaved) && !outcome.shown)
        await note(app, subject, event.text)
      if (key === 'call' && subject.stands && outcome.shown)
        reminders.called(event.popup, { popup: outcome.popup, at, againAt: comesAgain(app, 1) })
      return { key, item: subject }
    }
  }
}

type Act = PopupEvent & { readonly kind: 'action' | 'replied' }

/** Says that the follow-up was dealt with before. What was said of the talk can still be logged. */
function late(app: App, { person }: Waiting, event: Act): Notice {
  const { already, again } = app.words.notice.acted
  const no = String(person.no)
  const show = typedLine(app, 'show', no)
  if (event.kind === 'action' || cleanLine(event.text) === '') return told(app, person, already, [show])
  return kept(told(app, person, already, [show, again({ command: saidLine(app, ['log', no], event.text) })]), event)
}

/** Does what a button or a reply says, and gives the notice that says so. */
async function pressed(app: App, item: Waiting, event: Act): Promise<Notice> {
  const { popup } = event
  try {
    // A watch at which nobody presses anything need not hold what reads dates.
    const { finishDue, snoozeDue } = await import('./deeds.ts')
    if (event.kind === 'replied') return doneNotice(app, item, await finishDue(app, item, event.text))
    switch (event.key) {
      case 'call': {
        const contacts = (await app.store()).people.contactsOf(item.person.id)
        const said = app.config.callButton === 'open' ? await dial(app, contacts) : null
        return await withPhoneGroups(() => ({ ...callNotice(app, item, { contacts, said }), replaces: popup }))
      }
      case 'done':
        return doneNotice(app, item, await finishDue(app, item))
      case 'snooze':
        return snoozedNotice(app, item, await snoozeDue(app, item))
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { acted } = app.words.notice
    const said = faultWords(app.words, error)
    if (event.kind === 'action') return told(app, item.person, acted.failed, [said])
    const command = saidLine(app, ['done', handleOf(item)], event.text)
    return kept(told(app, item.person, acted.failed, [said, acted.again({ command })]), event)
  }
}

const unsaved = 'followup-unsaved-'

/** What was written is nowhere else any more, so it stays to be read, and no later notice takes its place. */
function kept(notice: Notice, { popup }: Act): Notice {
  return { ...notice, tag: `${unsaved}${popup}`, urgent: true }
}

/** What was written and can be shown to nobody is kept as a note. Where that cannot be saved either there is no more to do. */
async function note(app: App, { person }: Waiting, text: string): Promise<void> {
  try {
    const { saveNote } = await import('../../actions/touch/save-note.ts')
    await saveNote(unasked(app), person, [text])
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}

/** The command line with what was written; words that begin with a dash are no option of it. */
function saidLine(app: App, command: readonly string[], text: string): string {
  const words = cleanLine(text)
  return typedLine(app, ...command, ...(words.startsWith('-') ? ['--'] : []), words)
}

/** Hands the number over to what dials on this machine, and says what came of it; the popup shows the number all the same. */
async function dial(app: App, contacts: readonly ContactPoint[]): Promise<string | null> {
  const dialled = dialling(contacts)
  if (!dialled) return null
  try {
    await (await app.opener()).open(dialled.link)
    return app.words.reach.opened
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return faultWords(app.words, error)
  }
}

function handleOf({ person, followup }: Waiting): string {
  return `${String(person.no)}.${String(followup.handle)}`
}

function doneNotice(app: App, { person }: Waiting, { next }: Deed & { readonly kind: 'done' }): Notice {
  const { acted } = app.words.notice
  return told(app, person, acted.done, [
    next
      ? acted.next({ when: whenWords(app, next) })
      : acted.noNext({ command: typedLine(app, 'plan', String(person.no), '…') }),
    acted.undo({ command: typedLine(app, 'undo') }),
  ])
}

function snoozedNotice(app: App, { person }: Waiting, { until }: Deed & { readonly kind: 'snoozed' }): Notice {
  const { acted } = app.words.notice
  const when = whenWords(app, until)
  return told(app, person, acted.snoozed, [acted.until({ when }), acted.undo({ command: typedLine(app, 'undo') })])
}

function whenWords({ words, clock }: App, moment: Moment): string {
  return echoWords(moment, { words, today: clock.today() })
}

function told(
  app: App,
  person: Waiting['person'],
  title: (p: { name: string }) => string,
  lines: readonly string[],
): Notice {
  const body = lines.join('\n')
  return {
    tag: 'followup-told',
    title: title({ name: calledName(app, person) }),
    body,
    urgent: false,
    actions: [],
    reply: null,
    replaces: null,
    mark: null,
  }
}
