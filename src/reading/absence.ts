import { addDays, type Day } from '../domain/time/day.ts'
import type { FoundWhen, When } from './dates/context.ts'
import { fold } from './fold.ts'
import { hasAny } from './has-any.ts'
import { wordSet } from './names/word-list.ts'

/**
 * Moves a step on a weekday behind the day until which they are away: "back on the 12th, call tues", «в отпуске до 12-го, позвонить во
 * вторник». A day that says more than its weekday stays where it is, and so does one before they leave, and one beside somebody or
 * something else that is away: "her husband is away until the 20th", "the package is in customs until the 12th".
 */
export async function afterAbsence(
  text: string,
  { when, phrase }: Pick<FoundWhen, 'when' | 'phrase'>,
  find: (phrase: string) => Promise<FoundWhen | null>,
): Promise<When> {
  if (!hasAny(text, needs) || !(weekday.test(phrase) || weekdayRu.test(phrase))) return when
  const said = absence.exec(text) ?? absenceRu.exec(text)
  if (!said || leaving.test(text) || !(await isTheirs(text.slice(0, said.index)))) return when
  const words = text
    .slice(said.index + said[0].length)
    .split(/\s+/)
    .slice(0, longest)
  for (let count = words.length; count > 0; count -= 1) {
    const said = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;!)]+$/, '')
    const day = russian.test(text) ? said : `on ${said}`
    const found = await find(day).catch(() => null)
    if (found && found.start === 0 && found.end === day.length)
      return { ...when, day: notBefore(when.day, found.when.day) }
  }
  return when
}

function notBefore(day: Day, back: Day): Day {
  let later = day
  while (later < back) later = addDays(later, 7)
  return later
}

/** Tells whether nothing stands before the words of being away that makes them another's: nobody but the one it is about, or the user. */
async function isTheirs(before: string): Promise<boolean> {
  const clause = before.split(/[,.;!?()]\s*|\s[-–—:]\s/u).at(-1) ?? ''
  const words = clause.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !/[\d@#]/.test(word))
  if (words.every((word) => ofThem.has(fold(word)))) return true
  const { isKnownName, isLatinName } = await import('./names/nicknames.ts')
  const [first = '', ...others] = words.filter((word) => !ofThem.has(fold(word)))
  return (
    (isKnownName(fold(first)) || isLatinName(fold(first))) &&
    others.length < 3 &&
    others.every((word) => /^\p{Lu}/u.test(word))
  )
}

const ofThem = wordSet(
  "he she they i we he's she's they're i'm we're hes shes theyre im he'll she'll they'll i'll who who's whos is are am was were be been being will would gonna going to currently now still apparently probably likely just also both all already so but and as since because cos cause bc says said saying told tells me us that only not won't isn't aren't he'd she'd they'd " +
    'он она они я мы кто который которая которые будет будут был была были сеичас пока еще уже тоже сама сам все и а но потому что так как сказал сказала сказали говорит говорят написал написала ответил ответила там вообще наверное видимо только',
)

/** A date has no more words than this. */
const longest = 4

const needs = [
  'until ',
  'будет ',
  'til ',
  'till ',
  'through ',
  'thru ',
  'back ',
  'return',
  ' до ',
  'ерн',
  'риед',
  'ыидет',
  'ыйдет',
]
const russian = /[а-яё]/i
const weekday =
  /^(?:on |at )?(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\.?(?: (?:at |around |about )?\d[\d:.]*\s?(?:[ap]m)?| (?:morning|afternoon|evening|noon))?$/i
const weekdayRu =
  /^(?:в |во )?(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?: (?:в |к |около )?\d[\d:.]*(?: (?:утра|вечера|дня|час[а-я]*))?| (?:утром|днем|днём|вечером|в обед|после обеда))?$/i
const away =
  '(?:away|out|off|gone|busy|abroad|overseas|unavailable|unreachable|travell?ing|sick|ill|ooo|swamped|(?:on |maternity |paternity |parental |annual |sick )?(?:holidays?|vacation|leave|hols|honeymoon|(?:business )?trip|tour|shifts?)|(?:in|at|to|visiting) [a-z]+(?: [a-z]+)?)'
const absence = new RegExp(
  `(?<!\\p{L})(?:(?:${away}(?: (?:of|from) (?:the )?(?:office|town|country|work))?(?: all)?(?: now)? (?:un|')?(?:till?|through|thru)|(?<!(?:call|ring|text|write|email|get|phone|come|go|circle|check) (?:her |him |them |me )?)(?:back(?: (?:home|in (?:the |town|[A-Z][a-z]+)(?:office|country)?|at work|at (?:the |her |his |their )?desk|from [a-z]+(?: [a-z]+)?))?|returns|returning|returned))(?: on| only on)?) `,
  'iu',
)

const awayRu =
  '(?:(?:в|на) (?:отпуске|отъезде|командировке|декрете|роддоме|больнице|больничном|даче|море|сессии|вахте|гастролях|сборах|рейсе|поездке|учебе|учёбе|каникулах|карантине|[а-яё]+(?:е|и|ах|ях))|отсутствует|уехал[аи]?|улетел[аи]?|уезжает|болеет|болен|больна|занят[аы]?|недоступ(?:ен|на|ны)|отдыхает|отдыхают|загружен[аы]?|нет (?:в городе|дома|на месте|на работе|в офисе))'
const backRu =
  '(?:(?:верн[её]тся|возвращается|приед[её]т|приезжает|прилетает|прилетит|выйдет|выходит|будет)(?: (?:домой|обратно|назад|на работу|в город|в городе|в офисе|в офис|на месте|дома|из отпуска|с отпуска|из командировки|из [а-яё]+))?)'
const absenceRu = new RegExp(
  `(?<!\\p{L})(?:${awayRu}(?: (?:[а-яё]+ )?(?:с [а-яё]+ ))?(?: примерно| аж)? до|${backRu}(?: только| не раньше| примерно)?) (?!свидания|встречи|завтра)`,
  'iu',
)

/** Before that day they are still there. */
const leaving =
  /(?<!\p{L})(?:leav(?:es|ing) (?:on |for |town |the |next |this |tomorrow|mon|tue|wed|thu|fri|sat|sun)|from (?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|dec|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov)|before (?:s?he|they|then|that)|flies (?:on|out)|starting)(?!\p{L}{9})/iu
