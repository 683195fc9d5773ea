import {
  briefContact,
  briefPerson,
  type BriefContact,
  type BriefFollowup,
  type BriefPerson,
} from '../../domain/person/brief.ts'
import type { PersonCard } from '../../domain/person/card.ts'
import { afterSaving, Fault } from '../../domain/fault.ts'
import type { Finished } from '../../domain/touch/finished.ts'
import type { Via } from '../../domain/person/link.ts'
import type { Person } from '../../domain/person/person.ts'
import { outcomeKeys } from '../../domain/touch/outcome.ts'
import { outcomes, type Channel, type Outcome } from '../../domain/touch/touch.ts'
import type { When } from '../../reading/dates/context.ts'
import type { Ui } from '../../render/ui.ts'
import type { App } from '../../app/app.ts'
import { canAsk } from '../asking/asking.ts'
import type { Message } from './fill-template.ts'
import { askMore } from '../touch/ask-more.ts'
import { finishTouch, type Finishing } from '../touch/finish.ts'
import { firstDue } from '../step/first-due.ts'
import { personCard } from '../person/card.ts'
import { findNamed, type Named } from '../finding/followup.ts'
import { canReach, linkedWay, type WayWish } from './reach.ts'
import { saveTouch, sayMore } from '../touch/say-more.ts'
import { keyedTouch } from '../touch/read.ts'

/** What a call, a message or an email was told. */
export interface Reaching {
  /** The command that the journal names. */
  readonly command: 'call' | 'message' | 'email'
  readonly who: string | undefined
  /** Words after the person's name: of a message its text. */
  readonly words: readonly string[]
  readonly by: WayWish['by']
  /** Makes the message from the words that are left when the name is known; null for none. */
  readonly compose: (named: Named, words: readonly string[]) => Promise<Message | null>
  readonly flags: ReachFlags
  readonly page: ReachPages
}

export interface ReachFlags {
  readonly open: boolean
  readonly qr: boolean
  readonly outcome: Outcome | 'sent' | undefined
  readonly next: string | undefined
}

/** How the page and its follow-ups are drawn. */
export interface ReachPages {
  readonly draw: (page: ReachPage, ui: Ui) => string
  readonly line: (followup: BriefFollowup, ui: Pick<Ui, 'words' | 'today'>) => string
  readonly say: (when: When, ui: Pick<Ui, 'words' | 'today'>) => string
}

/** Everything to get in touch with. */
export interface ReachPage {
  readonly person: BriefPerson
  readonly via: Via
  readonly contact: BriefContact
  /** With the message filled in, where the way can carry one. */
  readonly link: string
  /** Without it. */
  readonly chat: string
  readonly message: Message | null
  readonly opened: boolean
  /** Whether a code is to be drawn. */
  readonly qr: boolean
  readonly card: PersonCard
}

/** What came of it: the page, and what was logged. */
export interface ReachedOut extends ReachPage {
  /** The page was shown before the question. */
  readonly asked: boolean
  readonly logged: Finished | null
}

/** Nobody is called or written to who asked not to be; what they did themselves may be logged. */
function refuseUnwished(person: Person, { flags }: Reaching): void {
  if ((person.doNotContact ?? null) === null || flags.outcome !== undefined) return
  throw new Fault('do-not-contact', { name: person.name }, [['edit', String(person.no), '--do-not-contact', 'no']])
}

const channels: Readonly<Record<Reaching['command'], Channel>> = { call: 'call', message: 'message', email: 'email' }

/**
 * Shows how to reach someone - by default the first who is due - opens the link where that is wanted, then takes one key for
 * what came of it and logs that with the next step. Off a terminal it logs what the flags say. Faults: `reach-missing`,
 * `link-refused`, `queue-empty`, `words-missing` where something is to be logged and nobody is named, `option-alone`.
 */
export async function reachOut(app: App, told: Reaching): Promise<ReachedOut> {
  const { flags } = told
  const asks = canAsk(app) && !app.flags.yes && flags.outcome === undefined
  if (!asks && flags.outcome === undefined && flags.next !== undefined)
    throw new Fault('option-alone', { option: '--next', needs: '--outcome' }, [['help', told.command]])
  const named = await whom(app, told)
  refuseUnwished(named.person, told)
  const page = await pageOf(app, named, told)
  if (!asks) {
    const said = flags.outcome
    const logged = said === undefined ? null : await log(app, named, told, page, said === 'sent' ? null : said)
    return { ...page, asked: false, logged }
  }
  await app.show(page, told.page.draw)
  const outcome = await askOutcome(app, told.command)
  if (outcome === 'nothing') return { ...page, asked: true, logged: null }
  return { ...page, asked: true, logged: await logAsking(app, await asItStands(app, named), told, page, outcome) }
}

/** The person as the file has them after a call that may have been long: a popup's button may have closed what was due. */
async function asItStands(app: App, before: Named): Promise<Named> {
  const { people, followups } = await app.store()
  const person = people.byId(before.person.id)
  if (!person) throw new Fault('changed-meanwhile')
  const open = followups.openOf(person.id)
  return { ...before, person, open, named: open.find(({ id }) => id === before.named?.id) ?? null }
}

/** Finds the person named, or the first who is due; who was named by nothing, as a script may do, is not that one. */
async function whom(app: App, { who, words, by, flags }: Reaching): Promise<Named> {
  if (who !== undefined) return findNamed(app, who, words)
  if (flags.outcome !== undefined) throw new Fault('words-missing', { what: app.words.steps.thePerson }, [['today']])
  return firstDue(app, (contacts) => canReach(by, contacts))
}

async function pageOf(app: App, named: Named, told: Reaching): Promise<ReachPage> {
  const { person } = named
  const { by, flags } = told
  const message = await told.compose(named, named.words)
  const { via, contact, link, chat } = await linkedWay(app, person, { by, who: named.who }, message)
  if (flags.open) await (await app.opener()).open(link)
  return {
    person: briefPerson(person),
    via,
    contact: briefContact(contact),
    link,
    chat,
    message,
    opened: flags.open,
    qr: flags.qr || (!flags.open && canAsk(app)),
    card: personCard(app, await app.store(), person, false),
  }
}

/** One key: of a call Enter says that you talked, of a message that it was sent. */
async function askOutcome(app: App, command: Reaching['command']): Promise<Outcome | null | 'nothing'> {
  const { reach, common } = app.words
  const keys = outcomes.map((outcome) => ({
    key: outcomeKeys[outcome],
    label: common.outcomes[outcome],
    value: outcome,
  }))
  const sent = command === 'call' ? [] : [{ key: 's', label: reach.sent, value: null }]
  return app.prompt.key<Outcome | null | 'nothing'>(reach.howDidItGo[command], [
    ...sent,
    ...keys,
    { key: 'q', label: reach.nothing, value: 'nothing' },
  ])
}

/** Saves the touch at its key; what is asked then is added to it, and who answers nothing more has logged it all the same. */
async function logAsking(
  app: App,
  named: Named,
  told: Reaching,
  page: ReachPage,
  outcome: Outcome | null,
): Promise<Finished> {
  const finishing = finishingOf(app, named, told, page, outcome)
  const saved = await saveTouch(app, named, finishing)
  if (named.person.letGoAt !== null && saved.finished.nextFrom === 'let-go') return saved.finished
  const { command, line, say } = finishing
  try {
    const typed = await askMore(app, saved, say)
    return await sayMore(app, named.person.id, saved, { ...typed, command, line, say })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    if (error.code !== 'cancelled') throw afterSaving(error)
    return saved.finished
  }
}

function log(app: App, named: Named, told: Reaching, page: ReachPage, outcome: Outcome | null): Promise<Finished> {
  return finishTouch(app, named, finishingOf(app, named, told, page, outcome))
}

function finishingOf(
  app: App,
  named: Named,
  { command, flags, page }: Reaching,
  { via, message, contact }: ReachPage,
  outcome: Outcome | null,
): Finishing {
  const keyed = {
    channel: channels[command],
    via,
    outcome,
    words: message === null ? '' : message.text,
  }
  const ui = { words: app.words, today: app.clock.today() }
  return {
    command,
    touch: { ...keyedTouch(app, named.person, keyed), ...(via === 'phone' ? { called: contact.value } : {}) },
    all: null,
    next: flags.next,
    kind: undefined,
    line: (followup) => page.line(followup, ui),
    say: (when) => page.say(when, ui),
  }
}
