import { fold, wordsOf } from '../fold.ts'

/** A part of what was typed that says one thing. */
export interface Clause {
  readonly text: string
  /** Where it begins in the whole. */
  readonly start: number
  /** Its words in folded form with one word for every "not", see `saidIn`. */
  readonly said: string
  /** It goes against what stood before, or came after it: "but", "then". */
  readonly turns: boolean
}

/** Ends of clauses; a comma or "and" before a number may stand inside a date or a time, a comma before "or" between two. */
const clauseEnd =
  /[.!?;]+\s+|\n+|,\s+(?=\d{1,4}\s?(?:этаж|подъезд|кварт|кв(?![а-я])|класс|курс|шт|наб|упак|банк|пачк|короб|кг|лет(?![а-я])|раз(?![а-я])|руб|р(?![а-я])|тыс|чел|дет|реб|минут|floor|kids?|pcs|boxes|sets|people|years old))|(?<!(?:day|mon|tues?|weds?|thu(?:rs)?|fri|sat|sun|ник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|пн|вт|ср|чт|пт|сб|вс)),\s+(?=\d{1,2}(?:(?:-?го|st|nd|rd|th)|\s(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zа-я]*)\s(?!(?:or|или|and|и|at|в|to|-|–|call|time|try|attempt|visit|email|text|message|floor|one)\s)[a-zа-я]{3,})|,\s*(?!\s*(?:(?:(?:at|в|к|около|about) )?\d|(?:or|или)\s))|\s+[-–—]+\s+|\s+so\s+(?=(?:i['’]?ll |will |please )?(?:leave|call|try|ring|text|email|wait|give|send|check|follow|chase|hold)\s)|\s+(?:and|but|then|и|а|но|потом|затем)\s+(?!\d|a half)/gi

/** Splits what was typed into clauses. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let before = ''
  const take = (end: number, behind = '') => {
    const part = text.slice(start, end)
    const said = ifNot(saidIn(part), behind)
    if (part.trim() !== '')
      clauses.push({ text: part, start, said, turns: turning.test(spaced(before)) || turn.test(said) })
  }
  for (const end of text.matchAll(clauseEnd)) {
    take(end.index, end[0])
    start = end.index + end[0].length
    before = end[0]
  }
  take(text.length)
  return clauses.map((clause, at) =>
    isDenied(text, clause, clauses[at + 1]) ? { ...clause, said: ` если${clause.said}` } : clause,
  )
}

/** «не возьмёт - в пт утром»: what is to be done then. */
function ifNot(said: string, behind: string): string {
  return /[-–—]/.test(behind) && missed.test(said) ? ` если${said}` : said
}

const missed =
  /^ (?:(?:если|а|она|он) )*не (?:возьм|ответ|дозвон|получ|выид|смож|куп|закаж|прид|приед|напиш|перезвон|позвон|захоч|понрав|подоид|появ|оплат|успе|устро|отпиш|набер)(?:ет|ит|ут|ят|ют|ишься|юсь)(?:ся)? $/

/** "ordered? not yet", «заказала? пока нет»: it did not happen. */
function isDenied(text: string, { start, text: part }: Clause, next: Clause | undefined): boolean {
  return next !== undefined && text[start + part.length] === '?' && denial.test(next.said)
}

const denial = /^ (?:(?:пока|еще|увы) )*нет |^ (?:no|nope|not yet|not) /

const turning = / (?:but|then|но|потом|затем) /
const turn =
  /^ (?:but|then|after that|afterwards|finally|eventually|in the end|still|yet|however|now|но|потом|затем|зато|однако|в итоге|наконец|все же|все таки|теперь|после) | (?:though|after all|in the end|все же|все таки|в итоге) $/

/** Folds a text and sets its words apart by single spaces, one at each end, so that patterns can name whole words. */
export function spaced(text: string): string {
  return ` ${wordsOf(fold(text)).join(' ')} `
}

/** The same with what is shortened written out, and with "not" for each of its kinds before a verb. */
function saidIn(text: string): string {
  const said = spaced(text)
  if (!/[a-z]/.test(said)) return said.replace(/(?<= \d{1,2}) го(?= )/g, 'го')
  return said
    .replace(/ (?:wo ?n ?t|will not|would ?n t|would not)(?= )/g, ' not will')
    .replace(
      / (?:(?:did|does|do|is|was|are|were|has|have|had|could|should|ca|ai)(?: ?n ?t| not)|can ?(?:not|t)|never|no longer)(?= )/g,
      ' not',
    )
    .replace(
      /(?<= [a-z]+) (?:s|ve|ll)(?= )|(?<= (?:you|we|they)) re(?= )|(?<= (?:i|you|we|they|he|she|it)) [dm](?= )/g,
      (short) => ` ${full[short.trim()] ?? short.trim()}`,
    )
}

const full: Readonly<Record<string, string>> = { s: 'is', ve: 'have', ll: 'will', re: 'are', d: 'would', m: 'am' }
