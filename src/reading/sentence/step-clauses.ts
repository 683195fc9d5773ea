import { wordsIn, type Word } from './clauses.ts'
import { hasAny } from '../has-any.ts'
import type { Span } from './draft.ts'
import { isAction, isDeed, isPromise, isReport } from './vocabulary.ts'
import { wordSet } from '../names/word-list.ts'

/** How near a part of a sentence is to the next step: what is to be done, anything else, what happened or goes on by itself. */
export type Nearness = 'step' | 'said' | 'aside'

/** A part of a clause. */
export interface StepPart extends Span {
  readonly nearness: Nearness
}

/**
 * Parts a clause where what is to be done begins in the midst of it ("she wants tea call her thursday"), and tells of each part
 * how near it is to the next step.
 */
export function stepsIn(text: string, clause: Span): readonly StepPart[] {
  const told = toldIn(text, clause)
  if (told === null) return partsOf(text, clause)
  return [...partsOf(text, { start: clause.start, end: told }), { start: told, end: clause.end, nearness: 'aside' }]
}

/** Where what somebody is to be told begins: "remind her that the webinar is on saturday", «напомнить, что вебинар в субботу». */
function toldIn(text: string, { start, end }: Span): number | null {
  const part = text.slice(start, end)
  const match = hasAny(part, tellingNeeds) ? telling.exec(part) : null
  return match ? start + match.index + match[0].length : null
}

const tellingNeeds = ['that ', 'что ']
const telling =
  /(?<!\p{L})(?:remind|tell|let (?:her|him|them) know|say|напомн\p{L}+|сказать|скажу|сообщить|предупредить|написать|передать)(?: [^\s,;]+){0,3} (?:that|что|о том что)(?= )/iu

/** Tells whether a part says at its beginning what is to be done. */
export function beginsWithTask(text: string, part: Span): boolean {
  const words = freeWords(text, part)
  const at = words.findIndex(({ lower }) => !leads.has(lower))
  return at >= 0 && (isTask(words, at) || isPromise(words[at]?.lower ?? ''))
}

function freeWords(text: string, part: Span): readonly Word[] {
  return wordsIn(text, part).filter((word) => word.text !== '' && !/^[xъ]+$/u.test(word.lower))
}

/** "send it monday and call wednesday": where a second task begins behind a joint. */
function jointIn(words: readonly Word[]): Word | undefined {
  const first = words.findIndex((_, at) => isTask(words, at))
  return words.find((word, at) => first >= 0 && at > first && joints.has(word.lower) && isTask(words, at + 1))
}

const joints = wordSet('and then и потом затем')

function partsOf(text: string, clause: Span): readonly StepPart[] {
  const words = freeWords(text, clause)
  const joint = jointIn(words)
  if (joint)
    return [
      ...partsOf(text, { start: clause.start, end: joint.start }),
      ...partsOf(text, { start: joint.start, end: clause.end }),
    ]
  if (words.length === 0) return []
  const at = words.findIndex((word, index) => isTask(words, index) || isPromise(word.lower))
  const task = words[at]
  if (!task) return [{ ...clause, nearness: isAside(words) ? 'aside' : 'said' }]
  const head = words.slice(0, at).filter(({ lower }) => !leads.has(lower))
  if (head.length === 0 || !startsAnew(words[at + 1])) return [{ ...clause, nearness: 'step' }]
  return [
    { start: clause.start, end: task.start, nearness: isAside(head) ? 'aside' : 'said' },
    { start: task.start, end: clause.end, nearness: 'step' },
  ]
}

const leads = wordSet(
  'and then to please i also so now on at в во и а потом надо нужно бы мне я ещё еще не забыть теперь значит',
)

/** A task with "her", «ему» behind it begins anew. */
function startsAnew(next: Word | undefined): boolean {
  return next !== undefined && /^(?:her|him|them|it|ей|ему|им|её|ее|его|их)$/.test(next.lower)
}

/** "call", «наберу», «вернуть» where the user does it, and "now", which sets aside what was before. */
function isTask(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  const before = words[at - 1]?.lower ?? ''
  if (beforeNouns.has(before) || saysOfIt.has(words[at + 1]?.lower ?? '')) return false
  // «не звонить до 1 ноября» is what is not to be done.
  if (before === 'не' && !word.lower.startsWith('забы')) return false
  if (/^(?:now|теперь)$/.test(word.lower)) return at === 0
  if (isAction(word.lower) || ownFuture.has(word.lower)) return !isTheirs(words, at)
  if (isDeed(word.lower) && word.lower !== 'to') return !isTheirs(words, at)
  return tasksAtHead.has(word.lower) && words.slice(0, at).every(({ lower }) => leads.has(lower))
}

/** "quote is valid until friday", "demo went well": something is said of it. */
const saysOfIt = wordSet(
  "is isn't was wasn't are were has had went goes expires expired ends ended runs came looks looked valid",
)

const beforeNouns = wordSet('the a an his her my their our last first no free')

/** "wants to come", «хочет вернуть»: their own doing. */
function isTheirs(words: readonly Word[], at: number): boolean {
  return (
    words.slice(Math.max(0, at - 2), at).some(({ lower }) => theirs.has(lower)) ||
    words.slice(0, at).some(({ lower }) => coming.test(lower))
  )
}

/** Who comes to do it is not the user: «приедут смотреть». */
const coming = /^(?:при|у|вы|по|за|пере|со)?(?:ед|езжа|йд|ход|лет|ид)\p{L}*(?:ет|ёт|ит|ут|ют|ят)$/u

const theirs = wordSet(
  `wants wanted hopes plans needs likes loves can could may might supposed going хочет хотел хотела хотят может могл могла могут думает думал
  думала планирует планируют собирается собираются собиралась собирался будет будут решил решила готов готова пообещал пообещала обещал
  обещала привыкл привыкла`,
)

/** What the user will do. */
const ownFuture = wordSet(
  `позвоню позвоним позвонимся позвонюсь перезвоню перезвоним перезвонимся перезвонюсь созвоню созвоним созвонимся созвонюсь наберу наберем
  наберём напишу напишем отправлю отправим скину скинем вышлю зайду заеду отвезу привезу передам напомню спрошу уточню узнаю свяжусь встречусь
  встречаемся покажу жду ждать`,
)

/** Tells whether a lower-case word says what the user will do: «позвоню». */
export function isOwnFuture(word: string): boolean {
  return ownFuture.has(word)
}

/** Verbs of English that are nouns as well, or anything, but ask for something where a clause begins with them. */
const tasksAtHead =
  wordSet(`pick drop swing try chase reschedule hit nudge collect confirm rebook reorder prep get take move mail poke circle touch teach buy renew invoice bill pay return wish warn push finalize close sign fix order ship wait see
  go stop don't pop dm msg whatsapp sms facetime voicemail reach sort set let make put run start review wrap bring have follow-up`)

/** Tells whether a lower-case English word asks for something where a clause begins with it. */
export function isTaskAtHead(word: string): boolean {
  return tasksAtHead.has(word)
}

/** What happened, or goes on without the user: "was", «родила», "out until", «в отпуске». */
function isAside(words: readonly Word[]): boolean {
  if (words.some(({ lower }) => isReport(lower))) return false
  return (
    words.some(({ lower }) => isTold(lower)) &&
    !words.some(({ lower }) => /^(?:will|wants|хочет|просит|'ll)$/.test(lower) || /(?:'|’)ll$/.test(lower))
  )
}

/** Tells whether a lower-case word tells what happened, or goes on without the user. */
export function isTold(word: string): boolean {
  return happened.has(word) || pastForm.test(word)
}

const happened = wordSet(
  `was were had did went came got paid sold bought left spoke met saw sent until till out away back expire expires leaves turns birthday bday
  due closed отпуске отпуска больничном закрыт закрыта закрыто закрыты днюха др уезжает улетает уходит приезжает прилетает возвращается
  вернётся вернется получит занят занята занято заняты`,
)
const pastForm =
  /^(?:[a-z]{3,}ed|[а-яё]{2,}(?:[аеиоуяы]л(?:а|и|о|ся|ась|ись|ось)?|[бвгджзкнпрстх]л[аои]|ш(?:ел|ёл|ла|ли)))$/
