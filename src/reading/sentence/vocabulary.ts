// The words by which a sentence about a person is taken apart: what ends a name, what begins an action, a source, a kinship.
import { hasAny } from '../has-any.ts'
import { isInfinitive } from '../infinitive.ts'
import { stemSet, wordSet, type WordSet } from '../names/word-list.ts'

const actionsEn = wordSet(
  'call ring phone text message write email mail send meet show invite ask tell remind ping check follow visit bring give offer present discuss talk chat zoom lunch coffee meeting dinner demo book schedule catch share introduce prepare deliver thank congratulate quote recall callback reach contact skype facetime',
)
const actionsRu = stemSet(
  'звон позвон перезвон дозвон созвон прозвон обзвон отзвон набер набра напиш напис спис ответ отправ скин кинуть закин присл посл выслать вышл показ покаж приглас приглаш напомн встрет встреч увид спрос рассказ предлож обсуд поговор переговор узна уточн договор переда привез отвез завез занес верн подар поздрав пообед кофе презентац провер подготов оформ сдела забра отда маякн стукн связ позва зайти заеха подъех съезд добав отчит',
)
const actionEndRu = /(?:ть|ться|ти|тись|чь|сь|и|й|ь|те|ок|ча|чу|че|кофе|ия|ию)$/u
const pastRu =
  /^(?:по|со|на|об|вс|уви|позна|спи|пере|вчера|сказ|прос|обещ|зво|пис|вид|гов|обща|разгов|встр)\p{L}*(?:л|ла|ло|ли|лся|лась|лись)$/u
const pastEn = wordSet(
  'met called spoke talked wrote texted emailed messaged saw visited sent rang chatted said told promised bought',
)

const promisesEn = wordSet('promised agreed')
const promisesRu = wordSet(
  'обещал обещала обещали пообещал пообещала пообещали договорился договорилась договорились условился условилась условились',
)
const reportsEn = wordSet('said told asked')
const reportsRu = wordSet(
  'сказал сказала сказали говорил говорила говорили попросил попросила попросили просил просила просили передал передала передали предложил предложила предложили',
)

const kinEn = wordSet(
  'mom mum mother mama dad father wife husband spouse sister brother friend colleague coworker co-worker neighbour neighbor cousin aunt uncle son daughter boss partner fiance fiancee girlfriend boyfriend roommate classmate coach trainer teacher doctor nurse manager owner client customer ex',
)
const kinRu = wordSet(
  'мама мамы мать папа папы отец муж жена сестра сестры брат подруга подружка друг дочь дочка сын коллега сосед соседка бабушка дедушка тетя тётя дядя кум кума теща тёща тесть свекровь тренер врач учитель учительница воспитатель воспитательница мастер директор бухгалтер косметолог знакомая знакомый клиент клиентка менеджер хозяйка хозяин парень девушка невеста жених',
)
const kinStemsRu = /^(?:племянни|одноклассни|однокурсни|бывш|начальни)\p{L}+$/u

const linking = wordSet(
  'from at in on via by with for about who whose wants want likes interested needs need is was has had works work lives loves asked through referred recommended introduced stage tel telephone mobile cell source birthday born today tomorrow tonight next this every after before until in- re can could should prefers speaks knows thinks will came found my our the a ' +
    'от из с со на в во по через для про о об обо у к ко за до без мы я она он хочет хотела хотел хотят просит просил просила нужен нужна нужны нужно есть была был живет живёт работает любит думает этап стадия источник завтра сегодня послезавтра тел телефон моб который которая знает говорит день др',
)
const linkingRu =
  /^(?:интерес\p{L}*|познаком\p{L}+|встрет\p{L}+|порекоменд\p{L}+|посовет\p{L}+|родил\p{L}+|следующ\p{L}+|ближайш\p{L}+|кажд\p{L}+)$/u

const weekdays = wordSet(
  'mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday среда среду среды пятница пятницы пятницу суббота субботы субботу воскресенье воскресенья пн вт ср чт пт сб вс',
)
const weekdaysRu = stemSet('понедельник вторник четверг')
const months = wordSet(
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря',
)

const letters = /^\p{L}+$/u

/** Tells whether a lower-case word says what to do: "call", «позвонить». */
export function isAction(word: string): boolean {
  return (
    actionsEn.has(word) || (actionsRu.begins(word) && letters.test(word) && actionEndRu.test(word) && !isPastVerb(word))
  )
}

/** Tells whether a lower-case word says what already happened: "called", «говорили». */
export function isPastVerb(word: string): boolean {
  return pastEn.has(word) || (/л(?:а|о|и|ся|ась|ись)?$/.test(word) && pastRu.test(word))
}

/** Tells whether a lower-case word leads on to what is still to come: "promised", «договорились». */
export function isPromise(word: string): boolean {
  return promisesEn.has(word) || promisesRu.has(word)
}

/** Tells whether a lower-case word gives what someone said, done or yet to be done: "said", «просила», "promised". */
export function isReport(word: string): boolean {
  return isPromise(word) || reportsEn.has(word) || reportsRu.has(word)
}

/** Tells whether a lower-case word names a deed to come: "to", "call", «привезти». */
export function isDeed(word: string): boolean {
  return word === 'to' || /^давай(?:те)?$/.test(word) || isAction(word) || isInfinitive(word)
}

/** Tells whether a lower-case word says who a person is to someone: "mother", «подруга». */
export function isKin(word: string): boolean {
  return kinEn.has(word) || kinRu.has(word) || kinStemsRu.test(word)
}

/** Tells whether a lower-case word cannot belong to a name and so ends it. */
export function endsName(word: string): boolean {
  return (
    linking.has(word) ||
    linkingRu.test(word) ||
    isAction(word) ||
    isKin(word) ||
    pastEn.has(word) ||
    isReport(word) ||
    isWeekday(word) ||
    /\d/.test(word)
  )
}

/** Tells whether a lower-case word names a day of the week. */
export function isWeekday(word: string): boolean {
  return weekdays.has(word) || (weekdaysRu.begins(word) && letters.test(word))
}

/** Tells whether a lower-case word names a month. */
export function isMonth(word: string): boolean {
  return months.has(word)
}

/** Small words inside names: "van", "de", «оглы». */
export const particles: WordSet = wordSet(
  'van von der den de da di del della la le du dos das bin ibn al el ten ter y e and & i оглы кызы фон де и бен аль',
)

/** Blanks "the sunday market" and "about saturday's class": a weekday that tells which one. */
export function withoutDayNames(text: string, blank: (words: string) => string): string {
  return hasAny(text, ['day ', "day's", 'day’s']) ? text.replace(dayNames, blank) : text
}

const dayNames =
  /(?<![\p{L}\p{N}])(?:the|an?) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?!morning|noon|afternoon|evening|night|call|next|at|about|after|before)[a-z]{3,}|(?<=(?<!\p{L})(?:about|re|regarding|for|from|with|on) )(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s (?=\p{L})/giu

/** Finds words of time that a follow-up's date leaves behind only where it was not wholly understood. */
export function timeWordsIn(text: string): RegExpExecArray | null {
  return clockLike.test(text) || hasAny(text, timeWordsNeed) ? timeWords.exec(text) : null
}

/** Every text with a time of day has this, or "at" and its hour. */
export const clockLike = /\d(?::\d\d| ?[ap]m)/i

const timeWordsNeed =
  'today,tomorrow,tonight,day,next ,сегодня,завтра,понедельник,вторник,среду,четверг,пятниц,суббот,воскресень,неделе,через '.split(
    ',',
  )
const timeWords =
  /(?<![\p{L}\p{N}])(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|next (?:week|month|year)|\d{1,2}:\d{2}|\d{1,2} ?(?:am|pm)\p{L}*|сегодня|завтра|послезавтра|понедельник\p{L}*|вторник\p{L}*|в среду|четверг\p{L}*|пятниц[аыу]|суббот[ау]|воскресень[ея]|на (?:следующей|этой) неделе|через (?:день|неделю|месяц|год|пару|полгода)(?: \p{L}+)?)(?![\p{L}\p{N}])/iu

/** Times that are set by what no calendar tells: "after the holidays", «после отпуска»; and a bare number that something lasts to. */
export const eventWords =
  /(?<![\p{L}\p{N}])(?:(?:after|before|until|till?|over)(?: (?:the|her|his|their|my))? (?:holidays?|vacation|honeymoon|trip|exams?|payday|maternity leave)|(?:после|до|перед)(?: (?:новогодних|майских|летних|её|его|их))? (?:праздник\p{L}*|каникул\p{L}*|отпуск\p{L}*|зарплат\p{L}*|аванс\p{L}*|сесси\p{L}*|командировк\p{L}*|декрет\p{L}*)|(?:до|until|till?) \d{1,2}(?=\s*(?:[,;.]|$))|на вых(?:ах|одных)?)(?![\p{L}\p{N}])/iu

/** Finds phrases of time gone by; they tell of the past and are no date of a next step. */
export function pastPhrasesIn(text: string): readonly RegExpExecArray[] {
  return hasAny(text, pastPhrasesNeed) ? [...text.matchAll(pastPhrases)] : []
}

const pastPhrasesNeed = ['yesterday', 'last ', ' ago', 'вчера', ' назад', 'прошл', 'недавно']
const pastPhrases =
  /(?<![\p{L}\p{N}])(?:yesterday|last (?:week|month|year|night|summer|winter|spring|autumn|fall|time|\p{L}+day)(?! of )|(?:\d+|a|an|two|three) (?:days?|weeks?|months?|years?|hours?) ago|вчера|позавчера|(?:\d+ )?\p{L}+ назад|на прошлой неделе|в прошл(?:ом|ый|ую|ое) \p{L}+|недавно)(?![\p{L}\p{N}])/giu
