// The words by which a sentence about a person is taken apart: what ends a name, what begins an action, a source, a kinship.
import { wordSet, type WordSet } from '../names/word-list.ts'

const actionsEn = wordSet(
  'call ring phone text message write email mail send meet show invite ask tell remind ping check follow visit bring give offer present discuss talk chat zoom lunch coffee meeting dinner demo book schedule catch share introduce prepare deliver thank congratulate quote recall callback reach contact skype facetime',
)
const actionsRu =
  /^(?:(?:по|пере|до|со)?звон|созвон|набер|набра|напиш|напис|спис|ответ|отправ|скин|кинуть|закин|присл|посл|выслать|вышл|пока[зж]|приглас|пригла[шс]|напомн|встрет|встреч|увид|спрос|рассказ|предлож|обсуд|поговор|переговор|узна|уточн|договор|переда|привез|отвез|завез|занес|верн|подар|поздрав|пообед|кофе|презентац|провер|подготов|оформ|сдела|забра|отда|маякн|стукн|связ|позва|зайти|заеха|подъех|съезд|добав|отчит)\p{L}*$/u
const actionEndRu = /(?:ть|ться|ти|тись|чь|сь|и|й|ь|те|ок|ча|чу|че|кофе|ия|ию)$/u
const pastRu =
  /^(?:по|со|на|об|вс|уви|позна|спи|пере|вчера|сказ|прос|обещ|зво|пис|вид|гов|обща|разгов|встр)\p{L}*(?:л|ла|ло|ли|лся|лась|лись)$/u
const pastEn = wordSet(
  'met called spoke talked wrote texted emailed messaged saw visited sent rang chatted said told promised bought',
)

const promisesEn = wordSet('promised agreed')
const promisesRu = /^(?:по)?обещал(?:а|и)?$|^(?:договорил|условил)(?:ся|ась|ись)$/u
const reportsEn = wordSet('said told asked')
const reportsRu = /^(?:сказал|говорил|попросил|просил|передал|предложил)(?:а|и)?$/u

const kinEn = wordSet(
  'mom mum mother mama dad father wife husband spouse sister brother friend colleague coworker co-worker neighbour neighbor cousin aunt uncle son daughter boss partner fiance fiancee girlfriend boyfriend roommate classmate coach trainer teacher doctor nurse manager owner client customer ex',
)
const kinRu =
  /^(?:мам[аы]|мать|пап[аы]|отец|муж|жена|сестр[аы]|брат|подру(?:га|жка)|друг|дочь|дочка|сын|коллега|сосед(?:ка)?|бабушка|дедушка|т[её]тя|дядя|кума?|т[её]ща|тесть|свекровь|племянни\p{L}+|тренер|врач|учитель(?:ница)?|воспитатель(?:ница)?|мастер|директор|бухгалтер|косметолог|знаком(?:ая|ый)|одноклассни\p{L}+|однокурсни\p{L}+|клиент(?:ка)?|бывш\p{L}+|менеджер|хозяйка|хозяин|начальни\p{L}+|парень|девушка|невеста|жених)$/u

const linking = wordSet(
  'from at in on via by with for about who whose wants want likes interested needs need is was has had works work lives loves asked through referred recommended introduced stage tel telephone mobile cell source birthday born today tomorrow tonight next this every after before until in- re can could should prefers speaks knows thinks will came found my our the a ' +
    'от из с со на в во по через для про о об обо у к ко за до без мы я она он хочет хотела хотел хотят просит просил просила нужен нужна нужны нужно есть была был живет живёт работает любит думает этап стадия источник завтра сегодня послезавтра тел телефон моб который которая знает говорит день др',
)
const linkingRu =
  /^(?:интерес\p{L}*|познаком\p{L}+|встрет\p{L}+|порекоменд\p{L}+|посовет\p{L}+|родил\p{L}+|следующ\p{L}+|ближайш\p{L}+|кажд\p{L}+)$/u

const weekdays =
  /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник\p{L}*|вторник\p{L}*|сред[ауы]|четверг\p{L}*|пятниц[аыу]|суббот[аыу]|воскресень[ея]|пн|вт|ср|чт|пт|сб|вс)$/u
const months =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|январ[ья]|феврал[ья]|март[а]?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|август[а]?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])$/u

/** Tells whether a lower-case word says what to do: "call", «позвонить». */
export function isAction(word: string): boolean {
  return actionsEn.has(word) || (actionsRu.test(word) && actionEndRu.test(word) && !pastRu.test(word))
}

/** Tells whether a lower-case word says what already happened: "called", «говорили». */
export function isPastVerb(word: string): boolean {
  return pastEn.has(word) || pastRu.test(word)
}

/** Tells whether a lower-case word leads on to what is still to come: "promised", «договорились». */
export function isPromise(word: string): boolean {
  return promisesEn.has(word) || promisesRu.test(word)
}

/** Tells whether a lower-case word gives what someone said, done or yet to be done: "said", «просила», "promised". */
export function isReport(word: string): boolean {
  return isPromise(word) || reportsEn.has(word) || reportsRu.test(word)
}

/** Tells whether a lower-case word names a deed to come: "to", "call", «привезти». */
export function isDeed(word: string): boolean {
  return word === 'to' || isAction(word) || (infinitive.test(word) && !nouns.has(word))
}

const infinitive = /^\p{L}{3,}(?:ть|ти|чь)(?:ся)?$/u
const nouns = wordSet(
  'пять шесть девять десять двадцать тридцать часть сеть дочь мать ночь речь помощь радость новость область почти',
)

/** Tells whether a lower-case word says who a person is to someone: "mother", «подруга». */
export function isKin(word: string): boolean {
  return kinEn.has(word) || kinRu.test(word)
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
    weekdays.test(word) ||
    /\d/.test(word)
  )
}

/** Tells whether a lower-case word names a day of the week. */
export function isWeekday(word: string): boolean {
  return weekdays.test(word)
}

/** Tells whether a lower-case word names a month. */
export function isMonth(word: string): boolean {
  return months.test(word)
}

/** Small words inside names: "van", "de", «оглы». */
export const particles: WordSet = wordSet(
  'van von der den de da di del della la le du dos das bin ibn al el ten ter y e and & i оглы кызы фон де и бен аль',
)

/** "the sunday market": a weekday that tells which market. */
export const dayNames =
  /(?<![\p{L}\p{N}])(?:the|an?) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?!morning|noon|afternoon|evening|night|call|next|at|about|after|before)[a-z]{3,}/giu

/** Words of time that a follow-up's date leaves behind only where it was not wholly understood. */
export const timeWords =
  /(?<![\p{L}\p{N}])(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|next (?:week|month|year)|\d{1,2}:\d{2}|\d{1,2} ?(?:am|pm)\p{L}*|сегодня|завтра|послезавтра|понедельник\p{L}*|вторник\p{L}*|в среду|четверг\p{L}*|пятниц[аыу]|суббот[ау]|воскресень[ея]|на (?:следующей|этой) неделе|через (?:день|неделю|месяц|год|пару|полгода)(?: \p{L}+)?)(?![\p{L}\p{N}])/iu

/** Times that are set by what no calendar tells: "after the holidays", «после отпуска»; and a bare number that something lasts to. */
export const eventWords =
  /(?<![\p{L}\p{N}])(?:(?:after|before|until|till?|over)(?: (?:the|her|his|their|my))? (?:holidays?|vacation|honeymoon|trip|exams?|payday|maternity leave)|(?:после|до|перед)(?: (?:новогодних|майских|летних|её|его|их))? (?:праздник\p{L}*|каникул\p{L}*|отпуск\p{L}*|зарплат\p{L}*|аванс\p{L}*|сесси\p{L}*|командировк\p{L}*|декрет\p{L}*)|(?:до|until|till?) \d{1,2}(?=\s*(?:[,;.]|$))|на вых(?:ах|одных)?)(?![\p{L}\p{N}])/iu

/** Phrases of time gone by; they tell of the past and are no date of a next step. */
export const pastPhrases =
  /(?<![\p{L}\p{N}])(?:yesterday|last (?:week|month|year|night|summer|winter|spring|autumn|fall|time|\p{L}+day)(?! of )|(?:\d+|a|an|two|three) (?:days?|weeks?|months?|years?|hours?) ago|вчера|позавчера|(?:\d+ )?\p{L}+ назад|на прошлой неделе|в прошл(?:ом|ый|ую|ое) \p{L}+|недавно)(?![\p{L}\p{N}])/giu
