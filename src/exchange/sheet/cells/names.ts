import { areMost } from '../content.ts'

/** How the names of a column stand: `Smith, John`; «Петрова Анна Ивановна» or `DUPONT Jean`; else as they are spoken. */
export type NameOrder = 'comma' | 'patronymic' | 'capitals'

/** Decides how the names of a column stand; undefined where nothing proves that the family name is first. */
export function orderOfNames(cells: readonly string[]): NameOrder | undefined {
  if (areMost(cells, (cell) => commaName(cell) !== undefined)) return 'comma'
  const three = cells.map((cell) => cell.trim().split(/\s+/)).filter((words) => words.length === 3)
  const behind = three.filter((words) => patronymic.test(words[2] ?? '')).length
  const between = three.filter((words) => patronymic.test(words[1] ?? '')).length
  if (behind > 0 && behind > between) return 'patronymic'
  return cells.length > 1 && areMost(cells, (cell) => capitals.test(cell.trim())) ? 'capitals' : undefined
}

/** A name in its parts, as the order of its column has it. */
export interface OrderedName {
  readonly name: string
  readonly given: string
  readonly family: string
}

/** Reads a name by the order of its column; undefined where it is not of that form. */
export function nameInOrder(cell: string, order: NameOrder): OrderedName | undefined {
  if (order === 'comma') return commaName(cell)
  const name = cell.trim()
  const [family = '', given = '', ...rest] = name.split(/\s+/)
  if (order === 'capitals') {
    if (!capitals.test(name)) return undefined
    const last = /^(?:\p{Lu}[\p{Lu}'’-]+\s+)+/u.exec(name)?.[0] ?? ''
    return { name, family: last.trim(), given: name.slice(last.length).split(/\s+/)[0] ?? '' }
  }
  const isRussian = /^[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+){1,2}$/u.test([family, given, ...rest].join(' '))
  return isRussian && !patronymic.test(given) ? { name, family, given } : undefined
}

const patronymic = /^[А-ЯЁ][а-яё]+(?:вич|вна|ична|инична|ьич|мич|тич)$/u
const capitals = /^\p{Lu}[\p{Lu}'’-]+(?:\s+\p{Lu}[\p{Lu}'’-]+)?\s+\p{Lu}\p{Ll}/u

/** What stands behind a comma and is no given name. */
const behindComma = /^(?:jr|sr|i{1,3}|iv|ph\.?d|m\.?d|dds|esq|cpa|mba|inc|llc|ltd|corp|gmbh|ag|co|ооо|зао|ип)\b\.?/iu

function commaName(cell: string): OrderedName | undefined {
  if (!cell.includes(',')) return undefined
  const [, family = '', rest = ''] = /^([\p{L}][\p{L}\s'’.-]*),\s*([\p{L}][\p{L}\s'’.-]*)$/u.exec(cell.trim()) ?? []
  if (family === '' || behindComma.test(rest)) return undefined
  return { name: `${rest.trim()} ${family.trim()}`, family: family.trim(), given: rest.trim().split(/\s+/)[0] ?? '' }
}
