import type { Clause } from './clauses.ts'
import { tellsOf } from './tells.ts'

/** Gives the clauses that take back the day before them: "no" in "call tomorrow, no, the day after". */
export function correctionsIn(clauses: readonly Clause[]): ReadonlySet<Clause> {
  return new Set(
    clauses.filter(({ said }, at) => {
      const before = clauses[at - 1]
      const taken = back.exec(said)
      if (!before || !taken || tellsOf(before.said) === 'happened' || !day.test(before.said)) return false
      const rest = said.slice(taken[0].length)
      return dayFirst.test(rest.trim() === '' ? (clauses[at + 1]?.said ?? '') : rest)
    }),
  )
}

const back =
  /^ (?:no|nope|sorry|wait|actually|correction|rather|oops|scratch that|make (?:it|that)|i mean|нет|вернее|точнее|то есть|ои|хотя|поправка|стоп)(?: (?:no|wait|sorry|actually|rather|better|make it|make that|i mean|нет|лучше|стоп|уже|все таки|даваите))*(?= )/

/** Words that name a day, as a pattern over folded words. */
export const days =
  '(?:(?:mon|tues?|wednes|weds?|thurs?|fri|satur|sat|sun)(?:day)?|today|tonight|tomorrow|(?:the )?day after|next \\w+|in (?:an? |\\d+ |two |three )?\\w+|(?:the )?\\d+(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|сегодня|завтра|послезавтра|понедельник|вторник|сред[уа]|четверг|пятниц[уа]|суббот[уа]|воскресенье|пн|вт|ср|чт|пт|сб|вс|через \\S+|следующ[а-я]+|\\d+(?: ?го)?)'
const day = new RegExp(` ${days} `)
const dayFirst = new RegExp(`^ (?:(?:on|at|better|rather|make it|лучше|уже|в|во|на|к) )*${days} `)
