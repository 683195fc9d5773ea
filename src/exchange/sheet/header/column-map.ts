import { Fault } from '../../../domain/fault.ts'
import { cleanLine } from '../../../reading/clean.ts'
import { fold } from '../../../reading/fold.ts'
import type { Column, ColumnMap } from './column.ts'
import { columnOf } from './column-of.ts'

/** Reads `Who=name,Cell=phone`: a column of the file and, in either language, what it holds. Fault: `value-invalid`. */
export function readColumnMap(texts: readonly string[]): ColumnMap {
  return new Map(texts.flatMap((text) => text.split(/,(?=[^,=]*=)/)).map(readPair))
}

function readPair(pair: string): readonly [string, Column] {
  const [, header = '', wish = ''] = /^(.*)=([^=]*)$/s.exec(cleanLine(pair)) ?? []
  const name = header.trim()
  const column = wishedColumn(name, wish.trim())
  if (name === '' || !column)
    throw new Fault('value-invalid', { name: '--map', value: cleanLine(pair), takes: mapTakes })
  return [fold(name), column]
}

function wishedColumn(header: string, wish: string): Column | undefined {
  if (/^(?:skip|пропустить)$/i.test(wish)) return { holds: 'nothing' }
  if (/^(?:field|поле)$/i.test(wish)) return { holds: 'custom', name: header }
  const column = columnOf(wish)
  return ['custom', 'nothing', 'part', 'address', 'birth', 'refusal'].includes(column.holds) ? undefined : column
}

const mapTakes =
  'COLUMN=name | first | last | phone | email | company | tags | note | source | birthday | zone | telegram | field | skip'
