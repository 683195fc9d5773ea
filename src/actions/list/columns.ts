import { Fault } from '../../domain/fault.ts'
import { listColumns, type ListColumn } from '../../domain/list/listing.ts'
import { fold } from '../../reading/fold.ts'
import { nearest } from '../../reading/nearest.ts'
import type { App } from '../../app/app.ts'
import { replacing } from '../asking/asking.ts'

/** Reads the columns a list is to have: their names or headings, with commas between. Fault: `value-invalid`, with near ones. */
export function readColumns(app: App, text: string): readonly ListColumn[] {
  const headings = app.words.commands.list.headings
  const known = new Map<string, ListColumn>()
  for (const column of listColumns) known.set(fold(headings[column]), column)
  for (const column of listColumns) known.set(column, column)
  const names = app.lang === 'en' ? listColumns : listColumns.map((column) => fold(headings[column]))
  const asked = text.split(',').map((part) => part.trim())
  const columns = asked
    .filter((part) => part !== '')
    .map((part) => {
      const column = known.get(fold(part))
      if (column) return column
      const near = nearest(fold(part), [...known.keys()])
      throw new Fault(
        'value-invalid',
        { name: '--columns', value: part, takes: names.join(', ') },
        near.map((name) => replacing(app, text, asked.map((one) => (one === part ? name : one)).join(','))),
      )
    })
  if (columns.length === 0)
    throw new Fault('value-invalid', { name: '--columns', value: text, takes: names.join(', ') })
  return [...new Set(columns)]
}
