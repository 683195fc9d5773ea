import { wordsIn } from './clauses.ts'
import { hasAny } from '../has-any.ts'
import type { Span } from './draft.ts'
import { isAction, timeWordsIn } from './vocabulary.ts'
import { stemSet, wordSet } from '../names/word-list.ts'

/** Where a person was met or found, as a clause says it. */
export interface FoundSource extends Span {
  readonly value: string
  /** More was said than where, so that the whole clause is worth keeping as a note. */
  readonly tellsMore: boolean
  /** The clause goes on with words of time, which may belong to the meeting rather than to the next step. */
  readonly thenTime: boolean
}

/** Reads a clause that begins by saying where the person comes from: "met at the expo", "from Instagram", «от Марины». */
export function sourceIn(text: string, clause: Span): FoundSource | null {
  if (!mayBegin(text.slice(clause.start, clause.end))) return null
  const phrase = sourcePart(text, clause)
  const words = text.slice(clause.start, phrase.end).trimEnd()
  const lead = words.length - words.trimStart().length
  const said = words.trimStart()
  const opened = openedBy(said)
  if (opened) return { start: clause.start + lead, end: phrase.end, thenTime: phrase.thenTime, ...opened }
  for (const [shape, read, needs] of shapes) {
    const match = needs === undefined || hasAny(said, needs) ? shape.exec(said) : null
    const value = match && read(match)
    if (!value) continue
    const start = clause.start + lead
    return { start, end: start + said.length, thenTime: phrase.thenTime, ...value }
  }
  return null
}

/** Whether a clause begins as one of the phrases below does. */
function mayBegin(clause: string): boolean {
  const first = /\p{L}+/u.exec(clause)?.[0].toLowerCase() ?? ''
  return heads.has(first) || stems.begins(first) || hasAny(clause, openedNeeds)
}

const heads = wordSet(
  `lead leads contact referral intro source we just i met found saw know ran bumped chatted got was referred recommended introduced suggested sent a came
  comes from via through источник откуда лид заявка клиент клиентка контакт обращение мы по от через из с со`,
)
const stems = stemSet('познакомил встретил знаком наш видел увидел повидел порекоменд посовет рекоменд')

/** "Facebook lead", "Instagram DM from", «заявка из ВК»: the network that somebody new is introduced by. */
function openedBy(said: string): Value | null {
  if (!hasAny(said, openedNeeds)) return null
  const network =
    /^(?:an? |new |новая? )?([\p{L}]+) (?:lead|dm|message|msg|inquiry|enquiry|request|ad|contact|follower)(?![\p{L}])/iu.exec(
      said,
    )?.[1]
  const found = network === undefined ? undefined : networkOf(network)
  return found === undefined ? null : { value: found, tellsMore: true }
}

const openedNeeds = [
  ' lead',
  ' dm',
  ' message',
  ' msg',
  ' inquiry',
  ' enquiry',
  ' request',
  ' ad',
  ' contact',
  ' follower',
]

interface Value {
  readonly value: string
  readonly tellsMore: boolean
}

const plain = (value: string | undefined): Value | null =>
  value === undefined || value.trim() === '' ? null : { value: canonical(value.trim()), tellsMore: false }

/** Writes a source that was asked for as a sentence would give it: no article, one name for a network. */
export function sourceFrom(text: string): string {
  return canonical(text.trim().replace(/^(?:the|a|an) /i, ''))
}

const through = ['from ', 'via ', 'through ']

/** A phrase, which begins with one of the heads above, how it is read and pieces of which it has one; the first that fits counts. Place names alone ("from Berlin") are no source. */
const shapes: readonly (readonly [RegExp, (match: RegExpExecArray) => Value | null, (readonly string[])?])[] = [
  [
    /^(?:lead|leads|contact|referral|intro) (?:from|via|through) (?:the |a |an |my |our )?(.+)$/iu,
    (m) => plain(m[1]),
    through,
  ],
  [/^(?:source|источник|откуда)\s*:?\s+(.+)$/iu, (m) => plain(m[1])],
  [
    /^(?:we |just |i )?(?:met|found|saw|know|ran into|bumped into|chatted with|got talking to)(?: (?:her|him|them))?(?: (.{1,60}?))? (?:at|in|on|through|via|from|during) (?:the |a |an |my |our )?(.+)$/iu,
    withMore,
    ['met', 'found', 'saw', 'know', 'ran into', 'bumped into', 'chatted with', 'got talking to'],
  ],
  [
    /^(?:мы )?(?:познакомил\p{L}+|встретил\p{L}*|знаком(?:ы|ство)|наш(?:ла|ел|лись)|(?:у|по)?видел\p{L}*)(?: (.{1,60}?))?? ((?:на|в|во|по|через|у|из|с) .+)$/iu,
    withMore,
    ['познакомил', 'встретил', 'знаком', 'наш', 'видел'],
  ],
  [
    /^((?:was )?(?:referred|recommended|introduced|suggested|sent) by .+|(?:a )?referral (?:from|by|of) .+)$/iu,
    (m) => plain(m[1]),
    [' by ', 'referral'],
  ],
  [
    /^((?:по (?:рекомендации|совету|наводке)|порекоменд\p{L}+|посовет\p{L}+|рекоменд\p{L}+) .+)$/iu,
    (m) => plain(m[1]),
    ['рекоменд', 'совет', 'наводке'],
  ],
  [/^(от (?!\d).+?)(?:\s(?:при(?:шла|ш[её]л|шли)|обратил(?:ась|ся))(?!\p{L}).*)?$/iu, (m) => plain(m[1])],
  [/^(?:came |lead |comes )?(?:from|via|through) (?:the|my|our|an?) (.+)$/iu, (m) => plain(m[1]), through],
  [/^(?:came |lead |comes )?(?:from|via|through) (.+)$/iu, (m) => (isKnownPlace(m[1]) ? plain(m[1]) : null), through],
  [/^([Чч]ерез \p{Lu}\p{Ll}.*)$/u, (m) => plain(m[1])],
  [
    /^((?:лид|заявка|клиент(?:ка)?|контакт|обращение) (?:из|с|со|через) (\S+))$/iu,
    (m) => (isKnownPlace(m[2]) ? plain(m[1]?.replace(/^\S+ /, '')) : null),
  ],
  [/^((?:из|с|со|через|по) (.+))$/iu, (m) => (isKnownPlace(m[2]) ? plain(m[1]) : null)],
]

function withMore(match: RegExpExecArray): Value | null {
  const value = plain(match[2])
  return value && { ...value, tellsMore: match[1] !== undefined }
}

/** The name of each network, its words as they stand, and those that may have one more letter. */
const networks: readonly (readonly [name: string, words: string, stems?: string])[] = [
  ['Instagram', 'instagram insta инста инсты инсту инсте', 'инстаграм инстаграмм'],
  ['Facebook', 'facebook fb', 'фейсбук'],
  ['VK', 'vk vkontakte вк вконтакте'],
  ['Telegram', 'telegram телеги тг', 'телеграм телеграмм'],
  ['WhatsApp', 'whatsapp', 'вотсап ватсап'],
  ['YouTube', 'youtube', 'ютуб'],
  ['TikTok', 'tiktok', 'тикток'],
  ['LinkedIn', 'linkedin'],
  ['Avito', 'avito'],
  ['Авито', 'авито'],
  ['ЦИАН', 'cian', 'циан'],
  ['Юла', 'юла юлы'],
]

/** An expression for each would be set up for every source that is none of them. */
function networkOf(text: string): string | undefined {
  const word = text.toLowerCase()
  const isLetter = (rest: string) => rest.length < 2 && (rest === '' || rest !== rest.toUpperCase())
  return networks.find(
    ([, words, stems = '']) =>
      words.split(' ').includes(word) ||
      stems.split(' ').some((stem) => stem !== '' && word.startsWith(stem) && isLetter(word.slice(stem.length))),
  )?.[0]
}

/** A network has one name however it is written, so that a report by source keeps it together. */
function canonical(value: string): string {
  const bare = value.replace(/^(?:из|с|со|в|во|на|через)\s+(?=\S+$)/iu, '')
  return networkOf(bare) ?? value
}

const knownPlace =
  /^(?:work|school|church|college|university|gym|yoga|class|course|webinar|seminar|workshop|conference|event|party|meetup|networking|fair|expo|market|shop|website|site|web|ad|ads|google|blog|newsletter|group|chat|online|friends?|family|linkedin|выставк|ярмарк|сайт|чат|групп|реклам|вебинар|семинар|конференц|мероприят|школ|работ|спортзал|зал|фитнес|йог|курс|тренинг|маркет|рассылк|блог|соцсет|объявлен|одноклассник|рекомендац|знаком|друз|подруг|садик|сад|площадк|презентац|встреч|интернет|гугл|яндекс)/iu

/** Tells whether words begin like a place where people are met, or are a network. */
export function isKnownPlace(words: string | undefined): boolean {
  const text = words ?? ''
  const first = text.split(/\s/)[0] ?? ''
  return knownPlace.test(text) || networkOf(first) !== undefined
}

/** The words of the clause up to what was taken out, an action or words of time. */
function sourcePart(text: string, clause: Span): { readonly end: number; readonly thenTime: boolean } {
  const upTo = text.indexOf('\u0000', clause.start + (/^\s*/.exec(text.slice(clause.start))?.[0].length ?? 0))
  const whole = upTo < 0 || upTo > clause.end ? clause.end : upTo
  // "referral from Dana: Josie Wells"
  const part = text.slice(clause.start, whole)
  const colon = part.includes(':') ? part.search(/(?<=\s\S+\s\S+):\s/) : -1
  const end = colon < 0 ? whole : clause.start + colon
  const words = wordsIn(text, { start: clause.start, end })
  const action =
    words.find((word, index) => index > 1 && word.text === word.lower && endsPlace(word.lower, words[index + 1]?.lower))
      ?.start ?? end
  const time = timeWordsIn(text.slice(clause.start, action)) ?? dayOfMeeting.exec(text.slice(clause.start, action))
  return time
    ? { end: clause.start + beforeLinks(text.slice(clause.start, clause.start + time.index)), thenTime: true }
    : { end: action, thenTime: false }
}

/** What is to be done, or said of them; a show or a lunch without an object is where they met. */
function endsPlace(word: string, next: string | undefined): boolean {
  if (occasions.has(word)) return next !== undefined && /^(?:her|him|them|me|us|the|my|our)$/.test(next)
  return isAction(word) || goesOn.has(word)
}

const occasions = wordSet('show lunch dinner coffee demo meeting talk')
const goesOn = wordSet(
  're about regarding wants wanted needs needed asked asks looking interested is was has had who loves likes',
)

/** «на ярмарке 10 октября», «на нетворкинге вчера»: when it was is no part of where. */
const dayOfMeeting =
  /(?<=\s)(?:(?:last (?:week|weekend|month|night|year|spring|summer|autumn|fall|winter|(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?)|yesterday|(?:\d+|an?|two|three) (?:days?|weeks?|months?) ago)(?=\s*$)|вчера|позавчера|недавно|на прошлой неделе|\d{1,2}(?:-?го)? (?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*|\d{1,2}\.\d{2})(?![\p{L}\d])/iu

/** "expo on" ends at "expo". */
function beforeLinks(words: string): number {
  return words.replace(/\s+(?:on|at|in|by|for|next|this|в|во|на|к|до)\s*$/iu, '').length
}
