import { hasAny } from '../has-any.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'
import { isGeographic } from './geography.ts'
import { isKnownPlace } from './source.ts'
import { isMonth, isWeekday } from './vocabulary.ts'
import { jobs } from './whom/lists.ts'

/**
 * Finds the company of the one a sentence names: right behind the name or their job ("CFO at Acme", "from Northwind"), in
 * brackets, or after what says that it is one («ООО „Вектор“»).
 */
export function takeCompany(draft: Draft, name: Span): string | null {
  const after = leftOf(draft).slice(name.end)
  const employed = jobLink.test(after) ? byJob.exec(after) : null
  if (employed && isJob(employed[1] ?? '') && isCompany(employed[3])) return taken(draft, name, employed)
  const behind = byPreposition.exec(after)
  if (behind && isCompany(behind[2])) return behind[2] ?? null
  const inBrackets = bracketed.exec(after)
  if (inBrackets && isCompany(inBrackets[1])) {
    take(draft, 'company', name.end, name.end + inBrackets[0].length)
    return inBrackets[1] ?? null
  }
  return hasAny(draft.text, ['ооо', 'ао', 'ип']) ? (legal.exec(leftOf(draft))?.[1] ?? null) : null
}

/** The job stays a note; only where they do it is taken. */
function taken(draft: Draft, name: Span, match: RegExpExecArray): string | null {
  const end = name.end + match.index + match[0].length
  take(draft, 'company', end - (match[2] ?? '').length - (match[3] ?? '').length, end)
  return match[3]?.replace(/^[«"“„]|[»"”]$/g, '') ?? null
}

const jobLink = /\s(?:at|@|of|from|в|из)\s/

/** Behind their job: "CFO at Acme", "Head of Ops @ Quantify". */
const byJob =
  /^[\s,;(–—-]*(?:(?:the|an?)\s+)?([\p{L}/&-]+(?:\s+[\p{L}/&-]+){0,4}?)(\s+(?:at|@|of|from|в|из)\s+)((?:[«"“„]?[A-ZА-ЯЁ][\p{L}\d.'’-]*[»"”]?)(?:\s+(?:(?:&|and|и|of|de)\s+)?[«"“„]?[A-ZА-ЯЁ\d][\p{L}\d.'’-]*[»"”]?)*)/u
const byPreposition =
  /^\s+(of|from|at|@)\s+((?:[«"“„]?[A-ZА-ЯЁ][\p{L}\d.'’-]*[»"”]?)(?:\s+(?:(?:&|and|и|of|de)\s+)?[«"“„]?[A-ZА-ЯЁ\d][\p{L}\d.'’-]*[»"”]?)*)/u
const bracketed =
  /^\s*\(((?:[«"“„]?[A-ZА-ЯЁ][\p{L}\d.'’-]*[»"”]?)(?:\s+(?:(?:&|and|и|of|de)\s+)?[«"“„]?[A-ZА-ЯЁ\d][\p{L}\d.'’-]*[»"”]?)*)\)/u
const legal = /(?<!\p{L})((?:ООО|ОАО|ЗАО|АО|ИП)\s+[«"„“][^»"”“]+[»"”“])/u

function isJob(words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => jobs.has(word))
}

function isCompany(words: string | undefined): boolean {
  const first = words?.split(/\s/)[0]?.toLowerCase() ?? ''
  return words !== undefined && !isWeekday(first) && !isMonth(first) && !isKnownPlace(words) && !isGeographic(words)
}
