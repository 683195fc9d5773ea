import { isInfinitive } from '../infinitive.ts'
import { WordPattern } from './word-pattern.ts'

/** What a clause tells: what happened, what is to come, what may be; null where it may be either of the first. */
export type Tells = 'happened' | 'ahead' | 'condition' | null

/** Tells what a clause is about by its verbs, English or Russian; `said` is its words in folded form. */
export function tellsOf(said: string): Tells {
  if (getsDone.test(said)) return 'ahead'
  if (condition.test(said) || /^ when(?:ever)? /.test(said)) return 'condition'
  const words = said.trim().split(' ')
  const isTask = isAct(words) || isActRu(words)
  if (words.some(isPast) || pastInPlace.test(said)) return isTask && asksAfter.test(said) ? 'ahead' : 'happened'
  return isTask ? 'ahead' : null
}

/** "get it signed": what is to be done, though the verb behind it is in the past. */
const getsDone =
  /^ (?:please |to |then )?get (?:it|this|that|them|everything|(?:the|her|his|their|both) \S+) (?:[a-z]+ed|done|back|sent|paid) /

/** "sat" is a day as well, and "read" any tense. */
const pastInPlace = / (?:sat (?:down|with|together|in|next|around|through)|(?:she|he|they) (?:just )?read) /

/** What is to be found out may be in the past: "ask how she liked it", «узнать, как зашло». */
const asksAfter =
  /^(?: \S+){0,3} (?:how|what|whether|why|where|who|как|что|чем|где|почему|понравил\S*|подош\S*|зашл\S*) /

const condition = new WordPattern('if|whether|in case|unless|когда|если|ли|вдруг')

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

function isPast(word: string, at: number, words: readonly string[]): boolean {
  if (/[а-я]/.test(word)) return /^[а-я]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)$/.test(word) && !noPastRu.has(word)
  return irregular.has(word) || (/^[a-z]{2,}ed$/.test(word) && !noPast.has(word)) || pasts.has(pairAt(words, at))
}

/** "interested" and its kin are no verbs of what happened. */
const noPast = setOf(
  'interested excited tired need needed seed feed speed indeed hundred disinterested uninterested agreed based',
)
const irregular = setOf(
  'met saw spoke sent left went got gave took said told rang rung wrote had was were did came bought paid sold made won lost hung ran sang found kept thought brought felt heard held stood forgot knew began drove ate drank swung been has have',
)
const pasts = new Set(['dm d', 'set up', 'put down', 'cut off', 'read back'])
const noPastRu = setOf(
  'стол отдел дела дело мыло мыла июля апреля число числа школа школы сила похудел материал портал журнал персонал канал скандал апрель бал мал мала мало мыл тел итого около тепло тепла зал после если или дали вдали стали отдела весело светло масло масла начало начала фаил фаила фаилы имеил имеила отчасти угол пол недели цели модели отели земли туфли доли роли торговли квартала материала журнала финала канала портала персонала капитала стола протокола сериала',
)

/** What a next step is asked for with, where a clause begins with it. */
const acts = setOf(
  'call ring phone text write message email mail meet visit contact followup remind check try send ask chase ping nudge invoice bill ship deliver bring drop collect give get book schedule confirm circle reach touch talk speak chat catch see prepare draft prep share forward post quote propose invite leave go swing pop reconnect revisit resend dm whatsapp zoom update offer pitch present demo find figure make set sync review discuss hand refund repeat retry redial',
)
const twoWordActs = new Set(['follow up', 'pick up', 'stop by'])
const doing = setOf(
  'calling sending emailing texting meeting trying following checking chasing visiting ringing bringing dropping picking delivering invoicing shipping mailing writing circling seeing touching messaging ordering paying deciding coming buying collecting',
)
const headings = new Set(['next step', 'to do'])
const beforeAct = setOf('please then so just maybe also next real')
const beforeModal = setOf('please then so i we next step todo action')
const modals = setOf('will must should gonna to lets')
const twoWordModals = new Set(['need to', 'have to', 'going to', 'let us'])
/** After a noun that looks like such a verb: "call with her", "text went". */
const noObject = setOf(
  'no not none nothing went done n d with twice tag call calls meeting chat thread sent off dead down keeps still',
)

function isAct(words: readonly string[]): boolean {
  const [first = ''] = words
  if (doing.has(first) && !noObject.has(words[1] ?? '')) return true
  if (first === 'todo' || first === 'action' || headings.has(pairAt(words, 0))) return true
  const object = afterAct(words, behind(words, beforeAct))
  if (object > 0 && object < words.length) return !noObject.has(words[object] ?? '') && pairAt(words, object) !== 'n a'
  const modal = behind(words, beforeModal)
  if (modals.has(words[modal] ?? '')) return afterAct(words, modal + 1) > 0
  return twoWordModals.has(pairAt(words, modal)) && afterAct(words, modal + 2) > 0
}

/** The place of the first word that is none of these. */
function behind(words: readonly string[], leads: ReadonlySet<string>): number {
  const place = words.findIndex((word) => !leads.has(word))
  return place < 0 ? words.length : place
}

/** The place behind an act; 0 where none stands there. */
function afterAct(words: readonly string[], at: number): number {
  if (acts.has(words[at] ?? '')) return at + 1
  return twoWordActs.has(pairAt(words, at)) ? at + 2 : 0
}

function pairAt(words: readonly string[], at: number): string {
  return `${words[at] ?? ''} ${words[at + 1] ?? ''}`
}

const leadsRu = setOf(
  'потом затем тогда сразу лучше и а завтра послезавтра утром вечером днем снова еще раз повторно обязательно',
)
const prepositions = setOf('в во на через после к до')
const promises = setOf(
  'перезвоню позвоню звоню наберу перенаберу напишу отправлю скину пришлю вышлю напомню приеду заеду заиду привезу отвезу занесу узнаю проверю спрошу попробую свяжусь вернусь уточню расскажу покажу подготовлю сделаю встречусь дам завезу отдам поеду вышлю попробуем дожму позову приглашу поговорим обсудим решим встретимся созвонимся спишемся увидимся поздравлю закажу забронирую жду будем повтор',
)

/** Begins with a verb in its first form, or with what I promise, after the time at most. */
function isActRu(words: readonly string[]): boolean {
  let at = 0
  for (; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (prepositions.has(word)) at += 1
    else if (!leadsRu.has(word) && !/^\d+$/.test(word)) break
  }
  const word = words[at] ?? ''
  return promises.has(word) || isInfinitive(word)
}
