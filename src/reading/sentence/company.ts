import { hasAny } from '../has-any.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'
import { takeFirm } from './firm.ts'
import { isGeographic } from './geography.ts'
import { isKnownPlace } from './source.ts'
import { isAction, isMonth, isWeekday } from './vocabulary.ts'
import { jobs } from './whom/lists.ts'

/**
 * Finds the company of the one a sentence names: right behind the name or their job ("CFO at Acme", "from Northwind"), in
 * brackets, after what says that it is one («ООО „Вектор“»), or in one of the clauses.
 */
export function takeCompany(draft: Draft, name: Span, clauses: readonly Span[]): string | null {
  const after = leftOf(draft).slice(name.end)
  const employed = jobLink.test(after) ? byJob.exec(after) : null
  if (employed && isJob(employed[1] ?? '') && isCompany(employed[3])) return taken(draft, name, employed)
  const behind = byPreposition.exec(after)
  if (behind && isCompany(behind[2]) && !(behind[1] === 'at' && meets.test(draft.text.slice(0, name.start)))) {
    take(draft, 'company', name.end, name.end + behind[0].length)
    return behind[2] ?? null
  }
  const inBrackets = bracketed.exec(after)
  if (inBrackets && isCompany(inBrackets[1])) {
    take(draft, 'company', name.end, name.end + inBrackets[0].length)
    return inBrackets[1] ?? null
  }
  const firm = hasAny(draft.text, firmNeeds) ? firmIn(leftOf(draft), name) : null
  if (firm !== null) takeClause(draft, firm)
  return firm ?? takeFirm(draft, name, clauses)
}

/** What is all that stands between two commas says nothing else; amid other words it stays where it is read. */
function takeClause(draft: Draft, words: string): void {
  const left = leftOf(draft)
  const start = left.toLowerCase().indexOf(words.toLowerCase())
  const end = start + words.length
  if (start >= 0 && /(?:^|[,.;])\s*$/.test(left.slice(0, start)) && /^\s*(?:$|[,.;])/.test(left.slice(end)))
    take(draft, 'company', start, end)
}

/** "meet Kevin at Starbucks": where they meet. */
const meets =
  /(?<!\p{L})(?:ran into|bumped into|run into|found|meet|meeting|see|saw|met|lunch|coffee|dinner|drinks|breakfast|catch up)(?:\s+(?:with|w\/?))?\s+$/iu

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

const firmNeeds = [
  'ооо',
  'ао',
  'ип',
  'фирм',
  'компани',
  'завод',
  'сеть',
  'магазин',
  'салон',
  'студи',
  'агентств',
  'клиник',
]
const legal = /(?<!\p{L})((?:ООО|ОАО|ЗАО|ПАО|АО|ИП)\s+[«"„“][^»"”“]+[»"”“])/iu
const firm = /(?<!\p{L})(?:[Фф]ирма|[Кк]омпания)\s+([«"„“]?\p{Lu}[\p{L}\d.-]*(?:\s+\p{Lu}[\p{L}\d.-]*)*[»"”“]?)/u
const shop =
  /(?<!\p{L})((?:[Зз]авод|[Сс]еть|[Мм]агазин|[Сс]алон|[Сс]тудия|[Аа]гентство|[Кк]линика)\s+[«"„“]?\p{Lu}[\p{L}\d.-]*(?:\s+\p{Lu}[\p{L}\d.-]*)*[»"”“]?)/u
const bareLegal = /(?<!\p{L})(ООО|ОАО|ЗАО|ПАО)\s+(\p{L}[\p{L}\d-]*)((?:\s+\p{L}[\p{L}\d-]*){0,2})/iu

/** «ООО „Вектор“», «ООО Чистый дом», «фирма Уют», «сеть Перекрёсток»: a firm that is called one. */
function firmIn(left: string, name: Span): string | null {
  const text = left.slice(0, name.start) + ';'.repeat(name.end - name.start) + left.slice(name.end)
  const quoted = legal.exec(text)?.[1] ?? firm.exec(text)?.[1] ?? shop.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  const bare = bareLegal.exec(text)
  const [words = '', kind = '', first = '', others = ''] = bare ?? []
  if (!bare || isMonth(first.toLowerCase()) || isAction(first.toLowerCase())) return null
  const isWhole =
    /^\s*(?:$|[,;.#])/.test(text.slice(bare.index + words.length)) &&
    !/(?:ет|ит|ут|ют|ат|ят|ть|л[аио]?|ся)(?=\s|$)/u.test(others)
  return [kind.toUpperCase(), first, ...(isWhole ? others.trim().split(/\s+/) : [])]
    .filter((word) => word !== '')
    .join(' ')
}

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
