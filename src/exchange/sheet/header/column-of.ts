import { cleanLine } from '../../../reading/clean.ts'
import { fold } from '../../../reading/fold.ts'
import type { Column, Numbered } from './column.ts'
import { isPassedOver, wholeHeadings } from './names-of-fields.ts'
import { normalHeading } from './normal.ts'
import { columnByWords } from './words.ts'

/** The prefix of an exported column whose own name would be read as something else. */
export const customPrefix = 'custom: '

/**
 * Takes off what our own export puts around what a spreadsheet would take for a formula or a number: an apostrophe, and `="…"`
 * around a phone.
 */
export function unguarded(cell: string): string {
  if (/^'+[=+\-@\t\r]/.test(cell)) return cell.slice(1)
  return cell.startsWith('="') && quotedText.test(cell) ? cell.slice(2, -1).replaceAll('""', '"') : cell
}

/** A formula that is nothing but a text. */
export const quotedText = /^="(?:[^"]|"")*"$/

/** Tells what a column of this name holds; of our own export some are for people to read alone. */
export function columnOf(header: string, isOwn = false): Column {
  const name = cleanLine(unguarded(header))
  if (name.startsWith(customPrefix)) return { holds: 'custom', name: name.slice(customPrefix.length) }
  const numbered = /^\*?([a-z -]+?) (\d+) - (.+)$/.exec(fold(name))
  const group = numbered && groups.get(numbered[1] ?? '')
  if (numbered && group) return { holds: 'part', of: group, number: Number(numbered[2]), part: numbered[3] ?? '' }
  const normal = normalHeading(name)
  if (isOwn && ownAlone.test(normal)) return { holds: 'nothing' }
  const known = knownColumn(normal, name)
  if (known) return known
  if (isPassedOver(normal))
    return normal === '' && /[^\s\p{P}\p{S}]/u.test(name) ? { holds: 'custom', name } : { holds: 'nothing' }
  return { holds: 'custom', name }
}

function knownColumn(normal: string, name: string): Column | undefined {
  const whole = wholeHeadings.get(normal) ?? wholeHeadings.get(normal.replace(/\s*\d+$/, ''))
  if (whole) return 'name' in whole && whole.holds !== 'custom' ? { ...whole, name } : whole
  const byWords = columnByWords(normal, name)
  if (byWords) return byWords
  const bare = normal.replace(whoseBefore, '').replace(whoseBehind, '')
  if (bare === normal || bare === '') return undefined
  const column = wholeHeadings.get(bare) ?? columnByWords(bare, name)
  // "Customer number" is no phone and "lead stage" no stage of ours.
  if (!column || /^(?:number|номер|id|status|stage)$/.test(bare)) return undefined
  return 'name' in column && column.holds !== 'custom' ? { ...column, name } : column
}

/** Whose a column is, where it is the person's own. */
const whoseBefore =
  /^(?:contacts?|clients?|customers?|persons?|people|leads?|prospects?|members?|guests?|partners?|subscribers?|attendees?|kunden?|kontakte?|контакта?|клиента?|участника?|человека)(?: \d)? /
const whoseBehind =
  / (?:of (?:the )?)?(?:contact|client|customer|person|lead|prospect|member|guest|контакта|клиента|покупателя|заказчика|участника|партнера|человека|абонента|du contact|du client|del contacto|del cliente|des kunden|des kontakts)$/

/** What our own export adds for people to read; in any other sheet these are the user's own columns. */
const ownAlone = /^(no|category|next day|next time|next step|last touch)$/

const groups = new Map<string, Numbered>([
  ['phone', 'phone'],
  ['e-mail', 'email'],
  ['email', 'email'],
  ['website', 'url'],
  ['address', 'address'],
  ['im', 'im'],
  ['organization', 'organization'],
  ['custom field', 'custom'],
  ['event', 'event'],
  ['relation', 'relation'],
])
