import type { SheetFacts, SheetNote } from '../../domain/record/sheet-facts.ts'
import { cut } from '../text/width.ts'
import type { Ui } from '../ui.ts'

/** Draws what was found of a sheet as a whole, a sentence each. */
export function drawSheetNotes(sheet: SheetFacts | null, ui: Ui): readonly string[] {
  if (!sheet) return []
  const said = ui.words.commands.import.sheet
  const title = sheet.title === '' ? [] : [said.title({ title: cut(sheet.title, 100) })]
  return [...title, ...sheet.notes.map((note) => noteWords(note, ui))]
}

function noteWords(note: SheetNote, { words }: Ui): string {
  const said = words.commands.import.sheet
  switch (note.kind) {
    case 'totals':
    case 'headers-again':
    case 'remarks':
    case 'extra-cells':
      return said[note.kind]({ lines: linesOf(note.lines, said.lines) })
    case 'cut-phones':
      return said['cut-phones']({ value: cut(note.value, 40), lines: linesOf(note.lines, said.lines) })
    case 'no-header':
    case 'by-content':
      return said[note.kind]({ columns: cut(note.columns, 100) })
    case 'date-order':
      return said['date-order']({ ...note, column: cut(note.column, 40) })
    case 'family-first':
    case 'abroad':
    case 'unsure-phones':
      return said[note.kind]({ column: cut(note.column, 40), example: cut(note.example, 40) })
    case 'one-of-sheets':
      return said['one-of-sheets']({ sheet: cut(note.sheet, 40), others: cut(note.others, 100) })
  }
}

/** The lines, a few of them. */
function linesOf(lines: readonly number[], say: (p: { lines: string; count: number }) => string): string {
  const some = lines.slice(0, 5).map(String)
  return say({ lines: [...some, ...(lines.length > some.length ? ['…'] : [])].join(', '), count: lines.length })
}
