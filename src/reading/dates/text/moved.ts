import { hasAny } from '../../has-any.ts'

/**
 * Makes plain where something was moved to, every word in its place: of «перенесли с 13 на 17 мая» the first day is left out, and in
 * «перенесли на 22 в 17:00» the number is a day of the month.
 * A day on which something was called off is left out too: "cancelled friday".
 */
export function asMoved(typed: string): string {
  const text = hasAny(typed, offNeeds) ? typed.replace(calledOff, (day) => ' '.repeat(day.length)) : typed
  if (!hasAny(text, needs)) return text
  return text
    .replace(from, (words) => ' '.repeat(words.length))
    .replace(bareDay, (words, number: string) => `${number.trim()}-го`.padEnd(words.length))
}

const verb = '(?:перен[её]с|перенос|сдвин|сдвига|передвин|отлож|перезапис|перестав)\\p{L}*'
const needs = ['перен', 'сдви', 'передви', 'отлож', 'перезап', 'перестав']

/** What it was moved from, between the verb and «на». */
const from = new RegExp(`(?<=${verb}(?: \\p{L}+){0,3}) со? [^\\s,;]+(?: \\p{L}+)?(?= на )`, 'giu')

/** A number that cannot be an hour, or has one behind it. */
const bareDay = new RegExp(
  `(?<=${verb}(?: \\p{L}+){0,3} )на( (?:(?:2[5-9]|3[01])(?=$|[,;.!]| [вк] )|(?:[1-9]|1\\d|2[0-4])(?= [вк] \\d)))`,
  'giu',
)

const offNeeds = ['cancel', 'missed ', 'no-show', 'skipped ']
const calledOff =
  /(?<=(?<!\p{L})(?:cancell?ed|missed|no-showed|skipped) (?:on |for |the |this |last |her |his |our )?)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun|tomorrow|today)(?:['’]s)?(?!\p{L})/giu
