import { clausesOf, type Clause } from './clauses.ts'
import { days } from './corrected.ts'
import { unwantedContact } from '../contact-verbs.ts'
import { contacting, wasLeft } from './no-more.ts'

/** Tells whether the day at that place of a clause is one that nothing is to be done on: "not friday", "do not call tomorrow". */
export function isRejected(clause: Clause, { start, end }: Place): boolean {
  const { text } = clause
  const before = text.slice(0, start)
  const day = text.slice(start, end)
  if (negated.test(before) || unfit.test(text.slice(end)) || unable.test(text)) return true
  return isForbidden(clause) && !isLimit(before, day)
}

/** Tells whether a clause says not to get in touch: "asked not to call". */
export function isForbidden({ said, text }: Clause): boolean {
  return forbidden.test(said) && !reminded.test(said) && !wasLeft(text)
}

/** Tells whether a clause says of a day that it will not do, which refuses nothing else. */
export function refusesDay({ said }: Clause): boolean {
  return dayUnfit.test(said)
}

/** Makes plain that what is not to be before a day is that day's: "not to call before monday", every word in its place. */
export function asEarliest(clause: Clause): string {
  const { text, said } = clause
  if (!isForbidden(clause) && !notBefore.test(said)) return text
  return text
    .replace(/(?<=\s)(?:before|earlier than|sooner than)(?=\s)/i, (word) => ' '.repeat(word.length))
    .replace(/(?<=\s)до(?= (?:нового года|нг|рождества|пасхи)(?!\p{L}))/iu, 'к ')
}

/** What a clause goes on with behind a day that is none of its own. */
export function restOf({ text, start }: Clause, { end }: Place): readonly Clause[] {
  return clausesOf(text.slice(end)).map((clause) => ({ ...clause, start: clause.start + start + end }))
}

/** What is to be done, just on another day: "call him" of "call him not friday". */
export function taskBefore(clause: Clause, { start }: Place): string {
  return isForbidden(clause) ? '' : clause.text.slice(0, start).replace(negated, '').trim()
}

interface Place {
  readonly start: number
  readonly end: number
}

const forbidden = new RegExp(
  ` (?:not|never|no|no need) (?:will |to |ever |please |again |even )*${contacting} | не (?:\\S+ )?(?:больше )?${unwantedContact} | (?:больше|никогда) (?:\\S+ )?не ${unwantedContact} | не (?:звоните|пишите|звони|пиши|беспокоите|беспокои) `,
)

/** "do not forget to call". */
const reminded = / (?:not|never) (?:forget|fail|miss)| не (?:забы|пропуст|поздн)/
const notBefore = / (?:not|never) (?:before|earlier|sooner) /

/** Until when nothing is to be done; then it is. */
function isLimit(before: string, day: string): boolean {
  return limit.test(before) || limitFirst.test(day)
}

const limit = /(?:^|\s)(?:before|until|till|earlier than|sooner than|до|раньше|перед|ранее)\s*$/i
const limitFirst = /^(?:before|until|till|до|раньше)\s/i

const negated = /(?:^|\s)(?:not|isn['’]?t|не|ни)\s+(?:on |at |for |in |by |this |the |next |в |во |на |к )?\s*$/i

/** What is said of a day that will not do. */
const unfit =
  /^\s*,?\s*(?:(?:is|was|will|would|does|do|are)(?:n['’]?t| not| no)|won['’]?t|not|no)\s+(?:\w+\s+)?(?:work|suit|good|possible|ok|okay|convenient|an option|fit|free|available|happening|do)(?!\p{L})|^\s*(?:ему |ей |им |мне )?(?:не (?:подходит|подойд[её]т|удобно|получится|получается|выйдет|может|сможет|могу|смогу|вариант|годится)|неудобно|отпадает|отменяется)/iu
const dayUnfit = new RegExp(
  ` ${days} (?:(?:not|will|no) )+(?:work|suit|good|possible|ok|convenient|fit)| ${days} (?:ему |еи |им )?(?:не (?:подход|подоид|удобно|получ|выидет)|неудобно|отпадает)`,
)
const unable =
  /(?:^|\s)(?:can['’]?t|cannot|can not|not able to|won['’]?t be able to|unable to)\s+(?:do|make|manage|meet|come|talk|speak|see)(?=\s)|(?:^|\s)не (?:может|сможет|могу|смогу|получится|удобно|подходит)(?=\s)/i
