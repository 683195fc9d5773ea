import type { App } from '../../app/app.ts'
import type { Notice, NoticeReply } from '../../app/notifier.ts'
import { dialling } from '../../actions/reach/reach.ts'
import { daysBetween, type Day } from '../../domain/time/day.ts'
import type { Followup } from '../../domain/step/followup.ts'
import { isReorder } from '../../domain/step/next-step.ts'
import type { ContactPoint, Person } from '../../domain/person/person.ts'
import type { ActionKey, Delivery, Waiting } from '../../domain/watch/reminder.ts'
import type { Touch } from '../../domain/touch/touch.ts'
import { cleanLine } from '../../reading/clean.ts'
import { commandLine } from '../../render/text/command-line.ts'
import { contactWords, waysToReach } from '../../render/words/contact.ts'
import { distanceWords, momentWords } from '../../render/words/day.ts'
import { initialsOf } from '../../render/words/initials.ts'
import { touchKind } from '../../render/words/touch.ts'
import { cut } from '../../render/text/width.ts'
import { markOf } from '../desktop/mark.ts'

/** What a notice tells beside the follow-up itself. */
export interface Known {
  readonly lastTouch: Touch | null
  readonly contacts: readonly ContactPoint[]
  /** When their last order is used up. */
  readonly runsOut: Day | null
}

type NoticeApp = Pick<App, 'words' | 'clock' | 'config' | 'flags'>

/** Names in a digest; the rest are counted. */
const digestNames = 5
/** Characters kept of each part, so that a popup stays a popup. */
const longest = { name: 80, what: 200, last: 140, reach: 80 } as const

/**
 * Writes the popup of a delivery: who, why now, what was last, how to reach them, and the buttons. Texts are cut, clean and
 * never begin with a dash.
 */
export function noticeOf(app: NoticeApp, delivery: Delivery, known: (person: Person) => Known): Notice {
  return delivery.kind === 'one'
    ? noticeOfOne(app, delivery.item, known(delivery.item.person))
    : digestOf(app, delivery, known)
}

/** Writes the popup that a Call opens: the number to dial, whether it was opened, and what is left to press. */
export function callNotice(
  app: NoticeApp,
  { followup, person }: Waiting,
  { contacts, said }: Pick<Known, 'contacts'> & { readonly said: string | null },
): Notice {
  const { acted } = app.words.notice
  const dialled = dialling(contacts)
  const lines = [
    ...(said === null ? [] : [said]),
    ...(dialled ? [shortened(contactWords(dialled.contact), longest.reach), dialled.link] : []),
  ]
  return {
    tag: `followup-${followup.id}`,
    title: acted.call({ name: calledName(app, person) }),
    body: [...lines, whyNow(app, followup), acted.card({ command: typedLine(app, 'call', String(person.no)) })].join(
      '\n',
    ),
    urgent: followup.kind === 'promise',
    actions: buttons(app, ['done', 'snooze']),
    reply: replyField(app, true),
    replaces: null,
    mark: markOf(followup, person),
  }
}

function buttons(app: NoticeApp, keys: readonly ActionKey[]): Notice['actions'] {
  return keys.map((key) => ({ key, label: app.words.notice.actions[key] }))
}

/** What is written there goes over the bus, so there is no field in discreet mode. */
function replyField({ words, config }: NoticeApp, insteadOfButtons: boolean): NoticeReply | null {
  const { actions, replyHint } = words.notice
  return config.discreet ? null : { label: actions.reply, hint: replyHint, insteadOfButtons }
}

/** A command to type, on the demo where that is what is watched. */
export function typedLine({ flags }: Pick<App, 'flags'>, ...args: readonly string[]): string {
  return commandLine(args, flags)
}

/** What a person is called in notices and on the watching terminal. */
export function calledName({ config }: Pick<App, 'config'>, person: Pick<Person, 'name'>): string {
  return config.discreet ? initialsOf(person.name) : shortened(person.name, longest.name)
}

function noticeOfOne(app: NoticeApp, { followup, person }: Waiting, { lastTouch, contacts }: Known): Notice {
  const { notice } = app.words
  const promise = followup.kind === 'promise'
  const name = calledName(app, person)
  const title = promise
    ? notice.title[followup.by === 'me' ? 'mine' : 'theirs']({ name })
    : notice.title.nudge({ name })
  const body = app.config.discreet
    ? [notice.discreet({ when: whenWords(app, followup), command: typedLine(app, 'show', String(person.no)) })]
    : [whyNow(app, followup), ...lastLine(app, lastTouch), ...reachLine(app, contacts)]
  const canCall = !app.config.discreet && dialling(contacts) !== null
  const actions = buttons(app, canCall ? ['call', 'done', 'snooze'] : ['done', 'snooze'])
  return {
    tag: `followup-${followup.id}`,
    title,
    body: body.join('\n'),
    urgent: promise,
    actions,
    reply: replyField(app, false),
    replaces: null,
    mark: markOf(followup, person),
  }
}

function digestOf(
  app: NoticeApp,
  { tag, cause, items }: Delivery & { readonly kind: 'digest' },
  known: (person: Person) => Known,
): Notice {
  const { notice } = app.words
  const today = app.clock.today()
  const promises = items.filter((item) => item.followup.kind === 'promise')
  const late = items.filter((item) => item.followup.showDay < today)
  const reorders = items.filter(({ followup, person }) => isReorder(followup, known(person).runsOut))
  const people = oncePerPerson(items).length
  const counts = { people, promises: promises.length, reorders: reorders.length, late: late.length }
  const first = oncePerPerson([...promises, ...items])
  const named = first.slice(0, digestNames).map(({ followup, person }) => {
    const name = calledName(app, person)
    return app.config.discreet || followup.what === '' ? name : `${name}: ${shortened(followup.what, longest.name)}`
  })
  const left = first.length - named.length
  return {
    tag,
    title: notice.digest[cause](counts),
    body: [...named.map((line) => `• ${line}`), notice.digest.rest({ left, command: typedLine(app, 'today') })].join(
      '\n',
    ),
    urgent: promises.length > 0,
    actions: [],
    reply: null,
    replaces: null,
    mark: null,
  }
}

function oncePerPerson(items: readonly Waiting[]): readonly Waiting[] {
  const seen = new Set<string>()
  return items.filter(({ person }) => !seen.has(person.id) && seen.add(person.id))
}

/** "10:00: call about the price list"; the day where it is not today's, and the promised day where it was snoozed. */
function whyNow(app: NoticeApp, followup: Followup): string {
  const { notice } = app.words
  const what = followup.what === '' ? notice.noReason : shortened(followup.what, longest.what)
  return notice.why({ when: whenWords(app, followup), what })
}

function whenWords(app: NoticeApp, followup: Followup): string {
  const ui = { words: app.words, today: app.clock.today() }
  const { day, time } = meantAt(app, followup)
  if (day === ui.today) return time ?? app.words.notice.today
  return `${momentWords({ day, time }, ui)} (${distanceWords(day, ui)})`
}

/** When it was meant, on the user's own clock; a snoozed one by its promised day. */
function meantAt(app: NoticeApp, followup: Followup): { readonly day: Day; readonly time: Followup['time'] } {
  return followup.dueAt === null ? { day: followup.day, time: null } : app.clock.wallAt(followup.dueAt)
}

function lastLine(app: NoticeApp, touch: Touch | null): readonly string[] {
  if (!touch) return []
  const { words, clock } = app
  const today = clock.today()
  const { day } = clock.wallAt(touch.at)
  const when =
    daysBetween(day, today) < 7
      ? distanceWords(day, { words, today })
      : momentWords({ day, time: null }, { words, today })
  return [words.notice.last({ when, about: touchKind(touch, { words }), what: shortened(touch.words, longest.last) })]
}

/** The quickest way to reach the person, as far as one is known. */
function reachLine(app: NoticeApp, contacts: readonly ContactPoint[]): readonly string[] {
  const [best] = waysToReach(contacts)
  const value = reachWords(contacts)
  return best && value !== null ? [app.words.notice.reach({ kind: best.kind, value })] : []
}

/** The quickest way to reach someone as people write it; null where there is none. */
export function reachWords(contacts: readonly ContactPoint[]): string | null {
  const [best] = waysToReach(contacts)
  return best ? shortened(contactWords(best), longest.reach) : null
}

/** Cuts before anything else looks at the text, since a huge one would exhaust memory when it is split into letters. */
function shortened(text: string, most: number): string {
  return cut(cleanLine(text.slice(0, most * 4)).normalize('NFC'), most)
}
