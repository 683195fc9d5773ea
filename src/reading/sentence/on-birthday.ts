import type { FoundWhen } from '../dates/context.ts'
import { hasAny } from '../has-any.ts'
import { alone } from './date-text.ts'
import { doubt, type Draft } from './draft.ts'
import type { DateFinders } from './step-date.ts'

/**
 * Finds the day of «на др», "on her birthday": that of the birthday which the sentence has too. Without one a present has no day,
 * and is a doubt.
 */
export async function onTheBirthday(
  draft: Draft,
  ahead: string,
  findWhen: DateFinders['findWhen'],
): Promise<FoundWhen | null> {
  const match = hasAny(ahead, needs) ? party.exec(ahead) : null
  if (!match) return null
  const [own] = draft.parts.filter(({ field }) => field === 'birthday')
  const found = own ? await findWhen(alone(draft.text, own)).catch(() => null) : null
  if (found) return { ...found, phrase: found.phrase, start: match.index, end: match.index + match[0].length }
  if (!own && presents.test(ahead)) doubt(draft, 'date-none', match[0])
  return null
}

const needs = ['др', 'д.р', 'рожд', 'днюх', 'birthday', 'bday']
const party =
  /(?<![\p{L}\p{N}])(?:(?:на|в|к) (?:её |ее |его )?(?:др|д\. ?р\.|днюх[уе]|день рождения)|(?:on|for) (?:her|his|the) (?:birthday|bday))(?![\p{L}\p{N}])/iu
const presents = /(?<!\p{L})(?:подарить|поздравить|вручить|поздравляю|congratulate|wish)(?!\p{L})/iu
